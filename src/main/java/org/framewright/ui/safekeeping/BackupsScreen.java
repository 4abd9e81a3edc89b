package org.framewright.ui.safekeeping;

import org.framewright.ui.controls.Notice;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.Route;
import org.framewright.ui.shell.ScreenParts;
import org.framewright.ui.shell.Wish;

import java.nio.file.Path;
import java.time.ZoneId;

/// The backups of a project, which is closed meanwhile.
public final class BackupsScreen implements AppScreen {

    private final AppContext app;
    private final Route.Backups route;
    private final BackupsDoor door;
    private final BackupsViewModel model;
    private final BackupsView view;

    /// @param again whether the project was open, and is opened again
    public BackupsScreen(AppContext app, Route.Backups route, boolean again) {
        this.app = app;
        this.route = route;
        this.door = new BackupsDoor(app.installation(), route.file(), app.clock().withZone(ZoneId.systemDefault()));
        var back = again ? new Route.Start(goOn()) : new Route.Start();
        var ways =
                new BackupsViewModel.Ways(
                        () -> app.frame().navigator().go(back),
                        this::open,
                        notice -> app.frame().navigator().go(new Route.Start(restored(again, notice))));
        this.model = new BackupsViewModel(door, app.workers().jobs().on(app.workers().opening()), app.texts(), ways);
        this.view = new BackupsView(model, app.texts(), app.moments(), app.prompts().files());
        model.load(route.found());
    }

    private Wish goOn() {
        return Wish.toWorkIn(route.file()).going(new Wish.To.GoOn());
    }

    private Wish restored(boolean again, Notice notice) {
        return (again ? goOn() : Wish.toWorkIn(route.file())).saying(notice);
    }

    private void open(Path file) {
        app.frame().navigator().go(new Route.Start(Wish.toWorkIn(file)));
    }

    @Override
    public ScreenParts parts() {
        return new ScreenParts(route, app.texts().get("safekeeping.window-title", door.name()), view, model);
    }

    /// The project is opened again.
    @Override
    public boolean goesBack() {
        model.back();
        return true;
    }
}
