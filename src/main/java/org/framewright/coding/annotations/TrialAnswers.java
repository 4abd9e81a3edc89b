package org.framewright.coding.annotations;

import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodingQuestions;
import org.framewright.codebook.Condition;
import org.framewright.codebook.Condition.AnswerPlace;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.Scale;
import org.framewright.codebook.revision.TranslatedCoding;
import org.framewright.coding.state.CodingKey;
import org.framewright.coding.state.CodingSnapshot;
import org.framewright.coding.state.StudyService;
import org.framewright.coding.state.UndoAvailability;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.actor.Actors;
import org.framewright.model.article.Article;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Trial answers, to see which questions a codebook asks; stored nowhere. An answer without a place in a changed codebook
/// is dropped.
public final class TrialAnswers implements AnswerStorage {

    private final List<Actor> actors = new ArrayList<>();
    private final List<Annotation> annotations = new ArrayList<>();
    private final Article article;
    private Codebook codebook;

    public TrialAnswers(Codebook codebook, Article article) {
        this.codebook = codebook;
        this.article = article;
    }

    /// Continues with another codebook.
    ///
    /// @param extents the annotations besides the article as a whole, each with a tag
    public CodingSnapshot setCodebook(Codebook changed, List<Annotation> extents) {
        codebook = changed;
        var previous = List.copyOf(annotations);
        annotations.clear();
        extents.forEach(it -> annotations.add(withAnswersOf(previous, it)));
        previous.stream()
                .filter(it -> it.extent() instanceof Extent.WholeArticle)
                .filter(it -> codebook.tag(it.tag()).filter(Tag::isOnceForArticle).isPresent())
                .forEach(it -> annotations.add(withoutInvalidAnswers(it)));
        return snapshot();
    }

    private Annotation withAnswersOf(List<Annotation> previous, Annotation newAnnotation) {
        var older =
                previous.stream()
                        .filter(it -> it.id().equals(newAnnotation.id()) && it.tag().equals(newAnnotation.tag()))
                        .findFirst();
        var answered = newAnnotation;
        for (var value : older.map(it -> it.values().entrySet()).orElse(Set.of())) {
            answered = answered.withValue(value.getKey(), value.getValue(), Instant.EPOCH);
        }
        return withoutInvalidAnswers(answered);
    }

