package org.sightline.job;

/** As many jobs wait as are allowed to: ask again when one of them is done. */
public final class TooManyJobs extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyJobs() {
        super("As much long work waits as the program takes on.");
    }
}
