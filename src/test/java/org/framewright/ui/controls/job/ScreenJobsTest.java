package org.framewright.ui.controls.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.framewright.model.MemoryProblem;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.store.StoreProblem;
import org.framewright.support.Rigour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

class ScreenJobsTest {

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Deque<Runnable> shown = new ArrayDeque<>();
    private final JobList jobList = new JobList();
    private final ScreenJobs jobs = new ScreenJobs(jobList, new TaskRunner(waiting::add, shown::add));
    private final List<String> done = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();

    @Test
    void ofSeveralThingsThatAreAskedForMeanwhileOnlyTheLastIsShown() {
        ask("first");
        ask("second");
        ask("third");
        doAll();
        assertThat(done).containsExactly("third");
        assertThat(heard).containsExactly("third");

        ask("fourth");
        jobs.forget("key");
        doAll();
        assertThat(heard).containsExactly("third");
    }

    @Test
    void aReadingEndsAtOnceWhereItIsCancelledAndAWritingWhenItHasEnded() {
        jobs.run(
                BackgroundJob.reading("read", new BackgroundJob.JobTexts("Reading", "Not read."), _ -> "read"),
                heard::add,
                this::failed);
        jobs.run(
                BackgroundJob.writing("write", new BackgroundJob.JobTexts("Writing", "Not written."), _ -> "written"),
                heard::add,
                this::failed);
        waiting.poll().run();
        var writing = waiting.poll();
        assertThat(jobs.cancel()).isTrue();
        assertThat(heard).containsExactly("Not read.");
        assertThat(jobs.runningProperty().get()).isTrue();

        writing.run();
        doAll();
        assertThat(heard).containsExactly("Not read.", "Not written.");
        assertThat(jobs.runningProperty().get()).isFalse();
        assertThat(jobs.cancel()).isFalse();
    }

    /// Seen to fail with the failure alone looked at: of another thread's work the lack of memory is the cause.
    @ParameterizedTest
    @MethodSource("lacksOfMemory")
    void aJobThatLacksMemoryEndsAndTheNextOneRuns(Supplier<String> work, MemoryProblem problem) {
        var reading =
                BackgroundJob.reading("read", new BackgroundJob.JobTexts("Reading", "Not read."), _ -> work.get());
        var writing =
                BackgroundJob.writing("write", new BackgroundJob.JobTexts("Writing", "Not written."), _ -> work.get());
        for (var job : List.of(reading, writing, BackgroundJob.quiet("look", work))) {
            jobs.run(job, heard::add, this::refused);
            doAll();
            assertThat(heard).containsExactly(problem.name());
            assertThat(jobs.runningProperty().get()).isFalse();
            assertThat(jobList.shownProperty().get()).isEmpty();

            ask("next");
            doAll();
            assertThat(heard).containsExactly(problem.name(), "next");
            heard.clear();
        }
    }

    static Stream<Arguments> lacksOfMemory() {
        Supplier<String> large = () -> String.valueOf(new long[Integer.MAX_VALUE].length);
        Supplier<String> deep = ScreenJobsTest::deeper;
        return Stream.of(
                arguments(large, MemoryProblem.OUT_OF_MEMORY),
                arguments(inAnotherThread(large), MemoryProblem.OUT_OF_MEMORY),
                arguments(deep, MemoryProblem.STACK_OVERFLOW),
                arguments(inAnotherThread(deep), MemoryProblem.STACK_OVERFLOW));
    }

    private static Supplier<String> inAnotherThread(Supplier<String> work) {
        return () -> CompletableFuture.supplyAsync(work).join();
    }

    @SuppressWarnings("InfiniteRecursion") // overflows the stack
    private static String deeper() {
        return deeper() + "";
    }

    private void refused(TaskRunner.Failure failure) {
        heard.add(
                failure instanceof TaskRunner.Failure.Refused(var refusal)
                        ? refusal.problems().getFirst().code().name()
                        : failure.toString());
    }

