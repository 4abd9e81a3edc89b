package org.framewright.safekeeping;

import org.framewright.model.Problem;
import org.framewright.store.ProjectDatabase;

import java.util.List;

/// A project file that is open to work in: locked, and watched.
record OpenFile(ProjectDatabase database, FileWatch watch, ProjectLock lock) implements ProjectFile {

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public List<Problem> remarks() {
        return List.of();
    }

    @Override
    public void close() {
        try (lock) {
            watch.close(database);
        }
    }
}
