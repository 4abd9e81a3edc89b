package org.framewright.search;

import org.framewright.model.ProblemCode;

/// The reasons why a search has no result.
public enum SearchProblem implements ProblemCode {
    /// No word was given, or no word with a letter or a digit.
    NOTHING_SOUGHT,
    /// Where: the regular expression. Details: its fault, and the position of the faulty character, counted from 1.
    BAD_EXPRESSION,
    /// As [#BAD_EXPRESSION], without the position, which is not known.
    BAD_EXPRESSION_SOMEWHERE,
    /// The search was stopped.
    STOPPED;

    @Override
    public String bundle() {
        return "problems-search";
    }
}
