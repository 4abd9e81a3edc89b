package org.framewright.codebook.revision;

import org.framewright.model.ProblemCode;

/// Why a codebook can't follow another one. The place is an address of the newer one, or, where something is missing from
/// it, of the older one.
public enum RevisionProblem implements ProblemCode {
    /// details: the id of the older one
    OTHER_CODEBOOK,

    /// details: the version that would be right
    WRONG_VERSION,

    /// details: the address
    STEP_FROM_NOTHING,

    /// details: the address
    STEP_TO_NOTHING,

    /// details: the two addresses
    STEP_BETWEEN_KINDS,

    /// details: the place of the older version, that of the newer one
    ANOTHER_PARENT,

    /// details: the address named by two steps
    STEP_TWICE,

    /// no details
    DROPPED,

    /// details: the older places that it would hold
    TWO_IN_ONE,

    /// details: the older unit, the newer one
    UNIT_CHANGED,

    /// no details
    NO_LONGER_MANY,

    /// details: the most there were, the most there would be
    FEWER_ALLOWED,

    /// details: the property
    PASSAGES_RESTRICTED,

    /// no details
    MOVED_BETWEEN_UNITS,

    /// details: the older scale, the newer one
    SCALE_WITHOUT_STEP,

    /// details: the older code, the newer one
    CODE_CHANGED,

    /// details: the code, the category that it stood for
    CODE_REUSED,

    /// details: the id that a step names
    VALUE_WITHOUT_PLACE;

    @Override
    public String bundle() {
        return "problems-revision";
    }
}
