package org.framewright.files;

/// Looks through the bytes of a sheet for cells at places that no sheet has: `ZZZZZZ1` would make a reader fill a row up to
/// there. Fed as the file is unpacked, so that nothing is kept.
final class CellPlaces {

    private static final int MOST_LETTERS = 3;

    private boolean inTag;

    /// How much of ` r="` has been seen, and after it, of the column's letters.
    private int matched;

    private int letters;
    private boolean impossible;

    /// Takes the next bytes.
    void take(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            take((char) (bytes[i] & 0xFF));
        }
    }

    private void take(char it) {
        if (it == '<' || it == '>') {
            inTag = it == '<';
            matched = 0;
        } else if (inTag && matched == 4) {
            letters = Character.isLetter(it) ? letters + 1 : 0;
            impossible |= letters > MOST_LETTERS;
            matched = letters > 0 ? 4 : 0;
        } else if (inTag) {
            matched = next(it);
            letters = 0;
        }
    }

    private int next(char it) {
        boolean goesOn =
                switch (matched) {
                    case 0 -> Character.isWhitespace(it);
                    case 1 -> it == 'r';
                    case 2 -> it == '=';
                    default -> it == '"' || it == '\'';
                };
        return goesOn ? matched + 1 : Character.isWhitespace(it) ? 1 : 0;
    }

    boolean areImpossible() {
        return impossible;
    }
}
