package org.framewright.safekeeping;

import org.framewright.model.Problem;
import org.framewright.store.ProjectDatabase;

import java.util.List;

/// A project file that is open to be read.
record ViewedFile(ProjectDatabase database, Keeping keeping) implements ProjectFile {

    @Override
    public boolean isReadOnly() {
        return true;
    }

    @Override
    public List<Problem> remarks() {
        return List.of();
    }

    @Override
    public void close() {
        database.close();
        ProjectFiles.tidy(database.file(), keeping);
    }
}
