package org.framewright.files.document;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds the article of a web page by fixed rules (`docs/import.md` states them).
final class PageArticleFinder {

    private static final String INVISIBLE =
            "script, style, noscript, template, iframe, object, embed, svg, canvas, form, button, input, select, textarea, dialog,"
                    + " [hidden], [aria-hidden=true], [style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*hidden]";
    private static final String AROUND =
            "nav, aside, footer, [role=navigation], [role=complementary], [role=banner], [role=contentinfo], [role=search]";
    private static final String MARKED = "[itemprop=articleBody]";
    private static final String ARTICLES = "article, [role=article]";
    private static final String MAIN = "main, [role=main]";

    /// Words in the class or id of elements around an article.
    private static final Pattern AROUND_WORDS =
            Pattern.compile(
                    "(?i)(?:^|[\\s_-])(?:comments?|disqus|related|recommended|recommendations|teasers?|share|sharing|social|promo"
                            + "|promoted|newsletter|sidebar|breadcrumbs?|menu|navigation|navbar|adverts?|advertisement|cookies?"
                            + "|consent|popular|mostread|most-read|footer|tags|subscribe|outbrain|taboola|readmore|read-more)"
                            + "(?:$|[\\s_-])");

    private static final int SHORTEST = 25;
    private static final int ENOUGH = 140;
    private static final int LONG = 100;
    private static final double MOST_LINKS = 0.5;

    /// An element with more than this share of a page's paragraphs is no margin, whatever its name.
    private static final double MOST = 0.5;

    private final Document page;
    private final DocumentBudget budget;

    PageArticleFinder(Document page, DocumentBudget budget) {
        this.page = page;
        this.budget = budget;
    }

    /// Removes what no reader of the page sees.
    static void removeInvisible(Document page, DocumentBudget budget) {
        remove(page.select(INVISIBLE), budget);
    }

    /// From the end: each element that goes moves those behind it.
    private static void remove(List<Element> elements, DocumentBudget budget) {
        for (var element : elements.reversed()) {
            budget.checkNow();
            element.remove();
        }
    }

    /// The element that holds only the article; elements around it are removed from the page.
    Optional<Element> find() {
        removeInvisible(page, budget);
        var visible = new ParagraphLengths(page, budget);
        double most = visible.of(page.body()) * MOST;
        remove(page.select(AROUND).stream().filter(it -> visible.of(it) <= most).toList(), budget);
        var inner = new ParagraphLengths(page, budget);
        var around =
                page.body().select("[class], [id]").stream()
                        .filter(it -> !it.equals(page.body()) && !it.nameIs("article") && !it.nameIs("main"))
                        .filter(it -> AROUND_WORDS.matcher(it.className() + " " + it.id()).find())
                        .filter(it -> inner.of(it) <= most)
                        .toList();
        remove(around, budget);
        removeLinkLists();
        var lengths = new ParagraphLengths(page, budget);
        return longest(MARKED, lengths)
                .or(() -> longest(ARTICLES, lengths))
                .or(() -> highestScore(lengths))
                .or(() -> longest(MAIN, lengths))
                .map(it -> withoutNestedTeasers(it, lengths));
    }

    private void removeLinkLists() {
        var lists =
                page.body().select("ul, ol, menu, table, div, section").stream()
                        .filter(it -> linkShare(it) > MOST_LINKS && it.selectFirst("p") == null)
                        .toList();
        remove(lists, budget);
    }

    private Optional<Element> longest(String selector, ParagraphLengths lengths) {
        return page.body().select(selector).stream()
                .max(Comparator.comparingLong(lengths::of))
                .filter(it -> lengths.of(it) >= ENOUGH);
    }

    /// Teasers of other articles are articles themselves.
    private Element withoutNestedTeasers(Element article, ParagraphLengths lengths) {
        double most = lengths.of(article) * MOST;
        var teasers =
                article.select(ARTICLES).stream().filter(it -> !it.equals(article) && lengths.of(it) < most).toList();
        remove(teasers, budget);
        return article;
    }

    private Optional<Element> highestScore(ParagraphLengths lengths) {
        Map<Element, Double> scores = new HashMap<>();
        for (var paragraph : page.body().select("p, pre, blockquote")) {
            budget.checkNow();
            var text = paragraph.text();
            var parent = paragraph.parent();
            if (text.length() >= SHORTEST && parent != null) {
                double score = 1 + text.chars().filter(it -> it == ',').count() + Math.min(text.length() / LONG, 3);
                score *= 1 - linkShare(paragraph);
                scores.merge(parent, score, Double::sum);
                var grandparent = parent.parent();
                if (grandparent != null && !grandparent.nameIs("html")) {
                    scores.merge(grandparent, score / 2, Double::sum);
                }
            }
        }
        return scores.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .filter(it -> lengths.of(it) >= ENOUGH && !it.nameIs("body"));
    }

    private double linkShare(Element element) {
        budget.checkNow();
        int all = element.text().length();
        int links = element.select("a").stream().mapToInt(it -> it.text().length()).sum();
        return all == 0 ? 0 : (double) links / all;
    }
}
