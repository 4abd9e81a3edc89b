package org.framewright.ui.controls;

import org.framewright.model.article.ArticleSummary;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A typed filter of articles by headline, name, outlet and date: all of the words, in any case and order; several words as one
/// in quotation marks; with `-` before a word that an article must not have; two dates with `..` between them for the days from
/// one to the other, as exact as they are written (`2024-03..2024-05`), either of which may be left out.
public record ArticleFilter(List<Word> words) {

    private static final Pattern ONE = Pattern.compile("(-?)(?:[\"“”„]([^\"“”„]*)[\"“”„]?|(\\S+))");
    private static final Pattern DAYS = Pattern.compile("(\\d{4}[\\d-]*)?\\.\\.(\\d{4}[\\d-]*)?");

    /// A condition of the filter.
    private sealed interface Word {
        boolean matches(String line, String date);

        record RequiredWord(String word) implements Word {
            @Override
            public boolean matches(String line, String date) {
                return line.contains(word);
            }
        }

        record ExcludedWord(String word) implements Word {
            @Override
            public boolean matches(String line, String date) {
                return !line.contains(word);
            }
        }

        /// Both inclusive; a beginning of a date includes all days that begin with it.
        record DateRange(String from, String to) implements Word {
            @Override
            public boolean matches(String line, String date) {
                return !date.isEmpty()
                        && date.compareTo(from) >= 0
                        && (to.isEmpty() || date.compareTo(to) <= 0 || date.startsWith(to));
            }
        }
    }

    public static ArticleFilter parse(String typed) {
        return new ArticleFilter(
                ONE.matcher(normalize(typed)).results().map(ArticleFilter::word).filter(it -> !isEmpty(it)).toList());
    }

    private static Word word(MatchResult one) {
        var quoted = one.group(2);
        var word = quoted == null ? one.group(3) : quoted.strip();
        var days = DAYS.matcher(word);
        if (quoted == null && one.group(1).isEmpty() && days.matches()) {
            return new Word.DateRange(orEmpty(days.group(1)), orEmpty(days.group(2)));
        }
        return one.group(1).isEmpty() ? new Word.RequiredWord(word) : new Word.ExcludedWord(word);
    }

    private static String orEmpty(String group) {
        return group == null ? "" : group;
    }

    private static boolean isEmpty(Word word) {
        // the user is about to type the rest
        return word.equals(new Word.RequiredWord("-"))
                || word.equals(new Word.ExcludedWord(""))
                || word.equals(new Word.DateRange("", ""));
    }

    public boolean matches(ArticleSummary article) {
        return matches(article, List.of());
    }

    /// The same, also with further words of an article.
    public boolean matches(ArticleSummary article, Collection<String> further) {
        if (words.isEmpty()) {
            return true;
        }
        var own = Stream.of(article.title(), article.name(), article.outlet(), article.date());
        var line = normalize(Stream.concat(own, further.stream()).collect(Collectors.joining("\n")));
        return words.stream().allMatch(it -> it.matches(line, article.date()));
    }

    private static String normalize(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
