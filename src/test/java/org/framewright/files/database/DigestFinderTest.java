package org.framewright.files.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Files of many articles that no rule knows.
final class DigestFinderTest {

    private static final String PARAGRAPH =
            "The ferry was cancelled for the third day, the harbour office said, and nobody had been told of it before the morning. ";

    @Test
    void linesWithADateFromTopToEndAreArticles() {
        assertThat(DigestFinder.find(repeated(30, "The Lantern, Tuesday %s March 2031, p. 4, 60w."))).contains(30);
        assertThat(DigestFinder.find(repeated(12, "灯笼 2031年3月%s日"))).contains(12);
    }

    @Test
    void longLinesOfSignsAreArticlesToo() {
        assertThat(DigestFinder.find(repeated(12, "=".repeat(40)))).contains(12);
    }

    @Test
    void oneArticleWithAFewDaysInItIsOne() {
        assertThat(DigestFinder.find(repeated(5, "%s March 2031"))).isEmpty();
        assertThat(DigestFinder.find(PARAGRAPH.repeat(60))).isEmpty();
    }

    @Test
    void listOfDaysAtTheEndOfAnArticleIsNone() {
        var days = IntStream.range(1, 20).mapToObj(it -> it + " March 2031").collect(Collectors.joining("\n"));

        assertThat(DigestFinder.find(PARAGRAPH.repeat(60) + "\n" + days)).isEmpty();
    }

    private static String repeated(int times, String line) {
        return IntStream.rangeClosed(1, times)
                .mapToObj(it -> "Headline " + it + "\n" + line.formatted(it) + "\n\n" + PARAGRAPH.repeat(6) + "\n")
                .collect(Collectors.joining("\n"));
    }

    @Test
    void textsInTheFormatOfAlcesteAreCounted() {
        assertThat(
                        DigestFinder.find(
                                "**** *outlet_post *year_2027\nThe ferry stays.\n0002 *outlet_lantern\nDockers walk out.\n"))
                .contains(2);
        assertThat(DigestFinder.find("**** three stars and a half\n1984 *a novel* by Orwell\n")).isEmpty();
    }

    @Test
    void daysInAddressesAreNotArticles() {
        assertThat(DigestFinder.find(repeated(12, "https://news.invalid/2031/03/%s/pier.html"))).isEmpty();
    }
}
