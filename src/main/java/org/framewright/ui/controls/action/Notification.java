package org.framewright.ui.controls.action;

import org.framewright.model.Problem;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.wording.Texts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A message to the user, and the choices that it offers.
///
/// @param kind its weight
/// @param choices the safest first; may be empty
/// @param problems the problems behind the sentence; may be empty
/// @param output the written files, which the window offers to open; may be empty
public record Notification(
        Kind kind, String sentence, List<NotificationChoice> choices, List<Problem> problems, Optional<Output> output) {

    private static final int MOST = 5;

    public Notification {
        choices = List.copyOf(choices);
        problems = List.copyOf(problems);
    }

    /// The kinds, in the order of their weight. A hint and a result pass, unless they offer something. A warning stays until it is
    /// dismissed, a problem until it is dismissed or solved.
    public enum Kind {
        HINT,
        DONE,
        WARNING,
        PROBLEM
    }

    /// A choice of a notification, which is dismissed when it is taken.
    public record NotificationChoice(String label, Runnable run) {}

    /// Written files.
    ///
    /// @param folder of the files
    /// @param file a file that other programs open; empty where they don't, and for several
    public record Output(Path folder, Optional<Path> file) {}

    private Notification(Kind kind, String sentence, List<Problem> problems) {
        this(kind, sentence, List.of(), problems, Optional.empty());
    }

    public static Notification hint(String sentence) {
        return new Notification(Kind.HINT, sentence, List.of());
    }

    /// The result of an action, worth keeping in sight.
    public static Notification done(String sentence) {
        return new Notification(Kind.DONE, sentence, List.of());
    }

    /// A warning on the result of an action.
    public static Notification warning(String sentence) {
        return new Notification(Kind.WARNING, sentence, List.of());
    }

    /// A warning on the result of an action, with its problems.
    public static Notification warning(String sentence, List<Problem> about, Texts texts) {
        return new Notification(Kind.WARNING, sentence + "\n" + format(about, texts), about);
    }

    public static Notification problem(String sentence) {
        return new Notification(Kind.PROBLEM, sentence, List.of());
    }

    /// The sentences for a failed task, one for each problem, at most five.
    public static Notification of(TaskRunner.Failure failure, Texts texts) {
        return switch (failure) {
            case TaskRunner.Failure.Refused(var refusal) -> of(refusal.problems(), texts);
            case TaskRunner.Failure.Unexpected() -> problem(texts.get("common.unexpected"));
            case TaskRunner.Failure.Cancelled(var words) -> hint(words);
        };
    }

    /// The sentences for problems.
    public static Notification of(List<Problem> problems, Texts texts) {
        return new Notification(Kind.PROBLEM, format(problems, texts), problems);
    }

    /// Sentences for problems, a line each, at most five, and the number of the others.
    public static String format(List<Problem> problems, Texts texts) {
        var more = problems.size() > MOST ? "\n" + texts.get("common.more-problems", problems.size() - MOST) : "";
        return problems.stream().limit(MOST).map(texts::problem).collect(Collectors.joining("\n", "", more));
    }

    /// Two notifications as one, of the weightier one's kind.
    public static Optional<Notification> merge(Optional<Notification> first, Optional<Notification> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first.or(() -> second);
        }
        var choices = new ArrayList<>(first.get().choices());
        choices.addAll(second.get().choices());
        return Optional.of(
                new Notification(
                        Collections.max(List.of(first.get().kind(), second.get().kind())),
                        first.get().sentence() + "\n" + second.get().sentence(),
                        choices,
                        first.get().problems().isEmpty() ? second.get().problems() : first.get().problems(),
                        first.get().output().or(second.get()::output)));
    }

    /// The same, with one choice more.
    public Notification withChoice(String label, Runnable run) {
        var more = new ArrayList<>(choices);
        more.add(new NotificationChoice(label, run));
        return new Notification(kind, sentence, more, problems, output);
    }

    /// The same, of a written file that other programs open.
    public Notification withFile(Path file) {
        return withOutput(new Output(parentOf(file), Optional.of(file)));
    }

    /// The same, of a written file that only this program opens.
    public Notification withFolderOf(Path file) {
        return withFolder(parentOf(file));
    }

    /// The same, of files written into a folder.
    public Notification withFolder(Path folder) {
        return withOutput(new Output(folder, Optional.empty()));
    }

    private Notification withOutput(Output written) {
        return new Notification(kind, sentence, choices, problems, Optional.of(written));
    }

    private static Path parentOf(Path file) {
        return file.toAbsolutePath().resolveSibling("");
    }
}
