package org.framewright.ui.workspace.article.selection;

import org.framewright.suggest.quotation.Quotation;

import java.util.List;
import java.util.stream.Stream;

/// The quotation marks beside selected words that reach from the first one of a quotation to its last one. A quotation that is never closed
/// has none, nor has a part of one: its mark stays out when the words are coded. Indices are UTF-16.
final class QuotationEdges {

    private final String text;

    /// From an opening mark to the closing one. A paragraph that repeats the opening mark begins a range of its own.
    private final List<TextRange> quotations;

    QuotationEdges(String text, List<Quotation> quotations, List<PageBlock> blocks) {
        this.text = text;
        this.quotations =
                quotations.stream()
                        .filter(Quotation::closed)
                        .flatMap(it ->
                                Stream.concat(
                                        Stream.of(new TextRange(it.start(), it.end())),
                                        blocks.stream()
                                                .filter(block -> repeatsMark(block, it))
                                                .map(block -> new TextRange(block.start(), it.end()))))
                        .toList();
    }

    private boolean repeatsMark(PageBlock block, Quotation quotation) {
        return quotation.start() < block.start()
                && block.start() < quotation.end()
                && text.charAt(block.start()) == text.charAt(quotation.start());
    }

    /// The beginning of selected words, with the mark that opens a quotation if all its words are selected.
    ///
    /// @param others further selected ranges: the other mark may be in these
    int start(int start, int end, List<TextRange> others) {
        return touched(start, end)
                .filter(it -> it.start() <= start && isWordless(it.start(), start))
                .filter(it -> isWordless(end, it.end()) || contains(others, it.end() - 1))
                .mapToInt(TextRange::start)
                .min()
                .orElse(start);
    }

    /// The end of selected words, with the mark that closes a quotation if all its words are selected.
    ///
    /// @param others further selected ranges: the other mark may be in these
    int end(int start, int end, List<TextRange> others) {
        return touched(start, end)
                .filter(it -> end <= it.end() && isWordless(end, it.end()))
                .filter(it -> isWordless(it.start(), start) || contains(others, it.start()))
                .mapToInt(TextRange::end)
                .max()
                .orElse(end);
    }

    private Stream<TextRange> touched(int start, int end) {
        return quotations.stream().filter(it -> it.start() < end && start < it.end());
    }

    private static boolean contains(List<TextRange> stretches, int index) {
        return stretches.stream().anyMatch(it -> it.start() <= index && index < it.end());
    }

    private boolean isWordless(int start, int end) {
        return start >= end || text.substring(start, end).codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
