package org.framewright.corpus.parts;

import java.util.regex.Pattern;

/// Recognises photo credits at the end of a line: `(AP PHOTO)`, `(Photo: Jane Doe)`, `Photograph: Jane Doe/Agency`. The
/// credit must look like one: a body that ends in "(see photo)" has none.
final class PhotoCredit {

    private static final String NAME = "[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}\\p{N}.&'’-]*";
    private static final String WORD = "(?i:photos?|photographs?|photography|pictures?|images?|foto)";
    private static final String BY = "(?: ?[:/|] ?|(?i: by | via | courtesy of | from ))[^()\\n]{2,80}";

    /// `AP PHOTO`, `File photo`, `AP Photo/Jane Doe`, `Photo: Jane Doe`, `Photo by Jane Doe`, `Getty Images`
    private static final String IN_BRACKETS =
            "(?:(?:%1$s[ /]){1,4}%2$s(?:%3$s)?|(?i:file )%2$s(?:%3$s)?|%2$s%3$s)".formatted(NAME, WORD, BY);

    /// Without brackets the word must be followed by a colon and a name-like text.
    private static final String BARE =
            "(?:Photo|PHOTO|Photograph|PHOTOGRAPH|Picture|PICTURE|Foto): ?"
                    + NAME
                    + "(?:[ /,|]+(?:"
                    + NAME
                    + ")?){0,6}";

    private static final Pattern CREDIT =
            Pattern.compile("(?<before>^|.*\\s)(?:[(\\[]" + IN_BRACKETS + "[)\\]]|" + BARE + ")\\.?$");

    private PhotoCredit() {}

    /// Whether a line ends in a credit.
    static boolean endsCredit(String line) {
        return mayBeCredit(line) && CREDIT.matcher(line).matches();
    }

    /// Rules out most lines, since the pattern tries each word of a line: a credit ends in a bracket, or has a colon.
    private static boolean mayBeCredit(String line) {
        var end = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
        return end.endsWith(")") || end.endsWith("]") || line.indexOf(':') >= 0;
    }

    /// Whether a line is nothing but a credit.
    static boolean isCredit(String line) {
        var matcher = CREDIT.matcher(line);
        return matcher.matches() && matcher.group("before").isBlank();
    }
}
