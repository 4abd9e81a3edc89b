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
import org.framewright.reliability.differences.ComparedItem.Stand;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Reaches a decision of one matter, and does in the reference coding what comes of it.
///
/// @param before what was decided of it
record DecisionMaker(ReferenceCodingEditor taking, ComparedItem matter, Optional<Decision> before, Instant moment) {

    Decision by(DecisionChoice choice, String reason, boolean undisputed) {
        return switch (choice) {
            case DecisionChoice.CoderAnswer(var coder) ->
                    taken(
                            stand(coder),
                            undisputed ? DecisionMethod.UNDISPUTED : DecisionMethod.TAKEN,
                            undisputed ? matter.stands() : List.of(stand(coder)),
                            reason);
            case DecisionChoice.Majority() -> {
                var majority = matter.majority();
                if (majority.isEmpty()) {
                    throw new Refusal(AdjudicationProblem.NO_MAJORITY, "");
                }
                yield taken(majority.getFirst(), DecisionMethod.MAJORITY, majority, reason);
            }
            case DecisionChoice.OwnAnswer(var value) -> {
                answer(Optional.of(value));
                yield decision(DecisionMethod.OWN, List.of(), reason, List.of());
            }
            case DecisionChoice.RevisedAnswer(var coder, var words, var answers) -> {
                var stand = stand(coder);
                if (!stand.isSomething()) {
                    throw new Refusal(AdjudicationProblem.CODER_SAYS_NOTHING, coder.name());
                }
                var made = taking.take(matter.tag(), stand, it -> revised(it, words, answers));
                yield decision(DecisionMethod.OWN, List.of(coder.id()), reason, made);
            }
            case DecisionChoice.Keep() -> {
                var kept = before.orElseThrow(() -> new Refusal(AdjudicationProblem.NOTHING_TO_DECIDE, ""));
                yield decision(DecisionMethod.OWN, kept.from(), reason, kept.made());
            }
            case DecisionChoice.NoAnswer() -> {
                answer(Optional.empty());
                yield decision(DecisionMethod.NOTHING, List.of(), reason, List.of());
            }
        };
    }

    /// Leaves it open.
    void nothing() {
        answer(Optional.empty());
    }

    private Stand stand(Coder coder) {
        return matter.of(coder).orElseThrow(() -> new Refusal(AdjudicationProblem.CODER_SAYS_NOTHING, coder.name()));
    }

    private Decision taken(Stand stand, DecisionMethod way, List<Stand> from, String reason) {
        List<AnnotationId> made = List.of();
        if (matter.isQuestion()) {
            answer(stand.value());
        } else if (stand.isSomething()) {
            made = taking.take(matter.tag(), stand, UnaryOperator.identity());
        }
        return decision(way, from.stream().map(it -> it.coder().id()).toList(), reason, made);
    }

    private void answer(Optional<Value> value) {
        if (matter.isQuestion()) {
            taking.answer(matter.tag(), matter.place(), matter.variable(), value);
        }
    }

    private Annotation revised(Annotation copy, Optional<Extent.Passage> words, Map<String, Value> answers) {
        var result = words.isPresent() ? copy.withExtent(words.get(), moment) : copy;
        for (var answer : answers.entrySet()) {
            result = result.withValue(answer.getKey(), answer.getValue(), moment);
        }
        return result;
    }

    private Decision decision(DecisionMethod way, List<CoderId> from, String reason, List<AnnotationId> made) {
        return new Decision(
                matter.tag(),
                matter.variable(),
                matter.place(),
                way,
                from,
                reason.strip(),
                CaseList.basis(matter),
                made,
                moment);
    }
}
