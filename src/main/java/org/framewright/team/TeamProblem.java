package org.framewright.team;

import org.framewright.model.ProblemCode;

/// Why what the supervisor says of the work can't be as it was asked to be.
public enum TeamProblem implements ProblemCode {
    ANSWER_MISSING,
    PLACE_MISSING,
    /// place: the tag, variable or category; details: the version of the codebook
    NO_SUCH_PLACE,
    /// place: the id
    NO_SUCH_RULING,
    /// place: the id
    NO_SUCH_QUESTION,
    /// place: the id; details: the coders
    SEVERAL_QUESTIONS
}
