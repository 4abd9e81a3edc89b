package org.framewright.coding.annotations;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Tag;
import org.framewright.codebook.TagRole;
import org.framewright.coding.state.CodingProblem;
import org.framewright.model.Problem;
import org.framewright.model.actor.ActorId;
import org.framewright.model.article.Article;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.AnnotationList;
import org.framewright.model.coding.Extent;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rules for a coding's annotations from every source: the window, the command line, an imported file. Pure.
public final class AnnotationRules {

    private static final int LONGEST_EXCERPT = 80;

    private final Codebook codebook;
    private final Article article;
    private final ValueRules values;
    private final List<Problem> problems = new ArrayList<>();

    private AnnotationRules(Codebook codebook, Article article, Set<ActorId> actors) {
        this.codebook = codebook;
        this.article = article;
        this.values = new ValueRules(actors);
    }

    /// All problems of the annotations of one coding; empty where there are none. Open questions are no problems.
    ///
    /// @param annotations all annotations of the coding
    /// @param actors the project's register
    public static List<Problem> problems(
            Codebook codebook, Article article, List<Annotation> annotations, Set<ActorId> actors) {
        return problems(codebook, article, annotations, actors, annotations);
    }

    /// As [#problems(Codebook, Article, List, Set)], of a coding without problems before some annotations were changed.
    ///
    /// @param changed the annotations before and after the change, deleted annotations among them
    public static List<Problem> problems(
            Codebook codebook,
            Article article,
            List<Annotation> annotations,
            Set<ActorId> actors,
            List<Annotation> changed) {
        var rules = new AnnotationRules(codebook, article, actors);
        var all = AnnotationList.of(annotations);
        var ids = changed.stream().map(Annotation::id).collect(Collectors.toSet());
        Stream.concat(
                        changed.stream().map(Annotation::id),
                        ids.stream().flatMap(it -> all.ownersOf(it).stream()).map(Annotation::id))
                .distinct()
                .flatMap(it -> all.find(it).stream())
                .forEach(annotation -> rules.check(annotation, all));
        var tags = changed.stream().map(Annotation::tag).collect(Collectors.toSet());
        for (var tag : codebook.tags()) {
            if (tags.contains(tag.id())) {
                var ofTag = all.stream().filter(it -> it.tag().equals(tag.id())).toList();
                rules.checkHowMany(tag, ofTag);
                rules.checkOverlap(tag, ofTag, ids);
            }
        }
        return rules.problems;
    }

