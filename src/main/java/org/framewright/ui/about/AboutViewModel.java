package org.framewright.ui.about;

import org.framewright.model.ProgramVersion;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.ScreenModel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The program's version and its places on this computer.
final class AboutViewModel extends ScreenModel {

    private final AppContext app;
    private final Optional<Path> project;

    /// A file or folder of the program.
    ///
    /// @param what its words
    record Location(String id, String what, Path path) {

        Path folder() {
            var parent = path.getParent();
            return parent == null || Files.isDirectory(path) ? path : parent;
        }
    }

    /// @param project the file of the open project
    AboutViewModel(AppContext app, Optional<Path> project) {
        super(app.texts());
        this.app = app;
        this.project = project;
    }

    List<Location> locations() {
        var locations = new ArrayList<Location>();
        project.ifPresent(it -> locations.add(location("project", it)));
        locations.add(location("backups", app.installation().backups().chosen()));
        locations.add(location("remembered", app.installation().safekeeping().folder()));
        locations.add(location("log", app.log()));
        return locations;
    }

    private Location location(String id, Path path) {
        return new Location(id, texts.get("about." + id), path);
    }

    /// The details for a bug report: nothing of any project.
    String details() {
        return texts.get(
                "about.details",
                ProgramVersion.ofProgram(),
                System.getProperty("java.version"),
                System.getProperty("javafx.version", ""),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                texts.locale().toLanguageTag());
    }

    void show(Location location) {
        app.showFolder(location.folder(), this::showNotification);
    }
}
