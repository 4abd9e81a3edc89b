package org.framewright.ui.agreement;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.framewright.reliability.overview.AlphaThresholds;
import org.framewright.reliability.planner.ReliabilityPlanner;
import org.framewright.reliability.planner.VariablePlan;
import org.framewright.ui.agreement.AgreementView.RequiredOverlap;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// The plan by what is shown: made as soon as its intervals are drawn, and anew with each of them as long as it is open.
final class PlanViewModel {

    private final AgreementViewModel frame;
    private final Texts texts;
    final ReadOnlyObjectWrapper<Optional<ReliabilityPlan>> plan = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Which threshold is looked at.
    final IntegerProperty view;

    final ObjectProperty<LineTable.TableArrangement> arranged;

    private boolean wanted;

    /// What a test of reliability needs, by what is shown of a pilot.
    ///
    /// @param round of the pilot
    /// @param articles of it, coded by two or more
    /// @param reaching for each threshold, the higher first
    record ReliabilityPlan(String round, int articles, List<ThresholdPlan> reaching) {

        ReliabilityPlan {
            reaching = List.copyOf(reaching);
        }

        /// What it takes that the interval's lower end reaches a threshold.
        record ThresholdPlan(double threshold, List<VariablePlan> planned) {

            ThresholdPlan {
                planned = List.copyOf(planned);
            }

            /// How many more articles satisfy every variable that can be satisfied.
            int more() {
                return ReliabilityPlanner.more(planned);
            }
        }

        /// Nothing as long as the intervals that it takes are being drawn.
        static Optional<ReliabilityPlan> of(AgreementResult shown, AlphaThresholds thresholds) {
            return shown.intervals()
                    .map(drawn ->
                            new ReliabilityPlan(
                                    drawn.round(),
                                    drawn.articles(),
                                    DoubleStream.of(thresholds.reliable(), thresholds.tentative())
                                            .distinct()
                                            .mapToObj(it ->
                                                    new ThresholdPlan(
                                                            it, ReliabilityPlanner.of(shown.codings(), drawn, it)))
                                            .toList()));
        }

        RequiredOverlap needed(ThresholdPlan reaching) {
            return new RequiredOverlap(round, reaching.more(), articles + reaching.more());
        }
    }

    /// @param before how it was left
    PlanViewModel(AgreementViewModel frame, Texts texts, AgreementState.PlanState before) {
        this.frame = frame;
        this.texts = texts;
        this.wanted = before.wanted();
        this.view = new SimpleIntegerProperty(before.view());
        this.arranged = new SimpleObjectProperty<>(before.arranged());
        frame.shownProperty().subscribe((_, _) -> make());
    }

    AgreementState.PlanState state() {
        return new AgreementState.PlanState(wanted, view.get(), arranged.get());
    }

    void open() {
        var shown = frame.shownProperty().get();
        if (shown.isEmpty()) {
            frame.say(Notice.hint(texts.get("agreement.plan.nothing-yet")));
            return;
        }
        wanted = true;
        if (shown.get().drawn()) {
            make();
        } else {
            frame.say(Notice.hint(texts.get("agreement.plan.waiting")));
        }
    }

    private void make() {
        frame.shownProperty()
                .get()
                .filter(it -> wanted && it.drawn())
                .ifPresent(shown -> {
                    var thresholds = frame.thresholdsProperty().get();
                    frame.threads
                            .quick()
                            .run(
                                    BackgroundJob.quiet("plan", () -> ReliabilityPlan.of(shown, thresholds)),
                                    it -> {
                                        frame.dismissNotice();
                                        plan.set(it);
                                    },
                                    failure -> frame.say(Notice.of(failure, texts)));
                });
    }

    void close() {
        wanted = false;
        frame.threads.jobs().forget("plan");
        plan.set(Optional.empty());
    }
}
