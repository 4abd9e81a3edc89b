package org.framewright.corpus.duplicates;

import java.security.SecureRandom;
import java.util.function.IntConsumer;

/// The articles by the hashes of their sketches. A hash has at most 64 articles: boilerplate's hashes would find too many, and say
/// little. An article stands under its 32 smallest hashes that have room for it, and under its fingerprint. So a search has a
/// bounded number of results, however many articles there are.
final class SketchIndex {

    static final int MOST_ARTICLES = 64;
    static final int ENTRIES = 32;

    /// Open addressing: an entry stands at the place of its key, or behind the entries there. A key with several articles has several
    /// entries.
    private int[] keys = new int[1 << 12];

    /// An article's number plus one; zero for a free place.
    private int[] articles = new int[1 << 12];

    private int filled;

    /// Only places in the table depend on it, no result: so nobody can write articles whose places are all the same.
    private final long seed = new SecureRandom().nextLong();

    void add(TextSketch sketch, int article) {
        insert(sketch.fingerprint(), article);
        int entries = 0;
        for (int i = 0; i < sketch.size() && entries < ENTRIES; i++) {
            entries += insert(sketch.hash(i), article) ? 1 : 0;
        }
    }

    /// Gives the articles of each hash of the sketch; one with several of the hashes comes several times.
    void find(TextSketch sketch, IntConsumer article) {
        find(sketch.fingerprint(), article);
        for (int i = 0; i < sketch.size(); i++) {
            find(sketch.hash(i), article);
        }
    }

    private void find(int key, IntConsumer article) {
        for (int at = place(key); articles[at] != 0; at = next(at)) {
            if (keys[at] == key) {
                article.accept(articles[at] - 1);
            }
        }
    }

    private boolean insert(int key, int article) {
        int same = 0;
        int at = place(key);
        while (articles[at] != 0) {
            same += keys[at] == key ? 1 : 0;
            at = next(at);
        }
        if (same >= MOST_ARTICLES) {
            return false;
        }
        keys[at] = key;
        articles[at] = article + 1;
        if (++filled > keys.length / 2) {
            grow();
        }
        return true;
    }

    private void grow() {
        var oldKeys = keys;
        var oldArticles = articles;
        keys = new int[2 * oldKeys.length];
        articles = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldArticles[i] != 0) {
                int at = place(oldKeys[i]);
                while (articles[at] != 0) {
                    at = next(at);
                }
                keys[at] = oldKeys[i];
                articles[at] = oldArticles[i];
            }
        }
    }

    private int next(int at) {
        return (at + 1) & (keys.length - 1);
    }

    /// A key's place in the table. Sketches have the smallest hashes, which have to be spread over the whole table.
    private int place(int key) {
        return (int) ShingleHasher.mix(key ^ seed) & (keys.length - 1);
    }
}
