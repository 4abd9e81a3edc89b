package org.framewright.export.dictionary;

import static org.framewright.export.dictionary.ExportColumn.count;
import static org.framewright.export.dictionary.ExportColumn.flag;
import static org.framewright.export.dictionary.ExportColumn.number;
import static org.framewright.export.dictionary.ExportColumn.text;
import static org.framewright.export.dictionary.ExportColumn.time;

import java.util.List;
import java.util.stream.Stream;

/// The columns that do not depend on a codebook.
final class FixedColumns {

    static final ExportColumn ARTICLE = text("article", "Name of the article, unique in the project");
    static final ExportColumn HARMONISED =
            count("harmonised_to", "Codebook version under which all codings are read: the latest");
    static final ExportColumn MATCHED =
            text("unit_id", "ID of the unit, the same for all coders of the same article, part or passage");
    private static final ExportColumn UNIT =
            text("unit", "Kind of unit: article, headline, paragraph, sentence, passage or implied");
    private static final ExportColumn UNIT_NUMBER =
            count("unit_number", "Number of the headline, paragraph or sentence, from 1, as numbered at import");
    private static final ExportColumn ANNOTATION =
            text("annotation", "ID of the annotation, unique among the annotations of its coder");
    private static final ExportColumn TAG = text("tag", "ID of the tag");
    private static final ExportColumn TAG_LABEL = text("tag_label", "Label of the tag");
    private static final ExportColumn WORDS =
            text("text", "Exact text of the annotation, fragments joined by space, ellipsis, space");

    private static final ExportColumn EXTENT =
            text("extent", "Extent: passage, implied, article, headline, paragraph or sentence");
    private static final ExportColumn START = count("start_cp", "Start position, in code points from 0");
    private static final ExportColumn END = count("end_cp", "End position, exclusive, in code points");
    private static final ExportColumn VALUE_ORIGIN =
            text("value_origin", "Origin: reference, only coder, random coder, majority, mean, or none (disputed)");
    private static final ExportColumn VALUE_CODER =
            text("value_coder", "Coder who gave the answers; empty if answers of several coders were combined");
    private static final ExportColumn CODERS =
            count("coders", "Number of coders who have submitted the article in the round");
    private static final ExportColumn OLDEST_VERSION =
            count("codebook_version", "Codebook version of the coding; if several codings count, the oldest version");

    private static final ExportColumn SAMPLE_STRATUM =
            text("sample_stratum", "Stratum of the article in the draw of the sample; empty if not stratified");
    private static final ExportColumn BATCH_STRATUM =
            text("batch_stratum", "Stratum of the article in the draw of its batch; empty if not stratified");
    private static final ExportColumn PROBABILITY =
            number(
                    "sampling_probability",
                    "Probability of drawing the article, 0 to 1; empty if unknown or without a draw");

    /// The columns that name the coding of a row.
    static final List<ExportColumn> CODING_COLUMNS =
            List.of(
                    ARTICLE,
                    text("coder", "Name of the coder"),
                    text("coder_kind", "Role of the coder: coder or reference"),
                    text("round", "Name of the round"),
                    count("coding_version", "Version of the coding, from 1; each correction is a new version"),
                    flag(DataFile.LATEST, "Whether this version counts: the latest one submitted, else the latest one"),
                    text("status", "Status of the coding: open, set_aside, submitted or not_relevant"),
                    count("codebook_version", "Codebook version under which the article was coded"),
                    HARMONISED);

    static final List<ExportColumn> ANALYSIS =
            List.of(
                    MATCHED,
                    UNIT,
                    UNIT_NUMBER,
                    VALUE_ORIGIN,
                    VALUE_CODER,
                    text("round", "Name of the round"),
                    CODERS,
                    text("status", "Status: submitted, not_relevant, or disputed (coders are tied on relevance)"),
                    SAMPLE_STRATUM,
                    BATCH_STRATUM,
                    PROBABILITY,
                    OLDEST_VERSION,
                    HARMONISED);

