package org.framewright.agreement.passages.alpha;

import org.framewright.agreement.passages.MarkedPassage;
import org.framewright.agreement.passages.SpanCover;
import org.framewright.agreement.units.CategoryList;
import org.framewright.agreement.units.UnitRatings;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How often which combination of the coders' sets of tags covers a token: few rows, however long the articles are.
final class TokenPatterns {
    private final int coders;
    private final Map<BitSet, Integer> sets = new LinkedHashMap<>();
    private final Map<List<Integer>, Integer> times = new LinkedHashMap<>();

    TokenPatterns(int coders) {
        this.coders = coders;
        number(new BitSet());
    }

    /// One article, in one sweep over where passages begin and end.
    ///
    /// @param byCoder positions are tokens
    void add(int tokens, List<Optional<List<MarkedPassage>>> byCoder) {
        var now = new ArrayList<BitSet>();
        var row = new ArrayList<Integer>();
        for (var coder : byCoder) {
            now.add(new BitSet());
            row.add(coder.isPresent() ? 0 : UnitRatings.MISSING);
        }
        int at = 0;
        for (var change : changes(byCoder).entrySet()) {
            count(row, change.getKey() - at);
            at = change.getKey();
            for (var turn : change.getValue()) {
                var set = now.get(turn.coder());
                set.flip(turn.tag());
                row.set(turn.coder(), number(set));
            }
        }
        count(row, tokens - at);
    }

    /// A unit for each combination.
    UnitRatings ratings() {
        var names = sets.keySet().stream().map(TokenPatterns::names).toList();
        int[] cells = times.keySet().stream().flatMap(List::stream).mapToInt(it -> it).toArray();
        return UnitRatings.of(CategoryList.ofSets(names), coders, cells);
    }

    /// How many tokens each unit of the ratings stands for.
    int[] times() {
        return times.values().stream().mapToInt(it -> it).toArray();
    }

    /// From here on the coder's tag covers what it did not, or the other way round.
    private record CoverageChange(int coder, int tag) {}

    private static Map<Integer, List<CoverageChange>> changes(List<Optional<List<MarkedPassage>>> byCoder) {
        var result = new TreeMap<Integer, List<CoverageChange>>();
        for (int coder = 0; coder < byCoder.size(); coder++) {
            int number = coder;
            FragmentsByTag.byTag(byCoder.get(coder).orElse(List.of()), SpanCover::union)
                    .forEach((tag, spans) ->
                            spans.forEach(span -> {
                                var turn = new CoverageChange(number, tag);
                                result.computeIfAbsent(span.start(), _ -> new ArrayList<>()).add(turn);
                                result.computeIfAbsent(span.end(), _ -> new ArrayList<>()).add(turn);
                            }));
        }
        return result;
    }

    private void count(List<Integer> row, int tokens) {
        if (tokens > 0) {
            times.merge(List.copyOf(row), tokens, Math::addExact);
        }
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
