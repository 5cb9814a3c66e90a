package org.sightline.job;

import java.util.concurrent.CancellationException;

/** Where long work says how far it is. */
@FunctionalInterface
public interface Steps {
    /**
     * Says how far the work is; call it often, at least every second or so.
     *
     * @param done steps done, 0 to {@code total}
     * @param total all steps, at least 1
     * @param doing what is being done, as words for the reader
     * @throws CancellationException when the job was cancelled: let it through
     */
    void at(int done, int total, String doing);
}
