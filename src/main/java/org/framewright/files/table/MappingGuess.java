package org.framewright.files.table;

import org.framewright.files.table.TableMapping.MappedColumn;
import org.framewright.model.article.Article;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Guesses which column is which field: by the names that columns have in known tables, unless their cells speak against it; then by
/// cells. What is left keeps its own name.
final class MappingGuess {

    /// In the order in which they choose.
    private static final List<String> FIELDS =
            List.of(
                    TableMapping.TEXT,
                    Article.DATE,
                    Article.URL,
                    Article.HEADLINE,
                    Article.OUTLET,
                    Article.BYLINE,
                    Article.SECTION,
                    Article.LANGUAGE,
                    TableMapping.ID);

    static final String TEXT_IF_LONG = "text-if-long";
    static final String LEAD = "lead";
    private static final String FILE = "file";
    private static final String OTHER = "other";

    /// The mean length of texts, in characters: with a name that says so, and without.
    private static final int SHORTEST = 20;

    private static final int LONG = 200;

    /// Metadata are shorter.
    private static final int LONG_VALUE = 500;

    private static final int LONGEST_CODE = 40;

    /// A named column of texts with so much less than another one has parts of them.
    private static final double MUCH_MORE = 2;

    /// Of ten, where cells alone decide.
    private static final int MOST = 9;

    /// Values of columns that say what kind of article or of medium there is.
    private static final Set<String> KINDS =
            Set.of("article", "articles", "news", "web", "online", "print", "blog", "video", "audio", "text", "image");

    private static final List<String> PICTURES =
            List.of("image", "img", "photo", "picture", "thumb", "logo", "icon", "feed", "video");

    /// Scripts of East Asia write words without blanks.
    private static final Pattern SEVERAL_WORDS =
            Pattern.compile("\\p{L}[^\\p{L}]*\\s+\\p{L}|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]{3}");

    /// The number behind the name of a further column.
    private static final Pattern COUNTED = Pattern.compile("[ _.-]?\\d+$");

    private static final int LONG_HEADLINE = 120;

    /// A column has its first three values as samples.
    private static final int FEWEST_SAMPLES = 3;

    /// Three words or more, without the signs of lists and codes; or some characters of scripts that write no blanks.
    private static final Pattern HEADLINE =
            Pattern.compile(
                    "[^\\[{<|/@;]*\\p{L}{2}[^\\s\\[{<|/@;]*\\s+[^\\s\\[{<|/@;]+\\s+[^\\s\\[{<|/@;]+[^\\[{<|/@;]*(?<![.,;:])"
                            + "|[^\\[{<|/@;]*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{8}[^\\[{<|/@;]*(?<!。)");

    private final List<ColumnProfile> columns;
    private final long rows;
    private final ColumnSynonyms synonyms;
    private final Map<String, MappedColumn> chosen = new HashMap<>();

    /// @param rows how many the table has
    MappingGuess(List<ColumnProfile> columns, long rows, ColumnSynonyms synonyms) {
        this.columns = columns;
        this.rows = rows;
        this.synonyms = synonyms;
    }

    TableMapping mapping() {
        FIELDS.forEach(this::chooseByName);
        chooseByContent(TableMapping.TEXT, longest().or(this::shortText).filter(_ -> !describesFiles()));
        chooseByContent(
                Article.DATE,
                unassignedColumns()
                        .filter(it -> it.dates().days() * 10 >= it.filled() * MOST && !synonyms.isOfOthers(it.name()))
                        .findFirst());
        chooseByContent(
                Article.URL,
                unassignedColumns().filter(it -> it.urls() * 10 >= it.filled() * MOST && !isPicture(it)).findFirst());
        chooseLead();
        Set<String> fields = new HashSet<>(FIELDS);
        fields.add(TableMapping.DATABASE_ID);
        fields.addAll(Article.PROVENANCE);
        return new TableMapping(
                columns.stream()
                        .map(it -> Optional.ofNullable(chosen.get(it.name())).orElseGet(() -> rest(it, fields)))
                        .toList(),
                Optional.empty());
    }

