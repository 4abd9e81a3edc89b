package org.framewright.ui;

import org.framewright.coding.Seat;
import org.framewright.model.Problem;
import org.framewright.project.Project;
import org.framewright.ui.actors.ActorsDoor;
import org.framewright.ui.actors.ActorsView;
import org.framewright.ui.actors.ActorsViewModel;
import org.framewright.ui.adjudication.Sought;
import org.framewright.ui.common.Access;
import org.framewright.ui.common.Action;
import org.framewright.ui.common.FileDialogs;
import org.framewright.ui.common.Notice;
import org.framewright.ui.corpus.ImportViewModel;
import org.framewright.ui.start.Sitting;
import org.framewright.ui.start.Wish;
import org.framewright.ui.team.own.OwnFileViewModel;
import org.framewright.ui.workspace.Arrangement;
import org.framewright.ui.workspace.ArticleListViewModel;
import org.framewright.ui.workspace.WorkspaceDoor;
import org.framewright.ui.workspace.WorkspaceView;
import org.framewright.ui.workspace.WorkspaceViewModel;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Builds the screen at which articles are coded, by hand.
final class WorkspaceWiring {

    private static final int FINDINGS_SAID = 2;

    private final Surroundings around;
    private final Wiring.Frame frame;
    private final FileDialogs dialogs;
    private final Consumer<Wish> open;
    private final OwnFileWiring ownFiles;
    private Optional<Upkeep> upkeep = Optional.empty();
    private Optional<Kept> kept = Optional.empty();

    /// How a coder has arranged the list of articles: it stays while they look at something else and come back.
    private record Kept(Project project, Seat seat, Arrangement arrangement) {}

    /// @param open opens a project, from the start screen
    WorkspaceWiring(Surroundings around, Wiring.Frame frame, FileDialogs dialogs, Consumer<Wish> open) {
        this.open = open;
        this.around = around;
        this.frame = frame;
        this.dialogs = dialogs;
        this.ownFiles = new OwnFileWiring(around, frame, dialogs);
    }

    String title(Project project) {
        return around.texts()
                .get(
                        project.isReadOnly() ? "workspace.window-title-read-only" : "workspace.window-title",
                        project.name());
    }

    Screen screen(Place.Workspace place) {
        var project = place.project();
        var access = project.isReadOnly() ? Access.READING : Access.WRITING;
        var viewModel =
                new WorkspaceViewModel(
                        new WorkspaceDoor(project, place.seat(), access),
                        around.tasks(),
                        around.texts(),
                        around.clock());
        keepArrangement(project, place.seat(), viewModel.articles());
        var imports =
                new ImportViewModel(
                        project.corpus(), around.longTasks(), around.texts(), viewModel::say, viewModel::load);
        var own =
                ownFiles.of(project, imports.progress(), viewModel::say, () -> Optional.of(sitting(place, viewModel)));
        var menu = menu(place, viewModel, imports, own);
        var view =
                new WorkspaceView(
                        viewModel,
                        around.texts(),
                        new WorkspaceView.Frame(
                                project.name(),
                                menu,
                                imports.progress(),
                                notice -> withRescued(notice, () -> Optional.of(sitting(place, viewModel))),
                                () -> imports.importFiles(dialogs.articles()),
                                around.look()));
        viewModel.load(place.article(), place.at());
        place.back().ifPresent(_ -> viewModel.say(wayBack(() -> frame.go().accept(adjudication(place, viewModel)))));
        keepUp(place, viewModel);
        return new Screen(
                view,
                viewModel::say,
                then -> {
                    if (imports.progress().runningProperty().get()) {
                        viewModel.say(Notice.hint(around.texts().get("workspace.hint.still-running")));
                    } else {
                        viewModel.leave(then);
                    }
                });
    }

    private void keepArrangement(Project project, Seat seat, ArticleListViewModel articles) {
        kept.filter(it -> it.project().equals(project) && it.seat().equals(seat))
                .ifPresent(it -> articles.arrange(it.arrangement()));
        articles.arrangementProperty().subscribe(it -> kept = Optional.of(new Kept(project, seat, it)));
    }

