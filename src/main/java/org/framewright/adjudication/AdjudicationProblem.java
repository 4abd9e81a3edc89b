package org.framewright.adjudication;

import org.framewright.model.ProblemCode;

/// The reasons why a case can't be decided.
public enum AdjudicationProblem implements ProblemCode {
    /// place: the coder
    NO_REFERENCE_CODER,
    /// place: the article
    NOT_COMPARED,
    CASE_CHANGED,
    NO_MAJORITY,
    /// place: the coder
    CODER_SAYS_NOTHING,
    /// place: the article; details: the number of open cases
    CASES_OPEN,
    /// The place is the article; the detail is the number of open cases, in none of which coders differ.
    CASES_NOT_TAKEN_OVER,
    NOTHING_TO_DECIDE,
    /// A coder's statement has to be taken.
    RELEVANT_OR_NOT,
    /// place: the round
    NOTHING_RELEVANT;

    @Override
    public String bundle() {
        return "problems-adjudication";
    }
}
