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

    private static String text(String... lines) {
        var content = new DocumentContent(new DocumentBudget("file.pdf", Limits.USUAL, 30, () -> 0, () -> false));
        var page = new ArrayList<PdfLine>();
        for (var line : lines) {
            page.add(new PdfLine(line, 72, 500, 100 + 12 * page.size(), 10, 800));
        }
        new PdfParagraphs(content).add(List.of(page));
        return content.text();
    }
}
