package org.framewright.search;

import java.util.List;

/// What a search of the texts has found.
///
/// @param list in the order of the articles; where there are more than anybody reads, the first of them
/// @param count how many there are in all
/// @param articles in how many articles
/// @param searched how many articles there are
/// @param cutShort the articles in which an expression took too long, by name: there may be more in them; empty otherwise
public record SearchHits(List<SearchHit> list, int count, int articles, int searched, List<String> cutShort) {

    public static final SearchHits NONE = new SearchHits(List.of(), 0, 0, 0, List.of());

    public SearchHits {
        list = List.copyOf(list);
        cutShort = List.copyOf(cutShort);
    }
}
