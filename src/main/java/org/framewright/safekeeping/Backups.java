package org.framewright.safekeeping;

import org.framewright.model.Refusal;
import org.framewright.store.ProjectCopy;
import org.framewright.store.ProjectDatabase;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A project's backups: files in this user's state folder, away from the project. A backup counts once it was read and
/// found whole; none is ever overwritten. Any thread; where it is interrupted, an unfinished backup stops and leaves
/// nothing.
public final class Backups {

    /// While there are changes, the newest backup becomes no older than this.
    public static final Duration INTERVAL = Duration.ofMinutes(10);

    private final BackupFolder folder;
    private final Path project;
    private final String projectId;
    private final Clock clock;

    /// @param stateFolder where the program keeps things for this user; made where it is missing
    /// @param projectId the project's identity, a UUID
    public Backups(Path stateFolder, Path project, String projectId, Clock clock) {
        this.folder = BackupFolder.of(stateFolder, projectId);
        this.project = project;
        this.projectId = projectId;
        this.clock = clock;
    }

    /// All of them, the newest first: by number, not by clock. Damaged ones are among them; [#contents] tells.
    public List<Backup> list() {
        return folder.list();
    }

    /// The newest that is not plainly damaged.
    public Optional<Backup> newest() {
        return folder.usable().stream().findFirst();
    }

    /// Makes one now, also while others work in the project.
    ///
    /// @throws Refusal where it can't be made, or is not whole; nothing is left of it then
    public Backup make(ProjectDatabase database, BackupReason reason) {
        var made = add(project, reason, database.lastRevision());
        database.backedUp(made.revision());
        return made;
    }

    /// The newest that holds everything up to a revision, of the line of work that is the present one: what was there
    /// before a restore is another.
    public Optional<Backup> reaching(long revision) {
        var usable = folder.usable();
        int restored =
                IntStream.range(0, usable.size())
                        .filter(i -> usable.get(i).reason() == BackupReason.RESTORED)
                        .findFirst()
                        .orElse(usable.size() - 1);
        return usable.subList(0, restored + 1).stream().filter(backup -> backup.revision() >= revision).findFirst();
    }

    /// Makes one where the project has changed since the newest, and that is older than [#INTERVAL]. Then those that are
    /// no longer needed go.
    ///
    /// @return nothing where there was no need
    /// @throws Refusal as [#make]
    public Optional<Backup> makeIfDue(ProjectDatabase database) {
        if (!isDue(database)) {
            return Optional.empty();
        }
        var made = make(database, BackupReason.SCHEDULED);
        thin();
        return Optional.of(made);
    }

    private boolean isDue(ProjectDatabase database) {
        var now = clock.instant();
        return newest().map(newest ->
                        newest.revision() != database.revision()
                                && (newest.at().isAfter(now) || !newest.at().plus(INTERVAL).isAfter(now)))
                .orElse(true);
    }

    /// Removes what [Thinning] finds no longer needed. What is plainly damaged neither counts nor goes.
    private void thin() {
        Thinning.removable(folder.usable(), clock.instant(), Thinning.MOST_BYTES).stream()
                .map(Backup::file)
                .forEach(Disk::remove);
    }

    /// Makes one of a file of any version, whether somebody works in it or not; what is in it is left alone.
    ///
    /// @throws Refusal where it is no project, or [#make] would refuse
    public static Backup of(Path file, BackupReason reason, Keeping keeping) {
        if (!keeping.open().contains(file)) {
            ProjectCopy.requireComplete(file);
        }
        return of(keeping.folder(), file, reason, keeping.clock());
    }

    /// Makes one of a file that an older program wrote, before its tables are changed.
    ///
    /// @throws Refusal as [#make]; the file must not be migrated then
    public static Backup beforeMigration(Path stateFolder, Path file, Clock clock) {
        return of(stateFolder, file, BackupReason.BEFORE_MIGRATION, clock);
    }

    private static Backup of(Path stateFolder, Path file, BackupReason reason, Clock clock) {
        var id = ProjectCopy.identity(file).orElse("");
        return new Backups(stateFolder, file, id, clock).add(file, reason, 0);
    }

    /// The backups for a project's place: those of the project that is there, newest first, then those of other projects
    /// whose file had the same name when they were made. Works where the file is missing or can't be read.
    public static List<Backup> find(Path stateFolder, Path project) {
        var own = identity(project).map(id -> BackupFolder.of(stateFolder, id).list()).orElse(List.of());
        var others = byName(stateFolder, project).stream().filter(backup -> !own.contains(backup));
        return Stream.concat(own.stream(), others).toList();
    }

    /// The backups of every project whose file had this name when they were made, each project's newest first.
    public static List<Backup> byName(Path stateFolder, Path project) {
        var stem = BackupName.stem(project);
        return BackupFolder.all(stateFolder).stream()
                .flatMap(folder -> folder.list().stream())
                .filter(backup -> BackupName.of(backup.file()).filter(name -> name.stem().equals(stem)).isPresent())
                .toList();
    }

    /// What a backup holds, or why it can't be used. Looks at its figures, and not at all of it.
    public static BackupContents contents(Backup backup) {
        try {
            return new BackupContents(backup, Optional.of(ProjectCopy.summary(backup.file())), List.of());
        } catch (Refusal damaged) {
            return new BackupContents(backup, Optional.empty(), damaged.problems());
        }
    }

    private static Optional<String> identity(Path project) {
        try {
            return ProjectCopy.identity(project);
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }

    /// Makes one out of a file: the project's own, or another of its backups.
    ///
    /// @param seen a revision that it has at least
    Backup add(Path file, BackupReason reason, long seen) {
        return folder.add(
                new BackupFolder.Label(
                        BackupName.stem(project), clock.instant().truncatedTo(ChronoUnit.SECONDS), reason),
                unfinished -> {
                    ProjectCopy.make(file, unfinished);
                    var found = ProjectCopy.check(unfinished);
                    if (!found.isSound()) {
                        throw new Refusal(BackupProblem.COPY_DAMAGED, project.toString(), found.fault());
                    }
                    if (!found.identity().orElse("").equals(projectId) || found.revision() < seen) {
                        throw new Refusal(BackupProblem.COPY_OLDER, project.toString());
                    }
                    return found.revision();
                });
    }
}
