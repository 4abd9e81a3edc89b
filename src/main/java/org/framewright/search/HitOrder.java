package org.framewright.search;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The order in which hits are shown.
public enum HitOrder {
    /// By article in the order of import, then in text order.
    TEXT,
    /// By the text before the hit: its last word first, then the word before that, and so on.
    BEFORE,
    /// By the text after the hit.
    AFTER,
    /// By the date in the article's metadata; articles without a date last.
    DATE,
    OUTLET;

    /// The hits in this order; equal hits keep their order.
    ///
    /// @param hits in the order of [#TEXT]
    public List<SearchHit> sort(List<SearchHit> hits, Locale locale) {
        var collator = Collator.getInstance(locale);
        return switch (this) {
            case TEXT -> List.copyOf(hits);
            case BEFORE -> sortByWords(hits, collator, it -> reverseWords(it.before()));
            case AFTER -> sortByWords(hits, collator, it -> words(it.after()));
            case DATE ->
                    hits.stream()
                            .sorted(
                                    Comparator.<SearchHit, Boolean>comparing(it -> it.article().date().isEmpty())
                                            .thenComparing(it -> it.article().date()))
                            .toList();
            case OUTLET -> sortByWords(hits, collator, it -> it.article().outlet());
        };
    }

    private static List<SearchHit> sortByWords(
            List<SearchHit> hits, Collator collator, java.util.function.Function<SearchHit, String> words) {
        record Keyed(SearchHit hit, java.text.CollationKey key) {}
        return hits.stream()
                .map(it -> new Keyed(it, collator.getCollationKey(words.apply(it))))
                .sorted(Comparator.comparing(Keyed::key))
                .map(Keyed::hit)
                .toList();
    }

    private static String reverseWords(String before) {
        return Arrays.asList(words(before).split(" ")).reversed().stream().collect(Collectors.joining(" "));
    }

    private static String words(String text) {
        return text.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
    }
}
