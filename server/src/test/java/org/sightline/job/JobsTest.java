package org.sightline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sightline.dataset.NotAvailable;

final class JobsTest {
    private final Jobs jobs = new Jobs();

    @AfterEach
    void close() {
        jobs.close();
    }

    private static void awaitEnd(Job<?> job) throws InterruptedException {
        for (int i = 0; i < 2000 && job.isOpen(); i++) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertThat(job.isOpen()).isFalse();
    }

    @Test
    void whoAsksTheSameQuestionGetsTheSameJobAndItsResult() throws InterruptedException {
        AtomicInteger runs = new AtomicInteger();
        Job<Integer> first = jobs.of("question", "Counting", steps -> runs.incrementAndGet());
        awaitEnd(first);
        Job<Integer> second = jobs.of("question", "Counting", steps -> runs.incrementAndGet());
        assertThat(second).isSameAs(first);
        assertThat(second.result()).contains(1);
        assertThat(jobs.find(first.id())).containsSame(first);
    }

    @Test
    void aCancelledJobStopsAtItsNextStepAndCanBeAskedForAgain() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        Job<String> job = jobs.of("long", "Waiting", steps -> {
            steps.at(1, 10, "first part");
            started.countDown();
            await(cancelled);
            steps.at(2, 10, "second part");
            return "too late";
        });
        await(started);
        assertThat(job.progress()).isEqualTo(new Job.Progress(1, 10, "first part"));
        job.cancel();
        cancelled.countDown();
        awaitEnd(job);
        assertThat(job.state()).isEqualTo(Job.State.CANCELLED);
        assertThat(job.result()).isEmpty();
        Job<String> again = jobs.of("long", "Waiting", steps -> "done");
        assertThat(again).isNotSameAs(job);
        awaitEnd(again);
        assertThat(again.result()).contains("done");
    }

    @Test
    void aFailureIsASentenceAndNeverAStackTrace() throws InterruptedException {
        Job<String> ours = jobs.of("broken", "Breaking", steps -> {
            throw new IllegalStateException("secret");
        });
        Job<String> theirs = jobs.of("missing", "Looking", steps -> {
            throw new NotAvailable("Import incidents first.");
        });
        awaitEnd(ours);
        awaitEnd(theirs);
        assertThat(ours.state()).isEqualTo(Job.State.FAILED);
        assertThat(ours.failure()).contains(ours.id()).doesNotContain("secret");
        assertThat(theirs.failure()).isEqualTo("Import incidents first.");
    }

    @Test
    void moreWorkThanCanWaitIsRefused() {
        CountDownLatch hold = new CountDownLatch(1);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 20; i++) {
                        jobs.of(i, "Holding", steps -> {
                            await(hold);
                            return "";
                        });
                    }
                })
                .isInstanceOf(TooManyJobs.class);
        hold.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
