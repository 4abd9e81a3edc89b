package org.framewright.coding;

import org.framewright.coding.state.CachedCoding;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.article.ArticleId;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.RoundId;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.ledger.Ledger.EnteredChange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// The codings that were read last, valid at one revision of the project. Each use checks the project's revision: unknown entries empty
/// the cache, unless they only add actors.
final class CodingCache {

    private static final int MOST = 8;

    private record CacheKey(ArticleId article, CoderId coder, RoundId round) {

        static CacheKey of(CodingKey key) {
            return new CacheKey(key.article(), key.coder().id(), key.round().id());
        }
    }

    private final SequencedMap<CacheKey, CachedCoding> codings = new LinkedHashMap<>();
    private CacheRevision revision = new CacheRevision(0, 0);

    /// The project's revision at which the codings are valid.
    ///
    /// @param study the last revision that changed codebook, rounds, articles or actors, as far as it is known; else as late as `last`
    record CacheRevision(long last, long study) {}

    /// Drops outdated codings.
    ///
    /// @return the project's revision; everything else is to be read in the same transaction
    synchronized CacheRevision update(Ledger ledger) {
        long now = ledger.lastRevision();
        if (now != revision.last()) {
            if (now < revision.last() || codings.isEmpty() || !ledger.hasOnlyActorsSince(revision.last())) {
                codings.clear();
            }
            revision = new CacheRevision(now, now);
        }
        return revision;
    }

    /// A cached coding. Where its [CachedCoding#studyRevision] is older than the project's, only actors were added since.
    synchronized Optional<CachedCoding> find(CodingKey key) {
        return Optional.ofNullable(codings.get(CacheKey.of(key)));
    }

    /// Keeps a coding that was read.
    ///
    /// @param at the project's revision at which it was
    synchronized void put(CodingKey key, CachedCoding coding, CacheRevision at) {
        if (at.equals(revision)) {
            codings.remove(CacheKey.of(key));
            codings.put(CacheKey.of(key), coding);
            if (codings.size() > MOST) {
                codings.pollFirstEntry();
            }
        }
    }

    /// Notes that a coding was checked.
    synchronized void setValid(CodingKey key, CachedCoding checked) {
        codings.computeIfPresent(CacheKey.of(key), (_, coding) -> coding.equals(checked) ? coding.asValid() : coding);
    }

    /// Advances the cache after this program's own entries; empties it where other entries came between.
    ///
    /// @param actors the entries that add actors, before the rest
    /// @param coding the coding after the entries; empty where it has to be read
    synchronized void advance(
            CodingKey key, List<EnteredChange> actors, List<EnteredChange> entered, Optional<CachedCoding> coding) {
        long last = entered.getLast().position().revision();
        if (last == revision.last() + actors.size() + entered.size()) {
            revision = new CacheRevision(last, actors.isEmpty() ? revision.study() : last);
            codings.remove(CacheKey.of(key));
            coding.ifPresent(it -> put(key, it, revision));
        } else {
            codings.clear();
        }
    }

    synchronized void clear() {
        codings.clear();
    }
}
