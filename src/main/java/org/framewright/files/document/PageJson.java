package org.framewright.files.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.framewright.files.BlankText;
import org.framewright.files.Limits;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a web page says of its article in JSON-LD.
final class PageJson {

    private static final Pattern ARTICLE = Pattern.compile("(?:.*Article|BlogPosting|Report.*)");

    /// Marks that hide a script from readers of XML.
    private static final Pattern CDATA = Pattern.compile("(?://|/\\*)?\\s*(?:<!\\[CDATA\\[|\\]\\]>)\\s*(?:\\*/)?");

    private static final Pattern ORGANISATION = Pattern.compile(".*Organization");
    private static final Pattern NOT_FREE = Pattern.compile("(?i)(?:https?://schema\\.org/)?false");
    private static final String REVIEWED = "itemReviewed";
    private static final Pattern COUNT = Pattern.compile("\\d{1,6}");

    private final ObjectMapper json =
            new ObjectMapper(
                    JsonFactory.builder()
                            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                            .streamReadConstraints(
                                    StreamReadConstraints.builder()
                                            .maxNestingDepth(Limits.MOST_METADATA_LEVELS)
                                            .maxTokenCount(Limits.MOST_METADATA_TOKENS)
                                            .build())
                            .build());
    private final Optional<JsonNode> article;

    PageJson(Document page) {
        this.article =
                page.select("script[type=application/ld+json]").stream()
                        .flatMap(it -> parse(it.data()).stream())
                        .flatMap(it -> article(it).stream())
                        .findFirst();
    }

    /// A property of the article; empty where it has none, blank where it is no text.
    Optional<String> text(String property) {
        return article.map(it -> it.path(property)).map(it -> it.isArray() ? it.path(0) : it).map(it -> it.asText(""));
    }

    /// The names of persons or an organisation.
    Optional<String> name(String property) {
        return article.map(it -> it.path(property))
                .map(it -> {
                    List<String> names = new ArrayList<>();
                    (it.isArray() ? it : json.createArrayNode().add(it))
                            .forEach(each -> names.add(each.isTextual() ? each.asText() : nameOf(each)));
                    names.removeIf(BlankText::isBlank);
                    return String.join(", ", names);
                });
    }

    /// The name, or the parts that are stated in its place.
    private static String nameOf(JsonNode node) {
        var parts = node.path("givenName").asText("") + " " + node.path("familyName").asText("");
        return node.path("name").asText(parts.strip());
    }

    /// Whether a property is stated to be an organisation and no person.
    boolean isOrganisation(String property) {
        return article.map(it -> it.path(property))
                .map(it -> it.isArray() ? it.path(0) : it)
                .filter(it -> ORGANISATION.matcher(it.path("@type").asText("")).matches())
                .isPresent();
    }

    /// Whether the page says that only those who pay may read the article, or a part of it.
    boolean isPaid() {
        return text("isAccessibleForFree").filter(it -> NOT_FREE.matcher(it).matches()).isPresent();
    }

    /// The length that the page states; empty where it states none.
    Optional<Integer> words() {
        return text("wordCount").map(String::strip).filter(it -> COUNT.matcher(it).matches()).map(Integer::valueOf);
    }

    /// The article's text. Some pages state it as HTML.
    Optional<StatedBody> body() {
        return text("articleBody")
                .map(it -> it.contains("<") || it.contains("&lt;") ? withoutTags(it) : it)
                .filter(it -> !BlankText.isBlank(it))
                .map(StatedBody::new);
    }

    private static String withoutTags(String html) {
        var parser = Parser.htmlParser().setMaxDepth(Limits.MOST_LEVELS);
        return Jsoup.parse(Parser.unescapeEntities(html, false), "", parser).wholeText();
    }

    private Optional<JsonNode> parse(String text) {
        try {
            return Optional.ofNullable(this.json.readTree(CDATA.matcher(text).replaceAll(" ")));
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }

    /// Breadth first, so that an article comes before what it names.
    private static Optional<JsonNode> article(JsonNode root) {
        var waiting = new ArrayDeque<JsonNode>(List.of(root));
        for (int seen = 0; !waiting.isEmpty() && seen < Limits.MOST_METADATA_NODES; seen++) {
            var node = waiting.remove();
            var type = node.path("@type");
            if (ARTICLE.matcher((type.isArray() ? type.path(0) : type).asText("")).matches()) {
                return Optional.of(node);
            }
            // what an article reviews has authors of its own
            node.properties().stream()
                    .filter(it -> it.getValue().isContainerNode() && !it.getKey().equals(REVIEWED))
                    .forEach(it -> waiting.add(it.getValue()));
            node.elements()
                    .forEachRemaining(it -> {
                        if (node.isArray() && it.isContainerNode()) {
                            waiting.add(it);
                        }
                    });
        }
        return Optional.empty();
    }
}
