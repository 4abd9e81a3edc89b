package org.framewright.files.table;

import org.framewright.files.BlankText;
import org.framewright.files.DateParser;
import org.framewright.files.Limits;
import org.framewright.files.document.ArticleCheck;
import org.framewright.files.document.DocumentResult.DocumentArticle;
import org.framewright.files.document.HtmlText;
import org.framewright.files.table.TableMapping.MappedColumn;
import org.framewright.files.table.TableRow.CellFit;
import org.framewright.model.Problem;
import org.framewright.model.article.Article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The articles of a table's rows, one at a time: what could not be taken, or was decided, is known at the end.
public final class TableArticles implements AutoCloseable {

    /// The rule by which texts are made. A change that changes any text is a new version.
    public static final String RULE = "table-5";

    /// What services that give the beginning of a text put at its end.
    private static final Pattern CUT_AT_SOURCE =
            Pattern.compile("(?:\\[\\+\\d{1,9} (?:chars|characters)]|\\[(?:…|\\.\\.\\.)])\\s{0,9}$");

    /// The end of words that were shortened.
    private static final Pattern CUT = Pattern.compile("\\s*(?:…|\\.{3}|\\[…])$");

    private static final String WRITTEN_LINE_END = "(?:\\\\r)?\\\\n";

    private static final Pattern ENTITY =
            Pattern.compile(
                    "&(?:amp|quot|apos|lt|gt|nbsp|[lr][sd]quo|hellip|ndash|mdash|#\\d{1,7}|#x[0-9a-fA-F]{1,6});");

    /// What says that nothing is known.
    private static final Pattern UNKNOWN =
            Pattern.compile(
                    "(?i)\\s*(?:n/?a|nan|null|none|<na>|#n/a|no date|undated|kein datum|not available\\.?|full text (?:is )?not available\\.?)\\s*");

    /// Excel's cells hold no more characters.
    private static final int EXCEL_LIMIT = 32_767;

    /// A whole number as spreadsheets and pandas write it.
    private static final Pattern WHOLE_NUMBER = Pattern.compile("^(\\d+)\\.0$");

    /// Lines in which a headline is looked for, before it is put above the text.
    private static final int TOP = 5;

    private final ArticleTable table;
    private final TableRows rows;
    private final TableMapping mapping;
    private final Map<String, ColumnProfile> profiles = new LinkedHashMap<>();
    private final Map<TableProblem, RowTally> tallies = new EnumMap<>(TableProblem.class);
    private final DateParser dates = new DateParser();
    private final ColumnSynonyms synonyms = new ColumnSynonyms();

    TableArticles(ArticleTable table, TableRows rows, TableMapping mapping) {
        this.table = table;
        this.rows = rows;
        this.mapping = mapping;
        table.columns().forEach(it -> profiles.put(it.name(), it));
    }

    /// The article of the next row that has a text; empty at the end.
    ///
    /// @throws org.framewright.model.Refusal where the file is damaged, or reading was cancelled
    public Optional<DocumentArticle> next() {
        for (var row = rows.next(); row.isPresent(); row = rows.next()) {
            table.checkCancelled();
            var article = article(row.get());
            if (article.isPresent()) {
                return article;
            }
        }
        return Optional.empty();
    }

    private Optional<DocumentArticle> article(TableRow row) {
        if (row.fit() == CellFit.MORE) {
            tally(TableProblem.ROWS_WITH_MORE_CELLS).add(row.number());
            return Optional.empty();
        }
        if (row.fit() == CellFit.FEWER) {
            tally(TableProblem.ROWS_WITH_FEWER_CELLS).add(row.number());
        }
        var text = text(row, mapping.columns(TableMapping.TEXT).filter(it -> !isLead(it)));
        if (text.isEmpty()) {
            tally(TableProblem.ROWS_WITHOUT_TEXT).add(row.number());
            return Optional.empty();
        }
        if (ArticleCheck.isNotice(text)) {
            tally(TableProblem.NOTICES).add(row.number());
        }
        var metadata = metadata(row);
        if (!metadata.containsKey(Article.HEADLINE)) {
            tally(TableProblem.ROWS_WITHOUT_HEADLINE).add(row.number());
        }
        if (!metadata.containsKey(Article.DATE)) {
            tally(TableProblem.ROWS_WITHOUT_DATE).add(row.number());
        }
        if (!metadata.containsKey(Article.OUTLET)) {
            tally(TableProblem.ROWS_WITHOUT_OUTLET).add(row.number());
        }
        var headline = metadata.getOrDefault(Article.HEADLINE, "");
        var whole = addLead(row, addHeadline(text, headline), headline);
        return Optional.of(new DocumentArticle(whole + "\n", metadata, RULE, List.of()));
    }

