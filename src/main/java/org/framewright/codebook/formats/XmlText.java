package org.framewright.codebook.formats;

/// Texts that XML can hold.
final class XmlText {

    private XmlText() {}

    /// A text without what XML 1.0 has no way to write: most control characters, and halves of characters.
    static String clean(String text) {
        var held = new StringBuilder();
        text.codePoints().filter(XmlText::isAllowed).forEach(held::appendCodePoint);
        return held.toString();
    }

    private static boolean isAllowed(int it) {
        return it == '\t'
                || it == '\n'
                || it == '\r'
                || (it >= 0x20 && it <= 0xD7FF)
                || (it >= 0xE000 && it <= 0xFFFD)
                || it >= 0x10000;
    }
}