    private void check(Annotation annotation, AnnotationList others) {
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
                    case Extent.OfSegment(var kind, _) -> tag.unit().segment().equals(Optional.of(kind));
                    case Extent.Passage _ -> tag.unit() == Tag.Unit.PASSAGE;
                    case Extent.Implied() -> tag.unit() == Tag.Unit.PASSAGE && tag.allowsImplied();
                };
        if (!fits) {
            problems.add(
                    switch (tag.unit()) {
                        case ARTICLE -> Problem.of(CodingProblem.TAG_HAS_NO_PASSAGE, where, tag.id());
                        case PASSAGE -> Problem.of(CodingProblem.PASSAGE_MISSING, where, tag.id());
                        case HEADLINE, PARAGRAPH, SENTENCE ->
                                Problem.of(CodingProblem.UNIT_MISSING, where, tag.id(), word(tag.unit()));
                    });
        } else if (annotation.extent() instanceof Extent.OfSegment(var kind, var number)
                && article.segment(kind, number).isEmpty()) {
            long there = article.segments(kind).count();
            problems.add(Problem.of(CodingProblem.NO_SUCH_UNIT, where, word(kind), number, there));
        }
        if (!tag.passages().discontinuous() && annotation.extent().fragments().size() > 1) {
            problems.add(Problem.of(CodingProblem.IN_PIECES, where, tag.id(), tag.label()));
        }
        for (var fragment : annotation.extent().fragments()) {
            if (!article.isRange(fragment.start(), fragment.end())) {
                problems.add(Problem.of(CodingProblem.OUTSIDE_TEXT, where, fragment.start(), fragment.end()));
            } else if (!article.text().startsWith(fragment.text(), fragment.start())) {
                var there = article.text().substring(fragment.start(), fragment.end());
                problems.add(Problem.of(CodingProblem.TEXT_DIFFERS, where, excerpt(fragment.text()), excerpt(there)));
            }
        }
    }

    private void checkRole(
            Tag tag, Annotation annotation, String roleId, List<AnnotationId> ids, AnnotationList others) {
        var where = annotation.id().value();
        var role = tag.role(roleId);
        if (role.isEmpty()) {
            problems.add(Problem.of(CodingProblem.UNKNOWN_ROLE, where, roleId, tag.id()));
            return;
        }
        if (ids.size() > role.get().max()) {
            problems.add(Problem.of(CodingProblem.TOO_MANY_LINKS, where, roleId, role.get().max(), ids.size()));
        }
        ids.forEach(id -> checkLink(where, role.get(), id, others.find(id)));
    }

    private void checkLink(String where, TagRole role, AnnotationId id, Optional<Annotation> linked) {
        if (linked.isEmpty()) {
            problems.add(Problem.of(CodingProblem.UNKNOWN_LINK, where, role.id(), id));
        } else if (!role.accepts().contains(linked.get().tag())) {
            problems.add(Problem.of(CodingProblem.ROLE_DOES_NOT_ACCEPT, where, role.id(), linked.get().tag()));
        }
    }

    /// Checks the number of the tag's annotations in each unit; of passages, in the article.
    private void checkHowMany(Tag tag, List<Annotation> ofTag) {
        if (tag.unit() != Tag.Unit.PASSAGE) {
            ofTag.stream()
                    .collect(Collectors.groupingBy(Annotation::extent, LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .forEach(ofUnit -> checkNumber(tag, ofUnit));
        } else if (tag.occurs() != Tag.Occurs.ONCE) {
            checkNumber(tag, ofTag);
        }
    }

    private void checkNumber(Tag tag, List<Annotation> ofUnit) {
        int max = tag.records().max();
        for (var surplus : ofUnit.subList(Math.min(max, ofUnit.size()), ofUnit.size())) {
            var where = surplus.id().value();
            problems.add(
                    tag.occurs() == Tag.Occurs.ONCE
                            ? Problem.of(CodingProblem.ONLY_ONCE, where, tag.id(), tag.label())
                            : Problem.of(CodingProblem.TOO_MANY_RECORDS, where, tag.id(), max, tag.label()));
        }
    }

    private void checkOverlap(Tag tag, List<Annotation> ofTag, Set<AnnotationId> changed) {
        if (tag.passages().overlap() || isDisjoint(ofTag)) {
            return;
        }
        for (int i = 1; i < ofTag.size(); i++) {
            var later = ofTag.get(i);
            ofTag.subList(0, i).stream()
                    .filter(earlier -> changed.contains(earlier.id()) || changed.contains(later.id()))
                    .filter(earlier -> overlap(earlier, later))
                    .findFirst()
                    .ifPresent(earlier ->
                            problems.add(
                                    Problem.of(
                                            later.extent().equals(earlier.extent())
                                                    ? CodingProblem.CODED_ALREADY
                                                    : CodingProblem.OVERLAPS,
                                            later.id().value(),
                                            tag.id(),
                                            excerpt(later.extent().text()),
                                            excerpt(earlier.extent().text()),
                                            tag.label())));
        }
    }

    /// Whether no fragment begins before the end of its predecessor: the usual case, seen without comparing each with each.
    private static boolean isDisjoint(List<Annotation> ofTag) {
        // annotations are in text order, and only those in several parts make it necessary to sort them
        int end = 0;
        for (var annotation : ofTag) {
            for (var fragment : annotation.extent().fragments()) {
                if (fragment.start() < end) {
                    return isDisjoint(
                            ofTag.stream().flatMap(it -> it.extent().fragments().stream()).sorted().iterator());
                }
                end = fragment.end();
            }
        }
        return true;
    }

    private static boolean isDisjoint(Iterator<Fragment> sorted) {
        int end = 0;
        while (sorted.hasNext()) {
            var fragment = sorted.next();
            if (fragment.start() < end) {
                return false;
            }
            end = fragment.end();
        }
        return true;
    }

    private static boolean overlap(Annotation one, Annotation other) {
        return one.extent().fragments().stream()
                .anyMatch(here ->
                        other.extent().fragments().stream()
                                .anyMatch(there -> here.start() < there.end() && there.start() < here.end()));
    }

    /// The beginning of a passage's text, for a sentence.
    private static String excerpt(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_EXCERPT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_EXCERPT)).strip() + "…";
    }

    private static String word(Enum<?> unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }
}
