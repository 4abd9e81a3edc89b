package org.framewright.coding.annotations;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.TagRole;
import org.framewright.coding.state.CodingProblem;
import org.framewright.coding.state.CodingSnapshot;
import org.framewright.coding.state.EditedCoding;
import org.framewright.model.Refusal;
import org.framewright.model.article.Article;
import org.framewright.model.article.Segment;
import org.framewright.model.change.Change;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Links a newly coded passage and the annotation at work:
///
/// - the annotation at work has an empty role for the tag (a source is marked for an attribution): the new passage fills the role;
///   where the same words are coded with the tag already, that annotation fills it, so that one source serves several attributions;
/// - the tag has a role for the annotation at work, and no annotation uses that yet (the source was marked first): it fills the role,
///   and so does, for each other role, the last passage marked in a row with it (the source, before the cue); where a role has room for
///   several (two sources who speak together), also those marked before it in the same paragraph;
/// - else the two are not linked.
///
/// A filled role, also one with an implied filler, takes further fillers only on purpose. An annotation with a filler takes no further
/// one from a paragraph without the annotation and its fillers. A passage that is not linked stays single for now.
public final class PassageLinker {

    /// The changes to write, and the annotation that the coder has coded by them.
    public record LinkPlan(AnnotationId annotation, List<Change> changes) {}

    private final Codebook codebook;
    private final CodingSnapshot snapshot;
    private final Supplier<Article> article;

    /// @param article asked for only where there is an earlier anchor
    public PassageLinker(Codebook codebook, CodingSnapshot snapshot, Supplier<Article> article) {
        this.codebook = codebook;
        this.snapshot = snapshot;
        this.article = article;
    }

    /// Plans the links of a new passage to the annotations at work.
    ///
    /// @param anchors the annotation at work, and those marked in a row before it, the last first
    public LinkPlan plan(EditedCoding edited, Annotation newAnnotation, List<Annotation> anchors, Instant now) {
        var role = findRole(newAnnotation, anchors);
        if (role.isPresent() && takes(anchors.getFirst(), role.get(), newAnnotation)) {
            return fill(edited, anchors.getFirst(), role.get(), newAnnotation, now);
        }
        return role.flatMap(_ -> findSameWords(newAnnotation))
                .map(there -> new LinkPlan(there.id(), List.of()))
                .orElseGet(() -> standAlone(edited, withRolesOf(newAnnotation, anchors, now)));
    }

    /// Plans the links of a new passage that the coder joins to an annotation on purpose, also to a role that is filled.
    ///
    /// @throws Refusal where the role is full
    public LinkPlan planFor(EditedCoding edited, Annotation newAnnotation, Annotation owner, Instant now) {
        return findRole(newAnnotation, List.of(owner))
                .map(role -> fill(edited, owner, role, newAnnotation, now))
                .orElseGet(() -> standAlone(edited, newAnnotation));
    }

    private static LinkPlan standAlone(EditedCoding edited, Annotation newAnnotation) {
        return new LinkPlan(newAnnotation.id(), List.of(edited.addition(newAnnotation)));
    }

    /// The annotations that a new passage would be linked to: the annotation whose role it fills, or those that fill its roles. None where
    /// the role is full.
    ///
    /// @param anchors as for a plan
    public List<Annotation> findLinked(Annotation newAnnotation, List<Annotation> anchors) {
        var role = findRole(newAnnotation, anchors);
        if (role.isPresent() && takes(anchors.getFirst(), role.get(), newAnnotation)) {
            boolean full = anchors.getFirst().fillersOf(role.get().id()).size() >= role.get().max();
            return full ? List.of() : List.of(anchors.getFirst());
        }
        return withRolesOf(newAnnotation, anchors, newAnnotation.modified())
                .fillers()
                .flatMap(it -> snapshot.annotation(it).stream())
                .toList();
    }

    /// The role of one annotation that another one may fill: it has room, and the other one is not in it yet.
    public Optional<TagRole> findFreeRole(Annotation owner, Annotation filler) {
        return findRoleWithout(owner, filler).filter(role -> owner.fillersOf(role.id()).size() < role.max());
    }

    /// The fillers of a full role that another annotation could fill; empty where a role has room, or contains it.
    public List<AnnotationId> findFillersOfFullRole(Annotation owner, Annotation filler) {
        return findRoleWithout(owner, filler)
                .map(role -> owner.fillersOf(role.id()))
                .filter(_ -> findFreeRole(owner, filler).isEmpty())
                .orElse(List.of());
    }

