package org.framewright.reliability.figures;

import org.framewright.agreement.MeasureOutcome;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A measure over all pairs of coders for which it has a figure.
///
/// @param measure its id
/// @param pairs how many have a figure; at least one
/// @param of how many pairs there are
public record PairSpread(String measure, int pairs, int of, double mean, double low, double high) {

    /// Nothing where no pair has a figure.
    static Optional<PairSpread> of(String measure, List<MeasureOutcome> outcomes) {
        var figures =
                outcomes.stream()
                        .flatMap(it ->
                                switch (it) {
                                    case MeasureOutcome.Defined value -> Stream.of(value.value());
                                    case MeasureOutcome.Undefined _ -> Stream.<Double>empty();
                                })
                        .mapToDouble(Double::doubleValue)
                        // so that the order of the coders can't touch the last digit
                        .sorted()
                        .toArray();
        if (figures.length == 0) {
            return Optional.empty();
        }
        double mean = Arrays.stream(figures).sum() / figures.length;
        return Optional.of(
                new PairSpread(
                        measure, figures.length, outcomes.size(), mean, figures[0], figures[figures.length - 1]));
    }
}
