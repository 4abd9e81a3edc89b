package org.framewright.safekeeping;

import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.safekeeping.backup.Backup;
import org.framewright.safekeeping.backup.Backup.BackupReason;
import org.framewright.store.ProjectDatabase;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A project file that is open, for work or for reading. Its opener closes it.
public interface ProjectFile extends AutoCloseable {

    ProjectDatabase database();

    boolean isReadOnly();

    /// The warnings on this file for the person who opened it.
    List<Problem> warnings();

    /// Makes a backup now.
    ///
    /// @return empty where a copy is read, or the file is open for reading and no person asked for the backup
    /// @throws Refusal where the backup can't be made; older backups are kept
    Optional<Backup> backUp(BackupReason reason);

    /// Makes a backup where there are changes and the last backup is some minutes old, or too old for the entries in
    /// memory.
    ///
    /// @return empty where no backup is due
    /// @throws Refusal as [#backUp]
    Optional<Backup> backUpIfDue();

    /// Replaces the contents by those of another file of the project, after a backup.
    ///
    /// @throws Refusal as [ProjectDatabase#replaceContents]
    void replaceContents(Path other, long revision);

    /// Closes the file.
    ///
    /// @throws Refusal where another file has taken its place meanwhile; names the file with the saved work. The file is
    ///     closed even then.
    @Override
    void close();
}
