package org.framewright.store.query;

import org.framewright.model.article.ArticleId;
import org.framewright.model.change.Change;
import org.framewright.model.change.CodingChange.DecisionsChanged;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.CodingId;
import org.framewright.model.coding.Decision;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.RoundId;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.ledger.Ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Reads decisions from the ledger, their only place, for `adjudicated.csv` and the screen of adjudication.
public final class DecisionStore {

    private final CodingStore codings;
    private final Ledger ledger;

    /// @param state of a project, which may be a snapshot
    public DecisionStore(ProjectDatabase state) {
        this.codings = new CodingStore(state);
        this.ledger = new Ledger(state, Clock.systemUTC());
    }

    /// A decision that holds.
    ///
    /// @param coding the reference coding of the decision: it names the reference coder and the article
    public record StoredDecision(Coding coding, Decision decision) {}

    /// The decisions that hold in a version of a coding, in the order in which they were made.
    public List<Decision> find(CodingId coding) {
        var decisions = new ArrayList<Decision>();
        ledger.findByCoding(coding).stream()
                .flatMap(entry -> parts(entry.change()))
                .forEach(change -> {
                    decisions.removeAll(change.before());
                    decisions.addAll(change.after());
                });
        return decisions;
    }

    /// The decisions that hold in the latest version of a coder's coding of an article; none where there is no coding.
    public List<Decision> find(ArticleId article, CoderId coder, RoundId round) {
        return codings.latest(article, coder, round).map(it -> find(it.id())).orElse(List.of());
    }

    /// The decisions that hold in the latest versions of a round's codings, in the articles' order.
    public List<StoredDecision> find(RoundId round) {
        return codings.latest().stream()
                .filter(it -> it.round().equals(round))
                .flatMap(it -> find(it.id()).stream().map(decision -> new StoredDecision(it, decision)))
                .toList();
    }

    private static Stream<DecisionsChanged> parts(Change change) {
        return change instanceof DecisionsChanged it
                ? Stream.of(it)
                : change.changes().stream().flatMap(DecisionStore::parts);
    }
}
