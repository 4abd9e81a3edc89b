package org.framewright.safekeeping;

import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.store.ProjectDatabase;

import java.util.List;

/// A project file that is open, to work in or to read. Whoever opened it closes it.
public interface ProjectFile extends AutoCloseable {

    ProjectDatabase database();

    boolean isReadOnly();

    /// What a person should know about this file now that it is open; said once.
    List<Problem> remarks();

    /// Closes the file.
    ///
    /// @throws Refusal where something else has come in its place meanwhile; says where the work was saved. It is closed
    ///     then, too.
    @Override
    void close();
}
