package org.framewright.safekeeping.backup;

import org.framewright.model.ProblemCode;

/// The problems of making and restoring backups.
public enum BackupProblem implements ProblemCode {
    /// where: the folder for backups
    FOLDER_UNWRITABLE,
    /// Backups can't be written to the chosen folder. where: that folder; details: the folder in use
    OTHER_FOLDER,
    /// The chosen place for backups is no folder, or no full path. where: the place
    NO_FOLDER,
    /// The chosen place for backups is among the program's own folders. where: the place; details: the folder for
    /// backups
    PROGRAM_FOLDER,
    /// Another backup of the same project is still being made. where: the project
    BACKUP_GOING_ON,
    /// A new copy is not sound; it was removed. where: the source; details: SQLite's words, or the ledger's first
    /// missing entry
    COPY_DAMAGED,
    /// A new copy is of another project, or older than the state in use: the file was replaced. where: the project
    COPY_OLDER,
    /// where: the requested backup; details: the project
    NO_SUCH_BACKUP,
    /// Several projects of the same name have a backup of the number. where: the number; details: the project
    SEVERAL_BACKUPS,
    /// The requested backup is not sound. where: the backup
    BACKUP_DAMAGED,
    /// The backup was to be put in the place of another project. where: the project; details: the backup
    OTHER_PROJECT,
    /// The restored project would have fewer codings. where: the project; details: the project's codings and annotations,
    /// the backup's codings and annotations
    FEWER_CODINGS,
    /// The project is open. where: the project
    IN_USE,
    /// The present project can't be moved, so it was not replaced. where: the project
    CANNOT_KEEP;

    @Override
    public String bundle() {
        return "problems-safekeeping";
    }
}
