package org.framewright.codebook;

import org.framewright.model.Annotation;
import org.framewright.model.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which of a tag's questions an annotation is asked, and which of them are open: pure functions of codebook and answers.
public final class Questions {

    /// Something that is still to be answered before a coding is complete.
    public sealed interface Open {

        /// The tag that asks.
        Tag tag();

        /// A required variable without an answer.
        record Unanswered(Tag tag, Variable variable) implements Open {}

        /// A role with fewer annotations than it needs.
        record Unfilled(Tag tag, Role role) implements Open {}
    }

    private Questions() {}

    /// Whether a variable is asked, given the annotation's other answers. A variable that hangs on one which is itself
    /// not asked is not asked either.
    public static boolean isAsked(Tag tag, Variable variable, Annotation annotation) {
        var condition = variable.when();
        if (condition == null) {
            return true;
        }
        return tag.variable(condition.variable())
                .filter(earlier -> isAsked(tag, earlier, annotation))
                .flatMap(earlier -> annotation.value(earlier.id()))
                .filter(answer -> answer instanceof Value.Category(var id) && condition.is().contains(id))
                .isPresent();
    }

    /// The answer, as far as the variable is asked. What a changed answer has hidden is kept in the project, but it is
    /// no answer.
    public static Optional<Value> answer(Tag tag, Variable variable, Annotation annotation) {
        return isAsked(tag, variable, annotation) ? annotation.value(variable.id()) : Optional.empty();
    }

    /// What is still open, in the codebook's order.
    public static List<Open> open(Tag tag, Annotation annotation) {
        var open = new ArrayList<Open>();
        for (var role : tag.roles()) {
            if (annotation.linked(role.id()).size() < role.min()) {
                open.add(new Open.Unfilled(tag, role));
            }
        }
        for (var variable : tag.variables()) {
            if (variable.required()
                    && isAsked(tag, variable, annotation)
                    && annotation.value(variable.id()).isEmpty()) {
                open.add(new Open.Unanswered(tag, variable));
            }
        }
        return open;
    }
}
