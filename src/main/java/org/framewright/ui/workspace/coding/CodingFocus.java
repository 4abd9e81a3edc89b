package org.framewright.ui.workspace.coding;

import org.framewright.codebook.Tag;
import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;
import org.framewright.model.Article;
import org.framewright.model.Extent;
import org.framewright.model.Segment;
import org.framewright.ui.workspace.coding.actions.QuestionNavigator;
import org.framewright.ui.workspace.coding.actions.UnitNavigator;
import org.framewright.ui.workspace.coding.form.AnnotationForm;
import org.framewright.ui.workspace.coding.form.AnnotationForm.FormQuestion;
import org.framewright.ui.workspace.coding.form.FormTarget;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a coder is within a coding: which annotation is selected, which one further passages belong to, which question
/// the number keys answer. Pure: a new one for every step.
///
/// @param side which part of the panel is shown
/// @param selected a passage, or a record
/// @param owner the annotation through whose role the selected one was reached, where it was
/// @param question the current question
/// @param units the paragraph and the sentence that the coder is at; empty where the codebook asks about none
public record CodingFocus(
        PanelSide side,
        Optional<AnnotationId> selected,
        Optional<AnnotationId> owner,
        Optional<FormQuestion> question,
        List<Extent> units) {

    public enum PanelSide {
        /// The article and its headline.
        ARTICLE,
        /// A paragraph and a sentence.
        UNITS,
        PASSAGES,
        /// What is still open.
        OPEN;

        public static PanelSide of(Extent extent) {
            return switch (extent) {
                case Extent.WholeArticle() -> ARTICLE;
                case Extent.OfSegment(var kind, _) -> kind == Segment.Kind.HEADLINE ? ARTICLE : UNITS;
                case Extent.Passage _, Extent.Implied() -> PASSAGES;
            };
        }
    }

    /// At the passages, with nothing selected.
    public static final CodingFocus NOWHERE =
            new CodingFocus(PanelSide.PASSAGES, Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    /// Where an article's coding begins: at the passages, or, where no tag in use is about passages, at the questions.
    static CodingFocus toBegin(PanelContent sheet) {
        var inUse = sheet.codebook().tags().stream().filter(it -> !it.retired()).map(Tag::unit).toList();
        if (inUse.isEmpty() || inUse.contains(Tag.Unit.PASSAGE)) {
            return NOWHERE;
        }
        boolean article = inUse.contains(Tag.Unit.ARTICLE) || inUse.contains(Tag.Unit.HEADLINE);
        return article ? NOWHERE.show(PanelSide.ARTICLE, sheet) : NOWHERE.showUnits(sheet);
    }

    /// The paragraph and the sentence around a place in the text, as far as the codebook asks about such.
    public static List<Extent> unitsAt(PanelContent sheet, int index) {
        return Stream.of(Segment.Kind.PARAGRAPH, Segment.Kind.SENTENCE)
                .filter(kind -> isAskedAbout(sheet, kind))
                // where two sentences touch, the one that begins here
                .flatMap(kind ->
                        sheet
                                .article()
                                .segments(kind)
                                .filter(it -> it.start() <= index && index <= it.end())
                                .reduce((_, later) -> later)
                                .stream())
                .<Extent>map(it -> new Extent.OfSegment(it.kind(), it.number()))
                .toList();
    }

    public static boolean isAskedAbout(PanelContent sheet, Segment.Kind kind) {
        return sheet.codebook().tags().stream().anyMatch(it -> it.unit().segment().equals(Optional.of(kind)));
    }

    /// Selects an annotation and goes to its first open question. The owner is kept as long as it owns the selected one.
    public CodingFocus select(AnnotationId id, PanelContent sheet) {
        var view = sheet.view();
        var side = view.annotation(id).map(it -> PanelSide.of(it.extent())).orElse(PanelSide.PASSAGES);
        if (side != PanelSide.PASSAGES) {
            return selectUnit(view.annotation(id).orElseThrow(), side, sheet);
        }
        var owners = view.ownersOf(id).stream().map(Annotation::id).toList();
        var before = selected.filter(owners::contains).or(() -> owner.filter(owners::contains));
        var kept = before.or(() -> owners.stream().findFirst());
        var open = AnnotationForm.of(sheet, id).flatMap(form -> firstOpen(form.questions()));
        return new CodingFocus(PanelSide.PASSAGES, Optional.of(id), kept, open, units);
    }

    private CodingFocus selectUnit(Annotation annotation, PanelSide there, PanelContent sheet) {
        boolean record = sheet.codebook().required(annotation.tag()).occurs() == Tag.Occurs.MANY;
        var place =
                new CodingFocus(
                        there,
                        record ? Optional.of(annotation.id()) : Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        units);
        var around = there == PanelSide.UNITS ? place.with(around(sheet.article(), annotation.extent(), sheet)) : place;
        var own = around.questions(sheet).stream().filter(it -> isOf(it, annotation)).toList();
        return around.asking(firstOpen(own).or(() -> own.stream().findFirst()));
    }

    private static boolean isOf(FormQuestion question, Annotation annotation) {
        return switch (question.target()) {
            case FormTarget.AnnotationTarget(var id) -> id.equals(annotation.id());
            case FormTarget.UnitTarget(var tag, var extent) ->
                    tag.equals(annotation.tag()) && extent.equals(annotation.extent());
        };
    }

    private List<Extent> around(Article article, Extent unit, PanelContent sheet) {
        return units.contains(unit) || !(unit instanceof Extent.OfSegment(var kind, var number))
                ? units
                : article.segment(kind, number).map(it -> unitsAt(sheet, it.start())).orElse(units);
    }

    public CodingFocus with(List<Extent> others) {
        return new CodingFocus(side, selected, owner, question, others);
    }

    private CodingFocus asking(Optional<FormQuestion> other) {
        return new CodingFocus(side, selected, owner, other, units);
    }

    /// Shows the questions of one part, at the first open one.
    public CodingFocus show(PanelSide part, PanelContent sheet) {
        if (part == PanelSide.PASSAGES) {
            return NOWHERE.with(units);
        }
        var place = new CodingFocus(part, Optional.empty(), Optional.empty(), Optional.empty(), units);
        var questions = place.questions(sheet);
        return place.asking(firstOpen(questions).or(() -> questions.stream().findFirst()));
    }

    /// Shows the questions of the paragraph and sentence that the coder is at, or of the first ones.
    CodingFocus showUnits(PanelContent sheet) {
        return new UnitNavigator(this, sheet).begin();
    }

    /// At the first open question of a form about a unit.
    public CodingFocus at(FormTarget.UnitTarget form, PanelContent sheet) {
        var place = show(PanelSide.of(form.extent()), sheet);
        var own = place.questions(sheet).stream().filter(it -> it.target().equals(form)).toList();
        return firstOpen(own).map(place::at).orElse(place);
    }

    /// The coder has gone to another paragraph or sentence.
    public CodingFocus inUnits(List<Extent> others, PanelContent sheet) {
        var moved = with(others);
        return side == PanelSide.UNITS ? moved.show(PanelSide.UNITS, sheet) : moved;
    }

    public CodingFocus at(FormQuestion current) {
        return asking(Optional.of(current));
    }

    /// Up to the owner, then out.
    public CodingFocus up(PanelContent sheet) {
        var out = NOWHERE.with(units);
        if (side != PanelSide.PASSAGES && selected.isPresent()) {
            return show(side, sheet);
        }
        return owner.filter(it -> sheet.view().annotation(it).isPresent())
                .map(it -> out.select(it, sheet).withoutQuestion())
                .orElse(out);
    }

    public CodingFocus withoutQuestion() {
        return asking(Optional.empty());
    }

    /// The first annotation that differs between two snapshots; where what differs is gone, the paragraph or sentence that it was
    /// about, else the same place.
    CodingFocus atChange(PanelContent before, PanelContent after) {
        var known = byId(before);
        return after.view().annotations().stream()
                .filter(it -> !it.equals(known.get(it.id())))
                .findFirst()
                .map(it -> select(it.id(), after))
                .or(() -> atUnitLeft(before, after))
                .orElse(this);
    }

    private Optional<CodingFocus> atUnitLeft(PanelContent before, PanelContent after) {
        if (side != PanelSide.UNITS) {
            return Optional.empty();
        }
        var left = byId(after);
        return before.view().annotations().stream()
                .filter(it -> !left.containsKey(it.id()) && PanelSide.of(it.extent()) == PanelSide.UNITS)
                .findFirst()
                .map(it ->
                        with(around(after.article(), it.extent(), after))
                                .at(new FormTarget.UnitTarget(it.tag(), it.extent()), after));
    }

    private static Map<AnnotationId, Annotation> byId(PanelContent sheet) {
        return sheet.view().annotations().stream().collect(Collectors.toMap(Annotation::id, Function.identity()));
    }

    /// The same place in a newer snapshot: what is gone is no longer selected, answers are as they are now.
    public CodingFocus in(PanelContent sheet) {
        var view = sheet.view();
        var still = selected.filter(id -> view.annotation(id).isPresent());
        if (side == PanelSide.PASSAGES && still.isEmpty()) {
            return owner.filter(id -> view.annotation(id).isPresent())
                    .map(id -> NOWHERE.with(units).select(id, sheet))
                    .orElse(NOWHERE.with(units));
        }
        var stillOwner = owner.filter(id -> view.annotation(id).isPresent());
        var place = new CodingFocus(side, still, stillOwner, Optional.empty(), units);
        var asked = place.questions(sheet);
        return place.asking(question.flatMap(it -> asked.stream().filter(it::isSameAs).findFirst()));
    }

    /// The question that follows an answer: of a record the next unanswered one; the next open one of the form, else an earlier one; else, of a filler, the
    /// first open one of its owner, and of what else fills its roles; of a paragraph or sentence, the next one's; else none, and the coder
    /// goes on in the text.
    public CodingFocus afterAnswer(PanelContent sheet) {
        var here = in(sheet);
        var asked = here.questions(sheet);
        int position = question.map(it -> it.placeIn(asked)).orElse(-1);
        var next =
                nextOfRecord(asked.subList(position + 1, asked.size()))
                        .or(() -> firstOpen(asked.subList(position + 1, asked.size())))
                        .or(() -> firstOpen(asked));
        if (next.isEmpty() && side == PanelSide.UNITS && selected.isEmpty()) {
            return question.flatMap(it -> new UnitNavigator(here.at(it), sheet).afterAnswer())
                    .orElse(here.asking(next));
        }
        if (next.isPresent() || side != PanelSide.PASSAGES) {
            return here.asking(next);
        }
        var whole = here.owner.or(() -> here.selected);
        var above = whole.map(it -> NOWHERE.with(units).select(it, sheet)).orElse(here);
        return above.question.isPresent() ? above : above.openFiller(sheet).orElse(here.withoutQuestion());
    }

    /// What fills a role of the selected annotation and has an open question, such as the source of an accepted suggestion.
    private Optional<CodingFocus> openFiller(PanelContent sheet) {
        return selected.flatMap(sheet.view()::annotation).stream()
                .flatMap(it -> it.links().values().stream())
                .flatMap(List::stream)
                .map(it -> select(it, sheet))
                .filter(it -> it.question.isPresent())
                .findFirst();
    }

    /// A record is filled in question by question, be they required or not.
    private Optional<FormQuestion> nextOfRecord(List<FormQuestion> following) {
        return following.stream()
                .filter(_ -> side != PanelSide.PASSAGES)
                .filter(it ->
                        it.target() instanceof FormTarget.AnnotationTarget(var id) && selected.equals(Optional.of(id)))
                .filter(it -> it.answer().isEmpty())
                .findFirst();
    }

    /// The next question, asked for by hand: every one, answered or not; behind the last one of a passage those of what belongs
    /// to it (see [QuestionNavigator]), behind the last one of a paragraph or sentence the next one's first. The same place behind the last one of all.
    public CodingFocus step(int by, PanelContent sheet) {
        if (side == PanelSide.PASSAGES) {
            return new QuestionNavigator(this, sheet).step(by);
        }
        var asked = questions(sheet);
        if (asked.isEmpty()) {
            return this;
        }
        var edge = by > 0 ? asked.getLast() : asked.getFirst();
        if (side == PanelSide.UNITS && selected.isEmpty() && question.filter(edge::isSameAs).isPresent()) {
            return new UnitNavigator(this, sheet).step(by).orElse(this);
        }
        int position = question.map(it -> it.placeIn(asked)).orElse(by > 0 ? -1 : asked.size());
        return at(asked.get(Math.floorMod(position + by, asked.size())));
    }

    /// The next record of those that are shown.
    public CodingFocus stepRecord(int by, PanelContent sheet) {
        var records = sections(sheet).stream().flatMap(it -> it.records().stream()).map(Annotation::id).toList();
        if (records.isEmpty()) {
            return this;
        }
        int position = selected.map(records::indexOf).filter(it -> it >= 0).orElse(by > 0 ? -1 : 0);
        return select(records.get(Math.floorMod(position + by, records.size())), sheet);
    }

    /// The annotation that a further passage belongs to: the selected one, or the begun form of the current question, if its
    /// tag has roles, else the one that it fills a role of, else itself.
    public Optional<AnnotationId> anchor(PanelContent sheet) {
        return selected.flatMap(sheet.view()::annotation)
                .map(it -> sheet.codebook().required(it.tag()).roles().isEmpty() ? owner.orElse(it.id()) : it.id())
                .or(() -> question.flatMap(it -> begun(it, sheet)).map(Annotation::id));
    }

    Optional<Tag> tag(PanelContent sheet) {
        return selected.flatMap(sheet.view()::annotation)
                .map(it -> sheet.codebook().required(it.tag()))
                .or(() -> question.map(FormQuestion::tag));
    }

    /// The annotation of a question about a unit, where it is begun.
    public static Optional<Annotation> begun(FormQuestion question, PanelContent sheet) {
        return switch (question.target()) {
            case FormTarget.AnnotationTarget(var id) -> sheet.view().annotation(id);
            case FormTarget.UnitTarget(var tag, var extent) -> sheet.view().at(tag, extent).stream().findFirst();
        };
    }

    /// What is shown about units; nothing while the passages are shown.
    public List<PanelSection> sections(PanelContent sheet) {
        return switch (side) {
            case ARTICLE -> {
                var headlines = Tag.Unit.HEADLINE.in(sheet.article()).stream();
                yield PanelSection.of(
                        sheet, Stream.concat(Stream.of(new Extent.WholeArticle()), headlines).toList(), selected);
            }
            case UNITS -> PanelSection.of(sheet, units, selected);
            case PASSAGES, OPEN -> List.of();
        };
    }

    /// The questions that are asked where the coder is.
    public List<FormQuestion> questions(PanelContent sheet) {
        var forms =
                side == PanelSide.PASSAGES
                        ? selected.flatMap(id -> AnnotationForm.of(sheet, id)).stream()
                        : sections(sheet).stream().flatMap(it -> it.form().stream());
        return forms.flatMap(form -> form.questions().stream()).toList();
    }

    private static Optional<FormQuestion> firstOpen(List<FormQuestion> questions) {
        return questions.stream().filter(FormQuestion::isOpen).findFirst();
    }
}
