package org.framewright.search;

import org.framewright.model.ProblemCode;

/// Why nothing can be looked for.
public enum SearchProblem implements ProblemCode {
    /// No word was given, or none with a letter or a digit.
    NOTHING_SOUGHT,
    /// Where: the regular expression; then what is wrong with it, and at which of its characters, counted from 1.
    BAD_EXPRESSION,
    /// The same, where the character is not known.
    BAD_EXPRESSION_SOMEWHERE,
    /// The search was stopped.
    STOPPED;

    @Override
    public String bundle() {
        return "problems-search";
    }
}
