package org.framewright.export.tools;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// All coders' ratings for one question, unit by unit.
///
/// @param name legal in every program
/// @param group what the units are of: the tag's name, legal, too
/// @param coders names that are legal in every program
public record ToolVariable(String name, String group, RatingLevel level, List<String> coders, List<ToolUnit> units) {

    /// What can be reckoned with the ratings.
    public enum RatingLevel {
        NOMINAL(1),
        ORDINAL(2),
        INTERVAL(3),
        RATIO(4);

        private final int number;

        RatingLevel(int number) {
            this.number = number;
        }

        /// As KALPHA counts them.
        int number() {
            return number;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A unit.
    ///
    /// @param id unique within its round
    /// @param ratings numbers as text, one for each coder; empty where there is none
    public record ToolUnit(String id, String article, String round, List<String> ratings) {

        public ToolUnit {
            ratings = List.copyOf(ratings);
        }

        int countRatings() {
            return (int) ratings.stream().filter(it -> !it.isEmpty()).count();
        }
    }

    public ToolVariable {
        coders = List.copyOf(coders);
        units = List.copyOf(units);
    }

    /// The same, of those coders only who have rated anything.
    ToolVariable withoutAbsentCoders() {
        return withCoders(
                IntStream.range(0, coders.size())
                        .filter(place -> units.stream().anyMatch(it -> !it.ratings().get(place).isEmpty()))
                        .boxed()
                        .toList());
    }

    /// The same, of some coders only.
    ToolVariable withCoders(List<Integer> places) {
        return new ToolVariable(
                name,
                group,
                level,
                places.stream().map(coders::get).toList(),
                units.stream()
                        .map(it ->
                                new ToolUnit(
                                        it.id(),
                                        it.article(),
                                        it.round(),
                                        places.stream().map(it.ratings()::get).toList()))
                        .toList());
    }

    /// The same with other units.
    ToolVariable withUnits(List<ToolUnit> others) {
        return new ToolVariable(name, group, level, coders, others);
    }
}
