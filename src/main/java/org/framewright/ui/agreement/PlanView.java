package org.framewright.ui.agreement;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.reliability.ReliabilityPlanner;
import org.framewright.reliability.ReliabilityPlanner.VariablePlan;
import org.framewright.reliability.SampleNeed;
import org.framewright.ui.agreement.AgreementView.RequiredOverlap;
import org.framewright.ui.agreement.PlanViewModel.ReliabilityPlan;
import org.framewright.ui.agreement.figures.FigureFormatter;
import org.framewright.ui.agreement.variable.DetailPage;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The needs of one threshold, variable by variable, and the number of articles that follows.
final class PlanView extends VBox {

    private final FigureFormatter formatter;
    private final Texts texts;
    private final ReliabilityPlan.ThresholdPlan thresholdPlan;
    private final LineTable<VariablePlan> table;

    private PlanView(
            ReliabilityPlan plan,
            ReliabilityPlan.ThresholdPlan thresholdPlan,
            FigureFormatter formatter,
            Consumer<RequiredOverlap> assignArticles) {
        this.formatter = formatter;
        this.texts = formatter.texts();
        this.thresholdPlan = thresholdPlan;
        this.table =
                new LineTable<VariablePlan>("plan", texts.get("agreement.plan"), it -> it.tag() + "/" + it.about())
                        .wrapped(texts.get("agreement.column.about"), 250, this::label)
                        .wrapped(texts.get("agreement.column.alpha"), 210, this::alpha)
                        .wrapped(texts.get("agreement.column.need"), 320, this::need)
                        .wrapped(texts.get("agreement.column.rare"), 300, this::formatRareCategories);
        getStyleClass().add("page-part");
        var sum = ParagraphLabel.whole(sum(plan));
        sum.setId("plan-sum");
        var line = Nodes.withStyle(new HBox(Nodes.fillWidth(sum)), "field-line");
        if (plan.requiredOverlap(thresholdPlan).more() > 0) {
            var give =
                    new PlainButton(
                            texts.get("agreement.plan.give-out"),
                            "plan-give-out",
                            () -> assignArticles.accept(plan.requiredOverlap(thresholdPlan)));
            line.getChildren().add(give);
        }
        table.setEmptyText(texts.get("agreement.plan.nothing"));
        getChildren().setAll(line, Nodes.vgrow(table));
    }

    /// The page of a plan: a view for each threshold.
    static DetailPage page(
            ReliabilityPlan plan,
            PlanViewModel viewModel,
            FigureFormatter formatter,
            Consumer<RequiredOverlap> assignArticles) {
        var views =
                plan.thresholdPlans().stream()
                        .map(it -> {
                            var view = new PlanView(plan, it, formatter, assignArticles);
                            view.table.withArrangement(viewModel.arrangement).fill(it.variablePlans());
                            var name = formatter.text("agreement.plan.reaching", formatter.number(it.threshold()));
                            return new DetailPage.View(
                                    "agreement.plan.view",
                                    name,
                                    "plan-" + it.threshold(),
                                    view,
                                    view.table::takeKeyboard);
                        })
                        .toList();
        var facts = formatter.text("agreement.plan.facts", plan.round(), plan.articles());
        var few =
                plan.articles() < ReliabilityPlanner.FEW
                        ? " " + formatter.text("agreement.plan.few", plan.articles())
                        : "";
        return new DetailPage(
                        formatter.text("agreement.plan"),
                        facts + few + " " + formatter.text("agreement.plan.limits"),
                        new ReadOnlyStringWrapper(""),
                        views)
                .bindView(viewModel.view)
                .withAction(
                        Action.of(
                                "agreement.plan.give-out",
                                "Shortcut+Enter",
                                () -> {
                                    var at = plan.thresholdPlans().get(viewModel.view.get());
                                    var overlap = plan.requiredOverlap(at);
                                    if (overlap.more() > 0) {
                                        assignArticles.accept(overlap);
                                    }
                                }));
    }

    private String sum(ReliabilityPlan plan) {
        var threshold = formatter.number(thresholdPlan.threshold());
        int never = count(SampleNeed.Unreachable.class);
        int unknown = count(SampleNeed.UnknownNeed.class);
        var sentences = new ArrayList<String>();
        int all = (int) planned().count();
        if (all > never + unknown) {
            sentences.add(
                    texts.get(
                            "agreement.plan.sum", thresholdPlan.moreArticles(), threshold, all - never - unknown, all));
        }
        if (plan.isShort(thresholdPlan)) {
            sentences.add(texts.get("agreement.plan.too-many", plan.otherArticles()));
        }
        if (never > 0) {
            sentences.add(texts.get("agreement.plan.out-of-reach", never, threshold));
        }
        if (unknown > 0) {
            sentences.add(texts.get("agreement.plan.unknown", unknown));
        }
        return String.join(" ", sentences);
    }

    private int count(Class<? extends SampleNeed> need) {
        return (int) planned().map(VariablePlan::need).filter(need::isInstance).count();
    }

    /// The variables that are counted: no two coders have answered any unit of the others.
    private Stream<VariablePlan> planned() {
        return thresholdPlan.variablePlans().stream().filter(VariablePlan::isCoded);
    }

    private String label(VariablePlan plan) {
        return plan.label().isEmpty() ? texts.get("agreement.line.relevance") : plan.label();
    }

    private String alpha(VariablePlan plan) {
        var interval = plan.interval();
        var alpha =
                plan.alpha() instanceof MeasureOutcome.Defined(double value, _, _) && interval != null
                        ? texts.get(
                                "agreement.plan.alpha",
                                formatter.number(value),
                                formatter.number(interval.low()),
                                formatter.number(interval.high()))
                        : formatter.format(plan.alpha());
        return plan.pairs() < 2 || plan.alpha() instanceof MeasureOutcome.Undefined
                ? alpha
                : texts.get(
                        "agreement.plan.whose",
                        alpha,
                        String.join(", ", plan.coders()),
                        plan.withoutInterval() == plan.pairs() ? 0 : plan.withoutInterval(),
                        plan.pairs());
    }

    private String need(VariablePlan plan) {
        return switch (plan.need()) {
            case SampleNeed.NoMoreArticles() -> texts.get("agreement.plan.enough");
            case SampleNeed.MoreArticles(int more, int total) -> texts.get("agreement.plan.more", more, total);
            case SampleNeed.Unreachable() -> texts.get("agreement.plan.never", thresholdPlan.threshold());
            case SampleNeed.UnknownNeed(SampleNeed.UnknownReason why) ->
                    texts.get(
                            switch (why) {
                                case NO_FIGURE -> "agreement.plan.unknown-no-figure";
                                case NO_INTERVAL -> "agreement.plan.unknown-no-interval";
                                case NO_DISAGREEMENT -> "agreement.plan.unknown-no-disagreement";
                            });
        };
    }

    private String formatRareCategories(VariablePlan plan) {
        return plan.rare().stream()
                .map(it -> texts.get("agreement.plan.rare-category", it.category(), it.expected()))
                .collect(Collectors.joining(", "))
                // one line in the table, whatever the answer contains
                .replaceAll("\\s+", " ");
    }
}
