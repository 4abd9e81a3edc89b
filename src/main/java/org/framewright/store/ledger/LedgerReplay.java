package org.framewright.store.ledger;

import org.framewright.model.CodingId;
import org.framewright.model.Refusal;
import org.framewright.model.change.Change;
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

    /// What was found wrong so far.
    public List<LedgerFault> faults() {
        return List.copyOf(faults);
    }

    /// Replays everything, as far as it goes.
    ///
    /// @return whether it went to the end
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
            // whatever stands in the row: all that matters here is that it is no entry
            note(LedgerFault.Kind.UNREADABLE, storedEntry.revision());
            return Optional.empty();
        }
    }

    private void note(LedgerFault.Kind kind, long revision) {
        faults.add(new LedgerFault(kind, revision, revision));
    }

    /// Something wrong with an entry of the ledger itself.
    ///
    /// @param first the entry's revision, or the first that is missing
    /// @param last the same, or the last that is missing
    public record LedgerFault(Kind kind, long first, long last) {

        /// What is wrong.
        public enum Kind {
            /// There are no entries of these revisions, but there are later ones.
            MISSING,
            /// It is no entry, or names a text that is not there. Nothing after it was replayed.
            UNREADABLE,
            /// What the row says of the change is not so: its kind, or its coding.
            MISLABELLED,
            /// It is said to take an earlier entry back, and does something else.
            NO_INVERSE,
            /// It can't be applied to what the entries before it make. Nothing after it was replayed.
            NOT_APPLICABLE
        }
    }
}
