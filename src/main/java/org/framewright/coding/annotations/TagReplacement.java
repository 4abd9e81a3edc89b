package org.framewright.coding.annotations;

import org.framewright.codebook.Tag;
import org.framewright.coding.state.CodingProblem;
import org.framewright.coding.state.EditedCoding;
import org.framewright.model.Refusal;
import org.framewright.model.change.Change;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Value;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The changes that give an annotation another tag. Words, memo and "unsure" stay. Answers stay where the other tag has a
/// question with the same id that takes them, and annotations in its roles where the other tag has a role with the same id that accepts them.
/// A role that the annotation fills loses it where the role does not accept the other tag.
public final class TagReplacement {

    private TagReplacement() {}

    /// The changes that give an annotation another tag.
    ///
    /// @throws Refusal where the codebook has no such tag
    public static List<Change> plan(
            EditedCoding edited, Annotation previous, String id, ValueRules rules, Instant now) {
        var codebook = edited.codebook();
        var tag = codebook.tag(id).orElseThrow(() -> new Refusal(CodingProblem.UNKNOWN_TAG, previous.id().value(), id));
        if (previous.tag().equals(id)) {
            return List.of();
        }
        var changes = new ArrayList<Change>();
        var updated =
                new Annotation(
                        previous.id(),
                        id,
                        previous.extent(),
                        values(tag, previous, rules),
                        links(edited, tag, previous),
                        previous.memo(),
                        previous.unsure(),
                        previous.origin(),
                        previous.created(),
                        now);
        changes.add(edited.update(previous, updated));
        for (var owner : edited.snapshot().ownersOf(previous.id())) {
            var without = owner;
            for (var link : owner.links().entrySet()) {
                var role = codebook.requireTag(owner.tag()).role(link.getKey());
                if (link.getValue().contains(previous.id()) && role.filter(it -> it.accepts().contains(id)).isEmpty()) {
                    var rest = link.getValue().stream().filter(it -> !it.equals(previous.id())).toList();
                    without = without.withLinks(link.getKey(), rest, now);
                }
            }
            if (!without.equals(owner)) {
                changes.add(edited.update(owner, without));
            }
        }
        return changes;
    }

    private static SequencedMap<String, Value> values(Tag tag, Annotation previous, ValueRules rules) {
        var kept = new LinkedHashMap<>(previous.values());
        // one by one: an error in one answer does not concern the others
        kept.entrySet()
                .removeIf(answer -> {
                    var alone = Annotation.of(previous.id(), tag.id(), previous.extent(), previous.created());
                    return !rules.problems(tag, alone.withValue(answer.getKey(), answer.getValue(), previous.created()))
                            .isEmpty();
                });
        return kept;
    }

    private static SequencedMap<String, List<AnnotationId>> links(EditedCoding edited, Tag tag, Annotation previous) {
        var kept = new LinkedHashMap<String, List<AnnotationId>>();
        previous.links()
                .forEach((id, fillers) ->
                        tag.role(id)
                                .ifPresent(role -> {
                                    var accepted =
                                            fillers.stream()
                                                    .filter(filler ->
                                                            edited.snapshot()
                                                                    .annotation(filler)
                                                                    .filter(it -> role.accepts().contains(it.tag()))
                                                                    .isPresent())
                                                    .limit(role.max())
                                                    .toList();
                                    kept.put(id, accepted);
                                }));
        return kept;
    }
}
