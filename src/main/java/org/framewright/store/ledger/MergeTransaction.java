package org.framewright.store.ledger;

import org.framewright.model.Refusal;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.OriginalFile;
import org.framewright.model.change.Change;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.CodingId;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.RoundId;
import org.framewright.store.OriginalFileRows;
import org.framewright.store.SqliteErrors;
import org.framewright.store.ledger.CodingHistory.HistoryEntry;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/// A transaction that brings changes from other files into a project: it reads the state so far, and enters changes.
public final class MergeTransaction {

    private static final String FITTING = "fitting";

    private final Handle handle;
    private final Ledger ledger;
    private final TransactionState state;
    private final CodingHistoryReader histories;

    MergeTransaction(Handle handle, Ledger ledger) {
        this.handle = handle;
        this.ledger = ledger;
        this.state = new TransactionState(handle, ModelJson.LENIENT);
        this.histories = new CodingHistoryReader(handle);
    }

    /// The coding with an id, in this project.
    public Optional<Coding> coding(CodingId id) {
        return state.coding(id);
    }

    /// A version of a coder's coding of an article in a round, under any id.
    public Optional<Coding> findVersion(ArticleId article, CoderId coder, RoundId round, int version) {
        return state.codings(article).stream()
                .filter(it -> it.coder().equals(coder) && it.round().equals(round) && it.version() == version)
                .findFirst();
    }

    /// The latest version of a coding.
    public Optional<Coding> latest(Coding coding) {
        return state.codings(coding.article()).stream()
                .filter(coding::isOfSamePlace)
                .max(Comparator.comparingInt(Coding::version));
    }

    /// A coding's history in this project.
    public CodingHistory history(CodingId coding) {
        return histories.read(List.of(coding)).getFirst();
    }

    public Optional<Actor> actor(ActorId id) {
        return state.actor(id);
    }

    public Set<ActorId> actors() {
        return state.actors();
    }

    /// The actor that has the same name and owner as another one.
    public Optional<Actor> findNamesake(Actor actor) {
        return state.namesake(actor);
    }

    /// Enters a local change that the imported entries require.
    public void append(EntryAuthor author, Change change) {
        ledger.enter(handle, author, change);
    }

    /// Enters a change of another file, with its author and time, where the rows allow it.
    ///
    /// @param entry of the other file
    /// @param undoes the revision, here, of the undone entry; empty for an entry that is no undo
    /// @param change the entry's, or a part of it
    /// @return its revision here; empty as by [#enterIfFitting(Supplier)]
    public Optional<Long> enterIfFitting(LedgerEntry entry, OptionalLong undoes, Change change) {
        return enterIfFitting(
                () -> ledger.enter(handle, entry.at(), entry.author(), undoes, change).position().revision());
    }

    /// Enters several changes: all of them, or none.
    ///
    /// @return empty where the rows differ from those that a change changes: nothing is written then
    public <T> Optional<T> enterIfFitting(Supplier<T> changes) {
        handle.savepoint(FITTING);
        try {
            var entered = changes.get();
            handle.releaseSavepoint(FITTING);
            return Optional.of(entered);
        } catch (Refusal | JdbiException failed) {
            if (!SqliteErrors.isOfRows(failed)) {
                throw failed;
            }
            handle.rollbackToSavepoint(FITTING);
            return Optional.empty();
        }
    }

    /// Keeps the original file of an article.
    public void keep(OriginalFile file) {
        OriginalFileRows.insert(handle, file);
    }

    /// Enters entries of another file unchanged, with their author and time.
    ///
    /// @param local the coding's history here; the entries follow it
    public void appendEntries(CodingHistory local, List<HistoryEntry> entries) {
        ledger.appendEntries(handle, local, entries);
    }
}
