package org.framewright.adjudication;

import org.framewright.coding.CodingKey;
import org.framewright.coding.CodingService;
import org.framewright.coding.CodingService.Revisable;
import org.framewright.coding.EntryStamp;
import org.framewright.model.Decision;
import org.framewright.model.Refusal;
import org.framewright.model.change.Change;
import org.framewright.model.change.CodingChange.DecisionsChanged;
import org.framewright.model.change.CompoundChange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes decisions, and what comes of them, into a reference coding: one gesture each.
record DecisionWriter(CaseReader reader, CodingService codings, EntryStamp identity) {

    /// One decision of a gesture.
    ///
    /// @param choice nothing for taking the decision back
    record PlannedDecision(
            AdjudicationCase about, Optional<DecisionChoice> choice, String reason, boolean undisputed) {}

    /// What is decided of cases as they are.
    interface DecisionPlan {
        List<PlannedDecision> of(ArticleCases now);
    }

    /// Writes decisions as one gesture.
    ///
    /// @throws Refusal where there are none, or one is none
    ArticleCases write(CodingKey desk, DecisionPlan plan) {
        var now = reader.cases(desk);
        var deciding = plan.of(now);
        if (deciding.isEmpty()) {
            throw new Refusal(AdjudicationProblem.NOTHING_TO_DECIDE, "");
        }
        open(desk);
        // once more: a new pass has other annotations, and so other decisions
        var open = reader.cases(desk);
        codings.revise(desk, there -> changes(there, open, deciding));
        return reader.cases(desk, open.sides());
    }

    private List<Change> changes(Revisable there, ArticleCases now, List<PlannedDecision> deciding) {
        var taking = new ReferenceCodingEditor(there, now.sides(), identity);
        var before = new ArrayList<Decision>();
        var after = new ArrayList<Decision>();
        var cases = deciding.stream().map(it -> CaseList.find(now.cases(), it.about()).orElse(it.about())).toList();
        var standing = new ArrayList<>(now.cases().stream().flatMap(it -> it.decision().stream()).toList());
        cases.forEach(it -> it.decision().ifPresent(standing::remove));
        for (int i = 0; i < deciding.size(); i++) {
            var each = deciding.get(i);
            var about = cases.get(i);
            boolean kept = each.choice().filter(DecisionChoice.Keep.class::isInstance).isPresent();
            about.decision().ifPresent(before::add);
            about.decision().filter(_ -> !kept).ifPresent(taking::drop);
            var reaching = new DecisionMaker(taking, about.matter(), about.decision(), identity.now());
            var reached = each.choice().map(it -> reaching.by(it, each.reason(), each.undisputed()));
            // what was decided last of what several passages share is what the reference holds: whatever was decided
            // otherwise
            // before has to be looked at again
            after.replaceAll(it -> taking.isOvertaken(it) ? it.unsettled(taking.overwritten()) : it);
            standing.stream()
                    .filter(it -> !it.isUnsettled() && taking.isOvertaken(it))
                    .toList()
                    .forEach(it -> {
                        standing.remove(it);
                        before.add(it);
                        after.add(it.unsettled(taking.overwritten()));
                    });
            taking.settle();
            reached.ifPresentOrElse(after::add, reaching::nothing);
        }
        var changes = new ArrayList<>(taking.changes());
        changes.add(new DecisionsChanged(there.coding(), before, after));
        return List.of(new CompoundChange(changes));
    }

    /// A reference that was submitted goes on in a further pass, in which all that was decided holds.
    private void open(CodingKey desk) {
        var view = codings.view(desk);
        if (view.isSubmitted()) {
            var decisions = reader.decisions(view.coding().map(it -> it.id()));
            codings.correct(
                    desk,
                    (coding, ids) ->
                            List.of(
                                    new DecisionsChanged(
                                            coding, List.of(), decisions.stream().map(it -> it.copied(ids)).toList())));
        }
    }

    /// Gives another reason for what was decided.
    ArticleCases explain(CodingKey desk, AdjudicationCase decided, String reason) {
        var now = reader.cases(desk);
        var before =
                CaseList.find(now.cases(), decided)
                        .flatMap(AdjudicationCase::decision)
                        .orElseThrow(() -> new Refusal(AdjudicationProblem.CASE_CHANGED, ""));
        if (!before.reason().equals(reason.strip())) {
            var after = before.because(reason.strip());
            open(desk);
            codings.revise(
                    desk,
                    it ->
                            List.of(
                                    new CompoundChange(
                                            List.of(
                                                    new DecisionsChanged(
                                                            it.coding(), List.of(before), List.of(after))))));
        }
        return reader.cases(desk);
    }
}
