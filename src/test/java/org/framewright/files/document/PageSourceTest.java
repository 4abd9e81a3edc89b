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

/// Headline, outlet, author and day of pages that state them badly.
final class PageSourceTest {

    private static final String TEXT =
            "<p>Captain Strand said, at the new pier, that fishermen and pilots had warned the council of it for years.</p>"
                    .repeat(6);

    @TempDir private Path folder;

    private DocumentArticle read(String head, String body) throws IOException {
        var page = "<html><head>%s</head><body>%s%s</body></html>".formatted(head, body, TEXT);
        var file = Files.writeString(folder.resolve("page.html"), page);
        return ((ReadDocument) DocumentReader.standard().read(file, () -> false)).articles().getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<meta name='application-name' content='Island Post'> | Island Post",
                "<link rel='canonical' href='https://www.island.example/pier'> | island.example",
                "<meta property='og:url' content='http://news.island.example/pier?a=b c'> | news.island.example",
                "<!-- saved from url=(0030)https://m.island.example/pier --> | island.example",
                "<meta name='twitter:site' content='@islandpost'> | islandpost"
            })
    void aSiteWithoutStatedNameIsTheOutletByItsOtherNamesOrItsDomain(String head, String outlet) throws IOException {
        assertThat(read(head, "<h1>The pier is closed again</h1>").metadata()).containsEntry("outlet", outlet);
    }

    @Test
    void theLastPartOfTheTitleIsTheOutletWhereTheNoteOnRightsHasIt() throws IOException {
        var head = "<title>The pier is closed again - Harbour - Island Post</title>";

        assertThat(read(head, "<h1>The pier is closed again</h1>").metadata()).doesNotContainKey("outlet");
        assertThat(read(head, "<div>© 2027 Island Post</div><h1>The pier is closed again</h1>").metadata())
                .containsEntry("outlet", "Island Post");
    }

    @Test
    void theLastPartOfTheTitleIsTheOutletWhereThePageLinksToASiteOfThatName() throws IOException {
        var head = "<title>The pier is closed again - Islandpost</title>";

        assertThat(read(head, "<a href='http://www.islandpost.co.kr/rules.html'>Rules</a><h2>The pier</h2>").metadata())
                .containsEntry("outlet", "Islandpost")
                .containsEntry("headline", "The pier is closed again");
        assertThat(read(head, "<a href='http://www.other.example/'>Other</a><h2>The pier</h2>").metadata())
                .doesNotContainKey("outlet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>The pier is closed again_Harbour_Island Post</title>",
                "<title>The pier is closed again：Island Post</title>",
                "<title>The pier is closed again--Harbour--Island Post</title>"
            })
    void theTitleLosesTheSectionsAndTheNameOfTheSite(String head) throws IOException {
        assertThat(read(head, "<h2>The pier is closed again</h2>").metadata())
                .containsEntry("headline", "The pier is closed again");
    }

    @Test
    void aHeadlineLosesANameOfTheSiteThatIsGluedToIt() throws IOException {
        var head = "<title>The pier is closed again » Local » Island Post Harbour</title>";

        assertThat(read(head, "<h1>The pier is closed again<span>Island Post Harbour</span></h1>").metadata())
                .containsEntry("headline", "The pier is closed again");
    }

    @Test
    void theNameOfTheSiteIsNoHeadline() throws IOException {
        var head = "<title>The pier is closed again and again | The Post island.example</title>";

        assertThat(read(head, "<h1>The Post</h1><h1>The pier is closed again and again</h1>").metadata())
                .containsEntry("headline", "The pier is closed again and again");
    }

    @Test
    void aHeadingThatLinksToTheFirstPageIsNoHeadline() throws IOException {
        var head = "<title>The pier is closed again</title>";

        assertThat(read(head, "<div><a href='/'><h1>Islands</h1></a></div><p>The pier is closed again</p>").metadata())
                .containsEntry("headline", "The pier is closed again");
        assertThat(read(head, "<h1><a href='https://island.example/'>Islands</a></h1>").metadata())
                .containsEntry("headline", "The pier is closed again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Associated Press", "Blogger", "IP News Service"})
    void anAgencyOrAServiceIsNoOutletWhereThePageNamesTheSite(String publisher) throws IOException {
        var json =
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"publisher\":{\"name\":\"%s\"}}</script>"
                        .formatted(publisher);
        var site = "<meta property='og:site_name' content='Island Post'>";

        assertThat(read(json + site, "").metadata()).containsEntry("outlet", "Island Post");
        assertThat(read(json, "").metadata()).containsEntry("outlet", publisher);
    }

    @Test
    void anAgencyIsTheOutletOfItsOwnSite() throws IOException {
        var head =
                "<link rel=canonical href='https://reuters.com/pier'><meta property='og:site_name' content='Reuters'>";

        assertThat(read(head, "").metadata()).containsEntry("outlet", "Reuters");
    }

    @Test
    void theAuthorOfWhatAnArticleReviewsIsNotTheArticles() throws IOException {
        var head =
                """
                <script type=application/ld+json>
                {"@type": "ClaimReview", "itemReviewed": {"@type": "NewsArticle", "author": {"name": "The Ministry"}}}
                </script>\
                """;

        assertThat(read(head, "").metadata()).doesNotContainKey("byline");
    }

    @Test
    void theHeadingOfThePageIsTheHeadlineWhereTheStatedOneIsForTeasers() throws IOException {
        var head = "<meta property='og:title' content='Harbour: Pier closed'>";

        assertThat(read(head, "<h1>The old harbour has closed its pier for a year</h1>").metadata())
                .containsEntry("headline", "The old harbour has closed its pier for a year");
    }

    @Test
    void addressesAndTimesAreNoPartOfAByline() throws IOException {
        assertThat(
                        read("<meta name='author' content='Jane Doe, jane@island.example 2027-06-02 14:27:02'>", "")
                                .metadata())
                .containsEntry("byline", "Jane Doe");
        assertThat(read("<meta name='author' content='name, email@island.example'>", "").metadata())
                .doesNotContainKey("byline");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a rel='author' href='/jane'>Jane Doe</a>",
                "<span class='story-meta-author'>By Jane Doe</span>",
                "<div>Von Jane Doe</div>",
                "<p class='byline author vcard'>Jane Doe</p>"
            })
    void theAuthorBesideTheHeadlineIsTheBylineWhereThePageStatesItsSite(String line) throws IOException {
        var head = "<meta property='og:site_name' content='Island Post'><meta name='author' content='island post'>";

        assertThat(read(head, "<h1>The pier is closed again</h1>" + line).metadata())
                .containsEntry("byline", "Jane Doe");
    }

    @Test
    void theDayOnWhichAPageWasMadeIsNotTheOneOnWhichTheArticleCameOut() throws IOException {
        var head =
                "<meta name='date' content='2027-04-29'><meta itemprop='datePublished' content='2027-12-07'>"
                        + "<meta itemprop='dateModified' content='2027-12-07'>";

        assertThat(read(head, "<h1>The pier is closed again</h1>").metadata()).containsEntry("date", "2027-04-29");
    }

    @Test
    void theDayInThePagesHeadIsNotTheArticles() throws IOException {
        var body =
                "<div><time datetime='2027-12-11'>11 December</time></div><h1>The pier is closed again</h1>"
                        + "<time class='updated' datetime='2027-03-05'>5 March</time><time datetime='2027-03-03'>3 March</time>";

        assertThat(read("", body).metadata()).containsEntry("date", "2027-03-03");
    }

    @Test
    void theAddressSaysTheDayWhereNothingElseDoes() throws IOException {
        var head = "<link rel='canonical' href='https://island.example/2027/3/05/pier.html'>";

        assertThat(read(head, "<h1>The pier is closed again</h1>").metadata()).containsEntry("date", "2027-03-05");
    }
}
