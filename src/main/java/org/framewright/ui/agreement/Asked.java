package org.framewright.ui.agreement;

import org.framewright.model.Refusal;
import org.framewright.model.Round;
import org.framewright.project.Project;
import org.framewright.reliability.ComparedCodings;
import org.framewright.reliability.Only;
import org.framewright.reliability.Progress;
import org.framewright.reliability.ReliabilityProblem;
import org.framewright.reliability.Selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What somebody wants to see the agreement of.
///
/// @param round its name; nothing for the newest in which coders can be compared
/// @param coders by name; empty for all who are no reference coders
/// @param more the id of one more measure that is shown
record Asked(Optional<String> round, List<String> coders, Only only, String more) {

    Asked {
        coders = List.copyOf(coders);
    }

    /// Reads it; where no round was chosen, the newest in which coders can be compared.
    ///
    /// @throws Refusal where there is nothing to compare, or somebody stopped it
    ComparedCodings read(Project project, Progress heard) {
        if (round.isPresent()) {
            return project.agreement().read(selection(), heard);
        }
        var refused = new ArrayList<Refusal>();
        for (var name : project.study().rounds().reversed().stream().map(Round::name).toList()) {
            try {
                return project.agreement().read(inRound(name).selection(), heard);
            } catch (Refusal nothingThere) {
                if (nothingThere.problems().stream().anyMatch(it -> it.code() == ReliabilityProblem.STOPPED)) {
                    throw nothingThere;
                }
                refused.add(nothingThere);
            }
        }
        throw refused.getFirst();
    }

    Selection selection() {
        return Selection.ALL.inRound(round.orElse(null)).between(coders).only(only);
    }

    Asked inRound(String name) {
        return new Asked(Optional.of(name), coders, only, more);
    }

    Asked between(List<String> names) {
        return new Asked(round, names, only, more);
    }

    Asked only(Only some) {
        return new Asked(round, coders, some, more);
    }

    Asked more(String measure) {
        return new Asked(round, coders, only, measure);
    }
}
