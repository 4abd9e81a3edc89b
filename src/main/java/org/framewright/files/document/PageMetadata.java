package org.framewright.files.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.framewright.files.BlankText;
import org.framewright.files.Limits;
import org.jsoup.nodes.Document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The metadata of a web page's article: in JSON-LD, then in `meta` elements, then in the text.
final class PageMetadata {

    private static final Pattern ARTICLE = Pattern.compile("(?:.*Article|BlogPosting|Report.*)");
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:$|[T ].*)");

    private final ObjectMapper json =
            new ObjectMapper(
                    JsonFactory.builder()
                            .streamReadConstraints(
                                    StreamReadConstraints.builder()
                                            .maxNestingDepth(Limits.MOST_METADATA_LEVELS)
                                            .maxTokenCount(Limits.MOST_METADATA_TOKENS)
                                            .build())
                            .build());
    private final Document page;
    private final Optional<JsonNode> article;
    private final Optional<String> headline;
    private final Optional<String> date;
    private final Optional<String> url;

    /// Reads all at once: afterwards the page may lose its scripts and headers.
    PageMetadata(Document page) {
        this.page = page;
        this.article = findArticle();
        this.headline =
                first(List.of(json("headline"), meta("og:title"), text("article h1"), text("h1"), text("title")));
        this.date =
                first(
                                List.of(
                                        json("datePublished"),
                                        meta("article:published_time"),
                                        meta("date"),
                                        meta("dc.date"),
                                        meta("dcterms.date"),
                                        attribute("time[datetime]", "datetime")))
                        .map(it -> DAY.matcher(it.strip()))
                        .filter(Matcher::matches)
                        .map(it -> it.group(1));
        this.url =
                first(List.of(attribute("link[rel=canonical]", "href"), meta("og:url"), json("url")))
                        .filter(it -> it.matches("https?://.*"));
    }

    Optional<String> headline() {
        return headline;
    }

    void describe(DocumentContent content) {
        headline.ifPresent(it -> content.describe("headline", it));
        first(List.of(name("publisher"), meta("og:site_name"))).ifPresent(it -> content.describe("outlet", it));
        date.ifPresent(it -> content.describe("date", it));
        first(List.of(name("author"), meta("author"), meta("dc.creator")))
                .ifPresent(it -> content.describe("byline", it));
        first(List.of(json("articleSection"), meta("article:section")))
                .ifPresent(it -> content.describe("section", it));
        url.ifPresent(it -> content.describe("url", it));
        first(List.of(attribute("html[lang]", "lang"), json("inLanguage")))
                .ifPresent(it -> content.describe("language", it));
    }

    private static Optional<String> first(List<Optional<String>> values) {
        return values.stream().flatMap(Optional::stream).filter(it -> !BlankText.isBlank(it)).findFirst();
    }

    private Optional<String> meta(String name) {
        return page.select("meta[content]").stream()
                .filter(it -> it.attr("property").equalsIgnoreCase(name) || it.attr("name").equalsIgnoreCase(name))
                .map(it -> it.attr("content"))
                .findFirst();
    }

    private Optional<String> text(String selector) {
        return page.select(selector).stream().map(it -> it.text()).findFirst();
    }

    private Optional<String> attribute(String selector, String name) {
        return page.select(selector).stream().map(it -> it.attr(name)).findFirst();
    }

    private Optional<String> json(String property) {
        return article.map(it -> it.path(property)).map(it -> it.isArray() ? it.path(0) : it).map(it -> it.asText(""));
    }

    /// The names of persons or an organisation.
    private Optional<String> name(String property) {
        return article.map(it -> it.path(property))
                .map(it -> {
                    List<String> names = new ArrayList<>();
                    (it.isArray() ? it : json.createArrayNode().add(it))
                            .forEach(
                                    each -> names.add(each.isTextual() ? each.asText() : each.path("name").asText("")));
                    names.removeIf(BlankText::isBlank);
                    return String.join(", ", names);
                });
    }

    private Optional<JsonNode> findArticle() {
        return page.select("script[type=application/ld+json]").stream()
                .flatMap(it -> parse(it.data()).stream())
                .flatMap(it -> articles(it).stream())
                .findFirst();
    }

    private Optional<JsonNode> parse(String text) {
        try {
            return Optional.ofNullable(this.json.readTree(text));
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }

    /// Breadth first, so that an article comes before what it names.
    private static Optional<JsonNode> articles(JsonNode root) {
        var waiting = new ArrayDeque<JsonNode>(List.of(root));
        for (int seen = 0; !waiting.isEmpty() && seen < Limits.MOST_METADATA_NODES; seen++) {
            var node = waiting.remove();
            var type = node.path("@type");
            if (ARTICLE.matcher((type.isArray() ? type.path(0) : type).asText("")).matches()) {
                return Optional.of(node);
            }
            node.forEach(it -> {
                if (it.isContainerNode()) {
                    waiting.add(it);
                }
            });
        }
        return Optional.empty();
    }
}
