package org.framewright.ui.agreement;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.codebook.Codebook;
import org.framewright.reliability.ReferenceAgreement;
import org.framewright.reliability.ReferenceAgreement.CategoryResult;
import org.framewright.reliability.ReferenceAgreement.CoderResult;
import org.framewright.reliability.ReferenceAgreement.FoundResult;
import org.framewright.reliability.ReferenceAgreement.TagResult;
import org.framewright.reliability.ReferenceAgreement.VariableResult;
import org.framewright.reliability.ReliabilityProblem;
import org.framewright.reliability.units.AnswerScales;
import org.framewright.ui.agreement.figures.FigureFormatter;
import org.framewright.ui.agreement.variable.DetailPage;
import org.framewright.ui.agreement.variable.HeatMap;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.table.TableArrangement;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.wording.Texts;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One coder beside the reference: accuracy by question, the marked passages, and for the chosen question each category with
/// its confusions.
final class ReferenceView extends HBox {

    private final FigureFormatter formatter;
    private final Texts texts;
    private final Codebook codebook;
    private final LineTable<ReferenceLine> table;
    private final VBox details = Nodes.withStyle(new VBox(), "page-part");

    /// One comparison of a coder with the reference: relevance, the passages, a role, or a question.
    ///
    /// @param tag empty for relevance
    /// @param label of the role or the question; empty for the passages
    /// @param found empty for a question
    /// @param variable empty for passages
    private record ReferenceLine(
            Optional<TagResult> tag, String label, Optional<FoundResult> found, Optional<VariableResult> variable) {

        static List<ReferenceLine> linesOf(ReferenceAgreement.CoderResult coder) {
            return Stream.concat(
                            Stream.ofNullable(coder.relevance())
                                    .map(it ->
                                            new ReferenceLine(Optional.empty(), "", Optional.empty(), Optional.of(it))),
                            coder.tags().stream().flatMap(ReferenceLine::linesOf))
                    .toList();
        }

        private static Stream<ReferenceLine> linesOf(TagResult of) {
            var tag = Optional.of(of);
            return Stream.of(
                            Stream.ofNullable(of.found())
                                    .map(it -> new ReferenceLine(tag, "", Optional.of(it), Optional.empty())),
                            of.roles().stream()
                                    .map(it ->
                                            new ReferenceLine(
                                                    tag, it.label(), Optional.of(it.found()), Optional.empty())),
                            of.variables().stream()
                                    .map(it -> new ReferenceLine(tag, it.label(), Optional.empty(), Optional.of(it))))
                    .flatMap(it -> it);
        }

        /// The line's identity across new figures.
        String identity() {
            return tag.map(TagResult::tag).orElse("")
                    + " "
                    + label
                    + " "
                    + variable.map(VariableResult::variable).orElse("");
        }

        int units() {
            return variable.map(VariableResult::units).orElseGet(() -> found.map(FoundResult::units).orElse(0));
        }

        int same() {
            return variable.map(VariableResult::same).orElseGet(() -> found.map(FoundResult::same).orElse(0));
        }

        Optional<MeasureOutcome> accuracy() {
            return variable.map(VariableResult::accuracy);
        }
    }

    private ReferenceView(CoderResult coder, Codebook codebook, FigureFormatter formatter) {
        this.formatter = formatter;
        this.texts = formatter.texts();
        this.codebook = codebook;
        this.table =
                new LineTable<ReferenceLine>("reference-figures", coder.coder(), ReferenceLine::identity)
                        .wrapped(texts.get("agreement.column.about"), 140, this::label)
                        .wrapped(
                                texts.get("agreement.column.group"),
                                90,
                                it -> it.tag().map(TagResult::label).orElse(""))
                        .number(texts.get("agreement.column.compared"), 46, ReferenceLine::units)
                        .number(texts.get("agreement.column.same"), 60, ReferenceLine::same)
                        .shortText(texts.get("agreement.column.accuracy"), 80, it -> figure(it.accuracy()))
                        .shortText(texts.get("agreement.column.f1"), 62, it -> figure(it.found().map(FoundResult::f1)))
                        .wrapped(texts.get("agreement.column.warnings"), 190, this::notes)
                        .onChosen(it -> show(it));
        var scroll = Nodes.hgrow(Nodes.withStyle(new ScrollPane(details), "page-scroll"));
        scroll.setFitToWidth(true);
        getChildren().setAll(Nodes.hgrow(table), scroll);
    }

