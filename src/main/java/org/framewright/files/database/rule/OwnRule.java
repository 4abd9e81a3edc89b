package org.framewright.files.database.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.framewright.files.database.DateFinder;
import org.framewright.files.database.LineDivider;
import org.framewright.files.database.SourceArticle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A rule that a person makes for files of many articles that no rule knows: a line begins each article.
///
/// @param line as a person types it: `#` is any number, `*` any words
/// @param meaning of the line
public record OwnRule(String line, LineMeaning meaning) {

    /// A longer line is text.
    private static final int LONGEST_LINE = 150;

    private static final int FEWEST = 3;

    /// The part of a text above the first of the lines, and below the last, as a divisor.
    private static final int EDGE = 5;

    private static final Pattern NUMBERS = Pattern.compile("\\d+");
    private static final Pattern NAMES = Pattern.compile("\\p{L}+");
    private static final Pattern PLACEHOLDER = Pattern.compile("[#*]");

    private static final List<String> DATES =
            List.of(
                    "MMMM d, yyyy",
                    "MMM d, yyyy",
                    "d MMMM yyyy",
                    "d MMM yyyy",
                    "d. MMMM yyyy",
                    "d'er' MMMM yyyy",
                    "d 'de' MMMM 'de' yyyy",
                    "d.M.yyyy",
                    "yyyy-MM-dd",
                    "yyyy/M/d",
                    "d/M/yyyy",
                    "M/d/yyyy");

    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "nl", "es", "it", "pt");

    /// What the line that begins an article is.
    public enum LineMeaning {
        /// It only divides, and is kept in no text.
        DIVIDER,
        HEADLINE,
        DATE,
        OUTLET
    }

    /// A line of a text that fits.
    ///
    /// @param start in UTF-16 units of the text
    public record FittingLine(int start, String words) {}

    private String regex() {
        var regex = new StringBuilder();
        int from = 0;
        for (var match = PLACEHOLDER.matcher(line.strip()); match.find(); from = match.end()) {
            regex.append(quote(line.strip().substring(from, match.start())))
                    .append(match.group().equals("#") ? "\\d{1,9}" : ".*");
        }
        return regex.append(quote(line.strip().substring(from))).toString();
    }

    /// Blanks of any number are alike.
    private static String quote(String words) {
        var quoted = new ArrayList<String>();
        for (var word : words.split("\\s+", -1)) {
            quoted.add(word.replaceAll("([\\\\\\[\\](){}.+?^$|&~<>-])", "\\\\$1"));
        }
        return String.join("\\s+", quoted);
    }

    /// The lines of a text that begin an article; none where it would take too long to find them.
    public List<FittingLine> find(String text) {
        try {
            return line.isBlank() ? List.of() : find(text, new PatternBudget(text.length(), () -> {}));
        } catch (CostlyPatternException _) {
            return List.of();
        }
    }

    private List<FittingLine> find(String text, PatternBudget budget) {
        List<FittingLine> found = new ArrayList<>();
        var pattern = new BoundedPattern(regex());
        for (int at = 0; at < text.length(); ) {
            int end = SourceArticle.lineEnd(text, at, text.length());
            var words = end - at <= 2 * LONGEST_LINE ? LineDivider.line(text, at, end) : "";
            if (!words.isEmpty() && pattern.matches(words, budget)) {
                found.add(new FittingLine(at, words));
            }
            at = end + 1;
        }
        return found;
    }

    /// The line that seems to begin the articles of a text: one that comes again and again from its top to its end, numbers apart;
    /// of a date also the names of months and days. A line with a number counts before one without. Empty where there is none.
    public static Optional<OwnRule> suggest(String text) {
        var dates =
                new DateFinder(
                        DATES.stream().map(DatePattern::new).toList(),
                        LANGUAGES.stream().map(Locale::forLanguageTag).toList());
        Map<OwnRule, List<Integer>> places = new LinkedHashMap<>();
        for (int at = 0; at < text.length(); ) {
            int end = SourceArticle.lineEnd(text, at, text.length());
            var words = end - at <= LONGEST_LINE ? LineDivider.line(text, at, end) : "";
            if (!words.isEmpty() && !PLACEHOLDER.matcher(words).find()) {
                places.computeIfAbsent(like(words, dates), _ -> new ArrayList<>()).add(at);
            }
            at = end + 1;
        }
        return places.entrySet().stream()
                .filter(it -> it.getValue().size() >= FEWEST)
                .filter(it -> it.getValue().getFirst() <= text.length() / EDGE)
                .filter(it -> it.getValue().getLast() >= text.length() - text.length() / EDGE)
                .min(
                        Comparator.<Map.Entry<OwnRule, List<Integer>>, Boolean>comparing(
                                        it -> !it.getKey().line().contains("#"))
                                .thenComparingInt(it -> -it.getValue().size())
                                .thenComparingInt(it -> it.getValue().getFirst()))
                .map(Map.Entry::getKey);
    }

    private static OwnRule like(String words, DateFinder dates) {
        var numbered = NUMBERS.matcher(words).replaceAll("#");
        return dates.findLine(words).isPresent()
                ? new OwnRule(NAMES.matcher(numbered).replaceAll("*"), LineMeaning.DATE)
                : new OwnRule(numbered, LineMeaning.DIVIDER);
    }

    /// The rule's file.
    ///
    /// @param id of the rule
    /// @param name of the rule, for people
    /// @throws org.framewright.model.Refusal where it can't be a rule: its line is too long
    public String json(String id, String name) {
        var group = meaning == LineMeaning.DIVIDER ? "" : "?<" + meaning.name().toLowerCase(Locale.ROOT) + ">";
        var start = group.isEmpty() ? regex() : "(" + group + regex() + ")";
        var rule = new LinkedHashMap<String, Object>();
        rule.put("id", id);
        rule.put("version", 1);
        rule.put("name", name);
        rule.put("lines", Map.of("recognise", List.of(regex()), "start", start));
        rule.put("head", Map.of("order", meaning == LineMeaning.HEADLINE ? List.of() : List.of("headline")));
        rule.put("dates", Map.of("patterns", DATES, "languages", LANGUAGES));
        try {
            var json = new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(rule) + "\n";
            new RuleReader().read(json.getBytes(StandardCharsets.UTF_8), name, "");
            return json;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
