package org.framewright.adjudication;

import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.coding.CodingService;
import org.framewright.coding.CodingService.RevisableCoding;
import org.framewright.coding.state.CodingKey;
import org.framewright.coding.state.EntryStamp;
import org.framewright.model.Refusal;
import org.framewright.model.change.Change;
import org.framewright.model.change.CodingChange.DecisionsChanged;
import org.framewright.model.change.CompoundChange;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Decision;
import org.framewright.model.coding.Decision.DecisionMethod;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.CoderNames;
import org.framewright.reliability.differences.ComparedItem;
import org.framewright.reliability.differences.ComparedItem.CoderStatement;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Writes decisions and their annotations into a reference coding, one gesture each.
///
/// @param names the adjudicator's view of the coders; null for an adjudicator who sees none
record DecisionWriter(CaseReader reader, CodingService codings, EntryStamp stamp, @Nullable CoderNames names) {

    DecisionWriter withCoderNames(CoderNames other) {
        return new DecisionWriter(reader, codings, stamp, other);
    }

    /// One decision of a gesture.
    ///
    /// @param choice empty to withdraw the decision
    record PlannedDecision(
            AdjudicationCase adjudicated, Optional<DecisionChoice> choice, String reason, boolean undisputed) {}

    /// The decisions to be made about the current cases.
    interface DecisionPlan {
        List<PlannedDecision> plan(ArticleCases current);
    }

    /// Writes decisions as one gesture.
    ///
    /// @throws Refusal where there is no decision, or a choice does not fit its case
    ArticleCases write(CodingKey key, DecisionPlan plan) {
        var current = reader.readCases(key);
        var planned = plan.plan(current);
        if (planned.isEmpty()) {
            throw new Refusal(AdjudicationProblem.NOTHING_TO_DECIDE, "");
        }
        open(key);
        // the decisions again: a new version of the coding has other annotations
        var open = reader.readCases(key, current.sides());
        codings.revise(key, revisable -> changes(revisable, open, planned));
        return reader.readCases(key, open.sides());
    }

    private List<Change> changes(RevisableCoding revisable, ArticleCases current, List<PlannedDecision> planned) {
        var editor = new ReferenceCodingEditor(revisable, current.sides(), stamp);
        var before = new ArrayList<Decision>();
        var after = new ArrayList<Decision>();
        var cases =
                planned.stream()
                        .map(it -> CaseList.find(current.cases(), it.adjudicated()).orElse(it.adjudicated()))
                        .toList();
        var otherDecisions = new ArrayList<>(current.cases().stream().flatMap(it -> it.decision().stream()).toList());
        cases.forEach(it -> it.decision().ifPresent(otherDecisions::remove));
        for (int i = 0; i < planned.size(); i++) {
            var each = planned.get(i);
            var about = cases.get(i);
            boolean kept = each.choice().filter(DecisionChoice.Keep.class::isInstance).isPresent();
            about.decision().ifPresent(before::add);
            about.decision().filter(_ -> !kept).ifPresent(editor::remove);
            var finder = new StatementFinder(current.sides(), about.item());
            var maker = new DecisionMaker(editor, finder, about.decision(), names, stamp.now());
            var made = each.choice().map(it -> maker.decide(it, each.reason(), each.undisputed()));
            // the reference holds the last decision about a shared annotation: earlier decisions that differ have to be
            // reviewed
            after.replaceAll(it -> editor.isOverwritten(it) ? it.unsettle(editor.overwritten()) : it);
            otherDecisions.stream()
                    .filter(it -> !it.isUnsettled() && editor.isOverwritten(it))
                    .toList()
                    .forEach(it -> {
                        otherDecisions.remove(it);
                        before.add(it);
                        after.add(it.unsettle(editor.overwritten()));
                    });
            editor.clearOverwritten();
            made.ifPresentOrElse(after::add, maker::clearAnswer);
        }
        var changes = new ArrayList<>(editor.changes());
        changes.add(new DecisionsChanged(revisable.coding(), before, after));
        return List.of(new CompoundChange(changes));
    }

    /// Opens a further version of a submitted reference coding, in which all decisions still hold.
    private void open(CodingKey key) {
        var snapshot = codings.snapshot(key);
        if (snapshot.isSubmitted()) {
            var decisions = reader.readDecisions(snapshot.coding().map(it -> it.id()));
            codings.correct(
                    key,
                    (coding, ids) ->
                            List.of(
                                    new DecisionsChanged(
                                            coding, List.of(), decisions.stream().map(it -> it.copy(ids)).toList())));
        }
    }

