package org.framewright.export.columns;

import static org.framewright.export.columns.FilledColumn.count;
import static org.framewright.export.columns.FilledColumn.flag;
import static org.framewright.export.columns.FilledColumn.text;
import static org.framewright.export.columns.FilledColumn.time;

import org.framewright.export.selection.CodingVersion;
import org.framewright.export.selection.ExportArticle;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Extent;

import java.util.Locale;
import java.util.Optional;

/// The columns of tables with rows for annotations: `spans.csv`, `attributions.csv` and `codings_long.csv`.
public final class AnnotationColumns {

    /// The columns of `spans.csv` between those of the coding and those of the codebook.
    public static final ColumnGroup<SpanRow> SPANS =
            ColumnGroup.of(
                    SharedColumns.annotation(it -> it.annotation().id().value()),
                    SharedColumns.unitId(it -> it.coded().units().find(it.annotation())),
                    SharedColumns.tag(it -> it.annotation().tag()),
                    SharedColumns.tagLabel(it -> it.version().tag(it.annotation()).label()),
                    SharedColumns.extent(it -> it.annotation().extent()),
                    SharedColumns.unitNumber(it -> it.annotation().extent()),
                    SharedColumns.start(it -> it.place().start()),
                    SharedColumns.end(it -> it.place().end()),
                    count("start_utf16", "Start position, in UTF-16 code units from 0", it -> it.place().startUtf16()),
                    count("end_utf16", "End position, exclusive, in UTF-16 code units", it -> it.place().endUtf16()),
                    text(
                            "fragments_cp",
                            "Positions of the fragments, in code points, such as 120-188 190-200",
                            it -> it.place().fragments()),
                    SharedColumns.words(it -> it.place().text()),
                    text("memo", "The coder's own note", it -> it.annotation().memo()),
                    flag("unsure", "Whether the coder was unsure", it -> it.annotation().unsure()),
                    text(
                            "origin",
                            "Origin: hand, suggested (accepted suggestion) or imported (annotation file)",
                            it -> it.annotation().origin().name().toLowerCase(Locale.ROOT)),
                    time("created", "When it was created", it -> it.annotation().created().toString()),
                    time("modified", "When it was last changed", it -> it.annotation().modified().toString()));

    /// The columns of `attributions.csv` between those of the coding and those of the roles.
    public static final ColumnGroup<AttributionRow> ATTRIBUTIONS =
            ColumnGroup.of(
                    SharedColumns.unitId(it -> it.coded().units().find(it.annotation())),
                    SharedColumns.tag(it -> it.annotation().tag()),
                    text(
                            "content",
                            "ID of the annotation whose roles the row gives",
                            it -> it.annotation().id().value()),
                    text(
                            "nested_in",
                            "ID of the shortest other annotation with the same tag that contains this one",
                            it -> it.around().map(other -> other.id().value()).orElse("")),
                    count("content_start_cp", "Start of the content, in code points from 0", it -> it.place().start()),
                    count("content_end_cp", "End of the content, exclusive, in code points", it -> it.place().end()),
                    text("content_text", "Exact text of the content", it -> it.place().text()));

    /// The columns of `codings_long.csv` before those of the codebook.
    public static final ColumnGroup<CodedUnitRow> CODINGS_LONG =
            ColumnGroup.of(
                    SharedColumns.unitId(CodedUnitRow::id),
                    SharedColumns.article(it -> it.version().article().name()),
                    SharedColumns.unit(CodedUnitRow::extent),
                    SharedColumns.unitNumber(CodedUnitRow::extent),
                    text(
                            "tag",
                            "ID of the tag; empty for variables that are answered once per unit",
                            it -> it.annotation().map(Annotation::tag).orElse("")),
                    SharedColumns.annotation(it -> it.annotation().map(own -> own.id().value()).orElse("")),
                    SharedColumns.coder(CodedUnitRow::version),
                    SharedColumns.coderKind(CodedUnitRow::version),
                    SharedColumns.round(it -> it.version().round().name()),
                    count(
                            "coding_no",
                            "Number of this coding of the unit in the round, from 1, in order of coder names",
                            CodedUnitRow::number),
                    SharedColumns.status(CodedUnitRow::version),
                    SharedColumns.codebookVersion(CodedUnitRow::version),
                    SharedColumns.harmonised(it -> it.version().codebook().version()));

    private AnnotationColumns() {}

    /// A row of `spans.csv`.
    public record SpanRow(CodingVersion version, Annotation annotation, ExportArticle coded, PlaceCells place) {

        public SpanRow(CodingVersion version, Annotation annotation, ExportArticle coded) {
            this(version, annotation, coded, PlaceCells.of(coded, annotation.extent()));
        }
    }

    /// A row of `attributions.csv`.
    ///
    /// @param around the shortest annotation of its tag around it
    public record AttributionRow(
            Annotation annotation, Optional<Annotation> around, ExportArticle coded, PlaceCells place) {

        public AttributionRow(Annotation annotation, Optional<Annotation> around, ExportArticle coded) {
            this(annotation, around, coded, PlaceCells.ofFragments(coded, annotation.extent()));
        }
    }

    /// A row of `codings_long.csv`: a unit in a coding.
    ///
    /// @param annotation empty for an article or a segment as a whole
    /// @param number among the codings of the unit that can be compared; empty for others
    public record CodedUnitRow(
            String id, CodingVersion version, Extent extent, Optional<Annotation> annotation, String number) {}
}
