package org.framewright.files.document;

import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Removes from an article lines that are no part of it, by their form and not by their words: paragraphs that only link to another
/// page, and labels in other elements than the article's paragraphs.
final class ArticleLines {

    private static final double MOST_LINKS = 0.25;

    /// An article of paragraphs has this share of its sentences in `p`.
    private static final double MOST = 0.75;

    /// Characters of sentences that an article has at least, so that its form shows.
    private static final int ENOUGH = 300;

    /// Names of elements between paragraphs that may be headings of the article, or questions of an interview.
    private static final Pattern HEADINGS =
            Pattern.compile("(?i)head|titl|titel|titr|sub|question|frage|quote|code|intro|lead");

    private final PageSurroundings surroundings;
    private final DocumentBudget budget;

    ArticleLines(PageSurroundings surroundings, DocumentBudget budget) {
        this.surroundings = surroundings;
        this.budget = budget;
    }

    void trim(Element article) {
        removeLinks(article);
        removeLabels(article);
    }

    /// An article that consists of links keeps them.
    private void removeLinks(Element article) {
        var paragraphs = ArticleParagraph.of(article, budget);
        var links = paragraphs.stream().filter(it -> !it.isHeading() && !it.inList() && it.isLink()).toList();
        if (characters(links) <= characters(paragraphs) * MOST_LINKS) {
            surroundings.remove(links.stream().map(ArticleParagraph::element).toList());
        }
    }

    private void removeLabels(Element article) {
        var paragraphs = ArticleParagraph.of(article, budget);
        var prose = paragraphs.stream().filter(ArticleParagraph::isProse).toList();
        long usual = characters(prose.stream().filter(it -> it.element().nameIs("p")).toList());
        if (usual <= ENOUGH || usual < characters(prose) * MOST) {
            return;
        }
        int first = paragraphs.indexOf(prose.getFirst());
        int last = paragraphs.lastIndexOf(prose.getLast());
        List<Element> labels = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            var each = paragraphs.get(i);
            if (isLabel(each) && (i < first || i > last || !isNamedAsHeading(each.element()))) {
                labels.add(each.element());
            }
        }
        surroundings.remove(labels);
    }

    private static boolean isLabel(ArticleParagraph paragraph) {
        return !paragraph.element().nameIs("p")
                && !paragraph.isHeading()
                && !paragraph.inList()
                && !paragraph.quoted()
                && paragraph.text().length() <= ArticleParagraph.LONG
                && !paragraph.endsSentence();
    }

    static boolean isNamedAsHeading(Element element) {
        return HEADINGS.matcher(element.className() + " " + element.id()).find();
    }

    private static long characters(List<ArticleParagraph> paragraphs) {
        return paragraphs.stream().mapToLong(it -> it.text().length()).sum();
    }
}
