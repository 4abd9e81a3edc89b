package org.framewright.cli;

import org.framewright.model.Extent;

import java.util.Locale;

/// The names of constants and places in `--json` and in tables.
public final class OutputWords {

    private OutputWords() {}

    /// A constant in lower case, with hyphens.
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The kind of an annotation's extent, with a segment's number.
    public static String extent(Extent extent) {
        return switch (extent) {
            case Extent.WholeArticle() -> "article";
            case Extent.OfSegment(var kind, var number) -> word(kind) + " " + number;
            case Extent.Passage _ -> "passage";
            case Extent.Implied() -> "implied";
        };
    }
}
