package org.framewright.files;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the day in a value, as written there: a time and zone after it are ignored.
public final class DateParser {

    private static final int LONGEST = 60;

    /// Words that may stand behind a day.
    private static final String TIME = "(?:[T ,].{0,40})?";

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + TIME);
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?\\d{4,6}Z?|T.{0,20})?");
    private static final Pattern EAST_ASIAN =
            Pattern.compile("(\\d{4}) ?[年년] ?(\\d{1,2}) ?[月월] ?(\\d{1,2}) ?[日일].{0,40}");
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})" + TIME);

    /// With dots the day comes first, whatever the language.
    private static final Pattern SHORT_YEAR = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{2})" + TIME);

    /// Years of two digits are these and the 99 behind.
    private static final int FIRST_SHORT_YEAR = 1940;

    private static final Pattern SECONDS = Pattern.compile("(\\d{9,10}|\\d{12,13})(?:\\.\\d{1,9})?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{1,2}");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|er|\\.|º|ª)?");

    /// Arabic months are written with and without the hamza of the first letter.
    private static final Pattern ALEF = Pattern.compile("[أإآ]");

    private static final int MILLISECONDS = 12;
    private static final int EARLIEST = 1400;
    private static final int LATEST = 2200;

    private static final List<Locale> LOCALES =
            List.of(
                            "en", "de", "fr", "es", "it", "nl", "pt", "sv", "da", "nb", "pl", "ru", "tr", "cs", "uk",
                            "ar", "ar-TN", "ar-MA", "ar-LB")
                    .stream()
                    .map(Locale::forLanguageTag)
                    .toList();

    private final Map<String, Integer> months = new HashMap<>();

    public DateParser() {
        for (var locale : LOCALES) {
            for (var month : Month.values()) {
                for (var style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                    months.putIfAbsent(normalize(month.getDisplayName(style, locale)), month.getValue());
                }
            }
        }
    }

    /// The numbers of a date such as 3/4/2024.
    ///
    /// @param dotted whether dots separate them
    public record DateNumbers(int first, int second, int year, boolean dotted) {

        public Optional<LocalDate> day(Optional<DateOrder> order) {
            var dayFirst = date(year, second, first);
            var monthFirst = date(year, first, second);
            if (order.isPresent()) {
                return order.get() == DateOrder.DAY_FIRST ? dayFirst : monthFirst;
            }
            boolean certain = dayFirst.isEmpty() || monthFirst.isEmpty() || first == second;
            return certain ? dayFirst.or(() -> monthFirst) : Optional.empty();
        }
    }

    /// Those of a value that is such a date, in one order or the other.
    public static Optional<DateNumbers> numbers(String value) {
        var numeric = matcher(NUMERIC, value);
        if (!numeric.matches()) {
            return Optional.empty();
        }
        var numbers =
                new DateNumbers(
                        number(numeric, 1), number(numeric, 3), number(numeric, 4), numeric.group(2).equals("."));
        boolean any =
                numbers.day(Optional.of(DateOrder.DAY_FIRST)).isPresent()
                        || numbers.day(Optional.of(DateOrder.MONTH_FIRST)).isPresent();
        return any ? Optional.of(numbers) : Optional.empty();
    }

    public static boolean isSeconds(String value) {
        return matcher(SECONDS, value).matches();
    }

    /// The day of a value.
    ///
    /// @param order of 3/4/2024; empty where it is unknown; then an ambiguous value has no day
    public Optional<LocalDate> day(String value, Optional<DateOrder> order) {
        return value.length() > LONGEST ? Optional.empty() : dayOf(withLatinDigits(value), order);
    }

    /// Arabic, Persian and Indian digits are digits, too.
    private static String withLatinDigits(String value) {
        var digits = new StringBuilder(value);
        for (int i = 0; i < digits.length(); i++) {
            char each = digits.charAt(i);
            digits.setCharAt(i, Character.isDigit(each) ? Character.forDigit(Character.digit(each, 10), 10) : each);
        }
        return digits.toString();
    }

    private Optional<LocalDate> dayOf(String value, Optional<DateOrder> order) {
        var yearFirst = matcher(YEAR_FIRST, value);
        if (yearFirst.matches()) {
            return date(number(yearFirst, 1), number(yearFirst, 3), number(yearFirst, 4));
        }
        var compact = matcher(COMPACT, value);
        if (compact.matches()) {
            return date(number(compact, 1), number(compact, 2), number(compact, 3));
        }
        var eastAsian = matcher(EAST_ASIAN, value);
        if (eastAsian.matches()) {
            return date(number(eastAsian, 1), number(eastAsian, 2), number(eastAsian, 3));
        }
        var shortYear = matcher(SHORT_YEAR, value);
        if (shortYear.matches()) {
            int year = FIRST_SHORT_YEAR + Math.floorMod(number(shortYear, 3) - FIRST_SHORT_YEAR, 100);
            return date(year, number(shortYear, 2), number(shortYear, 1));
        }
        return numbers(value).map(it -> it.day(order)).orElseGet(() -> named(value));
    }

    /// The month of a value that has no day: “March 2024”, “2024-03”, “03/2024”.
    public Optional<YearMonth> month(String value) {
        var words = value.length() > LONGEST ? new String[0] : value.strip().split("[\\s,/.-]+", -1);
        if (words.length != 2) {
            return Optional.empty();
        }
        boolean yearFirst = YEAR.matcher(words[0]).matches();
        var year = words[yearFirst ? 0 : 1];
        int month = monthNumber(words[yearFirst ? 1 : 0]);
        return month == 0 || !YEAR.matcher(year).matches()
                ? Optional.empty()
                : date(Integer.parseInt(year), month, 1).map(YearMonth::from);
    }

    private int monthNumber(String word) {
        return MONTH.matcher(word).matches() ? Integer.parseInt(word) : months.getOrDefault(normalize(word), 0);
    }

    /// The day, in UTC, of seconds or milliseconds since 1970.
    public static Optional<LocalDate> secondsDay(String value) {
        var seconds = matcher(SECONDS, value);
        if (!seconds.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(seconds.group(1));
        long millis = seconds.group(1).length() >= MILLISECONDS ? count : count * 1_000;
        return Optional.of(LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC));
    }

    /// A day whose month has its name: “March 4, 2024”, “4. März 2024”, “Mon, 04 Mar 2024 10:15:00 GMT”.
    private Optional<LocalDate> named(String value) {
        int year = 0;
        int month = 0;
        int day = 0;
        for (var word : value.strip().split("[\\s,،/-]+", -1)) {
            if (year == 0 && YEAR.matcher(word).matches()) {
                year = Integer.parseInt(word);
            } else if (day == 0 && year == 0 && dayNumber(word).isPresent()) {
                day = dayNumber(word).getAsInt();
            } else if (month == 0) {
                month = months.getOrDefault(normalize(word), 0);
            }
        }
        return month == 0 || day == 0 || year == 0 ? Optional.empty() : date(year, month, day);
    }

    private static OptionalInt dayNumber(String word) {
        var day = DAY.matcher(word);
        return day.matches() ? OptionalInt.of(number(day, 1)) : OptionalInt.empty();
    }

    private static String normalize(String month) {
        var letters = Normalizer.normalize(month, Normalizer.Form.NFC).replace(".", "").toLowerCase(Locale.ROOT);
        return ALEF.matcher(letters).replaceAll("ا");
    }

    private static Matcher matcher(Pattern pattern, String value) {
        return pattern.matcher(value.strip());
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return year < EARLIEST || year > LATEST ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
