package org.framewright.files.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.util.Matrix;
import org.framewright.files.document.DocumentResult.DocumentArticle;
import org.framewright.files.document.DocumentResult.ReadDocument;
import org.framewright.files.document.DocumentResult.UnreadableDocument;
import org.framewright.files.reader.DocumentReader;
import org.framewright.model.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// PDFs as word processors and newspapers make them, drawn line by line.
final class PdfReaderTest {

    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("a.pdf");
    }

    @Test
    void linesBecomeParagraphsAndDividedWordsWhole() throws IOException {
        try (var pdf = new DrawnPdf()) {
            pdf.page();
            pdf.write(18, 72, 100, "Ferries stop");
            pdf.write(11, 72, 140, "The ferries to the islands stopped on Monday, and the har-");
            pdf.write(11, 72, 154, "bour stayed empty. The north-");
            pdf.write(11, 72, 168, "South line goes on, and crews say that it will for weeks to");
            pdf.write(11, 72, 182, "come.");
            pdf.write(11, 72, 210, "Talks go on.");
            pdf.save(file);
        }

        assertThat(read().text())
                .isEqualTo(
                        """
                        Ferries stop

                        The ferries to the islands stopped on Monday, and the harbour stayed empty. The north- South line goes on, and crews say that it will for weeks to come.

                        Talks go on.
                        """);
    }

    @Test
    void narrowSpacesThatArePrintedDivideWordsAndTheLettersOfASpacedWordStayTogether() throws IOException {
        try (var pdf = new DrawnPdf()) {
            pdf.page();
            pdf.content.setWordSpacing(-1);
            pdf.write(11, 72, 100, "The ferries to the islands stopped on Monday.");
            pdf.content.setWordSpacing(0);
            pdf.content.setCharacterSpacing(1);
            pdf.write(11, 72, 140, "Talks go on.");
            pdf.save(file);
        }

        assertThat(read().text()).isEqualTo("The ferries to the islands stopped on Monday.\n\nTalks go on.\n");
        assertThat(warnings()).isEmpty();
    }

    @Test
    void columnsAreReadOneAfterTheOtherBelowTheirHeadline() throws IOException {
        try (var pdf = new DrawnPdf()) {
            pdf.page();
            pdf.write(20, 72, 90, "Ferries stop for a third day, and nobody knows why");
            for (int i = 0; i < 4; i++) {
                // as a program writes it that goes from line to line across the page
                pdf.write(10, 72, 130 + 13 * i, "left column, line number " + i + " of it");
                pdf.write(10, 310, 130 + 13 * i, "right column, line number " + i + " of it");
            }
            pdf.write(10, 72, 240, "A line below both of the columns that is as wide as the whole page, or nearly.");
            pdf.save(file);
        }

        assertThat(read().text().replace('\n', ' '))
                .containsSubsequence(
                        "Ferries stop",
                        "left column, line number 0",
                        "left column, line number 3",
                        "right column, line number 0",
                        "right column, line number 3",
                        "A line below");
    }

    @Test
    void articlesOneBelowTheOtherInThreeColumnsEachAreReadOneAfterTheOther() throws IOException {
        try (var pdf = new DrawnPdf()) {
            pdf.page();
            for (int article = 0; article < 3; article++) {
                int top = 90 + 200 * article;
                pdf.write(16, 60, top, "Article %d of the ferries and their crews".formatted(article));
                pdf.write(7, 60, top + 14, "Island Post");
                for (int i = 0; i < 8; i++) {
                    for (int column = 0; column < 3; column++) {
                        pdf.write(
                                9,
                                60 + 170 * column,
                                top + 34 + 12 * i,
                                "article %d, column %d, line %d of it".formatted(article, column, i));
                    }
                }
            }
            pdf.save(file);
        }

        var columns =
                IntStream.range(0, 9)
                        .mapToObj(it -> "article %d, column %d, line 7".formatted(it / 3, it % 3))
                        .toArray(String[]::new);
        assertThat(read().text().replace('\n', ' ')).containsSubsequence(columns);
    }

    /// Double-spaced lines are no paragraphs.
    @ParameterizedTest
    @ValueSource(floats = {13, 16, 20, 24, 30})
    void paragraphsAreTheSameAtAnySpacingOfTheLines(float spacing) throws IOException {
        try (var pdf = new DrawnPdf()) {
            pdf.page();
            float y = 60;
            for (int paragraph = 0; paragraph < 3; paragraph++) {
                for (var line :
                        List.of(
                                "The ferry to the island was cancelled for the third day running on Tuesday, and",
                                "the harbour office said that it will not sail before Thursday because the barge",
                                "that hit the pier in the night of last Friday has bent two of its oldest piles and",
                                "nobody was on the bridge.")) {
                    pdf.write(11, 72, y, line);
                    y += spacing;
                }
                y += 0.8f * spacing;
            }
            pdf.save(file);
        }

        assertThat(read().text().strip().split("\n\n")).hasSize(3);
    }

    @Test
    void downloadOfADatabaseIsDividedIntoItsArticles() throws IOException {
        try (var pdf = new DrawnPdf()) {
            for (var headline : List.of("Ferries stop for a third day", "Ferries sail forSecondReading")) {
                pdf.page();
                float y = 80;
                for (var line :
                        List.of(
                                headline,
                                "The Lantern (Lerwin)",
                                "March 4, 2026 Wednesday",
                                "Copyright 2026 The Lantern All Rights Reserved",
                                "Section: NEWS; Pg. 4",
                                "Length: 12 words",
                                "Byline: Jane Doe",
                                "Body",
                                "The ferries to the islands stopped on Monday, crews say.",
                                "Load-Date: March 4, 2026",
                                "End of Document")) {
                    pdf.write(11, 72, y, line);
                    y += 30;
                }
            }
            pdf.save(file);
        }

        var articles = ((ReadDocument) DocumentReader.standard().read(file, () -> false)).articles();

        assertThat(articles)
                .extracting(it -> it.metadata().get("headline"))
                .containsExactly("Ferries stop for a third day", "Ferries sail forSecondReading");
        assertThat(articles)
                .allSatisfy(it -> {
                    assertThat(it.metadata())
                            .containsEntry("outlet", "The Lantern (Lerwin)")
                            .containsEntry("date", "2026-03-04");
                    assertThat(it.text()).contains("The ferries to the islands stopped").doesNotContain("Load-Date");
                    assertThat(it.rule()).startsWith("nexis-uni");
                });
    }

    @Test
    void webAddressAtTheTopGivesAddressAndOutlet() throws IOException {
        var file = folder.resolve("a.txt");
        Files.writeString(
                file,
                "www.lantern.example /harbour/ferries-0119\n\nFerries stop for a third day\n\nThe ferries stopped.\n");

        var article = ((ReadDocument) DocumentReader.standard().read(file, () -> false)).articles().getFirst();

        assertThat(article.text()).startsWith("www.lantern.example");
        assertThat(article.metadata())
                .containsEntry("url", "https://www.lantern.example/harbour/ferries-0119")
                .containsEntry("outlet", "lantern.example");
    }

    @Test
    void titleConfirmsTheHeadlineBelowAWebAddress() {
        var metadata = new LinkedHashMap<>(Map.of("document_title", "Ferries stop for a third day :: Lantern"));

        LeadingAddress.describe("https://lantern.example\n\nFerries stop for a third day\n\nText.\n", metadata);
        LeadingAddress.describe("Lantern.example is sold\n\nText.\n", metadata);

        assertThat(metadata)
                .containsEntry("headline", "Ferries stop for a third day")
                .containsEntry("url", "https://lantern.example");
    }

    @Test
    void runningHeadsAndPageNumbersAreLeftOut() throws IOException {
        try (var pdf = new DrawnPdf()) {
            for (int i = 1; i <= 3; i++) {
                pdf.page();
                pdf.write(9, 72, 40, "The Lantern, 2 March 2026");
                pdf.write(
                        11,
                        72,
                        120,
                        "Text of page " + "abc".charAt(i - 1) + ", which goes on to the edge of the page and");
                pdf.write(9, 290, 810, "- " + i + " -");
            }
            pdf.save(file);
        }

        var document = read();

        assertThat(document.text())
                .isEqualTo(
                        "Text of page a, which goes on to the edge of the page and Text of page b, which goes on to the edge of"
                                + " the page and Text of page c, which goes on to the edge of the page and\n");
        assertThat(warnings()).containsExactly(Problem.of(DocumentProblem.RUNNING_HEADS_LEFT_OUT, file.toString(), 6));
    }

    @Test
    void aTitleThatIsRepeatedBesideThePagesNumberDoesNotDivideASentence() throws IOException {
        try (var pdf = new DrawnPdf()) {
            pdf.page();
            pdf.write(11, 72, 100, "Ferries to the islands stop");
            pdf.write(11, 72, 140, "The ferries to the islands stopped on Monday, and the harbour of Lerwin, which");
            pdf.page();
            pdf.write(9, 72, 40, "Page 2 of 2");
            pdf.write(9, 72, 54, "Ferries to the islands stop");
            pdf.write(11, 72, 120, "has no other link, stayed empty.");
            pdf.save(file);
        }

        assertThat(read().text())
                .isEqualTo(
                        "Ferries to the islands stop\n\nThe ferries to the islands stopped on Monday, and the harbour of Lerwin,"
                                + " which has no other link, stayed empty.\n");
        assertThat(warnings()).containsExactly(Problem.of(DocumentProblem.RUNNING_HEADS_LEFT_OUT, file.toString(), 2));
    }

    /// Databases put the headline, the outlet and the day above each further page of an article.
    @Test
    void headlineAndDayAboveAFurtherPageOfAnArticleAreLeftOut() throws IOException {
        try (var pdf = new DrawnPdf()) {
            pdf.page();
            pdf.write(14, 72, 100, "Ferries to the islands stop");
            pdf.write(11, 72, 140, "The ferries to the islands stopped on Monday, and the harbour of Lerwin, which");
            pdf.page();
            pdf.write(9, 72, 40, "Ferries to the islands stop The Lerwin Courier March 4, 2031 Tuesday");
            pdf.write(11, 72, 120, "has no other link, stayed empty.");
            pdf.page();
            pdf.write(11, 72, 100, "HEADLINE: Talks go on");
            pdf.write(11, 72, 140, "The union and the port met on Tuesday, and their meeting in the town hall,");
            pdf.page();
            pdf.write(9, 72, 40, "Talks go on; A meeting in the town hall");
            pdf.write(9, 72, 50, "that lasts for hours");
            pdf.write(9, 72, 60, "The Lerwin Courier");
            pdf.write(9, 72, 70, "March 5, 2031 Wednesday");
            pdf.write(11, 72, 120, "which lasted for hours, had no result.");
            pdf.save(file);
        }

        assertThat(read().text())
                .doesNotContain("Courier", "2031", "that lasts for")
                .contains("of Lerwin, which has no other link, stayed empty.", "town hall, which lasted for hours");
        assertThat(warnings()).contains(Problem.of(DocumentProblem.RUNNING_HEADS_LEFT_OUT, file.toString(), 5));
    }

    @Test
    void footOfASinglePageIsLeftOutWhereItHasADayOrAPageNumber() throws IOException {
        for (var foot : List.of("Island Post, 9 March 2024", "The Lantern, page 4", "17", "Post | 2024-03-09")) {
            writePage(800, foot);

            assertThat(read().text()).isEqualTo("The ferry came in at noon.\n");
            assertThat(warnings())
                    .containsExactly(Problem.of(DocumentProblem.RUNNING_HEADS_LEFT_OUT, file.toString(), 1));
        }
    }

    @Test
    void lastLineOfASinglePageStaysInDoubt() throws IOException {
        for (var line : List.of("Jane Doe in Lerwin", "It was seen on 9 March 2024.", "1 Census of 2021")) {
            writePage(800, line);

            assertThat(read().text()).contains(line);
        }
        writePage(760, "Island Post, 9 March 2024");
        assertThat(read().text()).as("too high").contains("Island Post");
    }

    private void writePage(float down, String last) throws IOException {
        try (var pdf = new DrawnPdf()) {
            pdf.page();
            pdf.write(11, 72, 120, "The ferry came in at noon.");
            pdf.write(9, 72, down, last);
            pdf.save(file);
        }
    }

    @Test
    void titleAndAuthorOfTheFileAreItsOwn() throws IOException {
        try (var pdf = new DrawnPdf()) {
            pdf.page();
            pdf.write(11, 72, 100, "Port closed");
            pdf.document.getDocumentInformation().setTitle("Microsoft Word - Document1");
            pdf.document.getDocumentInformation().setAuthor("Lab");
            pdf.document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
            pdf.save(file);
        }

        assertThat(read().metadata())
                .containsEntry("document_title", "Microsoft Word - Document1")
                .containsEntry("document_author", "Lab")
                .doesNotContainKey("headline");
        assertThat(read().rule()).isEqualTo("pdf-11");
    }

    @Test
    void printedPageOfTheWebTellsAddressAndHeadlineAndIsNamedWhereItIsMostlyMenus() throws IOException {
        var headline = "Ferries to the islands stop for days";
        for (var menu : List.of(List.of("Home", "News", "Sport", "Weather"), List.<String>of())) {
            try (var pdf = new DrawnPdf()) {
                pdf.document.getDocumentInformation().setTitle(headline + " | The Lantern");
                pdf.page();
                pdf.write(8, 24, 20, "12/1/26, 2:21 PM");
                for (int i = 0; i < menu.size(); i++) {
                    pdf.write(9, 72, 110 + 30 * i, menu.get(i));
                }
                pdf.write(18, 72, 250, headline);
                pdf.write(
                        11, 72, 290, "The ferries to the islands stopped on Monday, and the harbour of Lerwin, which");
                pdf.write(8, 24, 820, "https://www.lantern.example/ferries-stop?id=12");
                pdf.write(8, 550, 820, "1/2");
                pdf.page();
                pdf.write(8, 24, 20, "12/1/26, 2:21 PM");
                pdf.write(11, 72, 110, "has no other link to the mainland in those months of the year, stayed empty.");
                pdf.write(8, 24, 820, "https://www.lantern.example/ferries-stop?id=12");
                pdf.write(8, 550, 820, "2/2");
                pdf.save(file);
            }

            assertThat(read().metadata())
                    .containsEntry("headline", headline)
                    .containsEntry("outlet", "lantern.example")
                    .containsEntry("url", "https://www.lantern.example/ferries-stop?id=12");
            assertThat(warnings())
                    .extracting(Problem::code)
                    .filteredOn(DocumentProblem.PRINTED_PAGE::equals)
                    .hasSize(menu.isEmpty() ? 0 : 1);
        }
    }

    @Test
    void raisedNumberOfANoteStaysInItsLine() throws IOException {
        try (var pdf = new DrawnPdf()) {
            pdf.page();
            pdf.write(10, 72, 100, "The ferries to the islands stopped on Monday, and a report");
            pdf.write(5, 72 + pdf.width(10, "The ferries to the islands stopped on Monday, and a report"), 96, "12");
            pdf.write(10, 72, 112, "of the port names no day on which they will sail again.");
            pdf.save(file);
        }

        assertThat(read().text())
                .isEqualTo(
                        "The ferries to the islands stopped on Monday, and a report12 of the port names no day on which they will"
                                + " sail again.\n");
    }

    /// A browser scales its page and prints a shadow as letters of their own.
    @Test
    void lettersWithAShadowOnAScaledPageStandOnce() throws IOException {
        var lines = Collections.nCopies(6, "\"I will still sail\", says US Attorney Lil Wyatt of all the islands in");
        try (var pdf = new DrawnPdf()) {
            pdf.page();
            pdf.content.transform(Matrix.getScaleInstance(0.58f, 0.58f));
            for (float shift : List.of(0f, 0.97f)) {
                for (int i = 0; i < lines.size(); i++) {
                    pdf.write(16, 120 + shift, 140 + 29 * i + shift, lines.get(i));
                }
            }
            for (int i = 0; i < 8; i++) {
                pdf.write(
                        9, 120, 350 + 11 * i, "The list of ferries that no longer sail to the islands in the north of");
            }
            pdf.save(file);
        }

        assertThat(read().text()).startsWith(String.join(" ", lines) + "\n\n");
    }

    @Test
    void pageWithoutTextIsSaidAndAScanRefused() throws IOException {
        try (var pdf = new DrawnPdf()) {
            pdf.page();
            pdf.save(file);
        }
        assertThat(refused()).containsExactly("SCANNED");

        try (var pdf = new DrawnPdf()) {
            pdf.page();
            pdf.page();
            pdf.write(11, 72, 100, "Port closed");
            pdf.save(file);
        }
        assertThat(warnings()).containsExactly(Problem.of(DocumentProblem.PAGES_WITHOUT_TEXT, file.toString(), 1));
    }

    @Test
    void textThatRunsUpThePageIsLeftOutAndSaid() throws IOException {
        try (var pdf = new DrawnPdf()) {
            pdf.page();
            pdf.write(11, 72, 100, "Port closed");
            pdf.content.beginText();
            pdf.content.setFont(pdf.font, 8);
            pdf.content.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, 30, 100));
            pdf.content.showText("Up");
            pdf.content.endText();
            pdf.save(file);
        }

        assertThat(read().text()).isEqualTo("Port closed\n");
        assertThat(warnings()).containsExactly(Problem.of(DocumentProblem.ROTATED_TEXT_LEFT_OUT, file.toString()));
    }

    @Test
    void lockedFileIsRefusedAndOneThatOpensWithoutPasswordRead() throws IOException {
        for (var password : List.of("secret", "")) {
            try (var pdf = new DrawnPdf()) {
                pdf.page();
                pdf.write(11, 72, 100, "Port closed");
                pdf.close(password);
                pdf.save(file);
            }
            if (password.isEmpty()) {
                assertThat(read().text()).isEqualTo("Port closed\n");
            } else {
                assertThat(refused()).containsExactly("LOCKED");
            }
        }
    }

    @Test
    void onlyJoinedLettersAreTakenApart() {
        assertThat(PdfLines.withoutLigatures("ﬁnally ½ … \uFEFB")).isEqualTo("finally ½ … \u0644\u0627");
        assertThat(PdfLines.withoutLigatures("\0nally")).isEqualTo("\uFFFDnally");
    }

    @Test
    void softHyphenAndHyphenBeforeASmallLetterDivideAWord() {
        assertThat(PdfParagraphs.isDivided("har-", "bour")).isTrue();
        assertThat(PdfParagraphs.isDivided("har\u00AD", "Bour")).isTrue();
        assertThat(PdfParagraphs.isDivided("north-", "South")).isFalse();
        assertThat(PdfParagraphs.isDivided("so -", "and on")).isFalse();
    }

    /// Lines of newspapers end at the same place, so that gaps between words are nearly as wide as those between columns.
    @Test
    void narrowColumnsOfJustifiedLinesAreReadOneAfterTheOther() throws IOException {
        var words =
                "the ferries to all islands stopped again on Monday and nobody at the harbour office knew why"
                        .split(" ");
        var random = new Random(5);
        List<List<String>> columns = new ArrayList<>();
        try (var pdf = new DrawnPdf()) {
            pdf.page();
            for (int column = 0; column < 3; column++) {
                columns.add(new ArrayList<>());
                for (int row = 0; row < 12; row++) {
                    var line = pdf.fill(words, random, 141);
                    pdf.writeJustified(10, 60 + 150 * column, 100 + 12 * row, line, 141);
                    columns.get(column).add(line);
                }
            }
            pdf.save(file);
        }

        var whole = columns.stream().flatMap(List::stream).collect(Collectors.joining(" "));
        assertThat(read().text().replaceAll("\\s+", " ").strip()).isEqualTo(whole);
    }

    @Test
    void lettersThatAFontDoesNotNameAreSaid() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var encoding = new COSDictionary();
            var names = new COSArray();
            names.add(COSInteger.get('a'));
            for (int i = 0; i < 26; i++) {
                names.add(COSName.getPDFName("g" + (200 + i)));
            }
            encoding.setItem(COSName.DIFFERENCES, names);
            var font = new COSDictionary();
            font.setItem(COSName.TYPE, COSName.FONT);
            font.setItem(COSName.SUBTYPE, COSName.TYPE1);
            font.setName(COSName.BASE_FONT, "Helvetica");
            font.setItem(COSName.ENCODING, encoding);
            var fonts = new COSDictionary();
            fonts.setItem(COSName.getPDFName("F1"), font);
            page.setResources(new PDResources());
            page.getResources().getCOSObject().setItem(COSName.FONT, fonts);
            var contents = new PDStream(document);
            try (var out = contents.createOutputStream()) {
                out.write(
                        "BT /F1 11 Tf 72 700 Td (THE FERRIES STOP. the ferries stop on monday) Tj ET"
                                .getBytes(StandardCharsets.US_ASCII));
            }
            page.setContents(contents);
            document.save(file.toFile());
        }

        assertThat(warnings()).containsExactly(Problem.of(DocumentProblem.UNKNOWN_LETTERS, file.toString(), 50L));
    }

    private DocumentArticle read() {
        var result = DocumentReader.standard().read(file, () -> false);
        assertThat(result).isInstanceOf(ReadDocument.class);
        return ((ReadDocument) result).articles().getFirst();
    }

    /// Without those on metadata, which no drawn PDF has.
    private List<Problem> warnings() {
        return read().warnings().stream()
                .filter(it -> it.code() != DocumentProblem.NO_DATE && it.code() != DocumentProblem.NO_OUTLET)
                .toList();
    }

    private List<String> refused() {
        assertThat(Files.exists(file)).isTrue();
        return switch (DocumentReader.standard().read(file, () -> false)) {
            case ReadDocument document -> List.of("read: " + document.articles().getFirst().text());
            case UnreadableDocument unreadable -> unreadable.problems().stream().map(it -> it.code().name()).toList();
        };
    }
}
