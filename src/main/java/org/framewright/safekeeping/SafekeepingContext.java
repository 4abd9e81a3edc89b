package org.framewright.safekeeping;

import org.framewright.safekeeping.lock.OpenProjects;

import java.nio.file.Path;
import java.time.Clock;

/// What safekeeping needs from the opener of a project.
///
/// @param folder where the program keeps things for this user: backups, rescued work, what it knows of files
/// @param open what this process has open; the same one for all that it opens
public record SafekeepingContext(Path folder, Clock clock, OpenProjects open) {

    /// For a process that has nothing open yet.
    public SafekeepingContext(Path folder, Clock clock) {
        this(folder, clock, new OpenProjects());
    }
}
