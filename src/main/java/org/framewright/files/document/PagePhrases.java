package org.framewright.files.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The beginnings of short paragraphs that belong to the page and not to its article, such as "Read more" and "Photo:": the lines of
/// `page-phrases.txt`.
final class PagePhrases {

    private static final int LONGEST = 120;

    /// A longer paragraph that begins with a single word of these may be a heading of the article.
    private static final int LONGEST_AFTER_WORD = 30;

    /// Behind a phrase above a box, which goes with it.
    private static final String BOX = " []";

    private final Map<Character, List<String>> byLetter =
            WordList.read("page-phrases.txt").stream()
                    .map(it -> it.replace(BOX, ""))
                    .collect(Collectors.groupingBy(it -> it.charAt(0)));

    private final List<String> boxes =
            WordList.read("page-phrases.txt").stream()
                    .filter(it -> it.endsWith(BOX))
                    .map(it -> it.replace(BOX, ""))
                    .toList();

    /// Whether a paragraph is short, and begins as they do.
    boolean begin(String paragraph) {
        if (paragraph.length() > LONGEST) {
            return false;
        }
        var text = paragraph.toLowerCase(Locale.ROOT);
        int start = 0;
        while (start < text.length() && !isFirst(text.charAt(start))) {
            start++;
        }
        var rest = text.substring(start);
        return !rest.isEmpty()
                && byLetter.getOrDefault(rest.charAt(0), List.of()).stream().anyMatch(it -> begins(rest, it));
    }

    /// Whether a paragraph stands above a box that is no part of the article.
    boolean beginBox(String paragraph) {
        var text = paragraph.strip().toLowerCase(Locale.ROOT);
        return boxes.stream().anyMatch(text::startsWith);
    }

    private static boolean isFirst(char each) {
        return Character.isLetterOrDigit(each) || each == '©' || each == '(';
    }

    private static boolean begins(String text, String phrase) {
        if (!text.startsWith(phrase)) {
            return false;
        }
        boolean endsInLetter = Character.isLetter(phrase.charAt(phrase.length() - 1));
        boolean isWord = endsInLetter && phrase.indexOf(' ') < 0;
        return text.length() == phrase.length()
                || !endsInLetter
                || (!Character.isLetter(text.charAt(phrase.length()))
                        && (!isWord || text.length() <= LONGEST_AFTER_WORD));
    }
}
