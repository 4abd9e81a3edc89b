package org.framewright.codebook;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A condition under which a question is asked.
public sealed interface Condition {

    /// The place of the answer that a condition looks at.
    sealed interface AnswerPlace {

        /// In the same annotation.
        record SameAnnotation() implements AnswerPlace {}

        /// In the annotation with a tag that occurs once per article.
        record ArticleAnnotation(String tag) implements AnswerPlace {}

        /// In the annotations that fill a role; one filler that meets the condition is enough.
        record RoleFiller(String role) implements AnswerPlace {}
    }

    /// The answer is one of the given categories; an answer that is a set contains at least one of them.
    record OneOf(AnswerPlace place, String variable, List<String> categories) implements Condition {
        public OneOf {
            categories = List.copyOf(categories);
        }
    }

    /// The answer is a number between two others, both included; null for no limit.
    record InRange(AnswerPlace place, String variable, @Nullable BigDecimal min, @Nullable BigDecimal max)
            implements Condition {}

    /// All of the conditions hold.
    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }
    }

    /// At least one of the conditions holds.
    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }
    }

    /// The condition does not hold.
    record Not(Condition condition) implements Condition {}

    /// The condition in one line of ids: `naming = named | unnamed`, `source>naming = named & !(framing.tone = neutral)`.
    default String formula() {
        return switch (this) {
            case OneOf(var where, var variable, var categories) ->
                    prefix(where) + variable + " = " + String.join(" | ", categories);
            case InRange(var where, var variable, var min, var max) ->
                    prefix(where)
                            + variable
                            + " = "
                            + (min == null ? "" : min.toPlainString())
                            + ".."
                            + (max == null ? "" : max.toPlainString());
            case All(var conditions) -> join(conditions, " & ");
            case Any(var conditions) -> join(conditions, " | ");
            case Not(var condition) -> "!(" + condition.formula() + ")";
        };
    }

    private static String prefix(AnswerPlace where) {
        return switch (where) {
            case AnswerPlace.SameAnnotation() -> "";
            case AnswerPlace.ArticleAnnotation(var tag) -> tag + ".";
            case AnswerPlace.RoleFiller(var role) -> role + ">";
        };
    }

    private static String join(List<Condition> conditions, String with) {
        return conditions.stream().map(it -> "(" + it.formula() + ")").collect(Collectors.joining(with));
    }

    /// The conditions that look at answers, in the order in which they are written.
    default Stream<Condition> leaves() {
        return switch (this) {
            case OneOf _, InRange _ -> Stream.of(this);
            case All(var conditions) -> conditions.stream().flatMap(Condition::leaves);
            case Any(var conditions) -> conditions.stream().flatMap(Condition::leaves);
            case Not(var condition) -> condition.leaves();
        };
    }

    /// The places of the answers that the condition looks at.
    default Stream<AnswerPlace> places() {
        return switch (this) {
            case OneOf(var place, _, _) -> Stream.of(place);
            case InRange(var place, _, _, _) -> Stream.of(place);
            case All(var conditions) -> conditions.stream().flatMap(Condition::places);
            case Any(var conditions) -> conditions.stream().flatMap(Condition::places);
            case Not(var condition) -> condition.places();
        };
    }
}
