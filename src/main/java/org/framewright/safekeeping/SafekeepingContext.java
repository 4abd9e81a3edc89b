package org.framewright.safekeeping;

import org.framewright.safekeeping.lock.OpenProjects;

import java.nio.file.Path;
import java.time.Clock;

/// The context for all work with project files.
///
/// @param folder the program's folder for this user: backups, rescued work, the list of known files
/// @param open the open projects of this process; the same instance for all its files
public record SafekeepingContext(Path folder, Clock clock, OpenProjects open) {

    /// The context of a process without open projects.
    public SafekeepingContext(Path folder, Clock clock) {
        this(folder, clock, new OpenProjects());
    }
}
