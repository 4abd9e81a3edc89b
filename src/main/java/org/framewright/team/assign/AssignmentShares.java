package org.framewright.team.assign;

import org.framewright.model.article.ArticleId;
import org.framewright.model.study.Assignment;
import org.framewright.model.study.Coder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Spreads a coder's assignments evenly over other coders, at random from a seed. Nobody gets the same article again.
final class AssignmentShares {

    private final List<Coder> receivers;
    private final Map<Coder, Set<ArticleId>> known;
    private final Map<Coder, Integer> shares = new LinkedHashMap<>();

    /// @param known the articles that a coder was given or has coded
    AssignmentShares(List<Coder> receivers, Map<Coder, Set<ArticleId>> known, long seed) {
        this.receivers = new ArrayList<>(receivers);
        this.known = known;
        new SeededSampler(seed).shuffle(this.receivers);
    }

    /// The receiver of each assignment; empty where all of them have the article. The articles that the fewest can take go first, so
    /// that the shares differ by one where that is possible.
    ///
    /// @param assignments in a fixed order: the shares depend on it
    SequencedMap<Assignment, Optional<Coder>> spread(List<Assignment> assignments, long seed) {
        var drawn = new ArrayList<>(assignments);
        new SeededSampler(seed).shuffle(drawn);
        drawn.sort(Comparator.comparingInt(it -> takers(it).size()));
        var spread = new LinkedHashMap<Assignment, Optional<Coder>>();
        for (var it : drawn) {
            var taker = takers(it).stream().min(Comparator.comparingInt(coder -> shares.getOrDefault(coder, 0)));
            taker.ifPresent(coder -> shares.merge(coder, 1, Integer::sum));
            spread.put(it, taker);
        }
        return spread;
    }

    private List<Coder> takers(Assignment it) {
        return receivers.stream().filter(coder -> !known.getOrDefault(coder, Set.of()).contains(it.article())).toList();
    }
}
