package org.framewright.files.database;

import org.framewright.files.BlankText;
import org.framewright.files.BlankText.BlankRange;
import org.framewright.files.database.ArticleDivision.PagePart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// A stretch of a source that may be an article.
///
/// @param number of the stretch in the file, from 1
/// @param original its text
/// @param blocks of lines between blank lines, or of elements, in their order
/// @param values that its first or last line, or an attribute, gives by column
/// @param covered whether the source's cover may stand before it
/// @param finished whether its end is there, where the rule knows one
/// @param wrapped whether its lines end where a page ended
/// @param headline where it stands in the original, where a list of contents or bold letters tell
public record SourceArticle(
        int number,
        String original,
        List<SourceBlock> blocks,
        SequencedMap<String, String> values,
        boolean covered,
        boolean finished,
        boolean wrapped,
        Optional<BlankRange> headline) {

    /// Lines without a blank one between them, or the text of an element.
    ///
    /// @param start in UTF-16 units of the original
    /// @param end after the last unit, without blanks
    public record SourceBlock(int start, int end, Optional<PagePart> part) {}

    public SourceArticle {
        blocks = List.copyOf(blocks);
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    }

    /// The blocks of lines between two places of a text.
    static List<SourceBlock> blocks(String text, int start, int end) {
        List<SourceBlock> blocks = new ArrayList<>();
        int blockStart = -1;
        int blockEnd = -1;
        for (int at = start; at < end; ) {
            int next = lineEnd(text, at, end);
            var line = BlankText.trim(text, at, next);
            if (!line.isEmpty()) {
                blockStart = blockStart < 0 ? line.start() : blockStart;
                blockEnd = line.end();
            }
            at = next + 1;
            if (blockStart >= 0 && (line.isEmpty() || at >= end)) {
                blocks.add(new SourceBlock(blockStart, blockEnd, Optional.empty()));
                blockStart = -1;
            }
        }
        return blocks;
    }

    /// Where the line that begins at a place ends, before its `\n`.
    public static int lineEnd(String text, int at, int end) {
        int next = text.indexOf('\n', at);
        return next < 0 || next > end ? end : next;
    }
}
