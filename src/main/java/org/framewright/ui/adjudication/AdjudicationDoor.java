package org.framewright.ui.adjudication;

import org.framewright.adjudication.AdjudicationService;
import org.framewright.model.Ruling;
import org.framewright.project.Project;
import org.framewright.team.RulingService.Wanted;

/// What the screen asks of a project.
record AdjudicationDoor(Project project) {

    AdjudicationService service() {
        return project.adjudication();
    }

    Offered offered() {
        var rounds = project.study().rounds();
        return new Offered(service().adjudicators(), rounds, service().usualRound(), project.study().actors());
    }

    Ruling rule(Wanted wanted) {
        return project.rulings().add(wanted).ruling();
    }

    boolean isReadOnly() {
        return project.isReadOnly();
    }
}
