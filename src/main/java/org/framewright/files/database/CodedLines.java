package org.framewright.files.database;

import java.util.regex.Pattern;

/// Texts of codes and values with a tab between them, as Factiva's are saved from some programs.
public final class CodedLines {

    private static final Pattern CODE_AND_TAB = Pattern.compile("(?m)^([ \\u00a0]*\\p{Lu}{2,3})\\t(?=\\S)");

    /// The fewest such lines of a text that is coded so.
    private static final int FEWEST = 5;

    private CodedLines() {}

    /// The text with each value on a line of its own, below its code; of the same length. Any other text is returned unchanged.
    public static String split(String text) {
        return CODE_AND_TAB.matcher(text).results().limit(FEWEST).count() < FEWEST
                ? text
                : CODE_AND_TAB.matcher(text).replaceAll("$1\n");
    }
}
