package org.framewright.export.columns;

import static org.framewright.export.columns.FilledColumn.count;
import static org.framewright.export.columns.FilledColumn.number;
import static org.framewright.export.columns.FilledColumn.text;

import org.framewright.export.selection.CodingVersion;
import org.framewright.model.coding.Extent;

import java.util.function.Function;

/// The columns of several tables: one name and one label for one content.
final class SharedColumns {

    private SharedColumns() {}

    static <R> FilledColumn<R> article(Function<R, String> cell) {
        return text("article", "Name of the article, unique in the project", cell);
    }

    static <R> FilledColumn<R> unitId(Function<R, String> cell) {
        return text("unit_id", "ID of the unit, the same for all coders of the same article, part or passage", cell);
    }

    static <R> FilledColumn<R> unit(Function<R, Extent> place) {
        return text(
                "unit",
                "Kind of unit: article, headline, paragraph, sentence, passage or implied",
                place.andThen(CodingVersion::unit));
    }

    static <R> FilledColumn<R> extent(Function<R, Extent> place) {
        return text(
                "extent",
                "Extent: passage, implied, article, headline, paragraph or sentence",
                place.andThen(CodingVersion::unit));
    }

    static <R> FilledColumn<R> unitNumber(Function<R, Extent> place) {
        return count(
                "unit_number",
                "Number of the headline, paragraph or sentence, from 1, as numbered at import",
                place.andThen(CodingVersion::number));
    }

    static <R> FilledColumn<R> start(Function<R, String> cell) {
        return count("start_cp", "Start position, in code points from 0", cell);
    }

    static <R> FilledColumn<R> end(Function<R, String> cell) {
        return count("end_cp", "End position, exclusive, in code points", cell);
    }

    static <R> FilledColumn<R> words(Function<R, String> cell) {
        return text("text", "Exact text of the annotation, fragments joined by space, ellipsis, space", cell);
    }

    static <R> FilledColumn<R> annotation(Function<R, String> cell) {
        return text("annotation", "ID of the annotation, unique among the annotations of its coder", cell);
    }

    static <R> FilledColumn<R> tag(Function<R, String> cell) {
        return text("tag", "ID of the tag", cell);
    }

    static <R> FilledColumn<R> tagLabel(Function<R, String> cell) {
        return text("tag_label", "Label of the tag", cell);
    }

    static <R> FilledColumn<R> coder(Function<R, CodingVersion> coding) {
        return text("coder", "Name of the coder", coding.andThen(it -> it.coder().name()));
    }

    static <R> FilledColumn<R> coderKind(Function<R, CodingVersion> coding) {
        return text(
                "coder_kind",
                "Role of the coder: coder or reference",
                coding.andThen(it -> CodingVersion.word(it.coder().kind())));
    }

    static <R> FilledColumn<R> round(Function<R, String> cell) {
        return text("round", "Name of the round", cell);
    }

    static <R> FilledColumn<R> status(Function<R, CodingVersion> coding) {
        return text(
                "status",
                "Status of the coding: open, set_aside, submitted or not_relevant",
                coding.andThen(it -> CodingVersion.word(it.coding().stage())));
    }

    static <R> FilledColumn<R> codebookVersion(Function<R, CodingVersion> coding) {
        return count(
                "codebook_version",
                "Codebook version under which the article was coded",
                coding.andThen(it -> Integer.toString(it.coding().codebookVersion())));
    }

    static <R> FilledColumn<R> oldestVersion(Function<R, Integer> version) {
        return count(
                "codebook_version",
                "Codebook version of the coding; if several codings count, the oldest version",
                version.andThen(it -> Integer.toString(it)));
    }

    static <R> FilledColumn<R> harmonised(Function<R, Integer> version) {
        return count(
                "harmonised_to",
                "Codebook version under which all codings are read: the latest",
                version.andThen(it -> Integer.toString(it)));
    }

    static <R> FilledColumn<R> origin(Function<R, String> cell) {
        return text(
                "value_origin",
                "Origin: reference, only coder, random coder, majority, mean, or none (disputed)",
                cell);
    }

    static <R> FilledColumn<R> valueCoder(Function<R, String> cell) {
        return text(
                "value_coder", "Coder who gave the answers; empty if answers of several coders were combined", cell);
    }

    static <R> FilledColumn<R> coders(Function<R, Integer> number) {
        return count(
                "coders",
                "Number of coders who have submitted the article in the round",
                number.andThen(it -> Integer.toString(it)));
    }

    static <R> FilledColumn<R> sampleStratum(Function<R, String> cell) {
        return text(
                "sample_stratum", "Stratum of the article in the draw of the sample; empty if not stratified", cell);
    }

    static <R> FilledColumn<R> batchStratum(Function<R, String> cell) {
        return text("batch_stratum", "Stratum of the article in the draw of its batch; empty if not stratified", cell);
    }

    static <R> FilledColumn<R> probability(Function<R, String> cell) {
        return number(
                "sampling_probability",
                "Probability of drawing the article, 0 to 1; empty if unknown or without a draw",
                cell);
    }
}
