package org.framewright.adjudication;

import org.framewright.coding.CodingService;
import org.framewright.coding.CodingService.Revisable;
import org.framewright.coding.Desk;
import org.framewright.coding.Identity;
import org.framewright.model.Decision;
import org.framewright.model.Refusal;
import org.framewright.model.change.Change;
import org.framewright.model.change.Change.DecisionsChanged;
import org.framewright.model.change.Change.Several;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes decisions, and what comes of them, into a reference coding: one gesture each.
record DecisionWriter(CaseReader reader, CodingService codings, Identity identity) {

    /// One decision of a gesture.
    ///
    /// @param choice nothing for taking the decision back
    record Deciding(Case about, Optional<Choice> choice, String reason, boolean undisputed) {}

    /// What is decided of cases as they are.
    interface Plan {
        List<Deciding> of(ArticleCases now);
    }

    /// Writes decisions as one gesture.
    ///
    /// @throws Refusal where there are none, or one is none
    ArticleCases write(Desk desk, Plan plan) {
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

    private List<Change> changes(Revisable there, ArticleCases now, List<Deciding> deciding) {
        var taking = new Taking(there, now.sides(), identity);
        var before = new ArrayList<Decision>();
        var after = new ArrayList<Decision>();
        for (var each : deciding) {
            var about = CaseList.find(now.cases(), each.about()).orElse(each.about());
            about.decision()
                    .ifPresent(it -> {
                        before.add(it);
                        taking.drop(it);
                    });
            var reaching = new Reaching(taking, about.matter(), identity.now());
            each.choice()
                    .ifPresentOrElse(
                            it -> after.add(reaching.by(it, each.reason(), each.undisputed())), reaching::nothing);
        }
        var changes = new ArrayList<>(taking.changes());
        changes.add(new DecisionsChanged(there.coding(), before, after));
        return List.of(new Several(changes));
    }

    /// A reference that was submitted goes on in a further pass, in which all that was decided holds.
    private void open(Desk desk) {
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
    ArticleCases explain(Desk desk, Case decided, String reason) {
        var now = reader.cases(desk);
        var before =
                CaseList.find(now.cases(), decided)
                        .flatMap(Case::decision)
                        .orElseThrow(() -> new Refusal(AdjudicationProblem.CASE_CHANGED, ""));
        if (!before.reason().equals(reason.strip())) {
            var after = before.because(reason.strip());
            open(desk);
            codings.revise(
                    desk,
                    it ->
                            List.of(
                                    new Several(
                                            List.of(
                                                    new DecisionsChanged(
                                                            it.coding(), List.of(before), List.of(after))))));
        }
        return reader.cases(desk);
    }
}
