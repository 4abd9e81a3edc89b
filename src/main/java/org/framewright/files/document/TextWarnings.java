package org.framewright.files.document;

import org.framewright.model.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Pattern;

/// Finds what is wrong with an article whatever file it is from: more text than an article has, words without spaces, a notice in place of
/// a text, and a missing date or outlet.
public final class TextWarnings {

    /// The characters of the longest articles; more are several articles, or none.
    private static final int LONGEST = 120_000;

    /// A shorter text says little about its words.
    private static final int SHORTEST = 300;

    /// The letters of a word, on average, in no language that has spaces.
    private static final double LONG_WORD = 18;

    /// A short first line that ends as no sentence does, right above a long one that does.
    private static final Pattern HEADLINE_WITHOUT_GAP =
            Pattern.compile("\\s*[\\p{Lu}\\p{Lo}].{10,150}[\\p{L}\\p{N}”’\"')?!]\\n\\S.{200,}[.!?。؟۔]\\s*(?:\\n|$)");

    /// What an address has.
    private static final List<String> ADDRESS = List.of("://", "@", "www.");

    /// The scripts that write words without spaces.
    private static final Set<Character.UnicodeScript> WITHOUT_SPACES =
            Set.of(
                    Character.UnicodeScript.HAN,
                    Character.UnicodeScript.HIRAGANA,
                    Character.UnicodeScript.KATAKANA,
                    Character.UnicodeScript.THAI,
                    Character.UnicodeScript.LAO,
                    Character.UnicodeScript.KHMER,
                    Character.UnicodeScript.MYANMAR,
                    Character.UnicodeScript.TIBETAN);

    private TextWarnings() {}

    public static List<Problem> warnings(String text, String where) {
        var warnings = new ArrayList<Problem>();
        if (isVeryLong(text)) {
            warnings.add(Problem.of(DocumentProblem.VERY_LONG, where));
        }
        if (ArticleCheck.isNotice(text.strip())) {
            warnings.add(Problem.of(DocumentProblem.PERHAPS_NO_ARTICLE, where));
        }
        if (HEADLINE_WITHOUT_GAP.matcher(text).lookingAt()) {
            warnings.add(Problem.of(DocumentProblem.HEADLINE_IN_TEXT, where));
        }
        if (areWordsTogether(text)) {
            warnings.add(Problem.of(DocumentProblem.WORDS_TOGETHER, where));
        }
        return List.copyOf(warnings);
    }

    /// Whether a text is longer than the longest articles.
    public static boolean isVeryLong(String text) {
        return text.length() > LONGEST;
    }

    /// What a document doesn't say of its article. A plain text never does.
    public static List<Problem> missing(Map<String, String> metadata, String where) {
        var warnings = new ArrayList<Problem>();
        if (!metadata.containsKey("date")) {
            warnings.add(Problem.of(DocumentProblem.NO_DATE, where));
        }
        if (!metadata.containsKey("outlet")) {
            warnings.add(Problem.of(DocumentProblem.NO_OUTLET, where));
        }
        return List.copyOf(warnings);
    }

    private static boolean areWordsTogether(String text) {
        var words = new StringTokenizer(text);
        long spaced = 0;
        long others = 0;
        int count = 0;
        while (words.hasMoreTokens()) {
            var word = words.nextToken();
            if (ADDRESS.stream().noneMatch(word::contains)) {
                long ofWord = word.codePoints().filter(TextWarnings::isOfSpacedScript).count();
                spaced += ofWord;
                others += word.codePoints().filter(Character::isLetter).count() - ofWord;
                count++;
            }
        }
        return spaced > SHORTEST && others < spaced && spaced > count * LONG_WORD;
    }

    private static boolean isOfSpacedScript(int letter) {
        return Character.isLetter(letter) && !WITHOUT_SPACES.contains(Character.UnicodeScript.of(letter));
    }
}
