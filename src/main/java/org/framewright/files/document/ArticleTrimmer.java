package org.framewright.files.document;

import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.List;

/// Removes from an article what stands in it and is no part of it: teasers of others, "Read more", captions, notes on rights.
final class ArticleTrimmer {

    private static final double MOST = 0.5;

    private static final int LONGEST_LABEL = 30;
    private static final int LONGEST_TEASER = 450;

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
        surroundings.remove(new PictureBoxes(article, budget).find());
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
        furniture.addAll(labelledBoxes(article, boxes));
        furniture.addAll(boxesThatHadLinks(article, boxes));
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

    /// Boxes behind the first sentences with a label, such as “Read more”, and the beginning of another article.
    private List<Element> labelledBoxes(Element article, ArticleBoxes boxes) {
        return ArticleParagraph.of(article, budget).stream()
                .dropWhile(it -> !it.isProse())
                .skip(1)
                .filter(it -> it.text().length() <= LONGEST_LABEL && phrases.begin(it.text()))
                .map(it -> boxes.around(it.element()))
                .distinct()
                .filter(it -> it.childrenSize() > 0 && it.text().length() <= LONGEST_TEASER)
                .filter(it -> ArticleParagraph.of(it, budget).size() == 2)
                .toList();
    }

    /// Boxes behind the first sentences whose headings were links: what is left is the beginning of another article.
    private List<Element> boxesThatHadLinks(Element article, ArticleBoxes boxes) {
        return ArticleParagraph.of(article, budget).stream()
                .dropWhile(it -> !it.isProse())
                .skip(1)
                .filter(it -> it.text().length() <= LONGEST_TEASER && !it.isHeading() && !it.inList() && !it.quoted())
                .map(ArticleParagraph::element)
                .map(boxes::around)
                .distinct()
                .filter(it -> it.childrenSize() > 0 && ArticleParagraph.of(it, budget).size() == 1)
                .filter(it -> it.selectFirst("[" + PageSurroundings.HAD_LINKS + "]") != null)
                .toList();
    }

    private static boolean isListOfLinks(Element element) {
        return element.nameIs("ul") && element.children().stream().allMatch(it -> it.selectFirst("a[href]") != null);
    }
}
