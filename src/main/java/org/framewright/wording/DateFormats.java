package org.framewright.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/// Formats days and times in the language of the texts, for all screens. Files, and fields to type in, have ISO 8601.
public final class DateFormats {

    private final DateTimeFormatter day;
    private final DateTimeFormatter dayOfYear;
    private final DateTimeFormatter time;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter exact;

    /// With points the day comes first; 7/9/2026 could be either of two.
    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /// @param language without a country, English is British, as the texts are
    public DateFormats(Locale language, ZoneId zone) {
        var locale = language.equals(Locale.ENGLISH) ? Locale.UK : language;
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).withZone(zone);
        this.dayOfYear = DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale).withZone(zone);
        this.time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).withZone(zone);
        this.moment =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .withZone(zone);
        this.exact =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .withZone(zone);
    }

    public String day(LocalDate date) {
        return day.format(date);
    }

    /// The day of a moment, in the time zone of this computer.
    public String day(Instant instant) {
        return day.format(instant);
    }

    /// A day from a text in ISO 8601. Any other text, such as a year alone, is returned unchanged.
    public String day(String written) {
        return format(written, day);
    }

    /// The same without the year.
    public String dayOfYear(String written) {
        return format(written, dayOfYear);
    }

    private static String format(String written, DateTimeFormatter format) {
        try {
            return format.format(LocalDate.parse(written.strip()));
        } catch (DateTimeParseException other) {
            return written;
        }
    }

    /// The time of day of a moment.
    public String time(Instant instant) {
        return time.format(instant);
    }

    /// Day and time.
    public String moment(Instant instant) {
        return moment.format(instant);
    }

    /// Day and time to the second, with the day of the week.
    public String exact(Instant instant) {
        return exact.format(instant);
    }

    /// The day that a person has typed: 2026-03-02 or 2.3.2026; empty for anything else.
    public static Optional<LocalDate> parseDay(String typed) {
        try {
            return Optional.of(
                    LocalDate.parse(typed, typed.contains(".") ? DAY_FIRST : DateTimeFormatter.ISO_LOCAL_DATE));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
