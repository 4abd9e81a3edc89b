package org.framewright.ui.agreement;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

import org.framewright.codebook.Codebook;
import org.framewright.model.Coder;
import org.framewright.model.Refusal;
import org.framewright.project.Project;
import org.framewright.reliability.AgainstReference;
import org.framewright.reliability.Progress;
import org.framewright.reliability.ReliabilityProblem;
import org.framewright.ui.controls.LatestTask;
import org.framewright.ui.controls.Notice;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The coders of what is shown beside the reference coding of the same round.
final class ReferenceViewModel {

    private final AgreementViewModel frame;
    private final Project project;
    private final Texts texts;
    private final LatestTask comparing;
    private final ReadOnlyObjectWrapper<Optional<Compared>> compared = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final IntegerProperty view = new SimpleIntegerProperty();

    /// What was compared.
    ///
    /// @param references one for each reference coding that there is
    /// @param codebook in whose words it is told
    record Compared(List<AgainstReference> references, Codebook codebook) {

        Compared {
            references = List.copyOf(references);
        }
    }

    ReferenceViewModel(AgreementViewModel frame, Project project, Texts texts) {
        this.frame = frame;
        this.project = project;
        this.texts = texts;
        this.comparing = new LatestTask(frame.threads().longTasks());
    }

    /// Opens it, where there is a reference coding.
    void open() {
        var shown = frame.shownProperty().get();
        if (shown.isEmpty()) {
            frame.say(Notice.hint(texts.get("agreement.nothing-yet")));
            return;
        }
        frame.say(Notice.hint(texts.get("agreement.computing")));
        comparing.run(
                () -> compare(shown.get()),
                it -> {
                    if (it.references().isEmpty()) {
                        frame.say(Notice.hint(texts.get("agreement.reference.none", shown.get().report().round())));
                    } else {
                        frame.dismissNotice();
                        compared.set(Optional.of(it));
                    }
                },
                failure -> frame.say(Notice.of(failure, texts)));
    }

    private Compared compare(Shown shown) {
        var references = new ArrayList<AgainstReference>();
        var coders = project.study().coders();
        for (var reference : coders.stream().filter(it -> it.kind() == Coder.Kind.REFERENCE).toList()) {
            try {
                var against = project.agreement().against(shown.selection(), reference.name(), Progress.NONE);
                if (!against.coders().isEmpty()) {
                    references.add(against);
                }
            } catch (Refusal refused) {
                // a reference coder without a coding in this round is no obstacle to the others
                if (refused.problems().stream().anyMatch(it -> it.code() != ReliabilityProblem.NO_REFERENCE)) {
                    throw refused;
                }
            }
        }
        return new Compared(references, project.study().codebook(shown.report().harmonisedTo()));
    }

    void close() {
        comparing.forget();
        compared.set(Optional.empty());
    }

    /// What is open.
    ReadOnlyObjectProperty<Optional<Compared>> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    /// Which coder is looked at.
    IntegerProperty viewProperty() {
        return view;
    }
}
