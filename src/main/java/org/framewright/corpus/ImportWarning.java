package org.framewright.corpus;

import org.framewright.corpus.file.CorpusProblem;
import org.framewright.files.FilesProblem;
import org.framewright.files.database.DatabaseProblem;
import org.framewright.files.document.DocumentProblem;
import org.framewright.files.table.TableProblem;
import org.framewright.model.ProblemCode;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The kinds of warnings about what an import has found, the worst first. A warning that only says why an article is left out is no
/// warning.
public enum ImportWarning {

    /// The file can't be read.
    UNREADABLE,
    /// The text is not there, or not whole.
    TEXT,
    /// The file may have to be divided in another way, or read by another rule or mapping.
    DIVISION,
    /// What was taken from a page may not be its article, or not all of it.
    PAGE,
    /// Characters are damaged, or the encoding is in doubt.
    CHARACTERS,
    HEADLINE,
    /// There is no date, or it is in doubt.
    DATE,
    OUTLET,
    /// Another article has its number or name, or other metadata.
    REPEATED,
    /// A value was cut, or was not kept.
    VALUE,
    /// Something beside the text was left out.
    LEFT_OUT;

    private static final Map<ImportWarning, Set<ProblemCode>> CODES =
            Map.ofEntries(
                    Map.entry(
                            TEXT,
                            Set.of(
                                    DatabaseProblem.NO_BODY,
                                    DatabaseProblem.NOT_FINISHED,
                                    DatabaseProblem.ABSTRACT_ONLY,
                                    DatabaseProblem.LENGTH_DIFFERS,
                                    DatabaseProblem.LENGTHS_DIFFER,
                                    DatabaseProblem.ERROR_ENTRY,
                                    DatabaseProblem.COUNT_DIFFERS,
                                    DatabaseProblem.ONE_OF_SEVERAL,
                                    DocumentProblem.PAGES_WITHOUT_TEXT,
                                    DocumentProblem.PERHAPS_NOT_WHOLE,
                                    DocumentProblem.PRINTED_PAGE,
                                    DocumentProblem.TEXT_FROM_METADATA,
                                    DocumentProblem.WORDS_TOGETHER,
                                    TableProblem.TEXTS_CUT_BY_EXCEL,
                                    TableProblem.TEXTS_CUT_AT_SOURCE,
                                    TableProblem.ROWS_WITHOUT_TEXT,
                                    TableProblem.ROWS_WITH_MORE_CELLS,
                                    TableProblem.ROWS_WITH_FEWER_CELLS,
                                    TableProblem.ELEMENTS_LEFT_OUT)),
                    Map.entry(
                            DIVISION,
                            Set.of(
                                    DatabaseProblem.MANY_ARTICLES,
                                    DocumentProblem.VERY_LONG,
                                    DatabaseProblem.ENTRY_VERY_LONG,
                                    DatabaseProblem.PARTLY_RECOGNISED,
                                    DatabaseProblem.SEVERAL_RULES,
                                    DatabaseProblem.NOTHING_RECOGNISED,
                                    DatabaseProblem.NOTHING_FOUND,
                                    DatabaseProblem.RULE_TOO_SLOW,
                                    TableProblem.MAPPING_NOT_USED,
                                    TableProblem.NO_HEADER,
                                    TableProblem.COLUMNS_MISSING,
                                    TableProblem.OTHER_SHEETS)),
                    Map.entry(
                            PAGE,
                            Set.of(
                                    DocumentProblem.PERHAPS_NO_ARTICLE,
                                    TableProblem.NOTICES,
                                    DocumentProblem.REPEATED_TEXT,
                                    DocumentProblem.LITTLE_OF_PAGE,
                                    DocumentProblem.WHOLE_PAGE)),
                    Map.entry(
                            CHARACTERS,
                            Set.of(
                                    DocumentProblem.UNKNOWN_LETTERS,
                                    FilesProblem.CHARACTERS_LOST,
                                    FilesProblem.GARBLED,
                                    DatabaseProblem.ENTRY_GARBLED,
                                    DatabaseProblem.ENTRY_DAMAGED,
                                    FilesProblem.NUL_DROPPED,
                                    FilesProblem.DECLARED_ENCODING_WRONG,
                                    CorpusProblem.ENCODING_ASSUMED)),
                    Map.entry(
                            HEADLINE,
                            Set.of(
                                    DatabaseProblem.NO_HEADLINE,
                                    DocumentProblem.HEADLINE_IN_TEXT,
                                    TableProblem.HEADLINE_NOT_MAPPED,
                                    TableProblem.ROWS_WITHOUT_HEADLINE)),
                    Map.entry(
                            DATE,
                            Set.of(
                                    DatabaseProblem.NO_DATE,
                                    DocumentProblem.NO_DATE,
                                    DatabaseProblem.DATE_NOT_READ,
                                    DatabaseProblem.AMBIGUOUS_DATE,
                                    TableProblem.ROWS_WITHOUT_DATE,
                                    TableProblem.DATES_NOT_RECOGNISED,
                                    TableProblem.AMBIGUOUS_DATES)),
                    Map.entry(
                            OUTLET,
                            Set.of(
                                    DatabaseProblem.NO_OUTLET,
                                    DocumentProblem.NO_OUTLET,
                                    TableProblem.ROWS_WITHOUT_OUTLET)),
                    Map.entry(
                            REPEATED,
                            Set.of(
                                    CorpusProblem.SAME_NUMBER,
                                    CorpusProblem.NAME_CHANGED,
                                    CorpusProblem.METADATA_DIFFERS)),
                    Map.entry(
                            VALUE,
                            Set.of(
                                    DatabaseProblem.VALUE_CUT,
                                    TableProblem.VALUES_CUT,
                                    TableProblem.ARRAYS_LEFT_OUT,
                                    TableProblem.COLUMNS_LEFT_OUT,
                                    TableProblem.PROPERTIES_LEFT_OUT)),
                    Map.entry(
                            LEFT_OUT,
                            Set.of(
                                    DocumentProblem.FOOTNOTES_LEFT_OUT,
                                    DocumentProblem.COMMENTS_LEFT_OUT,
                                    DocumentProblem.HIDDEN_TEXT_LEFT_OUT,
                                    DocumentProblem.ROTATED_TEXT_LEFT_OUT,
                                    DocumentProblem.ATTACHMENTS_LEFT_OUT,
                                    DocumentProblem.TRACKED_CHANGES)));

    /// The kind of a warning; empty where it is no warning.
    static Optional<ImportWarning> of(ProblemCode code) {
        return CODES.entrySet().stream().filter(it -> it.getValue().contains(code)).map(Map.Entry::getKey).findFirst();
    }
}
