package org.framewright.coding.annotations;

import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.Scale;
import org.framewright.coding.state.CodingProblem;
import org.framewright.model.ConstantName;
import org.framewright.model.Problem;
import org.framewright.model.actor.ActorId;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The rules for an annotation's answers: each belongs to a variable of the tag, is of its scale and within its limits.
///
/// @param actors the project's register
public record ValueRules(Set<ActorId> actors) {

    List<Problem> problems(Tag tag, Annotation annotation) {
        var problems = new ArrayList<Problem>();
        annotation
                .values()
                .forEach((id, value) -> {
                    var where = annotation.id().value();
                    tag.variable(id)
                            .ifPresentOrElse(
                                    variable -> check(where, variable, value, problems),
                                    () ->
                                            problems.add(
                                                    Problem.of(CodingProblem.UNKNOWN_VARIABLE, where, id, tag.id())));
                });
        return problems;
    }

    private void check(String where, Variable variable, Value value, List<Problem> problems) {
        var scale = variable.scale();
        boolean rightKind =
                switch (value) {
                    case Value.Category _ -> scale.isChoice();
                    case Value.Categories _ -> scale == Scale.SET;
                    case Value.Numeric _ -> scale.isNumber();
                    case Value.Text _ -> scale == Scale.TEXT;
                    case Value.Actor _ -> scale == Scale.ACTOR;
                    case Value.ActorSet _ -> scale == Scale.ACTOR_SET;
                    case Value.Day _ -> scale == Scale.DATE;
                    case Value.NotCodable() -> true;
                };
        if (!rightKind) {
            var name = ConstantName.of(scale);
            problems.add(Problem.of(CodingProblem.WRONG_KIND_OF_VALUE, where, variable.id(), name));
            return;
        }
        switch (value) {
            case Value.Category(var id) -> category(where, variable, id, problems);
            case Value.Categories(var ids) -> ids.forEach(id -> category(where, variable, id, problems));
            case Value.Numeric(var number) -> {
                var range = variable.range();
                if (!range.contains(number)) {
                    problems.add(
                            Problem.of(
                                    CodingProblem.NUMBER_OUT_OF_RANGE,
                                    where,
                                    variable.id(),
                                    number.toPlainString(),
                                    range.min() == null ? "−∞" : range.min().toPlainString(),
                                    range.max() == null ? "∞" : range.max().toPlainString()));
                }
            }
            case Value.Actor _, Value.ActorSet _ ->
                    value.actors().stream()
                            .filter(id -> !actors.contains(id))
                            .forEach(id -> problems.add(Problem.of(CodingProblem.UNKNOWN_ACTOR, where, id)));
            case Value.NotCodable() -> {
                if (!variable.allowsNotCodable()) {
                    problems.add(Problem.of(CodingProblem.NOT_CODABLE_NOT_ALLOWED, where, variable.id()));
                }
            }
            case Value.Text _, Value.Day _ -> {}
        }
    }

    private static void category(String where, Variable variable, String id, List<Problem> problems) {
        if (variable.category(id).isEmpty()) {
            problems.add(Problem.of(CodingProblem.UNKNOWN_CATEGORY, where, variable.id(), id));
        }
    }
}
