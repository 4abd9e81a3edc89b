package org.framewright.files.document;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Finds the lead of an article that stands in a block of its own, between the headline and the text.
final class ArticleLead {

    private static final int SHORTEST = 60;
    private static final int LONGEST = 1_000;

    private final Document page;
    private final Optional<String> headline;
    private final PagePhrases phrases;
    private final DocumentBudget budget;

    ArticleLead(Document page, Optional<String> headline, PagePhrases phrases, DocumentBudget budget) {
        this.page = page;
        this.headline = headline;
        this.phrases = phrases;
        this.budget = budget;
    }

    void addTo(Element article) {
        var headings = new HashSet<>(PageHeadline.headings(page, headline));
        if (article.selectFirst("h1") != null || article.getAllElements().stream().anyMatch(headings::contains)) {
            return;
        }
        Element heading = null;
        List<Element> between = new ArrayList<>();
        for (var element : page.body().getAllElements()) {
            budget.check();
            if (element.equals(article)) {
                break;
            }
            if (headings.contains(element)) {
                heading = element;
                between.clear();
            } else if (heading != null && isParagraph(element) && !element.parents().contains(heading)) {
                between.add(element);
            }
        }
        if (heading == null || article.parents().contains(heading)) {
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