    private Annotation withoutInvalidAnswers(Annotation annotation) {
        var tag = codebook.requireTag(annotation.tag());
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

    /// The answers so far, and the open questions.
    public CodingSnapshot snapshot() {
        return CodingSnapshot.of(
                codebook,
                () -> article,
                Optional.empty(),
                new TranslatedCoding(annotations, List.of()),
                UndoAvailability.NONE);
    }

    @Override
    public CodingSnapshot answer(CodingKey key, AnnotationId id, String variable, Answer answer) {
        annotations.replaceAll(it -> it.id().equals(id) ? withAnswer(it, variable, answer.value()) : it);
        return snapshot();
    }

    @Override
    public CodingSnapshot answer(CodingKey key, String tag, Extent unit, String variable, Answer answer) {
        return answer(key, findOrAdd(tag, unit), variable, answer);
    }

    /// The annotation of a unit with a tag, made where there is none.
    private AnnotationId findOrAdd(String tag, Extent unit) {
        var whole = new AnnotationId("whole-" + tag);
        if (annotations.stream().noneMatch(it -> it.id().equals(whole))) {
            annotations.add(Annotation.of(whole, tag, unit, Instant.EPOCH));
        }
        return whole;
    }

    /// Answers the questions that a variable's condition depends on, where the variable isn't asked: then it can be seen. Where no
    /// simple way leads there, the answers stay unchanged.
    public CodingSnapshot answerConditionsOf(Tag tag, Variable variable) {
        if (!new CodingQuestions(codebook, annotations).isAsked(tag, variable, require(tag.id()))) {
            for (var given : new LeadingAnswers(codebook).find(tag, variable)) {
                var at = require(given.tag()).id();
                var value = Optional.of(given.value());
                annotations.replaceAll(it -> it.id().equals(at) ? withAnswer(it, given.variable(), value) : it);
            }
        }
        return snapshot();
    }

    /// The annotation with a tag: an existing annotation, or a new annotation of the whole article.
    private Annotation require(String tag) {
        var there = annotations.stream().filter(it -> it.tag().equals(tag)).findFirst();
        return there.orElseGet(() -> {
            var id = findOrAdd(tag, new Extent.WholeArticle());
            return annotations.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
        });
    }

    private static Annotation withAnswer(Annotation annotation, String variable, Optional<Value> value) {
        return value.map(it -> annotation.withValue(variable, it, Instant.EPOCH))
                .orElseGet(() -> annotation.withoutValue(variable, Instant.EPOCH));
    }

    @Override
    public NamedActor findActor(CodingKey key, String name) {
        var clean = StudyService.clean(name);
        var actor =
                actors.stream()
                        .filter(it -> it.name().equalsIgnoreCase(clean))
                        .findFirst()
                        .orElseGet(() -> Actor.of(new ActorId("trial-" + actors.size()), clean));
        if (!actors.contains(actor)) {
            actors.add(actor);
        }
        return new NamedActor(actor.id(), Optional.empty());
    }

    @Override
    public Actors actors() {
        return new Actors(List.copyOf(actors), List.of());
    }

    /// Changes one of the annotations.
    public CodingSnapshot change(AnnotationId id, UnaryOperator<Annotation> change) {
        annotations.replaceAll(it -> it.id().equals(id) ? change.apply(it) : it);
        return snapshot();
    }

    /// Finds answers after which a variable is asked: one way of several, and none where a condition depends on the annotations in roles.
    ///
    /// @param codebook without circular conditions
    private record LeadingAnswers(Codebook codebook) {

        /// An answer to a variable.
        record GivenAnswer(String tag, String variable, Value value) {}

        /// The answers, in the order in which they are asked.
        List<GivenAnswer> find(Tag tag, Variable variable) {
            return Stream.concat(
                            Optional.ofNullable(tag.when()).stream(), Optional.ofNullable(variable.when()).stream())
                    .flatMap(it -> findAnswersTo(tag, it))
                    .distinct()
                    .toList();
        }

        private Stream<GivenAnswer> findAnswersTo(Tag tag, Condition condition) {
            return switch (condition) {
                case Condition.All(var parts) -> parts.stream().flatMap(it -> findAnswersTo(tag, it));
                case Condition.Any(var parts) ->
                        parts.stream()
                                .map(it -> findAnswersTo(tag, it).toList())
                                .filter(it -> !it.isEmpty())
                                .findFirst()
                                .stream()
                                .flatMap(List::stream);
                case Condition.OneOf(var where, var name, var is) ->
                        findAnswers(tag, where, name, it -> findCategory(it, is::contains));
                case Condition.InRange(var where, var name, var min, var max) ->
                        findAnswers(
                                tag,
                                where,
                                name,
                                _ ->
                                        Optional.ofNullable(min)
                                                .or(() -> Optional.ofNullable(max))
                                                .map(Value.Numeric::new));
                case Condition.Not(Condition.OneOf(var where, var name, var is)) ->
                        findAnswers(tag, where, name, it -> findCategory(it, id -> !is.contains(id)));
                case Condition.Not _ -> Stream.of();
            };
        }

        private Stream<GivenAnswer> findAnswers(
                Tag tag, AnswerPlace where, String name, Function<Variable, Optional<? extends Value>> value) {
            var looked =
                    switch (where) {
                        case AnswerPlace.SameAnnotation() -> Optional.of(tag);
                        case AnswerPlace.ArticleAnnotation(var other) -> codebook.tag(other);
                        case AnswerPlace.RoleFiller _ -> Optional.<Tag>empty();
                    };
            return looked.stream().flatMap(at -> at.variable(name).stream().flatMap(it -> findAnswers(at, it, value)));
        }

        /// The answers to a variable, after the answers that lead to it.
        private Stream<GivenAnswer> findAnswers(
                Tag tag, Variable variable, Function<Variable, Optional<? extends Value>> value) {
            return value.apply(variable).stream()
                    .flatMap(it ->
                            Stream.concat(
                                    find(tag, variable).stream(),
                                    Stream.of(new GivenAnswer(tag.id(), variable.id(), it))));
        }

        private static Optional<Value> findCategory(Variable variable, Predicate<String> fits) {
            return variable.offeredCategories().stream()
                    .map(Category::id)
                    .filter(fits)
                    .findFirst()
                    .map(it ->
                            variable.scale() == Scale.SET ? new Value.Categories(List.of(it)) : new Value.Category(it));
        }
    }
}
