package org.framewright.reliability.codings;

import org.framewright.model.Refusal;
import org.framewright.model.article.ArticleId;
import org.framewright.model.coding.ArticleNote;
import org.framewright.model.coding.Coding;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.Round;
import org.framewright.reliability.ReliabilityProblem;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.reliability.query.CodingFilter;
import org.framewright.store.query.Study;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The compared codings of one round: the latest submitted coding of each coder and article, for articles that two of the coders
/// or more have submitted.
///
/// @param coders the compared coders, in order of name
/// @param submitted the codings by article, whatever their statement on the article's relevance: all codings that are compared on
///     relevance
/// @param codings the submitted codings that find the article relevant, where two or more do: all codings that are compared on
///     other variables
/// @param openCodings the number of codings of the coders in the round that are not submitted, and don't count
/// @param articlesOfOne the number of articles that just one of the coders has submitted
public record RoundCodings(
        Round round,
        List<Coder> coders,
        Map<ArticleId, Map<CoderId, Coding>> submitted,
        Map<ArticleId, Map<CoderId, Coding>> codings,
        int openCodings,
        int articlesOfOne) {

    /// All compared codings, among them codings that are compared on relevance alone.
    public List<Coding> compared() {
        return submitted.values().stream().flatMap(it -> it.values().stream()).toList();
    }

    /// The number of codings that find their article not relevant for the study.
    int notRelevant() {
        return (int) compared().stream().filter(it -> !isRelevant(it)).count();
    }

    /// Chooses the round and the coders.
    ///
    /// @throws Refusal where there is no such round or coder, or nothing to compare
    static RoundCodings select(Study study, List<Coding> all, AgreementQuery query) {
        boolean named = !query.coders().isEmpty();
        var coders = named ? findCoders(study, query.coders()) : defaultCoders(study);
        var round = query.round();
        if (round != null) {
            return of(round(study, round), coders, all).requireShared(named ? coders : List.of());
        }
        var comparable =
                study.rounds().stream().map(it -> of(it, coders, all)).filter(it -> !it.submitted().isEmpty()).toList();
        if (comparable.size() > 1) {
            var names = comparable.stream().map(it -> it.round().name()).collect(Collectors.joining(", "));
            throw new Refusal(ReliabilityProblem.ROUND_MISSING, "", names);
        }
        if (comparable.isEmpty()) {
            int open = study.rounds().stream().mapToInt(it -> of(it, coders, all).openCodings()).sum();
            throw query.filter().equals(CodingFilter.EVERYTHING)
                    ? new Refusal(ReliabilityProblem.NOTHING_TO_COMPARE, "", names(coders), open)
                    : new Refusal(ReliabilityProblem.NOTHING_SELECTED, names(coders), open);
        }
        return comparable.getFirst().requireShared(named ? coders : List.of());
    }

    private static List<Coder> defaultCoders(Study study) {
        var usual =
                study.coders().stream()
                        .filter(coder -> coder.kind() == Coder.Kind.CODER && !coder.isDeactivated())
                        .toList();
        if (usual.isEmpty()) {
            throw new Refusal(ReliabilityProblem.NO_CODERS, "");
        }
        if (usual.size() == 1) {
            throw new Refusal(ReliabilityProblem.ONE_CODER, usual.getFirst().name());
        }
        return usual;
    }

    private static List<Coder> findCoders(Study study, List<String> names) {
        var unknown = names.stream().filter(name -> find(study, name).isEmpty()).findFirst();
        if (unknown.isPresent()) {
            throw new Refusal(ReliabilityProblem.NO_SUCH_CODER, unknown.get(), names(study.coders()));
        }
        if (names.size() < 2) {
            throw new Refusal(ReliabilityProblem.TWO_CODERS_NEEDED, names.getFirst());
        }
        return study.coders().stream().filter(coder -> names.contains(coder.name())).toList();
    }

    /// The coder with a name.
    ///
    /// @throws Refusal where there is none
    public static Coder coder(Study study, String name) {
        return find(study, name)
                .orElseThrow(() -> new Refusal(ReliabilityProblem.NO_SUCH_CODER, name, names(study.coders())));
    }

    private static Optional<Coder> find(Study study, String name) {
        return study.coders().stream().filter(coder -> coder.name().equals(name)).findFirst();
    }

    /// The round with a name.
    ///
    /// @throws Refusal where there is none
    public static Round round(Study study, String name) {
        return study.rounds().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(
                                ReliabilityProblem.NO_SUCH_ROUND,
                                name,
                                study.rounds().stream().map(Round::name).collect(Collectors.joining(", "))));
    }

    private static RoundCodings of(Round round, List<Coder> coders, List<Coding> all) {
        var ids = coders.stream().map(Coder::id).collect(Collectors.toSet());
        Predicate<Coding> chosen = it -> it.round().equals(round.id()) && ids.contains(it.coder());
        var latest = new LinkedHashMap<ArticleId, Map<CoderId, Coding>>();
        all.stream()
                .filter(chosen.and(Coding::isSubmitted))
                .sorted(Comparator.comparingInt(Coding::version))
                .forEach(it -> latest.computeIfAbsent(it.article(), _ -> new HashMap<>()).put(it.coder(), it));
        int articles = latest.size();
        latest.values().removeIf(codings -> codings.size() < 2);
        var relevant = new LinkedHashMap<ArticleId, Map<CoderId, Coding>>();
        latest.forEach((article, codings) -> {
            var relevantCodings = new HashMap<>(codings);
            relevantCodings.values().removeIf(it -> !isRelevant(it));
            if (relevantCodings.size() > 1) {
                relevant.put(article, relevantCodings);
            }
        });
        long open = all.stream().filter(chosen.and(it -> !it.isSubmitted())).count();
        var submittingIds =
                all.stream().filter(chosen.and(Coding::isSubmitted)).map(Coding::coder).collect(Collectors.toSet());
        var submitting = coders.stream().filter(coder -> submittingIds.contains(coder.id())).toList();
        return new RoundCodings(round, submitting, latest, relevant, Math.toIntExact(open), articles - latest.size());
    }

    /// Whether some coders find an article relevant for the study, and others do not.
    public boolean isRelevanceDisputed(ArticleId article) {
        var assessments = submitted.getOrDefault(article, Map.of()).values().stream().map(RoundCodings::isRelevant);
        return assessments.distinct().count() > 1;
    }

    /// The same round, where the coding of an article that a single coder finds relevant is compared, too: a reference coding may
    /// follow that coder.
    RoundCodings withDisputedRelevance() {
        var all = new LinkedHashMap<ArticleId, Map<CoderId, Coding>>();
        submitted.forEach((article, each) -> {
            if (codings.containsKey(article) || isRelevanceDisputed(article)) {
                var relevant = new HashMap<>(each);
                relevant.values().removeIf(it -> !isRelevant(it));
                all.put(article, relevant);
            }
        });
        return new RoundCodings(round, coders, submitted, all, openCodings, articlesOfOne);
    }

    /// Whether a coding finds its article relevant for the study.
    public static boolean isRelevant(Coding coding) {
        return coding.note().standing() != ArticleNote.ArticleStatus.NOT_RELEVANT;
    }

    /// Checks that there is a comparison.
    ///
    /// @param named the named coders, who are kept even where they share no article with another coder; without names,
    ///     the coders who share an article are kept
    /// @throws Refusal where there is nothing to compare
    private RoundCodings requireShared(List<Coder> named) {
        if (coders.size() < 2) {
            throw new Refusal(ReliabilityProblem.FEWER_THAN_TWO_CODERS, round.name(), names(coders), openCodings);
        }
        if (submitted.isEmpty()) {
            throw new Refusal(ReliabilityProblem.NO_SHARED_ARTICLE, round.name(), names(coders), openCodings);
        }
        var comparedCoders =
                named.isEmpty() ? coders.stream().filter(coder -> countArticles(coder) > 0).toList() : named;
        return new RoundCodings(round, comparedCoders, submitted, codings, openCodings, articlesOfOne);
    }

    /// A coder's number of submitted articles, among the articles that two coders or more have submitted.
    public int countArticles(Coder coder) {
        return (int) submitted.values().stream().filter(it -> it.containsKey(coder.id())).count();
    }

    private static String names(List<Coder> coders) {
        return coders.stream().map(Coder::name).collect(Collectors.joining(", "));
    }
}
