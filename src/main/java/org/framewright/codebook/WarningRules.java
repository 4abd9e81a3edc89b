package org.framewright.codebook;

import org.framewright.model.ConstantName;

import java.util.List;
import java.util.stream.Stream;

/// The warnings that coders get on their codings. A warning prevents no submission.
///
/// @param off the kinds that are switched off
/// @param contradictions the answers that contradict one another
public record WarningRules(List<WarningKind> off, List<ContradictionRule> contradictions) {

    /// All kinds, and no contradictions.
    public static final WarningRules USUAL = new WarningRules(List.of(), List.of());

    /// No warnings at all.
    public static final WarningRules NONE = new WarningRules(List.of(WarningKind.values()), List.of());

    public WarningRules {
        off = List.copyOf(off);
        contradictions = List.copyOf(contradictions);
    }

    public boolean isOn(WarningKind kind) {
        return !off.contains(kind);
    }

    /// The rules with a kind switched on or off.
    public WarningRules with(WarningKind kind, boolean on) {
        return new WarningRules(
                Stream.of(WarningKind.values()).filter(it -> it == kind ? !on : !isOn(it)).toList(), contradictions);
    }

    public WarningRules withContradictions(List<ContradictionRule> others) {
        return new WarningRules(off, others);
    }

    /// The subject of a warning.
    public enum WarningKind {
        /// The cue of an attribution is within its source or its content.
        CUE_WITHIN,
        /// A fragment crosses the end of a paragraph.
        SEVERAL_PARAGRAPHS,
        /// The same words have the same tag twice.
        CODED_TWICE,
        /// A quotation without its marks, or with one of the pair.
        QUOTATION_MARKS,
        /// A quotation within the content that is not coded itself.
        NESTED_QUOTATION,
        /// A source that is a pronoun, without an actor.
        PRONOUN_SOURCE,
        /// An actor of the coder's own whose name is nearly another actor's.
        SIMILAR_ACTOR,
        /// An attribution without a source, not even an implied one.
        SOURCE_MISSING,
        /// An answer that contradicts another one, by a rule of the codebook.
        CONTRADICTION;

        /// The id in files.
        public String id() {
            return ConstantName.of(this);
        }
    }

    /// Answers of one annotation that contradict one another.
    ///
    /// @param tag of the annotation
    /// @param when holds where the answers contradict one another
    /// @param words the warning's text for the coder
    public record ContradictionRule(String tag, Condition when, String words) {}
}
