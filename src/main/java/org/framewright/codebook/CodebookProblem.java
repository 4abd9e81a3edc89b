package org.framewright.codebook;

import org.framewright.model.ProblemCode;

/// The problems of a codebook. The place is a JSON pointer, or line and column where the text is no JSON.
public enum CodebookProblem implements ProblemCode {
    /// details: the parser's message
    NOT_JSON,
    /// details: the property
    PROPERTY_MISSING,
    /// details: the property
    BLANK,
    /// A text with a character that other programs can't read. details: the character, as `U+0000`
    UNPRINTABLE,
    /// details: the property
    PROPERTY_UNKNOWN,
    /// details: the expected type (`text`, `number`, `list`, `object`, `true-false`), the type found
    WRONG_TYPE,
    /// details: the text, the allowed words
    NOT_ONE_OF,
    /// details: the id
    BAD_ID,
    /// details: the repeated value
    REPEATED,
    /// details: the number, the smallest allowed number, the largest allowed number
    OUT_OF_RANGE,
    /// A number that is not a whole number, or is not written as one. No details.
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

    /// details: the message of the expression's compiler
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

    /// details: the variable named
    CONDITION_WANTS_CATEGORIES,

    /// details: the largest depth
    CONDITION_TOO_DEEP,

    /// details: the variable
    CONDITION_IN_CIRCLES,
    /// details: the largest number of questions that may depend on each other in a row
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

    /// details: the tag, role or address named
    SUGGESTION_UNSUITABLE,

    /// details: the score named
    SCORE_UNKNOWN,

    /// details: the version that the mapping should name
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
