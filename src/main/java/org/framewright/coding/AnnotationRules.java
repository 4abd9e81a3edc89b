package org.framewright.coding;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Role;
import org.framewright.codebook.Tag;
import org.framewright.model.ActorId;
import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;
import org.framewright.model.Article;
import org.framewright.model.Extent;
import org.framewright.model.Problem;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What must hold of a coding's annotations, whoever writes them: the window, the command line, an imported file. Pure.
public final class AnnotationRules {

    private final Codebook codebook;
    private final Article article;
    private final ValueRules values;
    private final List<Problem> problems = new ArrayList<>();

    private AnnotationRules(Codebook codebook, Article article, Set<ActorId> actors) {
        this.codebook = codebook;
        this.article = article;
        this.values = new ValueRules(actors);
    }

    /// Everything that is wrong with the annotations of one coding; empty where nothing is. Open questions are not wrong.
    ///
    /// @param annotations all of the coding's
    /// @param actors the project's register
    public static List<Problem> problems(
            Codebook codebook, Article article, List<Annotation> annotations, Set<ActorId> actors) {
        var rules = new AnnotationRules(codebook, article, actors);
        Map<AnnotationId, Annotation> byId =
                annotations.stream()
                        .collect(Collectors.toMap(Annotation::id, Function.identity(), (first, _) -> first));
        annotations.forEach(annotation -> rules.check(annotation, byId));
        rules.checkOnce(annotations);
        return rules.problems;
    }

    private void check(Annotation annotation, Map<AnnotationId, Annotation> others) {
        var where = annotation.id().value();
        var tag = codebook.tag(annotation.tag());
        if (tag.isEmpty()) {
            problems.add(Problem.of(CodingProblem.UNKNOWN_TAG, where, annotation.tag()));
            return;
        }
        checkExtent(tag.get(), annotation);
        problems.addAll(values.problems(tag.get(), annotation));
        annotation.links().forEach((role, ids) -> checkRole(tag.get(), annotation, role, ids, others));
    }

    private void checkExtent(Tag tag, Annotation annotation) {
        var where = annotation.id().value();
        boolean fits =
                switch (annotation.extent()) {
                    case Extent.WholeArticle() -> tag.unit() == Tag.Unit.ARTICLE;
                    case Extent.Passage _ -> tag.unit() == Tag.Unit.PASSAGE;
                    case Extent.Implied() -> tag.unit() == Tag.Unit.PASSAGE && tag.implied();
                };
        if (!fits) {
            var code =
                    tag.unit() == Tag.Unit.ARTICLE ? CodingProblem.TAG_HAS_NO_PASSAGE : CodingProblem.PASSAGE_MISSING;
            problems.add(Problem.of(code, where, tag.id()));
        }
        for (var fragment : annotation.extent().fragments()) {
            if (!article.isRange(fragment.start(), fragment.end())) {
                problems.add(Problem.of(CodingProblem.OUTSIDE_TEXT, where, fragment.start(), fragment.end()));
            } else if (!article.text().startsWith(fragment.text(), fragment.start())) {
                var there = article.text().substring(fragment.start(), fragment.end());
                problems.add(Problem.of(CodingProblem.TEXT_DIFFERS, where, fragment.text(), there));
            }
        }
    }

    private void checkRole(
            Tag tag,
            Annotation annotation,
            String roleId,
            List<AnnotationId> ids,
            Map<AnnotationId, Annotation> others) {
        var where = annotation.id().value();
        var role = tag.role(roleId);
        if (role.isEmpty()) {
            problems.add(Problem.of(CodingProblem.UNKNOWN_ROLE, where, roleId, tag.id()));
            return;
        }
        if (ids.size() > role.get().max()) {
            problems.add(Problem.of(CodingProblem.TOO_MANY_LINKS, where, roleId, role.get().max(), ids.size()));
        }
        ids.forEach(id -> checkLink(where, role.get(), id, others.get(id)));
    }

    private void checkLink(String where, Role role, AnnotationId id, @Nullable Annotation linked) {
        if (linked == null) {
            problems.add(Problem.of(CodingProblem.UNKNOWN_LINK, where, role.id(), id));
        } else if (!role.accepts().contains(linked.tag())) {
            problems.add(Problem.of(CodingProblem.ROLE_DOES_NOT_ACCEPT, where, role.id(), linked.tag()));
        }
    }

    private void checkOnce(List<Annotation> annotations) {
        for (var tag : codebook.tags()) {
            if (tag.occurs() == Tag.Occurs.ONCE && tag.unit() == Tag.Unit.ARTICLE) {
                annotations.stream()
                        .filter(annotation -> annotation.tag().equals(tag.id()))
                        .skip(1)
                        .forEach(second ->
                                problems.add(Problem.of(CodingProblem.ONLY_ONCE, second.id().value(), tag.id())));
            }
        }
    }
}