    @Test
    void theLastStepOfUnknownLengthIsSaid() {
        jobs.run(
                BackgroundJob.writing(
                        "write",
                        new BackgroundJob.JobTexts("Reading", "Entering", "Not written."),
                        progress -> {
                            progress.update(2, 2);
                            progress.startWriting();
                            shown.forEach(Runnable::run);
                            var now = jobList.shownProperty().get().orElseThrow();
                            return now.text() + " " + now.share();
                        }),
                heard::add,
                this::failed);
        doAll();
        assertThat(heard).containsExactly("Entering -1.0");
    }

    @Test
    void whatWasWrittenAllTheSameIsTold() {
        jobs.run(
                BackgroundJob.writing(
                        "write",
                        new BackgroundJob.JobTexts("Writing", "Not written."),
                        _ -> {
                            jobs.cancel();
                            return "written";
                        }),
                heard::add,
                this::failed);
        doAll();
        assertThat(heard).containsExactly("written");
        assertThat(Thread.interrupted()).as("the thread goes on to other work").isFalse();
    }

    @Test
    void aResultThatNobodyWantsAnyMoreIsPutAway() {
        jobs.run(
                BackgroundJob.reading("open", new BackgroundJob.JobTexts("Opening", "Nothing was opened."), _ -> "open")
                        .onUnwanted(it -> heard.add(it + ", closed again")),
                heard::add,
                this::failed);
        waiting.poll().run();
        jobs.cancel();
        doAll();
        assertThat(heard).containsExactly("Nothing was opened.", "open, closed again");
    }

    @Test
    void whatGoesOnIsToldAfterTheScreenWasLeftAndWhatWritesIsWaitedFor() {
        jobs.run(
                BackgroundJob.writing("import", new BackgroundJob.JobTexts("Importing", ""), _ -> "imported")
                        .continueOnLeave(),
                heard::add,
                this::failed);
        jobs.run(BackgroundJob.quiet("look", () -> "looked"), heard::add, this::failed);
        jobs.run(
                BackgroundJob.writing("write", new BackgroundJob.JobTexts("Writing", ""), _ -> "written"),
                heard::add,
                this::failed);
        jobs.leave(() -> heard.add("left"), it -> heard.add("not left: " + it));
        assertThat(heard).containsExactly("not left: Writing");

        jobs.forget("write");
        jobs.leave(() -> heard.add("left"), heard::add);
        doAll();
        assertThat(heard).containsExactly("not left: Writing", "left", "imported");
    }

    @Test
    void whatIsLastBegunIsShownAndEachOfSeveralStepsIsPartOfOneWait() {
        jobs.run(
                BackgroundJob.writing("one", new BackgroundJob.JobTexts("One", ""), _ -> "1"),
                heard::add,
                this::failed);
        jobs.run(
                BackgroundJob.writing("two", new BackgroundJob.JobTexts("Two", ""), _ -> "2"),
                _ -> ask("more"),
                this::failed);
        var first = jobList.shownProperty().get().orElseThrow();
        assertThat(first.text()).isEqualTo("Two");
        jobs.run(
                BackgroundJob.writing("three", new BackgroundJob.JobTexts("Three", ""), _ -> "3"),
                _ -> heard.add("3"),
                this::failed);
        assertThat(jobList.shownProperty().get().orElseThrow().since()).isEqualTo(first.since());
        doAll();
        assertThat(jobList.shownProperty().get()).isEmpty();
        assertThat(heard).containsExactly("1", "3", "more");
    }

    @Test
    void progressReachesTheWindowAtMostTenTimesInASecond() {
        long begun = System.nanoTime();
        jobs.run(
                BackgroundJob.reading("read", new BackgroundJob.JobTexts("Reading", ""), this::tellOften),
                heard::add,
                this::failed);
        waiting.poll().run();
        double seconds = (System.nanoTime() - begun) / 1e9;
        // the last one is the result
        assertThat(shown.size() - 1).isBetween(2, (int) (seconds * 10) + 1);
        shown.poll().run();
        assertThat(jobList.shownProperty().get()).hasValueSatisfying(it -> assertThat(it.share()).isGreaterThan(0));
        doAll();
    }

    private String tellOften(ProgressListener progress) {
        long until = System.nanoTime() + 350_000_000;
        for (int i = 1; System.nanoTime() < until; i++) {
            progress.update(i, Integer.MAX_VALUE);
        }
        return "read";
    }

