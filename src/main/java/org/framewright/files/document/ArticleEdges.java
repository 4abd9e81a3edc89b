package org.framewright.files.document;

import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Removes what stands before the first and behind the last sentence of an article without being a part of it: lines with its day and
/// authors, boxes, paragraphs of another kind, and headings of what is not there any more.
final class ArticleEdges {

    /// The paragraphs of an article stand in one element, and are of one kind, if that has this share of their text.
    private static final double MOST = 0.75;

    /// Text at the end with more than this share of the article is a part of it.
    private static final double LITTLE = 0.15;

    private static final int LONGEST_OF_BOX = 600;
    private static final int LONGEST_OF_OTHER_KIND = 300;
    private static final int LONGEST_HEADING = 100;
    private static final int LONGEST_BIOGRAPHY = 500;
    private static final int SHORTEST_NAME = 6;

    /// Headings behind each other that go, and biographies.
    private static final int MOST_HEADINGS = 8;

    private static final Pattern BETWEEN_NAMES = Pattern.compile("[,;&|]|(?iU)\\b(?:and|und|et|y|e|i)\\b");

    /// A day of a year in any language with Arabic numerals.
    private static final Pattern DAY =
            Pattern.compile(
                    "(?iU)(?<![\\d.])(?:\\d{1,2}(?:st|nd|rd|th|[.º])?\\s+(?:de\\s+)?\\p{L}{3,}\\.?,?\\s+(?:de\\s+)?(?:19|20)\\d{2}"
                            + "|\\p{L}{3,}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+(?:19|20)\\d{2}"
                            + "|\\d{1,2}([./-])\\d{1,2}\\1\\d{2,4}|(?:19|20)\\d{2}([./-])\\d{1,2}\\2\\d{1,2}"
                            + "|(?:19|20)\\d{2}年)(?![\\d/])");

    private static final Pattern TIME = Pattern.compile("(?<!\\d)\\d{1,2}[:.]\\d{2}(?![.\\d])");

    /// `2min`, `4 min read`, `Lesedauer: 4 Min.`
    private static final Pattern READING_TIME =
            Pattern.compile(
                    "(?iU)^(?:[^\\d]{0,20}: ?)?\\d{1,3} ?(?:min|minuten?|minutes?|minutos?|minuti)\\b\\.?(?: (?:read|lesezeit|lesedauer|de lecture|de lectura|di lettura))?$");

    /// Behind a day.
    private static final Pattern MINUTES_AT_END = Pattern.compile("(?iU): ?\\d{1,3} ?min\\.$");

    private final PageSurroundings surroundings;
    private final List<String> authors;
    private final Optional<String> mailbox;
    private final DocumentBudget budget;

    /// @param byline the authors, as the page states them
    /// @param url the page's address
    ArticleEdges(PageSurroundings surroundings, Optional<String> byline, Optional<String> url, DocumentBudget budget) {
        this.surroundings = surroundings;
        this.budget = budget;
        this.mailbox = url.flatMap(PageSite::host).map(it -> "@" + it);
        this.authors =
                byline.stream()
                        .flatMap(BETWEEN_NAMES::splitAsStream)
                        .map(it -> it.strip().toLowerCase(Locale.ROOT))
                        .filter(it -> it.length() >= SHORTEST_NAME && it.indexOf(' ') > 0)
                        .toList();
    }

    void trim(Element article) {
        removeBoxesBehind(article);
        removeOtherKindsBehind(article);
        removeHeadingsBehind(article);
        removeDayAndAuthors(article);
    }

    /// The paragraphs of most articles are children of one element: what follows in boxes beside them is something else.
    private void removeBoxesBehind(Element article) {
        var paragraphs = ArticleParagraph.of(article, budget);
        Map<Element, Long> parents = new IdentityHashMap<>();
        for (var each : paragraphs) {
            var parent = each.element().parent();
            if (each.isLong() && !each.inList() && parent != null) {
                parents.merge(parent, (long) each.text().length(), Long::sum);
            }
        }
        var main = usual(parents);
        if (main.isEmpty()) {
            return;
        }
        List<ArticleParagraph> boxes = new ArrayList<>();
        for (var each : paragraphs.reversed()) {
            budget.check();
            if (main.get().equals(each.element().parent())) {
                if (each.isLong() || each.endsSentence()) {
                    break;
                }
            } else if (each.quoted() || isInListOf(main.get(), each.element())) {
                break;
            } else {
                boxes.add(each);
            }
        }
        removeIfLittle(boxes, parents, LONGEST_OF_BOX);
    }

    private static boolean isInListOf(Element main, Element item) {
        for (var each = item; each.parent() != null; each = each.parent()) {
            if (each.parent().equals(main)) {
                return each.nameIs("ul") || each.nameIs("ol") || each.nameIs("dl");
            }
        }
        return false;
    }

