package org.framewright.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Days and times as the language writes them: the one way in which screens say them. Files, and fields to type in, have ISO 8601.
public final class DateFormats {

    private final DateTimeFormatter day;
    private final DateTimeFormatter time;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter exact;

    public DateFormats(Locale locale, ZoneId zone) {
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).withZone(zone);
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

    public String day(LocalDate it) {
        return day.format(it);
    }

    /// The day of a moment, here.
    public String day(Instant it) {
        return day.format(it);
    }

    /// A day that somebody has written; what is no whole day, such as a year, stays as it is.
    public String day(String written) {
        try {
            return day(LocalDate.parse(written.strip()));
        } catch (DateTimeParseException other) {
            return written;
        }
    }

    /// The time of day of a moment.
    public String time(Instant it) {
        return time.format(it);
    }

    /// Day and time.
    public String moment(Instant it) {
        return moment.format(it);
    }

    /// To the second, with the day of the week.
    public String exact(Instant it) {
        return exact.format(it);
    }
}
