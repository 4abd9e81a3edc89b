package org.framewright.coding.panel;

import org.framewright.coding.panel.AnnotationForm.FormQuestion;
import org.framewright.coding.panel.AnnotationForm.FormTarget;
import org.framewright.model.article.Segment;
import org.framewright.model.coding.Extent;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// The way through an article's paragraphs, or its sentences where the codebook asks about those: one unit after the other, in
/// the order of the text. The questions about a sentence's paragraph are asked at its first sentence. Pure, as a [CodingFocus]
/// is.
public final class UnitNavigator {

    private final CodingFocus focus;
    private final PanelContent content;
    private final List<Segment> segments;

    public UnitNavigator(CodingFocus focus, PanelContent content) {
        this.focus = focus;
        this.content = content;
        var kind =
                CodingFocus.isAskedAbout(content, Segment.Kind.SENTENCE)
                        ? Segment.Kind.SENTENCE
                        : Segment.Kind.PARAGRAPH;
        this.segments = content.article().segments(kind).sorted(Comparator.comparingInt(Segment::start)).toList();
    }

    /// The current unit, or the article's first one.
    public CodingFocus begin() {
        return focus.units().isEmpty()
                ? find(1, UnitNavigator::hasQuestions).orElseGet(() -> focus.show(CodingFocus.PanelSide.UNITS, content))
                : goTo(focus.units());
    }

    /// The place after the last required answer of a unit: a form there that has not been begun, else the next such unit.
    public Optional<CodingFocus> afterAnswer() {
        var asked = focus.questions(content);
        var answered = focus.question();
        return asked.stream()
                .dropWhile(it -> answered.filter(it::isSameAs).isEmpty())
                .filter(it -> CodingFocus.begun(it, content).isEmpty())
                .findFirst()
                .map(focus::goTo)
                .or(() -> find(1, this::isUncoded));
    }

    /// The question after the last one of a unit, or before its first one, whether or not it is answered.
    public Optional<CodingFocus> step(int by) {
        return find(by, UnitNavigator::hasQuestions)
                .map(it -> {
                    var asked = it.questions(content);
                    return by > 0 ? it.goTo(asked.getFirst()) : it.goTo(asked.getLast());
                });
    }

    private Optional<CodingFocus> find(int by, Predicate<List<PanelSection>> wanted) {
        int here = position();
        var others =
                by > 0
                        ? IntStream.range(here + 1, segments.size())
                        : IntStream.iterate(here - 1, it -> it >= 0, it -> it - 1);
        return others.mapToObj(it -> CodingFocus.findUnits(content, segments.get(it).start()))
                .filter(it -> wanted.test(PanelSection.list(content, it, Optional.empty())))
                .findFirst()
                .map(this::goTo);
    }

    private int position() {
        for (int i = 0; i < segments.size(); i++) {
            var segment = segments.get(i);
            if (focus.units().contains(new Extent.OfSegment(segment.kind(), segment.number()))) {
                return i;
            }
        }
        return -1;
    }

    private CodingFocus goTo(List<Extent> units) {
        var place = focus.withUnits(units).show(CodingFocus.PanelSide.UNITS, content);
        var asked = place.questions(content);
        return asked.stream()
                .filter(FormQuestion::isOpen)
                .findFirst()
                .or(() -> asked.stream().filter(it -> it.answer().isEmpty()).findFirst())
                .map(place::goTo)
                .orElse(place);
    }

    private static boolean hasQuestions(List<PanelSection> sections) {
        return sections.stream().anyMatch(it -> it.form().isPresent());
    }

    /// Whether a question is open there, or a form about the smallest unit is not begun.
    private boolean isUncoded(List<PanelSection> sections) {
        return sections.stream()
                .flatMap(it -> it.form().stream())
                .anyMatch(it ->
                        it.questions().stream().anyMatch(FormQuestion::isOpen)
                                || (it.annotation().isEmpty() && isSmallest(it)));
    }

    private boolean isSmallest(AnnotationForm form) {
        return form.target() instanceof FormTarget.UnitTarget(_, Extent.OfSegment(var kind, _))
                && segments.stream().findFirst().filter(it -> it.kind() == kind).isPresent();
    }
}
