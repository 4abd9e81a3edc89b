package org.framewright.ui.start;

import org.framewright.model.Problem;
import org.framewright.safekeeping.SafekeepingProblem;
import org.framewright.ui.controls.Moments;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.Tasks;
import org.framewright.ui.shell.Wish;
import org.framewright.wording.Texts;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// What stands in the way of opening a project, in words, and the ways around it.
public final class Obstacles {

    private final Texts texts;
    private final Moments moments;

    public Obstacles(Texts texts, Moments moments) {
        this.texts = texts;
        this.moments = moments;
    }

    /// The words for it, with what can be done.
    ///
    /// @param open tries another way
    Notice notice(Wish wish, Tasks.Failure failure, Consumer<Wish> open) {
        if (!(failure instanceof Tasks.Failure.Refused(var refusal))) {
            return Notice.of(failure, texts);
        }
        var notice = Notice.problem(sentences(refusal.problems()));
        for (var way : waysAround(refusal.problems().getFirst())) {
            notice = notice.offering(words(way), () -> open.accept(wish.rather(way)));
        }
        return notice;
    }

    private static List<Wish.How> waysAround(Problem problem) {
        return switch (problem.code()) {
            case SafekeepingProblem.OPEN_ELSEWHERE, SafekeepingProblem.CANNOT_LOCK -> List.of(Wish.How.READ);
            case SafekeepingProblem.OPEN_ON_ANOTHER_COMPUTER -> List.of(Wish.How.READ, Wish.How.TAKE_OVER);
            case SafekeepingProblem.MUST_BE_MIGRATED -> List.of(Wish.How.WORK);
            default -> List.of();
        };
    }

    private String words(Wish.How way) {
        return switch (way) {
            case WORK -> texts.get("start.open-to-work");
            case READ -> texts.get("start.open-to-read");
            case TAKE_OVER -> texts.get("start.open-anyway");
        };
    }

    /// The words for problems.
    String sentences(List<Problem> problems) {
        return Notice.sentences(problems.stream().map(this::readable).toList(), texts);
    }

    /// With times as one would say them.
    private Problem readable(Problem problem) {
        return new Problem(problem.code(), problem.where(), problem.details().stream().map(this::words).toList());
    }

    private String words(String detail) {
        try {
            return moments.words(Instant.parse(detail));
        } catch (DateTimeException noTime) {
            return detail;
        }
    }
}
