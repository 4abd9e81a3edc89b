package org.framewright.files.database;

import org.framewright.files.BlankText;
import org.framewright.files.Limits;
import org.framewright.files.database.rule.BoundedPattern;
import org.framewright.files.database.rule.GroupValue;
import org.framewright.files.database.rule.PatternBudget;
import org.framewright.files.database.rule.RuleMatch;
import org.framewright.model.Problem;
import org.jsoup.parser.Parser;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Pattern;

/// An article while its parts are gathered.
final class ArticleBuilder {

    static final String HEADLINE = "headline";
    static final String BYLINE = "byline";
    static final String NOTES = "notes";
    static final String LENGTH = "length";
    static final String OUTLET = "outlet";
    private static final String DATE = "date";
    private static final Set<String> DATES = Set.of(DATE, "load_date", "correction_date");
    private static final Set<String> NUMBERS = Set.of(LENGTH);

    /// Columns that stand whole in the text.
    private static final List<String> SHOWN = List.of(HEADLINE, BYLINE);

    private static final List<String> FIRST = List.of(HEADLINE, OUTLET, DATE, BYLINE);

    /// Columns whose values may stand in several places.
    private static final Set<String> JOINED = Set.of("copyright", "correction", "edition", "graphic");

    /// The end of a line that the next does not continue.
    private static final Pattern DECK =
            Pattern.compile("(?<=[\\p{L}\\p{N})\"'”’»?!%])[ \\t]*\\n\\s*(?=[\\p{Lu}\\p{N}\"“‘«])");

    private static final Pattern BEFORE_BYLINE = Pattern.compile("^[-–—]+ ?");

    private static final Pattern AROUND_BYLINE = Pattern.compile("^\\(([^()]+)\\)$|[,;]\\s*$");

    private static final Pattern AFTER_VALUE = Pattern.compile("[,; ]+$|^[-–—.*]+$");

