package org.framewright.ui;

import org.framewright.ui.agreement.figures.FigureWords;
import org.framewright.ui.agreement.spreadsheet.SpreadsheetView;
import org.framewright.ui.agreement.spreadsheet.SpreadsheetViewModel;
import org.framewright.ui.common.FileDialogs;
import org.framewright.ui.shell.AppScreen;

import java.util.Optional;

/// Builds the spreadsheet's screen, by hand. The file stays open for whoever comes back.
final class SpreadsheetWiring {

    private final Surroundings around;
    private final Wiring.Frame frame;
    private final FileDialogs dialogs;
    private Optional<SpreadsheetViewModel> kept = Optional.empty();

    SpreadsheetWiring(Surroundings around, Wiring.Frame frame, FileDialogs dialogs) {
        this.around = around;
        this.frame = frame;
        this.dialogs = dialogs;
    }

    AppScreen screen(Place.Spreadsheet place) {
        var viewModel = kept.orElseGet(() -> new SpreadsheetViewModel(around.longTasks(), around.texts()));
        kept = Optional.of(viewModel);
        var view =
                new SpreadsheetView(
                        viewModel,
                        new FigureWords(around.texts(), around.locale()),
                        around.tasks(),
                        new SpreadsheetView.Ways(
                                () -> dialogs.spreadsheet().ifPresent(viewModel::open),
                                () -> report(viewModel),
                                () -> frame.go().accept(place.from())));
        return view;
    }

    private void report(SpreadsheetViewModel viewModel) {
        var to = new ReportFile(around, dialogs);
        to.choose().ifPresent(file -> viewModel.report(report -> to.write(report, file), file));
    }
}
