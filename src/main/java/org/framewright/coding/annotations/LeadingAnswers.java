package org.framewright.coding.annotations;

import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.Condition;
import org.framewright.codebook.Condition.AnswerPlace;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.Scale;
import org.framewright.model.Value;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Finds answers after which a variable is asked: one way of several, and none where a condition looks at what fills a role.
///
/// @param codebook without conditions that run in circles
record LeadingAnswers(Codebook codebook) {

    /// An answer to a variable.
    record GivenAnswer(String tag, String variable, Value value) {}

    /// The answers, in the order in which they are asked.
    List<GivenAnswer> find(Tag tag, Variable variable) {
        return Stream.concat(Optional.ofNullable(tag.when()).stream(), Optional.ofNullable(variable.when()).stream())
                .flatMap(it -> findAnswersTo(tag, it))
                .distinct()
                .toList();
    }

    private Stream<GivenAnswer> findAnswersTo(Tag tag, Condition condition) {
        return switch (condition) {
            case Condition.All(var parts) -> parts.stream().flatMap(it -> findAnswersTo(tag, it));
            case Condition.Any(var parts) ->
                    parts.stream()
                            .map(it -> findAnswersTo(tag, it).toList())
                            .filter(it -> !it.isEmpty())
                            .findFirst()
                            .stream()
                            .flatMap(List::stream);
            case Condition.OneOf(var where, var name, var is) ->
                    findAnswers(tag, where, name, it -> findCategory(it, is::contains));
            case Condition.InRange(var where, var name, var min, var max) ->
                    findAnswers(
                            tag,
                            where,
                            name,
                            _ -> Optional.ofNullable(min).or(() -> Optional.ofNullable(max)).map(Value.Numeric::new));
            case Condition.Not(Condition.OneOf(var where, var name, var is)) ->
                    findAnswers(tag, where, name, it -> findCategory(it, id -> !is.contains(id)));
            case Condition.Not _ -> Stream.of();
        };
    }

    private Stream<GivenAnswer> findAnswers(
            Tag tag, AnswerPlace where, String name, Function<Variable, Optional<? extends Value>> value) {
        var looked =
                switch (where) {
                    case AnswerPlace.SameAnnotation() -> Optional.of(tag);
                    case AnswerPlace.ArticleAnnotation(var other) -> codebook.tag(other);
                    case AnswerPlace.RoleFiller _ -> Optional.<Tag>empty();
                };
        return looked.stream().flatMap(at -> at.variable(name).stream().flatMap(it -> findAnswers(at, it, value)));
    }

    /// With what leads to that variable before it.
    private Stream<GivenAnswer> findAnswers(
            Tag tag, Variable variable, Function<Variable, Optional<? extends Value>> value) {
        return value.apply(variable).stream()
                .flatMap(it ->
                        Stream.concat(
                                find(tag, variable).stream(), Stream.of(new GivenAnswer(tag.id(), variable.id(), it))));
    }

    private static Optional<Value> findCategory(Variable variable, Predicate<String> fits) {
        return variable.offeredCategories().stream()
                .map(Category::id)
                .filter(fits)
                .findFirst()
                .map(it -> variable.scale() == Scale.SET ? new Value.Categories(List.of(it)) : new Value.Category(it));
    }
}
