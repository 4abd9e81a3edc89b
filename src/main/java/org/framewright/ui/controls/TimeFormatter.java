package org.framewright.ui.controls;

import org.framewright.wording.DateFormats;
import org.framewright.wording.Texts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/// Times in words, relative to now and here.
public final class TimeFormatter {

    private final Texts texts;
    private final Locale locale;
    private final Clock clock;
    private final ZoneId zone;
    private final DateFormats dates;

    public TimeFormatter(Texts texts, Locale locale, Clock clock, ZoneId zone) {
        this.texts = texts;
        this.locale = locale;
        this.clock = clock;
        this.zone = zone;
        this.dates = new DateFormats(locale, zone);
    }

    /// As spoken: "today, 14:02".
    public String format(Instant time) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var then = LocalDate.ofInstant(time, zone);
        if (then.equals(today)) {
            return texts.get("common.today", dates.time(time));
        }
        return then.equals(today.minusDays(1))
                ? texts.get("common.yesterday", dates.time(time))
                : texts.get("common.on-day", dates.day(time), dates.time(time));
    }

    /// The same at the beginning of a line: "Today, 14:02".
    public String formatCapitalized(Instant time) {
        return Texts.capitalize(format(time), locale);
    }

    /// Short enough for a column: the time of today, else the day.
    public String formatBrief(Instant time) {
        boolean today = LocalDate.ofInstant(time, zone).equals(LocalDate.ofInstant(clock.instant(), zone));
        return today ? format(time) : dates.day(time);
    }

    /// To the second, with the day of the week.
    public String formatExact(Instant time) {
        return dates.exact(time);
    }
}
