package org.framewright.reliability.external;

import org.framewright.model.ProblemCode;

/// What can be wrong with a file of ratings or passages. The place is the file; of passages, the file and the line.
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
    /// Only ever a remark. details: the category
    LOOKS_MISSING,

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
    /// A stretch ends before it begins, or stretches of one passage overlap. No details.
    BAD_FRAGMENTS,
    /// details: the article, the coder
    SEVERAL_ROUNDS,
    /// The file has no passages and no codings. No details.
    NOTHING_IN_IT,
    /// Only ever a remark. details: how many
    WITHOUT_PLACE,
    /// Only ever a remark. details: how many codings
    NOT_SUBMITTED
}