    /// The paragraphs of most articles are elements of one name and class: notes below have a class of their own.
    private void removeOtherKindsBehind(Element article) {
        var paragraphs = ArticleParagraph.of(article, budget);
        Map<String, Long> kinds = new HashMap<>();
        for (var each : paragraphs) {
            if (each.isLong() && !each.inList()) {
                kinds.merge(kind(each.element()), (long) each.text().length(), Long::sum);
            }
        }
        var main = usual(kinds);
        if (main.isEmpty()) {
            return;
        }
        List<ArticleParagraph> others = new ArrayList<>();
        for (var each : paragraphs.reversed()) {
            if (each.inList()
                    || each.quoted()
                    || each.element().className().isBlank()
                    || each.text().length() > LONGEST_OF_OTHER_KIND
                    || kind(each.element()).equals(main.get())) {
                break;
            }
            others.add(each);
        }
        removeIfLittle(others, kinds, LONGEST_OF_OTHER_KIND);
    }

    private static String kind(Element element) {
        return element.normalName() + " " + element.className();
    }

    /// What most of the text is in.
    private static <T> Optional<T> usual(Map<T, Long> characters) {
        double all = sum(characters);
        return characters.entrySet().stream()
                .filter(it -> it.getValue() >= all * MOST)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static long sum(Map<?, Long> characters) {
        return characters.values().stream().mapToLong(it -> it).sum();
    }

    private void removeIfLittle(List<ArticleParagraph> fromEnd, Map<?, Long> characters, int longest) {
        long some = fromEnd.stream().mapToLong(it -> it.text().length()).sum();
        if (some <= sum(characters) * LITTLE && fromEnd.stream().allMatch(it -> it.text().length() <= longest)) {
            surroundings.remove(fromEnd.reversed().stream().map(ArticleParagraph::element).toList());
        }
    }

    /// Headings without text, lines that announce something, who the author is, and where the site gets mail.
    private void removeHeadingsBehind(Element article) {
        var paragraphs = ArticleParagraph.of(article, budget);
        List<Element> last = new ArrayList<>();
        for (var each : paragraphs.reversed()) {
            if (last.size() == MOST_HEADINGS
                    || last.size() + 2 >= paragraphs.size()
                    || !(announces(each) || isBiography(each) || hasMailbox(each))) {
                break;
            }
            last.add(each.element());
        }
        surroundings.remove(last.reversed());
    }

    private static boolean announces(ArticleParagraph paragraph) {
        var text = paragraph.text();
        return !paragraph.inList()
                && text.length() <= LONGEST_HEADING
                && (text.endsWith(":")
                        || (paragraph.isHeading()
                                && !text.endsWith(".")
                                && !text.endsWith("“")
                                && !text.endsWith("”")));
    }

    private boolean isBiography(ArticleParagraph paragraph) {
        var text = paragraph.text().toLowerCase(Locale.ROOT);
        return text.length() <= LONGEST_BIOGRAPHY && authors.stream().anyMatch(text::startsWith);
    }

    private boolean hasMailbox(ArticleParagraph paragraph) {
        var text = paragraph.text().toLowerCase(Locale.ROOT);
        return text.length() <= LONGEST_BIOGRAPHY && mailbox.filter(text::contains).isPresent();
    }

    private void removeDayAndAuthors(Element article) {
        List<Element> lines = new ArrayList<>();
        int prose = 0;
        for (var each : ArticleParagraph.of(article, budget)) {
            prose += each.isProse() ? 1 : 0;
            if (prose > 1) {
                break;
            }
            if (!each.isHeading()
                    && !each.inList()
                    && each.text().length() <= ArticleParagraph.LONG
                    && (!each.endsSentence() || saysReadingTime(each))
                    && (prose == 0 ? saysDayOrAuthor(each) : saysTimeOrAuthor(each))) {
                lines.add(each.element());
            }
        }
        surroundings.remove(lines);
    }

    private boolean saysDayOrAuthor(ArticleParagraph line) {
        var text = line.text().toLowerCase(Locale.ROOT);
        return DAY.matcher(text).find()
                || authors.stream().anyMatch(text::contains)
                || saysReadingTime(line)
                || line.element().selectFirst("[rel=author]") != null;
    }

    private static boolean saysReadingTime(ArticleParagraph line) {
        return READING_TIME.matcher(line.text()).find()
                || (MINUTES_AT_END.matcher(line.text()).find() && DAY.matcher(line.text()).find());
    }

    /// Behind a lead, a day without a time may be a chronicle's.
    private boolean saysTimeOrAuthor(ArticleParagraph line) {
        var withoutDay = DAY.matcher(line.text()).replaceAll("");
        return saysDayOrAuthor(line) && (withoutDay.equals(line.text()) || TIME.matcher(withoutDay).find());
    }
}
