package org.framewright.interchange;

import org.framewright.model.Problem;
import org.framewright.model.Refusal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// The problems found in a file so far. Only the first are listed: a file that is wrong throughout has one for every line.
final class ImportProblems {

    private static final int MOST = 100;
    private static final Pattern LINE = Pattern.compile(":(\\d{1,9})$");

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private int unlisted;

    ImportProblems(String file) {
        this.file = file;
    }

    void add(Problem problem) {
        if (problems.size() < MOST) {
            problems.add(problem);
        } else {
            unlisted++;
        }
    }

    void add(InterchangeProblem code, String where, Object... details) {
        add(Problem.of(code, where, details));
    }

    /// Adds a problem that many lines share: with the first of them as its place.
    void addOnce(InterchangeProblem code, String where, String detail) {
        var problem = Problem.of(code, where, detail);
        if (problems.stream().noneMatch(it -> it.code() == code && it.details().equals(problem.details()))) {
            add(problem);
        }
    }

    /// Adds another package's problem, at a place that it could not know.
    void addAt(String where, Problem problem) {
        add(new Problem(problem.code(), where, problem.details()));
    }

    /// @throws Refusal where there are any
    void throwIfAny() {
        if (unlisted > 0) {
            problems.add(Problem.of(InterchangeProblem.MORE, file, unlisted));
        }
        if (!problems.isEmpty()) {
            // lines are read several times, and the problem of an early line may be found last
            problems.sort(Comparator.comparingInt(ImportProblems::line));
            throw new Refusal(problems);
        }
    }

    private static int line(Problem problem) {
        var line = LINE.matcher(problem.where());
        return line.find() ? Integer.parseInt(line.group(1)) : Integer.MAX_VALUE;
    }
}
