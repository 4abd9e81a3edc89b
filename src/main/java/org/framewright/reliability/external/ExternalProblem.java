package org.framewright.reliability.external;

import org.framewright.model.ProblemCode;

/// The problems of a file of ratings or passages. The place is the file; of passages, the file and the line.
public enum ExternalProblem implements ProblemCode {
    /// No details.
    NO_CODER_COLUMN,
    /// details: the line
    UNIT_WITHOUT_NAME,
    /// details: the line, the unit, the earlier line
    UNIT_TWICE,
    /// details: the line, the column, the cell
    NOT_A_NUMBER,
    /// details: the line, the column, the cell
    NOT_DECLARED,
    /// details: the column, the number of its different values, the number of rows
    FIRST_COLUMN_NO_NAMES,
    /// details: the requested coder, the existing coders
    NO_SUCH_CODER,
    /// details: the requested tag, the existing tags
    NO_SUCH_TAG,
    /// A warning, never a refusal. details: the category
    LOOKS_MISSING,
    /// A warning, never a refusal: a column's name looks like a rating. details: the name
    LOOKS_LIKE_RATINGS,
    /// A warning, never a refusal: values that differ by case or white space alone. details: the values, each with its cells
    SPELLED_DIFFERENTLY,
    /// A warning, never a refusal: rows of totals, means and the like. details: their labels, each with its cell
    SUMMARY_ROW,
    /// A warning, never a refusal: columns of totals, means and the like. details: their names, each with its letter
    SUMMARY_COLUMN,
    /// A warning, never a refusal: units with several rows. details: the units, each with its cells
    UNIT_REPEATED,
    /// A warning, never a refusal: words on an ordinal scale. details: the sorted categories
    ORDER_UNKNOWN,

    /// details: the requested column, the existing columns
    NO_SUCH_COLUMN,
    /// details: the requested variable, the existing variables
    NO_SUCH_VARIABLE,
    /// There is no column that could hold ratings. No details.
    NO_VARIABLE,
    /// details: the only coder, or nothing
    ONE_CODER,
    /// details: the row, the column
    PLACE_EMPTY,
    /// details: the row, the coder, the unit, the earlier row
    RATED_TWICE,

    /// details: the columns that there have to be
    COLUMNS_MISSING,
    /// details: the line
    CELL_EMPTY,
    /// details: the line, the article, the earlier line
    LENGTH_TWICE,
    /// details: the line, the article, the cell
    NOT_A_LENGTH,
    /// details: the coder, the article
    NOT_CODED,
    /// details: the end, the article's length
    BEHIND_THE_END,
    /// A fragment ends before it begins, or fragments of one passage overlap. No details.
    BAD_FRAGMENTS,
    /// details: a round, another one
    SEVERAL_ROUNDS,
    /// details: the property
    NAME_EMPTY,
    /// The file has no passages and no codings. No details.
    NOTHING_IN_IT,
    /// All codings of the file are open. No details.
    NOTHING_SUBMITTED,
    /// A warning, never a refusal: some coder has no passage in some article, and the files don't show whether the coder
    /// has coded the article. No details.
    CODINGS_NOT_SAID,
    /// A warning, never a refusal. details: the number of passages
    WITHOUT_PLACE,
    /// A warning, never a refusal. details: the number of codings
    NOT_SUBMITTED;

    @Override
    public String bundle() {
        return "problems-external";
    }
}
