package org.framewright.search;

/// A text, or words that are looked for, with what counts as the same made the same: white space, curly and straight quotation
/// marks and apostrophes, hyphens, and, where that is asked for, capital and small letters. Character by character, so that
/// every index stays.
final class FoldedText {

    private static final int ASCII = 128;

    private FoldedText() {}

    /// @param text in composed characters
    static String fold(String text, boolean ignoreCase) {
        var characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            char it = characters[i];
            if (it < ASCII) {
                boolean capital = ignoreCase && 'A' <= it && it <= 'Z';
                characters[i] = capital ? (char) (it + 32) : it < ' ' ? ' ' : it;
            } else if (!Character.isSurrogate(it)) {
                characters[i] = folded(it, ignoreCase);
            } else if (ignoreCase && i + 1 < characters.length && Character.isSurrogatePair(it, characters[i + 1])) {
                Character.toChars(lower(Character.toCodePoint(it, characters[i + 1])), characters, i++);
            }
        }
        return new String(characters);
    }

    private static char folded(char it, boolean ignoreCase) {
        return switch (it) {
            case '’', '‘', 'ʼ' -> '\'';
            case '“', '”', '„', '‟', '«', '»' -> '"';
            case '‐', '‑', '–' -> '-';
            default -> {
                if (Character.isWhitespace(it) || Character.isSpaceChar(it)) {
                    yield ' ';
                }
                yield ignoreCase ? (char) lower(it) : it;
            }
        };
    }

    /// Through the capital letter, as regular expressions do it: ς is σ then.
    private static int lower(int character) {
        return Character.toLowerCase(Character.toUpperCase(character));
    }
}
