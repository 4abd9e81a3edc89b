package org.framewright.ui;

import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

import org.framewright.coding.Seat;
import org.framewright.project.Project;
import org.framewright.ui.common.Action;
import org.framewright.ui.common.FileDialogs;
import org.framewright.ui.common.LongTask;
import org.framewright.ui.common.Notice;
import org.framewright.ui.start.Sitting;
import org.framewright.ui.team.own.OwnFileViewModel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Builds, by hand, what a coder does with their own file wherever they are in it.
final class OwnFileWiring {

    private final Surroundings around;
    private final Wiring.Frame frame;
    private final FileDialogs dialogs;

    OwnFileWiring(Surroundings around, Wiring.Frame frame, FileDialogs dialogs) {
        this.around = around;
        this.frame = frame;
        this.dialogs = dialogs;
    }

    /// @param from where somebody sits; nothing where nobody has sat down
    OwnFileViewModel of(Project project, LongTask progress, Consumer<Notice> say, Supplier<Optional<Sitting>> from) {
        return new OwnFileViewModel(
                project,
                around.longTasks(),
                around.texts(),
                progress,
                new OwnFileViewModel.Ways(
                        say,
                        notice -> goAgain(project, from.get(), notice),
                        words -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, words))));
    }

    List<Action> actions(OwnFileViewModel own) {
        return List.of(
                Action.of("workspace.action.take-in", "Shortcut+Shift+O", () -> takeIn(own)),
                Action.of("workspace.action.send-back", "Shortcut+Shift+B", () -> sendBack(own)));
    }

    void takeIn(OwnFileViewModel own) {
        own.takeIn(dialogs.projects("exchange.own.take-in-title"));
    }

    void sendBack(OwnFileViewModel own) {
        dialogs.folder("exchange.own.send-title").ifPresent(own::sendBack);
    }

    /// Shows what there is after a package was taken in: rounds may be set otherwise, and there may be a newer one.
    private void goAgain(Project project, Optional<Sitting> from, Notice notice) {
        around.tasks()
                .run(
                        () -> again(project, from),
                        there -> {
                            frame.go().accept(there);
                            // behind everything that leaving waits for
                            around.tasks()
                                    .run(
                                            () -> notice,
                                            frame.say(),
                                            failure -> frame.say().accept(Notice.of(failure, around.texts())));
                        },
                        failure -> frame.say().accept(Notice.of(failure, around.texts())));
    }

    private static Place again(Project project, Optional<Sitting> from) {
        return from.flatMap(it ->
                        project.study().rounds().stream()
                                .filter(round -> round.id().equals(it.seat().round().id()))
                                .findFirst()
                                .map(round -> new Sitting(new Seat(it.seat().coder(), round), it.article(), it.at())))
                .<Place>map(it -> Place.Workspace.again(project, it))
                .orElseGet(() -> new Place.Coders(project));
    }
}
