package org.framewright.reliability.suggestions;

import org.framewright.model.article.Fragment;

import java.util.List;

/// An attribution as a person has coded it.
///
/// @param content the words that are attributed; never empty
/// @param cue the words of saying; may be empty
/// @param source the words for the speaker; may be empty
public record CodedAttribution(List<Fragment> content, List<Fragment> cue, List<Fragment> source) {

    public CodedAttribution {
        content = List.copyOf(content);
        cue = List.copyOf(cue);
        source = List.copyOf(source);
    }

    /// Whether there are quotation marks in the content.
    public boolean hasQuotationMarks() {
        return content.stream().anyMatch(it -> it.text().codePoints().anyMatch(c -> "\"“”„«»‹›‚‘".indexOf(c) >= 0));
    }
}
