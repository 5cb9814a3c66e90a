package org.sightline.dataset;

/** What was asked for is not in the store: the message says what is missing and how to get it there. */
public final class NotAvailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what is missing and what to do. */
    public NotAvailable(String message) {
        super(message);
    }
}
