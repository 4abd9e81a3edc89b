package org.framewright.coding.panel;

import org.framewright.codebook.Tag;
import org.framewright.coding.panel.AnnotationForm.FormQuestion;
import org.framewright.coding.panel.AnnotationForm.FormTarget;
import org.framewright.model.article.Article;
import org.framewright.model.article.Segment;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The coder's place in a coding: the selected annotation, the owner of further passages, and the question that the number keys answer.
/// Pure: a new one for every step.
///
/// @param side the shown part of the panel
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
        /// The open questions.
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

    /// The place where an article's coding begins: the passages, or, where no tag in use is about passages, the questions.
    public static CodingFocus initial(PanelContent content) {
        var inUse = content.codebook().tags().stream().filter(it -> !it.retired()).map(Tag::unit).toList();
        if (inUse.isEmpty() || inUse.contains(Tag.Unit.PASSAGE)) {
            return NOWHERE;
        }
        boolean article = inUse.contains(Tag.Unit.ARTICLE) || inUse.contains(Tag.Unit.HEADLINE);
        return article ? NOWHERE.show(PanelSide.ARTICLE, content) : NOWHERE.showUnits(content);
    }

    /// Whether the current question is that of another focus, whatever its answer.
    public boolean asksTheSameAs(CodingFocus other) {
        return question.isPresent()
                ? other.question.filter(question.get()::isSameAs).isPresent()
                : other.question.isEmpty();
    }

    /// The paragraph and the sentence around a place in the text, as far as the codebook asks about them.
    public static List<Extent> findUnits(PanelContent content, int index) {
        return Stream.of(Segment.Kind.PARAGRAPH, Segment.Kind.SENTENCE)
                .filter(kind -> isAskedAbout(content, kind))
                // where two sentences touch, the one that begins here
                .flatMap(kind ->
                        content
                                .article()
                                .segments(kind)
                                .filter(it -> it.start() <= index && index <= it.end())
                                .reduce((_, later) -> later)
                                .stream())
                .<Extent>map(it -> new Extent.OfSegment(it.kind(), it.number()))
                .toList();
    }

    public static boolean isAskedAbout(PanelContent content, Segment.Kind kind) {
        return content.codebook().tags().stream().anyMatch(it -> it.unit().segment().equals(Optional.of(kind)));
    }

    /// Selects an annotation and goes to its first open question. The owner is kept as long as it owns the selected one.
    public CodingFocus select(AnnotationId id, PanelContent content) {
        var snapshot = content.snapshot();
        var side = snapshot.annotation(id).map(it -> PanelSide.of(it.extent())).orElse(PanelSide.PASSAGES);
        if (side != PanelSide.PASSAGES) {
            return selectUnit(snapshot.annotation(id).orElseThrow(), side, content);
        }
        var owners = snapshot.ownersOf(id).stream().map(Annotation::id).toList();
        var before = selected.filter(owners::contains).or(() -> owner.filter(owners::contains));
        var keptOwner = before.or(() -> owners.stream().findFirst());
        var open = AnnotationForm.of(content, id).flatMap(form -> FormQuestion.firstOpen(form.questions()));
        return new CodingFocus(PanelSide.PASSAGES, Optional.of(id), keptOwner, open, units);
    }

    /// Selects an annotation, or where it has no open question the first of its fillers that has one, in the order of its roles.
    public CodingFocus selectFirstOpen(AnnotationId id, PanelContent content) {
        var at = select(id, content);
        var snapshot = content.snapshot();
        var parts =
                snapshot.annotation(id).stream()
                        .flatMap(it ->
                                content.codebook().requireTag(it.tag()).roles().stream()
                                        .flatMap(role -> it.fillersOf(role.id()).stream()));
        var open = snapshot.openQuestions().stream().flatMap(it -> it.annotation().stream()).toList();
        return open.contains(id)
                ? at
                : parts.filter(open::contains).findFirst().map(it -> at.select(it, content)).orElse(at);
    }

    private CodingFocus selectUnit(Annotation annotation, PanelSide there, PanelContent content) {
        boolean record = content.codebook().requireTag(annotation.tag()).occurs() == Tag.Occurs.MANY;
        var place =
                new CodingFocus(
                        there,
                        record ? Optional.of(annotation.id()) : Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        units);
        var around =
                there == PanelSide.UNITS
                        ? place.withUnits(unitsAround(content.article(), annotation.extent(), content))
                        : place;
        var own = around.questions(content).stream().filter(it -> isAbout(it, annotation)).toList();
        return around.withQuestion(FormQuestion.firstOpen(own).or(() -> own.stream().findFirst()));
    }

    private static boolean isAbout(FormQuestion question, Annotation annotation) {
        return switch (question.target()) {
            case FormTarget.AnnotationTarget(var id) -> id.equals(annotation.id());
            case FormTarget.UnitTarget(var tag, var extent) ->
                    tag.equals(annotation.tag()) && extent.equals(annotation.extent());
        };
    }

    private List<Extent> unitsAround(Article article, Extent unit, PanelContent content) {
        return units.contains(unit) || !(unit instanceof Extent.OfSegment(var kind, var number))
                ? units
                : article.segment(kind, number).map(it -> findUnits(content, it.start())).orElse(units);
    }

    public CodingFocus withUnits(List<Extent> others) {
        return new CodingFocus(side, selected, owner, question, others);
    }

    private CodingFocus withQuestion(Optional<FormQuestion> other) {
        return new CodingFocus(side, selected, owner, other, units);
    }

    /// Shows the questions of one part, at the first open one.
    public CodingFocus show(PanelSide part, PanelContent content) {
        if (part == PanelSide.PASSAGES) {
            return NOWHERE.withUnits(units);
        }
        var place = new CodingFocus(part, Optional.empty(), Optional.empty(), Optional.empty(), units);
        var questions = place.questions(content);
        return place.withQuestion(FormQuestion.firstOpen(questions).or(() -> questions.stream().findFirst()));
    }

    /// Shows the questions of the paragraph and sentence that the coder is at, or of the first ones.
    public CodingFocus showUnits(PanelContent content) {
        return new UnitNavigator(this, content).begin();
    }

    /// At the first open question of a form about a unit.
    public CodingFocus goTo(FormTarget.UnitTarget form, PanelContent content) {
        var place = show(PanelSide.of(form.extent()), content);
        var own = place.questions(content).stream().filter(it -> it.target().equals(form)).toList();
        return FormQuestion.firstOpen(own).map(place::goTo).orElse(place);
    }

    /// Follows the coder to another paragraph or sentence.
    public CodingFocus moveToUnits(List<Extent> others, PanelContent content) {
        var moved = withUnits(others);
        return side == PanelSide.UNITS ? moved.show(PanelSide.UNITS, content) : moved;
    }

    public CodingFocus goTo(FormQuestion current) {
        return withQuestion(Optional.of(current));
    }

    /// Up to the owner, then out.
    public CodingFocus up(PanelContent content) {
        var out = NOWHERE.withUnits(units);
        if (side != PanelSide.PASSAGES && selected.isPresent()) {
            return show(side, content);
        }
        return owner.filter(it -> content.snapshot().annotation(it).isPresent())
                .map(it -> out.select(it, content).withoutQuestion())
                .orElse(out);
    }

    public CodingFocus withoutQuestion() {
        return withQuestion(Optional.empty());
    }

    /// The first annotation that is new between two snapshots, before its fillers; else the first changed one; else the paragraph or
    /// sentence of the first deleted one; else the same place.
    public CodingFocus goToChange(PanelContent before, PanelContent after) {
        var known = byId(before);
        var changed = after.snapshot().annotations().stream().filter(it -> !it.equals(known.get(it.id()))).toList();
        var added = changed.stream().filter(it -> !known.containsKey(it.id())).toList();
        var filling = added.stream().flatMap(Annotation::fillers).collect(Collectors.toSet());
        return added.stream()
                .filter(it -> !filling.contains(it.id()))
                .findFirst()
                .or(() -> changed.stream().findFirst())
                .map(it -> select(it.id(), after).goToAnswer(Optional.ofNullable(known.get(it.id())), it, after))
                .or(() -> goToRemovedUnit(before, after))
                .orElse(this);
    }

    /// At the first question with another answer than before; the same place for a new annotation.
    private CodingFocus goToAnswer(Optional<Annotation> before, Annotation after, PanelContent content) {
        return before.flatMap(was ->
                        questions(content).stream()
                                .filter(it ->
                                        isAbout(it, after)
                                                && !was.value(it.variable().id())
                                                        .equals(after.value(it.variable().id())))
                                .findFirst())
                .map(this::goTo)
                .orElse(this);
    }

    /// A passage that two snapshots have otherwise.
    ///
    /// @param removed whether the later one has it no more
    public record ChangedPassage(Extent.Passage passage, boolean removed) {}

    /// The first passage that two snapshots have otherwise, deleted ones included.
    public static Optional<ChangedPassage> findChangedPassage(PanelContent before, PanelContent after) {
        var known = byId(before);
        var left = byId(after);
        var removed = before.snapshot().annotations().stream().filter(it -> !left.containsKey(it.id()));
        var added = after.snapshot().annotations().stream().filter(it -> !known.containsKey(it.id()));
        // an attribution changes with the links to its roles
        var changed = after.snapshot().annotations().stream().filter(it -> !it.equals(known.get(it.id())));
        return Stream.of(removed, added, changed)
                .flatMap(it -> it)
                .flatMap(it ->
                        it.extent() instanceof Extent.Passage passage
                                ? Stream.of(new ChangedPassage(passage, !left.containsKey(it.id())))
                                : Stream.empty())
                .findFirst();
    }

    private Optional<CodingFocus> goToRemovedUnit(PanelContent before, PanelContent after) {
        if (side != PanelSide.UNITS) {
            return Optional.empty();
        }
        var left = byId(after);
        return before.snapshot().annotations().stream()
                .filter(it -> !left.containsKey(it.id()) && PanelSide.of(it.extent()) == PanelSide.UNITS)
                .findFirst()
                .map(it ->
                        withUnits(unitsAround(after.article(), it.extent(), after))
                                .goTo(new FormTarget.UnitTarget(it.tag(), it.extent()), after));
    }

    private static Map<AnnotationId, Annotation> byId(PanelContent content) {
        return content.snapshot().annotations().stream().collect(Collectors.toMap(Annotation::id, Function.identity()));
    }

    /// The same place in a newer snapshot: a deleted annotation is no longer selected, answers are the present ones.
    public CodingFocus update(PanelContent content) {
        var snapshot = content.snapshot();
        var still = selected.filter(id -> snapshot.annotation(id).isPresent());
        if (side == PanelSide.PASSAGES && still.isEmpty()) {
            return owner.filter(id -> snapshot.annotation(id).isPresent())
                    .map(id -> NOWHERE.withUnits(units).select(id, content))
                    .orElse(NOWHERE.withUnits(units));
        }
        var stillOwner = owner.filter(id -> still.stream().anyMatch(it -> isOwner(id, it, content)));
        var place = new CodingFocus(side, still, stillOwner, Optional.empty(), units);
        var asked = place.questions(content);
        return place.withQuestion(question.flatMap(it -> asked.stream().filter(it::isSameAs).findFirst()));
    }

    /// The same place among annotations with other ids.
    ///
    /// @param ids the other ids by these
    public CodingFocus withIds(Map<AnnotationId, AnnotationId> ids) {
        var asked =
                question.map(it ->
                        it.target() instanceof FormTarget.AnnotationTarget(var id)
                                ? it.withTarget(new FormTarget.AnnotationTarget(ids.getOrDefault(id, id)))
                                : it);
        return new CodingFocus(
                side,
                selected.map(it -> ids.getOrDefault(it, it)),
                owner.map(it -> ids.getOrDefault(it, it)),
                asked,
                units);
    }

    private static boolean isOwner(AnnotationId owner, AnnotationId filler, PanelContent content) {
        return content.snapshot().ownersOf(filler).stream().anyMatch(it -> it.id().equals(owner));
    }

    /// The annotation that a further passage belongs to: the selected one, or the begun form of the current question, if its
    /// tag has roles, else the one that it fills a role of, else itself.
    public Optional<AnnotationId> anchor(PanelContent content) {
        return selected.flatMap(content.snapshot()::annotation)
                .map(it -> content.codebook().requireTag(it.tag()).roles().isEmpty() ? owner.orElse(it.id()) : it.id())
                .or(() -> question.flatMap(it -> begun(it, content)).map(Annotation::id));
    }

    public Optional<Tag> tag(PanelContent content) {
        return selected.flatMap(content.snapshot()::annotation)
                .map(it -> content.codebook().requireTag(it.tag()))
                .or(() -> question.map(FormQuestion::tag));
    }

    /// The annotation of a question about a unit, where it is begun.
    public static Optional<Annotation> begun(FormQuestion question, PanelContent content) {
        return switch (question.target()) {
            case FormTarget.AnnotationTarget(var id) -> content.snapshot().annotation(id);
            case FormTarget.UnitTarget(var tag, var extent) ->
                    content.snapshot().find(tag, extent).stream().findFirst();
        };
    }

    /// The sections about units; none while the passages are shown.
    public List<PanelSection> sections(PanelContent content) {
        return switch (side) {
            case ARTICLE -> {
                var headlines = Tag.Unit.HEADLINE.extents(content.article()).stream();
                yield PanelSection.list(
                        content, Stream.concat(Stream.of(new Extent.WholeArticle()), headlines).toList(), selected);
            }
            case UNITS -> PanelSection.list(content, units, selected);
            case PASSAGES, OPEN -> List.of();
        };
    }

    /// The questions at the coder's place.
    public List<FormQuestion> questions(PanelContent content) {
        var forms =
                side == PanelSide.PASSAGES
                        ? selected.flatMap(id -> AnnotationForm.of(content, id)).stream()
                        : sections(content).stream().flatMap(it -> it.form().stream());
        return forms.flatMap(form -> form.questions().stream()).toList();
    }
}
