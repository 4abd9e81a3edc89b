package org.framewright.adjudication;

import org.framewright.adjudication.AdjudicationCase.State;
import org.framewright.model.Sha256;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.Decision;
import org.framewright.model.coding.Extent;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.reliability.codings.ArticleSides;
import org.framewright.reliability.differences.ComparedItem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Finds for each item whether it was decided, and whether the coders' statements are still the same. No case is stored. Disputed
/// relevance is the first case: the other cases of an article that a single coder finds relevant exist only after the decision
/// "relevant", and after "not relevant" there are no other cases.
final class CaseList {

    private final Set<String> coders;
    private final List<Decision> remaining;

    private CaseList(ArticleSides sides, List<Decision> decisions) {
        this.coders = sides.coders().stream().map(Coder::id).map(CoderId::value).collect(Collectors.toSet());
        this.remaining = new ArrayList<>(decisions);
    }

    static List<AdjudicationCase> of(ArticleSides sides, List<Decision> decisions) {
        var cases = new CaseList(sides, decisions).cases(sides.items());
        boolean single = sides.sides().size() < 2;
        var relevance =
                cases.stream()
                        .filter(it -> it.item().isRelevance())
                        .filter(it -> it.isDecidedNotRelevant() || (it.isOpen() && single))
                        .findFirst();
        return relevance.map(List::of).orElse(cases);
    }

    /// The basis of a decision about an item: each coder's statement.
    static SequencedMap<String, String> basis(ComparedItem item) {
        var basis = new TreeMap<String, String>();
        item.statements().forEach(it -> basis.put(it.coder().id().value(), Sha256.hex(it.exactKey())));
        return basis;
    }

    private List<AdjudicationCase> cases(List<ComparedItem> items) {
        var cases = new ArrayList<AdjudicationCase>();
        items.forEach(it -> cases.add(findCase(it, decision -> isSameBasis(decision, it), State.DECIDED)));
        for (int i = 0; i < cases.size(); i++) {
            var item = cases.get(i).item();
            if (cases.get(i).decision().isEmpty()) {
                cases.set(i, findCase(item, decision -> shared(decision.place(), item.place()) > 0, State.CHANGED));
            }
        }
        List.copyOf(remaining).stream()
                .filter(it -> it.basis().keySet().stream().anyMatch(coders::contains))
                .map(it -> new ComparedItem(it.tag(), it.variable(), it.place(), List.of(), List.of()))
                .map(it -> findCase(it, decision -> decision.place().equals(it.place()), State.CHANGED))
                .toList()
                .forEach(cases::add);
        return cases;
    }

    private interface DecisionTest {
        boolean matches(Decision decision);
    }

    private AdjudicationCase findCase(ComparedItem item, DecisionTest test, State state) {
        var found =
                remaining.stream()
                        .filter(it -> it.tag().equals(item.tag()) && it.variable().equals(item.variable()))
                        .filter(test::matches)
                        .max(Comparator.comparingInt(it -> shared(it.place(), item.place())));
        found.ifPresent(remaining::remove);
        return new AdjudicationCase(item, found.isPresent() ? state : State.OPEN, found);
    }

    /// Whether every coder with a statement still has the same. Statements of coders who have left, and are no longer
    /// compared, still count.
    private boolean isSameBasis(Decision decision, ComparedItem item) {
        var now = basis(item);
        return shared(decision.place(), item.place()) > 0
                && decision.basis().entrySet().containsAll(now.entrySet())
                && decision.basis().keySet().stream().filter(coders::contains).allMatch(now::containsKey);
    }

    /// The number of positions that two places share; the largest integer for equal places.
    private static int shared(Extent one, Extent other) {
        if (one.equals(other)) {
            return Integer.MAX_VALUE;
        }
        return one.fragments().stream()
                .mapToInt(here -> other.fragments().stream().mapToInt(there -> shared(here, there)).sum())
                .sum();
    }

    private static int shared(Fragment one, Fragment other) {
        return Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
    }

    static Optional<AdjudicationCase> find(List<AdjudicationCase> cases, AdjudicationCase adjudicated) {
        var basis = basis(adjudicated.item());
        return cases.stream()
                .filter(it ->
                        it.item().tag().equals(adjudicated.item().tag())
                                && it.item().variable().equals(adjudicated.item().variable())
                                && it.item().place().equals(adjudicated.item().place())
                                && basis(it.item()).equals(basis))
                .findFirst();
    }
}
