package org.framewright.files.database;

import org.framewright.files.database.rule.DatePattern;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds dates in the forms and languages that a rule lists.
public final class DateFinder {

    private static final int LONGEST = 300;
    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

    /// Words that may stand beside a date on its line: a time, `AM`.
    private static final Pattern TIME =
            Pattern.compile("(?i)\\d{1,2}(?:[:.h]\\d{2}){0,2}(?:[ap]m)?|[ap]\\.?m\\.?|uhr|at|um|à|of|the");

    /// After a time.
    private static final Pattern ZONE = Pattern.compile("\\(?[A-Z]{1,5}(?:[+-]\\d{1,4})?\\)?");

    /// A date in a text.
    ///
    /// @param iso as far as it is there, as in ISO 8601; empty where the forms give several dates
    /// @param start where it begins
    /// @param end after its last unit
    /// @param rest where what is no weekday and no time begins after it; the text's length where nothing does
    record FoundDate(Optional<String> iso, int start, int end, int rest) {}

    private final List<DatePattern> patterns;
    private final Map<String, Integer> months = new HashMap<>();
    private final Set<String> weekdays = new HashSet<>();

    /// @param locales of the names of months and weekdays
    public DateFinder(List<DatePattern> patterns, List<Locale> locales) {
        this.patterns = List.copyOf(patterns);
        for (var locale : locales) {
            for (var style : STYLES) {
                Arrays.stream(Month.values())
                        .forEach(it -> months.putIfAbsent(key(it.getDisplayName(style, locale)), it.getValue()));
                Arrays.stream(DayOfWeek.values()).forEach(it -> weekdays.add(key(it.getDisplayName(style, locale))));
            }
        }
    }

    private static String key(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /// The first date in a value.
    Optional<FoundDate> find(String text) {
        if (!mayHold(text)) {
            return Optional.empty();
        }
        for (int i = 0; i < text.length(); i++) {
            if (beginsToken(text, i)) {
                var found = at(text, i);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /// The date of a line that holds a date and nothing else but a weekday, a time, and what follows a weekday.
    public Optional<FoundDate> findLine(String line) {
        return find(line).filter(it -> isWeekdays(line.substring(0, it.start())) && isPlain(line, it));
    }

    private boolean isPlain(String line, FoundDate date) {
        return date.rest() >= line.length()
                || Arrays.stream(words(line.substring(date.end(), date.rest()))).anyMatch(this::isWeekday);
    }

    private static boolean mayHold(String text) {
        return text.length() <= LONGEST && text.chars().anyMatch(it -> it >= '0' && it <= '9');
    }

    private static boolean beginsToken(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at))
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    /// The longest date that begins at a place.
    private Optional<FoundDate> at(String text, int start) {
        var matches = patterns.stream().map(it -> it.match(text, start, months)).flatMap(Optional::stream).toList();
        int end = matches.stream().mapToInt(DatePattern.DateMatch::end).max().orElse(0);
        var dates = matches.stream().filter(it -> it.end() == end).map(DatePattern.DateMatch::iso).distinct().toList();
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        var iso = dates.size() == 1 ? Optional.of(dates.getFirst()) : Optional.<String>empty();
        return Optional.of(new FoundDate(iso, start, end, rest(text, end)));
    }

    private int rest(String text, int end) {
        int at = end;
        boolean timed = false;
        for (var word : words(text.substring(end))) {
            int begin = text.indexOf(word, at);
            boolean time = TIME.matcher(word).matches() || (timed && ZONE.matcher(word).matches());
            if (!word.isEmpty() && !time && !isWeekday(word)) {
                return begin;
            }
            timed |= time;
            at = begin + word.length();
        }
        return text.length();
    }

    private boolean isWeekdays(String text) {
        return Arrays.stream(words(text)).allMatch(it -> it.isEmpty() || isWeekday(it) || TIME.matcher(it).matches());
    }

    private boolean isWeekday(String word) {
        return weekdays.contains(key(word));
    }

    private static String[] words(String text) {
        return Objects.requireNonNull(text.split("[\\s\\u00A0,;|]+"));
    }
}
