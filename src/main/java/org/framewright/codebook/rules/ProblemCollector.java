package org.framewright.codebook.rules;

import org.framewright.codebook.CodebookProblem;
import org.framewright.model.Problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Collects the problems between the parts of a codebook.
final class ProblemCollector {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private final List<Problem> problems = new ArrayList<>();

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    void note(CodebookProblem code, String where, Object... details) {
        problems.add(Problem.of(code, where, details));
    }

    /// Notes a text that is no valid id.
    ///
    /// @param pointer the JSON pointer of the object with the id
    void id(String id, String pointer) {
        if (!ID.matcher(id).matches()) {
            note(CodebookProblem.BAD_ID, pointer + "/id", id);
        }
    }

    /// Notes values that repeat.
    ///
    /// @param pointer the JSON pointer of the list
    /// @param property the property that must be unique
    <T> void unique(List<T> items, Function<T, Object> key, String pointer, String property) {
        var seen = new HashSet<Object>();
        for (int i = 0; i < items.size(); i++) {
            var value = key.apply(items.get(i));
            if (!seen.add(value)) {
                note(CodebookProblem.REPEATED, pointer + "/" + i + "/" + property, value);
            }
        }
    }
}
