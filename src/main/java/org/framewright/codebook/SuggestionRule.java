package org.framewright.codebook;

import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.model.ConstantName;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The rule for the annotation that an accepted suggestion becomes.
///
/// @param finds the source of the suggestions
/// @param tag the passage tag of the annotation
/// @param cue the tag's role that the words of saying fill; empty for none
/// @param source the tag's role that the words for the speaker fill; empty for none
/// @param speaker the actor variable for the speaker, of the tag or of the tag that fills its source; null for none
/// @param direct the answer for words in quotation marks, of the same tags; null for none
/// @param indirect the answer for words without quotation marks
/// @param mixed the answer for words partly in quotation marks
/// @param kinds the kinds of attributions that are suggested, in their order; never empty. Credits have none
/// @param that whether the “that” between cue and content belongs to the content
/// @param adverbs whether the adverbs before the words of saying belong to them
public record SuggestionRule(
        SuggestionSource finds,
        String tag,
        String cue,
        String source,
        @Nullable VariableAddress speaker,
        @Nullable CategoryAddress direct,
        @Nullable CategoryAddress indirect,
        @Nullable CategoryAddress mixed,
        List<AttributionKind> kinds,
        boolean that,
        boolean adverbs) {

    /// The kinds of a rule that names none.
    public static final List<AttributionKind> USUAL_KINDS = List.of(AttributionKind.SPEECH);

    public SuggestionRule {
        kinds = kinds.isEmpty() ? USUAL_KINDS : kinds.stream().distinct().sorted().toList();
    }

    /// A rule without answers.
    public SuggestionRule(SuggestionSource finds, String tag) {
        this(finds, tag, "", "", null, null, null, null, USUAL_KINDS, false, false);
    }

    /// The source of suggestions in a text.
    public enum SuggestionSource {
        /// Words in quotation marks, with the speech around them.
        QUOTATION,
        /// Speech without quotation marks.
        INDIRECT_SPEECH,
        /// A byline, or a line that names a news agency.
        CREDIT;

        /// The id in files.
        public String id() {
            return ConstantName.of(this);
        }
    }

    /// The rule for another source of suggestions.
    public SuggestionRule withFinds(SuggestionSource value) {
        return new SuggestionRule(value, tag, cue, source, speaker, direct, indirect, mixed, kinds, that, adverbs);
    }

    /// The rule with another tag.
    public SuggestionRule withTag(String other) {
        return new SuggestionRule(finds, other, cue, source, speaker, direct, indirect, mixed, kinds, that, adverbs);
    }

    /// The rule with other roles; an empty id stands for no role.
    public SuggestionRule withRoles(String otherCue, String otherSource) {
        return new SuggestionRule(
                finds, tag, otherCue, otherSource, speaker, direct, indirect, mixed, kinds, that, adverbs);
    }

    /// The rule with another variable for the speaker, or none.
    public SuggestionRule withSpeaker(@Nullable VariableAddress value) {
        return new SuggestionRule(finds, tag, cue, source, value, direct, indirect, mixed, kinds, that, adverbs);
    }

    /// The rule with other answers for the three forms, or none.
    public SuggestionRule withForms(
            @Nullable CategoryAddress otherDirect,
            @Nullable CategoryAddress otherIndirect,
            @Nullable CategoryAddress otherMixed) {
        return new SuggestionRule(
                finds, tag, cue, source, speaker, otherDirect, otherIndirect, otherMixed, kinds, that, adverbs);
    }

    /// The rule with or without a kind of attributions; at least one kind stays.
    public SuggestionRule withKind(AttributionKind kind, boolean suggested) {
        var others =
                Stream.concat(kinds.stream().filter(it -> it != kind), suggested ? Stream.of(kind) : Stream.of())
                        .toList();
        return new SuggestionRule(
                finds,
                tag,
                cue,
                source,
                speaker,
                direct,
                indirect,
                mixed,
                others.isEmpty() ? kinds : others,
                that,
                adverbs);
    }

    /// The rule with other edges.
    public SuggestionRule withEdges(boolean otherThat, boolean otherAdverbs) {
        return new SuggestionRule(
                finds, tag, cue, source, speaker, direct, indirect, mixed, kinds, otherThat, otherAdverbs);
    }

    /// The answers for the form of speech.
    public Stream<CategoryAddress> forms() {
        return Stream.of(direct, indirect, mixed).filter(Objects::nonNull).map(CategoryAddress.class::cast);
    }
}
