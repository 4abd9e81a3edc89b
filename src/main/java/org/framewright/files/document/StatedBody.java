package org.framewright.files.document;

import org.jsoup.nodes.Element;

import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The text that a page states as its article's in JSON-LD. It often lacks paragraphs and headings, so it only helps to find the element
/// that holds the article.
final class StatedBody {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int WORDS = 5;
    private static final int SHORTEST = 200;

    /// The element has to hold so much of the stated text.
    private static final double MOST = 0.6;

    private final String text;
    private final Set<String> phrases;

    StatedBody(String text) {
        this.text = text;
        this.phrases = phrases(text);
    }

    /// Each five words that follow each other.
    private static Set<String> phrases(String text) {
        var words = words(text);
        Set<String> phrases = new HashSet<>();
        for (int i = 0; i + WORDS <= words.length; i++) {
            phrases.add(phrase(words, i));
        }
        return phrases;
    }

    private static String[] words(String text) {
        return NO_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip().split(" ");
    }

    private static String phrase(String[] words, int start) {
        return String.join(" ", Arrays.asList(words).subList(start, start + WORDS));
    }

    /// The innermost element that holds nearly all of what the page shows of it, and is no paragraph: some pages state only the first one.
    /// Empty where the page shows little of it.
    Optional<Element> find(Element root, DocumentBudget budget) {
        if (text.length() < SHORTEST) {
            return Optional.empty();
        }
        var shown = new IdentityHashMap<Element, Long>();
        for (var element : root.getAllElements().reversed()) {
            budget.check();
            if (element.isBlock()
                    && element.children().stream().noneMatch(Element::isBlock)
                    && isStated(element.text())) {
                shown.merge(element, (long) element.text().length(), Long::sum);
            }
            var parent = element.parent();
            if (parent != null && !element.equals(root) && shown.containsKey(element)) {
                shown.merge(parent, shown.get(element), Long::sum);
            }
        }
        long all = shown.getOrDefault(root, 0L);
        if (all < text.length() * MOST) {
            return Optional.empty();
        }
        var inner = root;
        while (true) {
            var next =
                    inner.children().stream()
                            .filter(it ->
                                    shown.getOrDefault(it, 0L) >= all * 0.9
                                            && !PageArticleFinder.PARAGRAPHS.contains(it.normalName()))
                            .findFirst();
            if (next.isEmpty()) {
                return Optional.of(inner);
            }
            inner = next.get();
        }
    }

    private boolean isStated(String paragraph) {
        var words = words(paragraph);
        return words.length >= WORDS
                && phrases.contains(phrase(words, 0))
                && phrases.contains(phrase(words, words.length - WORDS));
    }

    /// Whether it says much more than what was found on the page.
    boolean isMoreThan(TextMeasures.Measure found) {
        return text.length() >= SHORTEST && text.length() > found.all() * 2;
    }

    void addTo(DocumentContent content) {
        text.lines()
                .forEach(it -> {
                    content.append(it);
                    content.endParagraph();
                });
    }
}
