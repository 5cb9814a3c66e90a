package org.sightline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import org.sightline.ConfigRefused;
import org.sightline.dataset.NotAvailable;
import org.sightline.dataset.QueryRefused;
import org.sightline.ingest.ImportRefused;
import org.sightline.store.StoreUnavailable;

/** Puts what went wrong into one line for the user: what, where, what to do. */
final class Failures {
    private Failures() {}

    /** The line; an exception nobody foresaw is named, and how to see more of it. */
    static String explain(Exception e) {
        if (e instanceof UncheckedIOException && e.getCause() instanceof IOException io) {
            return oneLine(explain(io));
        }
        if (e instanceof IOException io) {
            return oneLine(explain(io));
        }
        if (isAnswer(e)) {
            return oneLine(e.getMessage());
        }
        return "failed unexpectedly (" + e.getClass().getSimpleName()
                + "); please report it, with the details that SIGHTLINE_JAVA_OPTS=-Dsightline.log=DEBUG prints";
    }

    private static boolean isAnswer(Exception e) {
        return e instanceof Refusal
                || e instanceof IllegalArgumentException
                || e instanceof ImportRefused
                || e instanceof ConfigRefused
                || e instanceof QueryRefused
                || e instanceof NotAvailable
                || e instanceof StoreUnavailable;
    }

    private static String explain(IOException e) {
        return e instanceof FileSystemException file ? reason(file) : "cannot read or write: " + e.getMessage();
    }

    /** Why a file cannot be read or written. */
    private static String reason(FileSystemException e) {
        String file = e.getFile() + ": ";
        if (e instanceof NoSuchFileException) {
            return file + "there is no such file or folder; check the path";
        }
        if (e instanceof AccessDeniedException) {
            return file + "may not be used by this user; check its permissions";
        }
        return file + "cannot be read or written" + (e.getReason() == null ? "" : " (" + e.getReason() + ")");
    }

    /** Whether somewhere below lies the refusal of a port. */
    static boolean isPortTaken(Exception e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return true;
            }
        }
        return false;
    }

    static String oneLine(@Nullable String message) {
        return message == null ? "refused" : message.strip().replaceAll("\\p{Cntrl}+\\s*", " ");
    }
}
