package org.framewright.ui.controls.job;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The jobs of one screen, begun and ended on the window's thread. The screen hears exactly one end of each job, unless another with the same
/// key has taken its place, or the screen was left: its result, why there is none, or that it was cancelled.
public final class ScreenJobs {

    private static final double HALF = 0.5;

    private final JobList jobList;
    private final TaskRunner tasks;
    private final Map<String, JobExecution<?>> runs;
    private final ReadOnlyBooleanWrapper running;

    /// @param jobList shows them
    /// @param tasks on which they are done
    public ScreenJobs(JobList jobList, TaskRunner tasks) {
        this(jobList, tasks, new LinkedHashMap<>(), new ReadOnlyBooleanWrapper());
    }

    private ScreenJobs(
            JobList jobList, TaskRunner tasks, Map<String, JobExecution<?>> runs, ReadOnlyBooleanWrapper running) {
        this.jobList = jobList;
        this.tasks = tasks;
        this.runs = runs;
        this.running = running;
    }

    /// Those of the same screen that are done on other threads.
    public ScreenJobs withTasks(TaskRunner others) {
        return new ScreenJobs(jobList, others, runs, running);
    }

    /// Does a job, in place of one with the same key.
    public <T> void run(BackgroundJob<T> job, Consumer<T> then, Consumer<TaskRunner.Failure> onFailed) {
        forget(job.key());
        var run = new JobExecution<>(job, onFailed, tasks, jobList);
        runs.put(job.key(), run);
        jobList.add(run, () -> cancel(run));
        show();
        tasks.run(
                run::result,
                result -> {
                    jobList.finish(run);
                    if (remove(run)) {
                        result.ifPresentOrElse(then, run::abandon);
                    } else {
                        result.ifPresent(job.onUnwanted());
                    }
                },
                failure -> {
                    jobList.finish(run);
                    if (remove(run)) {
                        run.fail(failure);
                    }
                });
    }

    /// Nothing of this job is wanted any more.
    public void forget(String key) {
        Optional.ofNullable(runs.get(key)).ifPresent(this::drop);
    }

    /// Cancels what is shown.
    ///
    /// @return whether there was something
    public boolean cancel() {
        var shown = runs.values().stream().filter(it -> it.job().isShown()).toList();
        shown.forEach(this::cancel);
        return !shown.isEmpty();
    }

    private void cancel(JobExecution<?> run) {
        run.stop();
        if (run.job().isCancelledOnLeave() && remove(run)) {
            run.abandon();
        }
    }

    /// Leaves the screen, and cancels what need not go on. Where a job has to be waited for, it is not left.
    ///
    /// @param waits hears what is being done, in words
    public void leave(Runnable then, Consumer<String> waits) {
        var all = List.copyOf(runs.values());
        var awaited =
                all.stream()
                        .map(JobExecution::job)
                        .filter(it -> it.onLeave() == BackgroundJob.OnLeave.WAIT)
                        .findFirst();
        awaited.ifPresentOrElse(
                it -> waits.accept(it.texts().running()),
                () -> {
                    all.stream().filter(it -> it.job().isCancelledOnLeave()).forEach(this::drop);
                    then.run();
                });
    }

    /// Whether something is done that is shown.
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// How much of what is behind it can be seen: less while nothing can be done there.
    public ObservableValue<Double> opacityProperty() {
        return running.map(it -> it ? HALF : 1.0);
    }

    private void drop(JobExecution<?> run) {
        boolean _ = remove(run);
        run.stop();
    }

    /// @return whether it was still wanted
    private boolean remove(JobExecution<?> run) {
        boolean wanted = runs.remove(run.job().key(), run);
        jobList.remove(run);
        show();
        return wanted;
    }

    private void show() {
        running.set(runs.values().stream().anyMatch(it -> it.job().isShown()));
    }
}
