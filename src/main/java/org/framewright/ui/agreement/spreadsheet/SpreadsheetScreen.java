package org.framewright.ui.agreement.spreadsheet;

import org.framewright.reliability.report.ReportForm;
import org.framewright.ui.agreement.ReportSaver;
import org.framewright.ui.agreement.figures.FigureFormatter;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.navigation.Route;

import java.util.Optional;

/// Agreement of any spreadsheet.
public final class SpreadsheetScreen extends AppScreen {

    public SpreadsheetScreen(AppContext app) {
        var jobs = app.workers().jobs();
        var saved = app.navigator().state(SpreadsheetViewModel.State.class);
        var model = new SpreadsheetViewModel(jobs, app.texts(), saved.orElse(SpreadsheetViewModel.State.NEW));
        var view =
                new SpreadsheetView(
                        model,
                        new FigureFormatter(app.texts(), app.texts().locale()),
                        jobs.withTasks(app.workers().saving()),
                        new SpreadsheetView.Links(
                                () -> app.files().spreadsheet().ifPresent(model::open),
                                () ->
                                        new ReportSaver(app)
                                                .askAndSave("", ReportForm.WITH_APPENDIX, model::writeReport)));
        super(
                new Route.Spreadsheet(),
                app.texts().get("spreadsheet.window-title"),
                view,
                model,
                () -> Optional.of(model.state()));
        model.resume();
    }
}
