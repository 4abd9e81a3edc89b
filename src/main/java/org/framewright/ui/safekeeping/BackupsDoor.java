package org.framewright.ui.safekeeping;

import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.project.Installation;
import org.framewright.project.Project;
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
/// it stops and leaves nothing half done. A project that is open is asked itself: its file is never read beside it.
public final class BackupsDoor {

    private final Installation installation;
    private final Path file;
    private final Clock clock;
    private final Optional<Project> open;

    /// What the screen shows: a project's file, and its backups.
    ///
    /// @param present what the file holds, or why it can't be read
    /// @param there whether there is a file
    /// @param backups the newest first
    record Shown(BackupContents present, boolean there, List<BackupContents> backups) {

        Shown {
            backups = List.copyOf(backups);
        }
    }

    /// @param file the project's, which need not be there
    /// @param open the project, where it is
    public BackupsDoor(Installation installation, Path file, Clock clock, Optional<Project> open) {
        this.installation = installation;
        this.file = file;
        this.clock = clock;
        this.open = open;
    }

    /// The same, once the project was closed.
    BackupsDoor closed() {
        return new BackupsDoor(installation, file, clock, Optional.empty());
    }

    boolean isOpen() {
        return open.isPresent();
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
        var present = open.map(this::present).orElseGet(() -> Backups.present(file, installation.keeping()));
        return new Shown(
                present,
                Files.exists(file),
                FoundBackups.of(installation.keeping().folder(), file).all().stream().map(Backups::contents).toList());
    }

    private BackupContents present(Project project) {
        var present = new Backup(file, 0, clock.instant(), 0, BackupReason.ASKED, 0);
        try {
            return new BackupContents(present, Optional.of(project.summary()), List.of());
        } catch (Refusal unreadable) {
            return new BackupContents(present, Optional.empty(), unreadable.problems());
        }
    }

    /// @throws Refusal where it can't be made
    Backup backUp() {
        return open.flatMap(Project::backUp)
                .orElseGet(() -> Backups.of(file, BackupReason.ASKED, installation.keeping()));
    }

    /// What there is to say of where a backup lies.
    Optional<Problem> remark(Backup made) {
        return installation.backups().remark(made);
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
        try {
            return open.map(Project::check).orElseGet(() -> ProjectChecks.check(file, installation));
        } catch (Refusal unreadable) {
            return unreadable.problems();
        }
    }
}
