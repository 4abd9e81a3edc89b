package org.framewright.ui;

import org.framewright.model.Problem;
import org.framewright.safekeeping.SafekeepingProblem;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where the work went of a project whose file was taken from under it.
final class Rescued {

    private static final Set<SafekeepingProblem> SAVED_ELSEWHERE =
            Set.of(
                    SafekeepingProblem.FILE_GONE,
                    SafekeepingProblem.FILE_REPLACED,
                    SafekeepingProblem.FILE_CHANGED,
                    SafekeepingProblem.LOG_CHANGED,
                    SafekeepingProblem.FILE_WRITE_PROTECTED,
                    SafekeepingProblem.TAKEN_OVER);

    private Rescued() {}

    /// The file that the work was saved in, where the problems are about that.
    static Optional<Path> in(List<Problem> problems) {
        return problems.stream()
                .filter(it -> it.code() instanceof SafekeepingProblem code && SAVED_ELSEWHERE.contains(code))
                .flatMap(it -> it.details().stream().limit(1))
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .findFirst();
    }
}
