package org.framewright.codebook.evaluation;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Condition;
import org.framewright.codebook.Condition.Where;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;
import org.framewright.model.Extent;
import org.framewright.model.Value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Whether conditions hold in one coding. Three answers: while what a condition looks at is still to be answered, it is
/// undecided.
final class ConditionEvaluator {

    private record Asked(AnnotationId annotation, String tag, String variable) {}

    /// What a condition says.
    enum Holds {
        YES,
        NO,
        UNDECIDED
    }

    /// What conditions look at, each once: conditions on conditions would double the work at every step.
    private final Map<Asked, Holds> known = new HashMap<>();

    private final Codebook codebook;
    private final Map<AnnotationId, Annotation> annotations;
    private final Map<String, Annotation> onceForArticle = new HashMap<>();

    /// @param annotations all of the coding
    ConditionEvaluator(Codebook codebook, Map<AnnotationId, Annotation> annotations) {
        this.codebook = codebook;
        this.annotations = annotations;
        annotations.values().forEach(annotation -> onceForArticle.putIfAbsent(annotation.tag(), annotation));
    }

    /// Whether a variable is asked, by its own condition and its tag's.
    Holds asks(Tag tag, Variable variable, Annotation annotation) {
        if (tag.when() == null && variable.when() == null) {
            return Holds.YES;
        }
        var asked = new Asked(annotation.id(), tag.id(), variable.id());
        var found = known.get(asked);
        if (found == null) {
            found = find(tag, variable, annotation);
            known.put(asked, found);
        }
        return found;
    }

    private Holds find(Tag tag, Variable variable, Annotation annotation) {
        return all(
                Stream.of(Optional.ofNullable(tag.when()), Optional.ofNullable(variable.when()))
                        .flatMap(Optional::stream)
                        .map(condition -> holds(condition, tag, annotation)));
    }

    private Holds holds(Condition condition, Tag tag, Annotation annotation) {
        return switch (condition) {
            case Condition.Is(var where, var variable, var is) ->
                    holds(where, variable, value -> isOneOf(value, is), tag, annotation);
            case Condition.Within(var where, var variable, var min, var max) ->
                    holds(
                            where,
                            variable,
                            value ->
                                    value instanceof Value.Numeric(var number)
                                            && new Variable.NumberRange(min, max).contains(number),
                            tag,
                            annotation);
            case Condition.All(var conditions) -> all(conditions.stream().map(it -> holds(it, tag, annotation)));
            case Condition.Any(var conditions) ->
                    not(all(conditions.stream().map(it -> not(holds(it, tag, annotation)))));
            case Condition.Not(var negated) -> not(holds(negated, tag, annotation));
        };
    }

    private Holds holds(Where where, String variable, Predicate<Value> wanted, Tag tag, Annotation annotation) {
        return switch (where) {
            case Where.Here() -> answers(tag, variable, wanted, annotation);
            case Where.OfArticle(var other) ->
                    Optional.ofNullable(onceForArticle.get(other))
                            .map(it -> answers(codebook.required(other), variable, wanted, it))
                            .orElseGet(() ->
                                    answers(
                                            codebook.required(other),
                                            variable,
                                            wanted,
                                            Annotation.notBegun(other, new Extent.WholeArticle())));
            case Where.Filling(var role) -> filled(role, variable, wanted, tag, annotation);
        };
    }

    /// Nothing fills the role yet: undecided as long as something has to.
    private Holds filled(String role, String variable, Predicate<Value> wanted, Tag tag, Annotation annotation) {
        var fillers =
                annotation.linked(role).stream()
                        .flatMap(id -> Optional.ofNullable(annotations.get(id)).stream())
                        .toList();
        if (fillers.isEmpty()) {
            boolean needed = tag.role(role).filter(it -> it.min() > 0).isPresent();
            return needed ? Holds.UNDECIDED : Holds.NO;
        }
        return not(
                all(
                        fillers.stream()
                                .map(filler ->
                                        not(answers(codebook.required(filler.tag()), variable, wanted, filler)))));
    }

    private Holds answers(Tag tag, String variableId, Predicate<Value> wanted, Annotation annotation) {
        var variable = tag.variable(variableId);
        if (variable.isEmpty()) {
            // a role may accept tags that do not all have the variable
            return Holds.NO;
        }
        var asked = asks(tag, variable.get(), annotation);
        if (asked != Holds.YES) {
            return asked;
        }
        return annotation
                .value(variableId)
                .map(value -> wanted.test(value) ? Holds.YES : Holds.NO)
                .orElse(tag.retired() || variable.get().retired() ? Holds.NO : Holds.UNDECIDED);
    }

    private static boolean isOneOf(Value value, List<String> is) {
        return switch (value) {
            case Value.Category(var id) -> is.contains(id);
            case Value.Categories(var ids) -> ids.stream().anyMatch(is::contains);
            case Value.Numeric _, Value.Text _, Value.Actor _, Value.Day _, Value.NotCodable() -> false;
        };
    }

    private static Holds all(Stream<Holds> parts) {
        return parts.reduce(
                Holds.YES,
                (first, second) ->
                        first == Holds.NO || second == Holds.NO
                                ? Holds.NO
                                : first == Holds.UNDECIDED || second == Holds.UNDECIDED ? Holds.UNDECIDED : Holds.YES);
    }

    private static Holds not(Holds holds) {
        return switch (holds) {
            case YES -> Holds.NO;
            case NO -> Holds.YES;
            case UNDECIDED -> Holds.UNDECIDED;
        };
    }
}
