package org.framewright.coding.annotations;

import org.framewright.codebook.TagRole;
import org.framewright.coding.CodingProblem;
import org.framewright.coding.CodingSnapshot;
import org.framewright.coding.EditedCoding;
import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;
import org.framewright.model.Article;
import org.framewright.model.Extent;
import org.framewright.model.Refusal;
import org.framewright.model.Segment;
import org.framewright.model.change.Change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Links a newly coded passage and the annotation at work:
///
/// - the annotation at work has a role for the tag (a source is marked for an attribution), and is not finished elsewhere: the new passage fills the role; where
///   the very same words are coded with the tag already, that annotation fills it, so that one source serves several attributions;
/// - the tag has a role for the annotation at work, and no annotation uses that yet (the source was marked first): it fills the role, and so
///   does, for each other role, the last of the passages marked in a row with it (the source, before the cue); where a role has
///   room for several (two sources who speak together), also those marked before it in the same paragraph;
/// - else the two are not linked.
///
/// An annotation whose roles are all filled, one of them to its last place, is finished: what is marked in another paragraph than it and all that belongs to it is not
/// linked to it, but stands by itself until an annotation takes it up.
public final class PassageLinker {

    /// The changes to write, and the annotation that the coder has coded by them.
    public record LinkPlan(AnnotationId annotation, List<Change> changes) {}

    private PassageLinker() {}

    /// Plans the links of a new passage to the annotations at work.
    ///
    /// @param anchors the annotation at work, and those marked in a row before it, the last first
    /// @param article asked for only where there is an earlier anchor
    public static LinkPlan plan(
            EditedCoding edited,
            Annotation newAnnotation,
            List<Annotation> anchors,
            Supplier<Article> article,
            Instant now) {
        if (anchors.isEmpty()) {
            return new LinkPlan(newAnnotation.id(), List.of(edited.addition(newAnnotation)));
        }
        var owner = anchors.getFirst();
        var role = edited.codebook().requireTag(owner.tag()).findRoleFor(newAnnotation.tag());
        if (role.isPresent() && !isFinishedElsewhere(edited, owner, newAnnotation, article)) {
            return fill(edited, owner, role.get(), newAnnotation, now);
        }
        return new LinkPlan(
                newAnnotation.id(),
                List.of(edited.addition(withRolesOf(edited, newAnnotation, anchors, article, now))));
    }

    /// What is implied, and what has a whole unit for its words, is in no paragraph.
    private static boolean isFinishedElsewhere(
            EditedCoding edited, Annotation owner, Annotation newAnnotation, Supplier<Article> article) {
        var roles = edited.codebook().requireTag(owner.tag()).roles().stream().filter(role -> !role.retired()).toList();
        boolean finished =
                roles.stream().noneMatch(role -> owner.fillersOf(role.id()).isEmpty())
                        && roles.stream().anyMatch(role -> owner.fillersOf(role.id()).size() >= role.max());
        if (!finished || owner.extent().fragments().isEmpty() || newAnnotation.extent().fragments().isEmpty()) {
            return false;
        }
        return Stream.concat(Stream.of(owner), owner.fillers().flatMap(it -> edited.snapshot().annotation(it).stream()))
                .noneMatch(it -> isBeside(article.get(), it, newAnnotation));
    }

    private static Annotation withRolesOf(
            EditedCoding edited,
            Annotation newAnnotation,
            List<Annotation> anchors,
            Supplier<Article> article,
            Instant now) {
        var free = anchors.stream().filter(it -> edited.snapshot().ownersOf(it.id()).isEmpty()).toList();
        var whole = newAnnotation;
        var tag = edited.codebook().requireTag(newAnnotation.tag());
        for (var role : tag.roles()) {
            var fitting = free.stream().filter(it -> tag.findRoleFor(it.tag()).equals(Optional.of(role))).toList();
            if (!fitting.isEmpty()) {
                var parts =
                        fitting.stream()
                                .filter(it ->
                                        it.equals(fitting.getFirst())
                                                || isBeside(article.get(), it, fitting.getFirst()))
                                .limit(role.max())
                                .sorted(Annotation.TEXT_ORDER)
                                .map(Annotation::id)
                                .toList();
                whole = whole.withLinks(role.id(), parts, now);
            }
        }
        return whole;
    }

    /// Whether both are in one paragraph: a passage further up belongs to something else.
    private static boolean isBeside(Article article, Annotation one, Annotation other) {
        return article.segments(Segment.Kind.PARAGRAPH)
                .anyMatch(it -> isWithin(it, one.extent()) && isWithin(it, other.extent()));
    }

    private static boolean isWithin(Segment paragraph, Extent extent) {
        return extent.fragments().stream()
                .anyMatch(it -> paragraph.start() <= it.start() && it.start() < paragraph.end());
    }

    private static LinkPlan fill(
            EditedCoding edited, Annotation owner, TagRole role, Annotation newAnnotation, Instant now) {
        var there = findSameWords(edited.snapshot(), newAnnotation);
        var filler = there.orElse(newAnnotation);
        var filled = owner.fillersOf(role.id());
        if (filled.contains(filler.id())) {
            return new LinkPlan(filler.id(), List.of());
        }
        if (filled.size() >= role.max()) {
            var words = edited.snapshot().annotation(filled.getFirst()).map(it -> it.extent().text()).orElse("");
            var label = edited.codebook().requireTag(owner.tag()).label();
            throw new Refusal(CodingProblem.ROLE_FULL, "", role.label(), words, label);
        }
        var links = new ArrayList<>(filled);
        links.add(filler.id());
        var changes = new ArrayList<Change>();
        if (there.isEmpty()) {
            changes.add(edited.addition(newAnnotation));
        }
        changes.add(edited.update(owner, owner.withLinks(role.id(), links, now)));
        return new LinkPlan(filler.id(), changes);
    }

    private static Optional<Annotation> findSameWords(CodingSnapshot snapshot, Annotation newAnnotation) {
        if (!(newAnnotation.extent() instanceof Extent.Passage)) {
            return Optional.empty();
        }
        return snapshot.annotations().stream()
                .filter(it -> it.tag().equals(newAnnotation.tag()) && it.extent().equals(newAnnotation.extent()))
                .findFirst();
    }
}
