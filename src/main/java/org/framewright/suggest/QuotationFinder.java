package org.framewright.suggest;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds quotations by their marks, in any language: curly, straight, double and single, guillemets either way round,
/// „German“, ”Swedish”, ``typewriter''; one in another; over several paragraphs; never closed. Takes time in proportion to
/// the text.
public final class QuotationFinder {

    private QuotationFinder() {}

    /// All quotations of a text, by start, the longer first.
    public static List<Quotation> find(String text) {
        return new QuotationScan(text).quotations();
    }

    /// The innermost quotation around a caret, its marks with it.
    ///
    /// @param index a place between two characters, as UTF-16 index of the second
    public static Optional<Quotation> findAround(String text, int index) {
        return findAround(text, index, index);
    }

    /// The smallest quotation that covers a selection and more: asked again with its answer, it goes outwards.
    ///
    /// @param start first UTF-16 index of the selection, inclusive
    /// @param end last one, exclusive; `start` for a caret
    public static Optional<Quotation> findAround(String text, int start, int end) {
        return find(text).stream()
                .filter(quotation ->
                        quotation.start() <= start
                                && end <= quotation.end()
                                && end - start < quotation.end() - quotation.start())
                .min(Comparator.comparingInt(quotation -> quotation.end() - quotation.start()));
    }
}
