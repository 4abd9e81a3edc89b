package org.framewright.coding.panel;

import org.framewright.codebook.CodingQuestions.MissingAnswer;
import org.framewright.codebook.Tag.Occurs;
import org.framewright.coding.panel.AnnotationForm.FormTarget;
import org.framewright.coding.panel.CodingFocus.PanelSide;
import org.framewright.coding.state.CodingSnapshot.OpenQuestion;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The way from one open question to the next: through the form at hand, the fillers of its roles, then on through the article,
/// and from the last to the first.
public final class OpenQuestionNavigator {

    private final PanelContent content;
    private final CodingFocus focus;
    private final List<OpenPlace> places;

    private OpenQuestionNavigator(PanelContent content, CodingFocus focus) {
        this.content = content;
        this.focus = focus;
        this.places =
                OpenPlace.list(content).stream().sorted(Comparator.comparingInt(OpenQuestionNavigator::rank)).toList();
    }

    /// The place of the next open question; empty without one.
    public static Optional<CodingFocus> next(PanelContent content, CodingFocus focus) {
        var walk = new OpenQuestionNavigator(content, focus);
        return walk.nextInForm().or(walk::nextInArticle);
    }

    /// The present place where its question is open, else the place of the next open question; empty without one.
    public static Optional<CodingFocus> nearest(PanelContent content, CodingFocus focus) {
        var asked = focus.questions(content);
        boolean isOpen =
                focus.question()
                        .map(it -> it.indexIn(asked))
                        .filter(it -> it >= 0 && asked.get(it).isOpen())
                        .isPresent();
        return isOpen ? Optional.of(focus) : next(content, focus);
    }

    /// The place of an open question; empty where it is no longer open.
    public static Optional<CodingFocus> find(OpenQuestion open, PanelContent content, CodingFocus focus) {
        var walk = new OpenQuestionNavigator(content, focus);
        return walk.places.stream()
                .filter(it -> it.target().equals(OpenPlace.target(open)))
                .findFirst()
                .map(walk::at)
                .map(there ->
                        there.questions(content).stream()
                                .filter(it -> isSame(it, open))
                                .findFirst()
                                .map(there::goTo)
                                .orElse(there));
    }

    private static boolean isSame(AnnotationForm.FormQuestion question, OpenQuestion open) {
        return open.question() instanceof MissingAnswer.UnansweredVariable(var tag, var variable)
                && question.variable().id().equals(variable.id())
                && (question.target().equals(OpenPlace.target(open))
                        || question.target().equals(new FormTarget.UnitTarget(tag.id(), open.extent())));
    }

    private Optional<CodingFocus> nextInForm() {
        var asked = focus.questions(content);
        var here = focus.question();
        int position = here.map(it -> it.indexIn(asked)).orElse(-1);
        return asked.stream()
                .skip(position + 1L)
                // of paragraphs and sentences one form at a time: the others follow later
                .filter(it ->
                        focus.side() != PanelSide.UNITS
                                || here.filter(at -> at.target().equals(it.target())).isPresent())
                .filter(AnnotationForm.FormQuestion::isOpen)
                .findFirst()
                .map(focus::goTo);
    }

    private Optional<CodingFocus> nextInArticle() {
        var order = targetsInOrder();
        int here = currentIndex(order);
        return IntStream.rangeClosed(1, order.size())
                .mapToObj(by -> order.get(Math.floorMod(here + by, order.size())))
                .flatMap(target -> places.stream().filter(it -> it.target().equals(target)))
                .findFirst()
                .map(this::at);
    }

    /// The open forms about the article and its parts, then all passages, each with the fillers of its roles.
    private List<FormTarget> targetsInOrder() {
        var order =
                places.stream()
                        .filter(it -> rank(it) < 3)
                        .map(OpenPlace::target)
                        .collect(Collectors.toCollection(ArrayList::new));
        var snapshot = content.snapshot();
        var passages = new LinkedHashSet<AnnotationId>();
        snapshot.annotations().stream()
                .filter(it -> PanelSide.of(it.extent()) == PanelSide.PASSAGES && !snapshot.isFiller(it.id()))
                .forEach(it -> collectTargets(it, passages));
        snapshot.annotations().stream()
                .filter(it -> PanelSide.of(it.extent()) == PanelSide.PASSAGES)
                .forEach(it -> collectTargets(it, passages));
        passages.forEach(it -> order.add(new FormTarget.AnnotationTarget(it)));
        return order;
    }

    private void collectTargets(Annotation whole, SequencedSet<AnnotationId> passages) {
        if (passages.add(whole.id())) {
            // in the order of the panel, which is that of the codebook
            content.codebook().requireTag(whole.tag()).roles().stream()
                    .flatMap(role -> whole.fillersOf(role.id()).stream())
                    .flatMap(it -> content.snapshot().annotation(it).stream())
                    .forEach(it -> collectTargets(it, passages));
        }
    }

    private int currentIndex(List<FormTarget> order) {
        int selected = focus.selected().map(it -> order.indexOf(new FormTarget.AnnotationTarget(it))).orElse(-1);
        if (selected >= 0 || focus.side() == PanelSide.PASSAGES) {
            return selected;
        }
        if (focus.side() == PanelSide.ARTICLE) {
            // all of these are shown together
            return (int) places.stream().filter(it -> rank(it) == 0).count() - 1;
        }
        var at = focus.question().map(AnnotationForm.FormQuestion::target);
        var begun =
                focus.question()
                        .flatMap(it -> CodingFocus.begun(it, content))
                        .map(it -> new FormTarget.AnnotationTarget(it.id()));
        return Math.max(at.map(order::indexOf).orElse(-1), begun.map(order::indexOf).orElse(-1));
    }

    private CodingFocus at(OpenPlace place) {
        if (rank(place) == 0) {
            return focus.show(PanelSide.ARTICLE, content);
        }
        return switch (place.target()) {
            case FormTarget.AnnotationTarget(var id) -> focus.select(id, content);
            case FormTarget.UnitTarget unit -> focus.goTo(unit, content);
        };
    }

    /// The order of places: forms about the article, its records, forms about paragraphs and sentences, passages.
    private static int rank(OpenPlace place) {
        var side =
                switch (place.target()) {
                    case FormTarget.UnitTarget(_, var extent) -> PanelSide.of(extent);
                    case FormTarget.AnnotationTarget _ ->
                            place.annotation().map(it -> PanelSide.of(it.extent())).orElse(PanelSide.PASSAGES);
                };
        return switch (side) {
            case ARTICLE -> place.tag().occurs() == Occurs.ONCE ? 0 : 1;
            case UNITS -> 2;
            case PASSAGES, OPEN -> 3;
        };
    }
}
