package org.framewright.team.merge;

import org.framewright.model.Refusal;
import org.framewright.safekeeping.ProjectFile;
import org.framewright.safekeeping.ProjectFiles;
import org.framewright.safekeeping.SafekeepingContext;
import org.framewright.store.ProjectDatabase;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Returned files, each opened once, in a copy without another writer: the checked content is the merged content.
final class ReturnedCopies implements AutoCloseable {

    private final SafekeepingContext safekeeping;
    private final List<Copy> all = new ArrayList<>();

    /// @param file as it was named
    record Copy(Path file, ProjectFile opened) {

        ProjectDatabase state() {
            return opened.database();
        }
    }

    ReturnedCopies(SafekeepingContext safekeeping) {
        this.safekeeping = safekeeping;
    }

    /// Copies a file, and keeps the copy where it passes.
    ///
    /// @throws Refusal where it can't be read, and whatever the check throws
    void add(Path file, Consumer<Copy> check) {
        var copy = new Copy(file, ProjectFiles.viewOfCopy(file, safekeeping));
        try {
            check.accept(copy);
            all.add(copy);
        } catch (RuntimeException | Error failed) {
            copy.opened().close();
            throw failed;
        }
    }

    List<Copy> list() {
        return List.copyOf(all);
    }

    @Override
    public void close() {
        all.forEach(it -> it.opened().close());
    }
}
