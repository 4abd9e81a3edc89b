package org.framewright.ui.team.assignment;

import org.framewright.model.article.ArticleSummary;
import org.framewright.model.study.Batch;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.DrawRecipe;
import org.framewright.model.study.Round;
import org.framewright.team.assign.AssignmentService.AssignmentRequest;
import org.framewright.team.assign.SeededSampler;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The next batch as typed.
///
/// @param coders who get articles of it
/// @param number of articles; empty for all
/// @param overlap the articles for several coders, a number or a share; empty for none
/// @param strata the field that the draw is stratified by; empty for none
record BatchRequest(
        Round round,
        String name,
        Set<CoderId> coders,
        String number,
        String overlap,
        OverlapChoice overlapChoice,
        String strata,
        String seed) {

    private static final String SHARE = "10 %";
    private static final String ALL = "100 %";

    /// The request of the last batch of the round, with the next name and another seed. Training material goes to all coders,
    /// if nothing was assigned before.
    static BatchRequest likePrevious(AssignmentOverview overview, Round round, Texts texts) {
        var last = overview.batches(round).stream().findFirst().map(Batch::recipe);
        int left = overview.availableArticles(round).size();
        var coders = overview.coders().stream().map(Coder::id).collect(Collectors.toSet());
        boolean training = round.purpose() == Round.Purpose.TRAINING;
        var overlap = last.map(it -> Integer.toString(it.overlap())).orElse(training ? ALL : SHARE);
        return new BatchRequest(
                round,
                nextName(overview, round, texts),
                coders,
                last.map(it -> Integer.toString(Math.min(it.articles(), left))).orElse(""),
                coders.size() < OverlapChoice.PAIRS.each() ? "" : overlap,
                last.map(BatchRequest::overlapChoice)
                        .filter(OverlapChoice.list(coders.size())::contains)
                        .orElse(training ? OverlapChoice.ALL : OverlapChoice.PAIRS),
                last.map(DrawRecipe::strata).orElse(""),
                Long.toString(SeededSampler.newSeed()));
    }

    /// A request for a number of articles, all of them for several coders.
    BatchRequest forAll(int articles) {
        return new BatchRequest(round, name, coders, Integer.toString(articles), ALL, overlapChoice, strata, seed);
    }

    private static String nextName(AssignmentOverview overview, Round round, Texts texts) {
        int week = overview.batches(round).size() + 1;
        while (overview.hasBatch(round, texts.get("team.give.week", week))) {
            week++;
        }
        return texts.get("team.give.week", week);
    }

    private static OverlapChoice overlapChoice(DrawRecipe last) {
        if (last.pairs() == DrawRecipe.PairRule.ALL) {
            return OverlapChoice.ALL;
        }
        return last.overlap() == 0 ? OverlapChoice.PAIRS : new OverlapChoice(last.perArticle());
    }

    /// A mistake in the typed request: the key of a sentence, and its argument.
    record RequestMistake(String key, String typed) {

        static RequestMistake of(String key) {
            return new RequestMistake(key, "");
        }
    }

    /// A mistake that needs no draw to be found; empty where a draw can be tried.
    Optional<RequestMistake> findProblem(ArticlePool pool) {
        if (coders.isEmpty()) {
            return Optional.of(RequestMistake.of("team.give.nobody"));
        }
        if (pool.available().isEmpty()) {
            return Optional.of(RequestMistake.of("team.give.nothing-left"));
        }
        if (pool.selectedArticles().isEmpty()) {
            return Optional.of(RequestMistake.of("team.give.none-fits"));
        }
        if (!number.isBlank() && !number.strip().matches("\\d{1,7}")) {
            return Optional.of(new RequestMistake("team.give.no-number", number.strip()));
        }
        return seed.strip().matches("-?\\d{1,18}")
                ? Optional.empty()
                : Optional.of(RequestMistake.of("team.give.no-seed"));
    }

    /// The same for the service, for a request without [#findProblem].
    AssignmentRequest toRequest(AssignmentOverview overview, ArticlePool pool) {
        var named = overview.coders().stream().filter(it -> coders.contains(it.id())).map(Coder::name).toList();
        var overlapped = overlap.replaceAll("\\s", "");
        boolean all = overlapChoice.equals(OverlapChoice.ALL);
        return new AssignmentRequest(
                round.name(),
                name,
                named,
                pool.isEverythingSelected()
                        ? List.of()
                        : pool.selectedArticles().stream().map(ArticleSummary::name).toList(),
                number.isBlank() ? Optional.empty() : Optional.of(Integer.parseInt(number.strip())),
                overlapped.isEmpty() ? "0" : overlapped,
                all ? Math.max(OverlapChoice.PAIRS.each(), named.size()) : overlapChoice.each(),
                all ? DrawRecipe.PairRule.ALL : DrawRecipe.PairRule.ROTATING,
                strata,
                Long.parseLong(seed.strip()));
    }

    /// The coders of an article of the overlap.
    ///
    /// @param each their number; 0 for all of them
    record OverlapChoice(int each) {

        static final OverlapChoice ALL = new OverlapChoice(0);
        static final OverlapChoice PAIRS = new OverlapChoice(2);

        static List<OverlapChoice> list(int coders) {
            var ways = new ArrayList<OverlapChoice>();
            ways.add(PAIRS);
            for (int each = PAIRS.each() + 1; each < coders; each++) {
                ways.add(new OverlapChoice(each));
            }
            ways.add(ALL);
            return ways;
        }
    }
}
