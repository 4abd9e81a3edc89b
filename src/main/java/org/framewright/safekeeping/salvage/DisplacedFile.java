package org.framewright.safekeeping.salvage;

import org.framewright.safekeeping.DiskFiles;
import org.framewright.safekeeping.ProjectFiles;
import org.framewright.safekeeping.backup.BackupName;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Moves the file in a project's place away, with SQLite's files beside it, under a name with the time.
public final class DisplacedFile {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH.mm.ss", Locale.ROOT);

    /// SQLite's files that belong to a project; `-shm` is created anew.
    private static final List<String> SQLITE_ENDINGS = List.of("-wal", "-journal");

    private final Path place;
    private final Path displaced;
    private boolean whole;

    public DisplacedFile(Path place, Instant now) {
        this.place = place;
        // local time: the name is for a person
        this.displaced = freeName(place, TIME.format(now.atZone(ZoneId.systemDefault())));
    }

    private static Path freeName(Path place, String time) {
        var name = BackupName.stem(place) + " (before restoring " + time + ")";
        var file = place.resolveSibling(name + ProjectFiles.ENDING);
        for (int i = 2; Files.exists(file); i++) {
            file = place.resolveSibling(name + " " + i + ProjectFiles.ENDING);
        }
        return file;
    }

    /// Moves the project away, so that its place is empty.
    ///
    /// @return the new place of the project, if there was one
    public Optional<Path> moveAside() throws IOException {
        boolean alone = SQLITE_ENDINGS.stream().noneMatch(ending -> Files.exists(beside(place, ending)));
        boolean there = Files.exists(place);
        if (alone && there) {
            Files.move(place, displaced);
            whole = true;
        } else {
            copyAll();
        }
        Files.deleteIfExists(beside(place, "-shm"));
        DiskFiles.force(place.resolveSibling(""));
        return there ? Optional.of(displaced) : Optional.empty();
    }

    /// Copies all files, and deletes the originals only then: several files can't be moved in one step.
    private void copyAll() throws IOException {
        for (var ending : SQLITE_ENDINGS) {
            copy(ending);
        }
        copy("");
        DiskFiles.force(place.resolveSibling(""));
        whole = true;
        Files.deleteIfExists(place);
        for (var ending : SQLITE_ENDINGS) {
            Files.deleteIfExists(beside(place, ending));
        }
    }

    private void copy(String ending) throws IOException {
        var from = beside(place, ending);
        if (Files.exists(from)) {
            var to = Files.copy(from, beside(displaced, ending));
            try (var channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }

    /// Undoes [#moveAside], also after a partial move.
    public void moveBack() {
        try {
            for (var ending : List.of("-wal", "-journal", "")) {
                if (!whole) {
                    Files.deleteIfExists(beside(displaced, ending));
                } else if (Files.exists(beside(displaced, ending)) && !Files.exists(beside(place, ending))) {
                    Files.move(beside(displaced, ending), beside(place, ending));
                }
            }
        } catch (IOException failed) {
            // the former file then keeps the name with the time
        }
    }

    private static Path beside(Path file, String ending) {
        return Path.of(file + ending);
    }
}
