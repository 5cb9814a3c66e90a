package org.sightline.indicators.hotspot;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Spreads bands of work over threads. What a band computes must depend on nothing but the band, so that results are the
 * same for any number of threads, whichever takes which.
 */
public final class Bands {

    /** One band of work. */
    @FunctionalInterface
    public interface Work {
        /** Does one band. */
        void run(int band);
    }

    /** Makes the work of one thread, with the buffers it needs. */
    @FunctionalInterface
    public interface Worker {
        /** Gives the work of one thread. */
        Work start();
    }

    private Bands() {}

    /**
     * Runs bands 0 to {@code bands} − 1 and returns when all are done.
     *
     * @param bands number of bands
     * @param threads at most so many threads, the calling one among them, at least 1
     * @param worker asked once by each thread
     */
    public static void run(int bands, int threads, Worker worker) {
        requireThreads(threads);
        AtomicInteger next = new AtomicInteger();
        Runnable share = () -> {
            Work work = worker.start();
            for (int band = next.getAndIncrement(); band < bands; band = next.getAndIncrement()) {
                work.run(band);
            }
        };
        List<FutureTask<Void>> started = new ArrayList<>();
        for (int i = 1; i < Math.min(threads, bands); i++) {
            FutureTask<Void> task = new FutureTask<>(share, null);
            Thread thread = new Thread(task, "sightline-band-" + i);
            thread.setDaemon(true);
            thread.start();
            started.add(task);
        }
        try {
            share.run();
        } finally {
            started.forEach(Bands::await);
        }
    }

    /** Refuses a number of threads below 1. */
    static void requireThreads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, but is " + threads);
        }
    }

    private static void await(FutureTask<Void> task) {
        try {
            task.get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while computing", stop);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a band of the computation failed", failure.getCause());
        }
    }
}
