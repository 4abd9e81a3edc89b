package org.framewright.files.document;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds the lead of an article that stands in a block of its own, between the headline and the text.
final class ArticleLead {

    private static final int SHORTEST = 60;
    private static final int SHORTEST_NAMED = 15;
    private static final int LONGEST = 1_000;

    /// The names of lines below the headline.
    private static final Pattern NAME =
            Pattern.compile(
                    "(?i)(?<![a-z])(?:sub-?head(?:line|ing)?|sub-?titulo|sub-?title|stand-?first|dek|deck|chapeau|bajada|sommario)(?![a-z])");

    /// In a line of the author, the day and the section.
    private static final Pattern BETWEEN_FACTS = Pattern.compile("[|•]");

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
        boolean isNamed = between.stream().filter(ArticleLead::isNamed).count() == 1;
        var lead =
                between.stream()
                        .filter(it -> isLead(measures.of(it), isNamed && isNamed(it) ? SHORTEST_NAMED : SHORTEST))
                        .filter(it -> !phrases.begin(it.text()))
                        .toList();
        if (lead.stream().mapToLong(it -> measures.of(it).all()).sum() <= LONGEST) {
            lead.reversed().forEach(article::prependChild);
        }
    }

    private static boolean isParagraph(Element element) {
        return element.isBlock() && element.children().stream().noneMatch(Element::isBlock);
    }

    private static boolean isNamed(Element element) {
        return NAME.matcher(element.className()).find() && !BETWEEN_FACTS.matcher(element.text()).find();
    }

    private static boolean isLead(TextMeasures.Measure measure, int shortest) {
        return measure.all() >= shortest && measure.linkShare() < 0.3;
    }
}
