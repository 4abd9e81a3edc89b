package org.framewright.ui.adjudication;

import org.framewright.adjudication.AdjudicationService;
import org.framewright.coding.Seat;
import org.framewright.model.Coder;
import org.framewright.model.Coding;
import org.framewright.model.Round;
import org.framewright.model.Ruling;
import org.framewright.project.Project;
import org.framewright.team.RulingService.Wanted;

import java.util.List;
import java.util.Map;

/// What the screen asks of a project.
record AdjudicationDoor(Project project) {

    AdjudicationService service() {
        return project.adjudication();
    }

    Offered offered() {
        var rounds = project.study().rounds();
        return new Offered(service().adjudicators(), rounds, usual(rounds), project.study().actors());
    }

    /// The newest round that two coders have worked in, else the newest.
    private Round usual(List<Round> rounds) {
        return rounds.reversed().stream().filter(this::isShared).findFirst().orElse(rounds.getLast());
    }

    /// Whether two coders have submitted the same article in it.
    private boolean isShared(Round round) {
        var submitted =
                project.study().coders().stream()
                        .filter(it -> it.kind() == Coder.Kind.CODER)
                        .flatMap(it -> project.coding().progress(new Seat(it, round)).entrySet().stream())
                        .filter(it -> it.getValue() == Coding.Stage.SUBMITTED)
                        .map(Map.Entry::getKey)
                        .toList();
        return submitted.stream().distinct().count() < submitted.size();
    }

    Ruling rule(Wanted wanted) {
        return project.rulings().add(wanted).ruling();
    }

    boolean isReadOnly() {
        return project.isReadOnly();
    }
}
