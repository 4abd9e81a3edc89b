package org.framewright.corpus.parts;

import org.framewright.model.article.ArticlePart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Corrects the parts of an article line by line. Blank lines don't count; the others are numbered from 1, and a text's lines never
/// change.
public final class PartCorrector {

    private PartCorrector() {}

    /// A line with its part.
    ///
    /// @param number from 1
    /// @param start first UTF-16 index in the text, inclusive
    /// @param end last UTF-16 index, exclusive
    /// @param part the part in the line; a dateline is only its beginning; empty where all of the line is body
    public record PartLine(int number, int start, int end, Optional<ArticlePart> part) {

        public Optional<ArticlePart.Kind> kind() {
            return part.map(ArticlePart::kind);
        }
    }

    /// The lines of a text with their parts.
    ///
    /// @param parts of the text, in its order
    public static List<PartLine> lines(String text, List<ArticlePart> parts) {
        var lines = new ArrayList<PartLine>();
        int next = 0;
        for (var line : ArticleLine.of(text)) {
            while (next < parts.size() && parts.get(next).end() <= line.start()) {
                next++;
            }
            boolean meets = next < parts.size() && parts.get(next).start() < line.end();
            var part = meets ? Optional.of(parts.get(next)) : Optional.<ArticlePart>empty();
            lines.add(new PartLine(lines.size() + 1, line.start(), line.end(), part));
        }
        return List.copyOf(lines);
    }

    /// The parts with the corrected kinds of lines. Where a line is made the headline, the former headline becomes body: an article
    /// has one at most.
    ///
    /// @param corrections by the line's number; empty where the line is body; a number without a line is ignored
    public static List<ArticlePart> correct(
            String text, List<ArticlePart> parts, Map<Integer, Optional<ArticlePart.Kind>> corrections) {
        boolean otherHeadline = corrections.containsValue(Optional.of(ArticlePart.Kind.HEADLINE));
        var corrected = new ArrayList<ArticlePart>();
        int first = 0;
        int number = 0;
        Optional<ArticlePart> before = Optional.empty();
        for (var line : ArticleLine.of(text)) {
            var correction = corrections.get(++number);
            if (correction != null) {
                correction.ifPresent(kind -> corrected.add(part(kind, line)));
                before = Optional.empty();
                continue;
            }
            while (first < parts.size() && parts.get(first).end() <= line.start()) {
                first++;
            }
            for (int i = first; i < parts.size() && parts.get(i).start() < line.end(); i++) {
                var part = parts.get(i);
                if (otherHeadline && part.kind() == ArticlePart.Kind.HEADLINE) {
                    continue;
                }
                // a caption of several lines stays one as long as no line of it is corrected
                int start = before.filter(part::equals).isPresent() ? corrected.removeLast().start() : line.start();
                corrected.add(
                        new ArticlePart(part.kind(), Math.max(part.start(), start), Math.min(part.end(), line.end())));
                before = Optional.of(part);
            }
        }
        return List.copyOf(corrected);
    }

    /// A part of all of a line, or of its dateline or its bracket with an agency alone.
    private static ArticlePart part(ArticlePart.Kind kind, ArticleLine line) {
        int start =
                kind == ArticlePart.Kind.CREDIT && !LineClassifier.isCredit(line)
                        ? LineClassifier.agencyEnd(line.text()).orElse(0)
                        : 0;
        int end = kind == ArticlePart.Kind.DATELINE ? DatelineFinder.endWhereDeclared(line.text()) : line.length();
        return new ArticlePart(kind, line.start() + start, line.start() + end);
    }
}
