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
            count("harmonised_to", "Version of the codebook under which everything is written: the newest");
    static final ExportColumn MATCHED =
            text("unit_id", "The unit: the same for all coders who coded the same article, part of it, or passage");
    private static final ExportColumn UNIT = text("unit", "article, headline, paragraph, sentence, passage or implied");
    private static final ExportColumn UNIT_NUMBER =
            count("unit_number", "Which headline, paragraph or sentence, from 1 as at import");
    private static final ExportColumn ANNOTATION = text("annotation", "Id of the annotation, unique among its coder's");
    private static final ExportColumn TAG = text("tag", "Id of the tag");
    private static final ExportColumn TAG_LABEL = text("tag_label", "Label of the tag");
    private static final ExportColumn WORDS =
            text("text", "The exact words, fragments joined by space, ellipsis, space");

    private static final ExportColumn EXTENT =
            text("extent", "passage, implied, article, headline, paragraph or sentence");
    private static final ExportColumn START = count("start_cp", "Where it begins, in code points from 0");
    private static final ExportColumn END = count("end_cp", "Where it ends, exclusive, in code points");
    private static final ExportColumn VALUE_ORIGIN =
            text(
                    "value_origin",
                    "reference, only coder, random coder, majority or mean; none while relevance is disputed");
    private static final ExportColumn VALUE_CODER =
            text("value_coder", "Whose answers they are; empty for those made of several coders'");
    private static final ExportColumn CODERS =
            count("coders", "How many coders have submitted the article in the round");
    private static final ExportColumn OLDEST_VERSION =
            count("codebook_version", "Version of the codebook that was coded under; of several the oldest");

    private static final ExportColumn SAMPLE_STRATUM =
            text("sample_stratum", "The article's stratum in the draw of the sample; empty without strata");
    private static final ExportColumn BATCH_STRATUM =
            text("batch_stratum", "The article's stratum in the draw of its batch; empty without strata");
    private static final ExportColumn PROBABILITY =
            number(
                    "sampling_probability",
                    "How likely the article was to be drawn, from 0 to 1; empty where nothing was drawn or the probability is not known");

    /// The columns that name the coding of a row.
    static final List<ExportColumn> CODING_COLUMNS =
            List.of(
                    ARTICLE,
                    text("coder", "Name of the coder"),
                    text("coder_kind", "coder or reference"),
                    text("round", "Name of the round"),
                    count("pass", "Pass of the coder over the article in the round; a correction is the next"),
                    flag(DataFile.LATEST, "Whether this is the pass that counts: the last submitted, or else the last"),
                    text("status", "open, set_aside, submitted or not_relevant"),
                    count("codebook_version", "Version of the codebook that the coding was made under"),
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
                    text("status", "submitted, not_relevant, or disputed: as many coders say the one as the other"),
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
                    count("found_by", "How many of these coders have found it"),
                    number("found_share", "Their share; empty where only a reference coder has coded the article"),
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
                    text("tag", "Id of the tag; empty for what is answered once about the unit"),
                    ANNOTATION,
                    text("coder", "Name of the coder"),
                    text("coder_kind", "coder or reference"),
                    text("round", "Name of the round"),
                    count("coding_no", "Which of the unit's codings in the round, from 1, by the coders' names"),
                    text("status", "open, set_aside, submitted or not_relevant"),
                    count("codebook_version", "Version of the codebook that the coding was made under"),
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
                    count("start_utf16", "Where it begins, in UTF-16 units from 0"),
                    count("end_utf16", "Where it ends, exclusive, in UTF-16 units"),
                    text("fragments_cp", "Each of its fragments, in code points: 120-188 190-200"),
                    WORDS,
                    text("memo", "The coder's own note"),
                    flag("unsure", "Whether the coder was unsure"),
                    text(
                            "origin",
                            "hand, suggested: proposed by rules and accepted by the coder, or imported from a file of annotations"),
                    time("created", "When it was made"),
                    time("modified", "When it was last changed"));

    static final List<ExportColumn> ATTRIBUTIONS =
            withCodingColumns(
                    MATCHED,
                    TAG,
                    text("content", "Id of the annotation whose roles are filled"),
                    text("nested_in", "Id of the annotation with the same tag in whose words it stands"),
                    count("content_start_cp", "Where the content begins, in code points from 0"),
                    count("content_end_cp", "Where the content ends, exclusive, in code points"),
                    text("content_text", "The exact words of the content"));

    static final List<ExportColumn> SCORES =
            withCodingColumns(
                    text("score", "Id of the score"),
                    text("score_label", "Label of the score"),
                    number("value", "The score; empty where it is undefined"),
                    count("answered", "How many of its items are answered"),
                    count("items", "How many items it has"),
                    count("needed", "How many of them have to be answered"),
                    text("undefined", "Why there is no value"));

    static final List<ExportColumn> PASSES =
            withCodingColumns(
                    flag("unsure", "Whether the coder was unsure of the article as a whole"),
                    text("memo", "The coder's own note"),
                    text("reason", "Why it is set aside, not relevant, or was submitted with questions open"),
                    time("opened", "When it was begun"),
                    time("submitted", "When it was submitted; empty while it is open"),
                    count(
                            "seconds",
                            "How long it was worked on; empty unless the round says this is kept, and where no time was recorded, as of imported codings"),
                    count("annotations", "How many annotations it has"),
                    text("imported_by", "Who imported annotations into it, the last time; empty where nobody did"),
                    time("imported_at", "When"),
                    text("imported_from", "The name of the imported file"));

    static final List<ExportColumn> RECODING =
            withCodingColumns(
                    ANNOTATION,
                    TAG,
                    text("variable", "Id of the variable whose answer it is"),
                    text("role", "Id of the role whose link it is"),
                    text("was", "What was answered: ids"),
                    text("why", "Why it needs a look"),
                    count("since_version", "Version of the codebook that asks for the look"));

    static final List<ExportColumn> WARNINGS =
            withCodingColumns(
                    ANNOTATION,
                    TAG,
                    text("warning", "Kind of the warning, as in the codebook: coded-twice, cue-within and others"),
                    WORDS,
                    text("details", "What the warning names: a role, an actor, a rule's words; with | between them"),
                    text("other_annotation", "Of coded-twice: id of the first annotation with these words and tag"));

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
                    text("variable", "Id of the variable"),
                    text("variable_label", "Label of the variable"),
                    text("value", "The answer: a category's id, ids of a set, a number, name, text or date"),
                    text("label", "The answer in words"),
                    text("decided_by", "Who decided: the reference coder"),
                    time("decided_at", "When"),
                    text(
                            "way",
                            "How: undisputed, taken, majority, own, or none (nothing is right); empty where the reference was coded by hand"),
                    text(
                            "from",
                            "Whose statement it is, by name, with | between them; where the way is own, the coder whose statement was changed; nobody's where there is none"),
                    text("why", "Why, in the words of who decided"),
                    text(
                            "case",
                            "Id of the case, unique in the project; the same for all answers of it; empty where the reference was coded by hand"),
                    text(
                            "coders_shown",
                            "What stood for the coders when it was decided: names or letters; empty where it is not recorded, or the reference was coded by hand"));

    static final List<ExportColumn> RATED_UNITS =
            List.of(
                    MATCHED,
                    ARTICLE,
                    text("round", "Name of the round"),
                    UNIT,
                    UNIT_NUMBER,
                    count(
                            "coders",
                            "How many coders have the unit: those who have found it; of an article or segment, those who have submitted it"));

    static final List<ExportColumn> RATED_VALUES =
            List.of(
                    count("code", "The number"),
                    text("value", "The name, text or date that it stands for"),
                    text("actor", "Id of the actor; several with ; between them, in the order of their names"));

    static final List<ExportColumn> ARTICLES_FIRST =
            List.of(
                    ARTICLE,
                    text("sha256", "SHA-256 of the text in UTF-8"),
                    text("original_sha256", "SHA-256 of the file as it was imported"));

    static final List<ExportColumn> ARTICLES_LAST =
            List.of(
                    text("headline_cp", "Where the headline stands, in code points"),
                    text("byline_cp", "Where the byline stands, in code points"),
                    text("captions_cp", "Where captions stand, in code points"),
                    text("subheads_cp", "Where subheads stand, in code points"),
                    text("dateline_cp", "Where the dateline stands, in code points"),
                    text("credits_cp", "Where credits of agencies and others stand, in code points"),
                    text("corrections_cp", "Where corrections stand, in code points"),
                    text("read_more_cp", "Where lines stand that lead to other articles, in code points"),
                    count("characters", "How long the text is, in code points"),
                    count("words", "How many words it has"),
                    count("paragraphs", "How many paragraphs it has"),
                    count("sentences", "How many sentences it has"),
                    count("coders", "How many coders have submitted it, in any round"),
                    text("excluded", "Why it does not belong to the study; empty where it does"));

    static final List<ExportColumn> ACTORS =
            List.of(
                    text("actor", "Id of the actor"),
                    text("name", "Name of the actor"),
                    text("kind", "person, group, organisation or other; empty where nobody has said"),
                    text("affiliation", "What the actor belongs to"),
                    text("aliases", "Other names, with | between them"),
                    text("wikidata", "Id in Wikidata, such as Q1254; empty where nobody has said"),
                    flag("in_register", "Whether it is in the register; else a coder's provisional addition"),
                    text("added_by", "Name of the coder who added it; empty in the register"),
                    text("same_as", "Id of the actor that it is said to be the same as"),
                    text("read_as", "Name of the actor that it is read as in the other files"),
                    text("register_state", "State of the actors that the export was made with"));

    static final List<ExportColumn> RULINGS =
            List.of(
                    text("ruling", "Id of the ruling"),
                    time("given", "When it was given"),
                    count(
                            "codebook_version",
                            "Version of the codebook that it was given under, and names its place in"),
                    text("tag", "Id of the tag"),
                    text("variable", "Id of the variable; empty where it is about the tag as such"),
                    text("category", "Id of the category; empty where it is about no single one"),
                    text("question", "What a coder had asked; empty where nobody had"),
                    text("answer", "What holds for all coders"));

    static final List<ExportColumn> CODEBOOK =
            List.of(
                    text("codebook", "Id of the codebook"),
                    count("codebook_version", "Version of the codebook that the row is of"),
                    text("kind", "codebook, tag, role, variable, category, missing or score"),
                    text("tag", "Id of the tag"),
                    text("role", "Id of the role"),
                    text("variable", "Id of the variable"),
                    text("category", "Id of the category"),
                    text("column", "Column of the other files that holds it"),
                    count("code", "The integer that stands for it"),
                    text("original", "The publication's own code"),
                    text("label", "What it is called"),
                    text("unit", "Unit of the tag: article, headline, paragraph, sentence or passage"),
                    text("occurs", "once or many per unit"),
                    text("group", "Id of the heading that the tag stands under"),
                    flag("implied", "Whether the tag may be used without a passage"),
                    text("accepts", "Ids of the tags that may fill the role"),
                    number("min", "Smallest number, or fewest annotations of a role"),
                    number("max", "Largest number, or most annotations of a role; empty for no limit"),
                    text("scale", "Scale of the variable"),
                    flag("required", "Whether the variable has to be answered"),
                    text("condition", "When the variable is asked"),
                    text("score", "Id of the score"),
                    text("formula", "How the score is computed"),
                    text("parent", "Id of the category above it"),
                    flag("codable", "Whether the category can be an answer"),
                    flag("retired", "Whether it is no longer offered"),
                    count("meaning_since", "Version of the codebook since which the variable means what it means"),
                    text("description", "What it is"),
                    text("rule", "How to decide in doubt"),
                    text("include", "Examples of what belongs there, a line each"),
                    text("exclude", "Examples of what does not, a line each"),
                    text("unverified", "What of it could not be confirmed from the publication"));

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
                        PASSES,
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
