package org.framewright.model.study;

import java.util.List;
import java.util.Optional;

/// A round's training settings: the required shares of agreement with the reference in a training round, and the
/// trainings before a round.
///
/// @param mark the required share in per cent of every variable, and of marked passages, unless `marks` has another; 0
///     for none
/// @param marks the required shares of single variables or tags
/// @param after the training rounds that a coder has to have passed to begin this round
/// @param exempt the coders who may begin the round without these trainings
public record RoundTraining(RoundId round, int mark, List<PassMark> marks, List<RoundId> after, List<CoderId> exempt) {

    /// The required share of one variable or tag.
    ///
    /// @param at `tag.variable`, or a tag that coders choose to mark
    /// @param share in per cent; 0 for none
    public record PassMark(String at, int share) {}

    public RoundTraining {
        marks = List.copyOf(marks);
        after = List.copyOf(after);
        exempt = List.copyOf(exempt);
        if (!isShare(mark) || !marks.stream().allMatch(it -> isShare(it.share()))) {
            throw new IllegalArgumentException("a mark lies between 0 and 100 per cent");
        }
    }

    /// The training settings of a round without any.
    public static RoundTraining none(RoundId round) {
        return new RoundTraining(round, 0, List.of(), List.of(), List.of());
    }

    public static boolean isShare(int percent) {
        return percent >= 0 && percent <= 100;
    }

    /// The required share in per cent of a variable or tag; empty where there is none.
    public Optional<Integer> mark(String at) {
        int share = marks.stream().filter(it -> it.at().equals(at)).map(PassMark::share).findFirst().orElse(mark);
        return share == 0 ? Optional.empty() : Optional.of(share);
    }

    /// Whether any share is required.
    public boolean hasMarks() {
        return mark > 0 || marks.stream().anyMatch(it -> it.share() > 0);
    }

    public RoundTraining withMarks(int share, List<PassMark> others) {
        return new RoundTraining(round, share, others, after, exempt);
    }

    public RoundTraining withPrerequisites(List<RoundId> rounds) {
        return new RoundTraining(round, mark, marks, rounds, exempt);
    }

    public RoundTraining withExempt(List<CoderId> coders) {
        return new RoundTraining(round, mark, marks, after, coders);
    }

    /// The training settings of a coder's package, without the permissions of other coders.
    public RoundTraining ofCoder(CoderId coder) {
        return withExempt(exempt.stream().filter(coder::equals).toList());
    }
}
