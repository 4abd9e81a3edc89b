package org.framewright.files.document;

import org.jsoup.nodes.Document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The metadata of a web page's article: in JSON-LD, then in `meta` elements, then in microdata, then in the text.
final class PageMetadata {

    private final Document page;
    private final PageElements elements;
    private final PageJson json;
    private final Optional<String> headline;
    private Optional<String> date;
    private final Optional<String> titleDay;
    private final Optional<String> byline;
    private final Optional<String> outlet;
    private final Optional<String> url;
    private final List<String> descriptions;

    /// Reads all at once: afterwards the page may lose its scripts and headers.
    PageMetadata(Document page) {
        this.page = page;
        this.elements = new PageElements(page);
        this.json = new PageJson(page);
        var site = new PageSite(elements, json);
        this.headline = new PageHeadline(elements, site).find(json.text("headline"));
        this.outlet = site.outlet();
        this.descriptions =
                Stream.of(
                                json.text("description"),
                                elements.meta("og:description"),
                                elements.meta("twitter:description"),
                                elements.meta("description"))
                        .flatMap(Optional::stream)
                        .map(PageElements::unescaped)
                        .distinct()
                        .toList();
        this.byline = new PageByline(elements, site, headline).find(json);
        this.url =
                PageElements.first(
                                List.of(
                                        elements.attribute("link[rel=canonical]", "href"),
                                        elements.meta("og:url"),
                                        json.text("url")))
                        .filter(PageElements::isAddress);
        var day = new PageDay(elements);
        this.date = day.find(json, url);
        this.titleDay = day.inTitle();
    }

    Optional<String> headline() {
        return headline;
    }

    /// The authors, as the page states them.
    Optional<String> byline() {
        return byline;
    }

    /// The page's address, as the page states it.
    Optional<String> url() {
        return url;
    }

    /// The article in a sentence or two, as the page states it. Some state their site's instead.
    List<String> descriptions() {
        return descriptions;
    }

    /// Where the page states no day, takes the one that readers see. What is invisible is removed by then.
    void findVisibleDay(DocumentBudget budget) {
        date =
                date.or(() -> new VisibleDay(page, budget).find(headline).map(LocalDate::toString))
                        .or(() -> titleDay)
                        .or(() -> url.flatMap(PageDay::inAddress));
    }

    /// Whether the page says that only those who pay may read all of the article.
    boolean isPaid() {
        return json.isPaid();
    }

    /// The article's length, as the page states it.
    Optional<Integer> words() {
        return json.words();
    }

    /// The article's text, as the page states it for other programs.
    Optional<StatedBody> body() {
        return json.body();
    }

    void describe(DocumentContent content) {
        headline.ifPresent(it -> content.describe("headline", it));
        outlet.ifPresent(it -> content.describe("outlet", it));
        date.ifPresent(it -> content.describe("date", it));
        byline.ifPresent(it -> content.describe("byline", it));
        PageElements.first(List.of(json.text("articleSection"), elements.meta("article:section")))
                .ifPresent(it -> content.describe("section", it));
        url.ifPresent(it -> content.describe("url", it));
        PageElements.first(List.of(elements.attribute("html[lang]", "lang"), json.text("inLanguage")))
                .ifPresent(it -> content.describe("language", it));
    }
}