    static final List<ExportColumn> ANALYSIS_PASSAGES =
            List.of(
                    MATCHED,
                    TAG,
                    TAG_LABEL,
                    EXTENT,
                    UNIT_NUMBER,
                    START,
                    END,
                    WORDS,
                    VALUE_ORIGIN,
                    VALUE_CODER,
                    text("round", "Name of the round"),
                    CODERS,
                    count("found_by", "Number of coders in the round who found the passage"),
                    number(
                            "found_share",
                            "Share of coders who found it; empty if only a reference coder coded the article"),
                    SAMPLE_STRATUM,
                    BATCH_STRATUM,
                    PROBABILITY,
                    OLDEST_VERSION,
                    HARMONISED);

    static final List<ExportColumn> CODINGS_LONG =
            List.of(
                    MATCHED,
                    ARTICLE,
                    UNIT,
                    UNIT_NUMBER,
                    text("tag", "ID of the tag; empty for variables that are answered once per unit"),
                    ANNOTATION,
                    text("coder", "Name of the coder"),
                    text("coder_kind", "Role of the coder: coder or reference"),
                    text("round", "Name of the round"),
                    count(
                            "coding_no",
                            "Number of this coding of the unit in the round, from 1, in order of coder names"),
                    text("status", "Status of the coding: open, set_aside, submitted or not_relevant"),
                    count("codebook_version", "Codebook version under which the article was coded"),
                    HARMONISED);

    static final List<ExportColumn> SPANS =
            withCodingColumns(
                    ANNOTATION,
                    MATCHED,
                    TAG,
                    TAG_LABEL,
                    EXTENT,
                    UNIT_NUMBER,
                    START,
                    END,
                    count("start_utf16", "Start position, in UTF-16 code units from 0"),
                    count("end_utf16", "End position, exclusive, in UTF-16 code units"),
                    text("fragments_cp", "Positions of the fragments, in code points, such as 120-188 190-200"),
                    WORDS,
                    text("memo", "The coder's own note"),
                    flag("unsure", "Whether the coder was unsure"),
                    text("origin", "Origin: hand, suggested (accepted suggestion) or imported (annotation file)"),
                    time("created", "When it was created"),
                    time("modified", "When it was last changed"));

    static final List<ExportColumn> ATTRIBUTIONS =
            withCodingColumns(
                    MATCHED,
                    TAG,
                    text("content", "ID of the annotation whose roles the row gives"),
                    text("nested_in", "ID of the shortest other annotation with the same tag that contains this one"),
                    count("content_start_cp", "Start of the content, in code points from 0"),
                    count("content_end_cp", "End of the content, exclusive, in code points"),
                    text("content_text", "Exact text of the content"));

    static final List<ExportColumn> SCORES =
            withCodingColumns(
                    text("score", "ID of the score"),
                    text("score_label", "Label of the score"),
                    number("value", "Value of the score; empty if undefined"),
                    count("answered", "Number of items answered"),
                    count("items", "Number of items"),
                    count("needed", "Number of items that must be answered"),
                    text("undefined", "Reason for a missing value"));

    static final List<ExportColumn> CODING_VERSIONS =
            withCodingColumns(
                    flag("unsure", "Whether the coder was unsure about the article as a whole"),
                    text("memo", "The coder's own note"),
                    text("reason", "Reason why the article is set aside, not relevant or submitted incomplete"),
                    time("opened", "When it was started"),
                    time("submitted", "When it was submitted; empty while it is open"),
                    count(
                            "seconds",
                            "Working time in seconds; empty without time tracking in the round, or if no time was recorded, as for imported codings"),
                    count("annotations", "Number of annotations"),
                    text("imported_by", "Who last imported annotations into the coding; empty if no one did"),
                    time("imported_at", "When annotations were last imported"),
                    text("imported_from", "Name of the file imported last"));

