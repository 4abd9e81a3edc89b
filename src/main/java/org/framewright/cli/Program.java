package org.framewright.cli;

import org.framewright.project.Installation;
import org.framewright.project.Project;

import java.nio.file.Path;

/// What every command works with.
record Program(Console console, Surroundings surroundings) {

    /// Opens a project; whoever asked closes it.
    Project open(Path file) {
        return Project.open(file, installation());
    }

    Installation installation() {
        return Installation.of(surroundings.state());
    }
}
