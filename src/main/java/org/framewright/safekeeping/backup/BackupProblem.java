package org.framewright.safekeeping.backup;

import org.framewright.model.ProblemCode;

/// The problems of making a backup, and of restoring one.
public enum BackupProblem implements ProblemCode {
    /// where: the folder that backups are kept in
    FOLDER_UNWRITABLE,
    /// Backups can't go to the folder that was chosen. where: that folder; details: where they go instead
    OTHER_FOLDER,
    /// The chosen place for backups is no folder, or no full path. where: it
    NO_FOLDER,
    /// The chosen place for backups is among the program's own folders. where: it; details: the folder for backups
    PROGRAM_FOLDER,
    /// Another backup of the same project does not end. where: the project
    BACKUP_GOING_ON,
    /// A fresh copy was read, and is not whole; it is gone. where: the source; details: SQLite's words, or the ledger's
    /// first missing entry
    COPY_DAMAGED,
    /// A fresh copy is another project's, or an older state than the one just worked in: the file was replaced. where:
    /// the project
    COPY_OLDER,
    /// where: the requested backup; details: the project
    NO_SUCH_BACKUP,
    /// Several projects of the same name have a backup of the number. where: the number; details: the project
    SEVERAL_BACKUPS,
    /// A backup was read before restoring it, and is not whole. where: the backup
    BACKUP_DAMAGED,
    /// The backup was to be put in the place of another project. where: the project; details: the backup
    OTHER_PROJECT,
    /// Fewer codings would be there than are. where: the project; details: its codings and annotations, the backup's
    FEWER_CODINGS,
    /// The project is open. where: the project
    IN_USE,
    /// The project can't be put aside, so nothing was put in its place. where: the project
    CANNOT_KEEP;

    @Override
    public String bundle() {
        return "problems-safekeeping";
    }
}
