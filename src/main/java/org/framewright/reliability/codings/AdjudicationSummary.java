package org.framewright.reliability.codings;

import org.framewright.model.Coder;
import org.framewright.model.CoderNames;
import org.framewright.model.Coding;
import org.framewright.model.Decision.DecisionMethod;
import org.framewright.model.Round;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.query.DecisionStore;
import org.framewright.store.query.StudyStore;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The decisions of a round's adjudication that hold.
///
/// @param adjudicators the names of the reference coders with decisions, in order
/// @param articles the number of articles with decisions
/// @param submitted the number of these whose reference coding is submitted: exports follow no other
/// @param decisions the number of decisions by method; methods without any are not in it
/// @param single the number of undisputed decisions on statements of a single coder, the only one with an answer in the article
/// @param views the number of decisions on disputed cases by the adjudicator's view of the coders; decisions without a kept view
///     are not in it
public record AdjudicationSummary(
        List<String> adjudicators,
        int articles,
        int submitted,
        Map<DecisionMethod, Integer> decisions,
        int single,
        Map<CoderNames, Integer> views) {

    public AdjudicationSummary {
        adjudicators = List.copyOf(adjudicators);
        decisions = Collections.unmodifiableMap(decisions);
        views = Collections.unmodifiableMap(views);
    }

    /// The decisions of a round.
    public static AdjudicationSummary of(ProjectDatabase state, Round round) {
        var stored = new DecisionStore(state).find(round.id());
        var byMethod = new EnumMap<DecisionMethod, Integer>(DecisionMethod.class);
        var views = new EnumMap<CoderNames, Integer>(CoderNames.class);
        for (var each : stored) {
            byMethod.merge(each.decision().way(), 1, Integer::sum);
            var names = each.decision().names();
            if (names != null && each.decision().way() != DecisionMethod.UNDISPUTED) {
                views.merge(names, 1, Integer::sum);
            }
        }
        int single =
                (int)
                        stored.stream()
                                .map(it -> it.decision())
                                .filter(it -> it.way() == DecisionMethod.UNDISPUTED && it.from().size() == 1)
                                .count();
        var adjudicators =
                new StudyStore(state)
                        .coders().stream()
                                .filter(it -> stored.stream().anyMatch(each -> each.coding().coder().equals(it.id())))
                                .map(Coder::name)
                                .sorted()
                                .toList();
        int articles = (int) stored.stream().map(it -> it.coding().article()).distinct().count();
        int submitted =
                (int)
                        stored.stream()
                                .map(it -> it.coding())
                                .filter(Coding::isSubmitted)
                                .map(Coding::article)
                                .distinct()
                                .count();
        return new AdjudicationSummary(adjudicators, articles, submitted, byMethod, single, views);
    }

    /// The number of decisions by a method.
    public int count(DecisionMethod method) {
        return decisions.getOrDefault(method, 0);
    }

    /// The number of decisions on disputed cases in a view of the coders.
    public int count(CoderNames names) {
        return views.getOrDefault(names, 0);
    }

    /// The number of decisions on disputed cases.
    public int disputed() {
        return total() - count(DecisionMethod.UNDISPUTED);
    }

    /// The number of all decisions.
    public int total() {
        return decisions.values().stream().mapToInt(Integer::intValue).sum();
    }
}
