package org.framewright.codebook;

import org.framewright.codebook.WarningRules.ContradictionRule;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.AnnotationList;
import org.framewright.model.coding.Value;

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

/// The questions to the annotations of one coding, their answers, and the open questions. All results are pure functions of
/// the codebook and these annotations.
public final class CodingQuestions {

    private final Codebook codebook;
    private final AnnotationList annotations;
    private final ConditionEvaluator conditions;

    /// For each tag, whether its annotations only fill roles; computed once per tag.
    private final Map<String, Boolean> fillerTags = new HashMap<>();

    /// A gap in a coding, to be filled before the coding is complete.
    public sealed interface MissingAnswer {

        /// A required variable without an answer.
        record UnansweredVariable(Tag tag, Variable variable) implements MissingAnswer {}

        /// A role with fewer annotations than it needs.
        record UnfilledRole(Tag tag, TagRole role) implements MissingAnswer {}

        /// An annotation whose tag only fills roles, and that fills none: a source without an attribution.
        record UnusedFiller(Tag tag) implements MissingAnswer {}
    }

    /// @param annotations all annotations of one coding
    public CodingQuestions(Codebook codebook, Collection<Annotation> annotations) {
        this.annotations = AnnotationList.of(annotations);
        this.codebook = codebook;
        this.conditions = new ConditionEvaluator(codebook, this.annotations);
    }

    /// Whether a variable is asked, given the answers so far. If a variable's condition looks at another variable that is
    /// not asked, the variable is not asked either.
    public boolean isAsked(Tag tag, Variable variable, Annotation annotation) {
        return !tag.retired()
                && !variable.retired()
                && conditions.evaluate(tag, variable, annotation) == ConditionEvaluator.TruthValue.YES;
    }

    /// The answer of an annotation to a variable. A stored answer counts as not asked once another changed answer has
    /// closed its question.
    ///
    /// @param annotation an annotation of the coding, or one that is not begun and has no answers
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

    /// Whether a condition holds for an annotation, by the existing answers.
    public boolean holds(Tag tag, Condition condition, Annotation annotation) {
        return conditions.evaluateCondition(condition, tag, annotation) == ConditionEvaluator.TruthValue.YES;
    }

    /// Whether a missing answer still decides if a variable is asked.
    public boolean isUndecided(Tag tag, Variable variable, Annotation annotation) {
        return conditions.evaluate(tag, variable, annotation) == ConditionEvaluator.TruthValue.UNDECIDED;
    }

    /// The stored answer, "not codable" included, if the conditions hold. An answer that a later change has hidden stays in
    /// the project, but does not count.
    public Optional<Value> value(Tag tag, Variable variable, Annotation annotation) {
        return conditions.evaluate(tag, variable, annotation) == ConditionEvaluator.TruthValue.YES
                ? annotation.value(variable.id())
                : Optional.empty();
    }

    /// The gaps of an annotation, in the codebook's order.
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
                && !annotations.isFiller(annotation.id());
    }

    /// Whether annotations with a tag only fill roles: some role accepts the tag, and the tag has no roles itself.
    private boolean isFillerTag(Tag tag) {
        return tag.roles().isEmpty()
                && codebook.tags().stream()
                        .filter(owner -> !owner.retired())
                        .anyMatch(owner -> owner.findRoleFor(tag.id()).isPresent());
    }

    /// The annotations whose gaps and contradictions may differ after a change: the changed ones, the fillers of their roles, and the
    /// annotations whose roles they fill, and so on upwards.
    ///
    /// @param changed the annotations before and after the change, deleted annotations included
    /// @return empty where any annotation may be affected: a condition looks at a changed tag from anywhere in the article
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
        var asked =
                codebook.tags().stream()
                        .flatMap(tag ->
                                Stream.concat(
                                        Stream.ofNullable(tag.when()),
                                        tag.variables().stream().flatMap(it -> Stream.ofNullable(it.when()))));
        var contradicting = codebook.warnings().contradictions().stream().map(ContradictionRule::when);
        return Stream.concat(asked, contradicting)
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
