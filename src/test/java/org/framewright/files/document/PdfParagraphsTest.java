package org.framewright.files.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.files.Limits;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class PdfParagraphsTest {

    @Test
    void chineseAndJapaneseHaveNoBlanksBetweenTheirLetters() {
        assertThat(text("联 合 国 大 会 于 1948 年", "通过并颁布")).isEqualTo("联合国大会于 1948 年通过并颁布\n");
        assertThat(text("渡し船は 今日も", "出ない。")).isEqualTo("渡し船は今日も出ない。\n");
    }

    @Test
    void koreanAndWesternLettersKeepThem() {
        assertThat(text("배는 오늘도", "오지 않는다.")).isEqualTo("배는 오늘도 오지 않는다.\n");
        assertThat(text("The ferry", "stays.")).isEqualTo("The ferry stays.\n");
    }

    @Test
    void compoundThatIsDividedAtItsHyphenKeepsItWhereNoOtherWordIsSpelledSo() {
        assertThat(text("Ils l’ont dit eux-", "mêmes hier.")).isEqualTo("Ils l’ont dit eux-mêmes hier.\n");
        assertThat(text("Ce jour-", "là, il pleut.")).isEqualTo("Ce jour-là, il pleut.\n");
        assertThat(text("Il pleut, mais celui-", "ci part.")).isEqualTo("Il pleut, mais celui-ci part.\n");
        assertThat(text("Le bac part peut-", "être.")).isEqualTo("Le bac part peut-être.\n");
        assertThat(text("Y a-t-", "il un bac ?")).isEqualTo("Y a-t-il un bac ?\n");
        assertThat(text("Demain, c’est-", "à-dire jeudi.")).isEqualTo("Demain, c’est-à-dire jeudi.\n");
        assertThat(text("Demain, c’est-à-", "dire jeudi.")).isEqualTo("Demain, c’est-à-dire jeudi.\n");
        assertThat(text("An out-of-the-", "way pier.")).isEqualTo("An out-of-the-way pier.\n");
    }

    @Test
    void otherDividedWordLosesItsHyphen() {
        assertThat(text("Mer-", "ci, dit-elle.")).isEqualTo("Merci, dit-elle.\n");
        assertThat(text("Voi-", "là le bac.")).isEqualTo("Voilà le bac.\n");
        assertThat(text("Par la fe-", "nêtre.")).isEqualTo("Par la fenêtre.\n");
        assertThat(text("A north-eas-", "tern wind.")).isEqualTo("A north-eastern wind.\n");
        assertThat(text("Le bac est dé-", "jà parti.")).isEqualTo("Le bac est déjà parti.\n");
        assertThat(text("Au-de-", "là du port.")).isEqualTo("Au-delà du port.\n");
    }

    @Test
    void centredLinesAboveTheTextAreParagraphsOfTheirOwn() {
        var lines =
                List.of(
                        new PdfLine("1 of 2 DOCUMENTS", 262, 338, 100, 10, 800),
                        new PdfLine("Copyright 2018 The Lantern Ltd", 230, 370, 112, 10, 800),
                        new PdfLine("All Rights Reserved", 255, 345, 124, 10, 800),
                        new PdfLine("The Lantern (Lerwin)", 252, 348, 136, 10, 800),
                        new PdfLine("May 2, 2018 Saturday", 250, 350, 148, 10, 800),
                        new PdfLine("SECTION: NEWS", 72, 150, 160, 10, 800),
                        new PdfLine(
                                "The ferries to the islands stopped for a third day on Monday and",
                                72,
                                528,
                                184,
                                10,
                                800),
                        new PdfLine("stay in port.", 72, 130, 196, 10, 800));
        assertThat(text(lines).lines().filter(it -> !it.isEmpty()))
                .containsExactly(
                        "1 of 2 DOCUMENTS",
                        "Copyright 2018 The Lantern Ltd",
                        "All Rights Reserved",
                        "The Lantern (Lerwin)",
                        "May 2, 2018 Saturday",
                        "SECTION: NEWS",
                        "The ferries to the islands stopped for a third day on Monday and stay in port.");
    }

    @Test
    void lineThatARaisedNumberDividesGoesOnInTheNextLine() {
        var lines =
                List.of(
                        new PdfLine("They treated patients with iodine and ", 72, 400, 100, 10, 800),
                        new PdfLine(" wrote about it in", 410, 528, 100, 10, 800),
                        new PdfLine(
                                "Lancet the year after, which is missing from that history of it",
                                72,
                                528,
                                112,
                                10,
                                800));
        assertThat(text(lines).strip().lines()).hasSize(1);
    }

    @Test
    void numberOfAnOnlyPageIsNoParagraphWhereverATypeSettingProgramPutsIt() {
        assertThat(body("The ferry stays.", "1", 710)).containsExactly("The ferry stays.");
        assertThat(body("The ferry stays.", "– 1 –", 710)).containsExactly("The ferry stays.");
        assertThat(body("The ferry stays.", "7", 710)).as("another number").contains("7");
        assertThat(body("The ferry stays.", "1", 600)).as("too high").contains("1");
    }

    private static List<String> body(String line, String foot, float bottom) {
        var page = List.of(new PdfLine(line, 72, 500, 100, 10, 800), new PdfLine(foot, 300, 305, bottom, 10, 800));
        return new RunningHeads(List.of(page)).body().stream().flatMap(List::stream).map(PdfLine::text).toList();
    }

    private static String text(String... lines) {
        var page = new ArrayList<PdfLine>();
        for (var line : lines) {
            page.add(new PdfLine(line, 72, 500, 100 + 12 * page.size(), 10, 800));
        }
        return text(page);
    }

    private static String text(List<PdfLine> page) {
        var content = new DocumentContent(new DocumentBudget("file.pdf", Limits.USUAL, 30, () -> 0, () -> false));
        new PdfParagraphs(content).add(List.of(page));
        return content.text();
    }
}
