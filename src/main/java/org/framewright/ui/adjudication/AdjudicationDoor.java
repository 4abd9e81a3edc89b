package org.framewright.ui.adjudication;

import org.framewright.adjudication.AdjudicationService;
import org.framewright.codebook.Address;
import org.framewright.coding.Rulings.Placed;
import org.framewright.project.Project;
import org.framewright.team.RulingService.Wanted;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.Tasks;
import org.framewright.ui.team.questions.Adoption;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.function.Consumer;

/// What the screen asks of a project.
record AdjudicationDoor(Project project) {

    AdjudicationService service() {
        return project.adjudication();
    }

    Offered offered() {
        var rounds = project.study().rounds();
        return new Offered(service().adjudicators(), rounds, service().usualRound(), project.study().actors());
    }

    /// Takes rulings into the codebook.
    Adoption adoption(Tasks tasks, Texts texts, Consumer<Notice> say, Consumer<Address> codebook) {
        return new Adoption(project, tasks, texts, say, codebook);
    }

    List<Placed> rulings() {
        return project.rulings().all();
    }

    Placed rule(Wanted wanted) {
        return project.rulings().add(wanted);
    }

    Placed reword(Placed ruling, String answer) {
        return project.rulings().reword(ruling, answer);
    }

    Placed withdraw(Placed ruling) {
        project.rulings().remove(ruling.ruling().id().value());
        return ruling;
    }

    Placed putBack(Placed ruling) {
        project.rulings().putBack(ruling.ruling());
        return ruling;
    }

    boolean isReadOnly() {
        return project.isReadOnly();
    }
}
