package org.framewright.store.ledger;

import org.framewright.model.Refusal;
import org.framewright.model.change.ArticleChange.ArticleAdded;
import org.framewright.store.StoreProblem;
import org.framewright.store.query.ArticleTextsByHash;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.List;

/// The ledger's last entries, kept in memory as they were written: changes of the file by other programs do not touch
/// them. With an earlier backup they give the present project again. The entry of a new article lacks its text, so that
/// this entry and all entries before it are dropped.
public final class RecentEntries {

    private static final int MOST = 5_000;

    /// The stored name of the change that lacks its text, alone or in a compound change.
    private static final String ARTICLE_ADDED = StoredNames.of(ArticleAdded.class);

    private final List<StoredEntry> entries = new ArrayList<>();
    private long last;

    /// @param last the last revision in the file
    public RecentEntries(long last) {
        this.last = last;
    }

    /// The last revision that was written.
    public synchronized long last() {
        return last;
    }

    /// The revision before the first kept entry.
    public synchronized long base() {
        return entries.isEmpty() ? last : entries.getFirst().revision() - 1;
    }

    /// Adds the entries written since the last call.
    public synchronized void update(Handle handle) {
        handle.createQuery("SELECT * FROM ledger WHERE revision > :last ORDER BY revision")
                .bind("last", last)
                .map(StoredEntry::of)
                .forEach(this::add);
    }

    private void add(StoredEntry entry) {
        entries.add(entry);
        last = entry.revision();
        if (entry.change().contains(ARTICLE_ADDED) || entries.size() > MOST) {
            entries.clear();
        }
    }

    /// Begins anew: the file has the contents of another one.
    public synchronized void reset(long lastOfFile) {
        entries.clear();
        last = lastOfFile;
    }

    /// Drops the entries that a backup holds.
    public synchronized void removeUpTo(long upTo) {
        entries.removeIf(entry -> entry.revision() <= upTo);
    }

    /// Enters the kept entries that another file of the project lacks.
    ///
    /// @param other the other file's last revision
    /// @throws Refusal where the other file lacks more entries than are kept
    public synchronized void copyTo(Handle handle, long other) {
        if (other < base()) {
            throw new Refusal(StoreProblem.FAILED, "", "revisions %s to %s".formatted(other + 1, base()));
        }
        entries.stream().filter(entry -> entry.revision() > other).forEach(entry -> reenter(handle, entry));
    }

    /// Enters an entry of another file of the same project unchanged: author, time and revision.
    private static void reenter(Handle handle, StoredEntry entry) {
        var change = entry.entry(new ChangeJson(ModelJson.LENIENT), new ArticleTextsByHash(handle)).change();
        new ChangeWriter(ModelJson.LENIENT).apply(handle, change, entry.revision());
        entry.insert(handle);
    }
}
