package org.framewright.ui.agreement;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.reliability.planner.ReliabilityPlanner;
import org.framewright.reliability.planner.SampleNeed;
import org.framewright.reliability.planner.VariablePlan;
import org.framewright.ui.agreement.AgreementView.RequiredOverlap;
import org.framewright.ui.agreement.PlanViewModel.ReliabilityPlan;
import org.framewright.ui.agreement.figures.FigureFormatter;
import org.framewright.ui.agreement.variable.DetailPage;
import org.framewright.ui.controls.Action;
import org.framewright.ui.controls.PlainButton;
import org.framewright.ui.controls.StyleClasses;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.wording.Texts;

import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Variable by variable what one threshold needs, and what follows from it.
final class PlanView extends VBox {

    private final FigureFormatter words;
    private final Texts texts;
    private final ReliabilityPlan.ThresholdPlan reaching;
    private final LineTable<VariablePlan> table;

    private PlanView(
            ReliabilityPlan plan,
            ReliabilityPlan.ThresholdPlan reaching,
            FigureFormatter words,
            Consumer<RequiredOverlap> giveOut) {
        this.words = words;
        this.texts = words.texts();
        this.reaching = reaching;
        this.table =
                new LineTable<VariablePlan>("plan", texts.get("agreement.plan"), it -> it.tag() + "/" + it.about())
                        .words(texts.get("agreement.column.about"), 250, VariablePlan::label)
                        .words(texts.get("agreement.column.alpha"), 210, this::alpha)
                        .words(texts.get("agreement.column.need"), 320, this::need)
                        .words(texts.get("agreement.column.rare"), 440, this::rare);
        getStyleClass().add("page-part");
        var sum =
                ParagraphLabel.whole(
                        texts.get("agreement.plan.sum", reaching.more(), never(), words.number(reaching.threshold())));
        sum.setId("plan-sum");
        HBox.setHgrow(sum, Priority.ALWAYS);
        sum.setMaxWidth(Double.MAX_VALUE);
        var line = StyleClasses.with(new HBox(sum), "field-line");
        if (reaching.more() > 0) {
            var give =
                    new PlainButton(
                            texts.get("agreement.plan.give-out"),
                            "plan-give-out",
                            () -> giveOut.accept(plan.needed(reaching)));
            line.getChildren().add(give);
        }
        table.sayNothing(texts.get("agreement.plan.nothing"));
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(line, table);
    }

    /// The page of a plan: a view for each threshold.
    static DetailPage page(
            ReliabilityPlan plan, PlanViewModel viewModel, FigureFormatter words, Consumer<RequiredOverlap> giveOut) {
        var views =
                plan.reaching().stream()
                        .map(it -> {
                            var view = new PlanView(plan, it, words, giveOut);
                            view.table.remembering(viewModel.arranged).fill(it.planned());
                            var name = words.texts().get("agreement.plan.reaching", words.number(it.threshold()));
                            return new DetailPage.View(
                                    "agreement.plan.view",
                                    name,
                                    "plan-" + it.threshold(),
                                    view,
                                    view.table::takeKeyboard);
                        })
                        .toList();
        var facts = words.texts().get("agreement.plan.facts", plan.round(), plan.articles());
        var few =
                plan.articles() < ReliabilityPlanner.FEW
                        ? " " + words.texts().get("cli.plan-few", plan.articles())
                        : "";
        return new DetailPage(
                        words.texts().get("agreement.plan"),
                        facts + few + " " + words.texts().get("agreement.plan.limits"),
                        new ReadOnlyStringWrapper(""),
                        views)
                .begin(viewModel.view)
                .also(
                        Action.of(
                                "agreement.plan.give-out",
                                "Shortcut+Enter",
                                () -> {
                                    var at = plan.reaching().get(viewModel.view.get());
                                    if (at.more() > 0) {
                                        giveOut.accept(plan.needed(at));
                                    }
                                }));
    }

    private long never() {
        return reaching.planned().stream().filter(it -> it.need() instanceof SampleNeed.Never).count();
    }

    private String alpha(VariablePlan of) {
        var interval = of.interval();
        var alpha =
                of.alpha() instanceof MeasureOutcome.Defined(double value, _, _) && interval != null
                        ? texts.get(
                                "agreement.plan.alpha",
                                words.number(value),
                                words.number(interval.low()),
                                words.number(interval.high()))
                        : words.figure(of.alpha());
        return of.pairs() < 2 || of.alpha() instanceof MeasureOutcome.Undefined
                ? alpha
                : texts.get("agreement.plan.whose", alpha, String.join(", ", of.coders()));
    }

    private String need(VariablePlan of) {
        return switch (of.need()) {
            case SampleNeed.Enough() -> texts.get("cli.plan-enough");
            case SampleNeed.MoreArticles(int more, int total) -> texts.get("cli.plan-more", more, total);
            case SampleNeed.Never() -> texts.get("cli.plan-never", reaching.threshold());
            case SampleNeed.UnknownNeed(SampleNeed.UnknownReason why) ->
                    texts.get(
                            switch (why) {
                                case NO_FIGURE -> "cli.plan-unknown-no-figure";
                                case NO_DISAGREEMENT -> "cli.plan-unknown-no-disagreement";
                            });
        };
    }

    private String rare(VariablePlan of) {
        return of.rare().stream()
                .map(it -> texts.get("cli.plan-rare-category", it.category(), it.expected()))
                .collect(Collectors.joining(", "));
    }
}
