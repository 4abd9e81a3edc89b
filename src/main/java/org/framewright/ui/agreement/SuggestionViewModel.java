package org.framewright.ui.agreement;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.study.Coder;
import org.framewright.project.Project;
import org.framewright.reliability.ReliabilityProblem;
import org.framewright.reliability.suggestions.SuggestionReport;
import org.framewright.ui.controls.job.BackgroundJob;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The suggestions beside the codings of each coder of a round.
final class SuggestionViewModel {

    private final AgreementViewModel agreement;
    private final Project project;
    final ReadOnlyObjectWrapper<List<SuggestionReport>> reports = new ReadOnlyObjectWrapper<>(List.of());

    /// The coder that is shown.
    final IntegerProperty view;

    private boolean open;

    SuggestionViewModel(AgreementViewModel agreement, Project project, AgreementState.SuggestionState state) {
        this.agreement = agreement;
        this.project = project;
        this.open = state.open();
        this.view = new SimpleIntegerProperty(state.view());
    }

    AgreementState.SuggestionState state() {
        return new AgreementState.SuggestionState(open, view.get());
    }

    /// Shows the page again that was open at the last visit.
    void restore() {
        if (open) {
            open();
        }
    }

    void open() {
        open = true;
        var round = agreement.settings.get().round();
        var texts = agreement.jobTexts();
        agreement
                .runners
                .jobs()
                .run(
                        BackgroundJob.reading("suggestions", texts, progress -> compare(round, progress)),
                        it -> {
                            agreement.dismissNotification();
                            if (it.isEmpty()) {
                                close();
                                agreement.hint("agreement.suggestions.none");
                            } else {
                                reports.set(it);
                            }
                        },
                        failure -> {
                            close();
                            agreement.failed(failure);
                        });
    }

    /// One report for each coder who has submitted an article.
    private List<SuggestionReport> compare(Optional<String> round, ProgressListener progress) {
        var found = new ArrayList<SuggestionReport>();
        for (var coder : project.study().coders().stream().map(Coder::name).toList()) {
            try {
                found.add(project.suggestions().compare(coder, round, progress));
            } catch (Refusal refused) {
                if (refused.problems().stream().anyMatch(it -> it.code() != ReliabilityProblem.NOTHING_SUBMITTED)) {
                    throw refused;
                }
            }
        }
        return found;
    }

    void close() {
        open = false;
        agreement.runners.jobs().forget("suggestions");
        reports.set(List.of());
    }
}
