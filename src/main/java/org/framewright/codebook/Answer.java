package org.framewright.codebook;

import org.framewright.model.Annotation;
import org.framewright.model.Value;

/// What an annotation says to one of its tag's questions: an answer that counts, or the reason why there is none.
public sealed interface Answer {

    /// An answer that counts; [Value.NotCodable] among them where the codebook counts it as a category.
    record Given(Value value) implements Answer {}

    /// No answer.
    record Missing(Kind kind) implements Answer {}

    /// The kinds of missing.
    enum Kind {
        /// The conditions say that the question does not arise here.
        NOT_ASKED,
        /// The coder looked and says that it can't be answered here, and the codebook counts that as missing.
        NOT_CODABLE,
        /// There is no answer yet; or none to the question on which it hangs whether this one is asked.
        NOT_YET_CODED
    }

    /// What an annotation answers. An answer that is kept but, after another one was changed, no longer asked for is
    /// missing: not asked.
    static Answer of(Tag tag, Variable variable, Annotation annotation) {
        var condition = variable.when();
        if (condition != null && !Questions.isAsked(tag, variable, annotation)) {
            boolean undecided =
                    tag.variable(condition.variable())
                            .filter(gate -> of(tag, gate, annotation).equals(new Missing(Kind.NOT_YET_CODED)))
                            .isPresent();
            return new Missing(undecided ? Kind.NOT_YET_CODED : Kind.NOT_ASKED);
        }
        return annotation
                .value(variable.id())
                .map(value -> given(variable, value))
                .orElseGet(() -> new Missing(Kind.NOT_YET_CODED));
    }

    private static Answer given(Variable variable, Value value) {
        boolean missing = value instanceof Value.NotCodable() && variable.notCodable() != Variable.NotCodable.CATEGORY;
        return missing ? new Missing(Kind.NOT_CODABLE) : new Given(value);
    }
}
