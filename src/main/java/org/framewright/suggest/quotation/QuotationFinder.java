package org.framewright.suggest.quotation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds quotations by their marks, in any language: curly, straight, double and single, guillemets either way round,
/// „German“, ”Swedish”, ``typewriter''; one in another; over several paragraphs; never closed. Takes time in proportion to
/// the text.
///
/// The finder goes through a text once, from mark to mark. Lines are paragraphs; a line that breaks off within a quotation
/// continues in the next line.
public final class QuotationFinder {

    /// The largest depth of quotations: a text of opening marks alone must not make a deep stack.
    private static final int DEEPEST = 6;

    /// The number of characters after which a mark that is never closed counts as a slip.
    private static final int LONGEST_UNCLOSED = 4_000;

    private final String text;
    private final MarkContext context;
    private final List<OpenQuotation> open = new ArrayList<>();
    private final List<Quotation> found = new ArrayList<>();

    private QuotationFinder(String text) {
        this.text = text;
        this.context = new MarkContext(text);
    }

    /// All quotations of a text, by start, the longer first.
    public static List<Quotation> find(String text) {
        return new QuotationFinder(text).quotations();
    }

    /// The smallest quotation that contains a selection and more. Called again with the result, it finds the next one around.
    ///
    /// @param start first UTF-16 index of the selection, inclusive
    /// @param end UTF-16 index of the selection's end, exclusive; `start` for a caret
    public static Optional<Quotation> findAround(String text, int start, int end) {
        return find(text).stream()
                .filter(quotation ->
                        quotation.start() <= start
                                && end <= quotation.end()
                                && end - start < quotation.end() - quotation.start())
                .min(Comparator.comparingInt(quotation -> quotation.end() - quotation.start()));
    }

    /// A quotation with an opening mark, and no closing mark yet.
    private static final class OpenQuotation {
        final QuotationMark mark;
        final int start;
        int lastMark;
        boolean holdsItsLike;

        OpenQuotation(QuotationMark mark, int start) {
            this.mark = mark;
            this.start = start;
            this.lastMark = start;
        }
    }

    private List<Quotation> quotations() {
        int written = 0;
        boolean gap = false;
        for (int from = 0; from <= text.length(); ) {
            int to = text.indexOf('\n', from);
            to = to < 0 ? text.length() : to;
            int first = skipSpace(from, to);
            if (first < to) {
                line(continueAt(first, to, written, gap), to);
                written = trim(first, to);
            }
            gap = first == to;
            from = to + 1;
        }
        endFrom(0, written);
        return nested();
    }

    /// Continues the open quotations in a new paragraph: it must begin with their marks, or with the rest of a broken line.
    ///
    /// @param written the end of the paragraph before
    /// @return the index at which reading continues: after the repeated marks
    private int continueAt(int first, int to, int written, boolean gap) {
        int index = first;
        int kept = 0;
        while (kept < open.size()
                && text.startsWith(open.get(kept).mark.opening(), index)
                && isWord(index + open.get(kept).mark.opening().length(), to)) {
            open.get(kept).lastMark = index;
            index += open.get(kept).mark.opening().length();
            kept++;
        }
        if (kept == 0 && !gap && !open.isEmpty() && isBrokenOff(written) && closesIn(open.getFirst().mark, first, to)) {
            return first;
        }
        endFrom(kept, written);
        return index;
    }

    /// Whether a character other than white space is at an index, before the line's end.
    private boolean isWord(int index, int to) {
        return index < to && !Character.isWhitespace(text.charAt(index));
    }

    private boolean isBrokenOff(int end) {
        return end > 0 && ".!?…:;".indexOf(text.charAt(end - 1)) < 0;
    }

    private boolean closesIn(QuotationMark mark, int from, int to) {
        for (int i = from; i < to; i++) {
            if (mark.isClosedBy(text.charAt(i))) {
                return !context.canOpen(i, to);
            }
        }
        return false;
    }

    private void line(int from, int to) {
        int i = from;
        while (i < to) {
            i += mark(i, to);
        }
    }

