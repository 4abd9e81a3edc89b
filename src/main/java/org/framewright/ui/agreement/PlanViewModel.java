package org.framewright.ui.agreement;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.framewright.reliability.ReliabilityPlanner;
import org.framewright.reliability.ReliabilityPlanner.VariablePlan;
import org.framewright.reliability.overview.AlphaThresholds;
import org.framewright.ui.agreement.AgreementView.RequiredOverlap;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.table.TableArrangement;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// The plan by the present figures: computed once their intervals are drawn, and again with each new result while it is open.
final class PlanViewModel {

    private final AgreementViewModel agreement;
    final ReadOnlyObjectWrapper<Optional<ReliabilityPlan>> plan = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// The threshold that is shown.
    final IntegerProperty view;

    final ObjectProperty<TableArrangement> arrangement;

    private boolean open;

    /// The needs of a reliability test, by the figures of a pilot.
    ///
    /// @param round of the pilot
    /// @param articles of it, coded by two or more
    /// @param otherArticles the number of articles of the study beside them
    /// @param thresholdPlans for each threshold, the higher first
    record ReliabilityPlan(String round, int articles, int otherArticles, List<ThresholdPlan> thresholdPlans) {

        ReliabilityPlan {
            thresholdPlans = List.copyOf(thresholdPlans);
        }

        /// The articles that the interval's lower end needs to reach a threshold.
        record ThresholdPlan(double threshold, List<VariablePlan> variablePlans) {

            ThresholdPlan {
                variablePlans = List.copyOf(variablePlans);
            }

            /// The number of further articles that satisfies every variable that can be satisfied.
            int moreArticles() {
                return ReliabilityPlanner.additionalArticles(variablePlans);
            }
        }

        /// Empty while the intervals are being drawn.
        ///
        /// @param includedArticles the number of articles of the study
        static Optional<ReliabilityPlan> compute(
                AgreementResult result, AlphaThresholds thresholds, int includedArticles) {
            return result.intervals()
                    .map(drawn ->
                            new ReliabilityPlan(
                                    drawn.round(),
                                    drawn.submitted(),
                                    includedArticles - drawn.submitted(),
                                    DoubleStream.of(thresholds.reliable(), thresholds.tentative())
                                            .distinct()
                                            .mapToObj(it ->
                                                    new ThresholdPlan(
                                                            it, ReliabilityPlanner.plan(result.codings(), drawn, it)))
                                            .toList()));
        }

        /// Whether the study has fewer articles than are needed.
        boolean isShort(ThresholdPlan thresholdPlan) {
            return thresholdPlan.moreArticles() > otherArticles;
        }

        /// The articles to give out: no more than there are.
        RequiredOverlap requiredOverlap(ThresholdPlan thresholdPlan) {
            int more = Math.min(thresholdPlan.moreArticles(), otherArticles);
            return new RequiredOverlap(round, more, articles + more);
        }
    }

    PlanViewModel(AgreementViewModel agreement, AgreementState.PlanState state) {
        this.agreement = agreement;
        this.open = state.open();
        this.view = new SimpleIntegerProperty(state.view());
        this.arrangement = new SimpleObjectProperty<>(state.arrangement());
        agreement.result.subscribe((_, _) -> update());
    }

    AgreementState.PlanState state() {
        return new AgreementState.PlanState(open, view.get(), arrangement.get());
    }

    void open() {
        var shown = agreement.result.get();
        if (shown.isEmpty()) {
            agreement.hintNoFigures("agreement.plan.nothing-yet");
            return;
        }
        agreement.suggestions.close();
        agreement.reference.close();
        open = true;
        if (shown.get().hasIntervals()) {
            update();
        } else {
            agreement.hint("agreement.plan.waiting");
        }
    }

    private void update() {
        var finished = agreement.result.get();
        finished.filter(it -> open && it.hasIntervals())
                .ifPresent(result -> {
                    var thresholds = agreement.thresholds.get();
                    agreement
                            .runners
                            .quickJobs()
                            .run(
                                    BackgroundJob.quiet(
                                            "plan",
                                            () ->
                                                    ReliabilityPlan.compute(
                                                            result, thresholds, agreement.includedArticles())),
                                    it -> {
                                        agreement.dismissNotification();
                                        plan.set(it);
                                    },
                                    agreement::failed);
                });
    }

    void close() {
        open = false;
        agreement.runners.jobs().forget("plan");
        plan.set(Optional.empty());
    }
}
