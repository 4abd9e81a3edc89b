package org.framewright.files.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/// The usual names of columns, by field: the lines of `column-names.txt`.
final class ColumnSynonyms {

    private static final String NAMES = "column-names.txt";

    /// Words before the last part of a name that belongs to something else than the article, or to another time than its publication.
    private static final Set<String> OF_OTHERS =
            Set.of(
                    "image",
                    "img",
                    "photo",
                    "picture",
                    "thumb",
                    "logo",
                    "icon",
                    "feed",
                    "video",
                    "user",
                    "parent",
                    "related",
                    "next",
                    "previous",
                    "sub",
                    "alt",
                    "series",
                    "event",
                    "birth",
                    "crawl",
                    "crawled",
                    "scrape",
                    "scraped",
                    "download",
                    "downloaded",
                    "retrieved",
                    "collected",
                    "access",
                    "accessed",
                    "import",
                    "imported",
                    "insert",
                    "inserted",
                    "update",
                    "updated",
                    "modified",
                    "archive",
                    "archived");

    /// By field, names with their place in the line.
    private final Map<String, Map<String, Integer>> fields = new HashMap<>();

    ColumnSynonyms() {
        var stream = ColumnSynonyms.class.getResourceAsStream(NAMES);
        if (stream == null) {
            throw new IllegalStateException(NAMES + " is not on the class path");
        }
        try (var in = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            in.lines().filter(it -> !it.isBlank() && !it.startsWith("#")).forEach(this::add);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        var names = fields.computeIfAbsent(line.substring(0, colon), _ -> new HashMap<>());
        for (var name : line.substring(colon + 1).split(",", -1)) {
            names.putIfAbsent(normalize(name), names.size());
        }
    }

    /// How well a column's name fits a field, 0 best; empty where it doesn't. The last part of a dotted name counts less than all of it,
    /// and does not count for an id.
    OptionalInt rank(String field, String column) {
        var names = fields.getOrDefault(field, Map.of());
        var whole = names.get(normalize(column));
        if (whole != null) {
            return OptionalInt.of(whole);
        }
        int dot = column.lastIndexOf('.');
        var part = dot < 0 || field.equals(TableMapping.ID) ? null : names.get(normalize(column.substring(dot + 1)));
        return part == null ? OptionalInt.empty() : OptionalInt.of(part + names.size());
    }

    /// How well the last part of a name after an underscore fits a field, as in `CONTENT_TITLE`, where no field knows the whole name. It says
    /// nothing below a word for something else than the article, such as a picture's or a source's.
    OptionalInt rankOfPart(String field, String column) {
        int line = column.lastIndexOf('_');
        if (line < 1 || field.equals(TableMapping.ID) || isKnown(column)) {
            return OptionalInt.empty();
        }
        boolean other =
                Stream.of(column.substring(0, line).split("[_.]", -1))
                        .anyMatch(it -> OF_OTHERS.contains(normalize(it)) || (isKnown(it) && !isOfText(it)));
        var rank = other ? null : fields.getOrDefault(field, Map.of()).get(normalize(column.substring(line + 1)));
        return rank == null ? OptionalInt.empty() : OptionalInt.of(rank);
    }

    /// Whether a word of a name says that the column is about something else than the article, or about another time than its publication, as
    /// in `scraped_at`.
    boolean isOfOthers(String column) {
        return Stream.of(column.split("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})", -1))
                .anyMatch(it -> OF_OTHERS.contains(normalize(it)));
    }

    private boolean isOfText(String name) {
        return has(TableMapping.TEXT, name) || has(MappingGuess.TEXT_IF_LONG, name);
    }

    boolean has(String field, String column) {
        return rank(field, column).isPresent();
    }

    boolean isKnown(String column) {
        return !column.isEmpty() && fields.values().stream().anyMatch(it -> it.containsKey(normalize(column)));
    }

    private static String normalize(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
