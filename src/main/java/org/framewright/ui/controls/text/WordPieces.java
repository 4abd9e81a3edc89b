package org.framewright.ui.controls.text;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BreakIterator;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The pieces of a text, for JavaFX texts where it can't wrap as one. Where a line ends within a run of letters that are shaped
/// together, JavaFX 24 to 27-ea on Linux shapes the part on the line with the letters of the whole run, which
/// `PangoGlyphLayout` has kept: such lines are too long, and from right to left they fail in
/// `PrismTextLayout.computeTrailingSpaceWidth`. With a text for every word, every punctuation mark and every space no run is
/// ever cut, and punctuation stands at the right end of words whose letters come from another font.
public final class WordPieces {

    /// The dots of a shortened text: never in a line of their own.
    public static final String DOTS = "\u00A0…";

    /// The letters of a word that every line has room for.
    private static final int LONGEST_WORD = 30;

    /// The width of a tooltip whose words are read.
    private static final double LINE = 440;

    private WordPieces() {}

    /// Whether a text can't wrap as one: it has letters from right to left, or letters that are shaped together.
    public static boolean isNeeded(String text) {
        return text.chars().anyMatch(WordPieces::isShaped);
    }

    /// The blocks whose letters JavaFX lays out as a run, and those that may be part of one: combining marks; Hebrew to Hangul
    /// Jamo, with Arabic, the scripts of India, and Thai; Khmer; joiners and marks of direction; characters outside of the basic
    /// plane, as emoji; presentation forms.
    private static boolean isShaped(int c) {
        return c >= 0x300
                && (c <= 0x36F
                        || (c >= 0x590 && c <= 0x11FF)
                        || (c >= 0x1780 && c <= 0x17FF)
                        || (c >= 0x200C && c <= 0x200F)
                        || (c >= 0x202A && c <= 0x202E)
                        || (c >= 0x2066 && c <= 0x206F)
                        || Character.isSurrogate((char) c)
                        || (c >= 0xFB1D && c <= 0xFEFE));
    }

    /// Lets a button wrap while its text can.
    public static void wrapWherePossible(ButtonBase button) {
        button.wrapTextProperty().bind(button.textProperty().map(it -> !isNeeded(it)).orElse(false));
    }

    /// Lets a tooltip wrap while its text can, at a readable length of lines.
    public static void wrapWherePossible(Tooltip tooltip) {
        // style sheets don't reach it
        tooltip.setMaxWidth(LINE);
        tooltip.wrapTextProperty().bind(tooltip.textProperty().map(it -> !isNeeded(it)).orElse(false));
    }

    /// Appends a date to other words. Behind Arabic ones it would run backwards: there a mark that runs from left to right goes
    /// before it. It is not broken at the end of a line.
    public static String appendDate(String words, String date) {
        var whole = date.replace(' ', '\u00a0');
        return whole.isEmpty() || !isNeeded(words) ? whole : "\u200e" + whole;
    }

    /// Words among others, such as a name in a sentence: where they run from right to left, marks keep them from changing the
    /// order of the others. A whole sentence of the program keeps its direction so, with whatever name it begins.
    public static String isolate(String words) {
        return isNeeded(words) ? "\u200e" + words + "\u200e" : words;
    }

    /// Words in one line, cut behind a number of characters, or behind the last whole word before.
    public static String shorten(String words, int most) {
        var line = words.replaceAll("\\s+", " ");
        if (line.length() <= most) {
            return line;
        }
        int space = line.lastIndexOf(' ', most);
        int end = space > most / 2 ? space : line.offsetByCodePoints(0, line.codePointCount(0, most));
        return line.substring(0, end).replaceFirst("[ …]+$", "") + DOTS;
    }

    /// Whether the text as a whole runs from right to left.
    public static boolean isRightToLeft(String text) {
        return Bidi.getBaseDirection(text) == Bidi.RTL;
    }

    /// The pieces of a text; the text itself where it can wrap as it is. A word of unusual length is cut into its letters, which lose their
    /// joints.
    public static List<String> split(String text) {
        if (!isNeeded(text)) {
            return List.of(text);
        }
        var words = new ArrayList<String>();
        for (var piece : split(text, BreakIterator.getWordInstance(Locale.ROOT))) {
            if (piece.codePoints().allMatch(WordPieces::isSpace)) {
                words.addAll(splitLetters(piece));
            } else if (piece.length() > LONGEST_WORD && isNeeded(piece)) {
                words.addAll(split(piece, BreakIterator.getCharacterInstance(Locale.ROOT)));
            } else {
                words.add(piece);
            }
        }
        return words;
    }

    private static List<String> split(String text, BreakIterator breaks) {
        var pieces = new ArrayList<String>();
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }

    /// The smallest pieces: a text for each code point. Right-to-left letters lose their joints, but a word that is longer than a line
    /// can't fail.
    public static List<String> splitLetters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.CONTROL;
    }
}
