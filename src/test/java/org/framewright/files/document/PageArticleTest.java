package org.framewright.files.document;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.framewright.files.document.DocumentResult.DocumentArticle;
import org.framewright.files.document.DocumentResult.ReadDocument;
import org.framewright.files.reader.DocumentReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What of a saved web page comes in, and of which pages a warning warns.
final class PageArticleTest {

    /// What a page says of itself, so that nothing is missing.
    private static final String STATED =
            "<meta property=og:site_name content=Lantern><meta property=article:published_time content=2026-03-02>";

    private static final String LEAD =
            "The ferry to Lerwin was cancelled for the third day on Tuesday, and the mayor accused its owner of lying.";
    private static final String HEADLINE = "<h1>Mayor accuses ferry company</h1>";

    @TempDir private Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("page.html");
    }

    private DocumentArticle read(String body) throws IOException {
        return readPage(
                "<html><head><title>Mayor accuses ferry company</title>"
                        + STATED
                        + "</head><body>"
                        + body
                        + "</body></html>");
    }

    private DocumentArticle readPage(String page) throws IOException {
        Files.writeString(file, page);
        var result = DocumentReader.standard().read(file, () -> false);
        assertThat(result).isInstanceOf(ReadDocument.class);
        return ((ReadDocument) result).articles().getFirst();
    }

    private static List<String> warnings(DocumentArticle article) {
        return article.warnings().stream().map(it -> it.code().name()).toList();
    }

    /// A page with a heading of its own that states a property in its head.
    private static String pageThatStates(String property, String value) {
        return "<html><head><meta property=%s content='%s'></head><body><article><h1>Mayor accuses company</h1>"
                        .formatted(property, value)
                + paragraphs(0, 3)
                + "</article></body></html>";
    }

    private static String paragraphs(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(it -> "<p>" + sentence(it) + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private static String sentence(int number) {
        return "Captain %d said, at the new pier, that fishermen and pilots had warned the council of its narrow entrance."
                .formatted(number);
    }

    @Test
    void blocksOfOneArticleAreJoined() throws IOException {
        var block = "<section class=outer><div class=post__content>%s</div></section>";
        var figure = "<figure><img src=a.jpg><figcaption>The pier</figcaption></figure>";

        var text =
                read(HEADLINE
                                + "<div>"
                                + block.formatted(paragraphs(0, 2))
                                + figure
                                + block.formatted(paragraphs(2, 7))
                                + "</div>")
                        .text();

        assertThat(text).contains(sentence(0), sentence(1), sentence(2), sentence(6)).doesNotContain("The pier");
    }

    @Test
    void leadBetweenHeadlineAndTextComesFirst() throws IOException {
        var head = "<header>" + HEADLINE + "<p class=date>2 March</p><div class=intro>" + LEAD + "</div></header>";

        var text = read(head + "<div class=article-body>" + paragraphs(0, 6) + "</div>").text();

        assertThat(text).startsWith("Mayor accuses ferry company\n\n" + LEAD + "\n\n" + sentence(0));
    }

    @Test
    void textBetweenLineBreaksCounts() throws IOException {
        var menu = "<div><a href=/a>Home</a><br><a href=/b>Region</a><br><a href=/c>Sports of the islands</a></div>";
        var lines = IntStream.range(0, 6).mapToObj(it -> sentence(it) + "<br><br>").collect(Collectors.joining());

        var text = read(menu + "<div><div>" + lines + "</div></div><div class=sidebar>" + LEAD + "</div>").text();

        assertThat(text).contains(sentence(0), sentence(5)).doesNotContain("Region", LEAD);
    }

    @Test
    void entriesOfLiveBlogAllComeIn() throws IOException {
        var entry = "<article><h2>At %d o’clock</h2>%s</article>";
        var entries =
                IntStream.range(0, 5)
                        .mapToObj(it -> entry.formatted(it, paragraphs(it, it + 1)))
                        .collect(Collectors.joining());

        var text = read("<main>" + HEADLINE + "<div class=entries>" + entries + "</div></main>").text();

        assertThat(text).contains(sentence(0), "At 3 o’clock", sentence(3), sentence(4));
    }

    @Test
    void galleryKeepsItsCaptions() throws IOException {
        var pictures =
                IntStream.range(0, 4)
                        .mapToObj(it -> "<figure><img src=a.jpg><figcaption>" + sentence(it) + "</figcaption></figure>")
                        .collect(Collectors.joining());

        var text = read("<article>" + HEADLINE + "<p>" + LEAD + "</p>" + pictures + "</article>").text();

        assertThat(text).contains(LEAD, sentence(0), sentence(3));
    }

    @Test
    void commentsLongerThanTheArticleAreLeftOut() throws IOException {
        var comments = "<div id=comments>" + paragraphs(10, 60) + "</div>";

        var text = read("<div class=page>" + HEADLINE + paragraphs(0, 4) + comments + "</div>").text();

        assertThat(text).contains(sentence(0), sentence(3)).doesNotContain(sentence(10), sentence(59));
    }

    @Test
    void bannersLoginsTeasersAndPeopleBehindTheArticleAreLeftOut() throws IOException {
        var around =
                "<div class=cookie-notice><p>We and our partners store cookies on your device, for a better page.</p></div>"
                        + "<div class=loginBox><p>Log in to save this article and to read it later on the boat.</p></div>";
        var within =
                "<div class=teaserItem><a href=/2>Cows travel free</a><p>A rule from 1911 is found.</p></div>"
                        + "<div class=authorBox><p>Jane Doe writes on ships and on those who sail them.</p></div>"
                        + "<div class=relatedPosts><p>Dockers walk out over new shifts in the port.</p></div>";

        var text =
                read(around + "<article>" + HEADLINE + paragraphs(0, 3) + within + paragraphs(3, 6) + "</article>")
                        .text();

        assertThat(text)
                .contains(sentence(0), sentence(5))
                .doesNotContain("cookies", "Log in", "Cows", "Jane Doe", "Dockers");
    }

    @Test
    void paragraphThatLeadsElsewhereGoesWithItsList() throws IOException {
        var also =
                "<h3>Read also:</h3><ul><li><a href=/2>Cows travel free</a></li><li><a href=/3>Port shut</a></li></ul>";
        var notes = "<p>Photo: Jane Doe</p><p>Advertisement</p>";

        var text =
                read("<article>" + HEADLINE + paragraphs(0, 4) + also + notes + paragraphs(4, 6) + "</article>").text();

        assertThat(text)
                .contains(sentence(3), sentence(4))
                .doesNotContain("Read also", "Cows", "Photo", "Advertisement");
    }

    @Test
    void headingsAndSentencesThatBeginWithSuchWordsStay() throws IOException {
        var heading = "<h2>Advertisement for the ferry promised coffee and a band</h2>";
        var sentence =
                "<p>Read also, on each poster at the harbour, was a promise of a boat each hour, and of coffee on all of"
                        + " them at half the price of last year.</p>";

        var text = read("<article>" + HEADLINE + paragraphs(0, 4) + heading + sentence + "</article>").text();

        assertThat(text).contains("Advertisement for the ferry", "Read also, on each poster");
    }

    @Test
    void wrapperNamedLikeMarginKeepsItsArticle() throws IOException {
        var text =
                read("<div class=has-sidebar><div class=sidebar-left>" + HEADLINE + paragraphs(0, 5) + "</div></div>")
                        .text();

        assertThat(text).contains(sentence(0), sentence(4));
    }

    @Test
    void statedTextHelpsToFindTheBlock() throws IOException {
        var stated = IntStream.range(0, 4).mapToObj(PageArticleTest::sentence).collect(Collectors.joining(" "));
        var script =
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                        + stated
                        + "\"}</script>";
        var other = "<div class=x>" + paragraphs(20, 30) + "</div>";

        var article = read(script + "<div>" + other + "<div class=y>" + paragraphs(0, 4) + "</div></div>");

        assertThat(article.text()).contains(sentence(0), sentence(3)).doesNotContain(sentence(20));
        assertThat(article.warnings()).isEmpty();
    }

    @Test
    void pageThatDoesNotShowItsArticleGivesTheStatedTextAndAWarning() throws IOException {
        var stated = sentence(0) + "\\n" + sentence(1) + "\\n" + sentence(2);
        var script =
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                        + stated
                        + "\"}</script>";

        var article = read(script + "<div id=app>The page is being loaded.</div>");

        assertThat(article.text()).endsWith(sentence(0) + "\n\n" + sentence(1) + "\n\n" + sentence(2) + "\n");
        assertThat(warnings(article)).containsExactly("TEXT_FROM_METADATA");
    }

    @Test
    void pageWithoutArticleGivesAllItsTextAndAWarning() throws IOException {
        var article = read("<ul class=menu><li><a href=/1>Region</a></li></ul><p>Closed.</p>");

        assertThat(article.text()).contains("Region", "Closed.");
        assertThat(warnings(article)).containsExactly("WHOLE_PAGE");
    }

    @Test
    void littleOfLargePageCarriesAWarning() throws IOException {
        var article =
                read(
                        "<main>"
                                + HEADLINE
                                + "<p>"
                                + LEAD
                                + "</p></main><div id=comments>"
                                + paragraphs(0, 40)
                                + "</div>");

        assertThat(article.text()).contains(LEAD).doesNotContain(sentence(0));
        assertThat(warnings(article)).containsExactly("LITTLE_OF_PAGE");
    }

    @Test
    void listOfLinksCarriesAWarning() throws IOException {
        var links =
                IntStream.range(0, 12)
                        .mapToObj(it ->
                                "<p><a href=/x>The ferries and their day number %d</a> and what people at the harbour said of it then</p>"
                                        .formatted(it))
                        .collect(Collectors.joining());

        assertThat(warnings(read("<article>" + links + "</article>"))).containsExactly("PERHAPS_NO_ARTICLE");
    }

    @Test
    void bannerAndLoginCarryAWarning() throws IOException {
        var banner =
                "<div><p>This browser blocks cookies. Allow cookies, or give your consent to tracking, and read on without a password.</p></div>";
        var login =
                "<main><p>Subscribers read all of it. Log in with your password, or sign up for a subscription that you may end each month.</p></main>";

        assertThat(warnings(read(banner))).containsExactly("PERHAPS_NO_ARTICLE");
        assertThat(warnings(read(login))).containsExactly("PERHAPS_NO_ARTICLE");
    }

    @Test
    void pageThatSaysNoDateAndNoOutletCarriesAWarningEach() throws IOException {
        var page = "<html><body><article>" + HEADLINE + paragraphs(0, 4) + "</article></body></html>";

        assertThat(warnings(readPage(page))).containsExactly("NO_DATE", "NO_OUTLET");
    }

    @Test
    void articleOnCookiesAndShortArticleCarryNoWarning() throws IOException {
        var cookies =
                "<article>"
                        + HEADLINE
                        + "<p>Cookies of the new bakery are made with butter.</p>"
                        + paragraphs(0, 3)
                        + "</article>";

        assertThat(warnings(read(cookies))).isEmpty();
        assertThat(warnings(read("<article>" + HEADLINE + "<p>" + LEAD + "</p></article>"))).isEmpty();
    }

    @Test
    void metadataComesFromElementsOfThePageWhereItStatesNoOther() throws IOException {
        var marked =
                "<article><h2 itemprop=headline>Mayor accuses company</h2><span itemprop=author><b itemprop=name>Jane Doe</b></span>"
                        + "<time itemprop=datePublished datetime=2026-03-02T06:30>today</time><i itemprop=publisher>The Lantern</i>"
                        + paragraphs(0, 3)
                        + "</article>";

        assertThat(readPage("<html><head></head><body>" + marked + "</body></html>").metadata())
                .containsEntry("headline", "Mayor accuses company")
                .containsEntry("byline", "Jane Doe")
                .containsEntry("date", "2026-03-02")
                .containsEntry("outlet", "The Lantern");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Wed, 04 May 2022 00:25:56 GMT; 2022-05-04",
                "Tue Jan 28 15:28:56 CET 2020; 2020-01-28",
                "20180619T055000+0900; 2018-06-19",
                "2022-5-5 22:17:36; 2022-05-05",
                "2026-03-02T06:30; 2026-03-02"
            })
    void dayOfAPageIsReadInTheFormsThatPagesHave(String stated, String day) throws IOException {
        var page = pageThatStates("article:published_time", stated);

        assertThat(readPage(page).metadata()).containsEntry("date", day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Mayor accuses company | The Lantern; Mayor accuses company",
                "LANTERN EASY|Mayor accuses company; Mayor accuses company",
                "Mayor accuses company-新华网; Mayor accuses company",
                "Mayor accuses company of lies; Mayor accuses company of lies"
            })
    void nameOfTheSiteIsNoPartOfTheHeadline(String stated, String headline) throws IOException {
        var page = pageThatStates("og:title", stated);

        assertThat(readPage(page).metadata()).containsEntry("headline", headline);
    }

    @Test
    void charactersOfAnotherEncodingInTheMarkupAreNoWarning() throws IOException {
        var ad =
                "<a href='https://shop.example/?info=Britax+R\u00c3\u00b6mer&q=M\u00c3\u00bcller&x=K\u00c3\u00a4se'>Shop</a>";
        var page = "<html><body>" + ad + "<article>" + HEADLINE + paragraphs(0, 3);

        assertThat(warnings(readPage(page + "</article></body></html>"))).doesNotContain("GARBLED");
        assertThat(
                        warnings(
                                readPage(
                                        page
                                                + "<p>M\u00c3\u00bcller, K\u00c3\u00a4se, R\u00c3\u00b6mer and others.</p></article></body></html>")))
                .contains("GARBLED");
    }

    @Test
    void readingsAboveCharactersAreNoText() throws IOException {
        var page =
                "<article>" + HEADLINE + "<p><ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>の船</p>" + paragraphs(0, 3);

        assertThat(read(page + "</article>").text()).contains("港の船").doesNotContain("みなと", "(");
    }

    @Test
    void authorsNameIsNoAddressAndHasNoPreposition() throws IOException {
        var page =
                "<html><head><meta property=article:author content=https://lantern.example/doe></head><body><article>"
                        + HEADLINE
                        + "<p class=byline>Von Jane Doe</p>"
                        + paragraphs(0, 3)
                        + "</article></body></html>";

        assertThat(readPage(page).metadata()).containsEntry("byline", "Jane Doe");
    }

    @Test
    void damagedCharacterAroundTheArticleIsNoWarning() throws IOException {
        var page =
                "<html><head><meta charset=utf-8>"
                        + STATED
                        + "</head><body><article>"
                        + HEADLINE
                        + paragraphs(0, 3)
                        + "<p>"
                        + "caf\u00c3\u00a9 ".repeat(9)
                        + "</p></article><footer>\u0081</footer>";
        Files.write(file, page.replace("’", "'").getBytes(ISO_8859_1));

        var result = DocumentReader.standard().read(file, () -> false);

        assertThat(result)
                .isInstanceOfSatisfying(
                        ReadDocument.class, it -> assertThat(it.articles().getFirst().warnings()).isEmpty());
    }

    @Test
    void damagedCharacterDoesNotMakeAPageUnreadable() throws IOException {
        var page =
                "<html><head><meta charset=utf-8></head><body><article>"
                        + HEADLINE
                        + paragraphs(0, 3)
                        + "<p>"
                        + "caf\u00c3\u00a9 ".repeat(9)
                        + "\u0081</p></article>";
        Files.write(file, page.replace("’", "'").getBytes(ISO_8859_1));

        var result = DocumentReader.standard().read(file, () -> false);

        assertThat(result)
                .isInstanceOfSatisfying(
                        ReadDocument.class, it -> assertThat(it.articles().getFirst().text()).contains("café"));
    }
}
