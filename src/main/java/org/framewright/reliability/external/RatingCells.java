package org.framewright.reliability.external;

import org.framewright.agreement.units.Ratings;
import org.framewright.agreement.units.Scale;
import org.framewright.model.Problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which cells a scale, and the declared categories, allow.
final class RatingCells {

    private final Scale scale;
    private final List<String> declared;

    /// The verdicts so far: a column has few different cells.
    private final Map<String, Optional<ExternalProblem>> known = new HashMap<>();

    RatingCells(Scale scale, List<String> declared) {
        this.scale = scale;
        this.declared = declared;
    }

    /// What is wrong with a cell.
    Optional<Problem> problem(String cell, String file, long line, String column) {
        return known.computeIfAbsent(cell, this::verdict).map(code -> Problem.of(code, file, line, column, cell));
    }

    private Optional<ExternalProblem> verdict(String cell) {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        boolean needsNumber = scale == Scale.INTERVAL || scale == Scale.RATIO;
        if (needsNumber && !alone(cell).categories().areNumbers()) {
            return Optional.of(ExternalProblem.NOT_A_NUMBER);
        }
        if (!declared.isEmpty() && !isDeclared(cell)) {
            return Optional.of(ExternalProblem.NOT_DECLARED);
        }
        return Optional.empty();
    }

    private boolean isDeclared(String cell) {
        return Ratings.builder(scale, 1)
                .categories(declared)
                .add(List.of(cell))
                .build()
                .categories()
                .undeclared()
                .isEmpty();
    }

    private Ratings alone(String cell) {
        return Ratings.builder(scale, 1).add(List.of(cell)).build();
    }
}