    /// Reads the character at an index as a mark or as text.
    ///
    /// @return the number of characters read
    private int mark(int i, int to) {
        char c = text.charAt(i);
        switch (c) {
            case '"' -> straight(i, 1, to);
            case '“' -> {
                if (!(lastPlain() != null && lastPlain().mark.isClosedBy(c) && context.canClose(i, to))) {
                    push(QuotationMark.CURLY, i);
                } else {
                    close(lastPlain(), i + 1);
                }
            }
            case '”' -> closeOrOpen(c, QuotationMark.RIGHT, i, to);
            case '„' -> push(QuotationMark.LOW, i);
            case '«' -> {
                if (isOpen(QuotationMark.REVERSED) && !context.canOpen(i, to)) {
                    close(last(QuotationMark.REVERSED), i + 1);
                } else {
                    push(QuotationMark.ANGLE, i);
                }
            }
            case '»' -> closeOrOpen(c, QuotationMark.REVERSED, i, to);
            case '‹' -> {
                if (isOpen(QuotationMark.REVERSED_SINGLE) && !context.canOpen(i, to)) {
                    close(last(QuotationMark.REVERSED_SINGLE), i + 1);
                } else {
                    push(QuotationMark.ANGLE_SINGLE, i);
                }
            }
            case '›' -> closeOrOpen(c, QuotationMark.REVERSED_SINGLE, i, to);
            case '「' -> push(QuotationMark.CORNER, i);
            case '『' -> push(QuotationMark.WHITE_CORNER, i);
            case '《' -> push(QuotationMark.TITLE, i);
            case '」', '』', '》' -> closeAny(c, i + 1);
            case '`', '\'' -> {
                return typewritten(i, to);
            }
            case '‘', '’', '‚' -> single(i, to);
            default -> {}
        }
        return 1;
    }

    private void straight(int i, int length, int to) {
        if (context.isLetter(i - 1) && i + length < to && context.isLetter(i + length)) {
            return; // an abbreviation in Hebrew, or a slip
        }
        var last = lastPlain();
        boolean opens = context.canOpen(i + length - 1, i, to);
        if (last != null && last.mark.isClosedBy('"') && !opens) {
            close(last, i + length);
        } else if (opens || (last == null && !context.isLetter(i - 1) && i + length < to)) {
            push(length == 1 ? QuotationMark.STRAIGHT : QuotationMark.TICKS, i);
        }
    }

    private int typewritten(int i, int to) {
        boolean twice = i + 1 < to && text.charAt(i + 1) == text.charAt(i);
        if (twice && text.charAt(i) == '`') {
            push(QuotationMark.TICKS, i);
        } else if (twice && isOpen(QuotationMark.TICKS)) {
            close(last(QuotationMark.TICKS), i + 2);
        } else if (twice) {
            straight(i, 2, to);
        } else {
            single(i, to);
        }
        return twice ? 2 : 1;
    }

    private void closeOrOpen(char c, QuotationMark opened, int i, int to) {
        if (!closeAny(c, i + 1) && context.canOpen(i, to)) {
            push(opened, i);
        }
    }

    private boolean closeAny(char c, int end) {
        for (int k = open.size() - 1; k >= 0; k--) {
            var quotation = open.get(k);
            if (quotation.mark.isClosedBy(c)) {
                close(quotation, end);
                return true;
            }
        }
        return false;
    }

    private void single(int i, int to) {
        char c = text.charAt(i);
        var last = lastSingle();
        if (last != null && last.mark.isClosedBy(c) && context.canClose(i, to) && !context.isGenitive(i, to)) {
            close(last, i + 1);
        } else if (c != '’' && context.canOpen(i, to) && !context.isElision(i, to)) {
            push(
                    switch (c) {
                        case '‘' -> QuotationMark.CURLY_SINGLE;
                        case '‚' -> QuotationMark.LOW_SINGLE;
                        case '`' -> QuotationMark.BACKTICK;
                        default -> QuotationMark.STRAIGHT_SINGLE;
                    },
                    i);
        }
    }

