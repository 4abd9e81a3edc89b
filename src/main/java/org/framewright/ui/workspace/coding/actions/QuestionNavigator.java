package org.framewright.ui.workspace.coding.actions;

import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;
import org.framewright.ui.workspace.coding.CodingFocus;
import org.framewright.ui.workspace.coding.PanelContent;
import org.framewright.ui.workspace.coding.form.AnnotationForm;
import org.framewright.ui.workspace.coding.form.AnnotationForm.FormQuestion;
import org.framewright.ui.workspace.coding.form.AnnotationForm.FormTarget;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The way through all questions of a passage and its connection: an attribution's, its source's, its cue's, and round again.
/// So optional questions are reached too. Pure, as a [CodingFocus] is.
public final class QuestionNavigator {

    private final CodingFocus focus;
    private final PanelContent content;
    private final List<FormQuestion> asked;

    /// @param focus at a passage
    public QuestionNavigator(CodingFocus focus, PanelContent content) {
        this.focus = focus;
        this.content = content;
        var snapshot = content.snapshot();
        var whole = focus.owner().or(focus::selected).flatMap(snapshot::annotation);
        var parts =
                whole.stream()
                        .flatMap(it -> AnnotationForm.of(content, it.id()).stream())
                        .flatMap(it -> it.roles().stream())
                        .flatMap(it -> it.fillers().stream())
                        .map(Annotation::id);
        this.asked =
                Stream.concat(whole.stream().map(Annotation::id), parts)
                        .distinct()
                        .flatMap(id -> AnnotationForm.of(content, id).stream())
                        .flatMap(it -> it.questions().stream())
                        .toList();
    }

    /// The question after the current one, or before it. Without one: forwards the first unanswered one, of the selected
    /// passage before the others, and where all are answered the selected passage's first; backwards its last.
    public CodingFocus step(int by) {
        if (asked.isEmpty()) {
            return focus;
        }
        var selected = focus.questions(content);
        var own = selected.isEmpty() ? asked : selected;
        var next =
                focus.question()
                        .map(it -> it.indexIn(asked))
                        .filter(it -> it >= 0)
                        .map(it -> asked.get(Math.floorMod(it + by, asked.size())))
                        .orElseGet(() -> by > 0 ? unanswered(own).orElse(own.getFirst()) : own.getLast());
        return goTo(next);
    }

    private Optional<FormQuestion> unanswered(List<FormQuestion> own) {
        return Stream.concat(own.stream(), asked.stream()).filter(it -> it.answer().isEmpty()).findFirst();
    }

    private CodingFocus goTo(FormQuestion question) {
        boolean here = focus.questions(content).stream().anyMatch(question::isSameAs);
        return here || !(question.target() instanceof FormTarget.AnnotationTarget(AnnotationId id))
                ? focus.goTo(question)
                : focus.select(id, content).goTo(question);
    }
}
