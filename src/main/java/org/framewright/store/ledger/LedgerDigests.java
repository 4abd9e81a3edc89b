package org.framewright.store.ledger;

import org.framewright.model.Sha256;
import org.framewright.store.ProjectDatabase;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The digests of a ledger. Each goes on from an earlier one, as long as entries are only added; and it is read in portions, so that
/// no other reader waits for a long ledger.
final class LedgerDigests {

    private static final int PORTION = 1_000;
    private static final int MOST = 4;

    private final ProjectDatabase database;
    private final NavigableMap<Long, String> known = new TreeMap<>();

    LedgerDigests(ProjectDatabase database) {
        this.database = database;
    }

    /// @param last the last revision of the digest, or any later one where the ledger ends before
    synchronized String digest(long last) {
        var earlier = known.floorEntry(last);
        long revision = earlier == null ? 0 : earlier.getKey();
        var digest = earlier == null ? "" : earlier.getValue();
        for (var portion = read(revision, last); !portion.isEmpty(); portion = read(revision, last)) {
            for (var entry : portion) {
                digest = Sha256.hex(digest + "\n" + entry.content());
            }
            revision = portion.getLast().revision();
        }
        known.put(revision, digest);
        if (known.size() > MOST) {
            known.pollFirstEntry();
        }
        return digest;
    }

    synchronized void forget() {
        known.clear();
    }

    /// The last revision up to which another ledger has the same entries.
    long commonRevision(LedgerDigests other) {
        long common = 0;
        int same;
        do {
            var own = read(common, Long.MAX_VALUE);
            var theirs = other.read(common, Long.MAX_VALUE);
            same = 0;
            while (same < own.size() && same < theirs.size() && own.get(same).equals(theirs.get(same))) {
                common = own.get(same).revision();
                same++;
            }
        } while (same == PORTION);
        return common;
    }

    private List<StoredEntry> read(long revision, long last) {
        return database.read(handle ->
                handle.createQuery(
                                """
                                SELECT * FROM ledger WHERE revision > :revision AND revision <= :last
                                 ORDER BY revision LIMIT :portion\
                                """)
                        .bind("revision", revision)
                        .bind("last", last)
                        .bind("portion", PORTION)
                        .map(StoredEntry::of)
                        .list());
    }
}
