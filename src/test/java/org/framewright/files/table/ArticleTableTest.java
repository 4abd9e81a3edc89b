package org.framewright.files.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import org.framewright.files.DateOrder;
import org.framewright.files.Limits;
import org.framewright.files.database.rule.DatabaseRules;
import org.framewright.files.document.DocumentResult;
import org.framewright.files.document.DocumentResult.DocumentArticle;
import org.framewright.files.document.DocumentResult.ReadDocument;
import org.framewright.files.document.DocumentResult.UnreadableDocument;
import org.framewright.files.reader.DocumentReader;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.support.Xlsx;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tables of articles of each kind, and the articles that are made from their rows.
final class ArticleTableTest {

    private static final Path SAMPLES = Path.of("src/test/resources/org/framewright/files/table");
    private static final String TEXT = "The ferries to the islands stopped for a third day.";

    @TempDir private Path folder;

    /// The expected mapping, articles and warnings stand beside each sample, which has the layout of a program's export.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "mediacloud.csv",
                "mediacloud-with-text.csv",
                "gdelt.json",
                "newspaper3k.json",
                "trafilatura.json",
                "news-please.jsonl",
                "nested.json",
                "html-cells.csv",
                "semicolon-windows-1252.csv"
            })
    void sampleGivesTheArticlesBesideIt(String name) throws IOException {
        var print = print(SAMPLES.resolve(name));

        var expected = SAMPLES.resolve(name + ".expected");
        if (Boolean.getBoolean("golden.renew")) {
            Files.writeString(expected, print);
        }
        assertThat(print).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "year, month, day, 2024, 3, 4, 2024-03-04",
        "Jahr, Monat, Tag, 2024, März, 4, 2024-03-04",
        "Year, Month, Day, 2024.0, 3.0, 4.0, 2024-03-04",
        "year, month, edition, 2024, 3, 4,"
    })
    void yearMonthAndDayInColumnsOfTheirOwnMakeTheDate(
            String year, String month, String day, String y, String m, String d, @Nullable String date)
            throws IOException {
        var file =
                write(
                        "a.csv",
                        "title,text,%s,%s,%s\nNobody sails,%s,%s,%s,%s\n".formatted(year, month, day, TEXT, y, m, d));

        var document = read(file);
        assertThat(document.articles().getFirst().metadata().get("date")).isEqualTo(date);
        assertThat(document.articles().getFirst().metadata()).containsEntry(year, y);
        assertThat(document.warnings())
                .extracting(it -> it.code().name())
                .filteredOn("ROWS_WITHOUT_DATE"::equals)
                .hasSize(date == null ? 1 : 0);
    }

    @Test
    void prefixOfAColumnsNameDoesNotHideWhatItIs() throws IOException {
        var file =
                write(
                        "a.csv",
                        """
                        PUBLISHED_DATE,CONTENT_NEWSROOM,IMAGE_TITLE,CONTENT_TITLE,TEXT
                        2024-03-04,Lantern,A gull,Ferries stop for a third day,%s
                        """
                                .formatted(TEXT));

        assertThat(read(file).articles().getFirst().metadata())
                .containsEntry("headline", "Ferries stop for a third day")
                .containsEntry("outlet", "Lantern")
                .containsEntry("date", "2024-03-04")
                .containsEntry("IMAGE_TITLE", "A gull");
    }

    @Test
    void leadInAColumnOfItsOwnStandsBetweenHeadlineAndTextUnlessTheTextHasIt() throws IOException {
        var file =
                write(
                        "a.csv",
                        "text,title,subtitle\n"
                                + TEXT
                                + ",Ferries stop,The union has called a third day of strikes.\n"
                                + "The council sat for six hours on Monday. "
                                + TEXT
                                + ",Council sits,The council sat for six hours…\n");

        assertThat(read(file).articles())
                .extracting(DocumentArticle::text)
                .containsExactly(
                        "Ferries stop\n\nThe union has called a third day of strikes.\n\n" + TEXT + "\n",
                        "Council sits\n\nThe council sat for six hours on Monday. " + TEXT + "\n");
    }

    @Test
    void daysOfAColumnNamedAsDateCountThoughMostRowsSayThatThereIsNone() throws IOException {
        var file =
                write(
                        "a.csv",
                        "title,date,text\n"
                                + "Ferries stop,No Date,"
                                + TEXT
                                + "\n"
                                + "Council sits,22\u00A0July\u00A02025,"
                                + TEXT
                                + " Again.\n"
                                + "Dockers walk,No Date,"
                                + TEXT
                                + " And again.\n");

        assertThat(read(file).articles())
                .extracting(it -> it.metadata().getOrDefault("date", ""))
                .containsExactly("", "2025-07-22", "");
    }

    @Test
    void columnThatLooksLikeAHeadlineIsNamedWhereNoneIsKnown() throws IOException {
        var row = "%s,Lantern Island Post Group,Mrs Ada Stone of Lerwin.,%s\n";
        var file =
                write(
                        "a.csv",
                        "lede,group,credit line,text\n"
                                + row.formatted("Ferries stop for a third day", TEXT)
                                + row.formatted("Dockers walk out over shifts", TEXT + " Again.")
                                + row.formatted("The harbour is silent now", TEXT + " And again."));

        assertThat(read(file).warnings())
                .filteredOn(it -> it.code() == TableProblem.HEADLINE_NOT_MAPPED)
                .singleElement()
                .satisfies(it -> assertThat(it.details()).isEqualTo(List.of("lede")));
    }

    @Test
    void aSecondArrayOfArticlesIsReadToo() throws IOException {
        var file = write("a.json", "[{\"text\": \"%s\"}\n][\n{\"text\": \"%s Again.\"}]".formatted(TEXT, TEXT));

        assertThat(read(file).articles()).hasSize(2);
    }

    @Test
    void aListOfParagraphsIsATextOfParagraphs() throws IOException {
        var file =
                write(
                        "a.json",
                        "[{\"content\": [\"%s\", \"%s\"], \"tags\": [\"a\", \"b\"]}]"
                                .formatted(TEXT.repeat(2), TEXT.repeat(2)));

        var article = read(file).articles().getFirst();
        assertThat(article.text()).isEqualTo(TEXT.repeat(2) + "\n" + TEXT.repeat(2) + "\n");
        assertThat(article.metadata()).containsEntry("tags", "a; b");
    }

    @Test
    void theKindOfArticleIsNoOutletWhereTheTableNamesTheSource() throws IOException {
        var file =
                write(
                        "a.json",
                        "[{\"source\": {\"domain\": \"lantern.example\"}, \"medium\": \"Article\", \"authorsByline\": \"Lori Fox\", \"content\": \"%s\"}]"
                                .formatted(TEXT.repeat(5)));

        assertThat(read(file).articles().getFirst().metadata())
                .containsEntry("outlet", "lantern.example")
                .containsEntry("byline", "Lori Fox");
    }

    @Test
    void columnsThatAreTooLongForMetadataAreSaid() throws IOException {
        var file = write("a.csv", "text,summary\n%s,%s\n".formatted(TEXT.repeat(30), TEXT.repeat(11)));

        assertThat(read(file).warnings())
                .filteredOn(it -> it.code() == TableProblem.COLUMNS_LEFT_OUT)
                .singleElement()
                .satisfies(it -> assertThat(it.details()).isEqualTo(List.of("summary")));
    }

    @Test
    void aFirstRowThatIsAnArticleIsNoHeader() throws IOException {
        var file =
                write(
                        "a.csv",
                        "2024-03-04,\"%s\"\n2024-03-05,\"%s Again.\"\n".formatted(TEXT.repeat(5), TEXT.repeat(5)));

        var document = read(file);
        assertThat(document.articles()).hasSize(2);
        assertThat(document.articles().getFirst().metadata()).containsEntry("date", "2024-03-04");
        assertThat(document.warnings()).extracting(Problem::code).contains(TableProblem.NO_HEADER);
    }

    @Test
    void singleQuotationMarksAroundCellsAreNoText() throws IOException {
        var text = TEXT.repeat(5).strip();
        var file =
                write(
                        "a.csv",
                        "Economy;'%1$s It''s shut; nobody sails.'\nSports;\"Cup\" final: %1$s\nSports;%1$s Again.\n"
                                .formatted(text));

        var document = read(file);
        assertThat(document.articles())
                .extracting(it -> it.text().strip())
                .containsExactly(text + " It's shut; nobody sails.", "\"Cup\" final: " + text, text + " Again.");
        assertThat(document.articles().getFirst().metadata()).containsEntry("column 1", "Economy");
    }

    @Test
    void singleQuotationMarksAreFoundInTheOnlyRowAndBelowANamedDelimiter() throws IOException {
        for (var above : List.of("", "sep=;\n")) {
            var file = write("a.csv", above + "title;text\nA port;'%s Nobody; nothing.'".formatted(TEXT));

            assertThat(read(file).articles().getFirst().text()).contains("Nobody; nothing.").doesNotContain("'");
        }
    }

    @Test
    void singleQuotationMarksWithinAHeadlineStay() throws IOException {
        var file = write("a.csv", "title;text\n'Nobody sails';%1$s\nA port;%1$s Again.\n".formatted(TEXT));

        assertThat(read(file).articles().getFirst().metadata()).containsEntry("headline", "'Nobody sails'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NA", "n/a", "NaN", "None", "Not available."})
    void whatOnlySaysThatNothingIsKnownIsNoValue(String unknown) throws IOException {
        var file =
                write(
                        "a.csv",
                        "id,title,text\n%1$s,A port,%2$s\n7,A pier,%1$s\n%1$s,%1$s,%2$s Again.\n"
                                .formatted(unknown, TEXT));

        var document = read(file);
        assertThat(document.articles())
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.metadata()).doesNotContainKey("database_id"));
        assertThat(document.articles().getLast().metadata()).doesNotContainKey("headline");
    }

    @Test
    void tagsInAHeadlineAreNoneOfItsWords() throws IOException {
        var file = write("a.csv", "title,text\n<b>XP</b> opens a port,%s\n".formatted(TEXT));

        assertThat(read(file).articles().getFirst().metadata()).containsEntry("headline", "XP opens a port");
    }

    @Test
    void rowsWithoutAHeadlineAreCountedAsASpreadsheetDoes() throws IOException {
        var file = write("a.csv", "title,text\n,\"%1$s\n\n%1$s\"\n,%1$s\n,%1$s\nA port,%1$s\n,%1$s\n".formatted(TEXT));

        assertThat(read(file).warnings())
                .filteredOn(it -> it.code() == TableProblem.ROWS_WITHOUT_HEADLINE)
                .singleElement()
                .satisfies(it -> assertThat(it.details()).isEqualTo(List.of("4", "2–4, 6", "0")));
    }

    private static String print(Path file) {
        var print = new StringBuilder();
        TableMapping.guess(open(file))
                .columns()
                .forEach(it ->
                        print.append(
                                "column: %s = %s (%s)\n"
                                        .formatted(it.column(), it.field().orElse("left out"), it.reason())));
        switch (DocumentReader.standard().read(file, () -> false)) {
            case UnreadableDocument unreadable ->
                    unreadable.problems().forEach(it -> print.append("refused: " + it.code() + "\n"));
            case ReadDocument document -> {
                document.assumedEncoding().ifPresent(it -> print.append("encoding: " + it + "\n"));
                document.warnings().forEach(it -> print.append("warning: " + it.code() + " " + it.details() + "\n"));
                document.articles().forEach(it -> print(it, print));
            }
        }
        return print.toString();
    }

    private static void print(DocumentArticle article, StringBuilder print) {
        print.append("\n---- " + article.rule() + "\n");
        article.metadata().forEach((column, value) -> print.append(column + ": " + value + "\n"));
        print.append("\n" + article.text());
    }

    private static ArticleTable open(Path file) {
        return ArticleTable.open(file, Limits.USUAL, () -> false);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static ReadDocument read(Path file) {
        return read(file, Optional.empty());
    }

    private static ReadDocument read(Path file, Optional<TableMapping> mapping) {
        var result =
                new DocumentReader(DatabaseRules.shipped(), Optional.empty(), mapping, Limits.USUAL)
                        .read(file, () -> false);
        assertThat(result).isInstanceOf(ReadDocument.class);
        return (ReadDocument) result;
    }

    private static List<String> refused(Path file) {
        return switch (DocumentReader.standard().read(file, () -> false)) {
            case ReadDocument document -> List.of("read: " + document);
            case UnreadableDocument unreadable -> codes(unreadable.problems());
        };
    }

    /// The warnings, except that rows have no headline, date or outlet, as most tables here.
    private static List<Problem> warnings(DocumentResult.ReadDocument document) {
        var usual =
                Set.of(
                        TableProblem.ROWS_WITHOUT_HEADLINE,
                        TableProblem.ROWS_WITHOUT_DATE,
                        TableProblem.ROWS_WITHOUT_OUTLET);
        return document.warnings().stream().filter(it -> !usual.contains(it.code())).toList();
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(it -> it.code().name()).toList();
    }

    private static List<String> values(DocumentResult.ReadDocument document, String column) {
        return document.articles().stream().map(it -> it.metadata().getOrDefault(column, "")).toList();
    }

    @Test
    void rowWithoutTextIsSaidWithItsNumber() throws IOException {
        var file = write("a.csv", "title,text\nOne,\"" + TEXT + "\nMore.\"\nTwo,\nThree, \nFour," + TEXT + "\n");

        var document = read(file);

        assertThat(values(document, "headline")).containsExactly("One", "Four");
        assertThat(warnings(document))
                .containsExactly(Problem.of(TableProblem.ROWS_WITHOUT_TEXT, file.toString(), 2, "3, 4", 0));
    }

    @Test
    void columnThatHoldsMuchMoreTextIsTakenThoughAnotherHasTheUsualName() throws IOException {
        var whole = (TEXT + " ").repeat(4);
        var file =
                write(
                        "a.csv",
                        "title,full_text,full_text2\nOne,\"" + TEXT + "\",\"" + whole + "\"\nTwo,,\"" + whole + "\"\n");

        var document = read(file);

        assertThat(document.articles()).hasSize(2).allMatch(it -> it.text().contains(whole.strip()));
        assertThat(codes(warnings(document))).doesNotContain("ROWS_WITHOUT_TEXT");
    }

    @Test
    void textThatIsAnErrorPageIsSaidWithItsLine() throws IOException {
        var file = write("a.csv", "title,text\nOne,\"" + TEXT + "\"\nTwo,ERROR: Must enable cookies to access site\n");

        assertThat(warnings(read(file))).containsExactly(Problem.of(TableProblem.NOTICES, file.toString(), 1, "3", 0));
    }

    @Test
    void rowWhoseCommaWasNotQuotedIsLeftOutAndSaid() throws IOException {
        var file =
                write(
                        "a.csv",
                        "text,title,date\n"
                                + TEXT
                                + ",One,2024-03-04\n"
                                + TEXT
                                + ", they said,Two,2024-03-05\n"
                                + TEXT
                                + "\n");

        var document = read(file);

        assertThat(values(document, "headline")).containsExactly("One", "");
        assertThat(warnings(document))
                .containsExactlyInAnyOrder(
                        Problem.of(TableProblem.ROWS_WITH_MORE_CELLS, file.toString(), 1, "3", 0),
                        Problem.of(TableProblem.ROWS_WITH_FEWER_CELLS, file.toString(), 1, "4", 0));
    }

    @Test
    void headlineStandsAboveTheTextOnce() throws IOException {
        var file =
                write(
                        "a.csv",
                        "title,text\nFerries stop," + TEXT + "\nFerries stop,\"FERRIES  STOP\n\n" + TEXT + "\"\n");

        assertThat(read(file).articles().stream().map(DocumentArticle::text))
                .containsExactly("Ferries stop\n\n" + TEXT + "\n", "FERRIES  STOP\n\n" + TEXT + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-03-04 | 2024-03-04",
                "2024-3-4 | 2024-03-04",
                "2024/03/04 10:15 | 2024-03-04",
                "2024-03-04T23:15:00-05:00 | 2024-03-04",
                "20240304 | 2024-03-04",
                "20240304T101500Z | 2024-03-04",
                "20240304101500 | 2024-03-04",
                "1709547300 | 2024-03-04",
                "1709547300000 | 2024-03-04",
                "04.03.2024 | 2024-03-04",
                "13/4/2024 | 2024-04-13",
                "4/13/2024 | 2024-04-13",
                "3/3/2024 | 2024-03-03",
                "Mon, 04 Mar 2024 10:15:00 GMT | 2024-03-04",
                "March 4th, 2024 | 2024-03-04",
                "4. März 2024 | 2024-03-04",
                "mardi 5 mars 2024 | 2024-03-05",
                "1er décembre 2024 | 2024-12-01",
                "4 de marzo de 2024 | 2024-03-04",
                "3/4/2024 | 3/4/2024",
                "04.03.24 | 2024-03-04",
                "04.03.55 10:00 | 1955-03-04",
                "04/03/24 | 04/03/24",
                "2024年3月4日 | 2024-03-04",
                "4 марта 2024 | 2024-03-04",
                "4 Mart 2024 | 2024-03-04",
                "2024-13-40 | 2024-13-40",
                "last week | last week"
            })
    void dateBecomesADayWhereItIsCertain(String cell, String day) throws IOException {
        var file = write("a.tsv", "pub_date\ttext\n" + cell + "\t" + TEXT + "\n");
        var table = open(file);
        var mapping = TableMapping.guess(table).withField("pub_date", Optional.of("date"));

        assertThat(values(read(file, Optional.of(mapping)), "date")).containsExactly(day);
    }

    @Test
    void orderOfDayAndMonthIsThatOfTheWholeColumn() throws IOException {
        var file = write("a.csv", "date,text\n3/4/2024," + TEXT + "\n25/4/2024," + TEXT + "\n");
        assertThat(values(read(file), "date")).containsExactly("2024-04-03", "2024-04-25");

        var open = write("b.csv", "date,text\n3/4/2024," + TEXT + "\n4/4/2024," + TEXT + "\n5/4/2024," + TEXT + "\n");
        assertThat(values(read(open), "date")).containsExactly("3/4/2024", "2024-04-04", "5/4/2024");
        assertThat(warnings(read(open)))
                .containsExactly(
                        Problem.of(TableProblem.AMBIGUOUS_DATES, open.toString(), 2, "2, 4", 0, "date", "3/4/2024"));
        var said = new TableMapping(TableMapping.guess(open(open)).columns(), Optional.of(DateOrder.MONTH_FIRST));
        assertThat(values(read(open, Optional.of(said)), "date"))
                .containsExactly("2024-03-04", "2024-04-04", "2024-05-04");
    }

    @Test
    void workbookIsReadBelowItsMergedHeaderWithDaysAsDays() throws IOException {
        var file = folder.resolve("a.xlsx");
        Xlsx.write(
                file,
                List.of(
                        List.of("Press review", "", "", "", ""),
                        List.of("Article", "", "", "Source", ""),
                        List.of("Titel", "Text", "Notiz", "Zeitung", "Datum"),
                        List.of("Ferries stop", TEXT, "=3", "The Lantern", "45355"),
                        List.of("Dockers join", TEXT, "#N/A", "The Tide", "45356.5")));
        Xlsx.style(file, "E", "yyyy\\-mm\\-dd;@");

        var document = read(file);

        assertThat(codes(warnings(document))).containsExactly("ROWS_ABOVE_HEADER");
        assertThat(document.articles().getFirst().metadata())
                .isEqualTo(
                        Map.of(
                                "headline",
                                "Ferries stop",
                                "Notiz",
                                "3",
                                "outlet",
                                "The Lantern",
                                "date",
                                "2024-03-04"));
        assertThat(values(document, "date")).containsExactly("2024-03-04", "2024-03-05");
    }

    @Test
    void cellsMergedOverSeveralRowsCountInEachOfThem() throws IOException {
        var file =
                Xlsx.write(
                        folder.resolve("a.xlsx"),
                        List.of(
                                List.of("title", "text", "outlet", "date"),
                                List.of("One", TEXT, "The Tide", "2024-03-04"),
                                List.of("Two", TEXT),
                                List.of("Three", TEXT, "", "2024-03-06"),
                                List.of("Four", TEXT, "", "2024-03-07")));
        Xlsx.merge(file, "C2:C4", "D2:D3", "A5:B5");

        var document = read(file);

        assertThat(values(document, "outlet")).containsExactly("The Tide", "The Tide", "The Tide", "");
        assertThat(values(document, "date")).containsExactly("2024-03-04", "2024-03-04", "2024-03-06", "2024-03-07");
        assertThat(document.warnings())
                .containsExactly(
                        Problem.of(TableProblem.MERGED_CELLS_FILLED, file.toString(), 2L),
                        Problem.of(TableProblem.ROWS_WITHOUT_OUTLET, file.toString(), 1L, "5", 0L));
    }

    @Test
    void firstSheetWithATextIsReadAndOthersAreSaid() throws IOException {
        var sheets = new LinkedHashMap<String, List<List<String>>>();
        sheets.put("Notes", List.of(List.of("Who", "When"), List.of("Ada", "2024")));
        sheets.put("Blank", List.of());
        sheets.put("March", List.of(List.of("title", "text"), List.of("One", TEXT)));
        sheets.put("April", List.of(List.of("title", "text"), List.of("Two", TEXT)));
        var file = Xlsx.write(folder.resolve("a.xlsx"), sheets);

        assertThat(warnings(read(file)))
                .containsExactly(
                        Problem.of(TableProblem.OTHER_SHEETS, file.toString(), "March", "Notes, Blank, April"));
    }

    @Test
    void lineEndsThatExcelWritesAsCodesAreLineEnds() throws IOException {
        var file = folder.resolve("a.xlsx");
        Xlsx.write(file, List.of(List.of("text"), List.of(TEXT + "_x000D_\nMore, as in _x005F_x000D_.")));

        assertThat(read(file).articles().getFirst().text()).isEqualTo(TEXT + "\nMore, as in _x000D_.\n");
    }

    @Test
    void columnsAreGuessedByTheirCellsWhereNamesDoNotSay() throws IOException {
        var file =
                write(
                        "a.csv",
                        ",V1,V2,V3,picture\n1,"
                                + TEXT.repeat(6)
                                + ",2024-03-04,https://lantern.example/a,https://lantern.example/a.jpg\n");

        var mapping = TableMapping.guess(open(file));

        assertThat(mapping.columns().stream().map(it -> it.field().orElse("")))
                .containsExactly("", "text", "date", "url", "picture");
        assertThat(mapping.columns().stream().map(it -> it.reason()))
                .containsExactly(
                        MappingReason.UNNAMED,
                        MappingReason.CONTENT,
                        MappingReason.CONTENT,
                        MappingReason.CONTENT,
                        MappingReason.OWN_NAME);
    }

    @Test
    void theDayOfScrapingIsNoDateOfPublication() throws IOException {
        var file =
                write(
                        "a.csv",
                        "title,content,scraped_at,insertedAt\nFerries stop,"
                                + TEXT.repeat(6)
                                + ",2024-03-04,2024-03-05\n");

        assertThat(TableMapping.guess(open(file)).columns().stream().map(it -> it.field().orElse("")))
                .containsExactly("headline", "text", "scraped_at", "insertedAt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file,headline,outlet\n01.txt,Ferries stop,The Lantern\n",
                "text,title\nferries-stop-today-01.txt,Ferries stop\nanother-long-file-name.txt,Dockers join\n",
                "title,url,publish_date\nFerries stop,https://lantern.example/a,2024-03-04\n",
                "article,summary\n01-wire,A sentence or two.\n",
                "일자,언론사,제목,키워드\n20240304,등대,여객선 중단,\"항구,파업,노조,여객선,협상,부두,임금,시장,섬,트럭,화물,약품,과일,선원,교대,월요일,회사,제안,거부,투표,집회,경찰,법원,명령,연기,재개,운항,승객,불편,보상,예약,취소,환불,대체,수단,버스,공항,항공,증편,요금,인상,정부,중재,장관,회의,성명,발표,언론,보도,사진,영상,인터뷰,전문가,분석,경제,손실,추산,하루,백만,수출,수입,지연,재고,공장,가동,중단,우려\"\n"
            })
    void tableWithoutTextsIsMetadata(String text) throws IOException {
        var file = write("a.csv", text);

        assertThat(open(file).isArticleTable()).isFalse();
        assertThat(refused(file)).containsExactly("NO_TEXT_COLUMN");
    }

    @Test
    void anEmptyColumnOfTextsIsNamed() throws IOException {
        var file = write("a.csv", "title,text,publish_date\nFerries stop,,2024-03-04\nDockers join,,2024-03-05\n");

        assertThat(open(file).isArticleTable()).isFalse();
        assertThat(refused(file)).containsExactly("NO_TEXTS");
    }

    @Test
    void refusalOfAWideTableListsItsFirstColumnsAndTheLast() throws IOException {
        var file = write("a.csv", "a,b,c,d,e,f,g,h,i,j,k,l,m,n\n1,2,3,4,5,6,7,8,9,10,11,12,13,14\n");

        assertThat(DocumentReader.standard().read(file, () -> false))
                .isInstanceOfSatisfying(
                        UnreadableDocument.class,
                        it ->
                                assertThat(it.problems())
                                        .containsExactly(
                                                Problem.of(
                                                        TableProblem.NO_TEXT_COLUMN,
                                                        file.toString(),
                                                        "a, b, c, d, e, f, g, h, i, j, k, …, n")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"id,text\n1,Port strike on\n2,No ferries\n", "date,text\n2024-03-04,港口罢工继续\n2024-03-05,渡轮停驶\n"})
    void shortCellsOfAColumnNamedAsTextAreTexts(String table) throws IOException {
        assertThat(read(write("a.csv", table)).articles()).hasSize(2);
    }

    @Test
    void longNotesBesideFileNamesAreNoText() throws IOException {
        var file = write("a.csv", "file,warning\n01.txt," + TEXT.repeat(8) + "\n");
        assertThat(open(file).isArticleTable()).isFalse();

        var both = write("b.csv", "file,text\n01.txt," + TEXT + "\n");
        assertThat(open(both).isArticleTable()).isTrue();
    }

    @Test
    void columnsThatClashKeepNamesOfTheirOwn() throws IOException {
        var file = write("a.csv", "date,publish_date,Text_Rule,text_rule,text\nsoon,2024-03-04,x,y," + TEXT + "\n");

        assertThat(read(file).articles().getFirst().metadata())
                .isEqualTo(Map.of("date", "2024-03-04", "date_2", "soon", "Text_Rule", "x", "text_rule_2", "y"));
    }

    @Test
    void mappingIsReadAndCorrected() throws IOException {
        var file = write("a.csv", "name,lead,rest,link\nFerries stop,First.,Second.,x\n");
        var json =
                """
                {
                  "columns" : {
                    "name" : "Headline",
                    "lead" : "text",
                    "rest" : "text",
                    "gone" : "page",
                    "link" : ""
                  },
                  "dates" : "day-first"
                }
                """;

        var mapping = TableMapping.read(write("map.json", json));

        assertThat(mapping.columns())
                .extracting(it -> it.field().orElse(""))
                .containsExactly("headline", "text", "text", "page", "");
        assertThat(mapping.dateOrder()).contains(DateOrder.DAY_FIRST);
        var document = read(file, Optional.of(mapping));
        assertThat(document.articles().getFirst().text()).isEqualTo("Ferries stop\n\nFirst.\n\nSecond.\n");
        assertThat(warnings(document))
                .containsExactly(Problem.of(TableProblem.COLUMNS_MISSING, file.toString(), "gone"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | NOT_AN_OBJECT",
                "{ | NOT_JSON",
                "{} | PROPERTY_MISSING",
                "{\"columns\":{\"a\":null}} | WRONG_TYPE",
                "{\"columns\":{\"a\":1}} | WRONG_TYPE",
                "{\"columns\":{},\"more\":1} | PROPERTY_UNKNOWN",
                "{\"columns\":{\"a\":\"date\",\"b\":\"Date\"}} | FIELD_TWICE",
                "{\"columns\":{\"a\":\"text_rule\"}} | BAD_FIELD",
                "{\"columns\":{\"a\":\"two  blanks\"}} | BAD_FIELD",
                "{\"columns\":{\"a\":\"text\"},\"dates\":\"whatever\"} | BAD_DATE_ORDER"
            })
    void brokenMappingIsRefused(String json, String problem) throws IOException {
        var file = write("map.json", json);

        assertThatThrownBy(() -> TableMapping.read(file))
                .isInstanceOfSatisfying(Refusal.class, it -> assertThat(codes(it.problems())).containsExactly(problem));
    }

    @Test
    void mappingWhoseTextTheTableLacksGivesWayToAGuessOrIsRefused() throws IOException {
        var mapping = Optional.of(TableMapping.parse("{\"columns\":{\"Volltext\":\"text\"}}", "map.json"));
        var file = write("a.csv", "title,text\nOne," + TEXT + "\n");

        var reader = new DocumentReader(DatabaseRules.shipped(), Optional.empty(), mapping, Limits.USUAL);
        assertThat(reader.read(file, () -> false))
                .isInstanceOfSatisfying(
                        ReadDocument.class, it -> assertThat(codes(warnings(it))).containsExactly("MAPPING_NOT_USED"));
        assertThat(reader.read(write("b.csv", "title,day\nOne,2024-03-04\n"), () -> false))
                .isInstanceOfSatisfying(
                        UnreadableDocument.class,
                        it -> assertThat(codes(it.problems())).containsExactly("NO_SUCH_TEXT_COLUMN"));
    }

    @Test
    void excelsUnicodeTextAndItsNameOfTheDelimiterAreRead() throws IOException {
        var marked = "\uFEFFTitel\tText\r\nFähre\t" + TEXT + "\r\n";
        var unicode = Files.write(folder.resolve("a.tsv"), marked.getBytes(UTF_16LE));
        assertThat(values(read(unicode), "headline")).containsExactly("Fähre");

        var named = write("b.csv", "sep=;\r\nTitel, kurz;Text\r\nFähre;" + TEXT + "\r\nMöwe;\r\n");
        assertThat(values(read(named), "Titel, kurz")).containsExactly("Fähre");
        assertThat(read(named).warnings().getFirst().details()).containsExactly("1", "4", "0");
    }

    @Test
    void charactersThatNoFileCanHoldAreReplaced() throws IOException {
        var file = write("a.json", "{\"text\":\"The\\u0000 ferries\\r\\nstopped \\ud83d for a \\ud83d\\ude00 day.\"}");

        assertThat(read(file).articles().getFirst().text())
                .isEqualTo("The ferries\nstopped \uFFFD for a \uD83D\uDE00 day.\n");
    }

    @Test
    void valuesOfJsonAreTheirText() throws IOException {
        var file =
                write(
                        "a.ndjson",
                        "{\"text\":\""
                                + TEXT
                                + "\",\"words\":12.50,\"paid\":true,\"score\":NaN,\"gone\":null,\"tags\":[\"a\",1,null],\"meta\":{\"page\":3},\"people\":[{\"name\":\"x\"}]}\n");

        assertThat(read(file).articles().getFirst().metadata())
                .isEqualTo(Map.of("words", "12.50", "paid", "true", "tags", "a; 1", "meta.page", "3"));
        assertThat(warnings(read(file)))
                .containsExactly(Problem.of(TableProblem.ARRAYS_LEFT_OUT, file.toString(), "people"));
    }

    @Test
    void textThatExcelMayHaveCutIsSaid() throws IOException {
        var file = write("a.csv", "text\n" + "word ".repeat(6_553) + "ab\n" + TEXT + "\n");
        assertThat(codes(warnings(read(file)))).containsExactly("TEXTS_CUT_BY_EXCEL");
    }

    @Test
    void textThatExcelCutsBehindABlankIsSaid() throws IOException {
        var cut = "ferry ".repeat(5_461) + " ";
        var file = Xlsx.write(folder.resolve("a.xlsx"), List.of(List.of("text"), List.of(cut), List.of(TEXT)));

        assertThat(codes(warnings(read(file)))).containsExactly("TEXTS_CUT_BY_EXCEL");
    }

    @Test
    void textsThatTheirServiceCutsAreSaid() throws IOException {
        var file = write("cut.tsv", "text\n" + TEXT + " Nobody told … [+3120 chars]\n" + TEXT + "\n");

        assertThat(codes(warnings(read(file)))).containsExactly("TEXTS_CUT_AT_SOURCE");
    }

    @Test
    void lineEndsThatAreWrittenAsTwoCharactersAreLineEnds() throws IOException {
        var file = write("lines.tsv", "text\n" + TEXT + "\\n\\nNobody told us.\n");
        var document = read(file);

        assertThat(document.articles().getFirst().text()).endsWith("\n\nNobody told us.\n");
        assertThat(codes(warnings(document))).containsExactly("LINE_ENDS_DECODED");
    }

    @Test
    void charactersOfHtmlAreDecodedWhereNoTagsAre() throws IOException {
        var file = write("entities.tsv", "title\ttext\nFish &amp; chips\t" + TEXT + " It&#39;s late.\n");
        var document = read(file);

        assertThat(document.articles().getFirst().metadata()).containsEntry("headline", "Fish & chips");
        assertThat(document.articles().getFirst().text()).contains("It's late.");
        assertThat(codes(warnings(document))).containsExactly("ENTITIES_DECODED");
    }

    @Test
    void aCellOfHtmlIsReadAsSuchAmongCellsWithoutTags() throws IOException {
        var rows = (TEXT + "\n").repeat(3) + "<div class='body'><p>Nobody came.</p><p>The ferries stay.</p></div>\n";
        var document = read(write("a.csv", "text\n" + rows));

        assertThat(document.articles().getLast().text()).isEqualTo("Nobody came.\n\nThe ferries stay.\n");
    }

    @Test
    void articlesOfATableAreReadOneAtATime() throws IOException {
        var file = write("a.csv", "text\n" + (TEXT + "\n").repeat(1_000) + "\"never closed");
        assertThatThrownBy(() -> open(file)).isInstanceOf(Refusal.class);

        var whole = write("b.csv", "text\n" + (TEXT + "\n").repeat(1_000));
        try (var articles = open(whole).articles(TableMapping.guess(open(whole)))) {
            assertThat(articles.next()).isPresent();
        }
    }
}
