package org.framewright.store.ledger;

import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.article.ArticleId;
import org.framewright.model.change.Change;
import org.framewright.model.change.CodingChange.AnnotationRemoved;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.CodingId;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.RoundId;
import org.framewright.store.ledger.CodingHistory.HistoryEntry;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A transaction that brings changes from other files into a project: it reads the state so far, and enters changes.
public final class MergeTransaction {

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

    /// The pass of a coder over an article in a round, under any id.
    public Optional<Coding> findPass(ArticleId article, CoderId coder, RoundId round, int pass) {
        return state.codings(article).stream()
                .filter(it -> it.coder().equals(coder) && it.round().equals(round) && it.pass() == pass)
                .findFirst();
    }

    /// The coding that has a coder's annotation.
    public Optional<CodingId> findCoding(CoderId coder, AnnotationId annotation) {
        return state.findRemoval(coder.value(), annotation.value())
                .flatMap(it -> it instanceof AnnotationRemoved(var coding, _) ? Optional.of(coding) : Optional.empty());
    }

    /// The number of a coder's passes over an article in a round.
    public int countPasses(ArticleId article, CoderId coder, RoundId round) {
        return (int)
                state.codings(article).stream()
                        .filter(it -> it.coder().equals(coder) && it.round().equals(round))
                        .count();
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

    /// Enters entries of another file unchanged, with their author and time.
    ///
    /// @param local the coding's history here; the entries follow it
    public void appendEntries(CodingHistory local, List<HistoryEntry> entries) {
        ledger.appendEntries(handle, local, entries);
    }
}