    /// The actors of the project that is worked in.
    Screen screen(Place.Actors place) {
        var project = place.project();
        var access = project.isReadOnly() ? Access.READING : Access.WRITING;
        var seated = place.from().map(it -> it.seat().coder());
        var viewModel =
                new ActorsViewModel(
                        new ActorsDoor(project.name(), project.actors(), project.study(), seated, access),
                        around.tasks(),
                        around.texts(),
                        () -> frame.go().accept(before(place)));
        viewModel.load();
        return Screen.of(new ActorsView(viewModel, around.texts()), viewModel::say);
    }

    private static Place before(Place.Actors place) {
        return place.team()
                .<Place>map(it -> it)
                .or(() -> place.from().map(it -> Place.Workspace.again(place.project(), it)))
                .orElseGet(() -> new Place.Coders(place.project()));
    }

    /// In a coder's own file what coders do there, else what a supervisor does; and what everybody does.
    private List<Action> menu(
            Place.Workspace place, WorkspaceViewModel viewModel, ImportViewModel imports, OwnFileViewModel own) {
        boolean codersOwn = place.project().isCodersOwn();
        return Stream.of(
                        codersOwn ? ownFiles.actions(own) : importing(place, viewModel, imports),
                        looking(place, viewModel),
                        codersOwn ? List.<Action>of() : supervising(place, viewModel),
                        leaving(place, viewModel))
                .flatMap(List::stream)
                .toList();
    }

    private List<Action> importing(Place.Workspace place, WorkspaceViewModel viewModel, ImportViewModel imports) {
        return List.of(
                Action.of(
                        "workspace.action.import",
                        "Shortcut+I",
                        () -> writing(place, viewModel, () -> imports.importFiles(dialogs.articles()))),
                Action.of(
                        "workspace.action.import-folder",
                        "Shortcut+Shift+I",
                        () ->
                                writing(
                                        place,
                                        viewModel,
                                        () ->
                                                dialogs.folder("workspace.import-title")
                                                        .ifPresent(it -> imports.importFiles(List.of(it))))));
    }

    private List<Action> looking(Place.Workspace place, WorkspaceViewModel viewModel) {
        return List.of(
                Action.of(
                        "workspace.action.export",
                        "Shortcut+E",
                        () ->
                                frame.go()
                                        .accept(
                                                new Place.Export(
                                                        place.project(),
                                                        Place.Workspace.again(
                                                                place.project(), sitting(place, viewModel))))),
                Action.of(
                        "workspace.action.search",
                        "Shortcut+Shift+F",
                        () -> frame.go().accept(new Place.Search(place.project(), sitting(place, viewModel)))),
                Action.of(
                        "workspace.action.actors",
                        "Shortcut+Shift+A",
                        () -> frame.go().accept(new Place.Actors(place.project(), sitting(place, viewModel)))),
                Action.of("workspace.action.codebook", "Shortcut+K", () -> goToCodebook(place, viewModel)));
    }

    private List<Action> supervising(Place.Workspace place, WorkspaceViewModel viewModel) {
        return List.of(
                Action.of(
                        "workspace.action.team",
                        "Shortcut+Shift+T",
                        () ->
                                frame.go()
                                        .accept(
                                                new Place.Team(
                                                        place.project(), Optional.of(sitting(place, viewModel))))),
                Action.of(
                        "workspace.action.agreement",
                        "Shortcut+Shift+G",
                        () ->
                                frame.go()
                                        .accept(
                                                new Place.Agreement(
                                                        place.project(), Optional.of(sitting(place, viewModel))))),
                Action.of(
                        "workspace.action.spreadsheet",
                        "Shortcut+Shift+P",
                        () ->
                                frame.go()
                                        .accept(
                                                new Place.Spreadsheet(
                                                        Place.Workspace.again(
                                                                place.project(), sitting(place, viewModel))))),
                Action.of(
                        "workspace.action.adjudication",
                        "Shortcut+Shift+J",
                        () -> frame.go().accept(adjudication(place, viewModel))));
    }

    private List<Action> leaving(Place.Workspace place, WorkspaceViewModel viewModel) {
        return List.of(
                Action.of("workspace.action.backups", "Shortcut+B", () -> goToBackups(place, viewModel, List.of())),
                Action.of(
                        "workspace.action.coder",
                        "Shortcut+L",
                        () -> frame.go().accept(new Place.Coders(place.project()))),
                Action.of("workspace.action.theme", "Shortcut+T", frame.switchTheme()),
                Action.of("workspace.action.close", "Shortcut+W", () -> frame.go().accept(new Place.Start())));
    }

