package org.framewright.ui.shell;

import org.framewright.project.Project;
import org.framewright.ui.controls.Notice;

import java.nio.file.Path;
import java.util.Optional;

/// A project that somebody wants opened.
///
/// @param codebook as JSON, of which it is made first; empty for a project that is there
/// @param target where to go in it
/// @param notice what there is to say with it, apart from what the project itself has to say
public record OpenRequest(Path file, OpenMode mode, Optional<String> codebook, Target target, Optional<Notice> notice) {

    /// What for.
    public enum OpenMode {
        WORK,
        READ,
        /// To work in it, whoever on another computer may have it open.
        TAKE_OVER
    }

    /// Where to go in a project that was opened.
    public sealed interface Target {

        /// It is asked who codes.
        record CoderChoice() implements Target {}

        /// Where somebody was before the project was closed.
        record LastPosition() implements Target {}

        /// Another screen than the one where somebody was.
        record OtherScreen(Route route) implements Target {}

        /// A newer package is taken in.
        record PackageUpdate(Path newer) implements Target {}
    }

    public static OpenRequest open(Path file) {
        return new OpenRequest(file, OpenMode.WORK, Optional.empty(), new Target.CoderChoice(), Optional.empty());
    }

    public static OpenRequest create(Path file, String codebook) {
        return new OpenRequest(file, OpenMode.WORK, Optional.of(codebook), new Target.CoderChoice(), Optional.empty());
    }

    /// To go somewhere else in it.
    public OpenRequest withTarget(Target target) {
        return new OpenRequest(file, mode, codebook, target, notice);
    }

    public OpenRequest withNotice(Notice notice) {
        return new OpenRequest(file, mode, codebook, target, Optional.of(notice));
    }

    public OpenRequest withMode(OpenMode mode) {
        return new OpenRequest(file, mode, codebook, target, notice);
    }

    /// A project that has just been opened.
    ///
    /// @param target where to go in it
    /// @param notice what there is to say of it, once
    public record OpenedProject(Project project, OpenRequest.Target target, Optional<Notice> notice) {}
}
