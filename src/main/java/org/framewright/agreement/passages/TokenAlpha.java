package org.framewright.agreement.passages;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;
import org.framewright.agreement.passages.corpus.MarkedArticle;
import org.framewright.agreement.passages.corpus.MarkedCorpus;
import org.framewright.agreement.passages.corpus.MarkedPassage;
import org.framewright.agreement.passages.corpus.Span;
import org.framewright.agreement.passages.corpus.SpanCover;
import org.framewright.agreement.units.AlphaMetric;
import org.framewright.agreement.units.CategoryList;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.agreement.units.UnitRatings;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Krippendorff's alpha over words: a coder's rating of a word is the set of tags that cover the word, with Jaccard's distance;
/// with one tag this is the nominal alpha of marked or not.
///
/// A word is covered if any character of it is. Where the words of an article are unknown, each position counts as a word. No
/// standard error: words of one passage do not vary independently.
public final class TokenAlpha {
    private TokenAlpha() {}

    /// Alpha over all words of all articles that two coders or more coded.
    public static MeasureOutcome compute(MarkedCorpus corpus) {
        return compute(corpus, TokenLabels.ALL);
    }

    /// Alpha over all words where each word has one label: a role that the word helps to fill, the passage's own words, or none.
    ///
    /// A coder's word with several labels, as where an attribution lies within the content of another, has the first of them: the
    /// roles in the codebook's order, then the passage's own words.
    public static MeasureOutcome computeRoles(MarkedCorpus corpus) {
        return compute(RoleLabels.label(corpus), TokenLabels.FIRST);
    }

    /// The number of words that a coder put under several labels, summed over coders: how often [#computeRoles] had to choose. Words of
    /// articles that only one coder coded don't count; without words, positions are counted.
    public static long countAmbiguous(MarkedCorpus corpus) {
        var labels = RoleLabels.label(corpus);
        var patterns = new TokenPatterns(labels.coders(), TokenLabels.FIRST);
        labels.comparableArticles().forEach(patterns::add);
        return patterns.ambiguous();
    }

    /// The treatment of a word that a coder covered with several labels.
    private enum TokenLabels {
        /// All labels, as a set.
        ALL,
        /// The first label only.
        FIRST
    }

    private static MeasureOutcome compute(MarkedCorpus corpus, TokenLabels labels) {
        if (corpus.comparableArticles().isEmpty()) {
            return MeasureOutcome.undefined(UndefinedReason.NEEDS_TWO_CODERS);
        }
        if (corpus.hasNoMarks()) {
            return MeasureOutcome.undefined(UndefinedReason.NOTHING_MARKED);
        }
        var patterns = new TokenPatterns(corpus.coders(), labels);
        for (var article : corpus.comparableArticles()) {
            if (article.tokens().isEmpty() && article.length().isEmpty()) {
                return MeasureOutcome.undefined(UndefinedReason.NEEDS_LENGTHS);
            }
            patterns.add(article);
        }
        return UnitMeasure.alphaOfRepeated(patterns.ratings(), patterns.times(), AlphaMetric.JACCARD);
    }

    private static List<Optional<List<MarkedPassage>>> toTokens(
            List<Optional<List<MarkedPassage>>> byCoder, List<Span> tokens) {
        var starts = tokens.stream().map(Span::start).toList();
        var ends = tokens.stream().map(Span::end).toList();
        return byCoder.stream()
                .map(coder ->
                        coder.map(passages ->
                                passages.stream().flatMap(it -> toTokens(it, starts, ends).stream()).toList()))
                .toList();
    }

    /// Each fragment as a separate passage: fragments that share a word would overlap.
    private static List<MarkedPassage> toTokens(MarkedPassage passage, List<Integer> starts, List<Integer> ends) {
        var result = new ArrayList<MarkedPassage>();
        for (var fragment : passage.fragments()) {
            int first = firstAtLeast(ends, fragment.start() + 1);
            int behind = firstAtLeast(starts, fragment.end());
            if (first < behind) {
                result.add(new MarkedPassage(passage.tag(), first, behind));
            }
        }
        return result;
    }

