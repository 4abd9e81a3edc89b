package org.framewright.store.ledger;

import org.framewright.model.Sha256;
import org.framewright.model.change.Change;
import org.framewright.model.change.CompoundChange;
import org.framewright.model.coding.CodingId;
import org.framewright.store.ledger.CodingHistory.HistoryEntry;
import org.framewright.store.query.ArticleTextsByHash;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads histories of codings from a ledger, also while it grows.
final class CodingHistoryReader {

    private final Handle handle;
    private final ModelJson json = ModelJson.LENIENT;
    private final ArticleTextsByHash texts;
    private final Map<CodingId, List<StoredEntry>> compoundEntries = new HashMap<>();
    private long readTo;

    CodingHistoryReader(Handle handle) {
        this.handle = handle;
        this.texts = new ArticleTextsByHash(handle);
    }

    /// The histories of some codings.
    List<CodingHistory> read(List<CodingId> codings) {
        readCompoundEntries();
        return codings.stream().map(it -> read(it, compoundEntries.getOrDefault(it, List.of()))).toList();
    }

    private CodingHistory read(CodingId coding, List<StoredEntry> compoundEntries) {
        var own =
                handle.createQuery("SELECT * FROM ledger WHERE coding = :coding")
                        .bind("coding", coding.value())
                        .map(StoredEntry::of)
                        .list();
        var stored =
                Stream.concat(own.stream(), compoundEntries.stream())
                        .sorted(Comparator.comparingLong(StoredEntry::revision))
                        .toList();
        Map<Long, Integer> places = new HashMap<>();
        var entries = new ArrayList<HistoryEntry>();
        for (var entry : stored) {
            places.put(entry.revision(), entries.size());
            entries.add(entry(entry, coding, places));
        }
        return new CodingHistory(coding, entries);
    }

    private HistoryEntry entry(StoredEntry storedEntry, CodingId coding, Map<Long, Integer> places) {
        var entry = storedEntry.entry(new ChangeJson(json), texts);
        var change = partAbout(coding, entry.change());
        var undone = entry.undoes().map(places::get);
        return new HistoryEntry(
                storedEntry.revision(),
                key(storedEntry, json.write(change)),
                entry.at(),
                entry.author(),
                undone.map(OptionalInt::of).orElse(OptionalInt.empty()),
                change);
    }

    /// Reads the entries about several codings, or about a coding and other rows, such as an import. No index finds
    /// them by coding, so each is read once.
    private void readCompoundEntries() {
        long last = handle.createQuery("SELECT coalesce(max(revision), 0) FROM ledger").mapTo(Long.class).one();
        try (var entries =
                handle
                        .createQuery(
                                """
                                SELECT * FROM ledger
                                 WHERE revision > :from AND revision <= :last AND coding IS NULL AND kind = 'Compound'
                                 ORDER BY revision\
                                """)
                        .bind("from", readTo)
                        .bind("last", last)
                        .map(StoredEntry::of)
                        .stream()) {
            entries.forEach(entry ->
                    parts(entry.entry(new ChangeJson(json), texts).change())
                            .flatMap(it -> CodingHistory.coding(it).stream())
                            .distinct()
                            .forEach(it -> compoundEntries.computeIfAbsent(it, _ -> new ArrayList<>()).add(entry)));
        }
        readTo = last;
    }

    private static Change partAbout(CodingId coding, Change change) {
        return change instanceof CompoundChange
                ? Change.of(
                        parts(change)
                                .filter(it -> CodingHistory.coding(it).filter(coding::equals).isPresent())
                                .toList())
                : change;
    }

    private static Stream<Change> parts(Change change) {
        return change instanceof CompoundChange(var changes)
                ? changes.stream().flatMap(CodingHistoryReader::parts)
                : Stream.of(change);
    }

    private static String key(StoredEntry entry, String change) {
        var content =
                Stream.of(entry.at(), entry.who(), entry.installation(), change).collect(Collectors.joining("\n"));
        return Sha256.hex(content);
    }
}
