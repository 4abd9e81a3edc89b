package org.framewright.safekeeping.backup;

import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.study.ProjectSummary;
import org.framewright.safekeeping.DiskFiles;
import org.framewright.safekeeping.SafekeepingContext;
import org.framewright.safekeeping.backup.Backup.BackupReason;
import org.framewright.store.ProjectCopy;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.schema.FileHeader;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// A project's backups: files in this user's folder for backups, away from the project. A backup counts when it was read
/// and found sound; no backup is ever overwritten. Any thread may use the service; an interrupted thread stops, and no
/// unfinished backup is left.
public final class BackupService {

    /// The largest age of the newest backup while there are changes.
    public static final Duration INTERVAL = Duration.ofMinutes(10);

    private final BackupFolder folder;
    private final Path project;
    private final String projectId;
    private final Clock clock;

    /// @param stateFolder the program's folder for this user; created where it is missing
    /// @param projectId the project's identity, a UUID
    public BackupService(Path stateFolder, Path project, String projectId, Clock clock) {
        this.folder = BackupFolder.of(stateFolder, projectId);
        this.project = project;
        this.projectId = projectId;
        this.clock = clock;
    }

    /// All backups, the newest first, by number and not by clock. Some may be damaged: see [#readContents].
    public List<Backup> list() {
        return folder.list();
    }

    /// The newest backup without visible damage.
    public Optional<Backup> newest() {
        return folder.usable().stream().findFirst();
    }

    /// The newest backup of the file with this name: a copy of a project has the same identity, and its own backups.
    public Optional<Backup> newestOfThisName() {
        var stem = BackupName.stem(project);
        return folder.usable().stream()
                .filter(backup -> BackupName.of(backup.file()).filter(name -> name.stem().equals(stem)).isPresent())
                .findFirst();
    }

    /// Makes a backup now, also while the project is open elsewhere.
    ///
    /// @throws Refusal where it can't be made, or is not sound; no file is left then
    public Backup make(ProjectDatabase database, BackupReason reason) {
        return add(project, reason, database.lastRevision());
    }

    /// Makes a backup where there is none, or the project has changed since the newest backup, and [#INTERVAL] has passed.
    /// Then deletes the backups that are no longer needed.
    ///
    /// @return empty where no backup is due
    /// @throws Refusal as [#make]
    public Optional<Backup> makeIfDue(ProjectDatabase database) {
        if (!isDue(database)) {
            return Optional.empty();
        }
        var made = make(database, BackupReason.SCHEDULED);
        removeOld();
        return Optional.of(made);
    }

    private boolean isDue(ProjectDatabase database) {
        var now = clock.instant();
        return newest().map(newest ->
                        newest.revision() != database.revision()
                                && (newest.at().isAfter(now) || !newest.at().plus(INTERVAL).isAfter(now)))
                .orElse(true);
    }

    /// Deletes the backups that [BackupRetention] names. A visibly damaged backup is neither counted nor deleted.
    private void removeOld() {
        BackupRetention.findRemovable(folder.usable(), clock.instant(), BackupRetention.MOST_BYTES).stream()
                .map(Backup::file)
                .forEach(DiskFiles::remove);
    }

    /// Makes a backup of a file of any version, open or not; the file's content is not changed.
    ///
    /// @throws Refusal where the file is no project, or as [#make]
    public static Backup make(Path file, BackupReason reason, SafekeepingContext safekeeping) {
        if (!safekeeping.open().contains(file)) {
            FileHeader.requireComplete(file);
        }
        return make(safekeeping.folder(), file, reason, safekeeping.clock());
    }

    /// Makes a backup of a file of an older version, before its migration.
    ///
    /// @throws Refusal as [#make]; the file must not be migrated then
    public static Backup beforeMigration(Path stateFolder, Path file, Clock clock) {
        return make(stateFolder, file, BackupReason.BEFORE_MIGRATION, clock);
    }

    private static Backup make(Path stateFolder, Path file, BackupReason reason, Clock clock) {
        var id = ProjectCopy.identity(file).orElse("");
        return new BackupService(stateFolder, file, id, clock).add(file, reason, 0);
    }

    /// Copies a project into a new file; otherwise as [#make].
    ///
    /// @return the revision of the copy
    /// @throws Refusal where the file exists, can't be made, or is not sound; no file is left then
    public static long copy(Path file, Path newFile, SafekeepingContext safekeeping) {
        if (!safekeeping.open().contains(file)) {
            FileHeader.requireComplete(file);
        }
        return VerifiedCopy.createCopy(file, newFile.toAbsolutePath(), BackupProblem.COPY_DAMAGED);
    }

    /// The present contents of a project, as a backup without a number; also while this process has it open.
    public static BackupContents currentContents(Path project, SafekeepingContext safekeeping) {
        var present = new Backup(project, 0, safekeeping.clock().instant(), 0, BackupReason.ASKED, 0);
        try {
            if (!safekeeping.open().contains(project)) {
                FileHeader.requireComplete(project);
            }
            return new BackupContents(present, Optional.of(ProjectCopy.summary(project)), List.of());
        } catch (Refusal unreadable) {
            return new BackupContents(present, Optional.empty(), unreadable.problems());
        }
    }

    /// A backup's contents, or the reason why it can't be used. Reads its numbers, and not the whole file.
    public static BackupContents readContents(Backup backup) {
        try {
            FileHeader.requireComplete(backup.file());
            return new BackupContents(backup, Optional.of(ProjectCopy.summary(backup.file())), List.of());
        } catch (Refusal damaged) {
            return new BackupContents(backup, Optional.empty(), damaged.problems());
        }
    }

    /// Makes a backup from a file: the project's own, or another of its backups.
    ///
    /// @param seen the least revision of the file
    public Backup add(Path file, BackupReason reason, long seen) {
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return folder.add(
                new BackupFolder.Label(BackupName.stem(project), at, reason),
                unfinished -> {
                    var found = VerifiedCopy.make(file, unfinished, BackupProblem.COPY_DAMAGED);
                    if (!found.identity().orElse("").equals(projectId) || found.revision() < seen) {
                        throw new Refusal(BackupProblem.COPY_OLDER, project.toString());
                    }
                    return found.revision();
                });
    }

    /// A backup and its contents.
    ///
    /// @param summary the numbers of the contents; empty where they can't be read
    /// @param problems the reasons why the backup can't be used; empty where it can
    public record BackupContents(Backup backup, Optional<ProjectSummary> summary, List<Problem> problems) {

        public BackupContents {
            problems = List.copyOf(problems);
        }
    }
}
