package org.framewright.files.document;

import org.framewright.files.BlankText;
import org.framewright.files.DateParser;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The metadata of a web page's article: in JSON-LD, then in `meta` elements, then in microdata, then in the text.
final class PageMetadata {

    private static final Pattern BY = Pattern.compile("(?iU)^(?:by|von|par|por|di|door|av|przez)[ :]\\s*");

    private static final Pattern SITE_AFTER = Pattern.compile("\\s*[|·–—-].{2,60}");
    private static final Pattern SITE_BEFORE = Pattern.compile(".{2,60}[|·–—-]\\s*");

    /// A longer byline is a biography.
    private static final int LONGEST_BYLINE = 120;

    private final Document page;
    private final PageJson json;
    private final Optional<String> headline;
    private Optional<String> date;
    private final Optional<String> byline;
    private final Optional<String> outlet;
    private final Optional<String> url;

    /// Reads all at once: afterwards the page may lose its scripts and headers.
    PageMetadata(Document page) {
        this.page = page;
        this.json = new PageJson(page);
        this.headline =
                first(
                                List.of(
                                        json.text("headline"),
                                        meta("og:title"),
                                        microdata("headline"),
                                        text("article h1"),
                                        text("h1"),
                                        text("title")))
                        .map(it -> withoutSite(it, first(List.of(text("article h1"), text("h1")))));
        var dates = new DateParser();
        this.date =
                Stream.of(
                                json.text("datePublished"),
                                meta("article:published_time"),
                                microdata("datePublished"),
                                meta("date"),
                                meta("dc.date"),
                                meta("dcterms.date"),
                                meta("pubdate"),
                                meta("publishdate"),
                                attribute("time[datetime]", "datetime"))
                        .flatMap(Optional::stream)
                        .flatMap(it -> dates.day(it, Optional.empty()).stream())
                        .map(LocalDate::toString)
                        .findFirst();
        this.outlet = first(List.of(json.name("publisher"), meta("og:site_name"), microdata("publisher")));
        this.byline =
                first(
                                Stream.of(
                                                json.name("author"),
                                                meta("author"),
                                                meta("article:author"),
                                                meta("dc.creator"),
                                                microdata("author"),
                                                text("[rel=author]"),
                                                text("[class=byline], [class=author]")
                                                        .filter(it -> it.length() <= LONGEST_BYLINE))
                                        .map(it -> it.filter(PageMetadata::hasLetter))
                                        .toList())
                        .map(it -> BY.matcher(it.strip()).replaceFirst(""));
        this.url =
                first(List.of(attribute("link[rel=canonical]", "href"), meta("og:url"), json.text("url")))
                        .filter(PageMetadata::isAddress);
    }

    /// A stated headline without the name of the site, where the page's heading shows which part that is.
    private static String withoutSite(String stated, Optional<String> heading) {
        var whole = stated.strip();
        return heading.map(String::strip)
                .filter(it -> whole.length() > it.length())
                .filter(it ->
                        (whole.startsWith(it) && SITE_AFTER.matcher(whole.substring(it.length())).matches())
                                || (whole.endsWith(it)
                                        && SITE_BEFORE
                                                .matcher(whole.substring(0, whole.length() - it.length()))
                                                .matches()))
                .orElse(stated);
    }

    Optional<String> headline() {
        return headline;
    }

    /// The authors, as the page states them.
    Optional<String> byline() {
        return byline;
    }

    /// Where the page states no day, takes the one that readers see. What is invisible is removed by then.
    void findVisibleDay(DocumentBudget budget) {
        date = date.or(() -> new VisibleDay(page, budget).find(headline).map(LocalDate::toString));
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
        first(List.of(json.text("articleSection"), meta("article:section")))
                .ifPresent(it -> content.describe("section", it));
        url.ifPresent(it -> content.describe("url", it));
        first(List.of(attribute("html[lang]", "lang"), json.text("inLanguage")))
                .ifPresent(it -> content.describe("language", it));
    }

    /// The first value that is not blank. Some pages escape characters twice: `&amp;quot;`.
    private static Optional<String> first(List<Optional<String>> values) {
        return values.stream()
                .flatMap(Optional::stream)
                .filter(it -> !BlankText.isBlank(it))
                .findFirst()
                .map(it -> it.indexOf('&') < 0 || isAddress(it) ? it : Parser.unescapeEntities(it, false));
    }

    private static boolean hasLetter(String value) {
        return value.chars().anyMatch(Character::isLetter);
    }

    private static boolean isAddress(String value) {
        return value.startsWith("https://") || value.startsWith("http://");
    }

    /// The value of a `meta` element. An author's address is no name.
    private Optional<String> meta(String name) {
        return page.select("meta[content]").stream()
                .filter(it -> it.attr("property").equalsIgnoreCase(name) || it.attr("name").equalsIgnoreCase(name))
                .map(it -> it.attr("content"))
                .filter(it -> !name.endsWith("author") || !isAddress(it))
                .findFirst();
    }

    /// A property in the elements of the page: its name where it has one, else its value or text.
    private Optional<String> microdata(String property) {
        return page.select("[itemprop=" + property + "]").stream()
                .limit(1)
                .map(it -> Optional.ofNullable(it.selectFirst("[itemprop=name]")).orElse(it))
                .map(PageMetadata::value)
                .filter(it -> it.length() <= LONGEST_BYLINE || property.equals("headline"))
                .findFirst();
    }

    private static String value(Element element) {
        return element.hasAttr("content")
                ? element.attr("content")
                : element.hasAttr("datetime") ? element.attr("datetime") : element.text();
    }

    private Optional<String> text(String selector) {
        return page.select(selector).stream().map(it -> it.text()).findFirst();
    }

    private Optional<String> attribute(String selector, String name) {
        return page.select(selector).stream().map(it -> it.attr(name)).findFirst();
    }
}
