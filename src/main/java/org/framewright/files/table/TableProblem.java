package org.framewright.files.table;

import org.framewright.model.ProblemCode;

/// Why a table can't be read, and, as notes, what of it was left out or decided. The place is the file. Rows are listed as
/// [RowTally] does: how many, the first ones' numbers, how many more.
public enum TableProblem implements ProblemCode {
    /// It has no row, or no object. No details.
    NO_ROWS,
    /// No column can be the text of articles. details: the columns
    NO_TEXT_COLUMN,
    /// No row has a text. details: the column of texts
    NO_TEXTS,
    /// details: the most columns allowed
    TOO_MANY_COLUMNS,
    /// details: the most characters of a row
    LONG_ROW,
    /// The place has the line. details: the most levels, characters of a text, digits of a number
    BEYOND_JSON_LIMITS,
    /// A JSON file holds columns with numbered cells instead of articles, as pandas writes them. No details.
    JSON_BY_COLUMNS,
    /// The mapping names a column as the text that the table lacks. details: the column, the columns
    NO_SUCH_TEXT_COLUMN,
    /// The place is the mapping's file. details: the field
    FIELD_TWICE,
    /// The place is the mapping's file. details: the field
    BAD_FIELD,
    /// The place is the mapping's file. details: the order of days and months, as it stands there
    BAD_DATE_ORDER,

    /// A note, like all below. The table lacks the mapping's column of texts, and its columns were guessed. No details.
    MAPPING_NOT_USED,
    /// details: rows
    ROWS_WITHOUT_TEXT,
    /// Texts that look like an error page, a cookie notice or a login. details: rows
    NOTICES,
    /// details: rows
    ROWS_WITH_MORE_CELLS,
    /// details: rows
    ROWS_WITH_FEWER_CELLS,
    /// Texts that are exactly as long as Excel allows. details: rows
    TEXTS_CUT_BY_EXCEL,
    /// As above: the service that made the table gives the beginnings of texts alone.
    TEXTS_CUT_AT_SOURCE,
    /// As above: `&amp;` and the like stood in rows without tags, and are characters now.
    ENTITIES_DECODED,
    /// As above: a backslash and an n stood for the ends of lines.
    LINE_ENDS_DECODED,
    /// details: rows
    VALUES_CUT,
    /// details: rows, then the column, the first such text
    DATES_NOT_RECOGNISED,
    /// details: rows, then the column, the first such text
    AMBIGUOUS_DATES,
    /// details: the column
    HTML_FLATTENED,
    /// details: how many rows
    ROWS_ABOVE_HEADER,
    /// details: how many rows
    MERGED_CELLS_FILLED,
    /// details: rows
    ROWS_WITHOUT_HEADLINE,
    /// details: rows
    ROWS_WITHOUT_DATE,
    /// details: rows
    ROWS_WITHOUT_OUTLET,
    /// Arrays of objects in JSON. details: the columns
    ARRAYS_LEFT_OUT,
    /// What lies in objects of JSON. details: the most columns, the first one left out
    PROPERTIES_LEFT_OUT,
    /// Elements of a JSON array that are no objects. details: how many
    ELEMENTS_LEFT_OUT,
    /// details: the sheet that was read, the others
    OTHER_SHEETS,
    /// The mapping names columns that the table lacks. details: the columns
    COLUMNS_MISSING,
    /// The table has columns that the mapping doesn't name. details: the columns
    COLUMNS_NOT_MAPPED,
    /// Columns whose values are too long for metadata, or that may be the text, as another one is. details: the columns
    COLUMNS_LEFT_OUT,
    /// The first row looks like an article, not like names of columns, which were numbered. No details.
    NO_HEADER,
    /// No column is the headline, though some look like it. details: the columns
    HEADLINE_NOT_MAPPED;

    @Override
    public String bundle() {
        return "problems-table";
    }
}
