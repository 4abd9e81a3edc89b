package org.framewright.codebook.document;

import org.framewright.codebook.Guidance;
import org.framewright.codebook.document.Document.Line;
import org.framewright.codebook.document.Document.Span;
import org.framewright.codebook.document.Document.Style;

import java.util.ArrayList;
import java.util.List;

/// What coders read where the decision is made, in lines: description, rule, examples, what is in doubt.
final class GuidanceLines {

    private final Words words;

    GuidanceLines(Words words) {
        this.words = words;
    }

    List<Line> of(Guidance guidance) {
        var lines = new ArrayList<Line>();
        if (!guidance.description().isEmpty()) {
            lines.add(Line.of(guidance.description()));
        }
        if (!guidance.rule().isEmpty()) {
            lines.add(Line.of(Span.strong(words.get("document.rule") + " "), Span.of(guidance.rule())));
        }
        examples(lines, "document.include", guidance.include());
        examples(lines, "document.exclude", guidance.exclude());
        if (!guidance.unverified().isEmpty()) {
            lines.add(doubt(guidance.unverified()));
        }
        return lines;
    }

    private void examples(List<Line> lines, String key, List<String> examples) {
        if (!examples.isEmpty()) {
            lines.add(Line.of(Span.strong(words.get(key) + " "), Span.of(String.join("  ·  ", examples))));
        }
    }

    /// A mark before what could not be confirmed.
    private Line doubt(String unverified) {
        return Line.of(new Span(words.get("document.unverified") + " " + unverified, Style.REMARK));
    }
}
