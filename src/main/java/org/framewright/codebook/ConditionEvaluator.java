package org.framewright.codebook;

import org.framewright.codebook.Condition.AnswerPlace;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.AnnotationList;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Evaluates the conditions of one coding. There are three results: a condition is undecided while an answer that it looks
/// at is missing.
final class ConditionEvaluator {

    private record QuestionKey(AnnotationId annotation, String tag, String variable) {}

    /// The result of a condition.
    enum TruthValue {
        YES,
        NO,
        UNDECIDED
    }

    /// The results of conditions, each computed once: conditions on conditions would double the work at every step.
    private final Map<QuestionKey, TruthValue> known = new HashMap<>();

    private final Codebook codebook;
    private final AnnotationList annotations;

    /// For each tag, the first annotation with it, which conditions of other tags look at; found at the first use.
    private final Map<String, Optional<Annotation>> onceForArticle = new HashMap<>();

    /// @param annotations all annotations of the coding
    ConditionEvaluator(Codebook codebook, AnnotationList annotations) {
        this.codebook = codebook;
        this.annotations = annotations;
    }

    /// Whether a variable is asked, by its own condition and its tag's.
    TruthValue evaluate(Tag tag, Variable variable, Annotation annotation) {
        if (tag.when() == null && variable.when() == null) {
            return TruthValue.YES;
        }
        var asked = new QuestionKey(annotation.id(), tag.id(), variable.id());
        var found = known.get(asked);
        if (found == null) {
            found = evaluateQuestion(tag, variable, annotation);
            known.put(asked, found);
        }
        return found;
    }

    private TruthValue evaluateQuestion(Tag tag, Variable variable, Annotation annotation) {
        return combine(
                Stream.of(Optional.ofNullable(tag.when()), Optional.ofNullable(variable.when()))
                        .flatMap(Optional::stream)
                        .map(condition -> evaluateCondition(condition, tag, annotation)));
    }

    /// The result of one condition, for an annotation of a tag.
    TruthValue evaluateCondition(Condition condition, Tag tag, Annotation annotation) {
        return switch (condition) {
            case Condition.OneOf(var place, var variable, var categories) ->
                    evaluateCondition(place, variable, value -> isOneOf(value, categories), tag, annotation);
            case Condition.InRange(var place, var variable, var min, var max) ->
                    evaluateCondition(
                            place,
                            variable,
                            value ->
                                    value instanceof Value.Numeric(var number)
                                            && new Variable.NumberRange(min, max).contains(number),
                            tag,
                            annotation);
            case Condition.All(var conditions) ->
                    combine(conditions.stream().map(it -> evaluateCondition(it, tag, annotation)));
            case Condition.Any(var conditions) ->
                    negate(combine(conditions.stream().map(it -> negate(evaluateCondition(it, tag, annotation)))));
            case Condition.Not(var negated) -> negate(evaluateCondition(negated, tag, annotation));
        };
    }

    private TruthValue evaluateCondition(
            AnswerPlace place, String variable, Predicate<Value> condition, Tag tag, Annotation annotation) {
        return switch (place) {
            case AnswerPlace.SameAnnotation() -> evaluateAnswer(tag, variable, condition, annotation);
            case AnswerPlace.ArticleAnnotation(var other) ->
                    onceForArticle
                            .computeIfAbsent(other, this::findFirst)
                            .map(it -> evaluateAnswer(codebook.requireTag(other), variable, condition, it))
                            .orElseGet(() ->
                                    evaluateAnswer(
                                            codebook.requireTag(other),
                                            variable,
                                            condition,
                                            Annotation.placeholder(other, new Extent.WholeArticle())));
            case AnswerPlace.RoleFiller(var role) -> evaluateFillers(role, variable, condition, tag, annotation);
        };
    }

    private Optional<Annotation> findFirst(String tag) {
        return annotations.stream().filter(it -> it.tag().equals(tag)).findFirst();
    }

    /// The result for the fillers of a role. Without fillers: undecided if the role needs a filler, else no.
    private TruthValue evaluateFillers(
            String role, String variable, Predicate<Value> condition, Tag tag, Annotation annotation) {
        var fillers = annotation.fillersOf(role).stream().flatMap(id -> annotations.find(id).stream()).toList();
        if (fillers.isEmpty()) {
            boolean needed = tag.role(role).filter(it -> it.min() > 0).isPresent();
            return needed ? TruthValue.UNDECIDED : TruthValue.NO;
        }
        return negate(
                combine(
                        fillers.stream()
                                .map(filler ->
                                        negate(
                                                evaluateAnswer(
                                                        codebook.requireTag(filler.tag()),
                                                        variable,
                                                        condition,
                                                        filler)))));
    }

    private TruthValue evaluateAnswer(Tag tag, String variableId, Predicate<Value> condition, Annotation annotation) {
        var variable = tag.variable(variableId);
        if (variable.isEmpty()) {
            // a role may accept tags that do not all have the variable
            return TruthValue.NO;
        }
        var asked = evaluate(tag, variable.get(), annotation);
        if (asked != TruthValue.YES) {
            return asked;
        }
        return annotation
                .value(variableId)
                .map(value -> condition.test(value) ? TruthValue.YES : TruthValue.NO)
                .orElse(tag.retired() || variable.get().retired() ? TruthValue.NO : TruthValue.UNDECIDED);
    }

    private static boolean isOneOf(Value value, List<String> categories) {
        return switch (value) {
            case Value.Category(var id) -> categories.contains(id);
            case Value.Categories(var ids) -> ids.stream().anyMatch(categories::contains);
            case Value.Numeric _, Value.Text _, Value.Actor _, Value.ActorSet _, Value.Day _, Value.NotCodable() ->
                    false;
        };
    }

    private static TruthValue combine(Stream<TruthValue> parts) {
        return parts.reduce(
                TruthValue.YES,
                (first, second) ->
                        first == TruthValue.NO || second == TruthValue.NO
                                ? TruthValue.NO
                                : first == TruthValue.UNDECIDED || second == TruthValue.UNDECIDED
                                        ? TruthValue.UNDECIDED
                                        : TruthValue.YES);
    }

    private static TruthValue negate(TruthValue holds) {
        return switch (holds) {
            case YES -> TruthValue.NO;
            case NO -> TruthValue.YES;
            case UNDECIDED -> TruthValue.UNDECIDED;
        };
    }
}