    /// Does what changes the project, where it may be changed.
    private void writing(Place.Workspace place, WorkspaceViewModel viewModel, Runnable work) {
        if (place.project().isReadOnly()) {
            viewModel.say(Notice.hint(around.texts().get("workspace.hint.read-only")));
        } else {
            work.run();
        }
    }

    private void goToCodebook(Place.Workspace place, WorkspaceViewModel viewModel) {
        frame.go().accept(new Place.Codebook(place.project(), Optional.of(sitting(place, viewModel))));
    }

    private Notice wayBack(Runnable back) {
        return Notice.remark(around.texts().get("workspace.from-adjudication"))
                .offering(around.texts().get("workspace.back-to-adjudication"), back);
    }

    /// Of the article on the desk, where it has cases; where somebody has come from there, at the case that they have left.
    private static Place adjudication(Place.Workspace place, WorkspaceViewModel viewModel) {
        var sitting = sitting(place, viewModel);
        var sought =
                new Sought(Optional.of(place.seat().round().name()), sitting.article(), "", "", OptionalInt.empty());
        return place.back()
                .map(it ->
                        it.sought().article().equals(sitting.article())
                                ? it
                                : new Place.Adjudication(place.project(), it.from(), sought))
                .orElseGet(() ->
                        new Place.Adjudication(
                                place.project(), Place.Workspace.again(place.project(), sitting), sought));
    }

    private void goToBackups(Place.Workspace place, WorkspaceViewModel viewModel, List<Problem> found) {
        var from = Optional.of(sitting(place, viewModel));
        frame.go().accept(new Place.Backups(place.project().file(), from, found));
    }

    private static Sitting sitting(Place.Workspace place, WorkspaceViewModel viewModel) {
        return new Sitting(place.seat(), viewModel.articles().currentProperty().get(), viewModel.spot());
    }

    /// Once for a project, when work in it begins.
    private void keepUp(Place.Workspace place, WorkspaceViewModel viewModel) {
        var project = place.project();
        if (project.isReadOnly() || upkeep.filter(it -> it.project().equals(project)).isPresent()) {
            return;
        }
        upkeep =
                Optional.of(
                        new Upkeep(
                                project,
                                around.upkeep(),
                                found -> around.tasks().show(() -> say(place, viewModel, found)),
                                failed ->
                                        around.tasks()
                                                .show(() -> frame.say().accept(Notice.of(failed, around.texts())))));
    }

    private void say(Place.Workspace place, WorkspaceViewModel viewModel, List<Problem> found) {
        if (upkeep.filter(it -> it.project().equals(place.project())).isEmpty()) {
            return;
        }
        var few = Notice.sentences(found.subList(0, Math.min(FINDINGS_SAID, found.size())), around.texts());
        var sentence = around.texts().get("workspace.found-wrong", found.size()) + "\n" + few;
        frame.say()
                .accept(
                        Notice.problem(sentence)
                                .offering(
                                        around.texts().get("workspace.show-findings"),
                                        () -> goToBackups(place, viewModel, found)));
    }

    /// What ends the upkeep of a project, off the JavaFX thread.
    Runnable endUpkeep(Project project) {
        var ending = upkeep.filter(it -> it.project().equals(project));
        upkeep = Optional.empty();
        kept = Optional.empty();
        return () -> ending.ifPresent(Upkeep::end);
    }

    /// A notice with the way to go on with the file that the work was saved in, where it is about that.
    ///
    /// @param from where somebody sits
    Notice withRescued(Notice notice, Supplier<Optional<Sitting>> from) {
        return Rescued.in(notice.about())
                .map(saved ->
                        notice.offering(around.texts().get("workspace.go-on-with-saved"), () -> goOn(saved, from)))
                .orElse(notice);
    }

    private void goOn(Path saved, Supplier<Optional<Sitting>> from) {
        var sitting = from.get();
        frame.goAtOnce().accept(new Place.Start());
        open.accept(new Wish(saved, Wish.How.WORK, sitting, Optional.empty()));
    }
}
