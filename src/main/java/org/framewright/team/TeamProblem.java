package org.framewright.team;

import org.framewright.model.ProblemCode;

/// The reasons for refusing a supervisor's request.
public enum TeamProblem implements ProblemCode {
    /// place: an open round without assignments; details: the number of articles that every package contains for it
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
    /// The round is closed, and the request needs an open one; place: the round
    ROUND_NOT_OPEN,
    /// place: the round
    ROUND_OPEN,
    /// The purpose of the round can't be changed any more; place: the round
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
    CODER_LEFT_ALREADY,
    /// place: the coder
    REFERENCE_CODER,
    /// place: the name
    NO_SUCH_ARTICLE,
    /// place: the requested number; details: the number of available articles
    TOO_FEW_ARTICLES,
    /// place: the requested number; details: the number of articles in the study
    SAMPLE_TOO_LARGE,
    /// place: the round
    NOTHING_TO_GIVE,
    /// place: the share, as it was entered
    BAD_SHARE,
    /// details: the number of required coders, the number of named coders
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
    /// place: the subject that a mark was set for; details: the possible subjects
    NO_SUCH_MARK,
    /// place: the round; details: the round that it was to follow
    NOT_AFTER,
    /// place: the round; details: the round that has to be passed
    TRAINING_FIRST,
    /// place: the round
    NO_FIGURES_KEPT,
    /// place: the first article without a date; details: the number of articles without a date
    DATES_MISSING,
    /// place: the requested number of weeks; details: the number of days of the period
    TOO_FEW_WEEKS;

    @Override
    public String bundle() {
        return "problems-team";
    }
}