    /// A column between headline and text is a part of the text, where there are both.
    private void chooseLead() {
        if (Stream.of(TableMapping.TEXT, Article.HEADLINE)
                .allMatch(field -> chosen.values().stream().anyMatch(it -> it.isField(field)))) {
            columns.stream()
                    .filter(it -> isFree(it) && synonyms.has(LEAD, it.name()) && fits(TableMapping.TEXT, it))
                    .forEach(it -> choose(TableMapping.TEXT, it, MappingReason.NAME));
        }
    }

    private void chooseByName(String field) {
        best(field, synonyms::rank)
                .map(it -> field.equals(TableMapping.TEXT) ? fullest(it) : it)
                .or(() -> field.equals(TableMapping.TEXT) ? textIfLong() : Optional.empty())
                .or(() -> best(field, synonyms::rankOfPart).filter(it -> isLongIfText(field, it)))
                .ifPresent(it -> choose(field, it, MappingReason.NAME));
    }

    private Optional<ColumnProfile> best(String field, BiFunction<String, String, OptionalInt> rank) {
        var named = columns.stream().filter(it -> rank.apply(field, it.name()).isPresent()).toList();
        long fullest = named.stream().mapToLong(ColumnProfile::filled).max().orElse(0);
        return named.stream()
                .filter(it -> isFree(it) && it.filled() * 2 >= fullest && fits(field, it))
                .min(Comparator.comparingInt(it -> rank.apply(field, it.name()).orElseThrow()));
    }

    /// A second column of texts, as a repaired export has, where it holds much more than the one with the known name.
    private ColumnProfile fullest(ColumnProfile named) {
        return columns.stream()
                .filter(it -> isNamedText(COUNTED.matcher(it.name()).replaceFirst("")) && !it.isHtml())
                .filter(it -> isLongIfText(TableMapping.TEXT, it) && fits(TableMapping.TEXT, it))
                .filter(it -> characters(it) > MUCH_MORE * characters(named))
                .max(Comparator.comparingDouble(MappingGuess::characters))
                .orElse(named);
    }

    private boolean isNamedText(String name) {
        return synonyms.has(TableMapping.TEXT, name) || synonyms.rankOfPart(TableMapping.TEXT, name).isPresent();
    }

    private static double characters(ColumnProfile column) {
        return column.filled() * column.meanLength();
    }

    private static boolean isLongIfText(String field, ColumnProfile column) {
        return !field.equals(TableMapping.TEXT) || column.meanLength() >= LONG;
    }

    private Optional<ColumnProfile> textIfLong() {
        return columns.stream()
                .filter(it -> synonyms.has(TEXT_IF_LONG, it.name()) && it.meanLength() >= LONG && isProse(it))
                .min(Comparator.comparingInt(it -> synonyms.rank(TEXT_IF_LONG, it.name()).orElseThrow()));
    }

    private static boolean fits(String field, ColumnProfile column) {
        var dates = column.dates();
        return switch (field) {
            case TableMapping.TEXT -> column.meanLength() >= SHORTEST && isProse(column);
            case Article.DATE -> (dates.days() + dates.seconds()) * 2 > column.filled() - dates.words();
            case Article.URL -> column.isUrl();
            case Article.HEADLINE, Article.BYLINE, Article.SECTION ->
                    column.meanLength() <= LONG_VALUE && !column.isUrl();
            case Article.OUTLET ->
                    column.meanLength() <= LONG
                            && !column.isUrl()
                            && !column.samples().stream().allMatch(it -> KINDS.contains(it.toLowerCase(Locale.ROOT)));
            case Article.LANGUAGE -> column.meanLength() <= LONGEST_CODE;
            default -> column.meanLength() <= LONG;
        };
    }

    private static boolean isProse(ColumnProfile column) {
        return !column.isUrl() && !column.isFile() && column.dates().days() * 2 <= column.filled();
    }