    private static final Pattern ENTITY = Pattern.compile("&(?:amp|quot|apos|lt|gt|#\\d{1,7}|#x[0-9a-fA-F]{1,6});");

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,\\u00A0\\u202F ]{0,11}");

    private final SourceArticle source;
    private final ArticleLayout layout;
    private final PatternBudget budget;
    private final SequencedMap<String, String> metadata = new LinkedHashMap<>();

    /// Values as long as they are, since some stand in the text.
    private final Map<String, String> shown = new HashMap<>();

    private final List<RuleMatch> matches = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private final SequencedSet<String> cutColumns = new LinkedHashSet<>();
    private Optional<DatabaseProblem> doubt = Optional.empty();

    ArticleBuilder(SourceArticle source, ArticleLayout layout, PatternBudget budget) {
        this.source = source;
        this.layout = layout;
        this.budget = budget;
    }

    /// Keeps the value of a stretch.
    ///
    /// @param column empty where the groups of a pattern name the columns, and for what is left out
    /// @param patterns the first that fits divides the value; without groups it leaves the value out
    void addValue(Optional<String> column, List<BoundedPattern> patterns, int start, int end) {
        var range = BlankText.trim(source.original(), start, end);
        var line = LineDivider.line(source.original(), range.start(), range.end());
        for (var pattern : patterns) {
            var match = pattern.match(line, budget);
            if (match.isPresent()) {
                var groups = GroupValue.columns(match.get());
                groups.forEach(it -> addValue(it.column(), range.start() + it.start(), range.start() + it.end()));
                if (groups.isEmpty()) {
                    ignore(range.start(), range.end());
                }
                return;
            }
        }
        column.ifPresentOrElse(
                it -> addValue(it, range.start(), range.end()), () -> ignore(range.start(), range.end()));
    }

    void addValue(String column, int start, int end) {
        var range = BlankText.trim(source.original(), start, end);
        var text = range.textOf(source.original());
        var value = tidy(column, oneLine(column.equals(HEADLINE) && !source.wrapped() ? joinDecks(text) : text));
        if (column.equals(RuleMatch.BODY)) {
            addParagraph(start, end);
        } else if (column.isEmpty() || value.isEmpty() || isAbsent(value)) {
            ignore(range.start(), range.end());
        } else {
            matches.add(new RuleMatch(column, range.start(), range.end()));
            putValue(column, value);
        }
    }

    /// Adds an author beside those that are known.
    void addAuthor(int start, int end) {
        var range = BlankText.trim(source.original(), start, end);
        matches.add(new RuleMatch(BYLINE, range.start(), range.end()));
        metadata.merge(
                BYLINE,
                tidy(BYLINE, oneLine(range.textOf(source.original()))),
                (old, it) -> cut(BYLINE, old + ", " + it));
        shown.replace(BYLINE, metadata.getOrDefault(BYLINE, ""));
    }

    /// A headline and the decks below it, as databases write them in one line.
    private static String joinDecks(String headline) {
        return DECK.matcher(headline.strip()).replaceAll("; ");
    }

    /// A value without the signs around it: "--(Reuter)" is Reuter, "Politique," is Politique, and "-" says nothing.
    private static String tidy(String column, String value) {
        if (column.equals(BYLINE)) {
            var name = BEFORE_BYLINE.matcher(value).replaceFirst("");
            return AROUND_BYLINE.matcher(name).replaceFirst("$1").strip();
        }
        return column.equals(HEADLINE) ? value : AFTER_VALUE.matcher(value).replaceAll("");
    }

    /// Keeps a value that is not in the source's text.
    void putValue(String column, String value) {
        if (DATES.contains(column)) {
            putDate(column, value);
        } else if (NUMBERS.contains(column)) {
            var number = NUMBER.matcher(value);
            if (number.find()) {
                metadata.putIfAbsent(column, number.group().replaceAll("\\D", ""));
            }
        } else if (!value.isEmpty()) {
            shown.putIfAbsent(column, value);
            metadata.merge(
                    column,
                    cut(column, value),
                    (old, it) -> joins(column, old, it) ? cut(column, old + "; " + it) : old);
        }
    }

    private boolean joins(String column, String old, String value) {
        boolean several = JOINED.contains(column) || layout.head().rest().filter(column::equals).isPresent();
        return several && !List.of(old.split("; ")).contains(value);
    }

    /// A readable date replaces an unreadable one.
    private void putDate(String column, String value) {
        var found = layout.dates().find(value);
        var iso = found.flatMap(DateFinder.FoundDate::iso);
        if (iso.isPresent() && (!metadata.containsKey(column) || (column.equals(DATE) && doubt.isPresent()))) {
            metadata.put(column, iso.get());
            doubt = column.equals(DATE) ? Optional.empty() : doubt;
        } else if (!metadata.containsKey(column)) {
            metadata.put(column, cut(column, value));
            if (column.equals(DATE)) {
                doubt = Optional.of(found.isPresent() ? DatabaseProblem.AMBIGUOUS_DATE : DatabaseProblem.DATE_NOT_READ);
            }
        }
    }

    /// Leaves out a value for which there is no room.
    void leaveOut(String column, int start, int end) {
        cutColumns.add(column);
        ignore(start, end);
    }

    void ignore(int start, int end) {
        if (start < end) {
            matches.add(new RuleMatch(RuleMatch.IGNORED, start, end));
        }
    }

    /// Leaves out the lines that separate the article from its neighbours.
    void ignoreAround(int start, int end) {
        var before = BlankText.trim(source.original(), 0, start);
        ignore(before.start(), before.end());
        var after = BlankText.trim(source.original(), end, source.original().length());
        ignore(after.start(), after.end());
    }

    void addParagraph(int start, int end) {
        var range = BlankText.trim(source.original(), start, end);
        var text = range.textOf(source.original());
        if (range.isEmpty() || isAbsent(oneLine(text))) {
            ignore(range.start(), range.end());
            return;
        }
        matches.add(new RuleMatch(RuleMatch.BODY, range.start(), range.end()));
        if (!layout.wrapped()) {
            paragraphs.add(lines(text));
        } else if (source.wrapped()) {
            paragraphs.add(oneLine(text));
        } else {
            text.lines().map(ArticleBuilder::oneLine).filter(it -> !it.isEmpty()).forEach(paragraphs::add);
        }
    }

    boolean isAbsent(String value) {
        return layout.absent().filter(it -> it.matches(value, budget)).isPresent();
    }

    boolean has(String column) {
        return shown.containsKey(column);
    }

    boolean hasBody() {
        return !paragraphs.isEmpty();
    }

    private String cut(String column, String value) {
        if (value.codePointCount(0, value.length()) <= Limits.LONGEST_DATABASE_VALUE) {
            return value;
        }
        if (!SHOWN.contains(column)) {
            cutColumns.add(column);
        }
        return value.substring(0, value.offsetByCodePoints(0, Limits.LONGEST_DATABASE_VALUE));
    }

    private static String unescape(String text) {
        return ENTITY.matcher(text).find() ? Parser.unescapeEntities(text, false) : text;
    }

    /// In one line, without the entities that a page left behind, which another page may have escaped.
    private static String oneLine(String text) {
        var line = new StringBuilder();
        unescape(unescape(text))
                .codePoints()
                .forEach(it -> {
                    if (!BlankText.isBlank(it) && !Character.isISOControl(it)) {
                        line.appendCodePoint(it);
                    } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                        line.append(' ');
                    }
                });
        return line.toString().strip();
    }

    private static String lines(String text) {
        return String.join("\n", text.lines().map(ArticleBuilder::oneLine).toList());
    }

    /// The article.
    ///
    /// @param stamp of the rule
    /// @param where the file, as warnings name it
    /// @param others warnings that were made before
    DatabaseArticle build(String stamp, String where, List<DatabaseProblem> others) {
        List<Problem> warnings = new ArrayList<>();
        others.forEach(it -> warnings.add(Problem.of(it, where, source.number())));
        if (!metadata.containsKey(HEADLINE)) {
            warnings.add(Problem.of(DatabaseProblem.NO_HEADLINE, where, source.number()));
        }
        if (!metadata.containsKey(DATE)) {
            warnings.add(Problem.of(DatabaseProblem.NO_DATE, where, source.number()));
        }
        layout.outlet().filter(_ -> !metadata.containsKey(OUTLET)).ifPresent(it -> putValue(OUTLET, it));
        if (!metadata.containsKey(OUTLET)) {
            warnings.add(Problem.of(DatabaseProblem.NO_OUTLET, where, source.number()));
        }
        doubt.ifPresent(it -> warnings.add(Problem.of(it, where, source.number(), metadata.getOrDefault(DATE, ""))));
        if (!cutColumns.isEmpty()) {
            var columns = String.join(", ", cutColumns);
            warnings.add(
                    Problem.of(
                            DatabaseProblem.VALUE_CUT, where, source.number(), columns, Limits.LONGEST_DATABASE_VALUE));
        }
        if (paragraphs.isEmpty()) {
            warnings.add(Problem.of(DatabaseProblem.NO_BODY, where, source.number()));
        }
        FIRST.reversed().stream()
                .filter(metadata::containsKey)
                .forEach(it -> metadata.putFirst(it, metadata.getOrDefault(it, "")));
        return new DatabaseArticle(text(), metadata, stamp, warnings, source.original(), sortedMatches());
    }

    /// The source as it is, where nothing was recognised in it.
    DatabaseArticle buildPlain(String stamp, String where) {
        source.blocks().forEach(it -> addParagraph(it.start(), it.end()));
        var warning = Problem.of(DatabaseProblem.NOTHING_RECOGNISED, where, source.number());
        var text = String.join("\n\n", paragraphs) + "\n";
        return new DatabaseArticle(text, metadata, stamp, List.of(warning), source.original(), matches);
    }

    private String text() {
        List<String> parts = new ArrayList<>();
        for (var column : SHOWN) {
            Optional.ofNullable(shown.get(column)).ifPresent(parts::add);
        }
        parts.addAll(paragraphs);
        return String.join("\n\n", parts) + "\n";
    }

    private List<RuleMatch> sortedMatches() {
        List<RuleMatch> sorted = new ArrayList<>();
        int end = 0;
        for (var match : matches.stream().sorted(Comparator.comparingInt(RuleMatch::start)).toList()) {
            if (match.start() >= end) {
                sorted.add(match);
                end = match.end();
            }
        }
        return sorted;
    }
}
