package org.framewright.codebook;

import org.framewright.model.coding.Value;

/// The answer of an annotation to one of its tag's questions: an answer that counts, or the reason why there is none.
/// [CodingQuestions#answer] finds it.
public sealed interface QuestionAnswer {

    /// An answer that counts; it may be [Value.NotCodable] where the codebook counts that as a category.
    record Given(Value value) implements QuestionAnswer {}

    /// No answer.
    record Missing(Kind kind) implements QuestionAnswer {}

    /// The reasons why an answer is missing.
    enum Kind {
        /// The conditions say that the question is not asked here.
        NOT_ASKED,
        /// The coder answered "not codable", and the codebook counts that as missing.
        NOT_CODABLE,
        /// There is no answer yet, or no answer yet to the question that decides whether this question is asked.
        NOT_YET_CODED,
        /// The coding was submitted without an answer: the question is optional, or the coding is incomplete. Only the reader of a whole
        /// coding says this and the next.
        NOT_ANSWERED,
        /// The coding was submitted and the question was never put to its coder: it was added to the codebook later, or the answer is
        /// missing that decides whether it is asked.
        NEVER_ASKED,
        /// The answer was given before the question got its present meaning. Only a comparison across versions of the codebook says this;
        /// a coding by itself does not know it.
        EARLIER_MEANING
    }
}
