package org.framewright.codebook;

import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.json.JsonObjectReader;
import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.stream.Stream;

/// What becomes of a suggestion when a coder accepts it.
///
/// @param finds what is suggested
/// @param tag the passage tag that what is found is coded with
/// @param cue the tag's role that the words of saying fill; empty for none
/// @param source the tag's role that the words for who speaks fill; empty for none
/// @param speaker where who speaks is answered: an actor variable of the tag, or of what fills its source; null for nowhere
/// @param direct the answer for what stands in quotation marks, of the same tags; null for none
/// @param indirect the answer for what does not
/// @param mixed the answer for what does in part
public record SuggestionRule(
        SuggestionSource finds,
        String tag,
        String cue,
        String source,
        @Nullable VariableAddress speaker,
        @Nullable CategoryAddress direct,
        @Nullable CategoryAddress indirect,
        @Nullable CategoryAddress mixed) {

    /// What can be found in a text.
    public enum SuggestionSource {
        /// Words in quotation marks, with what is said besides.
        QUOTATION,
        /// Speech without quotation marks.
        INDIRECT_SPEECH,
        /// A byline, or a line that names a news agency.
        CREDIT;

        /// What it is called in files.
        public String id() {
            return JsonObjectReader.word(this);
        }
    }

    /// The same for something else that is found.
    public SuggestionRule withFinds(SuggestionSource value) {
        return new SuggestionRule(value, tag, cue, source, speaker, direct, indirect, mixed);
    }

    /// The same with another tag.
    public SuggestionRule withTag(String other) {
        return new SuggestionRule(finds, other, cue, source, speaker, direct, indirect, mixed);
    }

    /// The same with other roles, where empty with none.
    public SuggestionRule withRoles(String otherCue, String otherSource) {
        return new SuggestionRule(finds, tag, otherCue, otherSource, speaker, direct, indirect, mixed);
    }

    /// The same with another place for who speaks, or none.
    public SuggestionRule withSpeaker(@Nullable VariableAddress value) {
        return new SuggestionRule(finds, tag, cue, source, value, direct, indirect, mixed);
    }

    /// The same with other answers for the three forms, or none.
    public SuggestionRule withForms(
            @Nullable CategoryAddress otherDirect,
            @Nullable CategoryAddress otherIndirect,
            @Nullable CategoryAddress otherMixed) {
        return new SuggestionRule(finds, tag, cue, source, speaker, otherDirect, otherIndirect, otherMixed);
    }

    /// The answers that say how something is said.
    public Stream<CategoryAddress> forms() {
        return Stream.of(direct, indirect, mixed).filter(Objects::nonNull).map(CategoryAddress.class::cast);
    }
}
