package org.framewright.ui.workspace.coding;

import org.framewright.model.Extent;
import org.framewright.model.Segment;
import org.framewright.ui.workspace.coding.Form.FormQuestion;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Goes through an article's paragraphs, or its sentences where the codebook asks about those: one place after the other, in the
/// order of the text. What is asked about a sentence's paragraph is asked at its first sentence. Pure, as a [Focus] is.
final class UnitWalk {

    private final Focus focus;
    private final Sheet sheet;
    private final List<Segment> segments;

    UnitWalk(Focus focus, Sheet sheet) {
        this.focus = focus;
        this.sheet = sheet;
        var kind = Focus.isAskedAbout(sheet, Segment.Kind.SENTENCE) ? Segment.Kind.SENTENCE : Segment.Kind.PARAGRAPH;
        this.segments = sheet.article().segments(kind).sorted(UnitWalk::byStart).toList();
    }

    private static int byStart(Segment one, Segment other) {
        return Integer.compare(one.start(), other.start());
    }

    /// The place where the coder is, or the article's first one where they are at none.
    Focus begin() {
        return focus.units().isEmpty()
                ? to(1, UnitWalk::asks).orElseGet(() -> focus.show(Focus.PanelSide.UNITS, sheet))
                : at(focus.units());
    }

    /// After the last required answer of a place: what else has not been begun there, else the next place where something has not.
    Optional<Focus> afterAnswer() {
        var asked = focus.questions(sheet);
        var answered = focus.question();
        return asked.stream()
                .dropWhile(it -> answered.filter(it::isSameAs).isEmpty())
                .filter(it -> Focus.begun(it, sheet).isEmpty())
                .findFirst()
                .map(focus::at)
                .or(() -> to(1, this::isToCode));
    }

    /// The question after the last one of a place, or before its first one, whether or not it is answered.
    Optional<Focus> step(int by) {
        return to(by, UnitWalk::asks)
                .map(it -> {
                    var asked = it.questions(sheet);
                    return by > 0 ? it.at(asked.getFirst()) : it.at(asked.getLast());
                });
    }

    private Optional<Focus> to(int by, Predicate<List<Section>> wanted) {
        int here = position();
        var others =
                by > 0
                        ? IntStream.range(here + 1, segments.size())
                        : IntStream.iterate(here - 1, it -> it >= 0, it -> it - 1);
        return others.mapToObj(it -> Focus.unitsAt(sheet, segments.get(it).start()))
                .filter(it -> wanted.test(Section.of(sheet, it, Optional.empty())))
                .findFirst()
                .map(this::at);
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

    private Focus at(List<Extent> units) {
        var place = focus.with(units).show(Focus.PanelSide.UNITS, sheet);
        var asked = place.questions(sheet);
        return asked.stream()
                .filter(FormQuestion::isOpen)
                .findFirst()
                .or(() -> asked.stream().filter(it -> it.answer().isEmpty()).findFirst())
                .map(place::at)
                .orElse(place);
    }

    private static boolean asks(List<Section> sections) {
        return sections.stream().anyMatch(it -> it.form().isPresent());
    }

    /// Whether something is open there, or a form about the smallest unit is not begun.
    private boolean isToCode(List<Section> sections) {
        return sections.stream()
                .flatMap(it -> it.form().stream())
                .anyMatch(it ->
                        it.questions().stream().anyMatch(FormQuestion::isOpen)
                                || (it.annotation().isEmpty() && isSmallest(it)));
    }

    private boolean isSmallest(Form form) {
        return form.target() instanceof Target.UnitTarget(_, Extent.OfSegment(var kind, _))
                && segments.stream().findFirst().filter(it -> it.kind() == kind).isPresent();
    }
}
