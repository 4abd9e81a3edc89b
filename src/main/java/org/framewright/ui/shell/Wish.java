package org.framewright.ui.shell;

import org.framewright.ui.controls.Notice;

import java.nio.file.Path;
import java.util.Optional;

/// A project that somebody wants opened.
///
/// @param codebook as JSON, of which it is made first; empty for a project that is there
/// @param to where to go in it
/// @param news what there is to say with it, apart from what the project itself has to say
public record Wish(Path file, How how, Optional<String> codebook, To to, Optional<Notice> news) {

    /// What for.
    public enum How {
        WORK,
        READ,
        /// To work in it, whoever on another computer may have it open.
        TAKE_OVER
    }

    /// Where to go in a project that was opened.
    public sealed interface To {

        /// It is asked who codes.
        record SitDown() implements To {}

        /// Where somebody was before the project was closed.
        record GoOn() implements To {}

        /// Another screen than the one where somebody was.
        record There(Route route) implements To {}

        /// A newer package is taken in.
        record TakeIn(Path newer) implements To {}
    }

    public static Wish toWorkIn(Path file) {
        return new Wish(file, How.WORK, Optional.empty(), new To.SitDown(), Optional.empty());
    }

    public static Wish toMake(Path file, String codebook) {
        return new Wish(file, How.WORK, Optional.of(codebook), new To.SitDown(), Optional.empty());
    }

    /// To go somewhere else in it.
    public Wish going(To other) {
        return new Wish(file, how, codebook, other, news);
    }

    public Wish saying(Notice notice) {
        return new Wish(file, how, codebook, to, Optional.of(notice));
    }

    public Wish rather(How other) {
        return new Wish(file, other, codebook, to, news);
    }
}
