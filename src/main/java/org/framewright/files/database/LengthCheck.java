package org.framewright.files.database;

import org.framewright.files.WordTokenizer;
import org.framewright.model.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Compares the number of words that a download gives for an article with what came in. Where they are far apart, the download was
/// cut, two articles are one, or a part of the text was lost. What is given counts where it is right for other articles of the file:
/// some databases count otherwise.
public final class LengthCheck {

    /// A shorter article differs by its headline alone.
    private static final int FEWEST_WORDS = 40;

    /// Databases count numbers, names and captions differently: of 1,200 whole articles 99 % are between 0.8 and 1.2 times as long.
    private static final double LEAST = 0.7;

    private static final double MOST = 1.5;

    /// A text of less is not there, however a database counts.
    private static final double NEARLY_NOTHING = 0.02;

    /// With fewer, nothing says whether the lengths or the texts are wrong.
    private static final int FEWEST_ARTICLES = 5;

    /// A text with more of its characters in a script without blanks is counted by its characters, too.
    private static final double MOSTLY = 0.3;

    private static final Set<Character.UnicodeScript> WITHOUT_BLANKS =
            Set.of(
                    Character.UnicodeScript.HIRAGANA,
                    Character.UnicodeScript.KATAKANA,
                    Character.UnicodeScript.THAI,
                    Character.UnicodeScript.KHMER,
                    Character.UnicodeScript.LAO,
                    Character.UnicodeScript.MYANMAR);

    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+|\\S+@\\S+\\.\\S+");

    private static final Set<DatabaseProblem> KNOWN =
            Set.of(DatabaseProblem.ABSTRACT_ONLY, DatabaseProblem.NO_BODY, DatabaseProblem.NOT_FINISHED);

    private LengthCheck() {}

    /// A download with a warning at each article whose length is off, or about the file where that is most of them.
    ///
    /// @param sources the stretches of the articles, in the same order
    public static DatabaseDownload check(DatabaseDownload download, List<SourceArticle> sources, String where) {
        var articles = new ArrayList<>(download.articles());
        var off = new ArrayList<Integer>();
        int right = 0;
        for (int i = 0; i < articles.size(); i++) {
            var article = articles.get(i);
            if (given(article) >= FEWEST_WORDS
                    && article.warnings().stream().noneMatch(it -> KNOWN.contains(it.code()))) {
                boolean isOff = isOff(article.text(), given(article));
                right += isOff ? 0 : 1;
                if (isOff) {
                    off.add(i);
                }
            }
        }
        boolean areRight = right >= off.size();
        if (areRight || off.size() < FEWEST_ARTICLES) {
            off.removeIf(it -> !areRight && !isNearlyEmpty(articles.get(it)));
            off.forEach(it -> articles.set(it, withWarning(articles.get(it), sources.get(it).number(), where)));
            return new DatabaseDownload(articles, download.warnings(), download.use());
        }
        var problem = Problem.of(DatabaseProblem.LENGTHS_DIFFER, where, off.size(), off.size() + right);
        return new DatabaseDownload(
                articles, Stream.concat(download.warnings().stream(), Stream.of(problem)).toList(), download.use());
    }

    /// A few words in the place of the text.
    private static boolean isNearlyEmpty(DatabaseArticle article) {
        return WordTokenizer.count(article.text()) < NEARLY_NOTHING * given(article)
                && characters(article.text()) < NEARLY_NOTHING * given(article);
    }

    private static DatabaseArticle withWarning(DatabaseArticle article, int number, String where) {
        long characters = characters(article.text());
        var warning =
                Problem.of(
                        DatabaseProblem.LENGTH_DIFFERS,
                        where,
                        number,
                        characters > 0 ? characters : WordTokenizer.count(article.text()),
                        given(article),
                        characters > 0 ? 1 : 0);
        return new DatabaseArticle(
                article.text(),
                article.metadata(),
                article.rule(),
                Stream.concat(article.warnings().stream(), Stream.of(warning)).toList(),
                article.original(),
                article.matches());
    }

    private static long given(DatabaseArticle article) {
        return Long.parseLong(article.metadata().getOrDefault(ArticleBuilder.LENGTH, "0"));
    }

    /// Databases count an address as one word or as several, and in scripts without blanks words, characters or what stands between
    /// blanks: a text is off if it is by each of these.
    private static boolean isOff(String text, long given) {
        int words = WordTokenizer.count(text);
        long lessAddresses = words - ADDRESS.matcher(text).results().mapToLong(it -> partsOf(it.group())).sum();
        return Stream.of((long) words, lessAddresses, characters(text))
                .filter(it -> it > 0)
                .allMatch(it -> it < LEAST * given || it > MOST * given);
    }

    private static long partsOf(String address) {
        return WordTokenizer.count(address) - 1L;
    }

    /// The characters of a text that is mostly in a script without blanks; 0 of any other.
    private static long characters(String text) {
        long written = text.codePoints().filter(it -> !Character.isWhitespace(it)).count();
        long withoutBlanks = text.codePoints().filter(LengthCheck::isOfScriptWithoutBlanks).count();
        return withoutBlanks > written * MOSTLY ? written : 0;
    }

    private static boolean isOfScriptWithoutBlanks(int character) {
        return Character.isIdeographic(character) || WITHOUT_BLANKS.contains(Character.UnicodeScript.of(character));
    }
}
