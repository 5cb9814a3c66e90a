package org.sightline.cli;

/** A command cannot be done: the message says in one line what, where and what to do. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }
}
