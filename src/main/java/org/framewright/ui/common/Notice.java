package org.framewright.ui.common;

import org.framewright.model.Problem;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Something to say to the person at the screen, and what they can do about it.
///
/// @param kind how it is shown
/// @param choices what is offered, the safest first; may be empty
/// @param about the problems that it words; may be empty
public record Notice(Kind kind, String sentence, List<Choice> choices, List<Problem> about) {

    private static final int MOST = 5;

    public Notice {
        choices = List.copyOf(choices);
        about = List.copyOf(about);
    }

    /// A hint passes; a problem stays until it is dismissed or solved.
    public enum Kind {
        HINT,
        PROBLEM
    }

    /// A way on from a notice, which is dismissed when it is taken.
    ///
    /// @param label its words
    public record Choice(String label, Runnable run) {}

    public static Notice hint(String sentence) {
        return new Notice(Kind.HINT, sentence, List.of(), List.of());
    }

    public static Notice problem(String sentence) {
        return new Notice(Kind.PROBLEM, sentence, List.of(), List.of());
    }

    /// The sentences for a failed task, one for each problem, at most five.
    public static Notice of(Tasks.Failure failure, Texts texts) {
        return switch (failure) {
            case Tasks.Failure.Refused(var refusal) -> of(refusal.problems(), texts);
            case Tasks.Failure.Unexpected() -> problem(texts.get("common.unexpected"));
        };
    }

    /// The sentences for problems.
    public static Notice of(List<Problem> problems, Texts texts) {
        return new Notice(Kind.PROBLEM, sentences(problems, texts), List.of(), problems);
    }

    /// Sentences for problems, a line each, at most five; how many there are beyond that is said.
    public static String sentences(List<Problem> problems, Texts texts) {
        var more = problems.size() > MOST ? "\n" + texts.get("common.more-problems", problems.size() - MOST) : "";
        return problems.stream().limit(MOST).map(texts::problem).collect(Collectors.joining("\n", "", more));
    }

    /// Two notices as one; where one of them is a problem, it is one.
    public static Optional<Notice> together(Optional<Notice> first, Optional<Notice> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first.or(() -> second);
        }
        var choices = new ArrayList<>(first.get().choices());
        choices.addAll(second.get().choices());
        boolean hint = first.get().kind() == Kind.HINT && second.get().kind() == Kind.HINT;
        return Optional.of(
                new Notice(
                        hint ? Kind.HINT : Kind.PROBLEM,
                        first.get().sentence() + "\n" + second.get().sentence(),
                        choices,
                        first.get().about().isEmpty() ? second.get().about() : first.get().about()));
    }

    /// The same, with one choice more.
    ///
    /// @param label its words
    public Notice offering(String label, Runnable run) {
        var more = new ArrayList<>(choices);
        more.add(new Choice(label, run));
        return new Notice(kind, sentence, more, about);
    }
}
