package org.framewright.coding.panel;

import org.framewright.codebook.Variable.Scale;
import org.framewright.coding.panel.AnnotationForm.FormQuestion;
import org.framewright.coding.panel.AnnotationForm.FormTarget;
import org.framewright.coding.panel.CodingFocus.PanelSide;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the question that follows another one: by hand, or after an answer. Pure, as a [CodingFocus] is.
public record QuestionNavigator(CodingFocus focus, PanelContent content) {

    /// The question that follows an answer, the first that there is of these:
    ///
    /// 1. of a record, its next unanswered question;
    /// 2. the next open question of the form;
    /// 3. an earlier open question of the form that is not typed;
    /// 4. of a filler, the first open question of its owner, and of the owner's other fillers;
    /// 5. of a paragraph or sentence, the first question of the next one.
    ///
    /// Without any, the coder goes on in the text.
    public CodingFocus afterAnswer() {
        var here = focus.update(content);
        var asked = here.questions(content);
        int position = focus.question().map(it -> it.indexIn(asked)).orElse(-1);
        var following = asked.subList(position + 1, asked.size());
        var next =
                nextOfRecord(following)
                        .or(() -> FormQuestion.firstOpen(following))
                        .or(() -> FormQuestion.firstOpen(chosen(asked)));
        if (next.isPresent()) {
            return here.goTo(next.get());
        }
        return switch (focus.side()) {
            case PASSAGES -> nextOfOwner(here);
            case UNITS -> nextInUnits(here);
            case ARTICLE, OPEN -> here.withoutQuestion();
        };
    }

    /// The place after a redone change: behind an answer the next open question, unless further answers may be chosen beside it; in a new
    /// passage its first one, or one of its parts.
    ///
    /// @param place of the change
    public static CodingFocus afterRedo(PanelContent before, PanelContent after, CodingFocus place) {
        var made = place.selected().filter(it -> before.snapshot().annotation(it).isEmpty());
        if (made.isPresent() && place.side() == PanelSide.PASSAGES) {
            return place.selectFirstOpen(made.get(), after);
        }
        return place.question()
                .filter(it -> it.answer().isPresent() && it.variable().scale() != Scale.SET)
                .filter(it -> !answer(it, before).equals(it.answer()))
                .map(_ -> new QuestionNavigator(place, after).afterAnswer())
                .orElse(place);
    }

    private static Optional<Value> answer(FormQuestion question, PanelContent content) {
        return CodingFocus.begun(question, content).flatMap(it -> it.value(question.variable().id()));
    }

    /// The questions that are answered by a digit. A field would take the keys meant for the text, so the coder is not led back to one.
    private static List<FormQuestion> chosen(List<FormQuestion> questions) {
        return questions.stream().filter(it -> it.variable().scale().hasCategories()).toList();
    }

    /// The next question of a record: all are asked, required or not.
    private Optional<FormQuestion> nextOfRecord(List<FormQuestion> following) {
        return following.stream()
                .filter(_ -> focus.side() != PanelSide.PASSAGES)
                .filter(it ->
                        it.target() instanceof FormTarget.AnnotationTarget(var id)
                                && focus.selected().equals(Optional.of(id)))
                .filter(it -> it.answer().isEmpty())
                .findFirst();
    }

    private CodingFocus nextInUnits(CodingFocus here) {
        return focus.question()
                .filter(_ -> focus.selected().isEmpty())
                .flatMap(it -> new UnitNavigator(here.goTo(it), content).afterAnswer())
                .orElseGet(here::withoutQuestion);
    }

    private CodingFocus nextOfOwner(CodingFocus here) {
        var whole = here.owner().or(here::selected);
        var above = whole.map(it -> CodingFocus.NOWHERE.withUnits(focus.units()).select(it, content)).orElse(here);
        return above.question().isPresent() ? above : openFiller(above).orElseGet(here::withoutQuestion);
    }

    /// The first filler of the selected annotation with an open question, such as the source of an accepted suggestion. A typed one only of
    /// an implied filler: for others the coder may be about to mark text.
    private Optional<CodingFocus> openFiller(CodingFocus owner) {
        return owner.selected().flatMap(content.snapshot()::annotation).stream()
                .flatMap(it -> it.links().values().stream())
                .flatMap(List::stream)
                .map(it -> owner.select(it, content))
                .filter(it -> it.question().isPresent())
                .filter(it -> isImplied(it) || !chosen(it.question().stream().toList()).isEmpty())
                .findFirst();
    }

    private boolean isImplied(CodingFocus filler) {
        return filler.selected()
                .flatMap(content.snapshot()::annotation)
                .filter(it -> it.extent() instanceof Extent.Implied)
                .isPresent();
    }

    /// The next or previous question, answered or not; after the last one of a passage those of its fillers, after the last one of a
    /// paragraph or sentence the next one's first. The same place after the last of all.
    public CodingFocus step(int by) {
        return focus.side() == PanelSide.PASSAGES ? stepInPassage(by) : stepInUnits(by);
    }

    private CodingFocus stepInUnits(int by) {
        var asked = focus.questions(content);
        if (asked.isEmpty()) {
            return focus;
        }
        var edge = by > 0 ? asked.getLast() : asked.getFirst();
        var current = focus.question();
        if (focus.side() == PanelSide.UNITS
                && focus.selected().isEmpty()
                && current.filter(edge::isSameAs).isPresent()) {
            return new UnitNavigator(focus, content).step(by).orElse(focus);
        }
        int position = current.map(it -> it.indexIn(asked)).orElse(by > 0 ? -1 : asked.size());
        return focus.goTo(asked.get(Math.floorMod(position + by, asked.size())));
    }

    /// An attribution's questions, its source's, its cue's, then the first again. Without a current one: forwards the first without an
    /// answer, of the selected passage before the others; where all have one, the next open question of the article; without any, the
    /// selected passage's first; backwards its last.
    private CodingFocus stepInPassage(int by) {
        var asked = questionsWithFillers();
        if (asked.isEmpty()) {
            return focus;
        }
        var selected = focus.questions(content);
        var own = selected.isEmpty() ? asked : selected;
        int position = focus.question().map(it -> it.indexIn(asked)).orElse(-1);
        if (position >= 0) {
            return goTo(asked.get(Math.floorMod(position + by, asked.size())));
        }
        if (by < 0) {
            return goTo(own.getLast());
        }
        return Stream.concat(own.stream(), asked.stream())
                .filter(it -> it.answer().isEmpty())
                .findFirst()
                .map(this::goTo)
                .or(() -> OpenQuestionNavigator.next(content, focus))
                .orElseGet(() -> goTo(own.getFirst()));
    }

    /// The questions of the passage or its owner, and of the fillers.
    private List<FormQuestion> questionsWithFillers() {
        var whole = focus.owner().or(focus::selected).flatMap(content.snapshot()::annotation);
        var fillers =
                whole.stream()
                        .flatMap(it -> AnnotationForm.of(content, it.id()).stream())
                        .flatMap(it -> it.roles().stream())
                        .flatMap(it -> it.fillers().stream())
                        .map(Annotation::id);
        return Stream.concat(whole.stream().map(Annotation::id), fillers)
                .distinct()
                .flatMap(id -> AnnotationForm.of(content, id).stream())
                .flatMap(it -> it.questions().stream())
                .toList();
    }

    private CodingFocus goTo(FormQuestion question) {
        boolean here = focus.questions(content).stream().anyMatch(question::isSameAs);
        return here || !(question.target() instanceof FormTarget.AnnotationTarget(AnnotationId id))
                ? focus.goTo(question)
                : focus.select(id, content).goTo(question);
    }
}
