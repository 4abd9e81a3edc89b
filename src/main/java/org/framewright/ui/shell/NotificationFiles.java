package org.framewright.ui.shell;

import org.framewright.model.Problem;
import org.framewright.safekeeping.SafekeepingProblem;
import org.framewright.ui.controls.action.Notification;
import org.framewright.wording.Texts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The files of a notification: written ones, and the rescued work of a project whose file was replaced or removed.
final class NotificationFiles {

    private static final Set<SafekeepingProblem> SAVED_ELSEWHERE =
            Set.of(
                    SafekeepingProblem.FILE_GONE,
                    SafekeepingProblem.FILE_REPLACED,
                    SafekeepingProblem.FILE_CHANGED,
                    SafekeepingProblem.LOG_CHANGED,
                    SafekeepingProblem.FILE_WRITE_PROTECTED,
                    SafekeepingProblem.TAKEN_OVER);

    private NotificationFiles() {}

    /// Adds the choices to open the written file, and its folder.
    static Notification withOutput(Notification notification, Texts texts, Consumer<Path> open) {
        return notification
                .output()
                .map(output ->
                        output.file()
                                .map(file ->
                                        notification.withChoice(
                                                texts.get("common.open-output"), () -> open.accept(file)))
                                .orElse(notification)
                                .withChoice(texts.get("common.open-folder"), () -> open.accept(output.folder())))
                .orElse(notification);
    }

    /// Adds the choice to go on with the rescue file, where a notification is about one.
    static Notification withRescue(Notification notification, Texts texts, Consumer<Path> goOn) {
        return findFile(notification.problems())
                .map(saved -> notification.withChoice(texts.get("common.go-on-with-saved"), () -> goOn.accept(saved)))
                .orElse(notification);
    }

    private static Optional<Path> findFile(List<Problem> problems) {
        return problems.stream()
                .filter(it -> it.code() instanceof SafekeepingProblem code && SAVED_ELSEWHERE.contains(code))
                .flatMap(it -> it.details().stream().limit(1))
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .findFirst();
    }
}
