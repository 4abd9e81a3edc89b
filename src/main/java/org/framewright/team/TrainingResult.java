package org.framewright.team;

import org.framewright.model.Coder;
import org.framewright.model.Round;

import java.util.List;
import java.util.Optional;

/// Where a coder stands in a training round.
///
/// @param hasReference whether the round has any reference coding
/// @param articles how many they have submitted that have a reference coding
/// @param articlesWithoutReference how many they have submitted that have none
/// @param toDo how many they still have to submit
/// @param scores what is compared, in codebook order
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

    /// A variable, or what was marked with a tag.
    ///
    /// @param at `tag.variable`, or a tag
    /// @param label as the codebook has it
    /// @param same how many units are as the reference
    /// @param units of how many
    /// @param mark the share in per cent that is asked; nothing where none is
    public record TrainingScore(String at, String label, int same, int units, Optional<Integer> mark) {

        /// Together with the same of other articles.
        TrainingScore plus(TrainingScore score) {
            return new TrainingScore(at, label, same + score.same, units + score.units, mark);
        }

        /// Whether it is about what was marked, and not about an answer.
        public boolean isFound() {
            return at.indexOf('.') < 0;
        }

        /// Whether it is as good as is asked. What never came up in the articles is.
        public boolean isReached() {
            return units == 0 || mark.filter(it -> same * 100L < (long) it * units).isEmpty();
        }
    }

    /// What falls short of its mark.
    public List<TrainingScore> missedScores() {
        return scores.stream().filter(score -> !score.isReached()).toList();
    }

    /// Whether the coder has submitted everything, and everything that is asked for is as the reference.
    public boolean isPassed() {
        boolean asked = scores.stream().anyMatch(score -> score.mark().isPresent());
        return toDo == 0
                && articles + articlesWithoutReference > 0
                && (articles > 0 || !asked)
                && missedScores().isEmpty();
    }
}
