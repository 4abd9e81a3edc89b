package org.framewright.ui;

import javafx.beans.property.SimpleStringProperty;

import org.framewright.corpus.file.CorpusProblem;
import org.framewright.model.Problem;
import org.framewright.project.ProgramCommand;
import org.framewright.project.Project;
import org.framewright.project.ProjectChecks;
import org.framewright.safekeeping.encryption.FileEncryption;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.action.ProjectAccess;
import org.framewright.ui.controls.form.ChoiceField;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.controls.theme.Theme;
import org.framewright.ui.controls.theme.Zoom;
import org.framewright.ui.help.SampleTour;
import org.framewright.ui.shell.ActionGroup;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.HubJoin;
import org.framewright.ui.shell.navigation.OpenRequest;
import org.framewright.ui.shell.navigation.Route;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The actions of every screen: projects, the window's looks, help.
final class ProgramMenu {

    private static final String PROJECT_ENDING = ".framewright";

    private final AppContext app;
    private final List<ActionGroup> outside;
    private final List<ActionGroup> inside;

    /// The tour of the open project, if it is the sample.
    private Optional<SampleTour> tour = Optional.empty();

    ProgramMenu(AppContext app) {
        this.app = app;
        var appearance = app.appearance();
        var windows =
                ProgramCommand.ofThisProcess().stream()
                        .map(it -> Action.of("common.action.new-window", () -> openWindow(it)));
        var files =
                List.of(
                        Action.of("common.action.new", () -> go(new Route.NewProject())),
                        Action.of(
                                "common.action.open",
                                () -> app.files().existingProject("start.open-title").ifPresent(this::open)),
                        Action.of("common.action.join", this::join));
        var others =
                Stream.concat(
                                Stream.of(
                                        Action.of(
                                                "common.action.spreadsheet",
                                                "Shortcut+Shift+P",
                                                () -> go(new Route.Spreadsheet()))),
                                windows)
                        .toList();
        var closing =
                List.of(
                        Action.of("common.action.coder", "Shortcut+L", () -> go(new Route.Coders())),
                        Action.of("common.action.close", "Shortcut+W", () -> leaveProject(new Route.Start())));
        var themes =
                ChoiceField.withNone(List.of(Theme.values())).stream()
                        .map(it ->
                                Action.of(Theme.key(it), () -> appearance.choose(it))
                                        .asChoice(appearance.chosenTheme().map(it::equals)));
        var always =
                List.of(
                        ActionGroup.ofParts(
                                ActionGroup.VIEW,
                                List.of(
                                        zoomActions().toList(),
                                        Stream.concat(
                                                        Stream.of(
                                                                Action.of(
                                                                        "common.action.theme",
                                                                        "Shortcut+T",
                                                                        appearance::nextTheme)),
                                                        themes)
                                                .toList(),
                                        List.of(
                                                Action.of(
                                                        "common.action.preferences",
                                                        "Shortcut+Comma",
                                                        () -> go(new Route.Preferences()))))),
                        new ActionGroup(
                                ActionGroup.HELP,
                                List.of(
                                        Action.of("common.action.guide", "F1", this::help),
                                        Action.of("common.action.about", "Shift+F1", () -> go(new Route.About())))));
        this.outside = groups(ActionGroup.ofParts(ActionGroup.PROJECT, List.of(files, others)), always);
        this.inside = groups(ActionGroup.ofParts(ActionGroup.PROJECT, List.of(files, others, closing)), always);
    }

    /// The import of articles: not in a coder's own file.
    private List<Action> importActions(Project project) {
        var files = app.files();
        return project.isCoderPackage()
                ? List.of()
                : Stream.of(
                                Action.of("workspace.action.import", "Shortcut+I", () -> importFiles(files.articles())),
                                Action.of(
                                        "workspace.action.import-folder",
                                        "Shortcut+Shift+I",
                                        () -> importFiles(files.folder("workspace.import-title").stream().toList())))
                        .map(it ->
                                it.withAccess(ProjectAccess.of(project), app.texts().get("workspace.hint.read-only")))
                        .toList();
    }

    private void importFiles(List<Path> files) {
        if (!files.isEmpty()) {
            go(new Route.Import(files));
        }
    }

    private Stream<Action> zoomActions() {
        var appearance = app.appearance();
        return Stream.of(
                // the place of the plus depends on the keyboard: a key of its own, above the equals sign, or among the
                // numbers
                Action.of("common.action.larger", "Ignore Shift+Shortcut+Plus", () -> appearance.zoomBy(Zoom.STEP))
                        .withKey("Ignore Shift+Shortcut+Equals")
                        .withKey("Shortcut+Add"),
                Action.of("common.action.smaller", "Ignore Shift+Shortcut+Minus", () -> appearance.zoomBy(-Zoom.STEP))
                        .withKey("Shortcut+Subtract"),
                Action.of("common.action.usual-size", "Shortcut+0", () -> appearance.zoomTo(Zoom.USUAL))
                        .withKey("Shortcut+Numpad 0"));
    }

