package org.sightline.job;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.sightline.dataset.NotAvailable;
import org.sightline.dataset.QueryRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One piece of long work and how far it is. All methods may be called from any thread.
 *
 * @param <T> its result
 */
public final class Job<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Job.class);
    private static final String OURS = "Something went wrong here. The log has more under ";

    /** How a job stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    private final String id = UUID.randomUUID().toString();
    private final String title;
    private State state = State.WAITING;
    private Progress progress = new Progress(0, 1, "waiting");
    private @Nullable T result;
    private String failure = "";

    Job(String title) {
        this.title = title;
    }

    /** Hard to guess, and nothing else. */
    public String id() {
        return id;
    }

    /** What is being worked out, as words for the reader. */
    public String title() {
        return title;
    }

    public synchronized State state() {
        return state;
    }

    public synchronized Progress progress() {
        return progress;
    }

    /** The result, once done. */
    public synchronized Optional<T> result() {
        return Optional.ofNullable(result);
    }

    /** Why it failed, as a sentence; empty otherwise. */
    public synchronized String failure() {
        return failure;
    }

    /** Whether it still waits or runs. */
    public synchronized boolean isOpen() {
        return state == State.WAITING || state == State.RUNNING;
    }

    /** Stops it at its next step; one that is finished stays as it is. */
    public synchronized void cancel() {
        if (isOpen()) {
            state = State.CANCELLED;
        }
    }

    /** Runs the work on the calling thread; does nothing when it was cancelled before. */
    void run(Work<T> work) {
        if (!begin()) {
            return;
        }
        try {
            T made = work.run(this::step);
            end(State.DONE, made);
        } catch (CancellationException cancelled) {
            end(State.CANCELLED, null);
        } catch (NotAvailable | QueryRefused answerable) {
            fail(String.valueOf(answerable.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("job {} ({})", id, title, e);
            fail(OURS + id + ".");
        } finally {
            fail(OURS + id + ".");
        }
    }

    /** Does nothing once the work has ended. */
    private synchronized void fail(String why) {
        if (state == State.RUNNING) {
            failure = why;
            state = State.FAILED;
        }
    }

    private synchronized boolean begin() {
        if (state != State.WAITING) {
            return false;
        }
        state = State.RUNNING;
        progress = new Progress(0, 1, "starting");
        return true;
    }

    private synchronized void step(int done, int total, String doing) {
        if (state == State.CANCELLED) {
            throw new CancellationException();
        }
        progress = new Progress(done, total, doing);
    }

    private synchronized void end(State last, @Nullable T made) {
        if (state == State.RUNNING) {
            state = last;
            result = made;
        }
    }

    /**
     * How far.
     *
     * @param done steps done
     * @param total all steps
     * @param doing what is being done
     */
    public record Progress(int done, int total, String doing) {
        public Progress {
            if (total < 1 || done < 0 || done > total) {
                throw new IllegalArgumentException("steps done are 0 to all steps, of which there is at least one");
            }
        }
    }
}
