package org.framewright.model;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;

/// An adjudicator's decision of one case in a reference coding.
///
/// @param tag the tag's id
/// @param variable the id of the decided question; empty where whole annotations were decided
/// @param place the article, a segment of it, or the words in question
/// @param way the kind of the decision
/// @param from the coders whose answer it is; empty for no answer, or the adjudicator's own
/// @param reason in words; may be empty
/// @param basis a hash of each coder's answer, which tells whether the answer is still the same; of an unsettled decision, marked as none
/// @param made the annotations that it put into the reference coding; none where it answered a question of a form
public record Decision(
        String tag,
        String variable,
        Extent place,
        DecisionMethod way,
        List<CoderId> from,
        String reason,
        SequencedMap<String, String> basis,
        List<AnnotationId> made,
        Instant at) {

    private static final String UNSETTLED = "~";

    /// The method of a decision.
    public enum DecisionMethod {
        /// All coders had the same answer.
        UNDISPUTED,
        /// One coder's answer.
        TAKEN,
        /// The answer of most coders.
        MAJORITY,
        /// In the adjudicator's own words or answer.
        OWN,
        /// Nothing is right: no answer, no annotation.
        NOTHING
    }

    public Decision {
        from = List.copyOf(from);
        basis = Collections.unmodifiableSequencedMap(new TreeMap<>(basis));
        made = List.copyOf(made);
    }

    /// The same decision, in a pass whose annotations have other ids.
    public Decision withAnnotations(List<AnnotationId> others) {
        return new Decision(tag, variable, place, way, from, reason, basis, others, at);
    }

    /// The same decision, in a copied pass.
    ///
    /// @param ids of the copies by those of the originals
    public Decision copy(Map<AnnotationId, AnnotationId> ids) {
        return withAnnotations(made.stream().filter(ids::containsKey).map(it -> ids.getOrDefault(it, it)).toList());
    }

    /// The same decision, at another time.
    public Decision at(Instant other) {
        return new Decision(tag, variable, place, way, from, reason, basis, made, other);
    }

    /// Whether both decisions are about the same case, independently of their methods.
    public boolean isAboutSame(Decision other) {
        return tag.equals(other.tag)
                && variable.equals(other.variable)
                && (place.equals(other.place) || (!basis.isEmpty() && basis.equals(other.basis)));
    }

    /// This decision, after a later one has changed an annotation that both share, such as a source of two passages: the coder from
    /// whom the answer was taken no longer says the same, and the case has to be looked at again.
    ///
    /// @param lost the annotations that the later decision has overwritten
    public Decision unsettle(Set<AnnotationId> lost) {
        var none = new TreeMap<>(basis);
        none.replaceAll((_, hash) -> hash.startsWith(UNSETTLED) ? hash : UNSETTLED + hash);
        return new Decision(
                tag,
                variable,
                place,
                DecisionMethod.OWN,
                from,
                reason,
                none,
                made.stream().filter(it -> !lost.contains(it)).toList(),
                at);
    }

    /// Whether the case has to be looked at again since a later decision.
    public boolean isUnsettled() {
        return basis.values().stream().anyMatch(it -> it.startsWith(UNSETTLED));
    }

    /// The same decision with another reason.
    public Decision withReason(String other) {
        return new Decision(tag, variable, place, way, from, other, basis, made, at);
    }
}
