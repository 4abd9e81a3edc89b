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

/// An article that a page gives twice, and teasers of others behind it.
final class PageCopiesTest {

    /// What a page says of itself, so that nothing is missing.
    private static final String STATED =
            "<meta property=og:site_name content=Lantern><meta property=article:published_time content=2026-03-02>";

    private static final String HEADLINE = "<h1>Mayor accuses ferry company</h1>";

    @TempDir private Path folder;

    private DocumentArticle read(String body) throws IOException {
        var page =
                "<html><head><title>Mayor accuses ferry company</title>"
                        + STATED
                        + "</head><body>"
                        + body
                        + "</body></html>";
        var file = Files.writeString(folder.resolve("page.html"), page);
        var result = DocumentReader.standard().read(file, () -> false);
        assertThat(result).isInstanceOf(ReadDocument.class);
        return ((ReadDocument) result).articles().getFirst();
    }

    private static String sentence(int number) {
        return "Captain %d said, at the new pier, that fishermen and pilots had warned the council of its narrow entrance."
                .formatted(number);
    }

    private static String paragraphs(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(it -> "<p>" + sentence(it) + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private static String teasers(int count, String text) {
        return IntStream.range(0, count)
                .mapToObj(it ->
                        "<div class=x><h4><a href=/%1$d>Trip tip %1$d</a></h4><p>%2$s</p></div>".formatted(it, text))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void anArticleThatAPageGivesTwiceComesInOnce() throws IOException {
        var text = paragraphs(0, 4) + "<h3>At the pier</h3>" + paragraphs(4, 8);
        var article = read("<article>" + HEADLINE + "<div>" + text + "</div><div>" + text + "</div></article>");

        assertThat(article.text()).containsOnlyOnce(sentence(0)).containsOnlyOnce("At the pier");
        assertThat(article.text()).endsWith(sentence(7) + "\n");
        assertThat(article.warnings()).isEmpty();
    }

    @Test
    void aQuotationThatIsShownAgainStays() throws IOException {
        var text = paragraphs(0, 6) + "<p>" + sentence(2) + "</p>" + paragraphs(6, 9);

        assertThat(read("<article>" + HEADLINE + text + "</article>").text().split(sentence(2), -1)).hasSize(3);
    }

    @Test
    void aCopyInOtherParagraphsCarriesAWarning() throws IOException {
        var other =
                IntStream.range(0, 8)
                        .mapToObj(PageCopiesTest::sentence)
                        .collect(Collectors.joining(" ", "<p>", "</p>"));
        var article = read("<article>" + HEADLINE + paragraphs(0, 8) + other + "</article>");

        assertThat(article.warnings()).extracting(it -> it.code()).containsExactly(DocumentProblem.REPEATED_TEXT);
    }

    @Test
    void boxesWithLinkedHeadingsBehindTheParagraphsAreLeftOut() throws IOException {
        var showcase = "<div><h3>Showcase</h3>" + teasers(5, "The harbour in pictures. Full article.") + "</div>";
        var article = read("<main>" + HEADLINE + "<div>" + paragraphs(0, 8) + "</div>" + showcase + "</main>");

        assertThat(article.text()).doesNotContain("Showcase", "Trip tip", "pictures").contains(sentence(7));
    }

    @Test
    void aListOfThingsWithLinkedHeadingsIsTheArticle() throws IOException {
        var article =
                read("<main>" + HEADLINE + "<div>" + paragraphs(0, 1) + "</div>" + teasers(9, sentence(1)) + "</main>");

        assertThat(article.text()).contains("Trip tip 0", "Trip tip 8");
    }
}
