package org.framewright.reliability.rated;

import org.framewright.reliability.rated.RatedVariable.RatedUnit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// A hypothetical change of the ratings. Nothing is written: the result is computed from the ratings in memory.
///
/// @param targets for each category the category that it would count as, or itself; empty where all stay
/// @param coders the places of coders who would be left out
/// @param articles the places of articles that would be left out
public record WhatIfScenario(List<Integer> targets, Set<Integer> coders, Set<Integer> articles) {

    /// The scenario without a change.
    public static final WhatIfScenario AS_IT_IS = new WhatIfScenario(List.of(), Set.of(), Set.of());

    public WhatIfScenario {
        targets = List.copyOf(targets);
        coders = Set.copyOf(coders);
        articles = Set.copyOf(articles);
    }

    public boolean isUnchanged() {
        return equals(AS_IT_IS);
    }

    /// The scenario in which a category counts as another category; categories that already count as the first count as the other
    /// too.
    ///
    /// @param categories the number of categories
    public WhatIfScenario withMergedCategories(int category, int target, int categories) {
        var now = new ArrayList<Integer>();
        for (int i = 0; i < categories; i++) {
            now.add(targets.isEmpty() ? i : targets.get(i));
        }
        int root = now.get(target);
        if (category == target) {
            now.set(category, category);
        } else if (root != category) {
            Collections.replaceAll(now, category, root);
        }
        boolean same = IntStream.range(0, categories).allMatch(it -> now.get(it) == it);
        return new WhatIfScenario(same ? List.of() : now, coders, articles);
    }

    public WhatIfScenario withoutCoders(Set<Integer> others) {
        return new WhatIfScenario(targets, others, articles);
    }

    public WhatIfScenario withoutArticles(Set<Integer> others) {
        return new WhatIfScenario(targets, coders, others);
    }

    /// The ratings as they would be.
    public RatedVariable apply(RatedVariable rated) {
        int[] units =
                IntStream.range(0, rated.units().size())
                        .filter(it -> !articles.contains(rated.units().get(it).article()))
                        .filter(it -> !rated.question().byPairs() || includes(rated.units().get(it)))
                        .toArray();
        int[] kept = IntStream.range(0, rated.coders().size()).filter(it -> !coders.contains(it)).toArray();
        if (kept.length == 0) {
            throw new IllegalArgumentException("somebody stays");
        }
        var some = rated.withUnits(units);
        var ratings = some.ratings().selectCoders(kept);
        var categories = some.categories();
        if (!targets.isEmpty()) {
            ratings = ratings.mergeCategories(targets.stream().mapToInt(Integer::intValue).toArray());
            var named = categories;
            categories =
                    IntStream.range(0, targets.size())
                            .filter(it -> targets.get(it) == it)
                            .mapToObj(named::get)
                            .toList();
        }
        return new RatedVariable(
                rated.question(),
                IntStream.of(kept).mapToObj(rated.coders()::get).toList(),
                categories,
                rated.articles(),
                some.units().stream().map(it -> moveUnit(it, kept)).toList(),
                ratings);
    }

    private boolean includes(RatedUnit unit) {
        return unit.coders().stream().noneMatch(coders::contains);
    }

    private static RatedUnit moveUnit(RatedUnit unit, int[] kept) {
        return new RatedUnit(
                unit.article(),
                unit.at(),
                IntStream.range(0, kept.length).filter(it -> unit.coders().contains(kept[it])).boxed().toList());
    }
}
