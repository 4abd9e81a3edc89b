package org.framewright.codebook;

import org.framewright.model.ProblemCode;

/// What can be wrong with a codebook. The place is a JSON pointer, or line and column where the text is no JSON.
public enum CodebookProblem implements ProblemCode {
    /// details: what the parser says
    NOT_JSON,
    /// details: the property
    PROPERTY_MISSING,
    /// details: the property
    BLANK,
    /// details: the property
    PROPERTY_UNKNOWN,
    /// details: what was expected (`text`, `number`, `list`, `object`, `true-false`), what is there
    WRONG_TYPE,
    /// details: the text, the allowed ones
    NOT_ONE_OF,
    /// details: the id
    BAD_ID,
    /// details: what repeats
    REPEATED,
    /// details: the number, the smallest allowed, the largest allowed
    OUT_OF_RANGE,
    /// A number that is not a whole one, or is written as if it were not. No details.
    NOT_WHOLE,
    /// details: the key
    BAD_KEY,
    /// details: the scale
    CATEGORIES_MISSING,
    /// details: the scale
    CATEGORIES_NOT_ALLOWED,
    /// details: the property
    ONLY_FOR_SETS,

    /// details: the property
    ONLY_FOR_MANY,

    /// details: the property
    NOT_FOR_PASSAGES,

    /// details: the two properties
    ONE_OF_TWO,

    /// details: what the expression's compiler says
    BAD_PATTERN,

    /// details: the text
    BAD_ADDRESS,

    /// details: the code
    SAME_MISSING_CODE,

    /// details: the variable named
    CONDITION_ON_UNKNOWN_VARIABLE,

    /// details: the tag named
    CONDITION_ON_UNKNOWN_TAG,

    /// details: the role named
    CONDITION_ON_UNKNOWN_ROLE,

    /// details: the variable named
    CONDITION_WANTS_NUMBERS,

    /// details: how deep is allowed
    CONDITION_TOO_DEEP,

    /// details: the variable
    CONDITION_IN_CIRCLES,
    /// details: how many questions may hang on each other in a row
    CONDITION_CHAIN_TOO_LONG,
    /// details: the category named, the variable
    CONDITION_ON_UNKNOWN_CATEGORY,
    /// details: the tag named
    ROLE_ACCEPTS_UNKNOWN_TAG,
    /// details: the group named
    UNKNOWN_GROUP,

    /// details: the variable named
    ALIGNED_BY_UNKNOWN_VARIABLE,

    /// details: the category named
    PARENT_UNKNOWN,

    /// details: the address
    NOTHING_THERE,

    /// details: the address
    SCORE_OF_UNSUITABLE,

    /// details: what is named
    SUGGESTION_UNSUITABLE,

    /// details: the score named
    SCORE_UNKNOWN,

    /// details: the version that the mapping should come from
    MAPPING_FROM_WRONG_VERSION,

    /// details: the property, the unit
    ONLY_FOR_PASSAGES,
    /// no details
    ONLY_FOR_NUMBERS,
    /// details: the format number
    FORMAT_TOO_NEW,
    /// no details
    NO_TAGS;

    @Override
    public String bundle() {
        return "problems-codebook";
    }
}
