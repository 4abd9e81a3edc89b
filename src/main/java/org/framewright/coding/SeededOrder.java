package org.framewright.coding;

import org.framewright.model.Sha256;
import org.framewright.model.article.ArticleId;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// A random order that is the same at all times and on all machines for the same seed: by the SHA-256 of seed and article.
/// An added article takes a place among the others and moves none of them before another.
public final class SeededOrder {

    private SeededOrder() {}

    /// Puts articles in order.
    ///
    /// @param seed distinguishes this order from other orders
    public static List<ArticleId> shuffle(String seed, Collection<ArticleId> articles) {
        var keys = articles.stream().distinct().collect(Collectors.toMap(it -> it, it -> key(seed, it)));
        return keys.keySet().stream().sorted(Comparator.comparing(keys::get)).toList();
    }

    private static String key(String seed, ArticleId article) {
        return Sha256.hex(seed + "\n" + article.value());
    }
}
