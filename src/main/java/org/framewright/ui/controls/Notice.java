package org.framewright.ui.controls;

import org.framewright.model.Problem;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Something to say to the person at the screen, and what they can do about it.
///
/// @param kind how it is shown
/// @param choices what is offered, the safest first; may be empty
/// @param problems the problems that it words; may be empty
public record Notice(Kind kind, String sentence, List<NoticeChoice> choices, List<Problem> problems) {

    private static final int MOST = 5;

    public Notice {
        choices = List.copyOf(choices);
        problems = List.copyOf(problems);
    }

    /// A hint passes. A result and a remark about it stay until they are dismissed, a problem until it is dismissed or solved.
    /// In the order of their weight.
    public enum Kind {
        HINT,
        DONE,
        REMARK,
        PROBLEM
    }

    /// A way on from a notice, which is dismissed when it is taken.
    ///
    /// @param label its words
    public record NoticeChoice(String label, Runnable run) {}

    public static Notice hint(String sentence) {
        return new Notice(Kind.HINT, sentence, List.of(), List.of());
    }

    /// Something was done, and what came of it is worth keeping in sight.
    public static Notice done(String sentence) {
        return new Notice(Kind.DONE, sentence, List.of(), List.of());
    }

    /// Something was done, but there is something to know of it.
    public static Notice remark(String sentence) {
        return new Notice(Kind.REMARK, sentence, List.of(), List.of());
    }

    /// Something was done, but there is something to know of it.
    ///
    /// @param about what there is to know
    public static Notice remark(String sentence, List<Problem> about, Texts texts) {
        return new Notice(Kind.REMARK, sentence + "\n" + format(about, texts), List.of(), about);
    }

    public static Notice problem(String sentence) {
        return new Notice(Kind.PROBLEM, sentence, List.of(), List.of());
    }

    /// The sentences for a failed task, one for each problem, at most five.
    public static Notice of(TaskRunner.Failure failure, Texts texts) {
        return switch (failure) {
            case TaskRunner.Failure.Refused(var refusal) -> of(refusal.problems(), texts);
            case TaskRunner.Failure.Unexpected() -> problem(texts.get("common.unexpected"));
            case TaskRunner.Failure.OutOfMemory() -> problem(texts.get("common.out-of-memory"));
            case TaskRunner.Failure.Cancelled(var words) -> hint(words);
        };
    }

    /// The sentences for problems.
    public static Notice of(List<Problem> problems, Texts texts) {
        return new Notice(Kind.PROBLEM, format(problems, texts), List.of(), problems);
    }

    /// Sentences for problems, a line each, at most five; how many there are beyond that is said.
    public static String format(List<Problem> problems, Texts texts) {
        var more = problems.size() > MOST ? "\n" + texts.get("common.more-problems", problems.size() - MOST) : "";
        return problems.stream().limit(MOST).map(texts::problem).collect(Collectors.joining("\n", "", more));
    }

    /// Two notices as one, of the weightier one's kind.
    public static Optional<Notice> merge(Optional<Notice> first, Optional<Notice> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first.or(() -> second);
        }
        var choices = new ArrayList<>(first.get().choices());
        choices.addAll(second.get().choices());
        return Optional.of(
                new Notice(
                        Collections.max(List.of(first.get().kind(), second.get().kind())),
                        first.get().sentence() + "\n" + second.get().sentence(),
                        choices,
                        first.get().problems().isEmpty() ? second.get().problems() : first.get().problems()));
    }

    /// The same, with one choice more.
    ///
    /// @param label its words
    public Notice withChoice(String label, Runnable run) {
        var more = new ArrayList<>(choices);
        more.add(new NoticeChoice(label, run));
        return new Notice(kind, sentence, more, problems);
    }
}
