package org.framewright.files.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the objects of a JSON file lie.
///
/// @param array the properties that lead to the array of objects, none for a file that is an array; empty where the file's objects
///         follow one another
record JsonShape(Optional<List<String>> array) {

    /// What answers of services call their lists of articles.
    private static final List<String> LISTS =
            List.of(
                    "articles",
                    "results",
                    "stories",
                    "data",
                    "items",
                    "docs",
                    "documents",
                    "hits",
                    "news",
                    "value",
                    "entries");

    private static final int DEEPEST = 3;

    static JsonFactory factory() {
        var limits =
                StreamReadConstraints.builder()
                        .maxNestingDepth(TableLimits.MOST_LEVELS)
                        .maxStringLength(TableLimits.LONGEST_CELL)
                        .maxNumberLength(TableLimits.LONGEST_NUMBER)
                        .maxNameLength(TableLimits.LONGEST_NAME)
                        .build();
        return JsonFactory.builder()
                .streamReadConstraints(limits)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                // Python writes it for what is missing
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
    }

    /// Finds the shape by reading the first value of a file.
    static JsonShape find(Reader file, ColumnSynonyms synonyms) throws IOException {
        try (var parser = factory().createParser(file)) {
            var first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                return new JsonShape(Optional.of(List.of()));
            }
            if (first != JsonToken.START_OBJECT) {
                return new JsonShape(Optional.empty());
            }
            var lists = new ArrayList<List<String>>();
            boolean article = findLists(parser, List.of(), lists, synonyms);
            return article || parser.nextToken() != null
                    ? new JsonShape(Optional.empty())
                    : new JsonShape(choose(lists));
        }
    }

    /// Adds the lists of objects in an object.
    ///
    /// @return whether the object is an article itself
    private static boolean findLists(
            JsonParser parser, List<String> path, List<List<String>> lists, ColumnSynonyms synonyms)
            throws IOException {
        boolean article = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var inner = new ArrayList<>(path);
            inner.add(parser.currentName());
            var token = parser.nextToken();
            if (token == JsonToken.VALUE_STRING) {
                article |= path.isEmpty() && synonyms.has(TableMapping.TEXT, inner.getLast());
            } else if (token == JsonToken.START_OBJECT && inner.size() < DEEPEST) {
                findLists(parser, inner, lists, synonyms);
            } else if (token == JsonToken.START_OBJECT) {
                parser.skipChildren();
            } else if (token == JsonToken.START_ARRAY) {
                boolean ofObjects = false;
                for (var each = parser.nextToken(); each != JsonToken.END_ARRAY; each = parser.nextToken()) {
                    ofObjects |= each == JsonToken.START_OBJECT;
                    parser.skipChildren();
                }
                if (ofObjects && lists.size() < TableLimits.MOST_COLUMNS) {
                    lists.add(List.copyOf(inner));
                }
            }
        }
        return article;
    }

    private static Optional<List<String>> choose(List<List<String>> lists) {
        return LISTS.stream()
                .flatMap(name -> lists.stream().filter(it -> it.getLast().equals(name)))
                .findFirst()
                .or(() -> lists.size() == 1 ? Optional.of(lists.getFirst()) : Optional.empty());
    }
}
