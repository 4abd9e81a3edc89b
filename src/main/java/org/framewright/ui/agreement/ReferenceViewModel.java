package org.framewright.ui.agreement;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.framewright.codebook.Codebook;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.study.Coder;
import org.framewright.project.Project;
import org.framewright.reliability.ReferenceAgreement;
import org.framewright.reliability.ReliabilityProblem;
import org.framewright.reliability.codings.ComparisonData;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.table.TableArrangement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The coders of a result beside the reference coding of the same round.
final class ReferenceViewModel {

    private final AgreementViewModel agreement;
    private final Project project;
    final ReadOnlyObjectWrapper<Optional<ReferenceComparison>> comparison =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// The coder that is shown.
    final IntegerProperty view;

    final ObjectProperty<TableArrangement> arrangement;

    private Optional<ReferenceComparison> saved;
    private boolean open;

    /// The comparison.
    ///
    /// @param codings of the coders
    /// @param references one for each reference coding
    /// @param codebook the source of the labels
    record ReferenceComparison(ComparisonData codings, List<ReferenceAgreement> references, Codebook codebook) {

        ReferenceComparison {
            references = List.copyOf(references);
        }
    }

    ReferenceViewModel(AgreementViewModel agreement, Project project, AgreementState.ReferenceState state) {
        this.agreement = agreement;
        this.project = project;
        this.view = new SimpleIntegerProperty(state.view());
        this.arrangement = new SimpleObjectProperty<>(state.arrangement());
        this.open = state.open();
        this.saved = state.comparison();
    }

    AgreementState.ReferenceState state() {
        return new AgreementState.ReferenceState(open, view.get(), arrangement.get(), saved.or(comparison::get));
    }

    void open() {
        var shown = agreement.result.get();
        if (shown.isEmpty()) {
            agreement.hintNoFigures("agreement.nothing-yet");
            return;
        }
        agreement.suggestions.close();
        agreement.hint("agreement.computing");
        open = true;
        startComparison(shown.get());
    }

    /// Compares again with the codings of a new result, while it is open.
    void update(AgreementResult result) {
        comparison.set(saved.or(comparison::get).filter(it -> it.codings().equals(result.codings())));
        saved = Optional.empty();
        if (open && comparison.get().isEmpty()) {
            startComparison(result);
        }
    }

    private void startComparison(AgreementResult result) {
        agreement
                .runners
                .jobs()
                .run(
                        BackgroundJob.reading("reference", BackgroundJob.JobTexts.NONE, _ -> compare(result)),
                        it -> {
                            agreement.dismissNotification();
                            if (it.references().isEmpty()) {
                                close();
                                agreement.hint("agreement.reference.none", result.report().round());
                            } else {
                                comparison.set(Optional.of(it));
                            }
                        },
                        failure -> {
                            close();
                            agreement.failed(failure);
                        });
    }

    private ReferenceComparison compare(AgreementResult result) {
        var references = new ArrayList<ReferenceAgreement>();
        var coders = project.study().coders();
        for (var reference : coders.stream().filter(it -> it.kind() == Coder.Kind.REFERENCE).toList()) {
            try {
                var against =
                        project.agreement()
                                .compareWithReference(result.query(), reference.name(), ProgressListener.NONE);
                if (!against.coders().isEmpty()) {
                    references.add(against);
                }
            } catch (Refusal refused) {
                // a reference coder without a coding in this round is no obstacle to the others
                if (refused.problems().stream().anyMatch(it -> it.code() != ReliabilityProblem.NO_REFERENCE)) {
                    throw refused;
                }
            }
        }
        return new ReferenceComparison(
                result.codings(), references, project.study().codebook(result.report().harmonisedTo()));
    }

    void close() {
        open = false;
        agreement.runners.jobs().forget("reference");
        comparison.set(Optional.empty());
    }
}
