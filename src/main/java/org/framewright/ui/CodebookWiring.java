package org.framewright.ui;

import org.framewright.codebook.drafting.Item;
import org.framewright.ui.codebook.Applying;
import org.framewright.ui.codebook.CodebookDoor;
import org.framewright.ui.codebook.CodebookFileForm;
import org.framewright.ui.codebook.CodebookFiles;
import org.framewright.ui.codebook.CodebookView;
import org.framewright.ui.codebook.CodebookViewModel;
import org.framewright.ui.codebook.CodebookWays;
import org.framewright.ui.codebook.OutlineViewModel;
import org.framewright.ui.common.Access;
import org.framewright.ui.common.Action;
import org.framewright.ui.common.FileDialogs;
import org.framewright.ui.common.Moments;
import org.framewright.ui.common.Notice;
import org.framewright.ui.shell.AppScreen;

import java.time.Instant;
import java.util.List;

/// Builds the screen of the codebook, by hand.
final class CodebookWiring {

    private final Surroundings around;
    private final Wiring.Frame frame;
    private final FileDialogs dialogs;
    private final Moments moments;

    CodebookWiring(Surroundings around, Wiring.Frame frame, FileDialogs dialogs, Moments moments) {
        this.around = around;
        this.frame = frame;
        this.dialogs = dialogs;
        this.moments = moments;
    }

    AppScreen screen(Place.Codebook place) {
        var project = place.project();
        var door = new CodebookDoor(project);
        var viewModel =
                new CodebookViewModel(
                        door,
                        around.tasks(),
                        around.texts(),
                        project.isReadOnly() || project.isCodersOwn() ? Access.READING : Access.WRITING);
        var files = new CodebookFiles(viewModel, door, around.tasks(), around.texts());
        var lines = new OutlineViewModel(viewModel, around.texts());
        Runnable back = () -> frame.go().accept(before(place));
        var applying = new Applying(viewModel, door, around.tasks(), around.texts());
        var ways = new CodebookWays(menu(viewModel, files, applying, back), frame.keys(), back);
        var view = new CodebookView(viewModel, lines, applying, around.texts(), ways);
        place.taken().map(it -> new Item.At(it.at())).ifPresent(viewModel::beginAt);
        viewModel.load(at -> found(viewModel, at));
        return view;
    }

    private static Place before(Place.Codebook place) {
        if (place.taken().isPresent()) {
            return place.taken().get().back();
        }
        return place.from()
                .<Place>map(it -> Place.Workspace.again(place.project(), it))
                .orElseGet(() -> new Place.Coders(place.project()));
    }

    private List<Action> menu(CodebookViewModel viewModel, CodebookFiles files, Applying applying, Runnable back) {
        return List.of(
                Action.of(
                        "codebook.action.import",
                        "Shortcut+O",
                        () -> dialogs.codebookOfAnyForm().ifPresent(files::open)),
                saving("codebook.action.export", "Shortcut+S", CodebookFileForm.JSON, viewModel, files),
                saving("codebook.action.export-csv", "Shortcut+Shift+C", CodebookFileForm.CSV, viewModel, files),
                saving("codebook.action.export-qdc", "Shortcut+Shift+Q", CodebookFileForm.QDC, viewModel, files),
                saving("codebook.action.export-html", "Shortcut+Shift+H", CodebookFileForm.HTML, viewModel, files),
                saving("codebook.action.export-md", "Shortcut+Shift+M", CodebookFileForm.MARKDOWN, viewModel, files),
                Action.of("codebook.action.discard", "Shortcut+D", viewModel::discard),
                Action.of("codebook.action.take-back", "Shortcut+Shift+B", applying::takeBack),
                Action.of("codebook.action.close", "Shortcut+W", back));
    }

    private Action saving(
            String label, String key, CodebookFileForm form, CodebookViewModel viewModel, CodebookFiles files) {
        return Action.of(
                label,
                key,
                () ->
                        viewModel
                                .written()
                                .flatMap(it -> dialogs.saveFile("codebook.export-title", form.fileName(it)))
                                .ifPresent(it -> files.save(form, it)));
    }

    /// The draft that was kept is shown; what can be done with it is said.
    private Notice found(CodebookViewModel viewModel, Instant at) {
        return Notice.hint(around.texts().get("codebook.draft-found", moments.words(at)))
                .offering(around.texts().get("codebook.go-on"), () -> {})
                .offering(around.texts().get("codebook.discard"), viewModel::discard);
    }
}
