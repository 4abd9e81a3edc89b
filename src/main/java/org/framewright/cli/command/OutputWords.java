package org.framewright.cli.command;

import org.framewright.model.ConstantName;
import org.framewright.model.coding.Extent;

/// The names of constants and places in `--json` and in tables.
public final class OutputWords {

    private static final int MOST_TEXT = 60;

    private OutputWords() {}

    /// The kind of an annotation's extent, with a segment's number.
    public static String extent(Extent extent) {
        return switch (extent) {
            case Extent.WholeArticle() -> "article";
            case Extent.OfSegment(var kind, var number) -> ConstantName.of(kind) + " " + number;
            case Extent.Passage _ -> "passage";
            case Extent.Implied() -> "implied";
        };
    }

    /// The first words of a text, in one line.
    public static String shorten(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        int end = line.offsetByCodePoints(0, Math.min(MOST_TEXT, line.codePointCount(0, line.length())));
        return end == line.length() ? line : line.substring(0, end).strip() + "…";
    }
}
