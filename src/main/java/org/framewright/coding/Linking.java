package org.framewright.coding;

import org.framewright.codebook.Role;
import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;
import org.framewright.model.Extent;
import org.framewright.model.Refusal;
import org.framewright.model.change.Change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a newly coded passage and the annotation that the coder is at work on come together:
///
/// - the one at work has a role for the tag (a source is marked for an attribution): the new one fills the role; where
///   the very same words are coded with the tag already, those fill it, so that one source serves several attributions;
/// - the tag has a role for the one at work, and nothing uses that yet (the source was marked first): it fills the role, and so
///   does of what was marked in a row with it (the source, before the cue) the last one for each other role;
/// - else the two have nothing to do with each other.
final class Linking {

    /// What is to be written, and which annotation the coder has coded by it.
    record Plan(AnnotationId coded, List<Change> changes) {}

    private Linking() {}

    /// @param atWork what the coder is at work on, and what was marked in a row before it, the last first
    static Plan plan(Working working, Annotation fresh, List<Annotation> atWork, Instant now) {
        if (atWork.isEmpty()) {
            return new Plan(fresh.id(), List.of(working.added(fresh)));
        }
        var owner = atWork.getFirst();
        var role = working.codebook().required(owner.tag()).roleFor(fresh.tag());
        if (role.isPresent()) {
            return fill(working, owner, role.get(), fresh, now);
        }
        return new Plan(fresh.id(), List.of(working.added(takingUp(working, fresh, atWork, now))));
    }

    private static Annotation takingUp(Working working, Annotation fresh, List<Annotation> atWork, Instant now) {
        var tag = working.codebook().required(fresh.tag());
        var whole = fresh;
        for (var part : atWork) {
            var role = tag.roleFor(part.tag());
            if (role.isPresent()
                    && whole.linked(role.get().id()).isEmpty()
                    && working.view().ownersOf(part.id()).isEmpty()) {
                whole = whole.withLinks(role.get().id(), List.of(part.id()), now);
            }
        }
        return whole;
    }

    private static Plan fill(Working working, Annotation owner, Role role, Annotation fresh, Instant now) {
        var there = sameWords(working.view(), fresh);
        var filler = there.orElse(fresh);
        var filled = owner.linked(role.id());
        if (filled.contains(filler.id())) {
            return new Plan(filler.id(), List.of());
        }
        if (filled.size() >= role.max()) {
            var words = working.view().annotation(filled.getFirst()).map(it -> it.extent().text()).orElse("");
            var label = working.codebook().required(owner.tag()).label();
            throw new Refusal(CodingProblem.ROLE_FULL, "", role.label(), words, label);
        }
        var links = new ArrayList<>(filled);
        links.add(filler.id());
        var changes = new ArrayList<Change>();
        if (there.isEmpty()) {
            changes.add(working.added(fresh));
        }
        changes.add(working.changed(owner, owner.withLinks(role.id(), links, now)));
        return new Plan(filler.id(), changes);
    }

    private static Optional<Annotation> sameWords(CodingView view, Annotation fresh) {
        if (!(fresh.extent() instanceof Extent.Passage)) {
            return Optional.empty();
        }
        return view.annotations().stream()
                .filter(it -> it.tag().equals(fresh.tag()) && it.extent().equals(fresh.extent()))
                .findFirst();
    }
}
