package org.framewright.export.tools;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// All coders' ratings for one question, unit by unit.
///
/// @param name legal in every program
/// @param group the tag of the units: a name that is legal in every program, too
/// @param coders names that are legal in every program
public record ToolVariable(String name, String group, RatingLevel level, List<String> coders, List<ToolUnit> units) {

    /// The level of measurement of the ratings.
    public enum RatingLevel {
        NOMINAL(1),
        ORDINAL(2),
        INTERVAL(3),
        RATIO(4);

        private final int number;

        RatingLevel(int number) {
            this.number = number;
        }

        /// The number of the level in KALPHA.
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
    /// @param ratings numbers as text, one for each coder; empty for a missing rating
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

    /// The variable with only the coders who have rated a unit.
    ToolVariable withoutAbsentCoders() {
        return withCoders(
                IntStream.range(0, coders.size())
                        .filter(place -> units.stream().anyMatch(it -> !it.ratings().get(place).isEmpty()))
                        .boxed()
                        .toList());
    }

    /// The variable with some coders only.
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

    /// The variable with other units.
    ToolVariable withUnits(List<ToolUnit> others) {
        return new ToolVariable(name, group, level, coders, others);
    }
}
