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
import org.framewright.ui.controls.table.LineTable;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// The plan by what is shown: made as soon as its intervals are drawn, and anew with each of them as long as it is open.
final class PlanViewModel {

    private final AgreementViewModel agreement;
    final ReadOnlyObjectWrapper<Optional<ReliabilityPlan>> plan = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Which threshold is looked at.
    final IntegerProperty view;

    final ObjectProperty<LineTable.TableArrangement> arrangement;

    private boolean wanted;

    /// What a test of reliability needs, by what is shown of a pilot.
    ///
    /// @param round of the pilot
    /// @param articles of it, coded by two or more
    /// @param thresholdPlans for each threshold, the higher first
    record ReliabilityPlan(String round, int articles, List<ThresholdPlan> thresholdPlans) {

        ReliabilityPlan {
            thresholdPlans = List.copyOf(thresholdPlans);
        }

        /// What it takes that the interval's lower end reaches a threshold.
        record ThresholdPlan(double threshold, List<VariablePlan> variablePlans) {

            ThresholdPlan {
                variablePlans = List.copyOf(variablePlans);
            }

            /// How many more articles satisfy every variable that can be satisfied.
            int moreArticles() {
                return ReliabilityPlanner.additionalArticles(variablePlans);
            }
        }

        /// Nothing as long as the intervals that it takes are being drawn.
        static Optional<ReliabilityPlan> compute(AgreementResult result, AlphaThresholds thresholds) {
            return result.intervals()
                    .map(drawn ->
                            new ReliabilityPlan(
                                    drawn.round(),
                                    drawn.articles(),
                                    DoubleStream.of(thresholds.reliable(), thresholds.tentative())
                                            .distinct()
                                            .mapToObj(it ->
                                                    new ThresholdPlan(
                                                            it, ReliabilityPlanner.plan(result.codings(), drawn, it)))
                                            .toList()));
        }

        RequiredOverlap requiredOverlap(ThresholdPlan thresholdPlan) {
            return new RequiredOverlap(round, thresholdPlan.moreArticles(), articles + thresholdPlan.moreArticles());
        }
    }

    /// @param state how it was left
    PlanViewModel(AgreementViewModel agreement, AgreementState.PlanState state) {
        this.agreement = agreement;
        this.wanted = state.open();
        this.view = new SimpleIntegerProperty(state.view());
        this.arrangement = new SimpleObjectProperty<>(state.arrangement());
        agreement.result.subscribe((_, _) -> update());
    }

    AgreementState.PlanState state() {
        return new AgreementState.PlanState(wanted, view.get(), arrangement.get());
    }

    void open() {
        var shown = agreement.result.get();
        if (shown.isEmpty()) {
            agreement.hint("agreement.plan.nothing-yet");
            return;
        }
        wanted = true;
        if (shown.get().hasIntervals()) {
            update();
        } else {
            agreement.hint("agreement.plan.waiting");
        }
    }

    private void update() {
        agreement
                .result
                .get()
                .filter(it -> wanted && it.hasIntervals())
                .ifPresent(result -> {
                    var thresholds = agreement.thresholds.get();
                    agreement
                            .runners
                            .quick()
                            .run(
                                    BackgroundJob.quiet("plan", () -> ReliabilityPlan.compute(result, thresholds)),
                                    it -> {
                                        agreement.dismissNotice();
                                        plan.set(it);
                                    },
                                    agreement::failed);
                });
    }

    void close() {
        wanted = false;
        agreement.runners.jobs().forget("plan");
        plan.set(Optional.empty());
    }
}