    static final List<ExportColumn> RECODING =
            withCodingColumns(
                    ANNOTATION,
                    TAG,
                    text("variable", "ID of the variable that was answered"),
                    text("role", "ID of the role that was linked"),
                    text("was", "Previous answer; for categories, their IDs"),
                    text("why", "Reason for the review"),
                    count("since_version", "Codebook version that requires the review"));

    static final List<ExportColumn> WARNINGS =
            withCodingColumns(
                    ANNOTATION,
                    TAG,
                    text("warning", "Kind of warning, as in the codebook, such as coded-twice or cue-within"),
                    WORDS,
                    text("details", "Details of the warning (role, actor, words of a rule), separated by |"),
                    text("other_annotation", "For coded-twice: ID of the first annotation with the same text and tag"));

    static final List<ExportColumn> ADJUDICATED =
            List.of(
                    ARTICLE,
                    text("round", "Name of the round"),
                    MATCHED,
                    UNIT,
                    UNIT_NUMBER,
                    TAG,
                    TAG_LABEL,
                    ANNOTATION,
                    WORDS,
                    text("variable", "ID of the variable"),
                    text("variable_label", "Label of the variable"),
                    text("value", "Answer: ID of a category, IDs of a set, number, name, text or date"),
                    text("label", "The answer in words"),
                    text("decided_by", "Adjudicator: name of the reference coder"),
                    time("decided_at", "When it was decided"),
                    text(
                            "way",
                            "Kind of decision: undisputed, taken, majority, own or none (no answer correct); empty if the reference was coded by hand"),
                    text(
                            "from",
                            "Coders with this answer, separated by |; for own, the coder whose answer was changed; empty if there is none"),
                    text("why", "Reason given by the adjudicator"),
                    text(
                            "case",
                            "ID of the case, unique in the project, the same for all its answers; empty if the reference was coded by hand"),
                    text(
                            "coders_shown",
                            "How the adjudicator saw the coders: names or letters; empty if not recorded or if the reference was coded by hand"));

    static final List<ExportColumn> RATED_UNITS =
            List.of(
                    MATCHED,
                    ARTICLE,
                    text("round", "Name of the round"),
                    UNIT,
                    UNIT_NUMBER,
                    count(
                            "coders",
                            "Number of coders with the unit: those who found it or, for an article or part of one, submitted it"));

    static final List<ExportColumn> RATED_VALUES =
            List.of(
                    count("code", "Number in the ratings"),
                    text("value", "Name, text or date that the number stands for"),
                    text("actor", "ID of the actor; several are separated by ; in the order of their names"));

    static final List<ExportColumn> ARTICLES_FIRST =
            List.of(
                    ARTICLE,
                    text("sha256", "SHA-256 of the text in UTF-8"),
                    text("original_sha256", "SHA-256 of the file as it was imported"));

    static final List<ExportColumn> ARTICLES_LAST =
            List.of(
                    text("headline_cp", "Position of the headline, in code points"),
                    text("byline_cp", "Position of the byline, in code points"),
                    text("captions_cp", "Positions of captions, in code points"),
                    text("subheads_cp", "Positions of subheads, in code points"),
                    text("dateline_cp", "Position of the dateline, in code points"),
                    text("credits_cp", "Positions of credits (agencies and others), in code points"),
                    text("corrections_cp", "Positions of corrections, in code points"),
                    text("read_more_cp", "Positions of lines that refer readers to other articles, in code points"),
                    count("characters", "Length of the text, in code points"),
                    count("words", "Number of words"),
                    count("paragraphs", "Number of paragraphs"),
                    count("sentences", "Number of sentences"),
                    count("coders", "Number of coders who have submitted the article, in any round"),
                    text("excluded", "Reason for excluding the article from the study; empty if it is included"));

