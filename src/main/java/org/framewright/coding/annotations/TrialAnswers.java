package org.framewright.coding.annotations;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.codebook.evaluation.CodingQuestions;
import org.framewright.codebook.revision.TranslatedCoding;
import org.framewright.coding.CodingKey;
import org.framewright.coding.CodingSnapshot;
import org.framewright.coding.StudyService;
import org.framewright.coding.UndoHistory;
import org.framewright.model.Actor;
import org.framewright.model.ActorId;
import org.framewright.model.Actors;
import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;
import org.framewright.model.Article;
import org.framewright.model.Extent;
import org.framewright.model.Value;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Answers that are tried out, to see what a codebook asks; kept nowhere. An answer that a changed codebook has no place
/// for is dropped.
public final class TrialAnswers implements AnswerStorage {

    private final List<Actor> actors = new ArrayList<>();
    private final List<Annotation> annotations = new ArrayList<>();
    private final Article article;
    private Codebook codebook;

    public TrialAnswers(Codebook codebook, Article article) {
        this.codebook = codebook;
        this.article = article;
    }

    /// Goes on with another codebook.
    ///
    /// @param extents what is annotated besides the article as a whole, each with a tag
    public CodingSnapshot over(Codebook changed, List<Annotation> extents) {
        codebook = changed;
        var before = List.copyOf(annotations);
        annotations.clear();
        extents.forEach(it -> annotations.add(answeredAs(before, it)));
        before.stream()
                .filter(it -> it.extent() instanceof Extent.WholeArticle)
                .filter(it -> codebook.tag(it.tag()).filter(Tag::isOnceForArticle).isPresent())
                .forEach(it -> annotations.add(fitting(it)));
        return view();
    }

    private Annotation answeredAs(List<Annotation> before, Annotation fresh) {
        var older =
                before.stream().filter(it -> it.id().equals(fresh.id()) && it.tag().equals(fresh.tag())).findFirst();
        var answered = fresh;
        for (var value : older.map(it -> it.values().entrySet()).orElse(Set.of())) {
            answered = answered.withValue(value.getKey(), value.getValue(), Instant.EPOCH);
        }
        return fitting(answered);
    }

    private Annotation fitting(Annotation annotation) {
        var tag = codebook.required(annotation.tag());
        var rules = new ValueRules(actors.stream().map(Actor::id).collect(Collectors.toSet()));
        var fitting = annotation;
        for (var value : annotation.values().entrySet()) {
            var alone =
                    Annotation.of(annotation.id(), tag.id(), annotation.extent(), Instant.EPOCH)
                            .withValue(value.getKey(), value.getValue(), Instant.EPOCH);
            boolean asked = tag.variable(value.getKey()).filter(it -> !it.retired()).isPresent();
            if (!asked || !rules.problems(tag, alone).isEmpty()) {
                fitting = fitting.withoutValue(value.getKey(), Instant.EPOCH);
            }
        }
        return fitting;
    }

    /// What is answered so far, and what is open.
    public CodingSnapshot view() {
        return CodingSnapshot.of(
                codebook,
                () -> article,
                Optional.empty(),
                new TranslatedCoding(annotations, List.of()),
                UndoHistory.NONE.can());
    }

    @Override
    public CodingSnapshot answer(CodingKey desk, AnnotationId id, String variable, Optional<Value> value) {
        annotations.replaceAll(it -> it.id().equals(id) ? answered(it, variable, value) : it);
        return view();
    }

    @Override
    public CodingSnapshot answer(CodingKey desk, String tag, Extent unit, String variable, Optional<Value> value) {
        return answer(desk, begun(tag, unit), variable, value);
    }

    /// The annotation of a unit with a tag, made where there is none.
    private AnnotationId begun(String tag, Extent unit) {
        var whole = new AnnotationId("whole-" + tag);
        if (annotations.stream().noneMatch(it -> it.id().equals(whole))) {
            annotations.add(Annotation.of(whole, tag, unit, Instant.EPOCH));
        }
        return whole;
    }

    /// Answers what a variable is asked after, where it isn't asked: then it can be seen. Where no simple way leads there,
    /// it stays as it was.
    public CodingSnapshot leadTo(Tag tag, Variable variable) {
        if (!new CodingQuestions(codebook, annotations).isAsked(tag, variable, place(tag.id()))) {
            for (var given : new LeadingAnswers(codebook).to(tag, variable)) {
                var at = place(given.tag()).id();
                var value = Optional.of(given.value());
                annotations.replaceAll(it -> it.id().equals(at) ? answered(it, given.variable(), value) : it);
            }
        }
        return view();
    }

    /// The annotation with a tag: one that is there, or of the whole article.
    private Annotation place(String tag) {
        var there = annotations.stream().filter(it -> it.tag().equals(tag)).findFirst();
        return there.orElseGet(() -> {
            var id = begun(tag, new Extent.WholeArticle());
            return annotations.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
        });
    }

    private static Annotation answered(Annotation annotation, String variable, Optional<Value> value) {
        return value.map(it -> annotation.withValue(variable, it, Instant.EPOCH))
                .orElseGet(() -> annotation.withoutValue(variable, Instant.EPOCH));
    }

    @Override
    public Value actor(CodingKey desk, String name) {
        var clean = StudyService.clean(name);
        var actor =
                actors.stream()
                        .filter(it -> it.name().equalsIgnoreCase(clean))
                        .findFirst()
                        .orElseGet(() -> Actor.of(new ActorId("trial-" + actors.size()), clean));
        if (!actors.contains(actor)) {
            actors.add(actor);
        }
        return new Value.Actor(actor.id());
    }

    @Override
    public Actors actors() {
        return new Actors(List.copyOf(actors), List.of());
    }

    /// Changes one of the annotations.
    public CodingSnapshot change(AnnotationId id, UnaryOperator<Annotation> change) {
        annotations.replaceAll(it -> it.id().equals(id) ? change.apply(it) : it);
        return view();
    }
}