    private void push(QuotationMark mark, int start) {
        for (var quotation : open) {
            quotation.holdsItsLike |= quotation.mark == mark;
        }
        if (open.size() < DEEPEST) {
            open.add(new OpenQuotation(mark, start));
        }
    }

    private boolean isOpen(QuotationMark mark) {
        return open.stream().anyMatch(quotation -> quotation.mark == mark);
    }

    private @Nullable OpenQuotation last(QuotationMark mark) {
        return last(quotation -> quotation.mark == mark);
    }

    private @Nullable OpenQuotation lastPlain() {
        return last(quotation -> quotation.mark.isPlain());
    }

    private @Nullable OpenQuotation lastSingle() {
        return last(quotation -> !quotation.mark.isPlain());
    }

    private @Nullable OpenQuotation last(Predicate<OpenQuotation> what) {
        return open.reversed().stream().filter(what).findFirst().orElse(null);
    }

    /// Ends a quotation with its closing mark. Marks that were opened in it and not closed were no quotation marks.
    private void close(@Nullable OpenQuotation quotation, int end) {
        if (quotation != null) {
            found.add(new Quotation(quotation.start, end, 0, true));
            open.subList(open.indexOf(quotation), open.size()).clear();
        }
    }

    /// Ends open quotations without a closing mark. A single mark was an apostrophe then. A mark was a slip if a quotation
    /// with the same mark was opened after it.
    private void endFrom(int kept, int end) {
        var ended = open.subList(kept, open.size());
        for (var quotation : ended) {
            if (quotation.mark.isPlain()
                    && !quotation.holdsItsLike
                    && end - quotation.lastMark <= LONGEST_UNCLOSED
                    && end > quotation.start + 1) {
                found.add(new Quotation(quotation.start, end, 0, false));
            }
        }
        ended.clear();
    }

    /// The found quotations, each with its depth: the number of quotations around it.
    private List<Quotation> nested() {
        found.sort(Comparator.comparingInt(Quotation::start).thenComparing(Quotation::end, Comparator.reverseOrder()));
        var around = new ArrayList<Quotation>();
        var nested = new ArrayList<Quotation>();
        for (var quotation : found) {
            while (!around.isEmpty() && around.getLast().end() <= quotation.start()) {
                around.removeLast();
            }
            nested.add(new Quotation(quotation.start(), quotation.end(), around.size(), quotation.closed()));
            around.add(quotation);
        }
        return List.copyOf(nested);
    }

    private int skipSpace(int from, int to) {
        int index = from;
        while (index < to && context.isSpace(index)) {
            index++;
        }
        return index;
    }

    private int trim(int from, int to) {
        int end = to;
        while (end > from && context.isSpace(end - 1)) {
            end--;
        }
        return end;
    }

    /// The pairs of marks, by the opening mark.
    private enum QuotationMark {
        CURLY("“", "”“\"", true),
        LOW("„", "“”\"", true),
        RIGHT("”", "”", true),
        STRAIGHT("\"", "\"”", true),
        TICKS("``", "", true),
        ANGLE("«", "»", true),
        REVERSED("»", "«»", true),
        CORNER("「", "」", true),
        WHITE_CORNER("『", "』", true),
        TITLE("《", "》", true),
        CURLY_SINGLE("‘", "’", false),
        LOW_SINGLE("‚", "‘’", false),
        STRAIGHT_SINGLE("'", "'", false),
        BACKTICK("`", "'", false),
        ANGLE_SINGLE("‹", "›", true),
        REVERSED_SINGLE("›", "‹›", true);

        private final String opening;
        private final String closing;
        private final boolean plain;

        QuotationMark(String opening, String closing, boolean plain) {
            this.opening = opening;
            this.closing = closing;
            this.plain = plain;
        }

        /// The characters of the opening mark.
        String opening() {
            return opening;
        }

        boolean isClosedBy(char mark) {
            return closing.indexOf(mark) >= 0;
        }

        /// Whether the marks are only used as quotation marks. A single mark may be an apostrophe.
        boolean isPlain() {
            return plain;
        }
    }
}
