package org.framewright.ui;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.framewright.model.Refusal;
import org.framewright.project.Project;
import org.framewright.ui.common.FileDialogs;
import org.framewright.ui.common.Look;
import org.framewright.ui.common.Notice;
import org.framewright.wording.Texts;

import java.nio.file.Path;
import java.util.Optional;

/// The frame: one window, and in it the screen of the place where somebody is. Owns the open project.
final class Shell {

    private final Stage stage;
    private final Texts texts;
    private final Wiring wiring;
    private final StackPane root = new StackPane();
    private final Scene scene = new Scene(root, 1280, 800);
    private Optional<Project> open = Optional.empty();
    private Screen screen = Screen.of(new StackPane(), _ -> {});
    private final Look look;

    Shell(Stage stage, Surroundings surroundings, FileDialogs dialogs) {
        this.stage = stage;
        this.texts = surroundings.texts();
        this.look = surroundings.look();
        this.wiring =
                new Wiring(
                        surroundings,
                        new Wiring.Frame(this::go, this::goAtOnce, this::say, this::switchTheme),
                        dialogs);
        look.theme().apply(scene);
        stage.setScene(scene);
        stage.setOnCloseRequest(request -> {
            request.consume();
            close();
        });
        stage.setMinWidth(960);
        stage.setMinHeight(600);
    }

    /// Opens the window, with a project in it where one is named.
    void show(Optional<Path> project) {
        go(new Place.Start());
        stage.show();
        project.ifPresent(wiring::openAtOnce);
    }

    Scene scene() {
        return scene;
    }

    /// Says something on the screen that is shown.
    void say(Notice notice) {
        screen.say().accept(notice);
    }

    /// Says that something failed, on the screen that is shown.
    ///
    /// @param log where it can be read
    void failed(Throwable failure, Path log) {
        say(
                failure instanceof Refusal refusal
                        ? Notice.of(refusal.problems(), texts)
                        : Notice.problem(texts.get("common.unexpected-here", log)));
    }

    /// Leaves the present screen, as soon as everything done there is on the disk, for another place.
    void go(Place place) {
        screen.leave().accept(() -> goAtOnce(place));
    }

    /// The same without asking: what the present screen still holds can't be written anyway.
    private void goAtOnce(Place place) {
        keep(place);
        show(wiring.screen(place));
        stage.setTitle(wiring.title(place));
    }

    private void show(Screen next) {
        screen = next;
        root.getChildren().setAll(next.view());
        // a field hears no key before it has its skin, which it would get with the next picture only
        root.applyCss();
    }

    /// Closes the window, as soon as everything is on the disk. Where something can't be written, the window stays and
    /// says so.
    void close() {
        screen.leave().accept(() -> open.ifPresentOrElse(this::close, stage::hide));
    }

    private void close(Project project) {
        open = Optional.empty();
        // leaving once more waits for the same
        show(new Screen(wiring.closing(), _ -> {}, _ -> {}));
        wiring.close(project, stage::hide, () -> goAtOnce(new Place.Start()));
    }

    private void keep(Place place) {
        var next = project(place);
        open.filter(project -> !next.equals(Optional.of(project))).ifPresent(wiring::close);
        open = next;
    }

    /// The project that stays open there.
    private static Optional<Project> project(Place place) {
        return switch (place) {
            case Place.Start(), Place.NewProject() -> Optional.<Project>empty();
            case Place.Spreadsheet(var from) -> project(from);
            case Place.Coders(var project) -> Optional.of(project);
            case Place.Workspace(var project, _, _, _, _) -> Optional.of(project);
            case Place.Search(var project, _) -> Optional.of(project);
            case Place.Actors(var project, _, _) -> Optional.of(project);
            case Place.Codebook(var project, _, _) -> Optional.of(project);
            case Place.Team(var project, _, _, _) -> Optional.of(project);
            case Place.Agreement(var project, _, _) -> Optional.of(project);
            case Place.Adjudication(var project, _, _) -> Optional.of(project);
            case Place.Export(var project, _) -> Optional.of(project);
            case Place.Backups _ -> Optional.<Project>empty();
        };
    }

    private void switchTheme() {
        look.nextTheme().apply(scene);
    }
}
