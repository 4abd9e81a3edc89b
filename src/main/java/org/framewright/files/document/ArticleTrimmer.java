package org.framewright.files.document;

import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.List;

/// Removes from an article what stands in it and is no part of it: teasers of others, "Read more", captions, notes on rights.
final class ArticleTrimmer {

    private static final double MOST = 0.5;

    private final PageSurroundings surroundings;
    private final PagePhrases phrases;
    private final DocumentBudget budget;

    ArticleTrimmer(PageSurroundings surroundings, PagePhrases phrases, DocumentBudget budget) {
        this.surroundings = surroundings;
        this.phrases = phrases;
        this.budget = budget;
    }

    void trim(Element article) {
        removeTeasers(article);
        surroundings.remove(new TeaserRuns(article, budget).find());
        removeTeaserBoxes(article);
        removePhrases(article);
        surroundings.removeLinkLists(article);
    }

    /// Teasers of other articles are articles themselves.
    private void removeTeasers(Element article) {
        var measures = new TextMeasures(article, budget);
        var all = article.select(PageArticleFinder.ARTICLES);
        all.remove(article);
        long largest = all.stream().mapToLong(measures::prose).max().orElse(0);
        surroundings.remove(
                all.stream()
                        .filter(it ->
                                measures.prose(it) < largest * 0.25
                                        || (article.nameIs("article")
                                                && measures.prose(it) < measures.prose(article) * MOST))
                        .filter(it -> it.selectFirst("a[href]") != null)
                        .toList());
    }

    /// Boxes between and behind the paragraphs, with a link to another article and some of its text.
    private void removeTeaserBoxes(Element article) {
        var boxes = new ArticleBoxes(article, budget);
        surroundings.remove(
                ArticleParagraph.of(article, budget).stream()
                        .dropWhile(it -> !it.isProse())
                        .filter(it -> !it.inList() && !it.quoted() && it.isLink())
                        .map(ArticleParagraph::element)
                        .filter(it -> !boxes.around(it).equals(it))
                        .map(boxes::around)
                        .distinct()
                        .toList());
    }

    private void removePhrases(Element article) {
        List<Element> furniture = new ArrayList<>();
        var boxes = new ArticleBoxes(article, budget);
        for (var element : article.getAllElements()) {
            budget.check();
            if (element.isBlock()
                    && element.children().stream().noneMatch(Element::isBlock)
                    && phrases.begin(element.text())) {
                furniture.add(phrases.beginBox(element.text()) ? boxes.around(element) : element);
                var next = element.nextElementSibling();
                if (next != null && isListOfLinks(next)) {
                    furniture.add(next);
                }
            }
        }
        surroundings.remove(furniture.stream().distinct().toList());
    }

    private static boolean isListOfLinks(Element element) {
        return element.nameIs("ul") && element.children().stream().allMatch(it -> it.selectFirst("a[href]") != null);
    }
}
