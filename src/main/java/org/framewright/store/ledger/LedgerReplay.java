package org.framewright.store.ledger;

import org.framewright.model.Refusal;
import org.framewright.model.change.Change;
import org.framewright.model.coding.CodingId;
import org.framewright.store.query.ArticleTextsByHash;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Applies the ledger of a database that is attached as `project` to the empty tables of `main`, entry by entry.
public final class LedgerReplay {

    private final Handle handle;
    private final ArticleTextsByHash texts;
    private final ChangeJson json = new ChangeJson(ModelJson.STRICT);
    private final ChangeWriter writer = new ChangeWriter(ModelJson.LENIENT);
    private final List<LedgerFault> faults = new ArrayList<>();

    public LedgerReplay(Handle handle) {
        this.handle = handle;
        this.texts = new ArticleTextsByHash(handle, "project.article_text");
    }

    /// The faults found so far.
    public List<LedgerFault> faults() {
        return List.copyOf(faults);
    }

    /// Replays the entries up to the first that can't be read or applied.
    ///
    /// @return whether all entries were replayed
    public boolean run() {
        long last = 0;
        try (var entries =
                handle.createQuery("SELECT * FROM project.ledger ORDER BY revision").map(StoredEntry::of).iterator()) {
            while (entries.hasNext()) {
                var storedEntry = entries.next();
                if (storedEntry.revision() != last + 1) {
                    faults.add(new LedgerFault(LedgerFault.Kind.MISSING, last + 1, storedEntry.revision() - 1));
                }
                last = storedEntry.revision();
                var change = read(storedEntry);
                if (change.isEmpty() || !apply(storedEntry, change.get())) {
                    return false;
                }
            }
            return true;
        }
    }

    private boolean apply(StoredEntry storedEntry, Change change) {
        boolean rightCoding =
                CodingHistory.coding(change).map(CodingId::value).equals(Optional.ofNullable(storedEntry.coding()));
        if (!rightCoding || !StoredNames.of(change.getClass()).equals(storedEntry.kind())) {
            note(LedgerFault.Kind.MISLABELLED, storedEntry.revision());
        }
        if (storedEntry.undoes() != 0 && !findUndone(storedEntry).filter(change.inverse()::equals).isPresent()) {
            note(LedgerFault.Kind.NO_INVERSE, storedEntry.revision());
        }
        try {
            writer.apply(handle, change, storedEntry.revision());
            return true;
        } catch (Refusal | JdbiException notApplicable) {
            note(LedgerFault.Kind.NOT_APPLICABLE, storedEntry.revision());
            return false;
        }
    }

    private Optional<Change> findUndone(StoredEntry storedEntry) {
        return handle.createQuery("SELECT * FROM project.ledger WHERE revision = :undone AND revision < :revision")
                .bind("undone", storedEntry.undoes())
                .bind("revision", storedEntry.revision())
                .map(StoredEntry::of)
                .findOne()
                .flatMap(this::read);
    }

    private Optional<Change> read(StoredEntry storedEntry) {
        try {
            return Optional.of(storedEntry.entry(json, texts).change());
        } catch (JdbiException failed) {
            throw failed;
        } catch (RuntimeException unreadable) {
            // the row's content does not matter here: only that it is no entry
            note(LedgerFault.Kind.UNREADABLE, storedEntry.revision());
            return Optional.empty();
        }
    }

    private void note(LedgerFault.Kind kind, long revision) {
        faults.add(new LedgerFault(kind, revision, revision));
    }

    /// A fault of an entry of the ledger itself.
    ///
    /// @param first the entry's revision, or the first missing revision
    /// @param last the same, or the last missing revision
    public record LedgerFault(Kind kind, long first, long last) {

        /// The kind of a fault.
        public enum Kind {
            /// Entries are missing before later ones.
            MISSING,
            /// The row is no entry, or names a text that is not there. Nothing after it was replayed.
            UNREADABLE,
            /// The row's label is wrong for its change: its kind, or its coding.
            MISLABELLED,
            /// The entry names an earlier entry that it undoes, and is not its inverse.
            NO_INVERSE,
            /// The change can't be applied to the state made by the earlier entries. Nothing after it was replayed.
            NOT_APPLICABLE
        }
    }
}
