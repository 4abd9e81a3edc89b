package org.framewright.files.reader;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.framewright.files.document.DocumentProblem;
import org.framewright.files.document.DocumentResult.DocumentArticle;
import org.framewright.files.document.DocumentResult.ReadDocument;
import org.framewright.files.document.DocumentResult.UnreadableDocument;
import org.framewright.model.Problem;
import org.framewright.model.ProblemCode;
import org.framewright.support.Documents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Documents of each kind, and the text that is made from them.
final class DocumentReaderTest {

    private static final Path SAMPLES = Path.of("src/test/resources/org/framewright/files/document");

    @TempDir private Path folder;

    /// The expected text, metadata and warnings stand beside each sample.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "article-element.html",
                "scored-paragraphs.html",
                "json-ld.html",
                "main-with-teasers.html",
                "bare-page.htm",
                "word.rtf",
                "libreoffice.rtf",
                "utf8.rtf",
                "plain.eml",
                "multipart.eml"
            })
    void sampleGivesTheTextBesideIt(String name) throws IOException {
        var document = read(SAMPLES.resolve(name));

        var expected = SAMPLES.resolve(name + ".expected");
        if (Boolean.getBoolean("golden.renew")) {
            Files.writeString(expected, print(document));
        }
        assertThat(print(document)).isEqualTo(Files.readString(expected));
    }

    private static String print(DocumentArticle document) {
        var print = new StringBuilder("rule: " + document.rule() + "\n");
        document.metadata().forEach((column, value) -> print.append(column + ": " + value + "\n"));
        codes(document.warnings()).forEach(it -> print.append("warning: " + it + "\n"));
        return print + "\n" + document.text();
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(it -> it.code().name()).toList();
    }

    private static DocumentArticle read(Path file) {
        var result = DocumentReader.standard().read(file, () -> false);
        assertThat(result).isInstanceOf(ReadDocument.class);
        return ((ReadDocument) result).articles().getFirst();
    }

    private List<String> refused(Path file) {
        return switch (DocumentReader.standard().read(file, () -> false)) {
            case ReadDocument document -> List.of("read: " + document.articles().getFirst().text());
            case UnreadableDocument unreadable -> codes(unreadable.problems());
        };
    }

    @Test
    void wordsTrackedChangesAreTakenAsAcceptedAndNotesLeftOut() throws IOException {
        var file = folder.resolve("a.docx");
        Documents.writeDocx(
                file,
                Documents.paragraph("Port closed")
                        + "<w:p><w:r><w:t>The port </w:t></w:r><w:del><w:r><w:delText>opened</w:delText></w:r></w:del>"
                        + "<w:ins><w:r><w:t>closed</w:t></w:r></w:ins><w:r><w:t> on</w:t><w:tab/><w:t>Monday.</w:t>"
                        + "<w:footnoteReference w:id=\"1\"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden.</w:t></w:r></w:p>"
                        + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>One para</w:t></w:r></w:p>"
                        + Documents.paragraph("graph.")
                        + "<w:tbl><w:tr><w:tc>"
                        + Documents.paragraph("A cell")
                        + "</w:tc><w:tc>"
                        + Documents.paragraph("and another")
                        + "</w:tc></w:tr></w:tbl>");

        var document = read(file);

        assertThat(document.text())
                .isEqualTo("Port closed\n\nThe port closed on Monday.\n\nOne paragraph.\n\nA cell\n\nand another\n");
        assertThat(codes(document.warnings()))
                .containsExactly(
                        "TRACKED_CHANGES", "FOOTNOTES_LEFT_OUT", "HIDDEN_TEXT_LEFT_OUT", "NO_DATE", "NO_OUTLET");
    }

    @Test
    void wordsTextBoxStandsOnceAndAfterItsParagraph() throws IOException {
        var file = folder.resolve("a.docx");
        var box = "<w:txbxContent>" + Documents.paragraph("In the box") + "</w:txbxContent>";
        Documents.writeDocx(
                file,
                "<w:p><w:r><w:t>Around </w:t><mc:AlternateContent><mc:Choice>"
                        + box
                        + "</mc:Choice><mc:Fallback>"
                        + box
                        + "</mc:Fallback></mc:AlternateContent><w:t>it.</w:t></w:r></w:p>");

        assertThat(read(file).text()).isEqualTo("Around it.\n\nIn the box\n");
    }

    @Test
    void wordsTitleIsTheHeadlineOnlyWhereItStandsAtTheTop() throws IOException {
        var core =
                "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Port closed"
                        + "</dc:title><dc:creator>Lab</dc:creator></cp:coreProperties>";
        var body = "<w:document xmlns:w=\"w\"><w:body>%s</w:body></w:document>";
        var same = folder.resolve("a.docx");
        Documents.writeZip(
                same,
                Map.of(
                        "word/document2.xml",
                        body.formatted(Documents.paragraph("Port closed")),
                        "docProps/core.xml",
                        core));
        var other = folder.resolve("b.docx");
        Documents.writeZip(
                other,
                Map.of("word/document.xml", body.formatted(Documents.paragraph("Else")), "docProps/core.xml", core));

        assertThat(read(same).metadata()).isEqualTo(Map.of("headline", "Port closed", "document_author", "Lab"));
        assertThat(read(other).metadata()).isEqualTo(Map.of("document_title", "Port closed", "document_author", "Lab"));
    }

    @Test
    void openDocumentsDeletedTextAndNotesAreLeftOut() throws IOException {
        var file = folder.resolve("a.odt");
        Documents.writeOdt(
                file,
                "<text:tracked-changes><text:p>Deleted.</text:p></text:tracked-changes><text:h>Port closed</text:h>"
                        + "<text:p>The<text:s text:c=\"2\"/>port<text:note><text:note-body><text:p>Note.</text:p>"
                        + "</text:note-body></text:note> closed<text:line-break/>on Monday.</text:p>"
                        + "<text:p>Around <draw:text-box><text:p>In the box</text:p></draw:text-box>it.</text:p>",
                "<dc:title>Port closed</dc:title><dc:language>en-GB</dc:language>");

        var document = read(file);

        assertThat(document.text())
                .isEqualTo("Port closed\n\nThe port closed\non Monday.\n\nAround it.\n\nIn the box\n");
        assertThat(document.metadata()).isEqualTo(Map.of("headline", "Port closed", "language", "en-GB"));
        assertThat(codes(document.warnings()))
                .containsExactly("TRACKED_CHANGES", "FOOTNOTES_LEFT_OUT", "NO_DATE", "NO_OUTLET");
        assertThat(document.rule()).isEqualTo("odt-1");
    }

    @Test
    void openDocumentOfListsAndTablesKeepsItsParagraphs() throws IOException {
        var file = folder.resolve("a.odt");
        Documents.writeOdt(
                file,
                "<text:list><text:list-item><text:p>One</text:p></text:list-item></text:list><text:p>Two</text:p>",
                "");

        assertThat(read(file).text()).isEqualTo("One\n\nTwo\n");
    }

    @Test
    void pageInUtf8IsReadSoWhateverItDeclares() throws IOException {
        var page = Documents.PAGE.replace("charset=\"utf-8\"", "charset=\"iso-8859-1\"");
        var text = read(Files.writeString(folder.resolve("a.html"), page)).text();
        assertThat(text).contains("“We can’t go on like this,”");

        var western = page.replace("iso-8859-1", "windows-1252").getBytes(Charset.forName("windows-1252"));
        assertThat(read(Files.write(folder.resolve("b.html"), western)).text()).isEqualTo(text);
    }

    @Test
    void encodingOfAScriptIsNotThatOfThePage() throws IOException {
        var windows = Charset.forName("windows-1252");
        var page = Documents.PAGE.replace("charset=\"utf-8\"", "charset=\"windows-1252\"");
        var file = folder.resolve("a.html");
        var plain = read(Files.write(file, page.getBytes(windows)));
        var scripted = page.replaceFirst("<meta", "<script charset=\"utf-8\" src=\"a.js\"></script><meta");

        assertThat(read(Files.write(file, scripted.getBytes(windows))).warnings()).isEqualTo(plain.warnings());
    }

    @Test
    void theFieldsAboveATextInMarkdownAreItsMetadata() throws IOException {
        var written =
                """
                ---
                title: "Port closed: no ship leaves"
                date: 4 March 2024
                authors:
                  - Maren Holt
                  - Duncan Achterberg
                source: The Harbour Times
                link: https://harbour-times.example/port
                tags: [strike, "port"]
                text_rule: forged
                ---

                # Port closed

                Nothing moves.
                """;
        var document = read(Files.writeString(folder.resolve("a.md"), written));

        assertThat(document.text()).isEqualTo("\n# Port closed\n\nNothing moves.\n");
        assertThat(document.metadata())
                .containsEntry("headline", "Port closed: no ship leaves")
                .containsEntry("date", "2024-03-04")
                .containsEntry("byline", "Maren Holt; Duncan Achterberg")
                .containsEntry("outlet", "The Harbour Times")
                .containsEntry("url", "https://harbour-times.example/port")
                .containsEntry("tags", "strike; port")
                .doesNotContainKey("text_rule");
    }

    @Test
    void aListInAListInAListAboveATextIsItsWords() throws IOException {
        var list = "[".repeat(9_000) + "]".repeat(9_000);
        var document = read(Files.writeString(folder.resolve("a.md"), "---\ntitle: " + list + "\n---\nThe port.\n"));

        assertThat(document.text()).isEqualTo("The port.\n");
        assertThat(document.metadata().get("headline")).isEqualTo(list.substring(1, list.length() - 1));
    }

    @Test
    void aRuleAboveATextIsTheText() throws IOException {
        for (var written : List.of("---\nNote: three ships\n---\nThe port.\n", "---\nThe port.\n---\nClosed.\n")) {
            var document = read(Files.writeString(folder.resolve("a.md"), written));
            assertThat(document.text()).isEqualTo(written);
            assertThat(document.metadata()).isEmpty();
        }
    }

    @Test
    void plainTextStaysAsItIs() throws IOException {
        var document = read(Files.writeString(folder.resolve("a.txt"), "Port  closed\r\n ﬁnally\r\n"));
        assertThat(document.text()).isEqualTo("Port  closed\n ﬁnally\n");
        assertThat(document.rule()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.docx", "a.odt", "a.rtf", "a.pdf", "a.eml"})
    void fileOfAnotherKindIsRefused(String name) throws IOException {
        var file = Files.write(folder.resolve(name), "Nothing of that kind.\n".getBytes(UTF_8));
        assertThat(refused(file)).containsExactly("BROKEN_DOCUMENT");
    }

    @Test
    void garbledCharactersOfADocumentAreSaid() throws IOException {
        var file = folder.resolve("garbled.docx");
        Documents.writeDocx(file, Documents.paragraph("FÃ¤hre fÃ¤llt aus, klagte Frau BÃ¶hm."));

        assertThat(codes(read(file).warnings())).containsExactly("GARBLED", "NO_DATE", "NO_OUTLET");
    }

    @Test
    void brokenPageAndBinaryOnesAreSaid() throws IOException {
        assertThat(refused(Files.write(folder.resolve("a.html"), "a\0b".getBytes(ISO_8859_1))))
                .containsExactly("BINARY");
        assertThat(refused(Files.writeString(folder.resolve("b.html"), "<script>x</script>")))
                .containsExactly("NO_TEXT");
        assertThat(read(Files.writeString(folder.resolve("c.html"), "<p>Open <b>and never closed")).text())
                .isEqualTo("Open and never closed\n");
    }

    @Test
    void aNewsletterWhosePlainTextIsMostlyAddressesIsReadAsItIsFormatted() throws IOException {
        var address = "https://mail.island-post.example/track/" + "0123456789".repeat(20);
        var plain = "The ferry stays in port (" + address + "). Talks go on (" + address + ").";
        var html = "<p>The ferry stays in port.</p><p>Talks go on.</p>";
        assertThat(mail(plain, html).text()).contains("The ferry stays in port.\n\nTalks go on.");
        var quiet = "The ferry stays in port. ".repeat(40) + address;
        assertThat(mail(quiet, "<p>Formatted</p>").text()).contains(address).doesNotContain("Formatted");
    }

    private DocumentArticle mail(String plain, String html) throws IOException {
        var parts =
                "--a\r\nContent-Type: text/plain\r\n\r\n%s\r\n--a\r\nContent-Type: text/html\r\n\r\n%s\r\n--a--\r\n"
                        .formatted(plain, html);
        var file =
                Files.writeString(
                        folder.resolve("news.eml"),
                        "Subject: News\r\nContent-Type: multipart/alternative; boundary=a\r\n\r\n" + parts);
        return ((ReadDocument) DocumentReader.standard().read(file, () -> false)).articles().getFirst();
    }

    @Test
    void textWithoutSpacesAndTextOfManyArticlesAreWarnedOfInLanguagesThatHaveSpaces() throws IOException {
        assertThat(warnings("TheferriestotheislandsstoppedonMonday,andtheharbourstayedempty.".repeat(20)))
                .containsExactly(DocumentProblem.WORDS_TOGETHER);
        assertThat(warnings("渡船星期一停航，港口空无一人，谈判仍在继续。".repeat(60))).isEmpty();
        assertThat(warnings("The ferries to the islands stopped on Monday. ".repeat(60))).isEmpty();
        assertThat(warnings("The ferries to the islands stopped on Monday. ".repeat(3_000)))
                .containsExactly(DocumentProblem.VERY_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ERROR: Must enable cookies to access site",
                "403 Forbidden",
                "Just a moment... Checking your browser",
                "Bitte melden Sie sich mit Ihrem Passwort an."
            })
    void errorPageOrLoginInPlaceOfAnArticleIsWarnedOf(String text) throws IOException {
        assertThat(warnings(text)).containsExactly(DocumentProblem.PERHAPS_NO_ARTICLE);
    }

    @Test
    void aFirstLineThatMayBeTheHeadlineIsSaid() throws IOException {
        var text = "The ferry to Skerry sails again from Monday, says the harbour board. ".repeat(4).strip();

        assertThat(warnings("The ferry sails again\n" + text)).containsExactly(DocumentProblem.HEADLINE_IN_TEXT);
        assertThat(warnings("The ferry sails again\r\n" + text.replace("\n", "\r\n")))
                .containsExactly(DocumentProblem.HEADLINE_IN_TEXT);
        assertThat(
                        warnings(
                                "العبارة تبحر مرة أخرى\n"
                                        + "قال مجلس الميناء إن العبارة تبحر مرة أخرى يوم الاثنين. ".repeat(6).strip()))
                .containsExactly(DocumentProblem.HEADLINE_IN_TEXT);
        assertThat(warnings("The ferry sails again\n\n" + text)).isEmpty();
        assertThat(warnings("The ferry sails again.\n" + text)).isEmpty();
    }

    @Test
    void shortNewsIsNot() throws IOException {
        assertThat(warnings("The ferry to Skerry sails again from Monday, says the harbour board.")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'List-Unsubscribe: <https://a.example>' | '\"The Pilot @ Lantern\" <pilot@lantern.example>' | The Pilot @ Lantern",
                "'List-Id: <a.example>' | The Pilot <pilot@lantern.example> | The Pilot",
                "'List-Id: <a.example>' | pilot@lantern.example | ",
                "'X-Mailer: A' | Ada Stone <ada@lantern.example> | "
            })
    void newslettersSenderIsItsOutlet(String header, String from, @Nullable String outlet) throws IOException {
        var mail =
                "From: %s\r\n%s\r\nDate: Fri, 26 Dec 2025 12:07:09 +0000\r\nSubject: News\r\n\r\nThe ferry sails.\r\n";
        var article = read(Files.writeString(folder.resolve("a.eml"), mail.formatted(from, header)));

        assertThat(article.metadata().get("outlet")).isEqualTo(outlet);
        assertThat(article.warnings().stream().anyMatch(it -> it.code() == DocumentProblem.NO_OUTLET))
                .isEqualTo(outlet == null);
    }

    @Test
    void aNewsletterIsReadAsItLooksWhereItsPlainTextHasAddressesWithinSentences() throws IOException {
        var plain =
                "View this post on the web at https://lantern.example/%1$s\r\n\r\nThe ferry [ https://lantern.example/%1$s ] sails.\r\n";
        var html =
                "<p>View in browser</p><h2>The ferry sails</h2><p>At noon.</p><p>The <a href='x'>ferry</a> sails.</p><p>Share prices rose.</p><p>Like</p><p>© 2027 The Pilot</p><p>Unsubscribe</p>";
        var mail =
                "From: The Pilot <a@lantern.example>\r\nList-Id: <a.example>\r\nSubject: The ferry sails\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n"
                        + "--b\r\nContent-Type: text/plain\r\n\r\n"
                        + plain.formatted("2027")
                        + "\r\n--b\r\nContent-Type: text/html\r\n\r\n"
                        + html
                        + "\r\n--b--\r\n";

        assertThat(read(Files.writeString(folder.resolve("a.eml"), mail)).text())
                .isEqualTo("The ferry sails\n\nAt noon.\n\nThe ferry sails.\n\nShare prices rose.\n");
    }

    private List<ProblemCode> warnings(String text) throws IOException {
        var file = Files.writeString(folder.resolve("long.txt"), text);
        return ((ReadDocument) DocumentReader.standard().read(file, () -> false))
                .articles().getFirst().warnings().stream().map(Problem::code).toList();
    }
}