    private static List<ActionGroup> groups(ActionGroup project, List<ActionGroup> always) {
        return Stream.concat(Stream.of(project), always.stream()).toList();
    }

    List<ActionGroup> outside() {
        return outside;
    }

    List<ActionGroup> inside(Project project) {
        var articles =
                Action.of("common.action.articles", "Shortcut+Shift+L", () -> go(new Route.Articles(Optional.empty())));
        var study = Action.of("agreement.study", "Shortcut+Shift+Y", () -> go(new Route.Study()));
        tour = Optional.of(project).filter(SampleTour::isSample).map(it -> new SampleTour(app, it));
        var touring =
                tour.stream()
                        .flatMap(it ->
                                Stream.of(
                                        Action.of("common.action.tour", "Shortcut+Shift+F1", it::advance),
                                        Action.of("common.action.tour-end", it::end)))
                        .toList();
        return Stream.concat(
                        Stream.of(
                                new ActionGroup(ActionGroup.HELP, touring),
                                new ActionGroup(
                                        ActionGroup.PROJECT,
                                        Stream.concat(
                                                        importActions(project).stream(),
                                                        project.isCoderPackage()
                                                                ? Stream.of(articles)
                                                                : Stream.of(articles, study))
                                                .toList())),
                        inside.stream())
                .toList();
    }

    void beginTour() {
        tour.ifPresent(SampleTour::begin);
    }

    /// Opens a project that was dropped on the window, or shows the import of other files.
    ///
    /// @param open the open project
    void takeFiles(List<Path> files, Optional<Project> open) {
        var project =
                files.stream()
                        .filter(it -> it.toString().endsWith(PROJECT_ENDING) || FileEncryption.isEncrypted(it))
                        .findFirst();
        if (project.isPresent()) {
            open(project.get());
        } else if (open.isEmpty()) {
            showNotification(Notification.hint(app.texts().get("imports.no-project")));
        } else if (open.get().isCoderPackage()) {
            showNotification(
                    Notification.hint(
                            app.texts()
                                    .problem(
                                            Problem.of(
                                                    CorpusProblem.IMPORT_IN_PACKAGE, open.get().file().toString()))));
        } else if (open.get().isReadOnly()) {
            showNotification(Notification.hint(app.texts().get("workspace.hint.read-only")));
        } else {
            importFiles(files);
        }
    }

    private void join() {
        new HubJoin(app, app.workers().jobs(), this::open, this::failed).run();
    }

    private void openWindow(ProgramCommand command) {
        app.read(TaskRunner.supplier(command::openWindow, command), _ -> {}, this::failed);
    }

    private void help() {
        go(new Route.Help(app.navigator().current()));
    }

    private void failed(TaskRunner.Failure failure) {
        showNotification(Notification.of(failure, app.texts()));
    }

    private void showNotification(Notification notification) {
        app.show(notification);
    }

    /// Actions that open recent projects.
    ///
    /// @param here the project that is open
    List<Action> recentProjects(Optional<Path> here) {
        return app.recentProjects().list().stream()
                .filter(file -> here.map(it -> it.toAbsolutePath().normalize()).filter(file::equals).isEmpty())
                .map(file ->
                        Action.of("common.action.open-again", () -> open(file))
                                .withObject(new SimpleStringProperty(nameInFolder(file))))
                .toList();
    }

    private static String nameInFolder(Path file) {
        var folder = file.getParent();
        return file.getFileName()
                + (folder == null || folder.getFileName() == null ? "" : " (" + folder.getFileName() + ")");
    }

    /// Opens a project, once everything done in the present one is on the disk. The present one stays open where the file is no
    /// project.
    void open(Path file) {
        var projects = app.installation().safekeeping().open();
        if (projects.isEmpty()) {
            leaveFor(file);
            return;
        }
        app.read(
                () -> {
                    // to read an open project's file would release its locks
                    if (!projects.contains(file) && !FileEncryption.isEncrypted(file)) {
                        ProjectChecks.requireProject(file);
                    }
                    return file;
                },
                this::leaveFor,
                this::failed);
    }

    private void leaveFor(Path file) {
        leaveProject(new Route.Start(OpenRequest.open(file)));
    }

    private void leaveProject(Route route) {
        app.leaveProject(() -> go(route));
    }

    private void go(Route route) {
        app.navigator().go(route);
    }
}
