package org.framewright.export.columns;

import static org.framewright.export.columns.FilledColumn.count;
import static org.framewright.export.columns.FilledColumn.flag;
import static org.framewright.export.columns.FilledColumn.text;
import static org.framewright.export.columns.FilledColumn.time;

import org.framewright.coding.warnings.CodingWarning;
import org.framewright.export.selection.CodingVersion;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;

import java.util.Optional;

/// The columns of tables with rows for each version of a coding: those that name the coding, and behind them those of
/// `coding_versions.csv` and `warnings.csv`.
public final class CodingColumns {

    /// The column that says whether a row belongs to the version of the coding that counts: 1 or 0.
    public static final String LATEST = "latest";

    /// The columns that name the coding of a row.
    public static final ColumnGroup<CodingVersion> CODING =
            ColumnGroup.of(
                    SharedColumns.article(it -> it.article().name()),
                    SharedColumns.coder(it -> it),
                    SharedColumns.coderKind(it -> it),
                    SharedColumns.round(it -> it.round().name()),
                    count(
                            "coding_version",
                            "Version of the coding, from 1; each correction is a new version",
                            it -> Integer.toString(it.coding().version())),
                    flag(
                            LATEST,
                            "Whether this version counts: the latest one submitted, else the latest one",
                            CodingVersion::latest),
                    SharedColumns.status(it -> it),
                    SharedColumns.codebookVersion(it -> it),
                    SharedColumns.harmonised(it -> it.codebook().version()));

    public static final ColumnGroup<VersionRow> VERSIONS =
            ColumnGroup.of(
                    flag(
                            "unsure",
                            "Whether the coder was unsure about the article as a whole",
                            it -> it.version().coding().note().unsure()),
                    text("memo", "The coder's own note", it -> it.version().coding().note().memo()),
                    text(
                            "reason",
                            "Reason why the article is set aside, not relevant or submitted incomplete",
                            it -> it.version().coding().note().reason()),
                    time("opened", "When it was started", it -> it.version().coding().opened().toString()),
                    time("submitted", "When it was submitted; empty while it is open", VersionRow::submitted),
                    count(
                            "seconds",
                            "Working time in seconds; empty without time tracking in the round, or if no time was recorded, as for imported codings",
                            VersionRow::seconds),
                    count(
                            "annotations",
                            "Number of annotations",
                            it -> Integer.toString(it.version().annotations().size())),
                    text(
                            "imported_by",
                            "Who last imported annotations into the coding; empty if no one did",
                            it -> it.imported().map(LastImport::who).orElse("")),
                    time(
                            "imported_at",
                            "When annotations were last imported",
                            it -> it.imported().map(LastImport::at).orElse("")),
                    text(
                            "imported_from",
                            "Name of the file imported last",
                            it -> it.imported().map(LastImport::file).orElse("")));

    public static final ColumnGroup<WarningRow> WARNINGS =
            ColumnGroup.of(
                    SharedColumns.annotation(it -> it.annotation().id().value()),
                    SharedColumns.tag(it -> it.annotation().tag()),
                    text(
                            "warning",
                            "Kind of warning, as in the codebook, such as coded-twice or cue-within",
                            it -> it.warning().kind().id()),
                    SharedColumns.words(it -> it.annotation().extent().text()),
                    text(
                            "details",
                            "Details of the warning (role, actor, words of a rule), separated by |",
                            it -> String.join("|", it.warning().details())),
                    text(
                            "other_annotation",
                            "For coded-twice: ID of the first annotation with the same text and tag",
                            it -> it.warning().other().map(AnnotationId::value).orElse("")));

    private CodingColumns() {}

    /// A row of `coding_versions.csv`.
    public record VersionRow(CodingVersion version, Optional<LastImport> imported) {

        private String submitted() {
            var submitted = version.coding().submitted();
            return submitted == null ? "" : submitted.toString();
        }

        private String seconds() {
            // no program measures less than a second: 0 is a coding whose time nobody recorded
            boolean recorded = version.round().settings().timed() && version.coding().seconds() > 0;
            return recorded ? Long.toString(version.coding().seconds()) : "";
        }
    }

    /// The last import of annotations into a coding.
    ///
    /// @param who may be empty
    /// @param file may be empty
    public record LastImport(String who, String at, String file) {}

    /// A row of `warnings.csv`.
    public record WarningRow(CodingWarning warning, Annotation annotation) {}
}
