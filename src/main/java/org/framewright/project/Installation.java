package org.framewright.project;

import org.framewright.safekeeping.SafekeepingContext;
import org.framewright.safekeeping.StateFile;
import org.framewright.safekeeping.backup.BackupLocation;
import org.framewright.store.NativeLibrary;
import org.framewright.store.ScratchFolder;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// This installation of the program.
///
/// @param id a UUID that distinguishes the work of different devices
/// @param safekeeping the program's folder for this user, and the projects that this process has open
public record Installation(String id, SafekeepingContext safekeeping) {

    /// The ledger's name for the person who manages the project.
    static final String SUPERVISOR = "supervisor";

    private static final String FILE = "installation";

    /// This user's installation, created on first use. Where its file can't be written, every run has another id.
    ///
    /// @param folder the program's folder for this user; created where it is missing
    public static Installation of(Path folder) {
        NativeLibrary.unpackInto(folder.resolve("native"));
        // a killed program leaves what it had decrypted
        ScratchFolder.removeAbandoned(folder);
        // a killed import leaves a workbook, a killed salvage its copy
        ScratchFolder.removeAbandonedTemporary();
        var file = new StateFile(folder.resolve(FILE));
        return read(file, folder)
                .orElseGet(() -> {
                    var fresh =
                            new Installation(
                                    UUID.randomUUID().toString(), new SafekeepingContext(folder, Clock.systemUTC()));
                    file.write(List.of(fresh.id()));
                    return fresh;
                });
    }

    /// The place of backups.
    public BackupLocation backups() {
        return new BackupLocation(safekeeping.folder());
    }

    Clock clock() {
        return safekeeping.clock();
    }

    private static Optional<Installation> read(StateFile file, Path folder) {
        try {
            return file.lines().stream()
                    .findFirst()
                    .map(line ->
                            new Installation(
                                    UUID.fromString(line).toString(),
                                    new SafekeepingContext(folder, Clock.systemUTC())));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
