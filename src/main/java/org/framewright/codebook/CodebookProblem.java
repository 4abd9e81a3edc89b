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
    /// details: the key
    BAD_KEY,
    /// details: the scale
    CATEGORIES_MISSING,
    /// details: the scale
    CATEGORIES_NOT_ALLOWED,
    /// details: the variable named
    CONDITION_ON_UNKNOWN_VARIABLE,
    /// details: the category named, the variable
    CONDITION_ON_UNKNOWN_CATEGORY,
    /// details: the tag named
    ROLE_ACCEPTS_UNKNOWN_TAG,
    /// details: the property, the unit
    ONLY_FOR_PASSAGES,
    /// no details
    ONLY_FOR_NUMBERS,
    /// details: the format number
    FORMAT_TOO_NEW,
    /// no details
    NO_TAGS
}
