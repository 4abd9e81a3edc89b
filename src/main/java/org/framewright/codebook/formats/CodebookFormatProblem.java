package org.framewright.codebook.formats;

import org.framewright.model.ProblemCode;

/// The problems of a codebook in another format, and the losses in such a format. The place is the file, or the row or line
/// in it.
public enum CodebookFormatProblem implements ProblemCode {
    /// details: the column, the known columns
    COLUMN_UNKNOWN,

    /// details: the column
    COLUMN_LACKING,

    /// details: the kind, the known kinds
    KIND_UNKNOWN,

    /// no details
    CODEBOOK_ROW_LACKING,

    /// details: the kind
    ROW_TWICE,

    /// details: the parent that is missing, the column that names it
    PARENT_LACKING,

    /// details: the text
    CELL_NO_JSON,

    /// details: the parser's message
    NOT_XML,

    /// no details
    DOCTYPE,

    /// details: the root element
    NOT_A_CODEBOOK,

    /// no details
    NO_CODES,

    /// details: the largest depth
    TOO_DEEP,

    /// A warning. details: the number of texts
    WHITE_SPACE_LEFT_OUT,

    /// A warning. details: ids of the parts left out of `.qdc`
    CONDITIONS_LEFT_OUT,

    /// A warning. details: ids
    ROLES_LEFT_OUT,

    /// A warning. details: ids
    SCORES_LEFT_OUT,

    /// A warning. details: ids
    HIGHLIGHT_PATTERNS_LEFT_OUT,

    /// A warning. details: ids
    SUGGESTIONS_LEFT_OUT,

    /// A warning. details: ids
    QUESTIONS_LEFT_OUT,

    /// A warning. details: ids of tags
    PASSAGE_RULES_LEFT_OUT,

    /// A warning. details: ids of variables
    ANSWER_RULES_LEFT_OUT,

    /// A warning, no details
    ABOUT_LEFT_OUT,

    /// A warning, no details
    MAPPING_LEFT_OUT,

    /// A warning. details: the names
    SETS_LEFT_OUT,

    /// A warning. details: the names of elements
    ELEMENTS_LEFT_OUT,

    /// A warning. details: the names that codes and sets without a name got
    NAMES_GIVEN,

    /// A warning. details: the colours as the file has them
    COLOURS_LEFT_OUT,

    /// A warning. details: the names of codes that are read as questions with any number of answers
    SCALES_SUPPOSED;

    @Override
    public String bundle() {
        return "problems-formats";
    }
}
