package org.framewright.files.document;

import org.framewright.files.BlankText;

import java.util.List;
import java.util.Locale;

/// Tells whether a web page seems to show only the beginning of its article, to readers who have not paid or signed in.
final class WholenessCheck {

    /// An article with more characters is not asked for what the page says around it.
    private static final long SHORT = 2_500;

    /// The same where the page only says that its article is not free.
    private static final long VERY_SHORT = 1_000;

    /// So many characters before the end of the text, and behind it.
    private static final int NEAR = 500;

    /// Characters of an article of a stated number of words have at least this ratio to them, or most words are missing. Some pages
    /// state characters for words.
    private static final double CHARACTERS_PER_WORD = 1.5;

    /// Characters of a paragraph that offers the rest of the article.
    private static final int LONGEST_OFFER = 160;

    private static final List<String> OMISSION = List.of("…", "...", "[…]", "[...]", "(…)", "(...)");

    private final List<String> phrases = WordList.read("paywall-phrases.txt");
    private final PageMetadata metadata;

    WholenessCheck(PageMetadata metadata) {
        this.metadata = metadata;
    }

    /// Whether a text may be a part of the article.
    ///
    /// @param text that was taken
    /// @param page all that readers of the page see
    boolean isPart(String text, String page) {
        var taken = text.strip();
        boolean isCut = OMISSION.stream().anyMatch(taken::endsWith);
        if (metadata.isPaid() && (isCut || weight(taken) < VERY_SHORT)) {
            return true;
        }
        if (endsInOffer(taken)) {
            return true;
        }
        if (weight(taken) > SHORT) {
            return false;
        }
        return metadata.words().filter(it -> weight(taken) < it * CHARACTERS_PER_WORD).isPresent()
                || asksForPayment(taken, page);
    }

    /// Whether the last paragraph is such words, however long the text before it.
    private boolean endsInOffer(String taken) {
        var last = BlankText.oneLine(taken.substring(taken.lastIndexOf('\n') + 1)).toLowerCase(Locale.ROOT);
        return last.length() <= LONGEST_OFFER && phrases.stream().anyMatch(last::contains);
    }

    /// An ideograph says as much as some letters.
    private static long weight(String text) {
        return text.chars().map(it -> Character.isIdeographic(it) ? 3 : 1).sum();
    }

    /// Whether the text ends in such words, or the page has them behind it.
    private boolean asksForPayment(String taken, String page) {
        var words = BlankText.oneLine(page).toLowerCase(Locale.ROOT);
        var last = BlankText.oneLine(taken.substring(taken.lastIndexOf('\n') + 1)).toLowerCase(Locale.ROOT);
        int at = words.lastIndexOf(last);
        var end = BlankText.oneLine(taken.substring(Math.max(0, taken.length() - NEAR))).toLowerCase(Locale.ROOT);
        var behind = at < 0 ? "" : words.substring(at, Math.min(words.length(), at + last.length() + NEAR));
        return phrases.stream().anyMatch(it -> end.contains(it) || behind.contains(it));
    }
}
