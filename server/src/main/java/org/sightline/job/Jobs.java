package org.sightline.job;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs long work in the background, one job at a time, and keeps results for a while. */
public final class Jobs implements AutoCloseable {
    private static final int MOST_WAITING = 8;
    private static final int MOST_KEPT = 64;
    private static final Duration KEPT = Duration.ofHours(1);

    private final Cache<Object, Job<?>> byQuestion =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterAccess(KEPT).build();
    private final ThreadPoolExecutor pool;

    public Jobs() {
        AtomicInteger number = new AtomicInteger();
        pool = new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(MOST_WAITING), work -> {
            Thread thread = new Thread(work, "job-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * The job of a question: the one there is, or a new one when there is none or the last was cancelled or failed.
     *
     * @param question stands for the work and the data it rests on; always for the same type of result
     * @param title what is being worked out
     * @param work what to do
     * @throws TooManyJobs when too many wait already
     */
    @SuppressWarnings("unchecked") // a question always has the same type of result
    public <T> Job<T> of(Object question, String title, Work<T> work) {
        return (Job<T>) byQuestion.asMap().compute(question, (key, last) -> {
            boolean usable = last != null && (last.isOpen() || last.state() == Job.State.DONE);
            return usable ? last : start(title, work);
        });
    }

    private <T> Job<T> start(String title, Work<T> work) {
        Job<T> job = new Job<>(title);
        try {
            pool.execute(() -> job.run(work));
        } catch (RejectedExecutionException full) {
            throw new TooManyJobs();
        }
        return job;
    }

    /** The job of an id. */
    public Optional<Job<?>> find(String id) {
        return byQuestion.asMap().values().stream()
                .filter(job -> job.id().equals(id))
                .findFirst();
    }

    /** Cancels what is open and takes nothing more. */
    @Override
    public void close() {
        byQuestion.asMap().values().forEach(Job::cancel);
        pool.shutdownNow();
    }
}
