package org.framewright.ui.search;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import org.framewright.coding.CoderRound;
import org.framewright.model.ProgressListener;
import org.framewright.project.Project;
import org.framewright.search.HitOrder;
import org.framewright.search.PassageFilter;
import org.framewright.search.SearchHit;
import org.framewright.search.SearchQuery;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.shell.CoderRoundId;
import org.framewright.ui.shell.ScreenModel;
import org.framewright.wording.Texts;

import java.util.Optional;
import java.util.function.DoubleConsumer;

/// The search: in the texts, or in what the coder has coded.
public final class SearchViewModel extends ScreenModel {

    private static final int STEPS = 1_000;

    private final TaskRunner saving;
    private final ScreenJobs jobs;

    /// Whether the coder's own codings are shown, and not the texts.
    final BooleanProperty inCodings;

    private final CoderRoundId coderRoundId;
    final TextsViewModel inTexts;
    final CodedViewModel coded;

    /// Where work is done.
    ///
    /// @param saving writes, one change after the other
    /// @param jobs must not keep a save waiting
    public record Runners(TaskRunner saving, ScreenJobs jobs) {}

    /// @param state how it was left
    SearchViewModel(Project project, CoderRound coderRound, Runners runners, Texts texts, SearchState state) {
        super(texts);
        this.saving = runners.saving();
        this.jobs = runners.jobs();
        this.coderRoundId = state.coderRoundId();
        this.inCodings = new SimpleBooleanProperty(state.inCodings());
        this.inTexts = new TextsViewModel(project, coderRound, jobs, texts, state.inTexts());
        this.coded =
                new CodedViewModel(
                        project,
                        coderRound,
                        jobs,
                        new CodedViewModel.AnswerSaving(saving, this::showNotice),
                        texts,
                        state.codings());
    }

    SearchState state() {
        return new SearchState(coderRoundId, inCodings.get(), inTexts.state(), coded.state());
    }

    /// Looks again at what may have changed since.
    public void show() {
        dismissNotice();
        inTexts.repeat();
        coded.load();
    }

    /// Goes once everything is on the disk.
    @Override
    public void leave(Runnable then) {
        jobs.leave(() -> saving.run(() -> true, _ -> then.run(), _ -> then.run()), _ -> {});
    }

    /// Tells of shares of the work in steps.
    static DoubleConsumer shareListener(ProgressListener progress) {
        return share -> progress.update((int) Math.round(share * STEPS), STEPS);
    }

    /// How somebody has left the search, to look at what was found.
    ///
    /// @param coderRoundId whose it is
    /// @param inCodings whether the coder's own codings were shown, and not the texts
    record SearchState(CoderRoundId coderRoundId, boolean inCodings, InTexts inTexts, InCodings codings) {

        /// As a coder who comes for the first time finds it.
        static SearchState of(CoderRoundId coderRoundId) {
            return new SearchState(
                    coderRoundId,
                    false,
                    new InTexts(
                            new SearchQuery("", SearchQuery.QueryForm.WORDS, true),
                            HitOrder.TEXT,
                            "",
                            Optional.empty(),
                            Optional.empty()),
                    new InCodings(PassageFilter.ALL, "", LineTable.TableArrangement.USUAL, Optional.empty()));
        }

        /// @param query what was to be looked for
        /// @param filter of the articles
        /// @param found nothing where nothing was looked for
        /// @param currentHit the hit that somebody was at
        record InTexts(
                SearchQuery query,
                HitOrder order,
                String filter,
                Optional<TextsViewModel.FoundHits> found,
                Optional<SearchHit> currentHit) {}

        /// @param arrangement the table
        /// @param coded nothing as long as it was not read
        record InCodings(
                PassageFilter passageFilter,
                String filter,
                LineTable.TableArrangement arrangement,
                Optional<CodedViewModel.CodedPassages> coded) {}
    }
}
