package org.framewright.files.document;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.List;

/// Finds the lead of an article that stands in a block of its own, between the headline and the text.
final class ArticleLead {

    private static final int SHORTEST = 60;
    private static final int LONGEST = 1_000;

    private final Document page;
    private final PagePhrases phrases;
    private final DocumentBudget budget;

    ArticleLead(Document page, PagePhrases phrases, DocumentBudget budget) {
        this.page = page;
        this.phrases = phrases;
        this.budget = budget;
    }

    void addTo(Element article) {
        var headings = PageHeadline.headings(page);
        boolean ranked = headings.stream().allMatch(it -> it.nameIs("h1"));
        if (article.selectFirst(ranked ? "h1" : "h1, header h2") != null) {
            return;
        }
        Element headline = null;
        List<Element> between = new ArrayList<>();
        for (var element : page.body().getAllElements()) {
            budget.check();
            if (element.equals(article)) {
                break;
            }
            if (headings.contains(element)) {
                headline = element;
                between.clear();
            } else if (headline != null && isParagraph(element) && !element.parents().contains(headline)) {
                between.add(element);
            }
        }
        if (headline == null || article.parents().contains(headline)) {
            return;
        }
        var measures = new TextMeasures(page.body(), budget);
        var lead = between.stream().filter(it -> isLead(measures.of(it)) && !phrases.begin(it.text())).toList();
        if (lead.stream().mapToLong(it -> measures.of(it).all()).sum() <= LONGEST) {
            lead.reversed().forEach(article::prependChild);
        }
    }

    private static boolean isParagraph(Element element) {
        return element.isBlock() && element.children().stream().noneMatch(Element::isBlock);
    }

    private static boolean isLead(TextMeasures.Measure measure) {
        return measure.all() >= SHORTEST && measure.linkShare() < 0.3;
    }
}
