package org.framewright.files.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.files.document.DocumentResult.DocumentArticle;
import org.framewright.files.document.DocumentResult.ReadDocument;
import org.framewright.files.reader.DocumentReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The day of pages that state none for programs.
final class VisibleDayTest {

    @TempDir private Path folder;

    private DocumentArticle read(String page) throws IOException {
        var file = Files.writeString(folder.resolve("page.html"), page);
        return ((ReadDocument) DocumentReader.standard().read(file, () -> false)).articles().getFirst();
    }

    private static String paragraphs(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        "<p>Captain %d said, at the new pier, that fishermen and pilots had warned the council of it.</p>"
                                ::formatted)
                .collect(Collectors.joining());
    }

    private static String page(String language, String aboveHeadline, String below) {
        return "<html lang=%s><body>%s<h1>Mayor accuses company</h1>%s%s</body></html>"
                .formatted(language, aboveHeadline, below, paragraphs(6));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "pl; opublikowano: 7 kwietnia 2031; 2031-04-07",
                "ar; الجمعة 8 فيفري 2031; 2031-02-08",
                "ar; 12 أوت 2031 على الساعة 10:15; 2031-08-12",
                "ar; ٣ آب ٢٠٣١; 2031-08-03",
                "ar; الأربعاء، 28 آب/اغسطس 2031، آخر تحديث 14:00 (GMT+0400); 2031-08-28",
                "de; Do 25.04.31 | 14:07 Uhr | Von; 2031-04-25",
                "tr; 05.04.2031 - Güncelleme : 06.04.2031; 2031-04-05",
                "zh; 2031年3月4日 10:22 来源：灯笼; 2031-03-04",
                "zh; 灯笼港口频道 ( 2031-03-04 09:20:26 ); 2031-03-04",
                "zh; 发布时间：2031年3月4日; 2031-03-04",
                "cs; 14. října 2031 6:30; 2031-10-14",
                "de; am 3.4.2031 - 18:55 Uhr; 2031-04-03",
                "es; 03/04/2031 05:22 pm; 2031-04-03",
                "en; 'by Jane Doe, Staff Writer | April 3, 2031 07:38am ET'; 2031-04-03",
                "en; 'Posted Apr. 3, 2031, 5:17 p.m.'; 2031-04-03",
                "en; 'Updated April 6, 2031 | Published April 3, 2031'; 2031-04-03",
                "en; 'Updated: <time datetime=2031-04-06>6 April</time> Published: <time datetime=2031-04-03>3 April</time>'; 2031-04-03",
                "en; '<time datetime=2031-04-06>Updated 6 April</time><time datetime=2031-04-03>3 April</time>'; 2031-04-03"
            })
    void theDayBelowTheHeadlineIsRead(String language, String shown, String day) throws IOException {
        var article = read(page(language, "", "<span class=x>" + shown + "</span>"));

        assertThat(article.metadata()).containsEntry("date", day);
    }

    @Test
    void theDayJustAboveTheHeadlineIsReadWhereNoneStandsBelow() throws IOException {
        assertThat(read(page("en", "<p>4 March 2031</p>", "")).metadata()).containsEntry("date", "2031-03-04");
        assertThat(read(page("en", "<p>4 March 2031</p>" + "<p>Menu</p>".repeat(9), "")).metadata())
                .doesNotContainKey("date");
    }

    @Test
    void aHeadlineWithoutAHeadingElementIsFoundByThePagesTitle() throws IOException {
        var page =
                "<html lang=zh><head><title>港口的渡轮再次停航三天-灯笼网</title></head><body><div>港口的渡轮再次停航三天</div>"
                        + "<div>2031年3月4日 10:22</div>"
                        + paragraphs(6)
                        + "</body></html>";

        assertThat(read(page).metadata()).containsEntry("date", "2031-03-04");
    }

    @Test
    void aDayOfAChangeOfAnotherArticleOrOfTheSubjectIsNotTheArticles() throws IOException {
        var change = "<p>Updated 9 March 2031</p>";
        var teaser = "<p><a href=/b.html>3 March 2031</a></p>";
        var born = "<table><tr><th>Born</th><td>28 February 1998</td></tr></table>";
        var sentence = "<p>On 5 March 2031 the ferry was cancelled for the third day, the mayor said.</p>";

        assertThat(read(page("en", "", change + teaser + born + sentence)).metadata()).doesNotContainKey("date");
    }

    @Test
    void aDayWhoseMonthCanNotBeToldStaysUnknown() throws IOException {
        assertThat(read(page("en", "", "<p>03/04/2031</p>")).metadata()).doesNotContainKey("date");
    }
}
