package org.framewright.ui.shell.navigation;

import org.framewright.project.Project;
import org.framewright.ui.controls.action.Notification;

import java.nio.file.Path;
import java.util.Optional;

/// A project to open.
///
/// @param codebook as JSON, for a project that is made first; empty for an existing one
/// @param target the first screen
/// @param notification a message beside the project's own
public record OpenRequest(
        Path file, OpenMode mode, Optional<String> codebook, Target target, Optional<Notification> notification) {

    public enum OpenMode {
        WORK,
        READ,
        /// To work in it, even if it is open on another computer.
        TAKE_OVER
    }

    /// The first screen of an opened project.
    public sealed interface Target {

        record CoderChoice() implements Target {}

        /// The screen before the project was closed.
        record LastPosition() implements Target {}

        /// Another screen than the former one.
        record OtherScreen(Route route) implements Target {}

        /// The first stop of the sample's tour.
        record SampleTour() implements Target {}

        record PackageUpdate(Path newer) implements Target {}
    }

    public static OpenRequest open(Path file) {
        return new OpenRequest(file, OpenMode.WORK, Optional.empty(), new Target.CoderChoice(), Optional.empty());
    }

    public static OpenRequest create(Path file, String codebook) {
        return new OpenRequest(file, OpenMode.WORK, Optional.of(codebook), new Target.CoderChoice(), Optional.empty());
    }

    public OpenRequest withTarget(Target target) {
        return new OpenRequest(file, mode, codebook, target, notification);
    }

    public OpenRequest withNotification(Notification notification) {
        return new OpenRequest(file, mode, codebook, target, Optional.of(notification));
    }

    public OpenRequest withMode(OpenMode mode) {
        return new OpenRequest(file, mode, codebook, target, notification);
    }

    /// A project that has just been opened.
    ///
    /// @param target the first screen
    /// @param notification shown once
    public record OpenedProject(Project project, OpenRequest.Target target, Optional<Notification> notification) {}
}
