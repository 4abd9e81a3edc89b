package org.framewright.safekeeping.backup;

import org.framewright.model.ConstantName;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// A copy of a project at some time: a separate project file that is never written again. Its name contains all its
/// data but the size.
///
/// @param number counts a project's backups up from 1, independently of the clock; 0 for another file in place of a
///     backup
/// @param at to the second; by the clock, which may have been wrong
/// @param revision of the ledger's last entry
/// @param bytes the size of the file
public record Backup(Path file, int number, Instant at, long revision, BackupReason reason, long bytes) {

    /// The reason for a backup.
    public enum BackupReason {
        /// There were changes, and the last backup was some minutes old.
        SCHEDULED,
        BEFORE_MIGRATION,
        BEFORE_MERGE,
        BEFORE_CODEBOOK_CHANGE,
        BEFORE_RESTORE,
        /// A restored backup, in the project's place.
        RESTORED,
        /// A person asked for it.
        ASKED;

        /// The reason as a part of the names of files.
        public String inName() {
            return ConstantName.of(this);
        }

        static Optional<BackupReason> fromName(String name) {
            return Arrays.stream(values()).filter(reason -> reason.inName().equals(name)).findFirst();
        }
    }
}
