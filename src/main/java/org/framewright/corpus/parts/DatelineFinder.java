package org.framewright.corpus.parts;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/// The dateline that a paragraph begins with: `GAZA CITY (Reuters) -`, `BERLIN, March 4 (AP) —`, `Lerwin (dpa) –`. It ends with
/// its dash.
final class DatelineFinder {

    /// Characters of a line's beginning in which a dateline is looked for.
    private static final int LONGEST = 160;

    private static final int LONGEST_DECLARED = 100;

    private static final String CAPITALS = "[\\p{Lu}\\p{Lt}][\\p{Lu}\\p{Lt}\\p{M}.'’]{1,24}";
    private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}.'’]{1,24}";
    private static final String BETWEEN = "(?:de|del|da|do|la|le|les|of|the|am|an|der|im|bei|sur|upon|al|el|ad)";
    private static final String MORE = "(?:[,/] ?[^()\\n–—]{1,40}?)?";
    private static final String BRACKET = " ?[(\\[](?<agency>[^()\\[\\]\\n]{2,40})[)\\]]";
    private static final String DASH = " ?(?:--|[–—|]|- ) ?";
    private static final String SENTENCE = "(?=[\\p{Lu}\\p{Lt}\\p{Lo}\\p{N}\"“‘'„«…(¿¡])";

    /// A place in capitals, and the date or agency between it and a dash.
    private static final Pattern IN_CAPITALS =
            Pattern.compile(
                    "(?<place>%1$s(?:[ -]%1$s){0,3})%2$s(?:%3$s)?%4$s".formatted(CAPITALS, MORE, BRACKET, DASH)
                            + SENTENCE);

    /// A place as a text writes it, with a known agency in brackets.
    private static final Pattern WITH_AGENCY =
            Pattern.compile(
                    "%1$s(?:[ -](?:%1$s|%2$s)){0,4}%3$s%4$s%5$s".formatted(WORD, BETWEEN, MORE, BRACKET, DASH)
                            + SENTENCE);

    private DatelineFinder() {}

    /// The index after a line's dateline; empty where it has none.
    static OptionalInt end(String line) {
        var top = line.substring(0, Math.min(line.length(), LONGEST));
        var capitals = IN_CAPITALS.matcher(top);
        if (capitals.lookingAt() && !LineClassifier.isNoPlace(capitals.group("place"))) {
            return OptionalInt.of(top.substring(0, capitals.end()).stripTrailing().length());
        }
        var other = WITH_AGENCY.matcher(top);
        boolean known = other.lookingAt() && LineClassifier.areAgencies(other.group("agency"));
        return known ? OptionalInt.of(top.substring(0, other.end()).stripTrailing().length()) : OptionalInt.empty();
    }

    /// The index after the dateline of a line that a person calls one: after the first dash near its beginning, else its end.
    static int endWhereDeclared(String line) {
        var found = end(line);
        if (found.isPresent()) {
            return found.getAsInt();
        }
        for (int i = 0; i < Math.min(line.length(), LONGEST_DECLARED); i++) {
            boolean hyphen = line.charAt(i) == '-' && i > 0 && line.charAt(i - 1) == ' ';
            if (hyphen || "–—|".indexOf(line.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return line.length();
    }
}
