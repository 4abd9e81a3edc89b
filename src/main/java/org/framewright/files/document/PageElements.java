package org.framewright.files.document;

import org.framewright.files.BlankText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The values of a web page's `meta` elements, microdata and text.
///
/// @param page whose scripts are not read
record PageElements(Document page) {

    /// A longer byline is a biography.
    static final int LONGEST_NAME = 120;

    /// The first value that is not blank. Some pages escape characters twice: `&amp;quot;`.
    static Optional<String> first(List<Optional<String>> values) {
        return values.stream()
                .flatMap(Optional::stream)
                .filter(it -> !BlankText.isBlank(it))
                .findFirst()
                .map(PageElements::unescaped);
    }

    static String unescaped(String value) {
        return value.indexOf('&') < 0 || isAddress(value) ? value : Parser.unescapeEntities(value, false);
    }

    static boolean isAddress(String value) {
        return value.startsWith("https://") || value.startsWith("http://");
    }

    /// The value of a `meta` element. An author's address is no name.
    Optional<String> meta(String name) {
        return page.select("meta[content]").stream()
                .filter(it -> it.attr("property").equalsIgnoreCase(name) || it.attr("name").equalsIgnoreCase(name))
                .map(it -> it.attr("content"))
                .filter(it -> !name.endsWith("author") || !isAddress(it))
                .findFirst();
    }

    /// A property in the elements of the page: its name where it has one, else its value or text.
    Optional<String> microdata(String property) {
        return page.select("[itemprop=" + property + "]").stream()
                .limit(1)
                .map(it -> Optional.ofNullable(it.selectFirst("[itemprop=name]")).orElse(it))
                .map(PageElements::value)
                .filter(it -> it.length() <= LONGEST_NAME || property.equals("headline"))
                .findFirst();
    }

    private static String value(Element element) {
        return element.hasAttr("content")
                ? element.attr("content")
                : element.hasAttr("datetime") ? element.attr("datetime") : element.text();
    }

    Optional<String> text(String selector) {
        return texts(selector).findFirst();
    }

    Stream<String> texts(String selector) {
        return page.select(selector).stream().map(it -> it.text());
    }

    Optional<String> attribute(String selector, String name) {
        return page.select(selector).stream().map(it -> it.attr(name)).findFirst();
    }
}
