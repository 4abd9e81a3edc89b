package org.framewright.files.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.files.database.DatabaseProblem;
import org.framewright.files.document.DocumentResult.DocumentArticle;
import org.framewright.files.document.DocumentResult.ReadDocument;
import org.framewright.files.reader.DocumentReader;
import org.framewright.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What is left out of a saved web page's article by its form and place, whatever its words.
final class PageTrimmingTest {

    /// What a page says of itself, so that nothing is missing.
    private static final String STATED =
            "<meta property=og:site_name content=Lantern><meta property=article:published_time content=2026-03-02>";

    private static final String LEAD =
            "The ferry to Lerwin was cancelled for the third day on Tuesday, and the mayor accused its owner of lying.";
    private static final String HEADLINE = "<h1>Mayor accuses ferry company</h1>";

    @TempDir private Path folder;

    private DocumentArticle read(String body) throws IOException {
        return readPage(
                "<html><head><title>Mayor accuses ferry company</title>"
                        + STATED
                        + "</head><body>"
                        + body
                        + "</body></html>");
    }

    private DocumentArticle readPage(String page) throws IOException {
        var file = Files.writeString(folder.resolve("page.html"), page);
        var result = DocumentReader.standard().read(file, () -> false);
        assertThat(result).isInstanceOf(ReadDocument.class);
        return ((ReadDocument) result).articles().getFirst();
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
    void firstPartOfThePagesTitleIsTheHeadlineWhereTheOnlyHeadingNamesABlog() throws IOException {
        var title = "Ferries stay in port, but who pays for the crews? - The Pier: a blog on boats - ISLAND POST";
        var body =
                "<h1>The Pier</h1><article><h2>Ferries stay in port, but who pays for the crews?</h2>"
                        + paragraphs(0, 9);
        var page = "<html><head><title>" + title + "</title></head><body>" + body + "</article></body></html>";

        assertThat(readPage(page).text()).startsWith("Ferries stay in port, but who pays for the crews?\n");
        assertThat(readPage(page.replace("<h2>Ferries", "<h2>Boats")).text()).startsWith("The Pier\n");
    }

    @Test
    void headingsStayWhateverTheyAreMadeOf() throws IOException {
        var body = paragraphs(0, 4) + "<div><h3><div>Looking</div><div>ahead</div></h3></div>" + paragraphs(4, 8);

        assertThat(read("<h1>Mayor accuses ferry company</h1><article>" + body + "</article>").text())
                .contains("\n\nLooking ahead\n\nCaptain 4");
    }

    @Test
    void theWayToThePageTooltipsAndPromptsOfNewslettersAreNoText() throws IOException {
        var way = "<ul><li><a href='/'>News</a></li><li><a href='/local/'>Local</a></li><li>Mayor accuses</li></ul>";
        var tooltip = "<div class='box js-tooltip-content'><p>You can save this article after you register.</p></div>";
        var body = way + "<h1>Mayor accuses ferry company</h1>" + paragraphs(0, 4) + tooltip + paragraphs(4, 8);

        assertThat(read("<article>" + body + "</article>").text())
                .startsWith("Mayor accuses ferry company\n\nCaptain 0")
                .doesNotContain("Local", "register");
    }

    @Test
    void aListOfSitesInTheTextStays() throws IOException {
        var sites =
                "<ul><li><a href='https://pilots.example/'>The pilots of Lerwin</a> have a site of their own.</li></ul>";
        var body = paragraphs(0, 4) + sites + paragraphs(4, 8);

        assertThat(read("<h1>Mayor accuses ferry company</h1><article>" + body + "</article>").text())
                .contains("The pilots of Lerwin have a site of their own.");
    }

    @Test
    void aHeadlineWithOtherSignsStandsThereOnce() throws IOException {
        var text = read("<article><h1>Mayor accuses: ferry company!</h1>" + paragraphs(0, 8) + "</article>").text();

        assertThat(text).startsWith("Mayor accuses: ferry company!\n\nCaptain 0");
    }

    @Test
    void paragraphsBesideALargeBlockAreText() throws IOException {
        var body = "<div>" + paragraphs(0, 4) + "<div>" + paragraphs(4, 60) + "</div></div>";

        assertThat(read("<h1>Mayor accuses ferry company</h1>" + body).text()).contains(sentence(0), sentence(59));
    }

    @Test
    void paragraphsForSubscribersAndLinkedNamesInSentencesAreText() throws IOException {
        var named =
                "<p>The senators who voted for the bill were <a class=meta-per href=/p/1>Anna Berg of Lerwin</a> and"
                        + " <a class=author href=/p/2>Tove Lind of Tolm</a>, who had both been against it before.</p>";
        var behind = paragraphs(0, 9).replace("<p>", "<p class=paywall>");
        var article = read("<article>" + HEADLINE + "<p>" + LEAD + "</p>" + named + behind + "</article>");

        assertThat(article.text())
                .contains("were Anna Berg of Lerwin and Tove Lind of Tolm, who had both")
                .contains(sentence(0), sentence(8));
        assertThat(article.warnings()).isEmpty();
    }

    @Test
    void anOfferAndALineOfLinksInsteadAreNot() throws IOException {
        var offer = "<div class=paywall><p>Subscribe now and read the Island Post for one crown a week.</p></div>";
        var line = "<p>By <a class=author href=/p/2>Tove Lind</a></p>";
        var article = read("<article>" + HEADLINE + line + paragraphs(0, 9) + offer + "</article>");

        assertThat(article.text()).doesNotContain("one crown a week").doesNotContain("Tove Lind");
    }

    @Test
    void aPageOfManyArticlesIsSaidThoughItsDaysAreLeftOut() throws IOException {
        var entries =
                IntStream.range(0, 20)
                        .mapToObj(it ->
                                "<h3>Day %d</h3><div class=date>Island Post, %d June 2027</div>%s"
                                        .formatted(it, it + 1, paragraphs(4 * it, 4 * it + 4)))
                        .collect(Collectors.joining());
        var comments =
                IntStream.range(0, 20)
                        .mapToObj(
                                it -> "<div class=comment><p>%d June 2027</p>%s</div>".formatted(it + 1, sentence(it)))
                        .collect(Collectors.joining());

        assertThat(read("<div id=content>" + entries + "</div>").warnings())
                .extracting(Problem::code)
                .contains(DatabaseProblem.MANY_ARTICLES);
        assertThat(read("<article>" + HEADLINE + paragraphs(0, 60) + "</article>" + comments).warnings())
                .extracting(Problem::code)
                .doesNotContain(DatabaseProblem.MANY_ARTICLES);
    }

    @Test
    void aPageOfClippingsWithoutHeadingsIsSaidByTheirDaysAndPages() throws IOException {
        var clippings =
                IntStream.range(0, 20)
                        .mapToObj(it ->
                                "<table><tr><td><a href='/'>Clipping %d</a></td></tr><tr><td><span>Island Post</span> / <span>%d-06-2027</span> / <span>pagina 0%d</span></td></tr><tr><td>%s</td></tr></table>"
                                        .formatted(it, it + 1, it % 7, paragraphs(4 * it, 4 * it + 4)))
                        .collect(Collectors.joining());

        assertThat(read("<div id=content>" + clippings + "</div>").warnings())
                .extracting(Problem::code)
                .contains(DatabaseProblem.MANY_ARTICLES);
    }

    @Test
    void daysWithoutHeadingsMakeNoPageOfManyArticles() throws IOException {
        var answers =
                IntStream.range(0, 20)
                        .mapToObj(it ->
                                "<div><div>Docker %d, %d June 2027</div>%s</div>"
                                        .formatted(it, it + 1, paragraphs(4 * it, 4 * it + 4)))
                        .collect(Collectors.joining());
        var chronicle =
                IntStream.range(0, 60)
                        .mapToObj(it ->
                                "<h3>Chapter %d</h3>%s%s"
                                        .formatted(
                                                it,
                                                paragraphs(it, it + 1),
                                                it % 6 == 0 ? "<p>" + (it + 1) + " June 2027</p>" : ""))
                        .collect(Collectors.joining());

        for (var body : List.of(answers, chronicle)) {
            assertThat(read("<div id=content>" + HEADLINE + body + "</div>").warnings())
                    .extracting(Problem::code)
                    .doesNotContain(DatabaseProblem.MANY_ARTICLES);
        }
    }

    @Test
    void paragraphsThatOnlyLinkElsewhereAreLeftOut() throws IOException {
        var links =
                "<p><a href=/2>Cows travel free under a rule of 1911</a></p><p>Z tej strony: <a href=/3>Dockers walk out over new shifts</a></p>";
        var names = "<p>Owner: <a href=/4>Lerwin Lines</a></p>";

        var text =
                read("<article>" + HEADLINE + paragraphs(0, 4) + links + names + paragraphs(4, 6) + "</article>")
                        .text();

        assertThat(text).contains(sentence(3), "Owner: Lerwin Lines").doesNotContain("Cows", "Dockers", "Z tej");
    }

    @Test
    void articleOfLinksKeepsThem() throws IOException {
        var links =
                IntStream.range(0, 8)
                        .mapToObj(it -> "<p><a href=/%d>The ferries and their day number %d</a></p>".formatted(it, it))
                        .collect(Collectors.joining());

        assertThat(read("<article>" + HEADLINE + paragraphs(0, 3) + links + "</article>").text())
                .contains("day number 0", "day number 7");
    }

    @Test
    void labelsInOtherElementsThanTheParagraphsAreLeftOut() throws IOException {
        var label = "<div class=x>Zet het geluid aan</div>";
        var heading = "<div class=subtitle>What the pilots say</div>";

        var text =
                read("<article>" + HEADLINE + paragraphs(0, 3) + label + heading + paragraphs(3, 6) + "</article>")
                        .text();

        assertThat(text).contains("What the pilots say", sentence(5)).doesNotContain("Zet het");
    }

    @Test
    void dayAndAuthorsAboveTheTextAreLeftOut() throws IOException {
        var page =
                "<html><head><meta name=author content='Jane Doe and Max Roe'></head><body><article>"
                        + HEADLINE
                        + "<p>Jane Doe, Lerwin</p><p>Lerwin, 2 de marzo de 2026 | 06.30</p><p>At the pier</p>"
                        + paragraphs(0, 4)
                        + "<p>Sold on 2 March 2026</p>"
                        + paragraphs(4, 6)
                        + "<p>Max Roe writes on ships and on those who sail them.</p></article>";

        assertThat(readPage(page).text())
                .contains("At the pier", "Sold on 2 March 2026", sentence(5))
                .doesNotContain("Jane Doe", "marzo", "Max Roe");
    }

    @Test
    void boxesBehindTheParagraphsAreLeftOut() throws IOException {
        var box = "<div class=x><h3>Jak to działa</h3><p>" + LEAD + "</p></div>";

        var text = read("<article>" + HEADLINE + paragraphs(0, 8) + box + "</article>").text();

        assertThat(text).contains(sentence(7)).doesNotContain("Jak to", LEAD);
    }

    @Test
    void lastPartOfTheArticleInABlockOfItsOwnStays() throws IOException {
        var part = "<div class=x>" + paragraphs(8, 12) + "</div><blockquote><p>" + LEAD + "</p></blockquote>";

        var text = read("<article>" + HEADLINE + paragraphs(0, 8) + part + "</article>").text();

        assertThat(text).contains(sentence(7), sentence(8), sentence(11), LEAD);
    }

    @Test
    void notesOfAnotherClassBehindTheParagraphsAreLeftOut() throws IOException {
        var note = "<p class=pie>Puede escribirnos a faro@lantern.example.</p>";

        var text = read("<article>" + HEADLINE + paragraphs(0, 8) + note + "</article>").text();

        assertThat(text).contains(sentence(7)).doesNotContain("Puede");
    }

    @Test
    void headingsOfWhatIsNotThereAreLeftOut() throws IOException {
        var list =
                "<h3>Přístavy</h3><ul><li><a href=/2>Cows travel free</a></li><li><a href=/3>Port shut</a></li></ul>";
        var end = "<h2>Diskuze</h2><p>Na palubě také:</p>";

        var text =
                read("<article>"
                                + HEADLINE
                                + paragraphs(0, 3)
                                + list
                                + "<h2>The owner</h2>"
                                + paragraphs(3, 6)
                                + end
                                + "</article>")
                        .text();

        assertThat(text).contains("The owner", sentence(5)).doesNotContain("Přístavy", "Diskuze", "Na palubě");
    }

    @Test
    void boxInWhichReadersTypeIsLeftOut() throws IOException {
        var box = "<div class=x><p>Každé ráno to nejlepší z přístavu.</p><form><input type=email></form></div>";

        var text = read("<article>" + HEADLINE + paragraphs(0, 3) + box + paragraphs(3, 6) + "</article>").text();

        assertThat(text).contains(sentence(2), sentence(3)).doesNotContain("Každé");
    }

    @Test
    void elementsMarkedAsWhatIsSaidOfTheArticleAreLeftOut() throws IOException {
        var marked =
                "<div itemprop=author><p>Jane Doe sails and writes, and was born on the island.</p></div>"
                        + "<address>Pier 4, Lerwin, which is open from nine to five.</address>";

        var text = read("<article>" + HEADLINE + paragraphs(0, 3) + marked + paragraphs(3, 6) + "</article>").text();

        assertThat(text).contains(sentence(2), sentence(3)).doesNotContain("Jane Doe sails", "Pier 4");
    }

    @Test
    void windowsWithinThePageAreNotTheArticle() throws IOException {
        var notices =
                IntStream.range(0, 4)
                        .mapToObj(it ->
                                "<p>Your password was changed, number %d: you can now log in with the new password.</p>"
                                        .formatted(it))
                        .collect(Collectors.joining());
        var windows =
                "<article class=password-message-modal>%1$s</article><div role=dialog>%1$s</div><div aria-modal=true>%1$s</div><dialog>%1$s</dialog>"
                        .formatted(notices);

        var article = read(HEADLINE + "<div>" + paragraphs(0, 2) + "</div>" + windows);

        assertThat(article.text()).contains(sentence(1)).doesNotContain("password");
    }

    @Test
    void aWindowThatHoldsTheHeadlineIsThePage() throws IOException {
        var page = "<p>Menu and news of the day</p><div class=modal>" + HEADLINE + paragraphs(0, 4) + "</div>";

        assertThat(read(page).text()).contains(sentence(3));
    }

    @Test
    void aPageOfWhichOnlyTheHeadlineIsFoundCarriesAWarning() throws IOException {

        var others = "<aside>" + paragraphs(3, 12) + "</aside>";

        assertThat(read("<article>" + HEADLINE + "<p>2 min</p></article>" + others).warnings())
                .extracting(Problem::code)
                .contains(DocumentProblem.LITTLE_OF_PAGE);
    }

    @Test
    void daysOfTeasersAndCommentsWithinAPageAreNoManyArticles() throws IOException {
        var teasers =
                IntStream.range(1, 25)
                        .mapToObj(it ->
                                "<div class=comment><p>%d June 2027</p>%s</div>".formatted(it, paragraphs(it, it + 2)))
                        .collect(Collectors.joining());
        var page =
                "<article>%s<p>First words.</p>%s<aside>%s</aside>%s</article>"
                        .formatted(HEADLINE, paragraphs(0, 2), teasers, paragraphs(2, 6));

        assertThat(read(page).warnings()).extracting(Problem::code).doesNotContain(DatabaseProblem.MANY_ARTICLES);
    }

    @Test
    void aLabelBesideABoxIsLeftOutThoughItIsInNoParagraph() throws IOException {
        var label = "<div><span>Advertisement</span><div class=slot></div></div>";
        var further = "<div><small>Story continues below</small><div class=slot></div></div>";

        var text =
                read("<article>"
                                + HEADLINE
                                + paragraphs(0, 3)
                                + label
                                + paragraphs(3, 5)
                                + further
                                + paragraphs(5, 7)
                                + "</article>")
                        .text();

        assertThat(text).contains(sentence(0), sentence(4), sentence(6)).doesNotContain("Advertisement", "continues");
    }

    @Test
    void textThatAStyleSheetHidesAtAnyWidthIsLeftOut() throws IOException {
        var offer = "<div class='offer hidden'><ul><li>Read all stories of the Island Post.</li></ul></div>";
        var wide = "<p class='hidden md:block'>" + LEAD + "</p>";

        var text = read("<article>" + HEADLINE + wide + paragraphs(0, 4) + offer + "</article>").text();

        assertThat(text).contains(LEAD, sentence(3)).doesNotContain("all stories");
    }

    @Test
    void aBoxWithALinkAndTheBeginningOfAnotherArticleGoesWhole() throws IOException {
        var box =
                "<div class=more><div><div>Harbour</div><a href=/2>Cows travel free under a rule of 1911</a>"
                        + "<div><p>Farmers on Lerwin found the rule in a drawer, and nobody at the company knew of it.</p></div></div></div>";

        var text = read("<article>" + HEADLINE + paragraphs(0, 3) + box + paragraphs(3, 6) + "</article>").text();

        assertThat(text).contains(sentence(2), sentence(3)).doesNotContain("Cows", "Farmers", "Harbour");
    }

    @Test
    void aBoxThatAsksBeforeItShowsForeignContentGoesWhole() throws IOException {
        var box =
                "<div><div><h3>Empfohlener redaktioneller Inhalt</h3><p>Hier steht ein Film der Reederei, den wir erst zeigen, wenn Sie ihn sehen wollen.</p>"
                        + "<p>Ich bin damit einverstanden, dass mir der Film gezeigt wird.</p></div></div>";

        var text = read("<article>" + HEADLINE + paragraphs(0, 3) + box + paragraphs(3, 6) + "</article>").text();

        assertThat(text).contains(sentence(2), sentence(3)).doesNotContain("Empfohlener", "Reederei", "einverstanden");
    }

    @Test
    void aLineWithinTheHeadingIsAParagraphOfItsOwn() throws IOException {
        var page =
                "<html><head><meta property='og:title' content='Mayor accuses ferry company'></head><body><article>"
                        + "<h1><span>Strike at sea</span><span>Mayor accuses ferry company</span></h1>"
                        + paragraphs(0, 4)
                        + "</article></body></html>";

        assertThat(readPage(page).text()).startsWith("Strike at sea\n\nMayor accuses ferry company\n\n" + sentence(0));
    }

    @Test
    void linesBetweenLeadAndTextThatSayWhoWhenAndHowLongAreLeftOut() throws IOException {
        var lines =
                "<p>By Jane Doe</p><p>4 March 2031 - 18:50</p><p>2min</p><p>Lesedauer: 4 Min.</p><p>3 March 2031</p><p>Twelve hours at sea</p>";
        var page =
                "<html><head><meta name=author content='Jane Doe'></head><body><article>"
                        + HEADLINE
                        + "<p>"
                        + LEAD
                        + "</p>"
                        + lines
                        + paragraphs(0, 4)
                        + "</article></body></html>";

        assertThat(readPage(page).text()).contains(LEAD + "\n\n3 March 2031\n\nTwelve hours at sea\n\n" + sentence(0));
    }

    @Test
    void aLinkToTheSectionAboveTheHeadlineIsNoText() throws IOException {
        var section = "<p><a href='/island'>Island</a></p>";

        assertThat(read("<article>" + section + HEADLINE + paragraphs(0, 4) + "</article>").text())
                .startsWith("Mayor accuses ferry company\n\n" + sentence(0));
    }

    @Test
    void aLineWithAMailboxOfTheSiteIsNoEndOfAnArticle() throws IOException {
        var address = "<link rel=canonical href='https://www.lantern.example/ferry'>";
        var mailbox = "<p>Advertise with us: write to ads@lantern.example or call us.</p>";
        var other = "<p>The mayor reads letters at mayor@lerwin.example.</p>";

        var text = readPage(page(address, HEADLINE + paragraphs(0, 4) + other + mailbox)).text().strip();

        assertThat(text).endsWith("mayor@lerwin.example.").doesNotContain("Advertise");
    }

    private static String page(String head, String article) {
        return "<html><head>" + STATED + head + "</head><body><article>" + article + "</article></body></html>";
    }
}
