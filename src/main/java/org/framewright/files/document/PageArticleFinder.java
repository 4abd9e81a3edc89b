package org.framewright.files.document;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the article of a web page by fixed rules (`docs/import.md` states them).
final class PageArticleFinder {

    static final String MARKED = "[itemprop=articleBody]";
    static final String ARTICLES = "article, [role=article]";
    private static final String MAIN = "main, [role=main]";

    /// Elements of paragraphs, which hold no whole article.
    static final Set<String> PARAGRAPHS = Set.of("p", "li", "ul", "ol", "blockquote", "pre", "dd");

    /// Characters of prose that an article without any mark has at least.
    static final int ENOUGH = 100;

    /// The share of the prose in the middle of a page that an element has to hold so that its name counts.
    private static final double SHARE = 0.4;

    /// The same, of an element that is marked for programs.
    private static final double SHARE_OF_MARKED = 0.1;

    /// So many paragraphs are text.
    private static final int SEVERAL = 3;

    /// The middle of a page goes inwards as long as an element has this share of the prose around it.
    private static final double NEARLY_ALL = 0.85;

    /// An element of the same kind is a further part of the article if it has this share of the largest one's prose.
    private static final double PART = 0.25;

    private final Document page;
    private final DocumentBudget budget;
    private final PageMetadata metadata;
    private final PageSurroundings surroundings;

    /// @param page of which nothing invisible is left
    PageArticleFinder(Document page, PageMetadata metadata, DocumentBudget budget) {
        this.page = page;
        this.metadata = metadata;
        this.budget = budget;
        this.surroundings = new PageSurroundings(page, budget);
    }

    /// The element that holds only the article; elements around it are removed from the page.
    Optional<Element> find() {
        InlineRuns.wrap(page.body(), budget);
        var leads = StatedLead.findAll(page, metadata, budget);
        surroundings.removeAround();
        var article = choose(new TextMeasures(page, budget));
        article.ifPresent(it -> {
            var phrases = new PagePhrases();
            new ArticleTrimmer(surroundings, phrases, budget).trim(it);
            new ArticleLines(surroundings, budget).trim(it);
            new ArticleEdges(surroundings, metadata.byline(), metadata.url(), budget).trim(it);
            new ArticleLead(page, metadata.headline(), phrases, budget).addTo(it);
            StatedLead.addTo(it, leads, budget);
        });
        return article;
    }

    private Optional<Element> choose(TextMeasures measures) {
        var middle = middle(page.body(), measures);
        double all = measures.prose(middle);
        return joined(page.body().select(MARKED), all * SHARE_OF_MARKED, measures)
                .or(() -> metadata.body().flatMap(it -> it.find(page.body(), budget)))
                .or(() -> joined(surroundings.bodies(), all * SHARE, measures))
                .or(() -> joined(withoutOthers(page.body().select(ARTICLES)), all * SHARE, measures))
                .or(() -> joined(page.body().select(MAIN), all * SHARE, measures))
                .or(() -> Optional.of(middle).filter(it -> measures.prose(it) >= ENOUGH));
    }

    /// Without the articles that have headings of their own, where another has the page's headline: some pages show the next article below.
    private List<Element> withoutOthers(List<Element> articles) {
        var own = articles.stream().filter(this::hasHeadline).toList();
        return own.isEmpty()
                ? articles
                : articles.stream().filter(it -> own.contains(it) || it.selectFirst("h1") == null).toList();
    }

    private boolean hasHeadline(Element article) {
        var headline = metadata.headline().map(PageSite::letters).orElse("");
        return !headline.isEmpty()
                && article.select("h1").stream()
                        .map(it -> PageSite.letters(it.text()))
                        .anyMatch(it -> !it.isEmpty() && (it.equals(headline) || headline.startsWith(it)));
    }

    /// Goes inwards as long as one child has nearly all of the prose, and no paragraphs stand beside it.
    private static Element middle(Element body, TextMeasures measures) {
        var inner = body;
        for (Optional<Element> next = Optional.of(body); next.isPresent(); next = inside(inner, measures)) {
            inner = next.get();
        }
        return inner;
    }

    private static Optional<Element> inside(Element element, TextMeasures measures) {
        double least = Math.max(1, measures.prose(element) * NEARLY_ALL);
        long beside = element.children().stream().filter(it -> it.nameIs("p") && measures.prose(it) >= ENOUGH).count();
        if (beside >= SEVERAL) {
            return Optional.empty();
        }
        return element.children().stream()
                .filter(it -> measures.prose(it) >= least && !PARAGRAPHS.contains(it.normalName()))
                .findFirst();
    }

    /// The largest of some elements, or the one around it and others that are large, too: an article in several blocks.
    private static Optional<Element> joined(List<Element> elements, double least, TextMeasures measures) {
        var largest = elements.stream().max(Comparator.comparingLong(measures::prose));
        if (largest.isEmpty() || measures.prose(largest.get()) < Math.max(1, least)) {
            return Optional.empty();
        }
        var article = largest.get();
        double some = measures.prose(article) * PART;
        for (var each : elements) {
            if (measures.prose(each) >= some && !each.equals(article) && !article.parents().contains(each)) {
                article = around(each, article);
            }
        }
        return Optional.of(article);
    }

    /// The innermost element that holds both, unless that is the whole page.
    private static Element around(Element one, Element other) {
        if (one.parents().contains(other)) {
            return other;
        }
        var outer = other.parents();
        return one.parents().stream()
                .filter(it -> outer.contains(it) && !it.nameIs("body") && !it.nameIs("html"))
                .findFirst()
                .orElse(other);
    }
}
