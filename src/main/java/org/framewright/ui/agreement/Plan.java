package org.framewright.ui.agreement;

import org.framewright.reliability.overview.Thresholds;
import org.framewright.reliability.planner.Planned;
import org.framewright.reliability.planner.Planner;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// What a test of reliability needs, by what is shown of a pilot.
///
/// @param round of the pilot
/// @param articles of it, coded by two or more
/// @param reaching for each threshold, the higher first
record Plan(String round, int articles, List<Reaching> reaching) {

    Plan {
        reaching = List.copyOf(reaching);
    }

    /// What it takes that the interval's lower end reaches a threshold.
    record Reaching(double threshold, List<Planned> planned) {

        Reaching {
            planned = List.copyOf(planned);
        }

        /// How many more articles satisfy every variable that can be satisfied.
        int more() {
            return Planner.more(planned);
        }
    }

    /// Nothing as long as the intervals that it takes are being drawn.
    static Optional<Plan> of(Shown shown, Thresholds thresholds) {
        return shown.intervals()
                .map(drawn ->
                        new Plan(
                                drawn.round(),
                                drawn.articles(),
                                DoubleStream.of(thresholds.reliable(), thresholds.tentative())
                                        .distinct()
                                        .mapToObj(it -> new Reaching(it, Planner.of(shown.codings(), drawn, it)))
                                        .toList()));
    }

    Needed needed(Reaching reaching) {
        return new Needed(round, reaching.more(), articles + reaching.more());
    }
}