    /// Changes the reason of a decision.
    ArticleCases explain(CodingKey key, AdjudicationCase adjudicated, String reason) {
        var current = reader.readCases(key);
        var before =
                CaseList.find(current.cases(), adjudicated)
                        .flatMap(AdjudicationCase::decision)
                        .orElseThrow(() -> new Refusal(AdjudicationProblem.CASE_CHANGED, ""));
        if (!before.reason().equals(reason.strip())) {
            var after = before.withReason(reason.strip());
            open(key);
            codings.revise(
                    key,
                    it ->
                            List.of(
                                    new CompoundChange(
                                            List.of(
                                                    new DecisionsChanged(
                                                            it.coding(), List.of(before), List.of(after))))));
        }
        return reader.readCases(key);
    }

    /// Makes the decision about one item, and changes the reference coding accordingly.
    ///
    /// @param finder finds the coders' statements about the item
    /// @param previous the earlier decision about the item
    record DecisionMaker(
            ReferenceCodingEditor editor,
            StatementFinder finder,
            Optional<Decision> previous,
            @Nullable CoderNames names,
            Instant time) {

        Decision decide(DecisionChoice choice, String reason, boolean undisputed) {
            var item = item();
            boolean coders = choice instanceof DecisionChoice.CoderAnswer || choice instanceof DecisionChoice.Majority;
            // some coder has said each of the two possible answers
            if (item.isRelevance() && !coders) {
                throw new Refusal(AdjudicationProblem.RELEVANT_OR_NOT, "");
            }
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
                    var equal = finder.find(value);
                    if (equal.isPresent()) {
                        yield take(equal.get(), reason);
                    }
                    answer(Optional.of(value));
                    yield decision(DecisionMethod.OWN, List.of(), reason, List.of());
                }
                case DecisionChoice.RevisedAnswer(var coder, var words, var answers) -> {
                    var statement = statement(coder);
                    if (!statement.hasStatement()) {
                        throw new Refusal(AdjudicationProblem.CODER_SAYS_NOTHING, coder.name());
                    }
                    var equal = finder.find(statement, it -> revised(it, words, answers));
                    if (equal.isPresent()) {
                        yield take(equal.get(), reason);
                    }
                    var made = editor.take(item.tag(), statement, it -> revised(it, words, answers));
                    yield decision(DecisionMethod.OWN, List.of(coder.id()), reason, made);
                }
                case DecisionChoice.Keep() -> {
                    var kept = previous.orElseThrow(() -> new Refusal(AdjudicationProblem.NOTHING_TO_DECIDE, ""));
                    var equal = finder.find(editor.annotations(), kept.made());
                    yield equal.isPresent()
                            ? decision(DecisionMethod.TAKEN, List.of(equal.get().coder().id()), reason, kept.made())
                            : decision(DecisionMethod.OWN, kept.from(), reason, kept.made());
                }
                case DecisionChoice.RejectAll() -> {
                    answer(Optional.empty());
                    yield decision(DecisionMethod.NOTHING, List.of(), reason, List.of());
                }
            };
        }

        private ComparedItem item() {
            return finder.item();
        }

        /// Clears the answer, so that the question is open.
        void clearAnswer() {
            answer(Optional.empty());
        }

        private CoderStatement statement(Coder coder) {
            return item().findStatement(coder)
                    .orElseThrow(() -> new Refusal(AdjudicationProblem.CODER_SAYS_NOTHING, coder.name()));
        }

        private Decision take(CoderStatement statement, String reason) {
            return take(statement, DecisionMethod.TAKEN, List.of(statement), reason);
        }

        private Decision take(
                CoderStatement statement, DecisionMethod method, List<CoderStatement> from, String reason) {
            List<AnnotationId> made = List.of();
            var item = item();
            if (item.isQuestion()) {
                answer(statement.value());
            } else if (statement.hasStatement()) {
                made = editor.take(item.tag(), statement, UnaryOperator.identity());
            }
            return decision(method, from.stream().map(it -> it.coder().id()).toList(), reason, made);
        }

        private void answer(Optional<Value> value) {
            var item = item();
            if (item.isQuestion()) {
                editor.answer(item.tag(), item.place(), item.variable(), value);
            }
        }

        private Annotation revised(
                Annotation annotation, Optional<Extent.Passage> words, Map<VariableAddress, Value> answers) {
            boolean reworded = words.isPresent() && annotation.tag().equals(item().tag());
            var result = reworded ? annotation.withExtent(words.get(), time) : annotation;
            for (var answer : answers.entrySet()) {
                if (answer.getKey().tag().equals(annotation.tag())) {
                    result = result.withValue(answer.getKey().variable(), answer.getValue(), time);
                }
            }
            return result;
        }

        private Decision decision(DecisionMethod method, List<CoderId> from, String reason, List<AnnotationId> made) {
            var item = item();
            return new Decision(
                    item.tag(),
                    item.variable(),
                    item.place(),
                    method,
                    from,
                    reason.strip(),
                    CaseList.basis(item),
                    made,
                    names,
                    time);
        }
    }
}
