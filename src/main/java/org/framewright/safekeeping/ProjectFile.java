package org.framewright.safekeeping;

import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.safekeeping.backup.Backup;
import org.framewright.safekeeping.backup.Backup.BackupReason;
import org.framewright.store.ProjectDatabase;

import java.util.List;
import java.util.Optional;

/// A project file that is open, to work in or to read. Its opener closes it.
public interface ProjectFile extends AutoCloseable {

    ProjectDatabase database();

    boolean isReadOnly();

    /// The remarks on this file for the person who opened it; said once.
    List<Problem> remarks();

    /// Makes a backup now.
    ///
    /// @return empty where the file is open to be read, unless the reason is a person's request
    /// @throws Refusal where the backup can't be made; older backups are kept
    Optional<Backup> backUp(BackupReason reason);

    /// Makes a backup where there are changes and the last one is some minutes old, or too old to repeat the changes on.
    ///
    /// @return empty where there was no need
    /// @throws Refusal as [#backUp]
    Optional<Backup> backUpIfDue();

    /// Closes the file.
    ///
    /// @throws Refusal where another file has come in its place meanwhile; it names the place of the saved work. The file is closed
    ///     then, too.
    @Override
    void close();
}
