package org.framewright.safekeeping.salvage;

import org.framewright.model.Refusal;
import org.framewright.safekeeping.ProjectCheck;
import org.framewright.safekeeping.ProjectFiles;
import org.framewright.safekeeping.SafekeepingContext;
import org.framewright.safekeeping.SafekeepingProblem;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.ProjectOpening;
import org.framewright.store.WriteGuard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/// Saves the work of an open project after its file was replaced or removed: beside the file or, where that is not
/// possible, in this user's folder.
public final class WorkRescue {

    private static final Logger LOG = LoggerFactory.getLogger(WorkRescue.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm.ss", Locale.ROOT);

    private final Path file;
    private final SafekeepingContext safekeeping;
    private final LongFunction<Optional<Path>> backup;

    /// @param backup finds a backup with all entries up to a revision
    public WorkRescue(Path file, SafekeepingContext safekeeping, LongFunction<Optional<Path>> backup) {
        this.file = file;
        this.safekeeping = safekeeping;
        this.backup = backup;
    }

    /// Saves the work of an open project.
    ///
    /// @param why the reason not to trust the file
    /// @return the place of the saved file; empty where the work could not be saved
    public Optional<Path> save(ProjectDatabase open, SafekeepingProblem why) {
        boolean readable = why != SafekeepingProblem.FILE_CHANGED && why != SafekeepingProblem.LOG_CHANGED;
        var folders = List.of(projectFolder(), safekeeping.folder().resolve("rescued"));
        // SQLite's view is complete, unless another program has written into the file
        List<Consumer<Path>> ways = List.of(open::copyContentsTo, target -> saveFromBackup(open, target));
        for (var way : readable ? ways : ways.reversed()) {
            for (var folder : folders) {
                var saved = save(open, way, folder);
                if (saved.isPresent()) {
                    return saved;
                }
            }
        }
        return Optional.empty();
    }

    /// A free name for the write-ahead log of the former file, beside the project's file.
    public Path findLogPlace() {
        return findFreeName(projectFolder(), "lost", ProjectFiles.ENDING + ".log");
    }

    private Optional<Path> save(ProjectDatabase open, Consumer<Path> way, Path folder) {
        var target = findFreeName(folder, "saved", ProjectFiles.ENDING);
        var unfinished = folder.resolve("." + target.getFileName() + ".new");
        try {
            // this user's own folder may be missing; the project's folder is not created anew after it was moved
            if (folder.startsWith(safekeeping.folder())) {
                Files.createDirectories(folder);
            }
            way.accept(unfinished);
            requireWhole(unfinished, open.lastRevision());
            return Optional.of(Files.move(unfinished, target));
        } catch (Refusal | IOException failed) {
            LOG.warn("the work could not be saved this way", failed);
            return Optional.empty();
        } finally {
            ProjectFiles.remove(unfinished);
        }
    }

    private void saveFromBackup(ProjectDatabase open, Path target) {
        var older =
                backup.apply(open.minBackupRevision())
                        .orElseThrow(() -> new Refusal(SafekeepingProblem.NOT_RESCUED, file.toString()));
        try {
            Files.copy(older, target);
        } catch (IOException failed) {
            throw new Refusal(SafekeepingProblem.NOT_RESCUED, file.toString());
        }
        try (var copy = ProjectOpening.open(target, WriteGuard.NONE)) {
            open.copyRecentTo(copy);
        }
    }

    private static void requireWhole(Path saved, long lastRevision) {
        try (var database = ProjectOpening.open(saved, WriteGuard.NONE)) {
            var problems = ProjectCheck.check(database).problems();
            if (!problems.isEmpty() || database.lastRevision() < lastRevision) {
                throw new Refusal(SafekeepingProblem.NOT_RESCUED, saved.toString());
            }
        }
    }

    private Path projectFolder() {
        return file.toAbsolutePath().resolveSibling(".").normalize();
    }

    private Path findFreeName(Path folder, String what, String ending) {
        var name = String.valueOf(file.getFileName());
        var stem =
                name.endsWith(ProjectFiles.ENDING)
                        ? name.substring(0, name.length() - ProjectFiles.ENDING.length())
                        : name;
        var time = TIME.format(safekeeping.clock().instant().atZone(ZoneId.systemDefault()));
        var free = folder.resolve("%s (%s %s)%s".formatted(stem, what, time, ending));
        for (int i = 2; Files.exists(free); i++) {
            free = folder.resolve("%s (%s %s, %s)%s".formatted(stem, what, time, i, ending));
        }
        return free;
    }
}
