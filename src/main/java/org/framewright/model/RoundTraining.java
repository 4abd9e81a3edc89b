package org.framewright.model;

import java.util.List;
import java.util.Optional;

/// What a round has to do with training: which shares have to be as the reference's where it is for training, and after which
/// training it begins.
///
/// @param mark the share in per cent that is asked of every variable, and of what is marked, unless `marks` says otherwise; 0 for none
/// @param marks what is asked of single ones
/// @param after the training rounds that a coder has to have passed to begin this one
/// @param letIn who may begin it without
public record RoundTraining(RoundId round, int mark, List<PassMark> marks, List<RoundId> after, List<CoderId> letIn) {

    /// The share that is asked of one variable or tag.
    ///
    /// @param at `tag.variable`, or a tag that coders choose to mark
    /// @param share in per cent; 0 for none
    public record PassMark(String at, int share) {}

    public RoundTraining {
        marks = List.copyOf(marks);
        after = List.copyOf(after);
        letIn = List.copyOf(letIn);
        if (!isShare(mark) || !marks.stream().allMatch(it -> isShare(it.share()))) {
            throw new IllegalArgumentException("a mark lies between 0 and 100 per cent");
        }
    }

    /// Of a round of which nothing was said.
    public static RoundTraining none(RoundId round) {
        return new RoundTraining(round, 0, List.of(), List.of(), List.of());
    }

    public static boolean isShare(int percent) {
        return percent >= 0 && percent <= 100;
    }

    /// The share in per cent that is asked of a variable or tag; nothing where none is.
    public Optional<Integer> mark(String at) {
        int share = marks.stream().filter(it -> it.at().equals(at)).map(PassMark::share).findFirst().orElse(mark);
        return share == 0 ? Optional.empty() : Optional.of(share);
    }

    /// Whether anything is asked at all.
    public boolean hasMarks() {
        return mark > 0 || marks.stream().anyMatch(it -> it.share() > 0);
    }

    public RoundTraining withMarks(int share, List<PassMark> others) {
        return new RoundTraining(round, share, others, after, letIn);
    }

    public RoundTraining withPrerequisites(List<RoundId> rounds) {
        return new RoundTraining(round, mark, marks, rounds, letIn);
    }

    public RoundTraining withLetIn(List<CoderId> coders) {
        return new RoundTraining(round, mark, marks, after, coders);
    }
}
