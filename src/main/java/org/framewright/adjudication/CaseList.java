package org.framewright.adjudication;

import org.framewright.adjudication.AdjudicationCase.State;
import org.framewright.files.Sha256;
import org.framewright.model.Coder;
import org.framewright.model.CoderId;
import org.framewright.model.Decision;
import org.framewright.model.Extent;
import org.framewright.model.Fragment;
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

/// Tells of each matter whether it was decided, and whether that still rests on what coders say. Nothing of it is stored.
final class CaseList {

    private final Set<String> coders;
    private final List<Decision> left;

    private CaseList(ArticleSides sides, List<Decision> decisions) {
        this.coders = sides.coders().stream().map(Coder::id).map(CoderId::value).collect(Collectors.toSet());
        this.left = new ArrayList<>(decisions);
    }

    static List<AdjudicationCase> of(ArticleSides sides, List<Decision> decisions) {
        return new CaseList(sides, decisions).cases(sides.matters());
    }

    /// What a decision about a matter rests on: for each coder, what it was that they said.
    static SequencedMap<String, String> basis(ComparedItem matter) {
        var basis = new TreeMap<String, String>();
        matter.stands().forEach(it -> basis.put(it.coder().id().value(), Sha256.of(it.exactly())));
        return basis;
    }

    private List<AdjudicationCase> cases(List<ComparedItem> matters) {
        var cases = new ArrayList<AdjudicationCase>();
        matters.forEach(it -> cases.add(take(it, decision -> rests(decision, it), State.DECIDED)));
        for (int i = 0; i < cases.size(); i++) {
            var matter = cases.get(i).matter();
            if (cases.get(i).decision().isEmpty()) {
                cases.set(i, take(matter, decision -> shared(decision.place(), matter.place()) > 0, State.CHANGED));
            }
        }
        List.copyOf(left).stream()
                .filter(it -> it.basis().keySet().stream().anyMatch(coders::contains))
                .map(it -> new ComparedItem(it.tag(), it.variable(), it.place(), List.of(), List.of()))
                .map(it -> take(it, decision -> decision.place().equals(it.place()), State.CHANGED))
                .toList()
                .forEach(cases::add);
        return cases;
    }

    private interface Test {
        boolean fits(Decision decision);
    }

    private AdjudicationCase take(ComparedItem matter, Test test, State state) {
        var found =
                left.stream()
                        .filter(it -> it.tag().equals(matter.tag()) && it.variable().equals(matter.variable()))
                        .filter(test::fits)
                        .max(Comparator.comparingInt(it -> shared(it.place(), matter.place())));
        found.ifPresent(left::remove);
        return new AdjudicationCase(matter, found.isPresent() ? state : State.OPEN, found);
    }

    /// Whether all who say something say what they said. Those who are not compared any more, because they have left, have
    /// said it all the same.
    private boolean rests(Decision decision, ComparedItem matter) {
        var now = basis(matter);
        return shared(decision.place(), matter.place()) > 0
                && decision.basis().entrySet().containsAll(now.entrySet())
                && decision.basis().keySet().stream().filter(coders::contains).allMatch(now::containsKey);
    }

    /// How much two places have in common.
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

    static Optional<AdjudicationCase> find(List<AdjudicationCase> cases, AdjudicationCase sought) {
        var basis = basis(sought.matter());
        return cases.stream()
                .filter(it ->
                        it.matter().tag().equals(sought.matter().tag())
                                && it.matter().variable().equals(sought.matter().variable())
                                && it.matter().place().equals(sought.matter().place())
                                && basis(it.matter()).equals(basis))
                .findFirst();
    }
}
