package org.framewright.cli.command;

import org.framewright.model.Problem;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Opens the window for the command line. `cli` may not use `ui`, so the program's `Main` passes an
/// implementation.
public interface WindowLauncher {

    /// The obstacle to a window on this machine; empty without an obstacle.
    Optional<Problem> obstacle();

    /// Opens a project in the window of a program that runs already, and brings that window to the front.
    ///
    /// @return false where no other window is open for it
    boolean openInRunning(Optional<Path> project);

    /// Opens a window, with a project in it or with the start screen, and returns when it is closed.
    ///
    /// @param language of its texts; empty for the user's choice, or else the system's language
    /// @throws org.framewright.model.Refusal where no window can be opened on this machine
    void open(Optional<Path> project, Optional<Locale> language);

    /// Draws pictures of the screens of a project; needs no display. Older pictures of the same names are replaced.
    ///
    /// @param folder for the pictures; created where it is missing
    /// @return the pictures
    List<Path> pictures(Path project, Path folder);
}
