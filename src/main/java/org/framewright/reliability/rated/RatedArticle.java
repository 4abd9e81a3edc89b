package org.framewright.reliability.rated;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Where units come from: an article, or a line of a file.
///
/// @param title as it is shown
/// @param outlet who published it; empty where that is not known
/// @param day when; nothing where that is not known
/// @param submitted when each coder submitted it, in the coders' order; empty where that is not known of any
public record RatedArticle(
        String name, String title, String outlet, Optional<LocalDate> day, List<Optional<Instant>> submitted) {

    public RatedArticle {
        submitted = List.copyOf(submitted);
    }

    /// Whether it is known when it was published, or submitted.
    public boolean isDated() {
        return day.isPresent() || submitted.stream().anyMatch(Optional::isPresent);
    }

    /// One of which only the name is known.
    public static RatedArticle named(String name) {
        return new RatedArticle(name, name, "", Optional.empty(), List.of());
    }
}
