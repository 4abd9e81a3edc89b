package org.framewright.store.query;

import org.framewright.model.study.Coder;
import org.framewright.model.study.StudyDescription;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Gives coders letters in place of their names: A, B, C ... for all coders of a project, in and outside a selection.
/// The letters follow the ends of the coders' ids, which are random, so that no list of names reveals a coder.
/// Reference coders come last, so that a new reference coder changes no other coder's letter.
public final class CoderLetters {

    private static final int LETTERS = 26;

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{Nd}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    /// The order of the letters, by the coders' ids.
    static final Comparator<String> ORDER_OF_IDS =
            Comparator.comparing(it -> new StringBuilder(it).reverse().toString());

    private static final Comparator<Coder> ORDER =
            Comparator.<Coder, Boolean>comparing(it -> it.kind() == Coder.Kind.REFERENCE)
                    .thenComparing(it -> it.id().value(), ORDER_OF_IDS);

    private CoderLetters() {}

    /// The coders of a project with letters as names, in the order of the letters.
    ///
    /// @param coders all of the project
    static List<Coder> apply(List<Coder> coders) {
        var lettered = new ArrayList<Coder>();
        for (var coder : coders.stream().sorted(ORDER).toList()) {
            lettered.add(new Coder(coder.id(), letter(lettered.size()), coder.kind(), coder.deactivated()));
        }
        return lettered;
    }

    /// A description with letters in place of the coders' names, and of each part of a name, with or without accents.
    /// Parts in small letters ("van") stay, unless the whole name is in small letters.
    ///
    /// @param coders all of the project
    static StudyDescription apply(StudyDescription description, List<Coder> coders) {
        var letters = new HashMap<String, String>();
        var names = coders.stream().collect(Collectors.toMap(Coder::id, Coder::name));
        for (var coder : apply(coders)) {
            var parts = words(plain(Objects.requireNonNull(names.get(coder.id()))));
            boolean small = parts.stream().allMatch(CoderLetters::isSmall);
            parts.stream().filter(it -> small || !isSmall(it)).forEach(it -> letters.putIfAbsent(it, coder.name()));
        }
        return description.withTexts(it -> apply(it, letters));
    }

    private static String apply(String text, Map<String, String> letters) {
        var result = new StringBuilder();
        var before = "";
        int end = 0;
        var words = WORD.matcher(text).results().toList();
        var inAnyCase = inAnyCase(letters);
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var letter = letters.getOrDefault(plain(word.group()), "");
            var between = text.substring(end, word.start());
            if (letter.isEmpty() && isBesideNamesake(text, words, i, inAnyCase)) {
                letter = inAnyCase.getOrDefault(lower(word), "");
            }
            if (letter.isEmpty()) {
                result.append(between).append(word.group());
            } else if (!letter.equals(before) || !between.isBlank()) {
                // the two words of a name are one letter
                result.append(between).append(letter);
            }
            before = letter;
            end = word.end();
        }
        return result.append(text.substring(end)).toString();
    }

    private static Map<String, String> inAnyCase(Map<String, String> letters) {
        var inAnyCase = new HashMap<String, String>();
        letters.forEach((part, letter) -> inAnyCase.put(part.toLowerCase(Locale.ROOT), letter));
        return inAnyCase;
    }

    /// Whether a word stands beside another part of the same coder's name: then the word is a part, too, in any case of
    /// its letters.
    private static boolean isBesideNamesake(
            String text, List<MatchResult> words, int index, Map<String, String> inAnyCase) {
        var letter = inAnyCase.get(lower(words.get(index)));
        return letter != null
                && IntStream.of(index - 1, index + 1)
                        .filter(it ->
                                it >= 0 && it < words.size() && !lower(words.get(it)).equals(lower(words.get(index))))
                        .filter(it -> letter.equals(inAnyCase.get(lower(words.get(it)))))
                        .anyMatch(it ->
                                text.substring(
                                                words.get(Math.min(it, index)).end(),
                                                words.get(Math.max(it, index)).start())
                                        .isBlank());
    }

    private static String lower(MatchResult word) {
        return plain(word.group()).toLowerCase(Locale.ROOT);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static boolean isSmall(String word) {
        return Character.isLowerCase(word.codePointAt(0));
    }

    /// Without accents.
    private static String plain(String word) {
        return ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    }

    /// The letter of a place, counted from 0: A to Z, then AA, AB ...
    public static String letter(int place) {
        var last = Character.toString('A' + place % LETTERS);
        return place < LETTERS ? last : letter(place / LETTERS - 1) + last;
    }
}
