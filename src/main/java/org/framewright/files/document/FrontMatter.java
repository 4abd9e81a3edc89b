package org.framewright.files.document;

import org.framewright.files.BlankText;
import org.framewright.files.DateParser;
import org.framewright.model.article.Article;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The metadata above a text in Markdown, between two lines of three hyphens (YAML front matter): values in a line, and lists.
///
/// @param text what is below
/// @param metadata the usual fields under the names of an article's metadata, others under their own
public record FrontMatter(String text, SequencedMap<String, String> metadata) {

    private static final Pattern BLOCK =
            Pattern.compile(
                    "---[ \\t]*\\n((?:(?!(?:---|\\.\\.\\.)[ \\t]*\\n)[^\\n]*+\\n){1,200})(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)");
    private static final Pattern FIELD = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_ .-]{0,40}):(?:\\s+(.*))?");
    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BLOCK_SIGN = Pattern.compile("[|>]-?");
    private static final int TOP = 20_000;

    /// Names that the program uses for itself.
    private static final Set<String> RESERVED =
            Stream.concat(Article.PROVENANCE.stream(), Stream.of(Article.DUPLICATE_OF))
                    .collect(Collectors.toUnmodifiableSet());

    /// The names of static site generators and of programs that clip web pages.
    private static final Map<String, List<String>> NAMES =
            Map.of(
                    "headline",
                    List.of("title", "headline"),
                    "date",
                    List.of("date", "published", "publish_date", "publication_date", "pub_date", "date_published"),
                    "byline",
                    List.of("author", "authors", "byline", "by", "creator"),
                    "outlet",
                    List.of("outlet", "newspaper", "publication", "publisher", "source", "site", "site_name"),
                    "url",
                    List.of("url", "link", "source_url", "original_url", "permalink"),
                    "language",
                    List.of("language", "lang"),
                    "section",
                    List.of("section", "category", "categories"));

    /// Empty for a text without such lines.
    public static Optional<FrontMatter> read(String text) {
        var matcher = BLOCK.matcher(text).region(0, Math.min(text.length(), TOP));
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        var fields = fields(matcher.group(1).lines().toList());
        // else a rule above a text
        if (fields.keySet().stream().noneMatch(it -> NAMES.values().stream().anyMatch(names -> names.contains(it)))) {
            return Optional.empty();
        }
        var metadata = new LinkedHashMap<String, String>();
        fields.forEach((name, value) -> put(metadata, name, value));
        return Optional.of(new FrontMatter(text.substring(matcher.end()), metadata));
    }

    private static SequencedMap<String, String> fields(List<String> lines) {
        var fields = new LinkedHashMap<String, String>();
        var name = "";
        for (var line : lines) {
            var field = FIELD.matcher(line);
            if (field.matches()) {
                name = NO_NAME.matcher(field.group(1).toLowerCase(Locale.ROOT)).replaceAll("_");
                fields.put(name, value(field.group(2) == null ? "" : field.group(2).strip()));
            } else if (name.isEmpty() || (!line.isBlank() && !line.startsWith(" ") && !line.startsWith("-"))) {
                // a rule above a text, not the beginning of a block
                return new LinkedHashMap<>();
            } else if (!line.isBlank()) {
                var further = value(line.strip().replaceFirst("^-\\s+", ""));
                fields.merge(name, further, (all, it) -> all.isEmpty() ? it : all + "; " + it);
            }
        }
        return fields;
    }

    /// A value without its quotation marks; of a list in brackets the values.
    private static String value(String written) {
        if (BLOCK_SIGN.matcher(written).matches()) {
            return "";
        }
        if (written.startsWith("[") && written.endsWith("]")) {
            var list = written.substring(1, written.length() - 1).split(",", -1);
            return Stream.of(list).map(it -> unquoted(it.strip())).collect(Collectors.joining("; "));
        }
        return unquoted(written);
    }

    private static String unquoted(String written) {
        boolean quoted =
                written.length() > 1
                        && (written.charAt(0) == '"' || written.charAt(0) == '\'')
                        && written.endsWith(written.substring(0, 1));
        return BlankText.oneLine(quoted ? written.substring(1, written.length() - 1) : written);
    }

    private static void put(SequencedMap<String, String> metadata, String name, String value) {
        var own = RESERVED.contains(name) ? "front_matter_" + name : name;
        var usual =
                NAMES.entrySet().stream().filter(it -> it.getValue().contains(name)).map(Map.Entry::getKey).findFirst();
        if (value.isEmpty()) {
            return;
        }
        // a source may be an address
        boolean address = value.matches("https?://\\S+");
        if (address && usual.filter("outlet"::equals).isPresent()) {
            metadata.putIfAbsent("url", value);
        } else if (usual.filter("date"::equals).isPresent()) {
            metadata.putIfAbsent(
                    "date", new DateParser().day(value, Optional.empty()).map(LocalDate::toString).orElse(value));
        } else if (metadata.putIfAbsent(usual.orElse(own), value) != null) {
            metadata.putIfAbsent(own, value);
        }
    }
}
