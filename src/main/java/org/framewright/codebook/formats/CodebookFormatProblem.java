package org.framewright.codebook.formats;

import org.framewright.model.ProblemCode;

/// What can be wrong with a codebook in another form, and what such a form can't hold. The place is the file, or the row or
/// line in it.
public enum CodebookFormatProblem implements ProblemCode {
    /// details: the column, the columns there are
    COLUMN_UNKNOWN,

    /// details: the column
    COLUMN_LACKING,

    /// details: the kind, the kinds there are
    KIND_UNKNOWN,

    /// no details
    CODEBOOK_ROW_LACKING,

    /// details: the kind
    ROW_TWICE,

    /// details: what the row should be below, the column that names it
    PARENT_LACKING,

    /// details: the text
    CELL_NO_JSON,

    /// details: what the parser says
    NOT_XML,

    /// no details
    DOCTYPE,

    /// details: the element that is the root
    NOT_A_CODEBOOK,

    /// no details
    NO_CODES,

    /// details: how deep is allowed
    TOO_DEEP,

    /// details: the attribute
    ATTRIBUTE_LACKING,

    /// details: the attribute, what it says
    ATTRIBUTE_WRONG,

    /// details: the GUID
    GUID_TWICE,

    /// A remark. details: how many texts
    WHITE_SPACE_LEFT_OUT,

    /// A remark. details: what is left out of `.qdc`, as ids
    CONDITIONS_LEFT_OUT,

    /// A remark. details: ids
    ROLES_LEFT_OUT,

    /// A remark. details: ids
    SCORES_LEFT_OUT,

    /// A remark. details: ids
    READING_AIDS_LEFT_OUT,

    /// A remark. details: ids
    SUGGESTIONS_LEFT_OUT,

    /// A remark. details: ids
    QUESTIONS_LEFT_OUT,

    /// A remark. details: ids of tags
    PASSAGE_RULES_LEFT_OUT,

    /// A remark. details: ids of variables
    ANSWER_RULES_LEFT_OUT,

    /// A remark, no details
    ABOUT_LEFT_OUT,

    /// A remark, no details
    MAPPING_LEFT_OUT,

    /// A remark. details: the names
    SETS_LEFT_OUT,

    /// A remark. details: the names of elements
    ELEMENTS_LEFT_OUT,

    /// A remark. details: the names of codes that are taken for questions with any number of answers
    SCALES_SUPPOSED;

    @Override
    public String bundle() {
        return "problems-formats";
    }
}