    private Optional<TagRole> findRoleWithout(Annotation owner, Annotation filler) {
        return codebook.requireTag(owner.tag())
                .findRoleFor(filler.tag())
                .filter(role -> !owner.fillersOf(role.id()).contains(filler.id()));
    }

    /// An annotation with another one in a free role that accepts it; without such a role, unchanged.
    public Annotation link(Annotation owner, Annotation filler, Instant now) {
        return findFreeRole(owner, filler).map(role -> withFiller(owner, role, filler, now)).orElse(owner);
    }

    /// The role of the annotation at work that is for a new passage.
    private Optional<TagRole> findRole(Annotation newAnnotation, List<Annotation> anchors) {
        return anchors.stream()
                .limit(1)
                .flatMap(owner -> codebook.requireTag(owner.tag()).findRoleFor(newAnnotation.tag()).stream())
                .findFirst();
    }

    /// Whether a role takes a passage that is not joined on purpose. Implied annotations, and annotations of a whole unit, are in no
    /// paragraph.
    private boolean takes(Annotation owner, TagRole role, Annotation newAnnotation) {
        if (owner.extent().fragments().isEmpty() || newAnnotation.extent().fragments().isEmpty()) {
            return true;
        }
        var parts = owner.fillers().flatMap(it -> snapshot.annotation(it).stream()).toList();
        return owner.fillersOf(role.id()).isEmpty()
                && (parts.isEmpty()
                        || Stream.concat(Stream.of(owner), parts.stream())
                                .anyMatch(it -> isBeside(article.get(), it, newAnnotation)));
    }

    private Annotation withRolesOf(Annotation newAnnotation, List<Annotation> anchors, Instant now) {
        var free = anchors.stream().filter(it -> snapshot.ownersOf(it.id()).isEmpty()).toList();
        var whole = newAnnotation;
        var tag = codebook.requireTag(newAnnotation.tag());
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

    /// Whether both are in one paragraph, or in the headline: a passage further up belongs to something else.
    private static boolean isBeside(Article article, Annotation one, Annotation other) {
        return Stream.concat(article.segments(Segment.Kind.HEADLINE), article.segments(Segment.Kind.PARAGRAPH))
                .anyMatch(it -> isWithin(it, one.extent()) && isWithin(it, other.extent()));
    }

    private static boolean isWithin(Segment paragraph, Extent extent) {
        return extent.fragments().stream().anyMatch(it -> it.start() < paragraph.end() && paragraph.start() < it.end());
    }

    private LinkPlan fill(EditedCoding edited, Annotation owner, TagRole role, Annotation newAnnotation, Instant now) {
        var there = findSameWords(newAnnotation);
        var filler = there.orElse(newAnnotation);
        if (owner.fillersOf(role.id()).contains(filler.id())) {
            return new LinkPlan(filler.id(), List.of());
        }
        var changes = new ArrayList<Change>();
        var filled = withFiller(owner, role, filler, now);
        if (there.isEmpty()) {
            changes.add(edited.addition(newAnnotation));
        }
        changes.add(edited.update(owner, filled));
        return new LinkPlan(filler.id(), changes);
    }

    /// An annotation with another one in a role.
    ///
    /// @throws Refusal where the role is full
    private Annotation withFiller(Annotation owner, TagRole role, Annotation filler, Instant now) {
        var filled = owner.fillersOf(role.id());
        if (filled.size() >= role.max()) {
            var words = snapshot.annotation(filled.getFirst()).map(it -> it.extent().text()).orElse("");
            var label = codebook.requireTag(owner.tag()).label();
            throw new Refusal(CodingProblem.ROLE_FULL, "", role.label(), words, label);
        }
        return owner.withLinks(role.id(), Stream.concat(filled.stream(), Stream.of(filler.id())).toList(), now);
    }

    private Optional<Annotation> findSameWords(Annotation newAnnotation) {
        if (!(newAnnotation.extent() instanceof Extent.Passage)) {
            return Optional.empty();
        }
        return snapshot.annotations().stream()
                .filter(it -> it.tag().equals(newAnnotation.tag()) && it.extent().equals(newAnnotation.extent()))
                .findFirst();
    }
}
