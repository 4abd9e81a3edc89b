package org.framewright.adjudication;

import org.framewright.adjudication.AdjudicationCase.State;
import org.framewright.model.ProgressListener;
import org.framewright.model.article.ArticleId;
import org.framewright.model.coding.Decision;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.Round;
import org.framewright.reliability.AgreementService;
import org.framewright.reliability.codings.ArticleSides;
import org.framewright.reliability.differences.CaseCounts;
import org.framewright.reliability.differences.CaseCounts.DecidedOf;
import org.framewright.reliability.differences.ComparedItem;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.query.DecisionStore;
import org.framewright.store.query.DecisionStore.StoredDecision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Counts cases, of one reference coder, or of all reference coders of a round together.
public final class CaseCounter {

    private CaseCounter() {}

    public static CaseCounts count(Collection<AdjudicationCase> cases) {
        return new CaseCounts(
                decided(cases, AdjudicationCase::isUnanimous),
                decided(cases, AdjudicationCase::isDisputed),
                count(cases, it -> it.state() == State.CHANGED),
                count(cases, it -> !it.isUnanimous() && !it.isDisputed()));
    }

    private static DecidedOf decided(Collection<AdjudicationCase> cases, Predicate<AdjudicationCase> which) {
        return new DecidedOf(count(cases, which.and(it -> !it.isOpen())), count(cases, which));
    }

    private static int count(Collection<AdjudicationCase> cases, Predicate<AdjudicationCase> which) {
        return (int) cases.stream().filter(which).count();
    }

    /// Counts the cases of a round. A case is decided where a reference coder has decided it, and not counted where one has decided that the
    /// article does not belong to the study.
    ///
    /// @param state where the decisions are read; the service may read from the same
    public static CaseCounts count(AgreementService agreement, ProjectDatabase state, Round round) {
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
        var cases = new ArrayList<AdjudicationCase>();
        agreement.readSides(
                AgreementQuery.ALL.withRound(round.name()),
                ProgressListener.NONE,
                sides -> cases.addAll(joinCases(sides, find(decisions, sides.article().id()))));
        return count(cases);
    }

    private static Collection<List<Decision>> find(
            Map<ArticleId, Map<CoderId, List<Decision>>> decisions, ArticleId article) {
        var found = decisions.getOrDefault(article, Map.of()).values();
        return found.isEmpty() ? List.of(List.of()) : found;
    }

    /// The cases that all reference coders of an article have, each in the state that is farthest from open.
    ///
    /// @param decisions of each reference coder
    private static List<AdjudicationCase> joinCases(ArticleSides sides, Collection<List<Decision>> decisions) {
        var cases = new LinkedHashMap<ComparedItem, List<AdjudicationCase>>();
        decisions.stream()
                .flatMap(it -> CaseList.of(sides, it).stream())
                .forEach(it -> cases.computeIfAbsent(it.item(), _ -> new ArrayList<>()).add(it));
        return cases.values().stream()
                .filter(it -> it.size() == decisions.size())
                .map(it ->
                        it.stream()
                                .min(
                                        Comparator.comparing(AdjudicationCase::isOpen)
                                                .thenComparing(each -> each.state() != State.CHANGED))
                                .orElseThrow())
                .toList();
    }
}
