package org.framewright.codebook.document;

import org.framewright.codebook.Guidance;
import org.framewright.codebook.document.TextDocument.Style;
import org.framewright.codebook.document.TextDocument.StyledText;
import org.framewright.codebook.document.TextDocument.TextLine;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.List;

/// The guidance for coders in lines: description, rule, examples and doubts.
final class GuidanceLines {

    private final Texts texts;

    GuidanceLines(Texts texts) {
        this.texts = texts;
    }

    List<TextLine> format(Guidance guidance) {
        var lines = new ArrayList<TextLine>();
        if (!guidance.description().isEmpty()) {
            lines.add(TextLine.of(guidance.description()));
        }
        if (!guidance.rule().isEmpty()) {
            lines.add(TextLine.of(StyledText.strong(texts.get("document.rule") + " "), StyledText.of(guidance.rule())));
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
                            StyledText.strong(texts.get(key) + " "), StyledText.of(String.join("  ·  ", examples))));
        }
    }

    /// A line about an unconfirmed point, with a mark before it.
    private TextLine doubt(String unverified) {
        return TextLine.of(new StyledText(texts.get("document.unverified") + " " + unverified, Style.WARNING));
    }
}
