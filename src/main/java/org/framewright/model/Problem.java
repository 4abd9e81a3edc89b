package org.framewright.model;

import java.util.Arrays;
import java.util.List;

/// A problem without words: the package `wording` has the sentence for its code.
///
/// @param where the place: a file, a line of a file, a JSON pointer, an article's name; may be empty
/// @param details the values of the sentence after the place, in the order that the code documents
public record Problem(ProblemCode code, String where, List<String> details) {

    public Problem {
        details = List.copyOf(details);
    }

    public static Problem of(ProblemCode code, String where, Object... details) {
        return new Problem(code, where, Arrays.stream(details).map(String::valueOf).toList());
    }
}
