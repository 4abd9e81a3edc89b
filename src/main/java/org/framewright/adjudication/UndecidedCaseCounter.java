package org.framewright.adjudication;

import org.framewright.adjudication.AdjudicationCase.State;
import org.framewright.model.ProgressListener;
import org.framewright.model.article.ArticleId;
import org.framewright.model.coding.Decision;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.Round;
import org.framewright.reliability.AgreementService;
import org.framewright.reliability.codings.ArticleSides;
import org.framewright.reliability.differences.ComparedItem;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.reliability.report.MethodFacts.OpenCases;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.query.DecisionStore;
import org.framewright.store.query.DecisionStore.StoredDecision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The cases of a round in which coders differ and that no reference coder has decided; and the decided cases with changed statements.
public final class UndecidedCaseCounter {

    private UndecidedCaseCounter() {}

    /// The number of these cases.
    ///
    /// @param state where the decisions are read; the service may read from the same
    public static OpenCases count(AgreementService agreement, ProjectDatabase state, Round round) {
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
        var states = new ArrayList<State>();
        agreement.readSides(
                AgreementQuery.ALL.withRound(round.name()),
                ProgressListener.NONE,
                sides -> states.addAll(openStates(sides, find(decisions, sides.article().id()))));
        return new OpenCases(Collections.frequency(states, State.OPEN), Collections.frequency(states, State.CHANGED));
    }

    private static Collection<List<Decision>> find(
            Map<ArticleId, Map<CoderId, List<Decision>>> decisions, ArticleId article) {
        var found = decisions.getOrDefault(article, Map.of()).values();
        return found.isEmpty() ? List.of(List.of()) : found;
    }

    /// The states of the items that are open for each reference coder.
    ///
    /// @param decisions of each reference coder
    private static List<State> openStates(ArticleSides sides, Collection<List<Decision>> decisions) {
        var states = new HashMap<ComparedItem, List<State>>();
        decisions.stream()
                .flatMap(it -> CaseList.of(sides, it).stream())
                // a changed case is open again, also where all coders now agree
                .filter(it -> it.state() == State.CHANGED || (it.isOpen() && it.isDisputed()))
                .forEach(it -> states.computeIfAbsent(it.item(), _ -> new ArrayList<>()).add(it.state()));
        return states.values().stream()
                .filter(it -> it.size() == decisions.size())
                .map(it -> it.contains(State.CHANGED) ? State.CHANGED : State.OPEN)
                .toList();
    }
}