    static final List<ExportColumn> ACTORS =
            List.of(
                    text("actor", "ID of the actor"),
                    text("name", "Name of the actor"),
                    text("kind", "Kind: person, group, organisation or other; empty if unknown"),
                    text("affiliation", "Group or organisation that the actor belongs to or speaks for"),
                    text("aliases", "Aliases, separated by |"),
                    text("wikidata", "Wikidata ID, such as Q1254; empty if none was entered"),
                    flag("confirmed", "Whether the actor is in the actor list (if not, it is not yet confirmed)"),
                    text("added_by", "Coder who added the actor; empty for the actor list"),
                    text("same_as", "ID of the actor that it was merged into"),
                    text("read_as", "Name under which the actor appears in the other files"),
                    text("actors_state", "Checksum of the actors at the time of the export"));

    static final List<ExportColumn> RULINGS =
            List.of(
                    text("ruling", "ID of the ruling"),
                    time("given", "When it was added"),
                    count(
                            "codebook_version",
                            "Codebook version of the ruling; its tag, variable and category refer to it"),
                    text("tag", "ID of the tag"),
                    text("variable", "ID of the variable; empty if the ruling is about the tag itself"),
                    text("category", "ID of the category; empty if the ruling is not about a single category"),
                    text("query", "Query that the ruling answers; empty if there was none"),
                    text("answer", "Text of the ruling, which applies to all coders"));

    static final List<ExportColumn> CODEBOOK =
            List.of(
                    text("codebook", "ID of the codebook"),
                    count("codebook_version", "Codebook version that the row belongs to"),
                    text("kind", "Kind of item: codebook, tag, role, variable, category, missing or score"),
                    text("tag", "ID of the tag"),
                    text("role", "ID of the role"),
                    text("variable", "ID of the variable"),
                    text("category", "ID of the category"),
                    text("column", "Column with its data in the other files"),
                    count("code", "Integer code in the other files"),
                    text("original", "Original code in the publication"),
                    text("label", "Label"),
                    text("unit", "Unit of the tag: article, headline, paragraph, sentence or passage"),
                    text("occurs", "Use per unit: once or many"),
                    text("group", "ID of the heading above the tag"),
                    flag("implied", "Whether the tag may be used without a passage"),
                    text("accepts", "IDs of the tags that may fill the role"),
                    number("min", "Minimum value, or minimum number of annotations in a role"),
                    number("max", "Maximum value, or maximum number of annotations in a role; empty for no limit"),
                    text("scale", "Scale of the variable"),
                    flag("required", "Whether the variable must be answered"),
                    text("condition", "Condition under which the variable is asked"),
                    text("score", "ID of the score"),
                    text("formula", "Formula of the score"),
                    text("parent", "ID of the parent category"),
                    flag("codable", "Whether the category can be an answer"),
                    flag("retired", "Whether it is retired, that is, no longer offered"),
                    count("meaning_since", "Codebook version since which the variable has had its current meaning"),
                    text("description", "Description"),
                    text("rule", "Rule for cases of doubt"),
                    text("include", "Examples of what belongs here, one per line"),
                    text("exclude", "Examples of what does not belong here, one per line"),
                    text("unverified", "Details that could not be confirmed from the publication"));

    private FixedColumns() {}

    /// All names that no column of the codebook or the metadata may have.
    static List<String> names() {
        return Stream.of(
                        CODING_COLUMNS,
                        ANALYSIS,
                        ANALYSIS_PASSAGES,
                        CODINGS_LONG,
                        SPANS,
                        ATTRIBUTIONS,
                        SCORES,
                        CODING_VERSIONS,
                        RECODING,
                        ADJUDICATED,
                        ARTICLES_FIRST,
                        ARTICLES_LAST,
                        ACTORS,
                        CODEBOOK)
                .flatMap(List::stream)
                .map(ExportColumn::name)
                .distinct()
                .toList();
    }

    private static List<ExportColumn> withCodingColumns(ExportColumn... columns) {
        return Stream.concat(CODING_COLUMNS.stream(), Stream.of(columns)).toList();
    }
}
