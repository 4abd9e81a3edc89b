package org.framewright.ui.safekeeping;

import org.framewright.safekeeping.BackupContents;

import java.util.List;

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
