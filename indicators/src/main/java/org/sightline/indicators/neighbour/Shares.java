package org.sightline.indicators.neighbour;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Splits rows 0..n-1 into consecutive shares, one per thread; which thread works on a row never shows in a result. */
final class Shares {
    /** Work on the rows from (included) to (excluded); share numbers start at 0 and ascend with the rows. */
    @FunctionalInterface
    interface Task {
        void run(int share, int from, int to);
    }

    private Shares() {}

    /** Runs every share, the last one in the calling thread, and waits for all. */
    static void run(int rows, int threads, Task task) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, but is " + threads);
        }
        List<FutureTask<Void>> started = new ArrayList<>();
        for (int share = 0; share + 1 < threads; share++) {
            started.add(start(task, share, bound(rows, share, threads), bound(rows, share + 1, threads)));
        }
        try {
            task.run(threads - 1, bound(rows, threads - 1, threads), rows);
        } finally {
            awaitAll(started);
        }
    }

    /** Where share number {@code share} starts. */
    static int bound(int rows, int share, int threads) {
        return (int) ((long) rows * share / threads);
    }

    /**
     * Turns counts per share and group into the place where each share writes its first item of the group, groups one after
     * another and shares in order within them; gives where the groups start.
     */
    static int[] startsByGroup(int[][] counts) {
        int[] starts = new int[counts[0].length + 1];
        int before = 0;
        for (int group = 0; group + 1 < starts.length; group++) {
            starts[group] = before;
            for (int[] share : counts) {
                int count = share[group];
                share[group] = before;
                before += count;
            }
        }
        starts[starts.length - 1] = before;
        return starts;
    }

    private static FutureTask<Void> start(Task task, int share, int from, int to) {
        FutureTask<Void> future = new FutureTask<>(() -> task.run(share, from, to), null);
        Thread thread = new Thread(future, "sightline-share-" + share);
        thread.setDaemon(true);
        thread.start();
        return future;
    }

    private static void awaitAll(List<FutureTask<Void>> started) {
        for (FutureTask<Void> future : started) {
            try {
                future.get();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while computing", stop);
            } catch (ExecutionException failure) {
                if (failure.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException("a share of the computation failed", failure.getCause());
            }
        }
    }
}
