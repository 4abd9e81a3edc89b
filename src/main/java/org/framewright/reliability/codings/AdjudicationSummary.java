package org.framewright.reliability.codings;

import org.framewright.model.Refusal;
import org.framewright.model.article.ArticleId;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.Decision;
import org.framewright.model.coding.Decision.DecisionMethod;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderNames;
import org.framewright.model.study.Round;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.query.DecisionStore;
import org.framewright.store.query.DecisionStore.StoredDecision;
import org.framewright.store.query.StudyStore;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The valid decisions of a round's adjudication.
///
/// @param adjudicators the names of the reference coders with decisions, in order
/// @param articles the number of articles with decisions
/// @param roundArticles the number of the round's articles that two coders or more have submitted; all that have decisions are among
///     them
/// @param submitted the number of these whose reference coding is submitted: exports follow no other
/// @param again the number of these whose reference coding was submitted, and is being decided again
/// @param decisions the number of decisions by method; methods without any are not in it
/// @param taken the number of decisions for one coder's statement by the names of the coders who made it, the greatest number first
/// @param singles the number of undisputed decisions on statements of a single coder, the only one with an answer in the article, by that
///     coder's name alone, the greatest number first
/// @param views the number of decisions on disputed cases by the adjudicator's view of the coders; decisions without a kept view
///     are not in it
public record AdjudicationSummary(
        List<String> adjudicators,
        int articles,
        int roundArticles,
        int submitted,
        int again,
        Map<DecisionMethod, Integer> decisions,
        SequencedMap<List<String>, Integer> taken,
        SequencedMap<List<String>, Integer> singles,
        Map<CoderNames, Integer> views) {

    private static final int FEWEST_TAKEN = 10;

    /// A coder whose statements many decisions follow.
    ///
    /// @param decisions the number of decisions that follow the coder
    /// @param all the number of decisions for one coder alone
    public record FollowedCoder(String coder, int decisions, int all) {}

    public AdjudicationSummary {
        adjudicators = List.copyOf(adjudicators);
        decisions = Collections.unmodifiableMap(decisions);
        taken = Collections.unmodifiableSequencedMap(taken);
        singles = Collections.unmodifiableSequencedMap(singles);
        views = Collections.unmodifiableMap(views);
    }

    /// The decisions of a round in the articles that have something to compare: decisions in articles that are now excluded, or whose
    /// coders have left, are left out.
    public static AdjudicationSummary of(ProjectDatabase state, Round round) {
        var compared = comparedArticles(state, round);
        var stored =
                new DecisionStore(state)
                        .find(round.id()).stream().filter(it -> compared.contains(it.coding().article())).toList();
        var byMethod = new EnumMap<DecisionMethod, Integer>(DecisionMethod.class);
        var views = new EnumMap<CoderNames, Integer>(CoderNames.class);
        for (var each : stored) {
            byMethod.merge(each.decision().way(), 1, Integer::sum);
            var names = each.decision().names();
            if (names != null && each.decision().way() != DecisionMethod.UNDISPUTED) {
                views.merge(names, 1, Integer::sum);
            }
        }
        var coders = new StudyStore(state).coders();
        var adjudicators =
                coders.stream()
                        .filter(it -> stored.stream().anyMatch(each -> each.coding().coder().equals(it.id())))
                        .map(Coder::name)
                        .sorted()
                        .toList();
        int articles = (int) stored.stream().map(it -> it.coding().article()).distinct().count();
        return new AdjudicationSummary(
                adjudicators,
                articles,
                compared.size(),
                countArticles(stored, Coding::isSubmitted),
                countArticles(stored, it -> !it.isSubmitted() && it.version() > 1),
                byMethod,
                countByCoders(stored, coders, it -> it.way() == DecisionMethod.TAKEN),
                countByCoders(stored, coders, it -> it.way() == DecisionMethod.UNDISPUTED && it.from().size() == 1),
                views);
    }

    private static int countArticles(List<StoredDecision> stored, Predicate<Coding> condition) {
        return (int)
                stored.stream().map(StoredDecision::coding).filter(condition).map(Coding::article).distinct().count();
    }

    private static Set<ArticleId> comparedArticles(ProjectDatabase state, Round round) {
        try {
            return new CodingSelection(state, AgreementQuery.ALL.withRound(round.name()))
                    .roundCodings()
                    .submitted()
                    .keySet();
        } catch (Refusal nothingToCompare) {
            return Set.of();
        }
    }

    private static SequencedMap<List<String>, Integer> countByCoders(
            List<StoredDecision> stored, List<Coder> coders, Predicate<Decision> chosen) {
        var names = coders.stream().collect(Collectors.toMap(Coder::id, Coder::name));
        var counts = new TreeMap<List<String>, Integer>(Comparator.comparing(it -> String.join(" ", it)));
        stored.stream()
                .map(StoredDecision::decision)
                .filter(chosen)
                .map(it -> it.from().stream().map(id -> names.getOrDefault(id, "?")).sorted().toList())
                .forEach(it -> counts.merge(it, 1, Integer::sum));
        var sorted = new LinkedHashMap<List<String>, Integer>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<List<String>, Integer>comparingByValue().reversed())
                .forEach(it -> sorted.put(it.getKey(), it.getValue()));
        return sorted;
    }

    /// The coder whom most decisions for a statement of one coder alone follow, where so many do that agreement with the reference says
    /// little about that coder: more than two thirds of ten decisions or more. The shares are ours. Decisions for a statement that
    /// several coders made favour none of them, and are not counted.
    public Optional<FollowedCoder> mostFollowed() {
        var followed = new HashMap<String, Integer>();
        Stream.concat(taken.entrySet().stream(), singles.entrySet().stream())
                .filter(it -> it.getKey().size() == 1)
                .forEach(it -> followed.merge(it.getKey().getFirst(), it.getValue(), Integer::sum));
        int all = followed.values().stream().mapToInt(Integer::intValue).sum();
        return followed.entrySet().stream()
                .filter(it -> all >= FEWEST_TAKEN && it.getValue() * 3 > all * 2)
                .map(it -> new FollowedCoder(it.getKey(), it.getValue(), all))
                .findFirst();
    }

    /// The number of undisputed decisions on statements of a single coder.
    public int single() {
        return singles.values().stream().mapToInt(Integer::intValue).sum();
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
