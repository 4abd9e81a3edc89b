package org.framewright.model.article;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/// One text of the corpus. Immutable once imported.
///
/// @param name unique in the project: often the file's name without its ending
/// @param text the file's own text, without byte-order mark and with line ends made `\n`, or made from the file by
///     [#TEXT_RULE]
/// @param textSha256 SHA-256 of `text` in UTF-8, lower-case hex
/// @param originalSha256 SHA-256 of the original file's bytes, lower-case hex
/// @param parts marked parts, in text order
/// @param segments headline, paragraphs and sentences, in text order
/// @param metadata the article's data besides the text, by column name ([#HEADLINE], [#OUTLET], ... and further
///     columns)
public record Article(
        ArticleId id,
        String name,
        String text,
        String textSha256,
        String originalSha256,
        List<ArticlePart> parts,
        List<Segment> segments,
        SequencedMap<String, String> metadata) {

    public static final String HEADLINE = "headline";
    public static final String OUTLET = "outlet";
    public static final String DATE = "date";
    public static final String BYLINE = "byline";
    public static final String SECTION = "section";
    public static final String URL = "url";
    public static final String LANGUAGE = "language";

    /// The rule by which the text was made from its file, with its version; absent where the text is the file's own.
    public static final String TEXT_RULE = "text_rule";

    /// The number of the article in its file, from 1; absent where the file has only one article.
    public static final String SOURCE_NUMBER = "source_number";

    /// The rules by which the text's parts were found, with their version, and whether a person has corrected the
    /// parts; absent where the first rules found them.
    public static final String PART_RULES = "part_rules";

    /// The metadata that only the program sets: they tell how the text and its parts were made.
    public static final Set<String> PROVENANCE = Set.of(TEXT_RULE, SOURCE_NUMBER, PART_RULES);

    /// The name of another article with nearly the same text, where a person has linked the two.
    public static final String DUPLICATE_OF = "duplicate_of";

    /// The metadata columns with a fixed meaning, in their order on screens and in exports.
    public static final List<String> KNOWN_METADATA = List.of(HEADLINE, OUTLET, DATE, BYLINE, SECTION, URL, LANGUAGE);

    /// The most characters of a title that is made of first words, in UTF-16.
    private static final int LONGEST_WORDS = 60;

    private static final int MOST_WORDS = 8;

    /// The most paragraphs that are read to find the first paragraph outside all parts.
    private static final int PARAGRAPHS_ABOVE = 20;

    public Article {
        parts = List.copyOf(parts);
        segments = List.copyOf(segments);
        metadata = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(metadata));
    }

    /// Whether a metadata value is a day in ISO 8601: `2024-03-04`.
    public static boolean isDay(String value) {
        try {
            return LocalDate.parse(value).toString().equals(value);
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    /// The fragment of a range of the text.
    ///
    /// @param start first UTF-16 index, inclusive
    /// @param end last UTF-16 index, exclusive
    /// @throws IllegalArgumentException where the range is empty, reversed, outside the text or cuts a character in two
    public Fragment fragment(int start, int end) {
        if (!isRange(start, end)) {
            throw new IllegalArgumentException("no stretch of the article: " + start + ".." + end);
        }
        return new Fragment(start, end, text.substring(start, end));
    }

    /// Whether `start` to `end` (UTF-16, half-open) is a non-empty range of the text that cuts no surrogate pair.
    public boolean isRange(int start, int end) {
        return 0 <= start && start < end && end <= text.length() && !cutsPair(start) && !cutsPair(end);
    }

    /// The headline from the metadata, else from the text.
    public Optional<String> headline() {
        var known = metadata.getOrDefault(HEADLINE, "");
        return known.isBlank()
                ? parts(ArticlePart.Kind.HEADLINE)
                        .filter(part -> isRange(part.start(), part.end()))
                        .findFirst()
                        .map(part -> text.substring(part.start(), part.end()))
                : Optional.of(known);
    }

    /// The headline, else the first words of the text, else the article's name.
    public String title() {
        return headline().or(this::firstWords).orElse(name);
    }

    /// The beginning of the first paragraph outside all parts; empty where there is none.
    private Optional<String> firstWords() {
        return segments(Segment.Kind.PARAGRAPH)
                .filter(it -> isRange(it.start(), it.end()))
                .limit(PARAGRAPHS_ABOVE)
                .filter(it -> parts.stream().noneMatch(part -> part.start() <= it.start() && it.end() <= part.end()))
                .findFirst()
                .map(it -> text.substring(it.start(), it.end()).strip())
                .filter(it -> !it.isEmpty())
                .map(Article::firstWords);
    }

    private static String firstWords(String line) {
        int end = 0;
        int words = 0;
        for (int i = 1; i <= Math.min(line.length(), LONGEST_WORDS) && words < MOST_WORDS; i++) {
            boolean ends = i == line.length() || Character.isWhitespace(line.charAt(i));
            if (ends && !Character.isWhitespace(line.charAt(i - 1))) {
                end = i;
                words++;
            }
        }
        if (end == 0) {
            // no spaces between words, or a very long word
            end = LONGEST_WORDS - (Character.isHighSurrogate(line.charAt(LONGEST_WORDS - 1)) ? 1 : 0);
        }
        return end == line.length() ? line : line.substring(0, end) + " …";
    }

    /// The article with other metadata.
    public Article withMetadata(SequencedMap<String, String> other) {
        return new Article(id, name, text, textSha256, originalSha256, parts, segments, other);
    }

    public Stream<ArticlePart> parts(ArticlePart.Kind kind) {
        return parts.stream().filter(part -> part.kind() == kind);
    }

    public Stream<Segment> segments(Segment.Kind kind) {
        return segments.stream().filter(segment -> segment.kind() == kind);
    }

    /// The segment of a kind and number.
    public Optional<Segment> segment(Segment.Kind kind, int number) {
        return segments(kind).filter(segment -> segment.number() == number).findFirst();
    }

    private boolean cutsPair(int index) {
        return index > 0
                && index < text.length()
                && Character.isHighSurrogate(text.charAt(index - 1))
                && Character.isLowSurrogate(text.charAt(index));
    }
}
