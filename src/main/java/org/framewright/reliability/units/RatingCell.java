package org.framewright.reliability.units;

import org.framewright.codebook.CodingQuestions;
import org.framewright.codebook.QuestionAnswer;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Value;

/// One coder's rating of one unit, in the form for agreement.
public sealed interface RatingCell {

    /// An answer that counts.
    record RatedCell(Value value) implements RatingCell {}

    /// The coder has not marked the passage that another has, and that counts as disagreement.
    record NotFound() implements RatingCell {}

    /// No rating.
    enum EmptyCell implements RatingCell {
        /// The coder's own answers say that the question does not arise.
        NOT_ASKED,
        /// The coder says that the question can't be answered, and the codebook counts that as missing.
        NOT_CODABLE,
        /// The question was asked, and left open.
        UNANSWERED,
        /// Another question is open, and its answer decides whether this question is asked.
        UNDECIDED,
        /// The coder did not code the article, or not with this question.
        NOT_CODED,
        /// The coder answered while the question meant something else, or before it was asked.
        OTHER_VERSION
    }

    /// The rating of an annotation for a question of its tag.
    static RatingCell of(CodingQuestions questions, Tag tag, Variable variable, Annotation annotation) {
        return switch (questions.answer(tag, variable, annotation)) {
            case QuestionAnswer.Given(var value) -> new RatedCell(value);
            case QuestionAnswer.Missing(var kind) ->
                    switch (kind) {
                        case NOT_ASKED -> EmptyCell.NOT_ASKED;
                        case NOT_CODABLE -> EmptyCell.NOT_CODABLE;
                        case NOT_YET_CODED ->
                                questions.isUndecided(tag, variable, annotation)
                                        ? EmptyCell.UNDECIDED
                                        : EmptyCell.UNANSWERED;
                        case NOT_ANSWERED -> EmptyCell.UNANSWERED;
                        case NEVER_ASKED, EARLIER_MEANING -> EmptyCell.OTHER_VERSION;
                    };
        };
    }

    /// Whether the coder has coded the article with this question, whatever the answer.
    default boolean isCoded() {
        return this != EmptyCell.NOT_CODED && this != EmptyCell.OTHER_VERSION;
    }

    /// Whether this is a rating.
    default boolean isRating() {
        return !(this instanceof EmptyCell);
    }

    /// Whether the question was put to the coder.
    default boolean isAsked() {
        return this instanceof RatedCell || this == EmptyCell.NOT_CODABLE || this == EmptyCell.UNANSWERED;
    }
}
