package org.framewright.ui.search;

import org.framewright.coding.CodingProblem;
import org.framewright.coding.CodingService;
import org.framewright.coding.Desk;
import org.framewright.coding.Seat;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.Value;
import org.framewright.search.Passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What came of giving passages another answer.
///
/// @param desks where something was changed, gesture by gesture: what undo takes back, the last first
/// @param submitted how many lie in submitted codings, and so stay as they are
/// @param problems why others could not be changed
record Recoded(List<Desk> desks, int submitted, List<Problem> problems) {

    Recoded {
        desks = List.copyOf(desks);
        problems = List.copyOf(problems);
    }

    /// What becomes of the answers that there are.
    @FunctionalInterface
    interface Otherwise {
        Optional<Value> of(Optional<Value> before);
    }

    /// Gives passages other answers, each as a gesture of its coding. Those of which nothing changes are left alone.
    static Recoded answer(
            CodingService service, Seat seat, List<Passage> passages, String variable, Otherwise otherwise) {
        var desks = new ArrayList<Desk>();
        var problems = new ArrayList<Problem>();
        int submitted = 0;
        for (var passage : passages) {
            var desk = seat.desk(passage.article().id());
            var before = passage.annotation().value(variable);
            var value = otherwise.of(before);
            if (value.equals(before)) {
                continue;
            }
            if (passage.coding().isSubmitted()) {
                submitted++;
            } else {
                try {
                    service.answer(desk, passage.annotation().id(), variable, value);
                    desks.add(desk);
                } catch (Refusal refused) {
                    if (refused.problems().stream().anyMatch(it -> it.code() == CodingProblem.SUBMITTED)) {
                        submitted++;
                    } else {
                        problems.addAll(refused.problems());
                    }
                }
            }
        }
        return new Recoded(desks, submitted, problems);
    }

    /// Takes all of it back.
    void undo(CodingService service) {
        desks.reversed().forEach(service::undo);
    }
}
