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

    /// More elements are a list of other articles rather than a line.
    private static final int MOST_BESIDE = 8;

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
        return metas(name).findFirst();
    }

    /// The values of all `meta` elements of a name: one for each author.
    Optional<String> metasTogether(String name) {
        return joined(metas(name));
    }

    private Stream<String> metas(String name) {
        return page.select("meta[content]").stream()
                .filter(it -> it.attr("property").equalsIgnoreCase(name) || it.attr("name").equalsIgnoreCase(name))
                .map(it -> it.attr("content"))
                .filter(it -> !name.endsWith("author") || !isAddress(it));
    }

    /// A property in the elements of the page: its name where it has one, else its value or text.
    Optional<String> microdata(String property) {
        return joined(
                        together(page.select("[itemprop=" + property + "]"), property.equals("author"))
                                .map(it -> Optional.ofNullable(it.selectFirst("[itemprop=name]")).orElse(it))
                                .map(PageElements::value))
                .filter(it -> it.length() <= LONGEST_NAME || property.equals("headline"));
    }

    /// The first of some elements, and those beside it: two authors in one line.
    ///
    /// @param several whether others count
    private static Stream<Element> together(List<Element> all, boolean several) {
        return all.stream().filter(it -> it.equals(all.getFirst()) || (several && isBeside(it, all.getFirst())));
    }

    private static boolean isBeside(Element element, Element first) {
        return !element.parents().contains(first)
                && first.parents().stream()
                        .limit(2)
                        .anyMatch(it -> it.childrenSize() <= MOST_BESIDE && element.parents().contains(it));
    }

    private static Optional<String> joined(Stream<String> names) {
        return names.map(String::strip)
                .filter(it -> !it.isEmpty())
                .distinct()
                .reduce((one, other) -> one + ", " + other);
    }

    /// The texts of the first element and of those beside it.
    Optional<String> textsTogether(String selector) {
        return joined(together(page.select(selector), true).map(Element::text));
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
