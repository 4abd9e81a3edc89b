package org.framewright.ui.search;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import org.framewright.model.ProgressListener;
import org.framewright.project.Project;
import org.framewright.search.HitOrder;
import org.framewright.search.PassageFilter;
import org.framewright.search.SearchHit;
import org.framewright.search.SearchQuery;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.controls.table.TableArrangement;
import org.framewright.ui.shell.Navigator.StateWithResults;
import org.framewright.ui.shell.ScreenModel;
import org.framewright.ui.shell.navigation.CoderRoundId;
import org.framewright.wording.Texts;

import java.util.Optional;
import java.util.function.DoubleConsumer;

/// The search: in the texts, or in the coder's annotations.
public final class SearchViewModel extends ScreenModel {

    private static final int STEPS = 1_000;

    private final TaskRunner saving;
    private final ScreenJobs jobs;

    /// Whether the coder's annotations are shown, and not the texts.
    final BooleanProperty inCodings;

    final TextsViewModel inTexts;

    /// The coder's annotations; empty without a coder.
    final Optional<CodedViewModel> coded;

    /// The threads of the search.
    ///
    /// @param saving writes, one change after the other
    /// @param jobs must not delay a save
    public record Runners(TaskRunner saving, ScreenJobs jobs) {}

    SearchViewModel(Project project, Runners runners, Texts texts, SearchState state) {
        super(texts);
        this.saving = runners.saving();
        this.jobs = runners.jobs();
        this.inCodings = new SimpleBooleanProperty(state.inCodings());
        this.inTexts = new TextsViewModel(project, state.coderRoundId(), jobs, texts, state.inTexts());
        this.coded =
                state.coderRoundId()
                        .map(it ->
                                new CodedViewModel(
                                        project,
                                        it,
                                        jobs,
                                        new CodedViewModel.AnswerSaving(saving, this::showNotification),
                                        texts,
                                        state.codings()));
    }

    SearchState state() {
        return new SearchState(
                coded.map(it -> it.coderRoundId),
                inCodings.get(),
                inTexts.state(),
                coded.map(CodedViewModel::state).orElse(SearchState.InCodings.NONE));
    }

    /// Searches again where the project has changed since.
    public void show() {
        dismissNotification();
        inTexts.repeat();
        coded.ifPresent(CodedViewModel::load);
    }

    /// Searches the texts for words.
    void show(String words) {
        dismissNotification();
        inCodings.set(false);
        inTexts.search(words);
        coded.ifPresent(CodedViewModel::load);
    }

    @Override
    public void leave(Runnable then) {
        jobs.leave(() -> saving.run(() -> true, _ -> then.run(), _ -> then.run()), _ -> {});
    }

    /// Reports shares of the work in steps.
    static DoubleConsumer shareListener(ProgressListener progress) {
        return share -> progress.update((int) Math.round(share * STEPS), STEPS);
    }

    /// The state of the search that survives a visit to another screen.
    ///
    /// @param inCodings whether the coder's annotations were shown, and not the texts
    record SearchState(Optional<CoderRoundId> coderRoundId, boolean inCodings, InTexts inTexts, InCodings codings)
            implements StateWithResults {

        @Override
        public SearchState withoutResults() {
            return new SearchState(
                    coderRoundId,
                    inCodings,
                    new InTexts(
                            inTexts.query(),
                            inTexts.order(),
                            inTexts.filter(),
                            inTexts.found().map(it -> TextsViewModel.FoundHits.none(it.query())),
                            inTexts.currentHit()),
                    new InCodings(codings.passageFilter(), codings.filter(), codings.arrangement(), Optional.empty()));
        }

        /// The state at a first visit.
        static SearchState of(Optional<CoderRoundId> coderRoundId) {
            return new SearchState(
                    coderRoundId,
                    false,
                    new InTexts(
                            new SearchQuery("", SearchQuery.QueryForm.WORDS, true),
                            HitOrder.TEXT,
                            "",
                            Optional.empty(),
                            Optional.empty()),
                    InCodings.NONE);
        }

        /// @param filter of the articles
        /// @param found empty before a search
        /// @param currentHit the selected hit
        record InTexts(
                SearchQuery query,
                HitOrder order,
                String filter,
                Optional<TextsViewModel.FoundHits> found,
                Optional<SearchHit> currentHit) {}

        /// @param coded empty until it was read
        record InCodings(
                PassageFilter passageFilter,
                String filter,
                TableArrangement arrangement,
                Optional<CodedViewModel.CodedPassages> coded) {

            static final InCodings NONE =
                    new InCodings(PassageFilter.ALL, "", TableArrangement.USUAL, Optional.empty());
        }
    }
}
