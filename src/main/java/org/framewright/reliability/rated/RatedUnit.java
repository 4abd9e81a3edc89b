package org.framewright.reliability.rated;

import org.framewright.model.Extent;

import java.util.List;

/// What coders gave an answer to.
///
/// @param article its place in the list of articles
/// @param at where in it
/// @param coders places of those whose answers stand beside each other here
public record RatedUnit(int article, Extent at, List<Integer> coders) {

    public RatedUnit {
        coders = List.copyOf(coders);
    }
}
