package org.framewright.ui.adjudication;

import org.framewright.model.ArticleId;

import java.util.Optional;
import java.util.OptionalInt;

/// Where in the adjudication somebody wants to begin.
///
/// @param round its name; empty for the one that somebody was in, or works in
/// @param article empty for the first with an open case
/// @param tag the tag's id; empty where it does not matter
/// @param about the id of one of its variables or roles; may be empty
/// @param at a place in the article's text, near which the case lies
public record Sought(Optional<String> round, Optional<ArticleId> article, String tag, String about, OptionalInt at) {

    /// Wherever there is something to decide.
    public static final Sought ANYTHING = new Sought(Optional.empty(), Optional.empty(), "", "", OptionalInt.empty());
}
