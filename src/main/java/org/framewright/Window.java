package org.framewright;

import org.framewright.cli.command.WindowLauncher;
import org.framewright.model.Problem;
import org.framewright.ui.DisplayCheck;
import org.framewright.ui.FramewrightWindow;
import org.framewright.ui.ScreenPictures;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Connects the command line with the window; neither depends on the other.
final class Window implements WindowLauncher {

    private final Path state;
    private final Path log;

    /// @param state the program's folder for this user
    /// @param log the file that unexpected failures are logged to
    Window(Path state, Path log) {
        this.state = state;
        this.log = log;
    }

    @Override
    public Optional<Problem> obstacle() {
        return DisplayCheck.findProblem();
    }

    @Override
    public boolean openInRunning(Optional<Path> project) {
        return FramewrightWindow.openInRunning(project, state);
    }

    @Override
    public void open(Optional<Path> project, Optional<Locale> language) {
        FramewrightWindow.open(project, language, state, log);
    }

    @Override
    public List<Path> pictures(Path project, Path folder) {
        return ScreenPictures.draw(project, folder, state);
    }
}
