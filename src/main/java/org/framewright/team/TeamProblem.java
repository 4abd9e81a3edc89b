package org.framewright.team;

import org.framewright.model.ProblemCode;

/// Why what the supervisor says of the work can't be as it was asked to be.
public enum TeamProblem implements ProblemCode {
    /// The place is a round that is open and in which nothing is given out; the detail is how many articles every package carries for it.
    OPEN_TO_ALL,
    ANSWER_MISSING,
    PLACE_MISSING,
    /// place: the tag, variable or category; details: the version of the codebook
    NO_SUCH_PLACE,
    /// place: the id
    NO_SUCH_RULING,
    /// place: the id
    NO_SUCH_QUESTION,
    /// place: the id; details: the coders
    SEVERAL_QUESTIONS,
    /// place: the name
    ROUND_NAME_IN_USE,
    /// place: the round
    ROUND_CLOSED_ALREADY,
    /// place: the round
    ROUND_OPEN,
    /// Its purpose can't be changed any more; place: the round
    ROUND_BEGUN,
    /// place: the round; details: the batch
    BATCH_NAME_IN_USE,
    /// place: the round; details: the batch
    NO_SUCH_BATCH,
    /// place: the batch
    BATCH_BEGUN,
    /// place: the coder
    CODER_HAS_LEFT,
    /// place: the coder
    CODER_NOT_LEFT,
    /// place: the coder
    REFERENCE_CODER,
    /// place: the name
    NO_SUCH_ARTICLE,
    /// place: what was asked for; details: how many there are
    TOO_FEW_ARTICLES,
    /// place: the round
    NOTHING_TO_GIVE,
    /// place: what was said
    BAD_SHARE,
    /// details: how many coders are needed, how many are named
    TOO_FEW_CODERS,
    /// place: the article
    EXCLUDED_ALREADY,
    /// place: the article
    NOT_EXCLUDED,
    REASON_MISSING,
    /// place: the field
    NO_SUCH_FIELD,
    /// place: the round
    MARKS_NEED_TRAINING,
    /// place: what a mark was set for; details: what marks can be set for
    NO_SUCH_MARK,
    /// place: the round; details: the round that it was to follow
    NOT_AFTER,
    /// place: the round; details: the round that has to be passed
    TRAINING_FIRST,
    /// place: the round
    NO_FIGURES_KEPT,
    /// place: the first article without a date; details: how many have none
    DATES_MISSING,
    /// place: how many weeks were asked for; details: how many days the period has
    TOO_FEW_WEEKS;

    @Override
    public String bundle() {
        return "problems-team";
    }
}
