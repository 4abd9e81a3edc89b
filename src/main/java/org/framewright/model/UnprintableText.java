package org.framewright.model;

import java.util.OptionalInt;

/// Finds characters that other programs can't read back: control characters below U+0020 other than tabs and line breaks,
/// halves of surrogate pairs, and what is no character at all. CSV, XML and PostgreSQL each lack some of them, and no field of the
/// window takes them in.
public final class UnprintableText {

    private UnprintableText() {}

    /// The first such character.
    public static OptionalInt find(String text) {
        return text.codePoints().filter(UnprintableText::isUnprintable).findFirst();
    }

    private static boolean isUnprintable(int character) {
        return (character < ' ' && "\t\n\r".indexOf(character) < 0)
                || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE)
                || character == 0xFFFE
                || character == 0xFFFF;
    }

    /// The character as messages name it: `U+0007`.
    public static String name(int character) {
        return "U+%04X".formatted(character);
    }
}
