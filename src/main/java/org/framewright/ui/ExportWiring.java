package org.framewright.ui;

import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

import org.framewright.project.Remembered;
import org.framewright.ui.common.FileDialogs;
import org.framewright.ui.common.Notice;
import org.framewright.ui.export.ExportView;
import org.framewright.ui.export.ExportViewModel;
import org.framewright.ui.shell.AppScreen;

import java.nio.file.Path;
import java.util.Map;

/// Builds the export's screen, by hand.
final class ExportWiring {

    private final Surroundings around;
    private final Wiring.Frame frame;
    private final FileDialogs dialogs;

    ExportWiring(Surroundings around, Wiring.Frame frame, FileDialogs dialogs) {
        this.around = around;
        this.frame = frame;
        this.dialogs = dialogs;
    }

    AppScreen screen(Place.Export place) {
        var remembered = new Remembered(around.installation().keeping().folder());
        var viewModel = new ExportViewModel(place.project(), around.longTasks(), around.texts(), remembered);
        var ways =
                new ExportView.Ways(
                        () -> frame.go().accept(place.from()),
                        folder -> open(folder, viewModel),
                        words -> copy(words, viewModel));
        var view = new ExportView(viewModel, around.texts(), dialogs, ways);
        viewModel.load();
        return view;
    }

    private void open(Path folder, ExportViewModel viewModel) {
        around.tasks()
                .run(
                        () -> dialogs.show(folder),
                        shown -> {
                            if (!shown) {
                                viewModel.say(
                                        Notice.hint(around.texts().get("export.no-folder-opened", folder.toString())));
                            }
                        },
                        failure -> viewModel.say(Notice.of(failure, around.texts())));
    }

    private void copy(String words, ExportViewModel viewModel) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, words));
        viewModel.say(Notice.hint(around.texts().get("export.copied")));
    }
}
