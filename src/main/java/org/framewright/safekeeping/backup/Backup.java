package org.framewright.safekeeping.backup;

import java.nio.file.Path;
import java.time.Instant;

/// A copy of a project as it was at some time: a project file of its own, never written again. All but its size is in its
/// name.
///
/// @param number counts a project's backups up from 1, whatever the clock says; 0 for a file that only serves as one
/// @param at to the second; as the clock said it, which may have been wrong
/// @param revision the ledger's last entry
/// @param bytes the file's size
public record Backup(Path file, int number, Instant at, long revision, BackupReason reason, long bytes) {}
