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
    public static final WhatIfScenario UNCHANGED = new WhatIfScenario(List.of(), Set.of(), Set.of());

    public WhatIfScenario {
        targets = List.copyOf(targets);
        coders = Set.copyOf(coders);
        articles = Set.copyOf(articles);
    }

    public boolean isUnchanged() {
        return equals(UNCHANGED);
    }

    /// The scenario in which a category counts as another category; categories that already count as the first count as the other
    /// too.
    ///
    /// @param categories the number of categories
    public WhatIfScenario withMergedCategories(int category, int target, int categories) {
        var newTargets = new ArrayList<Integer>();
        for (int i = 0; i < categories; i++) {
            newTargets.add(targets.isEmpty() ? i : targets.get(i));
        }
        int root = newTargets.get(target);
        if (category == target) {
            newTargets.set(category, category);
        } else if (root != category) {
            Collections.replaceAll(newTargets, category, root);
        }
        boolean unchanged = IntStream.range(0, categories).allMatch(it -> newTargets.get(it) == it);
        return new WhatIfScenario(unchanged ? List.of() : newTargets, coders, articles);
    }

    public WhatIfScenario withoutCoders(Set<Integer> coders) {
        return new WhatIfScenario(targets, coders, articles);
    }

    public WhatIfScenario withoutArticles(Set<Integer> articles) {
        return new WhatIfScenario(targets, coders, articles);
    }

    /// The ratings as they would be.
    public RatedVariable apply(RatedVariable rated) {
        int[] units =
                IntStream.range(0, rated.units().size())
                        .filter(it -> !articles.contains(rated.units().get(it).article()))
                        .filter(it -> !rated.question().byPairs() || includes(rated.units().get(it)))
                        .toArray();
        int[] keptCoders = IntStream.range(0, rated.coders().size()).filter(it -> !coders.contains(it)).toArray();
        if (keptCoders.length == 0) {
            throw new IllegalArgumentException("somebody stays");
        }
        var some = rated.withUnits(units);
        var ratings = some.ratings().selectCoders(keptCoders);
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
                IntStream.of(keptCoders).mapToObj(rated.coders()::get).toList(),
                categories,
                rated.articles(),
                some.units().stream().map(it -> moveUnit(it, keptCoders)).toList(),
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
