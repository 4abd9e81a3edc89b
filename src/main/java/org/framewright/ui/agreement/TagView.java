package org.framewright.ui.agreement;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.reliability.figures.AgreementReport.AgreementFigure;
import org.framewright.reliability.figures.AgreementReport.DetectionAgreement.MarkCount;
import org.framewright.reliability.figures.AgreementReport.DetectionAgreement.TokenCoverage;
import org.framewright.reliability.figures.AgreementReport.MeasuredRatings;
import org.framewright.reliability.figures.AgreementReport.RoleAgreement;
import org.framewright.reliability.figures.AgreementReport.TagAgreement;
import org.framewright.ui.agreement.figures.FigureFormatter;
import org.framewright.ui.agreement.variable.DetailPage;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.wording.Texts;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The passages of a tag: by every measure, by pairs, by coder; and the fillers of its roles.
final class TagView extends ScrollPane {

    private final FigureFormatter formatter;
    private final Texts texts;
    private final VBox tables = Nodes.withStyle(new VBox(), "page-part", "tag-tables");

    private record MeasureLine(String label, MeasureOutcome outcome) {}

    private record RoleCoverageLine(String role, RoleAgreement.TextCoverage coverage) {}

    TagView(TagAgreement tag, FigureFormatter formatter) {
        this.formatter = formatter;
        this.texts = formatter.texts();
        getStyleClass().add("page-scroll");
        setContent(tables);
        setFitToWidth(true);
        var found = tag.found();
        if (found != null) {
            var figures = new ArrayList<MeasureLine>();
            found.figures().forEach(it -> figures.add(new MeasureLine(formatter.measure(it.measure()), it.outcome())));
            add(figures, texts.get("agreement.in-sentences"), found.bySentence());
            add(figures, texts.get("agreement.in-units"), found.byUnit());
            add(figures, texts.get("agreement.in-number"), found.numbers());
            section(texts.get("agreement.tag.coverage"), coverage(), found.coverage());
            section(texts.get("agreement.tag.marked"), createCounts(), found.coders());
            section(texts.get("agreement.tag.figures"), figures(figures), figures);
        }
        var fillings =
                tag.roles().stream()
                        .flatMap(role -> role.texts().stream().map(it -> new RoleCoverageLine(role.label(), it)))
                        .toList();
        if (!fillings.isEmpty()) {
            section(texts.get("agreement.tag.roles"), roles(), fillings);
        }
    }

    void takeKeyboard() {
        tables.getChildren().stream()
                .filter(LineTable.class::isInstance)
                .findFirst()
                .ifPresent(it -> ((LineTable<?>) it).takeKeyboard());
    }

    /// Whether a measure is shown: few enough to read at a glance.
    private static boolean isShown(String measure) {
        return measure.equals(UnitMeasure.KRIPPENDORFF_ALPHA.id())
                || measure.equals(UnitMeasure.PERCENT_AGREEMENT.id());
    }

    private void add(List<MeasureLine> figures, String what, @Nullable MeasuredRatings comparison) {
        if (comparison != null) {
            for (AgreementFigure it : comparison.figures()) {
                if (isShown(it.measure())) {
                    figures.add(
                            new MeasureLine(
                                    texts.get("agreement.measured-in", formatter.measure(it.measure()), what),
                                    it.outcome()));
                }
            }
        }
    }

    private <T> void section(String heading, LineTable<T> table, List<T> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var label = Nodes.withStyle(new Label(heading), "chart-heading");
        tables.getChildren().addAll(label, DetailPage.fillWhole(table, lines));
        DetailPage.hideEmptyColumns(table);
    }

    private LineTable<MeasureLine> figures(List<MeasureLine> lines) {
        return new LineTable<MeasureLine>("tag-figures", texts.get("agreement.tag.figures"), lines::indexOf)
                .text(texts.get("agreement.column.measure"), 220, MeasureLine::label)
                .text(texts.get("agreement.column.figure"), 120, it -> formatter.format(it.outcome()));
    }

    private LineTable<TokenCoverage> coverage() {
        return new LineTable<TokenCoverage>("tag-coverage", texts.get("agreement.tag.coverage"), TokenCoverage::coders)
                .text(texts.get("agreement.coders"), 100, it -> String.join(" – ", it.coders()))
                .number(texts.get("agreement.column.articles"), 60, TokenCoverage::articles)
                .number(texts.get("agreement.column.both"), 50, TokenCoverage::both)
                .number(texts.get("agreement.column.only-first"), 60, TokenCoverage::onlyFirst)
                .number(texts.get("agreement.column.only-second"), 60, TokenCoverage::onlySecond)
                .number(texts.get("agreement.column.with-none"), 80, TokenCoverage::articlesWithNone);
    }

    private LineTable<MarkCount> createCounts() {
        return new LineTable<MarkCount>("tag-marked", texts.get("agreement.tag.marked"), MarkCount::coder)
                .text(texts.get("agreement.column.coder"), 100, MarkCount::coder)
                .number(texts.get("agreement.column.annotations"), 80, MarkCount::annotations)
                .number(texts.get("agreement.column.implied"), 70, MarkCount::implied)
                .number(texts.get("agreement.column.outside"), 80, MarkCount::outside);
    }

    private LineTable<RoleCoverageLine> roles() {
        return new LineTable<RoleCoverageLine>("tag-roles", texts.get("agreement.tag.roles"), it -> it)
                .text(texts.get("agreement.column.role"), 80, RoleCoverageLine::role)
                .text(texts.get("agreement.coders"), 80, it -> String.join(" – ", it.coverage().coders()))
                .number(texts.get("agreement.column.annotations"), 80, it -> it.coverage().annotations())
                .number(texts.get("agreement.column.both-empty"), 110, it -> it.coverage().bothEmpty())
                .text(texts.get("agreement.measure.text-overlap"), 80, it -> formatter.format(it.coverage().overlap()));
    }
}
