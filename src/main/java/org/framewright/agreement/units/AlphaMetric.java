package org.framewright.agreement.units;

import org.framewright.agreement.UndefinedReason;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/// The difference that Krippendorff's alpha makes between two values.
public enum AlphaMetric {
    /// 1 between different values.
    NOMINAL,
    /// The number of ratings that lie between two values, squared (the values' own ratings by half).
    ORDINAL,
    /// The difference of two numbers, squared.
    INTERVAL,
    /// The difference of two numbers as a part of their sum, squared; 0 for 0 and 0.
    RATIO,
    /// For sets: 1 minus the number of common elements by the number of all; not squared.
    JACCARD,
    /// For sets: Passonneau's distance of 2006, 1 minus Jaccard's overlap times monotonicity; not squared.
    MASI;

    /// The metric of a scale; Jaccard's for sets.
    public static AlphaMetric of(MeasurementLevel scale) {
        return switch (scale) {
            case NOMINAL -> NOMINAL;
            case ORDINAL -> ORDINAL;
            case INTERVAL -> INTERVAL;
            case RATIO -> RATIO;
            case SET -> JACCARD;
        };
    }

    /// The reason why the categories have no such difference; empty where they have.
    Optional<UndefinedReason> obstacle(CategoryList categories) {
        boolean needsNumbers = this == INTERVAL || this == RATIO;
        if (needsNumbers && categories.size() > 0 && !categories.areNumbers()) {
            return Optional.of(UndefinedReason.NEEDS_NUMBERS);
        }
        if (this == RATIO && Arrays.stream(categories.positions()).anyMatch(it -> it < 0)) {
            return Optional.of(UndefinedReason.NEEDS_NO_NEGATIVE_NUMBERS);
        }
        return Optional.empty();
    }

    /// The differences between these categories.
    Space space(CategoryList categories) {
        double[] positions = categories.positions();
        int size = categories.size();
        return switch (this) {
            case NOMINAL -> new Space.Fixed(new CategoryDistances.Identity());
            case ORDINAL -> new Space.ByRanks(order(positions));
            case INTERVAL -> new Space.Fixed(SquaredDistances.ofRange(positions));
            case RATIO -> new Space.Fixed(RatioDistances.of(positions));
            case JACCARD -> new Space.Fixed(new PairDistances(size, new SetDistances(categories)::jaccard));
            case MASI -> new Space.Fixed(new PairDistances(size, new SetDistances(categories)::masi));
        };
    }

    /// The indexes of these positions from the lowest to the highest.
    static int[] order(double[] positions) {
        boolean ascending = IntStream.range(1, positions.length).allMatch(i -> positions[i - 1] <= positions[i]);
        if (ascending) {
            return IntStream.range(0, positions.length).toArray();
        }
        return IntStream.range(0, positions.length)
                .boxed()
                .sorted(Comparator.comparingDouble(index -> positions[index]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// The differences between categories, which may depend on how often each was used.
    sealed interface Space {

        /// The differences, given how many ratings of each category there are.
        CategoryDistances at(double[] counts);

        /// Whether the distances are the same for any counts.
        boolean isFixed();

        record Fixed(CategoryDistances distances) implements Space {
            @Override
            public CategoryDistances at(double[] counts) {
                return distances;
            }

            @Override
            public boolean isFixed() {
                return true;
            }
        }

        @SuppressWarnings("ArrayRecordComponent") // never compared
        record ByRanks(int[] order) implements Space {
            @Override
            public CategoryDistances at(double[] counts) {
                return SquaredDistances.ofMidRanks(order, counts);
            }

            @Override
            public boolean isFixed() {
                return false;
            }
        }
    }
}