    private static int firstAtLeast(List<Integer> sorted, int position) {
        int found = Collections.binarySearch(sorted, position);
        return found >= 0 ? found : -found - 1;
    }

    /// The counts of tokens for each combination of the coders' sets of tags: few rows, however long the articles are.
    static final class TokenPatterns {
        private final int coders;
        private final TokenLabels labels;
        private final Map<BitSet, Integer> sets = new LinkedHashMap<>();
        private final Map<List<Integer>, Integer> times = new LinkedHashMap<>();
        private long ambiguous;

        private TokenPatterns(int coders, TokenLabels labels) {
            this.coders = coders;
            this.labels = labels;
            number(new BitSet());
        }

        /// Adds one article, in words where they are known.
        void add(MarkedArticle article) {
            article.tokens()
                    .ifPresentOrElse(
                            tokens -> add(tokens.size(), toTokens(article.byCoder(), tokens)),
                            () -> add(article.length().orElse(0), article.byCoder()));
        }

        /// Adds one article, in one sweep over the beginnings and ends of passages.
        ///
        /// @param byCoder positions are tokens
        private void add(int tokens, List<Optional<List<MarkedPassage>>> byCoder) {
            var now = new ArrayList<BitSet>();
            var row = new ArrayList<Integer>();
            for (var coder : byCoder) {
                now.add(new BitSet());
                row.add(coder.isPresent() ? 0 : UnitRatings.MISSING);
            }
            int at = 0;
            for (var change : changes(byCoder).entrySet()) {
                count(row, now, change.getKey() - at);
                at = change.getKey();
                for (var turn : change.getValue()) {
                    var set = now.get(turn.coder());
                    set.flip(turn.tag());
                    row.set(turn.coder(), number(labelled(set)));
                }
            }
            count(row, now, tokens - at);
        }

        /// A unit for each combination.
        UnitRatings ratings() {
            var names = sets.keySet().stream().map(TokenPatterns::names).toList();
            int[] cells = times.keySet().stream().flatMap(List::stream).mapToInt(it -> it).toArray();
            return UnitRatings.of(CategoryList.ofSets(names), coders, cells);
        }

        /// The number of tokens with several labels of one coder.
        long ambiguous() {
            return ambiguous;
        }

        /// The number of tokens that each unit of the ratings stands for.
        int[] times() {
            return times.values().stream().mapToInt(it -> it).toArray();
        }

        /// A position from which on a coder's tag covers the text, or no longer covers it.
        private record CoverageChange(int coder, int tag) {}

        private static Map<Integer, List<CoverageChange>> changes(List<Optional<List<MarkedPassage>>> byCoder) {
            var result = new TreeMap<Integer, List<CoverageChange>>();
            for (int coder = 0; coder < byCoder.size(); coder++) {
                int number = coder;
                SpanCover.unionByTag(byCoder.get(coder).orElse(List.of()))
                        .forEach((tag, spans) ->
                                spans.forEach(span -> {
                                    var turn = new CoverageChange(number, tag);
                                    result.computeIfAbsent(span.start(), _ -> new ArrayList<>()).add(turn);
                                    result.computeIfAbsent(span.end(), _ -> new ArrayList<>()).add(turn);
                                }));
            }
            return result;
        }

        private void count(List<Integer> row, List<BitSet> now, int tokens) {
            if (tokens > 0) {
                times.merge(List.copyOf(row), tokens, Math::addExact);
                ambiguous += tokens * now.stream().filter(it -> it.cardinality() > 1).count();
            }
        }

        private BitSet labelled(BitSet set) {
            if (labels == TokenLabels.ALL || set.isEmpty()) {
                return set;
            }
            var first = new BitSet();
            first.set(set.nextSetBit(0));
            return first;
        }

        private int number(BitSet set) {
            var known = sets.get(set);
            if (known != null) {
                return known;
            }
            sets.put((BitSet) set.clone(), sets.size());
            return sets.size() - 1;
        }

        private static Set<String> names(BitSet set) {
            return set.stream().mapToObj(Integer::toString).collect(Collectors.toUnmodifiableSet());
        }
    }
}
