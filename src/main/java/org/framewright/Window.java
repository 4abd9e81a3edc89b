package org.framewright;

import org.framewright.cli.Screens;
import org.framewright.model.Problem;
import org.framewright.ui.Display;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Brings the command line and the window together; neither room knows the other.
final class Window implements Screens {

    @Override
    public Optional<Problem> obstacle() {
        return Display.obstacle();
    }

    @Override
    public void open(Optional<Path> project) {
        // the window follows
    }

    @Override
    public List<Path> pictures(Path project, Path folder) {
        return List.of();
    }
}
