package org.framewright.codebook;

import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;
import org.framewright.model.AnnotationList;
import org.framewright.model.Value;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the annotations of one coding are asked, what they answer, and what is still open: pure functions of a codebook
/// and these annotations.
public final class CodingQuestions {

    private final Codebook codebook;
    private final AnnotationList annotations;
    private final ConditionEvaluator conditions;

    /// By tag, whether it is there only to fill roles; found out once for each.
    private final Map<String, Boolean> fillerTags = new HashMap<>();

    /// Something that is still to be answered before a coding is complete.
    public sealed interface MissingAnswer {

        /// A required variable without an answer.
        record UnansweredVariable(Tag tag, Variable variable) implements MissingAnswer {}

        /// A role with fewer annotations than it needs.
        record UnfilledRole(Tag tag, TagRole role) implements MissingAnswer {}

        /// What is there only to fill a role, and fills none: a source that no attribution has.
        record UnusedFiller(Tag tag) implements MissingAnswer {}
    }

    /// @param annotations all of one coding
    public CodingQuestions(Codebook codebook, Collection<Annotation> annotations) {
        this.annotations = AnnotationList.of(annotations);
        this.codebook = codebook;
        this.conditions = new ConditionEvaluator(codebook, this.annotations);
    }

    /// Whether a variable is asked, given the answers so far. A variable that hangs on one which is itself not asked is
    /// not asked either.
    public boolean isAsked(Tag tag, Variable variable, Annotation annotation) {
        return !tag.retired()
                && !variable.retired()
                && conditions.evaluate(tag, variable, annotation) == ConditionEvaluator.TruthValue.YES;
    }

    /// What an annotation answers. An answer that is kept but, after another one was changed, no longer asked for is
    /// missing: not asked.
    ///
    /// @param annotation one of the coding's, or one that is not begun and answers nothing
    public QuestionAnswer answer(Tag tag, Variable variable, Annotation annotation) {
        return switch (conditions.evaluate(tag, variable, annotation)) {
            case NO -> new QuestionAnswer.Missing(QuestionAnswer.Kind.NOT_ASKED);
            case UNDECIDED -> new QuestionAnswer.Missing(QuestionAnswer.Kind.NOT_YET_CODED);
            case YES ->
                    annotation.value(variable.id()).map(value -> given(variable, value)).orElse(none(tag, variable));
        };
    }

    private static QuestionAnswer none(Tag tag, Variable variable) {
        boolean retired = tag.retired() || variable.retired();
        return new QuestionAnswer.Missing(retired ? QuestionAnswer.Kind.NOT_ASKED : QuestionAnswer.Kind.NOT_YET_CODED);
    }

    private static QuestionAnswer given(Variable variable, Value value) {
        boolean missing =
                value instanceof Value.NotCodable() && variable.notCodable() != Variable.NotCodableRule.CATEGORY;
        return missing ? new QuestionAnswer.Missing(QuestionAnswer.Kind.NOT_CODABLE) : new QuestionAnswer.Given(value);
    }

    /// Whether it is still to be decided, by an answer that is not given yet, if a variable is asked.
    public boolean isUndecided(Tag tag, Variable variable, Annotation annotation) {
        return conditions.evaluate(tag, variable, annotation) == ConditionEvaluator.TruthValue.UNDECIDED;
    }

    /// What was answered, not codable among it, as far as the conditions hold. What a changed answer has hidden is kept in
    /// the project, but it is no answer.
    public Optional<Value> value(Tag tag, Variable variable, Annotation annotation) {
        return conditions.evaluate(tag, variable, annotation) == ConditionEvaluator.TruthValue.YES
                ? annotation.value(variable.id())
                : Optional.empty();
    }

    /// What is still open, in the codebook's order.
    public List<MissingAnswer> findMissing(Tag tag, Annotation annotation) {
        var open = new ArrayList<MissingAnswer>();
        if (tag.retired()) {
            return open;
        }
        if (isUnused(tag, annotation)) {
            open.add(new MissingAnswer.UnusedFiller(tag));
        }
        for (var role : tag.roles()) {
            if (!role.retired() && annotation.fillersOf(role.id()).size() < role.min()) {
                open.add(new MissingAnswer.UnfilledRole(tag, role));
            }
        }
        for (var variable : tag.variables()) {
            if (variable.required()
                    && isAsked(tag, variable, annotation)
                    && annotation.value(variable.id()).isEmpty()) {
                open.add(new MissingAnswer.UnansweredVariable(tag, variable));
            }
        }
        return open;
    }

    private boolean isUnused(Tag tag, Annotation annotation) {
        return !annotation.extent().isUnit()
                && fillerTags.computeIfAbsent(tag.id(), _ -> isFillerTag(tag))
                && !annotations.fillers().contains(annotation.id());
    }

    /// A tag that some role accepts, and that has none of its own, says nothing by itself.
    private boolean isFillerTag(Tag tag) {
        return tag.roles().isEmpty()
                && codebook.tags().stream()
                        .filter(owner -> !owner.retired())
                        .anyMatch(owner -> owner.findRoleFor(tag.id()).isPresent());
    }

    /// The annotations of which something else may be open since some were changed: these, those that fill their roles, and those
    /// whose roles they fill, and so on upwards.
    ///
    /// @param changed as they were and as they are; those that are gone among them
    /// @return empty where it may be any: a condition looks at what was changed from anywhere in the article
    public Optional<Collection<Annotation>> findDependents(Collection<Annotation> changed) {
        var found = new LinkedHashSet<AnnotationId>();
        var tags = new HashSet<String>();
        var waiting = new ArrayDeque<>(changed);
        while (!waiting.isEmpty()) {
            var next = waiting.remove();
            tags.add(next.tag());
            if (found.add(next.id())) {
                waiting.addAll(annotations.ownersOf(next.id()));
            }
        }
        changed.stream().flatMap(Annotation::fillers).forEach(found::add);
        return isSeenFromAnywhere(tags)
                ? Optional.empty()
                : Optional.of(found.stream().flatMap(it -> annotations.find(it).stream()).toList());
    }

    private boolean isSeenFromAnywhere(Set<String> tags) {
        return codebook.tags().stream()
                .flatMap(tag ->
                        Stream.concat(
                                Stream.ofNullable(tag.when()),
                                tag.variables().stream().flatMap(it -> Stream.ofNullable(it.when()))))
                .flatMap(Condition::places)
                .anyMatch(place ->
                        place instanceof Condition.AnswerPlace.ArticleAnnotation(var tag) && tags.contains(tag));
    }

    /// The annotation with a tag that occurs once per article.
    public Optional<Annotation> findArticleAnnotation(String tag) {
        return annotations.stream().filter(it -> it.tag().equals(tag)).findFirst();
    }

    /// All of the coding's annotations with a tag.
    public List<Annotation> findByTag(String tag) {
        return annotations.stream().filter(it -> it.tag().equals(tag)).toList();
    }
}
