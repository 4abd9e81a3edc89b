package org.framewright.adjudication;

import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;
import org.framewright.model.Coder;
import org.framewright.model.CoderId;
import org.framewright.model.Decision;
import org.framewright.model.Decision.DecisionMethod;
import org.framewright.model.Extent;
import org.framewright.model.Refusal;
import org.framewright.model.Value;
import org.framewright.reliability.differences.ComparedItem;
import org.framewright.reliability.differences.ComparedItem.CoderStatement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Reaches a decision of one matter, and does in the reference coding what comes of it.
///
/// @param previous what was decided of it
record DecisionMaker(ReferenceCodingEditor editor, ComparedItem item, Optional<Decision> previous, Instant time) {

    Decision decide(DecisionChoice choice, String reason, boolean undisputed) {
        return switch (choice) {
            case DecisionChoice.CoderAnswer(var coder) ->
                    take(
                            statement(coder),
                            undisputed ? DecisionMethod.UNDISPUTED : DecisionMethod.TAKEN,
                            undisputed ? item.statements() : List.of(statement(coder)),
                            reason);
            case DecisionChoice.Majority() -> {
                var majority = item.majority();
                if (majority.isEmpty()) {
                    throw new Refusal(AdjudicationProblem.NO_MAJORITY, "");
                }
                yield take(majority.getFirst(), DecisionMethod.MAJORITY, majority, reason);
            }
            case DecisionChoice.OwnAnswer(var value) -> {
                answer(Optional.of(value));
                yield decision(DecisionMethod.OWN, List.of(), reason, List.of());
            }
            case DecisionChoice.RevisedAnswer(var coder, var words, var answers) -> {
                var statement = statement(coder);
                if (!statement.hasStatement()) {
                    throw new Refusal(AdjudicationProblem.CODER_SAYS_NOTHING, coder.name());
                }
                var made = editor.take(item.tag(), statement, it -> revised(it, words, answers));
                yield decision(DecisionMethod.OWN, List.of(coder.id()), reason, made);
            }
            case DecisionChoice.Keep() -> {
                var kept = previous.orElseThrow(() -> new Refusal(AdjudicationProblem.NOTHING_TO_DECIDE, ""));
                yield decision(DecisionMethod.OWN, kept.from(), reason, kept.made());
            }
            case DecisionChoice.NoAnswer() -> {
                answer(Optional.empty());
                yield decision(DecisionMethod.NOTHING, List.of(), reason, List.of());
            }
        };
    }

    /// Leaves it open.
    void clearAnswer() {
        answer(Optional.empty());
    }

    private CoderStatement statement(Coder coder) {
        return item.findStatement(coder)
                .orElseThrow(() -> new Refusal(AdjudicationProblem.CODER_SAYS_NOTHING, coder.name()));
    }

    private Decision take(CoderStatement statement, DecisionMethod method, List<CoderStatement> from, String reason) {
        List<AnnotationId> made = List.of();
        if (item.isQuestion()) {
            answer(statement.value());
        } else if (statement.hasStatement()) {
            made = editor.take(item.tag(), statement, UnaryOperator.identity());
        }
        return decision(method, from.stream().map(it -> it.coder().id()).toList(), reason, made);
    }

    private void answer(Optional<Value> value) {
        if (item.isQuestion()) {
            editor.answer(item.tag(), item.place(), item.variable(), value);
        }
    }

    private Annotation revised(Annotation copy, Optional<Extent.Passage> words, Map<String, Value> answers) {
        var result = words.isPresent() ? copy.withExtent(words.get(), time) : copy;
        for (var answer : answers.entrySet()) {
            result = result.withValue(answer.getKey(), answer.getValue(), time);
        }
        return result;
    }

    private Decision decision(DecisionMethod method, List<CoderId> from, String reason, List<AnnotationId> made) {
        return new Decision(
                item.tag(),
                item.variable(),
                item.place(),
                method,
                from,
                reason.strip(),
                CaseList.basis(item),
                made,
                time);
    }
}
