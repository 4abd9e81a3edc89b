package org.framewright.files.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.files.document.DocumentResult.DocumentArticle;
import org.framewright.files.document.DocumentResult.ReadDocument;
import org.framewright.files.reader.DocumentReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Boxes between the paragraphs of a page's article: teasers, captions, and another article below.
final class PageBoxesTest {

    /// What a page says of itself, so that nothing is missing.
    private static final String STATED =
            "<meta property=og:site_name content=Lantern><meta property=article:published_time content=2026-03-02>";

    private static final String TEASER =
            """
            <div class=excerpt><div class=border><p>Read more</p></div><div class=featured><a href=/ferries><img src=f.jpg></a>
            <div><div><a href=/news>News of the islands</a> <a href=/ferries>Ferries stay in port for a third day</a></div>
            <div><p>The ferries to the islands stay in port until the owner and the council agree on a price.</p></div></div>
            </div></div>
            """;

    @TempDir private Path folder;

    private DocumentArticle read(String body) throws IOException {
        var page =
                "<html><head><title>Mayor accuses company</title>" + STATED + "</head><body>" + body + "</body></html>";
        var file = Files.writeString(folder.resolve("page.html"), page);
        return ((ReadDocument) DocumentReader.standard().read(file, () -> false)).articles().getFirst();
    }

    private static String sentence(int number) {
        return "Captain %d said, at the new pier, that fishermen and pilots had warned the council of its narrow entrance."
                .formatted(number);
    }

    private static String paragraphs(int from, int to) {
        return IntStream.range(from, to).mapToObj(it -> "<p>" + sentence(it) + "</p>").collect(Collectors.joining());
    }

    private static String text(int to) {
        return "Mayor accuses company\n\n"
                + IntStream.range(0, to).mapToObj(it -> sentence(it) + "\n").collect(Collectors.joining("\n"));
    }

    @Test
    void aTeaserAmongParagraphsIsLeftOut() throws IOException {
        var article =
                read("<h1>Mayor accuses company</h1><div>" + paragraphs(0, 4) + TEASER + paragraphs(4, 9) + "</div>");

        assertThat(article.text()).isEqualTo(text(9));
    }

    @Test
    void aTeaserIsLeftOutWhereTheParagraphsStandInSeveralElements() throws IOException {
        var first = "<div><div class=part>" + paragraphs(0, 4) + TEASER + "</div></div>";
        var second = "<div><div class=part>" + paragraphs(4, 7) + TEASER + paragraphs(7, 9) + "</div></div>";

        assertThat(read("<h1>Mayor accuses company</h1>" + first + second).text()).isEqualTo(text(9));
    }

    @Test
    void aPictureWithAFewWordsIsACaptionUnlessPicturesAreTheArticle() throws IOException {
        var picture =
                "<div class=wide><picture><img src=p.jpg></picture><p>The harbour of Lerwin on Monday: %d. J. Doe</p></div>";
        var captioned = paragraphs(0, 5) + picture.formatted(1) + paragraphs(5, 9) + picture.formatted(2);
        var gallery = IntStream.range(0, 30).mapToObj(picture::formatted).collect(Collectors.joining());

        assertThat(read("<h1>Mayor accuses company</h1><div>" + captioned + "</div>").text()).isEqualTo(text(9));
        assertThat(read("<h1>Mayor accuses company</h1><div>" + paragraphs(0, 9) + gallery + "</div>").text())
                .contains("on Monday: 0.", "on Monday: 29.");
    }

    @Test
    void theNextArticleBelowIsLeftOut() throws IOException {
        var next = paragraphs(20, 29).replace("pier", "market");
        var article =
                read(
                        "<main><article><h1>Mayor accuses company</h1>"
                                + paragraphs(0, 9)
                                + "</article><div><article><h1>Market reopens</h1>"
                                + next
                                + "</article></div></main>");

        assertThat(article.text()).isEqualTo(text(9));
    }

    @Test
    void aLinkBehindALabelWithABarIsNoParagraph() throws IOException {
        var link = "<p><strong>READ | </strong><a href=/ferries>Ferries stay in port for a third day</a></p>";

        assertThat(
                        read("<h1>Mayor accuses company</h1><div>"
                                        + paragraphs(0, 4)
                                        + link
                                        + paragraphs(4, 9)
                                        + "</div>")
                                .text())
                .isEqualTo(text(9));
    }

    @Test
    void aDayBeforeAReadingTimeIsNoText() throws IOException {
        var line = "<p><span>Updated on 07.01.2031 - 18:50</span><span>Reading time: 4 min.</span></p>";

        assertThat(read("<h1>Mayor accuses company</h1><div>" + line + paragraphs(0, 9) + "</div>").text())
                .isEqualTo(text(9));
    }

    @Test
    void anOfferAsTheLastParagraphIsAWarningHoweverLongTheTextBeforeIt() throws IOException {
        var offer = "<p>Il vous reste 57 % de cet article à lire. La suite est réservée aux abonnés.</p>";
        var article = read("<h1>Mayor accuses company</h1><article>" + paragraphs(0, 40) + offer + "</article>");

        assertThat(article.warnings()).extracting(it -> it.code()).containsExactly(DocumentProblem.PERHAPS_NOT_WHOLE);
    }
}
