package org.framewright.files;

import com.ibm.icu.lang.UCharacter;

import java.util.regex.Pattern;

/// Blank characters: Unicode's white space, no-break spaces included, and the characters without width that editors leave at the ends of
/// lines. The same on every machine.
public final class BlankText {

    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int WORD_JOINER = 0x2060;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /// Characters that show nothing: those above, controls, marks of direction and joiners, and letters that are blank.
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}\\u034F\\u115F\\u1160\\u2800\\u3164\\uFFA0]*");

    private static final Pattern RUN = Pattern.compile("[\\s\\p{Cntrl}\\u00A0]+");

    private BlankText() {}

    public static boolean isBlank(int codePoint) {
        return UCharacter.isUWhiteSpace(codePoint)
                || codePoint == ZERO_WIDTH_SPACE
                || codePoint == WORD_JOINER
                || codePoint == BYTE_ORDER_MARK;
    }

    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(BlankText::isBlank);
    }

    /// The range without blanks at its ends; empty, with `start` equal to `end`, where all is blank.
    public static BlankRange trim(String text, int start, int end) {
        int from = start;
        int to = end;
        // all blanks are single UTF-16 units
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return new BlankRange(from, to);
    }

    /// The text of a spreadsheet's cell without blanks at its ends; empty where the cell shows nothing.
    public static String stripCell(String cell) {
        if (cell.isEmpty() || (isPlain(cell.charAt(0)) && isPlain(cell.charAt(cell.length() - 1)))) {
            return cell;
        }
        return UNSEEN.matcher(cell).matches() ? "" : trim(cell, 0, cell.length()).textOf(cell);
    }

    private static boolean isPlain(char character) {
        return character > ' ' && character < '\u007F';
    }

    /// A text without blanks, at its ends or inside.
    public static String withoutBlanks(String text) {
        return text.codePoints()
                .filter(it -> !isBlank(it))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// A text on one line: each run of white space and control characters is a space, and none is at its ends.
    public static String oneLine(String text) {
        var line = RUN.matcher(text).replaceAll(" ");
        return trim(line, 0, line.length()).textOf(line);
    }

    /// A half-open range of a text, in UTF-16 units.
    public record BlankRange(int start, int end) {

        public boolean isEmpty() {
            return start == end;
        }

        public String textOf(String text) {
            return text.substring(start, end);
        }
    }
}
