package org.framewright.files.table;

import org.framewright.files.BlankText;
import org.framewright.files.Limits;
import org.framewright.files.TextDecoder;

/// Text as a cell holds it, made fit for an article.
final class CellText {

    private CellText() {}

    /// A column's name: one line, not longer than names are.
    static String name(String text) {
        var start = text.substring(0, Math.min(text.length(), 2 * Limits.LONGEST_NAME));
        return cut(BlankText.oneLine(clean(start)), Limits.LONGEST_NAME);
    }

    /// The text of a cell: line ends are `\n`, no blanks around it, and nothing that can't be written as UTF-8 or seen.
    static String clean(String text) {
        var letters = TextDecoder.restoreLetters(text);
        var fit = letters.chars().noneMatch(CellText::isUnfit) ? letters : replaceUnfit(letters);
        return BlankText.trim(fit, 0, fit.length()).textOf(fit);
    }

    private static boolean isUnfit(int unit) {
        boolean control = unit < ' ' && unit != '\n' && unit != '\t';
        return control || unit == '\u007F' || unit == '\uFEFF' || Character.isSurrogate((char) unit);
    }

    private static String replaceUnfit(String text) {
        var clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean paired =
                    Character.isHighSurrogate(each)
                            ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                            : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
            if (each == '\r') {
                if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                    clean.append('\n');
                }
            } else if (Character.isSurrogate(each)) {
                clean.append(paired ? each : '\uFFFD');
            } else if (!isUnfit(each)) {
                clean.append(each);
            }
        }
        return clean.toString();
    }

    /// The start of a text.
    ///
    /// @param most code points
    static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
