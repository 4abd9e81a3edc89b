package org.framewright.ui.agreement.spreadsheet;

import org.framewright.ui.agreement.ReportSaver;
import org.framewright.ui.agreement.figures.FigureFormatter;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.AppScreen.ScreenParts;
import org.framewright.ui.shell.Route;

import java.util.Optional;

/// Agreement of any spreadsheet.
public final class SpreadsheetScreen {

    private SpreadsheetScreen() {}

    public static AppScreen create(AppContext app) {
        var navigator = app.host().navigator();
        var jobs = app.workers().jobs();
        var model =
                new SpreadsheetViewModel(
                        jobs,
                        app.texts(),
                        navigator.state(SpreadsheetViewModel.State.class).orElse(SpreadsheetViewModel.State.NEW));
        var view =
                new SpreadsheetView(
                        model,
                        new FigureFormatter(app.texts(), app.texts().locale()),
                        jobs.withTasks(app.workers().saving()),
                        new SpreadsheetView.Links(
                                () -> app.prompts().files().spreadsheet().ifPresent(model::open),
                                () -> new ReportSaver(app).askAndSave(model::writeReport)));
        model.resume();
        return new ScreenParts(
                new Route.Spreadsheet(),
                app.texts().get("spreadsheet.window-title"),
                view,
                model,
                () -> Optional.of(model.state()));
    }
}
