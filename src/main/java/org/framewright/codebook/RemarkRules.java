package org.framewright.codebook;

import org.framewright.codebook.json.JsonObjectReader;

import java.util.List;
import java.util.stream.Stream;

/// The remarks that coders get on their codings. A remark prevents no submission.
///
/// @param off the kinds that are switched off
/// @param contradictions the answers that contradict one another
public record RemarkRules(List<RemarkKind> off, List<ContradictionRule> contradictions) {

    /// All kinds, and no contradictions.
    public static final RemarkRules USUAL = new RemarkRules(List.of(), List.of());

    /// No remarks at all.
    public static final RemarkRules NONE = new RemarkRules(List.of(RemarkKind.values()), List.of());

    public RemarkRules {
        off = List.copyOf(off);
        contradictions = List.copyOf(contradictions);
    }

    public boolean isOn(RemarkKind kind) {
        return !off.contains(kind);
    }

    /// The rules with a kind switched on or off.
    public RemarkRules with(RemarkKind kind, boolean on) {
        return new RemarkRules(
                Stream.of(RemarkKind.values()).filter(it -> it == kind ? !on : !isOn(it)).toList(), contradictions);
    }

    public RemarkRules withContradictions(List<ContradictionRule> others) {
        return new RemarkRules(off, others);
    }

    /// The subject of a remark.
    public enum RemarkKind {
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
            return JsonObjectReader.word(this);
        }
    }

    /// Answers of one annotation that contradict one another.
    ///
    /// @param tag of the annotation
    /// @param when holds where the answers contradict one another
    /// @param words the remark's text for the coder
    public record ContradictionRule(String tag, Condition when, String words) {}
}
