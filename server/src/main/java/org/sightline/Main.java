package org.sightline;

import org.sightline.cli.Sightline;

/** Starts a command and ends with its exit status. */
public final class Main {
    private Main() {}

    /** Runs the command that the arguments name. */
    public static void main(String[] arguments) {
        Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> {
            System.err.println("sightline: the program is damaged or too old a Java runs it ("
                    + error.getClass().getSimpleName() + "); build it again with ./sightline");
            System.exit(Sightline.FAILED);
        });
        System.exit(Sightline.run(arguments));
    }
}
