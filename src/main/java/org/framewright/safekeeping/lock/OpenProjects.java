package org.framewright.safekeeping.lock;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The projects that this process has open for work. On POSIX systems, closing any descriptor of a file releases all
/// locks of the process on it, those of SQLite and those of [ProjectLock] alike. So a project in this list must not be
/// opened once more by other means.
public final class OpenProjects {

    private final Map<Path, Runnable> files = new ConcurrentHashMap<>();

    /// Whether no project is open.
    public boolean isEmpty() {
        return files.isEmpty();
    }

    public boolean contains(Path file) {
        return files.containsKey(real(file));
    }

    /// @param renew takes the project's lock again
    void add(Path file, Runnable renew) {
        files.put(real(file), renew);
    }

    /// Takes the locks of all open projects again. GTK's file dialogs read files to find out their kinds, and so
    /// release the locks on projects in the shown folder.
    public void renew() {
        files.values().forEach(Runnable::run);
    }

    void remove(Path file) {
        files.remove(real(file));
    }

    private static Path real(Path file) {
        var absolute = file.toAbsolutePath().normalize();
        try {
            // the file itself may be missing; a link to its folder must not make two projects of one
            return absolute.getParent() == null
                    ? absolute
                    : absolute.getParent().toRealPath().resolve(absolute.getFileName());
        } catch (IOException gone) {
            return absolute;
        }
    }
}
