package org.framewright.suggest;

/// The ways in which a quotation begins.
enum QuotationMark {
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

    /// What it looks like.
    String opening() {
        return opening;
    }

    boolean isClosedBy(char mark) {
        return closing.indexOf(mark) >= 0;
    }

    /// Whether its marks are nothing but quotation marks. A single one may be an apostrophe.
    boolean isPlain() {
        return plain;
    }
}
