package org.framewright.files.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.files.document.DocumentResult.DocumentArticle;
import org.framewright.files.document.DocumentResult.ReadDocument;
import org.framewright.files.reader.DocumentReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a page states of its article for programs.
final class PageMetadataTest {

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

    private static String page(String script) {
        return "<html><head>%s</head><body><h1>Mayor accuses company</h1>%s</body></html>"
                .formatted(script, paragraphs(6));
    }

    private static String script(String json) {
        return "<script type='application/ld+json'>" + json + "</script>";
    }

    @Test
    void dayIsThatOfThePlaceWherePageStatesTheSameTimeInUtcToo() throws IOException {
        var article =
                read(
                        page(
                                "<meta property='article:published_time' content='2022-04-22T04:11:44+00:00'>"
                                        + "<meta itemprop=datePublished content='2022-04-21T22:11:44-06:00'>"));

        assertThat(article.metadata()).containsEntry("date", "2022-04-21");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"@type\": \"Person\", \"name\": \"Jane Doe\"}, {\"@type\": \"Person\", \"name\": \"John Roe\"}]",
                "[\"Jane Doe\", \"John Roe\"]",
                "[{\"name\": \"Jane Doe\"}, \"John Roe\"]",
                "[{\"familyName\": \"Doe\", \"givenName\": \"Jane\"}, {\"givenName\": \"John\", \"familyName\": \"Roe\"}]"
            })
    void authorsInAListAreTheByline(String authors) throws IOException {
        var article = read(page(script("{\"@type\": \"NewsArticle\", \"author\": " + authors + "}")));

        assertThat(article.metadata()).containsEntry("byline", "Jane Doe, John Roe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<![CDATA[\n%s\n]]>", "//<![CDATA[\n%s\n//]]>", "/*<![CDATA[*/%s/*]]>*/"})
    void whatAScriptHidesFromReadersOfXmlIsRead(String frame) throws IOException {
        var json =
                "{\"@type\": \"NewsArticle\", \"description\": \"Two\nlines\", \"author\": [{\"name\": \"Jane Doe\"}]}";

        assertThat(read(page(script(frame.formatted(json)))).metadata()).containsEntry("byline", "Jane Doe");
    }

    @Test
    void aNumberIsNoAuthor() throws IOException {
        assertThat(read(page("<meta name=author content=105092>")).metadata()).doesNotContainKey("byline");
    }

    @Test
    void charactersThatAreEscapedTwiceAreCharacters() throws IOException {
        var json =
                "{\"@type\": \"NewsArticle\", \"headline\": \"&quot;No&quot;, says the mayor\", \"author\": \"Doe &amp; Roe\"}";

        assertThat(read(page(script(json))).metadata())
                .containsEntry("headline", "\"No\", says the mayor")
                .containsEntry("byline", "Doe & Roe");
    }

    @Test
    void aPageThatStatesOnlyItsFirstParagraphComesInWhole() throws IOException {
        var first =
                "The ferry to Lerwin was cancelled for the third day on Tuesday, and the mayor accused its owner of lying. ";
        var stated = script("{\"@type\": \"NewsArticle\", \"articleBody\": \"" + first.repeat(3).strip() + "\"}");

        var article =
                read(
                        "<html><head>%s</head><body><h1>Mayor</h1><div><p>%s</p>%s</div></body></html>"
                                .formatted(stated, first.repeat(3), paragraphs(6)));

        assertThat(article.text()).contains("Captain 5 said");
    }

    @Test
    void allAuthorsThatStandBesideEachOtherAreTheByline() throws IOException {
        var metas = "<meta name=author content='Jane Doe'><meta name=author content='John Roe'>";
        var marked =
                "<p>By <span itemprop=author>Jane Doe</span> and <span itemprop=author>John Roe</span></p>"
                        + "<ul><li><span itemprop=author>Jean Poe</span></li></ul>";
        var links =
                "<p><a rel=author href=/doe><img src=doe.png></a><a rel=author href=/doe>Jane Doe</a>, <a rel=author href=/roe>John Roe</a></p>";

        assertThat(read(page(metas)).metadata()).containsEntry("byline", "Jane Doe, John Roe");
        assertThat(read("<html><body><h1>Mayor</h1>" + marked + paragraphs(6) + "</body></html>").metadata())
                .containsEntry("byline", "Jane Doe, John Roe");
        assertThat(read("<html><body><h1>Mayor</h1>" + links + paragraphs(6) + "</body></html>").metadata())
                .containsEntry("byline", "Jane Doe, John Roe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"by Jane Doe, Staff Writer | April 3, 2031", "By Jane Doe Lantern.example Archive"})
    void aLineBelowTheHeadlineNamesTheAuthorWithoutJobAndOutlet(String line) throws IOException {
        var page = "<html><body><h1>Mayor accuses company</h1><div>" + line.replace(".example", ".com") + "</div>";

        assertThat(read(page + paragraphs(6) + "</body></html>").metadata().get("byline")).startsWith("Jane Doe");
    }

    @Test
    void theStaffOfTheOutletIsNoAuthor() throws IOException {
        var metas = "<meta property=og:site_name content='Island Lantern'><meta name=author content='%s'>";

        assertThat(read(page(metas.formatted("Island Lantern Magazine"))).metadata()).doesNotContainKey("byline");
        assertThat(read(page(metas.formatted("Desk Editor"))).metadata()).containsEntry("byline", "Desk Editor");
    }

    @Test
    void anOutletThatIsStatedAsAnOrganisationIsNoAuthor() throws IOException {
        var json =
                "{\"@type\": \"NewsArticle\", \"author\": {\"@type\": \"NewsMediaOrganization\", \"name\": \"The Lantern\"},"
                        + " \"publisher\": {\"name\": \"The Lantern\"}}";

        assertThat(read(page(script(json))).metadata())
                .containsEntry("outlet", "The Lantern")
                .doesNotContainKey("byline");
        assertThat(read(page(script(json.replace("NewsMediaOrganization", "Person")))).metadata())
                .as("a blog that is named after its author")
                .containsEntry("byline", "The Lantern");
    }

    @Test
    void theDayInTheAddressIsSurerThanATimeThatNothingMarks() throws IOException {
        var head = "<link rel=canonical href=https://lantern.example/2031/03/20/ferry/>";
        var answer = "<article><time datetime=2031-04-02>2 April 2031</time></article>";

        assertThat(read(page(head).replace("</body>", answer + "</body>")).metadata())
                .containsEntry("date", "2031-03-20");
    }

    @Test
    void theDayAtTheEndOfThePagesTitleIsReadWhereNoneIsShown() throws IOException {
        var title = "<title>Mayor accuses company | Islands | LN | 28.04.2031</title>";

        assertThat(read(page(title)).metadata()).containsEntry("date", "2031-04-28");
        assertThat(read(page(title.replace("28.04.2031", "04/03/2031"))).metadata()).doesNotContainKey("date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lantern.example", "The Lantern (www.lantern.example)"})
    void aSiteIsNoAuthor(String name) throws IOException {
        var head =
                "<meta property=og:site_name content='The Lantern'><link rel=canonical href=https://lantern.example/a>"
                        + "<meta name=author content='%s'>";

        assertThat(read(page(head.formatted(name))).metadata())
                .containsEntry("outlet", "The Lantern")
                .doesNotContainKey("byline");
    }

    @ParameterizedTest
    @CsvSource({
        "Lantern AG, The Lantern, The Lantern",
        "Lantern GmbH & Co. KG, The Lantern, The Lantern",
        "JP/Island A/S, The Lantern, The Lantern",
        "Ediciones Lantern S.L., The Lantern, The Lantern",
        "The Lantern, Lantern Network, The Lantern",
        "Lantern AG, Lantern Holding AG, Lantern AG"
    })
    void aCompanyIsNoOutletWhereTheSiteHasAName(String publisher, String site, String outlet) throws IOException {
        var head =
                "<meta property=og:site_name content='%s'><script type=application/ld+json>"
                        + "{\"@type\":\"NewsArticle\",\"publisher\":{\"@type\":\"Organization\",\"name\":\"%s\"}}</script>";

        assertThat(read(page(head.formatted(site, publisher))).metadata()).containsEntry("outlet", outlet);
    }

    @Test
    void authorAndLeadStandBelowAHeadlineOfTheSecondRank() throws IOException {
        var head =
                "<h2>Dockers walk out</h2><div class='author-info__name'><address><span class='author-info__name-text'>Jane Doe</span></address></div>";
        var lead = "<div><p>The strike reaches the market halls of the town, and no end is in sight for now.</p></div>";
        var page =
                read(
                        "<html><head><meta property='og:title' content='Dockers walk out'></head><body><h1>The Pilot</h1>"
                                + head
                                + lead
                                + "<div class='article__body'>"
                                + paragraphs(6)
                                + "</div></body></html>");

        assertThat(page.metadata()).containsEntry("byline", "Jane Doe");
        assertThat(page.text()).startsWith("Dockers walk out\n\nThe strike reaches the market halls");
    }

    /// Some sites state a headline for search engines, and have no heading of the first rank.
    @Test
    void theHeadingInTheArticlesHeadIsTheHeadlineWhereTheStatedOneIsShownNowhere() throws IOException {
        var head =
                "<header><h2><span>Strike in Lerwin</span><span>:</span><span>Dockers walk out for a second day</span></h2></header>";
        var lead =
                "<div><p>The strike of the dockers reaches the market halls of the town, and no end is in sight.</p></div>";
        var page =
                read(
                        "<html><head><meta property='og:title' content='Dockers on strike: a portrait of their leader'></head>"
                                + "<body><main><nav><ol><li>Dockers on strike: a portrait of their leader</li></ol></nav><article><div>"
                                + head
                                + lead
                                + "<div>"
                                + paragraphs(6)
                                + "</div></div></article></main></body></html>");

        assertThat(page.metadata()).containsEntry("headline", "Strike in Lerwin: Dockers walk out for a second day");
        assertThat(page.text())
                .startsWith("Strike in Lerwin: Dockers walk out for a second day\n\nThe strike of the dockers");
    }
}