    /// The column with the longest texts, where they are long enough for articles.
    private Optional<ColumnProfile> longest() {
        return unassignedColumns()
                .filter(it -> it.meanLength() >= LONG && isProse(it))
                .max(Comparator.comparingDouble(ColumnProfile::meanLength));
    }

    /// The column that is named as a text, where its cells are shorter than articles: posts, headlines, sentences.
    private Optional<ColumnProfile> shortText() {
        return unassignedColumns()
                .filter(it -> synonyms.has(TableMapping.TEXT, it.name()) && isProse(it))
                .filter(it -> it.samples().stream().anyMatch(sample -> SEVERAL_WORDS.matcher(sample).find()))
                .min(Comparator.comparingInt(it -> synonyms.rank(TableMapping.TEXT, it.name()).orElseThrow()));
    }

    private boolean describesFiles() {
        return columns.stream().anyMatch(it -> it.isFile() || synonyms.has(FILE, it.name()));
    }

    private static boolean isPicture(ColumnProfile column) {
        var name = column.name().toLowerCase(Locale.ROOT);
        return PICTURES.stream().anyMatch(name::contains);
    }

    /// The columns whose cells may decide.
    private Stream<ColumnProfile> unassignedColumns() {
        return columns.stream().filter(it -> isFree(it) && !synonyms.has(OTHER, it.name()));
    }

    private boolean isFree(ColumnProfile column) {
        return column.filled() > 0 && !chosen.containsKey(column.name());
    }

    private void chooseByContent(String field, Optional<ColumnProfile> column) {
        if (chosen.values().stream().noneMatch(it -> it.isField(field))) {
            column.ifPresent(it -> choose(field, it, MappingReason.CONTENT));
        }
    }

    /// The columns that may be the headline, where none was chosen: a few words in each cell, which differ and end as no sentence does.
    List<String> likeHeadlines() {
        return columns.stream()
                .filter(it -> chosen.values().stream().noneMatch(other -> other.isField(Article.HEADLINE)))
                .filter(it -> isFree(it) && it.hasName() && !synonyms.has(OTHER, it.name()))
                .filter(it -> it.meanLength() >= SHORTEST && it.meanLength() <= LONG_HEADLINE)
                .filter(it -> isProse(it) && !it.isHtml() && it.filled() * 2 > rows)
                .filter(it -> it.samples().size() >= Math.min(rows, FEWEST_SAMPLES))
                .filter(it -> it.samples().stream().allMatch(MappingGuess::isLikeHeadline))
                .map(ColumnProfile::name)
                .toList();
    }

    private static boolean isLikeHeadline(String sample) {
        return HEADLINE.matcher(sample).matches();
    }

    private void choose(String field, ColumnProfile column, MappingReason reason) {
        chosen.put(column.name(), new MappedColumn(column.name(), Optional.of(field), reason));
    }

    /// @param fields that are taken; the column's is added
    private MappedColumn rest(ColumnProfile column, Set<String> fields) {
        var reason = reason(column);
        if (reason != MappingReason.OWN_NAME) {
            return new MappedColumn(column.name(), Optional.empty(), reason);
        }
        var field = TableMapping.field(column.name());
        for (int i = 2; !fields.add(field); i++) {
            field = column.name() + "_" + i;
        }
        return new MappedColumn(column.name(), Optional.of(field), reason);
    }

    private MappingReason reason(ColumnProfile column) {
        if (column.filled() == 0) {
            return MappingReason.EMPTY;
        }
        if (!column.hasName() && columns.stream().anyMatch(ColumnProfile::hasName)) {
            return MappingReason.UNNAMED;
        }
        if (column.meanLength() > LONG_VALUE || column.isHtml()) {
            return MappingReason.LONG;
        }
        if (synonyms.has(TableMapping.TEXT, column.name()) && fits(TableMapping.TEXT, column)) {
            return MappingReason.SECOND_TEXT;
        }
        return column.name().indexOf('.') > 0 && column.filled() * 2 < rows
                ? MappingReason.RARE
                : MappingReason.OWN_NAME;
    }
}