    @Test
    void whatStillRunsIsCancelledAndWaitedForBeforeAProjectIsClosed() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var ended = new AtomicBoolean();
        jobs.run(
                BackgroundJob.writing(
                                "write",
                                new BackgroundJob.JobTexts("Writing", "Not written."),
                                progress -> write(progress, begun, ended))
                        .withoutInterrupts(),
                heard::add,
                this::failed);
        var thread = Thread.ofPlatform().start(waiting.poll());
        begun.await();
        var cancelled = jobList.cancel();
        cancelled.run();
        assertThat(ended).isTrue();
        thread.join();
        doAll();
        assertThat(heard).containsExactly("half");
    }

    private static String write(ProgressListener progress, CountDownLatch begun, AtomicBoolean ended) {
        begun.countDown();
        while (!progress.isCancelled()) {
            LockSupport.parkNanos(1_000_000);
        }
        ended.set(true);
        return "half";
    }

    /// Begun, ended, failed, cancelled, replaced in any order: one end is heard of each, and the shown state is right.
    @ParameterizedTest
    @MethodSource("seeds")
    void exactlyOneEndIsHeardOfEachJobThatWasNotReplaced(long seed) {
        var random = new Random(seed);
        var all = new ArrayList<Begun>();
        for (int i = 0; i < 60; i++) {
            switch (random.nextInt(6)) {
                case 0, 1 -> all.add(begin(random, all));
                case 2 -> run(waiting);
                case 3 -> run(shown);
                case 4 -> jobs.cancel();
                default -> jobList.shownProperty().get().ifPresent(it -> it.cancel().run());
            }
            assertThat(jobs.runningProperty().get()).isEqualTo(all.stream().anyMatch(Begun::isRunning));
            assertThat(jobList.shownProperty().get().isPresent()).isEqualTo(jobs.runningProperty().get());
        }
        doAll();
        assertThat(all).allSatisfy(it -> assertThat(it.ends).hasSize(it.replaced ? 0 : 1));
        assertThat(jobs.runningProperty().get()).isFalse();
        assertThat(jobList.shownProperty().get()).isEmpty();
    }

    static LongStream seeds() {
        return LongStream.range(0, Rigour.draws(100, 2_000));
    }

    private static final class Begun {
        private final String key;
        private final List<String> ends = new ArrayList<>();
        private boolean replaced;

        Begun(String key) {
            this.key = key;
        }

        boolean isRunning() {
            return ends.isEmpty() && !replaced;
        }
    }

    private Begun begin(Random random, List<Begun> before) {
        var begun = new Begun("key " + random.nextInt(3));
        boolean fails = random.nextBoolean();
        Function<ProgressListener, String> work =
                _ -> {
                    if (fails) {
                        throw new Refusal(StoreProblem.UNREADABLE, "");
                    }
                    return "done";
                };
        before.stream().filter(it -> it.key.equals(begun.key) && it.isRunning()).forEach(it -> it.replaced = true);
        var job =
                random.nextBoolean()
                        ? BackgroundJob.reading(begun.key, new BackgroundJob.JobTexts("Reading", "stopped"), work)
                        : BackgroundJob.writing(begun.key, new BackgroundJob.JobTexts("Writing", "stopped"), work);
        jobs.run(job, begun.ends::add, failure -> begun.ends.add(failure.toString()));
        return begun;
    }

    private static void run(Deque<Runnable> some) {
        if (!some.isEmpty()) {
            some.poll().run();
        }
    }

    private void ask(String what) {
        jobs.run(
                BackgroundJob.quiet(
                        "key",
                        () -> {
                            done.add(what);
                            return what;
                        }),
                heard::add,
                this::failed);
    }

    private void failed(TaskRunner.Failure failure) {
        heard.add(failure instanceof TaskRunner.Failure.Cancelled(var words) ? words : "failed");
    }

    private void doAll() {
        while (!waiting.isEmpty() || !shown.isEmpty()) {
            run(waiting);
            run(shown);
        }
    }
}
