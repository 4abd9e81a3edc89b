package org.framewright.model.coding;

import org.framewright.model.Sha256;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.CoderNames;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;

/// An adjudicator's decision of one case in a reference coding.
///
/// @param tag the tag's id; empty for the decision on whether the article belongs to the study
/// @param variable the id of the decided question; empty for a decision about whole annotations
/// @param place the article, a segment, or the words in question
/// @param way the method of the decision
/// @param from the coders with the chosen answer, or the coder whose statement the adjudicator has changed; may be empty
/// @param reason in words; may be empty
/// @param basis a hash of each coder's answer, by which a later change of the answer is noticed; for an unsettled
///     decision, marked as missing
/// @param names the adjudicator's view of the coders at this decision; null where no person saw the
///     coders
/// @param made the annotations that the decision added to the reference coding; none for an answer to a question of a
///     form
public record Decision(
        String tag,
        String variable,
        Extent place,
        DecisionMethod way,
        List<CoderId> from,
        String reason,
        SequencedMap<String, String> basis,
        List<AnnotationId> made,
        @Nullable CoderNames names,
        Instant at) {

    /// The key of a coder's statement that the article does not belong to the study, and of the opposite statement. Project
    /// files contain their hashes in the basis of a decision.
    public static final String NOT_RELEVANT = "NOT_RELEVANT";

    public static final String RELEVANT = "RELEVANT";

    private static final String UNSETTLED = "~";

    /// The method of a decision.
    public enum DecisionMethod {
        /// All coders had the same answer.
        UNDISPUTED,
        /// One coder's answer.
        TAKEN,
        /// The answer of most coders.
        MAJORITY,
        /// The adjudicator's own words or answer.
        OWN,
        /// No answer and no annotation is right.
        NOTHING
    }

    public Decision {
        from = List.copyOf(from);
        basis = Collections.unmodifiableSequencedMap(new TreeMap<>(basis));
        made = List.copyOf(made);
    }

    /// The decision in a version of the coding whose annotations have other ids.
    public Decision withAnnotations(List<AnnotationId> others) {
        return new Decision(tag, variable, place, way, from, reason, basis, others, names, at);
    }

    /// The decision in a copied version of the coding.
    ///
    /// @param ids of the copies by the ids of the originals
    public Decision copy(Map<AnnotationId, AnnotationId> ids) {
        return withAnnotations(made.stream().filter(ids::containsKey).map(it -> ids.getOrDefault(it, it)).toList());
    }

    /// The decision at another time.
    public Decision at(Instant other) {
        return new Decision(tag, variable, place, way, from, reason, basis, made, names, other);
    }

    /// Whether the decision is on the article's relevance for the study, and not on a part of the codebook.
    public boolean isAboutRelevance() {
        return tag.isEmpty();
    }

    /// Whether the decision says that the article does not belong to the study, as the coder with the chosen answer
    /// stated.
    public boolean isNotRelevant() {
        var hash = Sha256.hex(NOT_RELEVANT);
        return isAboutRelevance()
                && from.stream().findFirst().filter(it -> hash.equals(basis.get(it.value()))).isPresent();
    }

    /// Whether both decisions are about the same case, independently of their methods.
    public boolean isAboutSame(Decision other) {
        return tag.equals(other.tag)
                && variable.equals(other.variable)
                && (place.equals(other.place) || (!basis.isEmpty() && basis.equals(other.basis)));
    }

    /// This decision after a later decision has changed an annotation of both, such as a source of two passages. The
    /// chosen answer is no longer the coder's, and the case needs a second look.
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
                names,
                at);
    }

    /// Whether the case needs a second look since a later decision.
    public boolean isUnsettled() {
        return basis.values().stream().anyMatch(it -> it.startsWith(UNSETTLED));
    }

    /// The decision with another reason.
    public Decision withReason(String other) {
        return new Decision(tag, variable, place, way, from, other, basis, made, names, at);
    }
}
