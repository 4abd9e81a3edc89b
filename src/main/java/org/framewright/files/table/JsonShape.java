package org.framewright.files.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;

import org.framewright.files.Limits;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The place of the objects in a JSON file.
///
/// @param path the properties that lead to an array of objects; none for a file that is the array itself
record JsonShape(ObjectLayout layout, List<String> path) {

    /// The layout of the objects in the file.
    enum ObjectLayout {
        /// One after the other, each on a line or not; or a single one.
        SEQUENCE,
        /// In an array.
        ARRAY,
        /// As the properties of an object, under names that tell them apart.
        PROPERTIES,
        /// There are none: each property is a column, whose cells are numbered.
        COLUMNS
    }

    /// The usual names of lists of articles in answers of services.
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

    private static final String FIRST_CELL = "0";

    static JsonFactory factory() {
        var limits =
                StreamReadConstraints.builder()
                        .maxNestingDepth(Limits.MOST_JSON_LEVELS)
                        .maxStringLength(Limits.LONGEST_CELL)
                        .maxNumberLength(Limits.LONGEST_NUMBER)
                        .maxNameLength(Limits.LONGEST_NAME)
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
            return switch (parser.nextToken()) {
                case START_ARRAY -> new JsonShape(ObjectLayout.ARRAY, List.of());
                case START_OBJECT -> new ShapeFinder(parser, synonyms).find();
                case null, default -> new JsonShape(ObjectLayout.SEQUENCE, List.of());
            };
        }
    }

    /// Reads an object for what lies in it.
    private static final class ShapeFinder {

        private final JsonParser parser;
        private final ColumnSynonyms synonyms;
        private final List<List<String>> lists = new ArrayList<>();
        private boolean text;
        private int innerTexts;
        private boolean numbered;

        ShapeFinder(JsonParser parser, ColumnSynonyms synonyms) {
            this.parser = parser;
            this.synonyms = synonyms;
        }

        JsonShape find() throws IOException {
            readObject(List.of());
            boolean alone = parser.nextToken() == null;
            if (!alone || text) {
                return new JsonShape(ObjectLayout.SEQUENCE, List.of());
            }
            if (numbered && lists.isEmpty()) {
                return new JsonShape(ObjectLayout.COLUMNS, List.of());
            }
            if (innerTexts > 1) {
                return new JsonShape(ObjectLayout.PROPERTIES, List.of());
            }
            return chooseList()
                    .map(it -> new JsonShape(ObjectLayout.ARRAY, it))
                    .orElseGet(() -> new JsonShape(ObjectLayout.SEQUENCE, List.of()));
        }

        private void readObject(List<String> path) throws IOException {
            boolean hasText = false;
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                var name = parser.currentName();
                numbered |= path.size() == 1 && name.equals(FIRST_CELL);
                var token = parser.nextToken();
                if (token == JsonToken.VALUE_STRING) {
                    hasText |= path.size() < 2 && synonyms.has(TableMapping.TEXT, name);
                } else if (token == JsonToken.START_OBJECT && path.size() + 1 < DEEPEST) {
                    readObject(add(path, name));
                } else if (token == JsonToken.START_OBJECT) {
                    parser.skipChildren();
                } else if (token == JsonToken.START_ARRAY
                        && skipArrayOfObjects()
                        && lists.size() < Limits.MOST_COLUMNS) {
                    lists.add(add(path, name));
                }
            }
            text |= hasText && path.isEmpty();
            innerTexts += hasText && path.size() == 1 ? 1 : 0;
        }

        private static List<String> add(List<String> path, String name) {
            var longer = new ArrayList<>(path);
            longer.add(name);
            return longer;
        }

        /// Reads to the end of an array.
        ///
        /// @return whether it has objects
        private boolean skipArrayOfObjects() throws IOException {
            boolean objects = false;
            for (var each = parser.nextToken(); each != JsonToken.END_ARRAY; each = parser.nextToken()) {
                objects |= each == JsonToken.START_OBJECT;
                parser.skipChildren();
            }
            return objects;
        }

        private Optional<List<String>> chooseList() {
            return LISTS.stream()
                    .flatMap(name -> lists.stream().filter(it -> it.getLast().equals(name)))
                    .findFirst()
                    .or(() -> lists.size() == 1 ? Optional.of(lists.getFirst()) : Optional.empty());
        }
    }
}
