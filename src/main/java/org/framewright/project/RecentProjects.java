package org.framewright.project;

import org.framewright.safekeeping.StateFile;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The project files that this user opened last, for the start screen.
public final class RecentProjects {

    /// The largest number of remembered files.
    public static final int MOST = 10;

    private final StateFile file;

    /// @param folder the program's folder for this user; created where it is missing
    public RecentProjects(Path folder) {
        this.file = new StateFile(folder.resolve("recent-projects"));
    }

    /// Absolute paths, the latest first. The files may have been moved or deleted since.
    public List<Path> list() {
        return file.lines().stream().flatMap(RecentProjects::path).distinct().limit(MOST).toList();
    }

    /// Puts a project first.
    public void add(Path project) {
        var latest = project.toAbsolutePath().normalize();
        var all = Stream.concat(Stream.of(latest), list().stream()).distinct().limit(MOST).map(Path::toString);
        // one line for each: a name with a line break can't be remembered
        file.write(all.filter(name -> name.lines().count() == 1).toList());
    }

    private static Stream<Path> path(String line) {
        try {
            return Stream.of(Path.of(line)).filter(Path::isAbsolute);
        } catch (InvalidPathException damaged) {
            return Stream.empty();
        }
    }
}
