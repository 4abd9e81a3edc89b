package org.framewright.files;

import org.framewright.model.Problem;
import org.framewright.model.UnprintableText;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What is wrong with the characters of a text, as warnings.
public final class TextFlaws {

    private static final char REPLACEMENT = '\uFFFD';

    /// UTF-8 that was read as the encoding of Western Windows: `Ã¤`, `â€™`.
    private static final Pattern GARBLED =
            Pattern.compile("Ã[\u0080-\u00BF\u0152-\u0192\u2013-\u203A]|â€(?:[\u0090-\u00BF\u0152-\u2122]|\\[TM])|â‚¬");

    /// Once it may be a word about encodings.
    private static final int FEWEST_GARBLED = 3;

    /// Within a word, or before a blank, it is no word about encodings.
    private static final Pattern SURELY_GARBLED =
            Pattern.compile("\\p{L}â€(?:[\u0090-\u00BF\u0152-\u2122]|\\[TM])\\p{L}|[\\p{Ll}'’\"”.,;:]Â(?=\\s|$)");

    /// Control characters that no text has: of another encoding, or of a font of its own.
    private static final Pattern CONTROL = Pattern.compile("[\u0001-\u0008\u000E-\u001F\u0080-\u0084\u0086-\u009F]");

    /// A sign or a figure within a word, or a capital letter behind small ones: letters of another encoding. A typist's slips are fewer.
    private static final Pattern ODD_WORD =
            Pattern.compile("\\p{L}[¡-©«-´¶¸¹»-¿×÷]\\p{L}|[\\p{Ll}&&\\P{ASCII}][\\p{Lu}&&\\P{ASCII}]");

    private static final Pattern ACCENTED = Pattern.compile("[\\p{L}&&\\P{ASCII}]");

    /// With fewer accented letters the statistics of letters tell nothing.
    private static final int FEWEST_ACCENTED = 6;

    private static final int MOST_ODD = 2;

    /// Letters beside signs that no alphabet has within words: a font's own numbers in place of letters.
    private static final Pattern SIGN_WITHIN = Pattern.compile("[\\p{L}\\p{N}][\\\\{}|~^⇤⇥∆√◊¬]+[\\p{L}\\p{N}]");

    private static final int FEWEST_SIGNS = 20;

    /// One word in so many has one.
    private static final int SIGNS_ONE_IN = 8;

    private final String where;
    private final List<Problem> all = new ArrayList<>();

    TextFlaws(String where) {
        this.where = where;
    }

    /// Whether a text was read in another encoding than it was written in, as far as its letters tell.
    ///
    /// @return some of the signs that tell; empty where there is nothing odd
    public static Optional<String> findGarbled(String text) {
        var found = GARBLED.matcher(text).results().limit(FEWEST_GARBLED).toList();
        if (found.size() == FEWEST_GARBLED) {
            return Optional.of(found.getFirst().group());
        }
        var controls = CONTROL.matcher(text).results().limit(FEWEST_GARBLED).toList();
        if (controls.size() == FEWEST_GARBLED) {
            return Optional.of(UnprintableText.name(controls.getFirst().group().codePointAt(0)));
        }
        return SURELY_GARBLED
                .matcher(text)
                .results()
                .findFirst()
                .map(MatchResult::group)
                .map(String::strip)
                .or(() -> findSigns(text));
    }

    /// Whether the guess of an encoding may be wrong: words look odd in it, or there is too little to tell from.
    public static boolean isDoubtful(String text, String encoding) {
        if (encoding.startsWith("UTF-") || encoding.startsWith("ISO-2022")) {
            return false;
        }
        long odd = ODD_WORD.matcher(text).results().limit(MOST_ODD + 1L).count();
        boolean few = ACCENTED.matcher(text).results().limit(FEWEST_ACCENTED).count() < FEWEST_ACCENTED;
        return odd > MOST_ODD || (few && !encoding.equals("windows-1252"));
    }

    /// Whether signs stand in place of letters.
    private static Optional<String> findSigns(String text) {
        var signs = SIGN_WITHIN.matcher(text).results().map(MatchResult::group).toList();
        return signs.size() >= FEWEST_SIGNS && (long) signs.size() * SIGNS_ONE_IN >= WordTokenizer.count(text)
                ? Optional.of(signs.getFirst())
                : Optional.empty();
    }

    /// What is wrong with the characters of a text that was not decoded here.
    public static List<Problem> of(String text, String where) {
        var flaws = new TextFlaws(where);
        flaws.addDamaged(text);
        flaws.addGarbled(text);
        return flaws.all();
    }

    List<Problem> all() {
        return all;
    }

    void addDropped(int count) {
        if (count > 0) {
            all.add(Problem.of(FilesProblem.NUL_DROPPED, where, count));
        }
    }

    void addDamaged(String text) {
        long count = text.chars().filter(it -> it == REPLACEMENT).count();
        if (count > 0) {
            long line = text.substring(0, text.indexOf(REPLACEMENT)).chars().filter(it -> it == '\n').count() + 1;
            all.add(Problem.of(FilesProblem.CHARACTERS_LOST, where, count, line));
        }
    }

    void addGarbled(String text) {
        findGarbled(text).ifPresent(it -> all.add(Problem.of(FilesProblem.GARBLED, where, it)));
    }

    void addWrongDeclaration(Charset declared, Charset found) {
        all.add(Problem.of(FilesProblem.DECLARED_ENCODING_WRONG, where, declared.name(), found.name()));
    }
}
