package org.framewright.ui.start;

import org.framewright.ui.common.Notice;

import java.nio.file.Path;
import java.util.Optional;

/// A project that somebody wants opened.
///
/// @param sitting where they were at work in it before
/// @param news what there is to say with it, apart from what the project itself has to say
public record Wish(Path file, How how, Optional<Sitting> sitting, Optional<Notice> news) {

    /// What for.
    public enum How {
        WORK,
        READ,
        /// To work in it, whoever on another computer may have it open.
        TAKE_OVER
    }

    static Wish toWorkIn(Path file) {
        return new Wish(file, How.WORK, Optional.empty(), Optional.empty());
    }

    Wish rather(How other) {
        return new Wish(file, other, sitting, news);
    }
}
