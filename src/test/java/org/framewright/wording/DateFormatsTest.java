package org.framewright.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

class DateFormatsTest {

    private static final Instant AT = Instant.parse("2024-03-11T15:25:00Z");

    @Test
    void daysAreWrittenAsTheLanguageDoes() {
        assertThat(dates(Locale.UK).day(LocalDate.of(2024, 3, 1))).isEqualTo("1 Mar 2024");
        assertThat(dates(Locale.US).day(AT)).isEqualTo("Mar 11, 2024");
        assertThat(dates(Locale.GERMANY).day("2024-03-11")).isEqualTo("11.03.2024");
        assertThat(dates(Locale.UK).moment(AT)).isEqualTo("11 Mar 2024, 15:25");
    }

    @Test
    void whatIsNoWholeDayStaysAsItWasWritten() {
        assertThat(dates(Locale.UK).day("March 2024")).isEqualTo("March 2024");
        assertThat(dates(Locale.UK).day("2024")).isEqualTo("2024");
        assertThat(dates(Locale.UK).day("")).isEmpty();
    }

    private static DateFormats dates(Locale locale) {
        return new DateFormats(locale, ZoneOffset.UTC);
    }
}
