package org.framewright.ui.workspace.coding;

import org.framewright.codebook.Codebook;
import org.framewright.coding.CodingView;
import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;
import org.framewright.model.Extent;
import org.framewright.ui.workspace.coding.Form.Question;

import java.util.List;
import java.util.Optional;

/// Where a coder is within a coding: which annotation is selected, which one further passages belong to, which question
/// the number keys answer. Pure: a new one for every step.
///
/// @param side which half of the panel is shown
/// @param owner the annotation through whose role the selected one was reached, where it was
/// @param question the current question
public record Focus(
        Side side, Optional<AnnotationId> selected, Optional<AnnotationId> owner, Optional<Question> question) {

    /// The panel's halves.
    public enum Side {
        ARTICLE,
        PASSAGES
    }

    /// At the passages, with nothing selected.
    public static final Focus NOWHERE = new Focus(Side.PASSAGES, Optional.empty(), Optional.empty(), Optional.empty());

    /// Selects an annotation and goes to its first open question. The owner is kept as long as it owns the selected one.
    public Focus select(AnnotationId id, Codebook codebook, CodingView view) {
        var owners = view.ownersOf(id).stream().map(Annotation::id).toList();
        var before = selected.filter(owners::contains).or(() -> owner.filter(owners::contains));
        var kept = before.or(() -> owners.stream().findFirst());
        var open = Form.ofPassage(codebook, view, id).flatMap(form -> firstOpen(form.questions()));
        return new Focus(Side.PASSAGES, Optional.of(id), kept, open);
    }

    /// Shows the article's questions, at the first open one.
    public Focus article(Codebook codebook, CodingView view) {
        var questions = articleQuestions(codebook, view);
        return new Focus(
                Side.ARTICLE,
                Optional.empty(),
                Optional.empty(),
                firstOpen(questions).or(() -> questions.stream().findFirst()));
    }

    public Focus at(Question current) {
        return new Focus(side, selected, owner, Optional.of(current));
    }

    /// Up to the owner, then out.
    public Focus up(Codebook codebook, CodingView view) {
        return owner.filter(it -> view.annotation(it).isPresent())
                .map(it -> NOWHERE.select(it, codebook, view).withoutQuestion())
                .orElse(NOWHERE);
    }

    public Focus withoutQuestion() {
        return new Focus(side, selected, owner, Optional.empty());
    }

    /// The first annotation that differs between two snapshots, or the article's questions where it is one of theirs; the
    /// same place where what differs is gone.
    Focus atChange(Codebook codebook, CodingView before, CodingView after) {
        return after.annotations().stream()
                .filter(it -> !before.annotation(it.id()).equals(Optional.of(it)))
                .findFirst()
                .map(it ->
                        it.extent() instanceof Extent.WholeArticle
                                ? article(codebook, after)
                                : select(it.id(), codebook, after))
                .orElse(this);
    }

    /// The same place in a newer snapshot: what is gone is no longer selected, answers are as they are now.
    public Focus in(Codebook codebook, CodingView view) {
        var still = selected.filter(id -> view.annotation(id).isPresent());
        if (side == Side.PASSAGES && still.isEmpty()) {
            return owner.filter(id -> view.annotation(id).isPresent())
                    .map(id -> NOWHERE.select(id, codebook, view))
                    .orElse(NOWHERE);
        }
        var stillOwner = owner.filter(id -> view.annotation(id).isPresent());
        var place = new Focus(side, still, stillOwner, Optional.empty());
        var asked = place.questions(codebook, view);
        return new Focus(
                side, still, stillOwner, question.flatMap(it -> asked.stream().filter(it::isSameAs).findFirst()));
    }

    /// The question that follows an answer: the next open one of the form, else an earlier one; else, of a filler, the
    /// first open one of its owner; else none, and the coder goes on in the text.
    public Focus afterAnswer(Codebook codebook, CodingView view) {
        var here = in(codebook, view);
        var asked = here.questions(codebook, view);
        int position = question.map(it -> position(asked, it)).orElse(-1);
        var next = firstOpen(asked.subList(position + 1, asked.size())).or(() -> firstOpen(asked));
        if (next.isPresent() || side == Side.ARTICLE || here.owner.isEmpty()) {
            return new Focus(side, here.selected, here.owner, next);
        }
        var above = NOWHERE.select(here.owner.get(), codebook, view);
        return above.question.isPresent() ? above : here.withoutQuestion();
    }

    /// The next question, asked for by hand: every one, answered or not.
    public Focus step(int by, Codebook codebook, CodingView view) {
        var asked = questions(codebook, view);
        if (asked.isEmpty()) {
            return this;
        }
        int position = question.map(it -> position(asked, it)).orElse(by > 0 ? -1 : asked.size());
        int next = Math.floorMod(position + by, asked.size());
        return at(asked.get(next));
    }

    /// The annotation that a further passage belongs to: the selected one if its tag has roles, else the one that it
    /// fills a role of, else itself.
    public Optional<AnnotationId> anchor(Codebook codebook, CodingView view) {
        return selected.flatMap(view::annotation)
                .map(it -> codebook.required(it.tag()).roles().isEmpty() ? owner.orElse(it.id()) : it.id());
    }

    private List<Question> questions(Codebook codebook, CodingView view) {
        return switch (side) {
            case ARTICLE -> articleQuestions(codebook, view);
            case PASSAGES ->
                    selected.flatMap(id -> Form.ofPassage(codebook, view, id)).map(Form::questions).orElse(List.of());
        };
    }

    private static List<Question> articleQuestions(Codebook codebook, CodingView view) {
        return Form.ofArticle(codebook, view).stream().flatMap(form -> form.questions().stream()).toList();
    }

    private static Optional<Question> firstOpen(List<Question> questions) {
        return questions.stream().filter(Question::isOpen).findFirst();
    }

    private static int position(List<Question> asked, Question question) {
        for (int i = 0; i < asked.size(); i++) {
            if (asked.get(i).isSameAs(question)) {
                return i;
            }
        }
        return -1;
    }
}
