package org.framewright.team.training;

import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;

import java.util.List;
import java.util.Optional;

/// A coder's result in a training round.
///
/// @param hasReference whether the round has any reference coding
/// @param articles the number of the coder's submitted articles that have a reference coding
/// @param articlesWithoutReference the number of the coder's submitted articles without a reference coding
/// @param toDo the number of articles that the coder still has to submit
/// @param scores the comparisons, in codebook order
public record TrainingResult(
        Round round,
        Coder coder,
        boolean hasReference,
        int articles,
        int articlesWithoutReference,
        int toDo,
        List<TrainingScore> scores) {

    public TrainingResult {
        scores = List.copyOf(scores);
    }

    /// The score of a variable, or of a tag's marked passages.
    ///
    /// @param at `tag.variable`, or a tag
    /// @param label as the codebook has it
    /// @param same the number of units that agree with the reference
    /// @param units the number of compared units
    /// @param mark the required share in per cent; empty where there is no mark
    public record TrainingScore(String at, String label, int same, int units, Optional<Integer> mark) {

        /// The score together with the same score of other articles.
        TrainingScore plus(TrainingScore score) {
            return new TrainingScore(at, label, same + score.same, units + score.units, mark);
        }

        /// Whether the score is about a tag's marked passages, and not about an answer.
        public boolean isFound() {
            return at.indexOf('.') < 0;
        }

        /// Whether the mark is reached. A score without any unit counts as reached.
        public boolean isReached() {
            return units == 0 || mark.filter(it -> same * 100L < (long) it * units).isEmpty();
        }
    }

    /// The scores below their mark.
    public List<TrainingScore> missedScores() {
        return scores.stream().filter(score -> !score.isReached()).toList();
    }

    /// Whether the coder has submitted all articles, and reached all marks.
    public boolean isPassed() {
        boolean asked = scores.stream().anyMatch(score -> score.mark().isPresent());
        return toDo == 0
                && articles + articlesWithoutReference > 0
                && (articles > 0 || !asked)
                && missedScores().isEmpty();
    }
}
