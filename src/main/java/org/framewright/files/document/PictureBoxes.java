package org.framewright.files.document;

import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// Boxes among the paragraphs of an article with a picture and a few words: its caption. An article that consists of pictures with
/// words keeps them.
final class PictureBoxes {

    /// Characters of a caption with its credit.
    private static final long LONGEST = 300;

    /// The share of an article's text that captions may have.
    private static final double FEW = 0.25;

    private final Element article;
    private final DocumentBudget budget;
    private final TextMeasures measures;

    PictureBoxes(Element article, DocumentBudget budget) {
        this.article = article;
        this.budget = budget;
        this.measures = new TextMeasures(article, budget);
    }

    /// In the order of the article, none within another.
    List<Element> find() {
        var boxes = new ArticleBoxes(article, budget);
        if (!boxes.isKnown()) {
            return List.of();
        }
        Set<Element> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Element> found = new ArrayList<>();
        for (var picture : article.select("img")) {
            budget.check();
            var box = boxes.around(picture);
            if (!box.equals(picture) && seen.add(box) && isCaption(box)) {
                found.add(box);
            }
        }
        long all = found.stream().mapToLong(it -> measures.of(it).all()).sum();
        return all > measures.of(article).all() * FEW ? List.of() : found;
    }

    private boolean isCaption(Element box) {
        long length = measures.of(box).all();
        return length > 0
                && length <= LONGEST
                && box.isBlock()
                && !box.nameIs("p")
                && !ArticleLines.isNamedAsHeading(box)
                && box.closest("ul, ol, dl, table, blockquote") == null
                && box.selectFirst("h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote") == null
                && box.select("p").size() <= 1;
    }
}
