package org.framewright.ui.shell.navigation;

import org.framewright.coding.state.CoderRound;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.RoundId;
import org.framewright.project.Project;

import java.util.Optional;

/// A coder and a round, by their ids.
public record CoderRoundId(CoderId coder, RoundId round) {

    public static CoderRoundId of(CoderRound coderRound) {
        return new CoderRoundId(coderRound.coder().id(), coderRound.round().id());
    }

    /// The present coder and round; empty where one of them is not in the project.
    public Optional<CoderRound> find(Project project) {
        var sitter = project.study().coders().stream().filter(it -> it.id().equals(coder)).findFirst();
        var open = project.study().rounds().stream().filter(it -> it.id().equals(round)).findFirst();
        return sitter.flatMap(who -> open.map(it -> new CoderRound(who, it)));
    }
}
