package org.framewright.cli;

import org.framewright.project.Installation;
import org.framewright.project.Project;

import java.nio.file.Path;

/// What every command works with.
record Program(Console console, Surroundings surroundings) {

    /// Opens a project to work in; whoever asked closes it.
    Project open(Path file) {
        return Project.open(file, installation());
    }

    /// Opens a project to be read, also while the window has it open; whoever asked closes it.
    Project view(Path file) {
        return Project.view(file, installation());
    }

    Installation installation() {
        return Installation.of(surroundings.state());
    }
}