    private void fill(CoderResult coder, ObjectProperty<TableArrangement> arrangement) {
        var lines = ReferenceLine.linesOf(coder);
        table.withArrangement(arrangement).fill(lines);
        show(table.selectedItems().stream().findFirst().or(lines.stream()::findFirst));
    }

    static DetailPage page(
            ReferenceViewModel.ReferenceComparison compared, ReferenceViewModel viewModel, FigureFormatter formatter) {
        var texts = formatter.texts();
        var views = new ArrayList<DetailPage.View>();
        for (var against : compared.references()) {
            for (var coder : against.coders()) {
                var view = new ReferenceView(coder, compared.codebook(), formatter);
                view.fill(coder, viewModel.arrangement);
                var name =
                        texts.get(
                                "agreement.reference.coder",
                                coder.coder(),
                                against.reference(),
                                coder.articles(),
                                compared.references().size());
                var id = "reference-" + (views.size() + 1);
                views.add(new DetailPage.View("agreement.reference.view", name, id, view, view.table::takeKeyboard));
            }
        }
        var first = compared.references().getFirst();
        var facts =
                texts.get(
                        "agreement.reference.facts",
                        first.round(),
                        String.join(", ", compared.references().stream().map(ReferenceAgreement::reference).toList()),
                        first.harmonisedTo());
        var warnings =
                compared.references().stream()
                        .flatMap(it -> it.leftOut().stream())
                        .filter(it -> it.code() == ReliabilityProblem.REFERENCE_FOLLOWS)
                        .map(texts::problem)
                        .distinct();
        return new DetailPage(
                        texts.get("agreement.reference"),
                        Stream.concat(Stream.of(facts), warnings).collect(Collectors.joining("\n")),
                        new ReadOnlyStringWrapper(""),
                        views)
                .bindView(viewModel.view);
    }

    private String label(ReferenceLine it) {
        if (it.tag().isEmpty()) {
            return texts.get("agreement.line.relevance");
        }
        if (it.variable().isPresent()) {
            return it.label();
        }
        return it.label().isEmpty()
                ? texts.get("agreement.line.found")
                : WordPieces.isolate(texts.get("agreement.reference.filled", it.label()));
    }

    /// The reason for a missing figure.
    private String notes(ReferenceLine it) {
        var none = it.accuracy().or(() -> it.found().map(FoundResult::f1));
        if (it.units() == 0 && none.isPresent() && none.get() instanceof MeasureOutcome.Undefined(var reason)) {
            return texts.get("agreement.reason." + reason.name());
        }
        return it.found()
                .map(found -> texts.get("agreement.reference.found", found.missed(), found.additional()))
                .or(() ->
                        it.variable()
                                .map(result ->
                                        Stream.of(
                                                        formatCount("unanswered", result.unanswered()),
                                                        formatCount("asked-of-one", result.askedOfOne()),
                                                        formatCount("without", result.withoutReference()))
                                                .flatMap(Optional::stream)
                                                .collect(Collectors.joining(", "))))
                .orElse("");
    }

    private Optional<String> formatCount(String key, int count) {
        return count == 0 ? Optional.empty() : Optional.of(texts.get("agreement.reference." + key, count));
    }

    private String figure(Optional<MeasureOutcome> outcome) {
        return outcome.map(it -> it instanceof MeasureOutcome.Defined ? formatter.format(it) : "–").orElse("");
    }

    private void show(Optional<ReferenceLine> line) {
        details.getChildren().clear();
        line.ifPresent(it -> {
            details.getChildren()
                    .add(
                            Nodes.withStyle(
                                    new Label(it.tag().map(tag -> tag.label() + " › ").orElse("") + label(it)),
                                    "chart-heading"));
            it.found().ifPresent(this::show);
            it.tag()
                    .filter(_ -> it.label().isEmpty())
                    .ifPresent(tag -> {
                        addPseudoRecall("agreement.reference.pseudo-recall", tag.pseudoRecall());
                        addPseudoRecall("agreement.reference.pseudo-recall-roles", tag.pseudoRecallRoles());
                    });
            it.variable().ifPresent(result -> show(it.tag(), result));
        });
    }

