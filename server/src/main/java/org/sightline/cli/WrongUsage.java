package org.sightline.cli;

/** An option's value cannot be meant: exit status 2. The message names the option and what it takes. */
final class WrongUsage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongUsage(String message) {
        super(message);
    }
}
