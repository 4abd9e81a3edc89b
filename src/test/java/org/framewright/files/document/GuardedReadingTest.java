package org.framewright.files.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.files.Limits;
import org.framewright.model.ProblemCode;
import org.framewright.model.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// A library that asks nobody whether it may go on.
final class GuardedReadingTest {

    private static final long SECONDS = 30;

    private final GuardedReading guarded = new GuardedReading();
    private final AtomicLong clock = new AtomicLong();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void endThreads() {
        end.countDown();
    }

    @Test
    void readingThatEndsInTimeGivesItsResult() {
        assertThat(guarded.read(() -> "text", budget(), 0)).isEqualTo("text");
    }

    @Test
    void whatGoesWrongInAReadingGoesWrongHere() {
        var refusal = budget().tooSlow();

        assertThatThrownBy(() -> guarded.read(() -> fail(refusal), budget(), 0)).isSameAs(refusal);
        assertThatThrownBy(() -> guarded.read(() -> fail(new OutOfMemoryError()), budget(), 0))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void readingThatNeverEndsIsAbandonedAtTheLimit() {
        assertThat(problemOfEndless()).isEqualTo(DocumentProblem.TOO_SLOW);
    }

    @Test
    void readingThatNeverEndsIsAbandonedByCancel() {
        cancelled.set(true);

        assertThat(problemOfEndless()).isEqualTo(DocumentProblem.STOPPED);
    }

    @Test
    void goodFilesAreReadAfterSomeThatWereAbandoned() {
        for (int i = 0; i < 3; i++) {
            problemOfEndless();
        }

        assertThat(guarded.read(() -> "text", budget(), 0)).isEqualTo("text");
    }

    @Test
    void afterTooManyAbandonedReadingsNoOtherIsBegunAndTheReasonIsSaid() {
        var few = new GuardedReading(1);
        assertThatThrownBy(() -> few.read(this::readForEver, budget(), 0)).isInstanceOf(Refusal.class);
        var begun = new AtomicBoolean();

        assertThatThrownBy(() -> few.read(() -> begun.getAndSet(true), budget(), 0))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.problems().getFirst().code()).isEqualTo(DocumentProblem.NOT_BEGUN));
        assertThat(begun).isFalse();
    }

    private ProblemCode problemOfEndless() {
        var problem = new ProblemCode[1];
        assertThatThrownBy(() -> guarded.read(this::readForEver, budget(), 0))
                .isInstanceOfSatisfying(Refusal.class, it -> problem[0] = it.problems().getFirst().code());
        return problem[0];
    }

    private boolean readForEver() throws InterruptedException {
        clock.addAndGet(TimeUnit.SECONDS.toNanos(2 * SECONDS));
        // as a library that takes no notification of an interruption
        while (true) {
            try {
                end.await();
                return true;
            } catch (InterruptedException _) {
                clock.incrementAndGet();
            }
        }
    }

    private static String fail(Throwable thrown) throws Exception {
        switch (thrown) {
            case Error error -> throw error;
            case Exception exception -> throw exception;
            default -> throw new IllegalArgumentException(thrown);
        }
    }

    private DocumentBudget budget() {
        return new DocumentBudget("file.pdf", Limits.USUAL, SECONDS, clock::get, cancelled::get);
    }
}
