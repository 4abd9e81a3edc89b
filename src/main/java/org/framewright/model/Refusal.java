package org.framewright.model;

import java.util.List;

/// Signals work that was refused before any change, with its reasons; the window or the command line words them.
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public Refusal(List<Problem> problems) {
        super(problems.stream().map(problem -> problem.code().name()).distinct().toList().toString());
        this.problems = List.copyOf(problems);
    }

    public Refusal(ProblemCode code, String where, Object... details) {
        this(List.of(Problem.of(code, where, details)));
    }

    /// The same refusal with another name for a place: a person knows the file, and not its copy.
    public Refusal withPlace(String place, String shown) {
        return new Refusal(
                problems.stream()
                        .map(it -> it.where().equals(place) ? new Problem(it.code(), shown, it.details()) : it)
                        .toList());
    }

    /// The reasons; at least one.
    public List<Problem> problems() {
        return problems;
    }
}
