package org.framewright.project;

import org.framewright.safekeeping.SafekeepingContext;
import org.framewright.safekeeping.StateFile;
import org.framewright.safekeeping.backup.BackupLocation;
import org.framewright.store.NativeLibrary;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// This installation of the program.
///
/// @param id a UUID that tells the work of one device from that of another
/// @param safekeeping where the program keeps things for this user, and what it has open
public record Installation(String id, SafekeepingContext safekeeping) {

    /// What the ledger calls whoever manages the project.
    static final String SUPERVISOR = "supervisor";

    private static final String FILE = "installation";

    /// This user's installation, made on first use. Where nothing can be kept it is another one with every run.
    ///
    /// @param folder where the program remembers things for this user; made where it is missing
    public static Installation of(Path folder) {
        NativeLibrary.unpackInto(folder.resolve("native"));
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

    /// Where backups go.
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