    private void show(FoundResult found) {
        details.getChildren()
                .add(
                        ParagraphLabel.whole(
                                texts.get(
                                        "agreement.reference.measures",
                                        formatter.format(found.precision()),
                                        formatter.format(found.recall()),
                                        formatter.format(found.f1())),
                                "guidance"));
    }

    private void addPseudoRecall(String key, @Nullable MeasureOutcome outcome) {
        if (outcome != null) {
            details.getChildren().add(ParagraphLabel.whole(texts.get(key, formatter.format(outcome)), "guidance"));
        }
    }

    private void show(Optional<TagResult> tag, VariableResult result) {
        var label =
                (Function<String, String>)
                        id -> tag.map(it -> label(it.tag(), result.variable(), id)).orElseGet(() -> relevance(id));
        if (!result.confusion().isEmpty()) {
            var map = new HeatMap("reference-confusion");
            var ids = used(result);
            map.show(ids.stream().map(label).toList(), ids.stream().map(row -> row(result, row, ids, label)).toList());
            details.getChildren()
                    .addAll(map, ParagraphLabel.whole(texts.get("agreement.reference.confusion"), "guidance"));
        }
        if (result.categories().isEmpty()) {
            details.getChildren().add(ParagraphLabel.whole(texts.get("agreement.reference.no-choice"), "guidance"));
            return;
        }
        var categories =
                new LineTable<CategoryResult>(
                                "reference-categories", texts.get("agreement.categories"), CategoryResult::category)
                        .text(texts.get("agreement.column.category"), 120, it -> label.apply(it.category()))
                        .number(texts.get("agreement.column.reference"), 76, CategoryResult::ofReference)
                        .number(texts.get("agreement.column.coder"), 56, CategoryResult::ofCoder)
                        .wrapped(texts.get("agreement.column.precision"), 84, it -> formatter.format(it.precision()))
                        .wrapped(texts.get("agreement.column.recall"), 84, it -> formatter.format(it.recall()))
                        .wrapped(texts.get("agreement.column.f1"), 84, it -> formatter.format(it.f1()));
        categories.fill(result.categories().stream().filter(it -> it.ofReference() + it.ofCoder() > 0).toList());
        details.getChildren().add(Nodes.vgrow(categories));
    }

    /// The used categories in codebook order, and last the missing answers.
    private static List<String> used(VariableResult result) {
        var used = result.confusion().stream().flatMap(it -> Stream.of(it.reference(), it.coder())).distinct().toList();
        var known = result.categories().stream().map(CategoryResult::category).filter(used::contains);
        var others = used.stream().filter(it -> result.categories().stream().noneMatch(at -> at.category().equals(it)));
        return Stream.concat(known, others).toList();
    }

    private List<HeatMap.MapField> row(
            VariableResult result, String reference, List<String> ids, Function<String, String> label) {
        int all =
                result.confusion().stream()
                        .filter(it -> it.reference().equals(reference))
                        .mapToInt(it -> it.units())
                        .sum();
        return ids.stream()
                .map(coder -> {
                    int units =
                            result.confusion().stream()
                                    .filter(it -> it.reference().equals(reference) && it.coder().equals(coder))
                                    .mapToInt(it -> it.units())
                                    .sum();
                    return new HeatMap.MapField(
                            units == 0 ? "" : Integer.toString(units),
                            all == 0 ? 0 : (double) units / all,
                            reference.equals(coder),
                            texts.get("agreement.reference.field", label.apply(reference), label.apply(coder), units));
                })
                .toList();
    }

    private String relevance(String category) {
        return texts.get(
                category.equals(AnswerScales.YES) ? "agreement.category.relevant" : "agreement.category.not-relevant");
    }

    private String label(String tag, String variable, String category) {
        if (category.equals(ReferenceAgreement.NO_ANSWER)) {
            return texts.get("agreement.said.UNANSWERED");
        }
        return codebook.tag(tag)
                .flatMap(it -> it.variable(variable))
                .flatMap(it -> it.category(category))
                .map(it -> it.label())
                .orElseGet(() -> category.startsWith("-") ? texts.get("agreement.category.not-codable") : category);
    }
}
