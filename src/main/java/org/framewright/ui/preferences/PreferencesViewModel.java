package org.framewright.ui.preferences;

import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.model.Problem;
import org.framewright.safekeeping.backup.BackupLocation;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.ScreenModel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The folder for backups, which takes effect at once. The other choices are in the [org.framewright.ui.controls.theme.Appearance], the language in
/// the [org.framewright.project.Preferences].
final class PreferencesViewModel extends ScreenModel {

    private final AppContext app;
    private final BackupLocation location;

    /// Empty until it was read.
    final ReadOnlyObjectWrapper<Optional<Backups>> backups = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// The folder for backups.
    ///
    /// @param isStandard whether no other is chosen
    /// @param warning the reason why it is out of reach; else empty
    record Backups(Path folder, boolean isStandard, Optional<Problem> warning) {}

    PreferencesViewModel(AppContext app) {
        super(app.texts());
        this.app = app;
        this.location = app.installation().backups();
    }

    /// Reads the folder, and reports one out of reach.
    void load() {
        run(
                () -> true,
                _ ->
                        backups.get()
                                .flatMap(Backups::warning)
                                .ifPresent(it -> showNotification(Notification.of(List.of(it), texts))));
    }

    void setBackups(Path folder) {
        run(TaskRunner.supplier(() -> location.choose(folder), folder), it -> hint("preferences.backups-go-to", it));
    }

    void resetBackups() {
        setBackups(location.standard());
    }

    /// The folder for backups; the standard one until it was read.
    Path folder() {
        return backups.get().map(Backups::folder).orElseGet(location::standard);
    }

    /// Shows the folder; the standard one is made with the first backup.
    void showBackups() {
        app.read(
                () -> Files.exists(location.chosen()) ? location.chosen() : location.stateFolder(),
                it -> app.showFolder(it, this::showNotification),
                this::failed);
    }

    private <T> void run(Supplier<T> work, Consumer<T> then) {
        record Read<T>(T what, Backups now) {}
        app.read(
                () -> {
                    var what = work.get();
                    var folder = location.chosen();
                    return new Read<>(
                            what, new Backups(folder, folder.equals(location.standard()), location.warning()));
                },
                it -> {
                    backups.set(Optional.of(it.now()));
                    then.accept(it.what());
                },
                this::failed);
    }
}
