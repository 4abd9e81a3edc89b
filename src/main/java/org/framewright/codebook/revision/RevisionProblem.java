package org.framewright.codebook.revision;

import org.framewright.model.ProblemCode;

/// The reasons why a codebook can't follow another. The place is an address of the newer codebook or, where the newer
/// codebook lacks the place, of the older.
public enum RevisionProblem implements ProblemCode {
    /// details: the id of the older codebook
    OTHER_CODEBOOK,

    /// details: the expected version
    WRONG_VERSION,

    /// details: the address
    STEP_FROM_NOTHING,

    /// details: the address
    STEP_TO_NOTHING,

    /// details: the two addresses
    STEP_BETWEEN_KINDS,

    /// details: the place in the older version, the place in the newer version
    ANOTHER_PARENT,

    /// details: the address named by two steps
    STEP_TWICE,

    /// no details
    DROPPED,

    /// details: the older places that would have the same place
    TWO_IN_ONE,

    /// details: the older unit, the newer unit
    UNIT_CHANGED,

    /// no details
    NO_LONGER_MANY,

    /// details: the former largest number, the new largest number
    FEWER_ALLOWED,

    /// details: the property
    PASSAGES_RESTRICTED,

    /// no details
    MOVED_BETWEEN_UNITS,

    /// details: the older scale, the newer scale
    SCALE_WITHOUT_STEP,

    /// details: the older code, the newer code
    CODE_CHANGED,

    /// details: the code, the category that had it
    CODE_REUSED,

    /// details: the id that a step names
    VALUE_WITHOUT_PLACE;

    @Override
    public String bundle() {
        return "problems-revision";
    }
}
