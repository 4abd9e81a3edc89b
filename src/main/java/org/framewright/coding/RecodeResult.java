package org.framewright.coding;

import org.framewright.coding.state.CodingKey;
import org.framewright.coding.state.CodingProblem;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The result of giving several annotations another answer.
///
/// @param keys the changed codings, gesture by gesture
/// @param submitted the number of annotations in submitted codings, which stay unchanged
/// @param problems the reasons why other annotations could not be changed
public record RecodeResult(List<CodingKey> keys, int submitted, List<Problem> problems) {

    public RecodeResult {
        keys = List.copyOf(keys);
        problems = List.copyOf(problems);
    }

    /// An annotation that gets another answer.
    ///
    /// @param submitted whether its coding is
    public record RecodeTarget(CodingKey key, Annotation annotation, boolean submitted) {}

    /// Gives annotations other answers, each as a gesture of its coding. Annotations without a change are left alone.
    public static RecodeResult recode(
            CodingService service, List<RecodeTarget> targets, String variable, UnaryOperator<Optional<Value>> change) {
        var keys = new ArrayList<CodingKey>();
        var problems = new ArrayList<Problem>();
        int submitted = 0;
        for (var target : targets) {
            var previous = target.annotation().value(variable);
            var value = change.apply(previous);
            if (value.equals(previous)) {
                continue;
            }
            if (target.submitted()) {
                submitted++;
                continue;
            }
            try {
                service.answer(target.key(), target.annotation().id(), variable, value);
                keys.add(target.key());
            } catch (Refusal refused) {
                if (refused.problems().stream().anyMatch(it -> it.code() == CodingProblem.SUBMITTED)) {
                    submitted++;
                } else {
                    problems.addAll(refused.problems());
                }
            }
        }
        return new RecodeResult(keys, submitted, problems);
    }

    /// Undoes all these changes, the last first.
    public void undo(CodingService service) {
        keys.reversed().forEach(service::undo);
    }
}
