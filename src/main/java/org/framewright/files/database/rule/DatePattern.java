package org.framewright.files.database.rule;

import org.framewright.files.BlankText;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A form of dates, with the letters of `java.time`: `d` or `dd` for the day, `M` or `MM` for the month's number, `MMM` or `MMMM` for its
/// name, `yyyy` for the year. A blank stands for some blanks, all other signs and what is in `'` for themselves.
public final class DatePattern {

    private static final int FIRST_YEAR = 1500;
    private static final int LAST_YEAR = 2200;

    /// @param letter of the pattern
    /// @param width how often it stands there
    /// @param literal whether it stands for itself
    private record DateField(char letter, int width, boolean literal) {}

    /// A date at some place of a text.
    ///
    /// @param iso year, month and day as far as they are there, as in ISO 8601
    /// @param end after its last unit
    public record DateMatch(String iso, int end) {}

    private final List<DateField> fields = new ArrayList<>();

    /// @throws IllegalArgumentException where it has other letters, or no year
    DatePattern(String pattern) {
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); ) {
            char letter = pattern.charAt(i);
            int end = i + 1;
            while (!quoted && end < pattern.length() && pattern.charAt(end) == letter) {
                end++;
            }
            if (letter == '\'') {
                quoted ^= true;
            } else {
                fields.add(new DateField(letter, end - i, quoted || !Character.isLetterOrDigit(letter)));
            }
            i = end;
        }
        for (var field : fields) {
            boolean known =
                    field.literal()
                            || switch (field.letter()) {
                                case 'd' -> field.width() <= 2;
                                case 'M' -> field.width() <= 4;
                                case 'y' -> field.width() == 4;
                                default -> false;
                            };
            if (!known) {
                throw new IllegalArgumentException("no pattern of a date: " + pattern);
            }
        }
        if (count('y') != 1 || count('M') > 1 || count('d') > count('M')) {
            throw new IllegalArgumentException("no pattern of a date: " + pattern);
        }
    }

    private long count(char letter) {
        return fields.stream().filter(it -> !it.literal() && it.letter() == letter).count();
    }

    /// The date that begins at a place.
    ///
    /// @param months numbers by names in lower case, without a point
    public Optional<DateMatch> match(String text, int start, Map<String, Integer> months) {
        int at = start;
        int year = 0;
        int month = 0;
        int day = 0;
        for (var field : fields) {
            int end = end(text, at, field);
            if (end <= at) {
                return Optional.empty();
            }
            switch (field.literal() ? ' ' : field.letter()) {
                case 'y' -> year = Integer.parseInt(text, at, end, 10);
                case 'd' -> day = Integer.parseInt(text, at, end, 10);
                case 'M' -> {
                    month =
                            field.width() <= 2
                                    ? Integer.parseInt(text, at, end, 10)
                                    : months.getOrDefault(text.substring(at, end).toLowerCase(Locale.ROOT), 0);
                    if (month == 0) {
                        return Optional.empty();
                    }
                    end += field.width() > 2 && end < text.length() && text.charAt(end) == '.' ? 1 : 0;
                }
                default -> {}
            }
            at = end;
        }
        if (!fields.getLast().literal() && at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            return Optional.empty();
        }
        int end = at;
        return iso(year, month, day).map(it -> new DateMatch(it, end));
    }

    /// The end of a field that begins at a place; the same place where there is no such field.
    private static int end(String text, int at, DateField field) {
        int end = at;
        if (field.letter() == ' ') {
            while (end < text.length() && BlankText.isBlank(text.charAt(end))) {
                end++;
            }
            return end;
        }
        if (field.literal()) {
            return at < text.length() && text.charAt(at) == field.letter() ? at + 1 : at;
        }
        if (field.letter() == 'M' && field.width() > 2) {
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            return end;
        }
        int most = Math.min(text.length(), at + Math.max(2, field.width()));
        while (end < most && isDigit(text.charAt(end))) {
            end++;
        }
        return field.width() == 4 && end - at < 4 ? at : end;
    }

    private static boolean isDigit(char each) {
        return each >= '0' && each <= '9';
    }

    private Optional<String> iso(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Optional.empty();
        }
        try {
            if (count('M') == 0) {
                return Optional.of(String.valueOf(year));
            }
            return Optional.of(
                    count('d') == 0 ? YearMonth.of(year, month).toString() : LocalDate.of(year, month, day).toString());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
