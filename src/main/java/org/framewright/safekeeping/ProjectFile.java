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

    /// What a person should know about this file now that it is open; said once.
    List<Problem> remarks();

    /// Makes a backup now.
    ///
    /// @return nothing where the file is open to be read, unless the reason is a person's request
    /// @throws Refusal where it can't be made; older ones are kept
    Optional<Backup> backUp(BackupReason reason);

    /// Makes a backup where there are changes and the last one is some minutes old, or too old to repeat the changes on.
    ///
    /// @return nothing where there was no need
    /// @throws Refusal as [#backUp]
    Optional<Backup> backUpIfDue();

    /// Closes the file.
    ///
    /// @throws Refusal where something else has come in its place meanwhile; says where the work was saved. It is closed
    ///     then, too.
    @Override
    void close();
}
