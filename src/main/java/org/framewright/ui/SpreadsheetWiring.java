package org.framewright.ui;

import org.framewright.project.TextFile;
import org.framewright.reliability.report.FigureTable;
import org.framewright.reliability.report.ReliabilityReport;
import org.framewright.reliability.report.ReportDocument;
import org.framewright.reliability.report.Wording;
import org.framewright.ui.agreement.figures.FigureWords;
import org.framewright.ui.agreement.spreadsheet.SpreadsheetView;
import org.framewright.ui.agreement.spreadsheet.SpreadsheetViewModel;
import org.framewright.ui.common.FileDialogs;
import org.framewright.wording.ProgramVersion;

import java.nio.file.Path;
import java.util.Locale;
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

    Screen screen() {
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
                                () -> frame.go().accept(new Place.Start()),
                                frame.switchTheme()));
        return new Screen(view, viewModel::say, viewModel::leave);
    }

    private void report(SpreadsheetViewModel viewModel) {
        var name = around.texts().get("spreadsheet.report-name");
        dialogs.saveFile("spreadsheet.report-title", name)
                .ifPresent(file -> viewModel.report(report -> write(report, file), file));
    }

    /// Whoever chose a file that is there was asked by the dialog.
    private void write(ReliabilityReport report, Path file) {
        var texts = around.texts();
        var wording = new Wording(texts::get, texts::problem, ProgramVersion.ofProgram());
        var name = file.toString().toLowerCase(Locale.ROOT);
        TextFile.write(
                name.endsWith(".csv")
                        ? FigureTable.of(report, texts::get)
                        : name.endsWith(".md")
                                ? ReportDocument.markdown(report, wording)
                                : ReportDocument.html(report, wording),
                file);
    }
}
