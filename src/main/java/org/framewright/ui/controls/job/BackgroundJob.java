package org.framewright.ui.controls.job;

import org.framewright.model.ProgressListener;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Cancellable work in the background; [ScreenJobs] runs it.
///
/// @param key of several jobs with one key, the last one counts
/// @param isInterrupted whether its thread is interrupted when it is cancelled; else its work asks, or can't be stopped
/// @param onUnwanted disposes of the result of a cancelled job
public record BackgroundJob<T>(
        String key,
        JobTexts texts,
        Function<ProgressListener, T> work,
        OnLeave onLeave,
        boolean isInterrupted,
        Consumer<T> onUnwanted) {

    /// The words for a job.
    ///
    /// @param running its name; empty where it is not shown
    /// @param writing its last step, where that is one of unknown length
    /// @param stopped the message after it was cancelled
    public record JobTexts(String running, String writing, String stopped) {

        public JobTexts(String doing, String stopped) {
            this(doing, doing, stopped);
        }

        /// A job that is not shown has no words.
        public static final JobTexts NONE = new JobTexts("", "");
    }

    /// The fate of a job when its screen is left.
    public enum OnLeave {
        /// The screen is not left before the job has ended. Its result is reported even if it was cancelled.
        WAIT,
        /// It is cancelled, which ends it at once; no work is lost.
        CANCEL,
        /// It goes on, and its result is reported on any screen.
        GO_ON
    }

    /// A short reading that is not shown, and not interrupted.
    public static <T> BackgroundJob<T> quiet(String key, Supplier<T> work) {
        return new BackgroundJob<>(key, JobTexts.NONE, _ -> work.get(), OnLeave.CANCEL, false, _ -> {});
    }

    /// Changes nothing, and heeds interrupts.
    public static <T> BackgroundJob<T> reading(String key, JobTexts jobTexts, Function<ProgressListener, T> work) {
        return new BackgroundJob<>(key, jobTexts, work, OnLeave.CANCEL, true, _ -> {});
    }

    /// Writes into the project or beside it, and heeds interrupts.
    public static <T> BackgroundJob<T> writing(String key, JobTexts jobTexts, Function<ProgressListener, T> work) {
        return new BackgroundJob<>(key, jobTexts, work, OnLeave.WAIT, true, _ -> {});
    }

    /// The same without interrupts, since its work checks for a cancellation itself.
    public BackgroundJob<T> withoutInterrupts() {
        return new BackgroundJob<>(key, texts, work, onLeave, false, onUnwanted);
    }

    /// The same, which goes on when its screen is left.
    public BackgroundJob<T> continueOnLeave() {
        return new BackgroundJob<>(key, texts, work, OnLeave.GO_ON, isInterrupted, onUnwanted);
    }

    /// The same, which can't be stopped: a cancelled one runs to its end, and then its result is disposed of.
    public BackgroundJob<T> onUnwanted(Consumer<T> away) {
        return new BackgroundJob<>(key, texts, work, OnLeave.CANCEL, false, away);
    }

    boolean isShown() {
        return !texts.running().isEmpty();
    }

    /// Whether it is cancelled where its screen is left; its work may still run to its end.
    boolean isCancelledOnLeave() {
        return onLeave == OnLeave.CANCEL;
    }
}
