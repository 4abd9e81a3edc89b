package org.framewright.reliability;

import org.framewright.agreement.Outcome;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A measure over all pairs of coders for which it has a figure.
///
/// @param measure its id
/// @param pairs how many have a figure; at least one
/// @param of how many pairs there are
public record Spread(String measure, int pairs, int of, double mean, double low, double high) {

    /// Nothing where no pair has a figure.
    static Optional<Spread> of(String measure, List<Outcome> outcomes) {
        var figures =
                outcomes.stream()
                        .flatMap(it ->
                                switch (it) {
                                    case Outcome.Defined value -> Stream.of(value.value());
                                    case Outcome.Undefined _ -> Stream.<Double>empty();
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
                new Spread(measure, figures.length, outcomes.size(), mean, figures[0], figures[figures.length - 1]));
    }
}
