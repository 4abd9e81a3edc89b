package org.framewright.files.database;

import java.util.Optional;
import java.util.regex.Pattern;

/// Notifications that a text that no rule knows holds many articles: short lines with a date, or long lines of signs, come again and again
/// from its top to its end.
public final class DigestFinder {

    /// A head of an article is no longer, in characters.
    private static final int LONGEST_HEAD = 150;

    /// Fewer may be an article's own days or parts.
    private static final int FEWEST = 8;

    private static final int FEWEST_WORDS = 1_000;

    /// Articles have so many words on average, or the lines are a table's or a calendar's.
    private static final int WORDS_PER_ARTICLE = 20;

    /// The part of the text above the first of the lines, and below the last, as a divisor.
    private static final int EDGE = 5;

    private static final Pattern DATE =
            Pattern.compile(
                    "(?<!\\d)(?:\\d{1,2}(?:\\.|er)?[ \\u00A0](?:de )?\\p{L}{3,12}\\.?[ \\u00A0](?:de )?\\d{4}"
                            + "|\\p{L}{3,12}\\.?[ \\u00A0]\\d{1,2},?[ \\u00A0]\\d{4}"
                            + "|\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)\\d{2}|(?<!/)(?:19|20)\\d{2}[./-]\\d{1,2}[./-]\\d{1,2}"
                            + "|\\d{4} ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?日)(?!\\d)");

    /// The page of a newspaper, as clippings have it beside the day.
    private static final Pattern PAGE =
            Pattern.compile(
                    "(?iU)\\b(?:page|pagina|página|pag\\.|pág\\.|pg\\.|p\\.|blz\\.|seite|sida|side|strona|str\\.)[ \\u00A0]?\\d{1,4}\\b");

    private static final Pattern SIGNS = Pattern.compile("[_=*~–—-]{10,200}");

    /// The line before a text in the format of Alceste and IRaMuTeQ.
    private static final Pattern STARRED = Pattern.compile("(?:\\*{4}|\\d{4,6})(?: \\*\\S{1,80}){1,50}");

    private DigestFinder() {}

    /// The number of articles that a text seems to hold; empty where it seems to be one.
    public static Optional<Integer> find(String text) {
        var dates = new RepeatedLine();
        var signs = new RepeatedLine();
        int words = 0;
        int starred = 0;
        for (int at = 0; at < text.length(); ) {
            int end = SourceArticle.lineEnd(text, at, text.length());
            var line = LineDivider.line(text, at, end);
            if (!line.isEmpty() && line.length() <= LONGEST_HEAD) {
                if (DATE.matcher(line).find()) {
                    dates.add(at);
                } else if (SIGNS.matcher(line).matches()) {
                    signs.add(at);
                }
            }
            starred += STARRED.matcher(line).matches() ? 1 : 0;
            words += countWords(text, at, end);
            at = end + 1;
        }
        if (starred > 1) {
            return Optional.of(starred);
        }
        int most = Math.max(dates.count(text.length()), signs.count(text.length()));
        boolean many = most >= FEWEST && words >= FEWEST_WORDS && words / most >= WORDS_PER_ARTICLE;
        return many ? Optional.of(most) : Optional.empty();
    }

    /// Whether lines have a day and a page of a newspaper, as half of a text's articles do: comments and results have none.
    public static boolean hasPages(String text, int articles) {
        return 2
                        * text.lines()
                                .filter(it -> it.length() <= LONGEST_HEAD)
                                .filter(it -> PAGE.matcher(it).find() && DATE.matcher(it).find())
                                .count()
                >= articles;
    }

    private static int countWords(String text, int start, int end) {
        int words = 0;
        for (int i = start; i < end; i++) {
            boolean begins = !Character.isWhitespace(text.charAt(i));
            words += begins && (i == start || Character.isWhitespace(text.charAt(i - 1))) ? 1 : 0;
        }
        return words;
    }

    /// The places of like lines.
    private static final class RepeatedLine {

        private int count;
        private int first;
        private int last;

        void add(int place) {
            first = count == 0 ? place : first;
            last = place;
            count++;
        }

        /// How many there are, where they stand from the top to the end of a text.
        int count(int length) {
            return first <= length / EDGE && last >= length - length / EDGE ? count : 0;
        }
    }
}
