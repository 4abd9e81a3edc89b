package org.framewright;

import org.framewright.cli.Screens;
import org.framewright.model.Problem;
import org.framewright.ui.Display;
import org.framewright.ui.FramewrightWindow;
import org.framewright.ui.Pictures;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Brings the command line and the window together; neither room knows the other.
final class Window implements Screens {

    private final Path state;
    private final Path log;

    /// @param state the folder where the program remembers things for this user
    /// @param log the file that unexpected failures are logged to
    Window(Path state, Path log) {
        this.state = state;
        this.log = log;
    }

    @Override
    public Optional<Problem> obstacle() {
        return Display.obstacle();
    }

    @Override
    public void open(Optional<Path> project) {
        FramewrightWindow.open(project, state, log);
    }

    @Override
    public List<Path> pictures(Path project, Path folder) {
        return Pictures.draw(project, folder, state);
    }
}
