package org.framewright.team.training;

import org.framewright.model.study.Coder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A coder's agreement with the reference in a training round, week by week.
///
/// @param weeks the weeks in which the coder has submitted something, in order
public record TrainingCurve(Coder coder, List<TrainingWeek> weeks) {

    public TrainingCurve {
        weeks = List.copyOf(weeks);
    }

    /// The first submissions of a week, compared with the reference.
    ///
    /// @param monday the first day of the week
    /// @param articles the number of articles with a reference coding
    /// @param same the number of units that agree with the reference: of variables and of passages
    /// @param units the number of compared units
    public record TrainingWeek(LocalDate monday, int articles, int same, int units) {

        /// The share of units that agree; empty without any unit.
        public Optional<Double> share() {
            return units == 0 ? Optional.empty() : Optional.of((double) same / units);
        }
    }
}
