package org.framewright.files.database.rule;

import java.util.List;
import java.util.Optional;

/// The meaning of a label for the text after it.
///
/// @param place where the label stands
/// @param column that its value fills; empty for the column that `patterns` name alone, and for what is left out
/// @param patterns whose named groups are columns; the first one that fits counts
/// @param spans whether the value goes on to the next label, over blank lines
/// @param inText whether it may begin any line of a text, where lines are paragraphs: `CAPTION:`
public record LabelRule(
        LabelPlace place, Optional<String> column, List<BoundedPattern> patterns, boolean spans, boolean inText) {

    /// Where a label stands in an article.
    public enum LabelPlace {
        HEAD,
        /// The article's text begins after it.
        BODY,
        TAIL,
        /// Before the abstract, which is taken where there is no text.
        ABSTRACT
    }

    public LabelRule {
        patterns = List.copyOf(patterns);
    }
}
