package org.framewright.files;

import org.framewright.model.Problem;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What is wrong with the characters of a text, as remarks.
public final class TextFlaws {

    private static final char REPLACEMENT = '\uFFFD';

    /// UTF-8 that was read as the encoding of Western Windows: `Ã¤`, `â€™`.
    private static final Pattern GARBLED =
            Pattern.compile("Ã[\u0080-\u00BF\u0152-\u0192\u2013-\u203A]|â€(?:[\u0090-\u00BF\u0152-\u2122]|\\[TM])|â‚¬");

    /// Once it may be a word about encodings.
    private static final int FEWEST_GARBLED = 3;

    private final String where;
    private final List<Problem> all = new ArrayList<>();

    TextFlaws(String where) {
        this.where = where;
    }

    /// Whether a text was read in another encoding than it was written in, as far as its letters tell.
    public static Optional<Problem> ofGarbled(String text, String where) {
        var flaws = new TextFlaws(where);
        flaws.addGarbled(text);
        return flaws.all().stream().findFirst();
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
        var found = GARBLED.matcher(text).results().limit(FEWEST_GARBLED).toList();
        if (found.size() == FEWEST_GARBLED) {
            all.add(Problem.of(FilesProblem.GARBLED, where, found.getFirst().group()));
        }
    }

    void addWrongDeclaration(Charset declared, Charset found) {
        all.add(Problem.of(FilesProblem.DECLARED_ENCODING_WRONG, where, declared.name(), found.name()));
    }
}
