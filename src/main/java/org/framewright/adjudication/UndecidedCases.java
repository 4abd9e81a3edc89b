package org.framewright.adjudication;

import org.framewright.model.ArticleId;
import org.framewright.model.CoderId;
import org.framewright.model.Decision;
import org.framewright.model.ProgressListener;
import org.framewright.model.Round;
import org.framewright.reliability.AgreementService;
import org.framewright.reliability.codings.ArticleSides;
import org.framewright.reliability.differences.ComparedItem;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.query.DecisionStore;
import org.framewright.store.query.DecisionStore.StoredDecision;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/// The cases of a round in which coders differ and that no reference coder has decided.
public final class UndecidedCases {

    private UndecidedCases() {}

    /// The number of these cases.
    ///
    /// @param state where the decisions are read; the service may read from the same
    public static int count(AgreementService agreement, ProjectDatabase state, Round round) {
        var decisions =
                new DecisionStore(state)
                        .find(round.id()).stream()
                                .collect(
                                        Collectors.groupingBy(
                                                it -> it.coding().article(),
                                                Collectors.groupingBy(
                                                        it -> it.coding().coder(),
                                                        Collectors.mapping(
                                                                StoredDecision::decision, Collectors.toList()))));
        var count = new AtomicInteger();
        agreement.readSides(
                AgreementQuery.ALL.withRound(round.name()),
                ProgressListener.NONE,
                sides -> count.addAndGet(count(sides, find(decisions, sides.article().id()))));
        return count.get();
    }

    private static Collection<List<Decision>> find(
            Map<ArticleId, Map<CoderId, List<Decision>>> decisions, ArticleId article) {
        var found = decisions.getOrDefault(article, Map.of()).values();
        return found.isEmpty() ? List.of(List.of()) : found;
    }

    /// @param decisions of each reference coder
    private static int count(ArticleSides sides, Collection<List<Decision>> decisions) {
        return decisions.stream()
                .map(it -> openItems(sides, it))
                .reduce((one, other) -> one.stream().filter(other::contains).toList())
                .map(List::size)
                .orElse(0);
    }

    private static List<ComparedItem> openItems(ArticleSides sides, List<Decision> decisions) {
        return CaseList.of(sides, decisions).stream()
                .filter(it -> it.isOpen() && it.isDisputed())
                .map(AdjudicationCase::item)
                .toList();
    }
}
