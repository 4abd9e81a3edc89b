package org.framewright.agreement;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/// The published figures that ours are held to: `src/test/resources/agreement/published.json`.
public final class PublishedCases {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PublishedCases() {}

    /// One worked example of a publication or of another program's tests.
    ///
    /// @param type `reliability-matrix`, `contingency-table`, `unitizing`, ...: the form of the data
    /// @param expected what the publication says, by name
    /// @param tolerance how far the publication's digits let ours be off
    /// @param note what to know about it; empty where there is nothing
    public record Case(
            String id,
            String source,
            String type,
            JsonNode data,
            Map<String, Double> expected,
            double tolerance,
            String note) {

        /// What a test of one of its figures is called.
        public String title(String figure) {
            return id + ", " + figure + " (" + source + ")";
        }
    }

    /// Every case, in the file's order.
    public static List<Case> all() {
        try (var in = PublishedCases.class.getResourceAsStream("/agreement/published.json")) {
            return StreamSupport.stream(JSON.readTree(in).spliterator(), false).map(PublishedCases::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The cases of these types, in the file's order.
    public static List<Case> of(String... types) {
        var wanted = Set.of(types);
        return all().stream().filter(it -> wanted.contains(it.type())).toList();
    }

    private static Case read(JsonNode node) {
        return new Case(
                node.get("id").asText(),
                node.get("source").asText(),
                node.get("type").asText(),
                node.get("data"),
                JSON.convertValue(node.get("expected"), new TypeReference<LinkedHashMap<String, Double>>() {}),
                node.get("tolerance").asDouble(),
                node.path("note").asText());
    }
}
