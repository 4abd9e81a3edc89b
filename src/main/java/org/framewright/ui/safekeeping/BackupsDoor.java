package org.framewright.ui.safekeeping;

import org.framewright.model.Problem;
import org.framewright.project.Installation;
import org.framewright.project.ProjectChecks;
import org.framewright.project.ProjectSalvage;
import org.framewright.project.ProjectSalvage.AtHand;
import org.framewright.safekeeping.Backup;
import org.framewright.safekeeping.BackupContents;
import org.framewright.safekeeping.BackupReason;
import org.framewright.safekeeping.Backups;
import org.framewright.safekeeping.FoundBackups;
import org.framewright.safekeeping.ProjectFiles;
import org.framewright.safekeeping.Restoring;
import org.framewright.safekeeping.SalvageReport;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the screen asks of the room that keeps projects safe. Every verb takes its time; where its thread is interrupted,
/// it stops and leaves nothing half done.
public final class BackupsDoor {

    private final Installation installation;
    private final Path file;
    private final Clock clock;

    /// @param file the project's, which need not be there
    public BackupsDoor(Installation installation, Path file, Clock clock) {
        this.installation = installation;
        this.file = file;
        this.clock = clock;
    }

    Path file() {
        return file;
    }

    /// The project file's name without its ending.
    public String name() {
        var name = String.valueOf(file.getFileName());
        return name.endsWith(ProjectFiles.ENDING)
                ? name.substring(0, name.length() - ProjectFiles.ENDING.length())
                : name;
    }

    Instant now() {
        return clock.instant();
    }

    Shown look() {
        var present = Backups.present(file, installation.keeping());
        return new Shown(
                present,
                Files.exists(file),
                FoundBackups.of(stateFolder(), file).all().stream().map(Backups::contents).toList());
    }

    BackupContents backUp() {
        return Backups.contents(Backups.of(file, BackupReason.ASKED, installation.keeping()));
    }

    Restoring.Restored restore(Backup backup) {
        return new Restoring(installation.keeping()).restore(backup, file);
    }

    void saveCopy(Backup backup, Path newFile) {
        new Restoring(installation.keeping()).restoreAs(backup, newFile);
    }

    SalvageReport salvage(Path newFile) {
        return ProjectSalvage.salvage(file, Optional.of(newFile), AtHand.NOTHING, installation);
    }

    List<Problem> check() {
        return ProjectChecks.check(file, installation);
    }

    private Path stateFolder() {
        return installation.keeping().folder();
    }
}
