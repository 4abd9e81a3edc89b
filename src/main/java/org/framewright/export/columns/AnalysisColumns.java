package org.framewright.export.columns;

import static org.framewright.export.columns.FilledColumn.count;
import static org.framewright.export.columns.FilledColumn.number;
import static org.framewright.export.columns.FilledColumn.text;

import org.framewright.codebook.Tag;
import org.framewright.export.selection.AnalysisCodings;
import org.framewright.export.selection.CodingVersion;
import org.framewright.export.selection.ExportArticle;
import org.framewright.export.selection.ExportArticle.UnitIds.IdentifiedUnit;
import org.framewright.export.selection.SamplingProbabilities.SampledArticle;
import org.framewright.model.coding.Extent;
import org.framewright.model.study.Coder;

import java.math.BigDecimal;
import java.math.MathContext;

/// The columns of the tables with a row for each unit that counts, `analysis.csv` and `analysis_passages.csv`, between the articles'
/// metadata and the columns of the codebook.
public final class AnalysisColumns {

    /// The column before the metadata.
    public static final ColumnGroup<ExportArticle> ARTICLE =
            ColumnGroup.of(SharedColumns.article(it -> it.article().name()));

    public static final ColumnGroup<AnalysisRow> UNITS =
            ColumnGroup.of(
                    SharedColumns.unitId(it -> it.coded().units().find(it.unit())),
                    SharedColumns.unit(AnalysisRow::unit),
                    SharedColumns.unitNumber(AnalysisRow::unit),
                    SharedColumns.origin(it -> it.counting().origin()),
                    SharedColumns.valueCoder(it -> it.counting().isUndecided() ? "" : onlyCoder(it.counting())),
                    SharedColumns.round(it -> it.counting().round().name()),
                    SharedColumns.coders(it -> it.counting().coders()),
                    text(
                            "status",
                            "Status: submitted, not_relevant, or disputed (coders are tied on relevance)",
                            it -> CodingVersion.word(it.counting().relevance())),
                    SharedColumns.sampleStratum(it -> it.sampled().sampleStratum()),
                    SharedColumns.batchStratum(it -> it.sampled().batchStratum()),
                    SharedColumns.probability(it -> it.sampled().probability()),
                    SharedColumns.oldestVersion(AnalysisRow::oldestVersion),
                    SharedColumns.harmonised(AnalysisRow::newest));

    public static final ColumnGroup<PassageRow> PASSAGES =
            ColumnGroup.of(
                    SharedColumns.unitId(it -> it.unit().id()),
                    SharedColumns.tag(it -> it.tag().id()),
                    SharedColumns.tagLabel(it -> it.tag().label()),
                    SharedColumns.extent(PassageRow::extent),
                    SharedColumns.unitNumber(PassageRow::extent),
                    SharedColumns.start(it -> it.place().start()),
                    SharedColumns.end(it -> it.place().end()),
                    SharedColumns.words(it -> it.place().text()),
                    SharedColumns.origin(it -> it.counting().origin()),
                    SharedColumns.valueCoder(it -> onlyCoder(it.counting())),
                    SharedColumns.round(it -> it.counting().round().name()),
                    SharedColumns.coders(it -> it.counting().coders()),
                    count(
                            "found_by",
                            "Number of coders in the round who found the passage",
                            it -> Long.toString(it.finders())),
                    number(
                            "found_share",
                            "Share of coders who found it; empty if only a reference coder coded the article",
                            PassageRow::foundShare),
                    SharedColumns.sampleStratum(it -> it.sampled().sampleStratum()),
                    SharedColumns.batchStratum(it -> it.sampled().batchStratum()),
                    SharedColumns.probability(it -> it.sampled().probability()),
                    SharedColumns.oldestVersion(PassageRow::oldestVersion),
                    SharedColumns.harmonised(PassageRow::newest));

    private AnalysisColumns() {}

    private static String onlyCoder(AnalysisCodings counting) {
        return counting.versions().size() == 1 ? counting.versions().getFirst().coder().name() : "";
    }

    /// A row of `analysis.csv`: a unit that is the same for all coders.
    ///
    /// @param newest the newest version of the codebook
    public record AnalysisRow(
            ExportArticle coded, AnalysisCodings counting, Extent unit, SampledArticle sampled, int newest) {

        private int oldestVersion() {
            return counting.versions().stream().mapToInt(it -> it.coding().codebookVersion()).min().orElseThrow();
        }
    }

    /// A row of `analysis_passages.csv`: a unit that more than half of the coders have found.
    ///
    /// @param extent the place that most have
    /// @param oldestVersion of the codebook, of the codings in which it was found
    /// @param newest the newest version of the codebook
    public record PassageRow(
            AnalysisCodings counting,
            IdentifiedUnit unit,
            Tag tag,
            Extent extent,
            PlaceCells place,
            SampledArticle sampled,
            int oldestVersion,
            int newest) {

        private long finders() {
            return unit.members().keySet().stream()
                    .filter(it -> it.coder().kind() == Coder.Kind.CODER && it.coding().isSubmitted())
                    .count();
        }

        private String foundShare() {
            return counting.coders() == 0
                    ? ""
                    : BigDecimal.valueOf(finders())
                            .divide(BigDecimal.valueOf(counting.coders()), MathContext.DECIMAL32)
                            .stripTrailingZeros()
                            .toPlainString();
        }
    }
}
