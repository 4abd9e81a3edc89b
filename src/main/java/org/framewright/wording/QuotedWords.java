package org.framewright.wording;

/// Words as they stand in a sentence that puts them in quotation marks: never in two pairs of the same.
///
/// @param needsMarks whether the sentence's marks are wanted; not where the words bring their own
record QuotedWords(String words, boolean needsMarks) {

    private static final String OPENING = "“\"„«‘";
    private static final String CLOSING = "”\"“»’";

    static QuotedWords of(String words) {
        if (words.length() < 2) {
            return new QuotedWords(words, true);
        }
        boolean opens = OPENING.indexOf(words.charAt(0)) >= 0;
        boolean closes = CLOSING.indexOf(words.charAt(words.length() - 1)) >= 0;
        if (opens && closes) {
            return new QuotedWords(words, false);
        }
        // a quotation within one has single marks
        return opens || closes
                ? new QuotedWords(words.replace('“', '‘').replace('”', '’'), true)
                : new QuotedWords(words, true);
    }
}
