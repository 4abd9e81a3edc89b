package org.framewright.ui.workspace.article.selection;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Words with their punctuation: marks belong to the word that they touch, so that no step of the keyboard ends between a word
/// and its comma. Words that a hyphen joins are one; other marks between two words belong to the first, from an opening one on
/// to the second. A dash between spaces belongs to no word. Marks without any word are single steps.
final class PunctuatedWords {

    private static final String HYPHENS = "-\u2010\u2011";

    private final String text;
    private final List<TextRange> words = new ArrayList<>();

    /// The marks since the last word.
    private final List<TextRange> marks = new ArrayList<>();

    private PunctuatedWords(String text) {
        this.text = text;
    }

    /// The words of one block.
    ///
    /// @param text the article's
    /// @param pieces the block's words and marks, in text order
    static List<TextRange> join(String text, List<TextRange> pieces) {
        var found = new PunctuatedWords(text).join(pieces);
        return found.isEmpty() ? pieces : found;
    }

    private List<TextRange> join(List<TextRange> pieces) {
        TextRange word = null;
        for (var piece : pieces) {
            if (isMark(piece)) {
                marks.add(piece);
                continue;
            }
            if (word != null && isHyphened(word, piece)) {
                word = new TextRange(word.start(), piece.end());
            } else {
                int own = word == null ? 0 : endWithMarks(word, piece);
                int next = startWithMarks(piece, own);
                add(word, own);
                word = new TextRange(next < marks.size() ? marks.get(next).start() : piece.start(), piece.end());
            }
            marks.clear();
        }
        add(word, word == null ? 0 : endWithMarks(word, null));
        return words;
    }

    private void add(@Nullable TextRange word, int own) {
        if (word != null) {
            words.add(own == 0 ? word : new TextRange(word.start(), marks.get(own - 1).end()));
        }
    }

    private boolean isHyphened(TextRange word, TextRange next) {
        return !marks.isEmpty()
                && marks.getLast().end() == next.start()
                && HYPHENS.contains(text.substring(marks.getLast().start(), next.start()))
                && text.substring(word.end(), next.start()).chars().noneMatch(it -> WhiteSpace.isWhiteSpace((char) it));
    }

    /// The number of marks that belong to the word before them: those that touch it, and closing ones behind a space, as in
    /// French.
    private int endWithMarks(TextRange word, @Nullable TextRange next) {
        int end = word.end();
        for (int i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            if (mark.start() != end && !closes(mark)) {
                return i;
            }
            end = mark.end();
        }
        return next == null || end != next.start() ? marks.size() : startFromOpening();
    }

    /// The number of marks before the first opening one, where two words have marks but no space between them.
    private int startFromOpening() {
        for (int i = 0; i < marks.size(); i++) {
            boolean behindDash = i > 0 && type(marks.get(i - 1)) == Character.DASH_PUNCTUATION;
            if (opens(marks.get(i)) || (behindDash && text.charAt(marks.get(i).start()) == '"')) {
                return i;
            }
        }
        return marks.size();
    }

    /// The first mark that belongs to the word behind them: of those that touch it, and opening ones before a space.
    ///
    /// @param from the number of those that belong to the word before
    private int startWithMarks(TextRange word, int from) {
        int first = marks.size();
        int start = word.start();
        while (first > from && (marks.get(first - 1).end() == start || opens(marks.get(first - 1)))) {
            first--;
            start = marks.get(first).start();
        }
        return first;
    }

    /// Letters, digits and pictures are words; money and sums are marks.
    private boolean isMark(TextRange piece) {
        return text.substring(piece.start(), piece.end())
                .codePoints()
                .allMatch(it ->
                        switch (Character.getType(it)) {
                            case Character.CONNECTOR_PUNCTUATION,
                                    Character.DASH_PUNCTUATION,
                                    Character.START_PUNCTUATION,
                                    Character.END_PUNCTUATION,
                                    Character.INITIAL_QUOTE_PUNCTUATION,
                                    Character.FINAL_QUOTE_PUNCTUATION,
                                    Character.OTHER_PUNCTUATION,
                                    Character.CURRENCY_SYMBOL,
                                    Character.MATH_SYMBOL,
                                    Character.MODIFIER_SYMBOL ->
                                    true;
                            default -> false;
                        });
    }

    private boolean opens(TextRange mark) {
        int type = type(mark);
        return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
    }

    private boolean closes(TextRange mark) {
        int type = type(mark);
        return type == Character.END_PUNCTUATION || type == Character.FINAL_QUOTE_PUNCTUATION;
    }

    private int type(TextRange mark) {
        return Character.getType(text.codePointAt(mark.start()));
    }
}
