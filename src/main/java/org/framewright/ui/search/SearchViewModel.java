package org.framewright.ui.search;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import org.framewright.coding.CoderRound;
import org.framewright.corpus.ProgressListener;
import org.framewright.project.Project;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.shell.CoderRoundId;
import org.framewright.ui.shell.ScreenModel;
import org.framewright.wording.Texts;

import java.util.function.DoubleConsumer;

/// The search: in the texts, or in what the coder has coded.
public final class SearchViewModel extends ScreenModel {

    private static final int STEPS = 1_000;

    private final TaskRunner saving;
    private final ScreenJobs jobs;

    /// Whether the coder's own codings are shown, and not the texts.
    final BooleanProperty inCodings;

    private final CoderRoundId seat;
    final TextsViewModel inTexts;
    final CodedViewModel coded;

    /// Where work is done.
    ///
    /// @param saving writes, one change after the other
    /// @param jobs must not keep a save waiting
    public record Runners(TaskRunner saving, ScreenJobs jobs) {}

    /// @param before how it was left
    SearchViewModel(Project project, CoderRound sitter, Runners threads, Texts texts, SearchState before) {
        this.saving = threads.saving();
        this.jobs = threads.jobs();
        this.seat = before.seat();
        this.inCodings = new SimpleBooleanProperty(before.inCodings());
        this.inTexts = new TextsViewModel(project, sitter, jobs, texts, before.inTexts());
        this.coded =
                new CodedViewModel(
                        project,
                        sitter,
                        jobs,
                        new CodedViewModel.AnswerSaving(saving, this::say),
                        texts,
                        before.codings());
    }

    SearchState state() {
        return new SearchState(seat, inCodings.get(), inTexts.state(), coded.state());
    }

    /// Looks again at what may have changed since.
    public void show() {
        dismissNotice();
        inTexts.lookAgain();
        coded.load();
    }

    /// Goes once everything is on the disk.
    @Override
    public void leave(Runnable then) {
        jobs.leave(() -> saving.run(() -> true, _ -> then.run(), _ -> then.run()), _ -> {});
    }

    /// Tells of shares of the work in steps.
    static DoubleConsumer shares(ProgressListener progress) {
        return share -> progress.at((int) Math.round(share * STEPS), STEPS);
    }
}
