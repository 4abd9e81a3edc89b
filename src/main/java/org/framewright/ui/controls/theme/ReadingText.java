package org.framewright.ui.controls.theme;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// The typeface and the size of articles, where the user has chosen their own.
///
/// @param font the name of a family; empty for the program's own
/// @param size in pixels of the usual zoom; empty for the program's own, which depends on the width of the window
public record ReadingText(Optional<String> font, Optional<Integer> size) {

    /// The program's own.
    static final ReadingText USUAL = new ReadingText(Optional.empty(), Optional.empty());

    /// The sizes to choose from.
    public static final List<Integer> SIZES = IntStream.rangeClosed(15, 24).boxed().toList();

    /// The size of text in panels, in pixels; the em of sizes.
    private static final double EM = 13;

    /// @throws IllegalArgumentException for a size that is not offered
    static int parseSize(String word) {
        int size = Integer.parseInt(word);
        if (!SIZES.contains(size)) {
            throw new IllegalArgumentException(word);
        }
        return size;
    }

    /// The address of a style sheet; empty where nothing is chosen.
    Optional<String> sheet() {
        if (equals(USUAL)) {
            return Optional.empty();
        }
        var text = size.map(it -> String.format(Locale.ROOT, "-fx-font-size: %.4fem;", it / EM)).orElse("");
        var css =
                ".root .article-texts, .root:wide .article-texts { %s %s }%n"
                        .formatted(text, font.map(ReadingText::family).orElse(""));
        var heads =
                font.map(it ->
                                ".root .article-text.headline, .root .article-text.subhead { %s -fx-font-weight: bold; }%n"
                                        .formatted(family(it)))
                        .orElse("");
        return Optional.of(
                "data:text/css;charset=utf-8;base64,"
                        + Base64.getEncoder().encodeToString((css + heads).getBytes(StandardCharsets.UTF_8)));
    }

    /// A name in a preference may hold anything: without the characters that would end it.
    private static String family(String name) {
        return "-fx-font-family: \"" + name.replaceAll("[\"\\\\{};\\p{Cntrl}]", "") + "\";";
    }
}
