package org.framewright.codebook.document;

import org.framewright.codebook.Guidance;
import org.framewright.codebook.document.TextDocument.Style;
import org.framewright.codebook.document.TextDocument.StyledText;
import org.framewright.codebook.document.TextDocument.TextLine;

import java.util.ArrayList;
import java.util.List;

/// What coders read where the decision is made, in lines: description, rule, examples, what is in doubt.
final class GuidanceLines {

    private final WordLookup words;

    GuidanceLines(WordLookup words) {
        this.words = words;
    }

    List<TextLine> format(Guidance guidance) {
        var lines = new ArrayList<TextLine>();
        if (!guidance.description().isEmpty()) {
            lines.add(TextLine.of(guidance.description()));
        }
        if (!guidance.rule().isEmpty()) {
            lines.add(TextLine.of(StyledText.strong(words.get("document.rule") + " "), StyledText.of(guidance.rule())));
        }
        examples(lines, "document.include", guidance.include());
        examples(lines, "document.exclude", guidance.exclude());
        if (!guidance.unverified().isEmpty()) {
            lines.add(doubt(guidance.unverified()));
        }
        return lines;
    }

    private void examples(List<TextLine> lines, String key, List<String> examples) {
        if (!examples.isEmpty()) {
            lines.add(
                    TextLine.of(
                            StyledText.strong(words.get(key) + " "), StyledText.of(String.join("  ·  ", examples))));
        }
    }

    /// A mark before what could not be confirmed.
    private TextLine doubt(String unverified) {
        return TextLine.of(new StyledText(words.get("document.unverified") + " " + unverified, Style.REMARK));
    }
}
