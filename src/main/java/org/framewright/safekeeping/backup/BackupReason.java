package org.framewright.safekeeping.backup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why a backup was made.
public enum BackupReason {
    /// There were changes, and the last backup was some minutes old.
    SCHEDULED,
    BEFORE_MIGRATION,
    BEFORE_MERGE,
    BEFORE_CODEBOOK_CHANGE,
    BEFORE_RESTORE,
    /// It is what a restore has put in the project's place.
    RESTORED,
    /// A person asked for it.
    ASKED;

    /// As it stands in the names of files.
    public String inName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<BackupReason> fromName(String name) {
        return Arrays.stream(values()).filter(reason -> reason.inName().equals(name)).findFirst();
    }
}
