package org.framewright.codebook;

import org.framewright.model.Value;

/// What an annotation says to one of its tag's questions: an answer that counts, or the reason why there is none. Found
/// by [CodingQuestions#answer].
public sealed interface QuestionAnswer {

    /// An answer that counts; [Value.NotCodable] among them where the codebook counts it as a category.
    record Given(Value value) implements QuestionAnswer {}

    /// No answer.
    record Missing(Kind kind) implements QuestionAnswer {}

    /// The kinds of missing.
    enum Kind {
        /// The conditions say that the question does not arise here.
        NOT_ASKED,
        /// The coder looked and says that it can't be answered here, and the codebook counts that as missing.
        NOT_CODABLE,
        /// There is no answer yet; or none to the question on which it hangs whether this one is asked.
        NOT_YET_CODED
    }
}