    /// Whether a column of texts has what stands above another one.
    private boolean isLead(String column) {
        return synonyms.has(MappingGuess.LEAD, column)
                && mapping.columns(TableMapping.TEXT).anyMatch(it -> !synonyms.has(MappingGuess.LEAD, it));
    }

    private String text(TableRow row, Stream<String> columns) {
        return columns.map(it -> text(row, it)).filter(it -> !it.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    /// Adds the lead between headline and text, unless the text has it.
    private String addLead(TableRow row, String text, String headline) {
        var lead = text(row, mapping.columns(TableMapping.TEXT).filter(this::isLead));
        if (BlankText.oneLine(text).contains(CUT.matcher(BlankText.oneLine(lead)).replaceFirst(""))) {
            return text;
        }
        int above = text.startsWith(headline + "\n") ? headline.length() : 0;
        return (text.substring(0, above) + "\n\n" + lead + "\n\n" + text.substring(above).strip()).strip();
    }

    private String text(TableRow row, String column) {
        var cell = known(row.cell(column));
        if (cell.length() == EXCEL_LIMIT) {
            tally(TableProblem.TEXTS_CUT_BY_EXCEL).add(row.number());
        }
        if (CUT_AT_SOURCE.matcher(cell).find()) {
            tally(TableProblem.TEXTS_CUT_AT_SOURCE).add(row.number());
        }
        return CellText.clean(isHtml(column) || isPage(cell) ? flatten(cell) : unescape(row, breakLines(row, cell)));
    }

    /// Whether a cell is HTML from its beginning, though most of its column are not.
    private static boolean isPage(String cell) {
        return cell.stripLeading().startsWith("<") && ProfileBuilder.hasTags(cell);
    }

    /// A cell, empty where it only says that nothing is known, as R, Python and services write it.
    private static String known(String cell) {
        return UNKNOWN.matcher(cell).matches() ? "" : cell;
    }

    private static boolean isTagged(String cell) {
        return cell.indexOf('<') >= 0 && ProfileBuilder.hasTags(cell);
    }

    /// A program may have written `\\n` for the ends of lines, as two characters.
    private String breakLines(TableRow row, String cell) {
        if (cell.indexOf('\n') >= 0 || cell.split(WRITTEN_LINE_END, -1).length <= 2) {
            return cell;
        }
        tally(TableProblem.LINE_ENDS_DECODED).add(row.number());
        return cell.replaceAll(WRITTEN_LINE_END, "\n");
    }

    /// Where a table has no tags, characters of HTML are left over from a page.
    private String unescape(TableRow row, String cell) {
        if (!ENTITY.matcher(cell).find()) {
            return cell;
        }
        tally(TableProblem.ENTITIES_DECODED).add(row.number());
        return HtmlText.unescape(cell);
    }

    private boolean isHtml(String column) {
        var profile = profiles.get(column);
        return profile != null && profile.isHtml();
    }

    private String flatten(String cell) {
        return ProfileBuilder.hasTags(cell)
                ? HtmlText.flatten(cell, table.where(), table::isCancelled)
                : HtmlText.unescape(cell);
    }

    /// The headline is a part of the article that can be coded, so it stands above the text, as on the page.
    private static String addHeadline(String text, String headline) {
        boolean there =
                text.lines()
                        .filter(it -> !BlankText.isBlank(it))
                        .limit(TOP)
                        .filter(it -> it.length() < 2 * headline.length())
                        .anyMatch(it -> BlankText.oneLine(it).equalsIgnoreCase(headline));
        return headline.isEmpty() || there ? text : headline + "\n\n" + text;
    }

    private SequencedMap<String, String> metadata(TableRow row) {
        var metadata = new LinkedHashMap<String, String>();
        for (var column : mapping.columns()) {
            var field = column.field().filter(it -> !it.equals(TableMapping.TEXT));
            if (field.isPresent()) {
                var value = value(row, column);
                if (!value.isEmpty()) {
                    metadata.put(field.get().equals(TableMapping.ID) ? TableMapping.DATABASE_ID : field.get(), value);
                }
            }
        }
        if (!metadata.containsKey(Article.DATE)) {
            dateOfParts(row).ifPresent(it -> metadata.put(Article.DATE, it.toString()));
        }
        return metadata;
    }

    /// The day of a table that has year, month and day in columns of their own.
    private Optional<LocalDate> dateOfParts(TableRow row) {
        var parts = Stream.of("day", "month", "year").map(it -> datePart(row, it)).toList();
        return dates.day(String.join(" ", parts), Optional.empty())
                .or(() -> dates.day(String.join("-", parts.reversed()), Optional.empty()));
    }

    private String datePart(TableRow row, String part) {
        return mapping.columns().stream()
                .filter(it -> it.field().isPresent())
                .map(MappedColumn::column)
                .filter(it -> synonyms.has(part, it))
                .findFirst()
                .map(it -> WHOLE_NUMBER.matcher(BlankText.oneLine(row.cell(it))).replaceFirst("$1"))
                .orElse("");
    }

    private String value(TableRow row, MappedColumn column) {
        boolean meant =
                column.isField(TableMapping.ID) || column.field().filter(Article.KNOWN_METADATA::contains).isPresent();
        var cell = meant ? known(row.cell(column.column())) : row.cell(column.column());
        boolean tagged = column.field().filter(Article.KNOWN_METADATA::contains).isPresent() && isTagged(cell);
        var line = BlankText.oneLine(CellText.clean(tagged ? flatten(cell) : unescape(row, cell)));
        if (column.isField(Article.DATE) && !line.isEmpty()) {
            return date(row, column.column(), line);
        }
        var cut = CellText.cut(line, Limits.LONGEST_VALUE);
        if (cut.length() < line.length()) {
            tally(TableProblem.VALUES_CUT).add(row.number());
        }
        return cut;
    }

    /// A day that can't be told stays as it stands.
    private String date(TableRow row, String column, String value) {
        var order =
                mapping.dateOrder()
                        .or(() -> Optional.ofNullable(profiles.get(column)).flatMap(it -> it.dates().order()));
        var day = dates.day(value, order).or(() -> DateParser.secondsDay(value));
        if (day.isPresent()) {
            return day.get().toString();
        }
        boolean open = order.isEmpty() && DateParser.numbers(value).isPresent();
        tally(open ? TableProblem.AMBIGUOUS_DATES : TableProblem.DATES_NOT_RECOGNISED).add(row.number(), column, value);
        return CellText.cut(value, Limits.LONGEST_VALUE);
    }

    private RowTally tally(TableProblem problem) {
        return tallies.computeIfAbsent(problem, RowTally::new);
    }

    /// What was left out or decided, in the table as a whole and up to the row that was read last.
    public List<Problem> warnings() {
        var warnings = new ArrayList<>(table.warnings());
        mapping.columns(TableMapping.TEXT)
                .filter(this::isHtml)
                .forEach(it -> warnings.add(Problem.of(TableProblem.HTML_FLATTENED, table.where(), it)));
        var named = mapping.columns().stream().map(MappedColumn::column).toList();
        add(warnings, TableProblem.COLUMNS_MISSING, named.stream(), profiles.keySet());
        add(warnings, TableProblem.COLUMNS_NOT_MAPPED, profiles.keySet().stream(), new HashSet<>(named));
        add(
                warnings,
                TableProblem.COLUMNS_LEFT_OUT,
                mapping.columns().stream()
                        .filter(it -> it.reason() == MappingReason.LONG || it.reason() == MappingReason.SECOND_TEXT)
                        .map(MappedColumn::column)
                        .filter(it -> !isHtml(it)),
                Set.of());
        var likeHeadlines = mapping.likeHeadlines(table);
        add(warnings, TableProblem.HEADLINE_NOT_MAPPED, likeHeadlines.stream(), Set.of());
        if (!likeHeadlines.isEmpty()) {
            tallies.remove(TableProblem.ROWS_WITHOUT_HEADLINE);
        }
        tallies.values().forEach(it -> it.warning(table.where()).ifPresent(warnings::add));
        return warnings;
    }

    private void add(List<Problem> warnings, TableProblem problem, Stream<String> names, Set<String> known) {
        var unknown = names.filter(it -> !known.contains(it)).collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            warnings.add(Problem.of(problem, table.where(), unknown));
        }
    }

    @Override
    public void close() {
        rows.close();
    }
}
