package org.framewright.ui.adjudication;

import org.framewright.adjudication.AdjudicationCase;
import org.framewright.adjudication.ArticleCases;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Decision;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A decision in words.
///
/// @param words the words for its case
record DecisionFormatter(CaseFormatter words) {

    /// The decision on a case, as it stands now.
    String describe(ArticleCases cases, AdjudicationCase it) {
        if (it.isOverwritten() && it.decision().isPresent() && !cases.hasNoEffect(it)) {
            // the former decision, overwritten by one on a shared part, and the present answer of the reference
            var was = it.decision().get();
            var now = referenceValue(was, cases.snapshot().annotations());
            return text("adjudication.overtaken", describe(was), now);
        }
        var decided = it.decision().map(this::describe).orElse("");
        var how =
                switch (it.state()) {
                    case OPEN -> text("adjudication.undecided");
                    case DECIDED -> decided;
                    case CHANGED -> text("adjudication.changed", decided);
                };
        return cases.hasNoEffect(it) ? text("adjudication.unasked", how) : how;
    }

    String describe(Decision decision) {
        return decision.isAboutRelevance()
                ? text("adjudication.says", words.relevance(!decision.isNotRelevant()), method(decision))
                : method(decision);
    }

    private String method(Decision decision) {
        var from = decision.from().stream().map(words::letter).collect(Collectors.joining(", "));
        return switch (decision.way()) {
            case UNDISPUTED ->
                    decision.from().size() == 1
                            ? text("adjudication.decided.taken", from)
                            : text("adjudication.decided.undisputed");
            case TAKEN -> text("adjudication.decided.taken", from);
            case MAJORITY -> text("adjudication.decided.majority", from);
            case OWN -> words.text(from.isEmpty() ? "adjudication.decided.own" : "adjudication.decided.revised", from);
            case NOTHING -> text("adjudication.decided.nothing");
        };
    }

    String describeWithReason(Decision decision) {
        return decision.reason().isEmpty()
                ? describe(decision)
                : text("adjudication.decided-because", describe(decision), decision.reason());
    }

    /// The answer that a decision has in the reference, in one line.
    String referenceValue(Decision decision, List<Annotation> reference) {
        var byId = reference.stream().collect(Collectors.toMap(Annotation::id, Function.identity()));
        var lines = new ArrayList<CaseFormatter.StatementLine>();
        decision.made().stream()
                .filter(byId::containsKey)
                .map(byId::get)
                .filter(it -> it.tag().equals(decision.tag()))
                .forEach(it -> words.add(it, "", byId, lines));
        return lines.stream()
                .map(it -> it.part().isEmpty() ? it.statement() : text("adjudication.says", it.part(), it.statement()))
                .collect(Collectors.joining(" · "));
    }

    /// The reason for a reopened case.
    String stateChange(AdjudicationCase it) {
        return it.isOverwritten() ? text("adjudication.state.overtaken") : state(it);
    }

    String state(AdjudicationCase it) {
        return words.texts().constant("adjudication.state.", it.state());
    }

    private String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }
}
