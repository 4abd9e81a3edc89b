package org.framewright.corpus.parts;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.model.article.Article;
import org.framewright.model.article.ArticlePart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

/// Captions, picture credits and authors between paragraphs, which look like subheads.
final class PhotoCreditTest {

    private static final String PARAGRAPH =
            "Some 640 dockers in Lerwin stopped work on Monday morning, and nobody knew how long the strike would last.";

    private static List<ArticlePart.Kind> kinds(String line, Map<String, String> metadata) {
        var text = "Dockers walk out\n\n" + PARAGRAPH + "\n\n" + line + "\n\n" + PARAGRAPH + "\n\n" + PARAGRAPH + "\n";
        int start = text.indexOf(line);
        return PartFinder.find(ArticleLine.of(text), metadata, true).stream()
                .filter(it -> it.start() == start)
                .map(ArticlePart::kind)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Foto: /Grafik",
                "Foto: HPA/HAFENWACHE... als der Kran (hier im Bild)",
                "Foto: © HAFENBILD",
                "Photo : HARBOUR News",
                "Der alte Steg am Morgen. FOTO: jens muster",
                "Bild: Der Steg vor dem Sturm",
                "The pier at dawn. © HPA / JANE DOE",
                "2月17日，渔民在港口等待渡轮，准备回到岛上的家。新华社记者 张三 摄",
                "渔民在港口等待渡轮（张三摄）",
                "図：港の新しいクレーン",
                "港に並ぶ船＝共同",
                "Tekst JAN JANSEN / FOTO Piet de Vries",
                "Zdjęcie: Jan Kowalski"
            })
    void whatAPictureShowsAndWhoseItIsIsACaptionAndNoSubhead(String line) {
        assertThat(kinds(line, Map.of())).containsExactly(ArticlePart.Kind.CAPTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Auch der Fotograf schweigt", "Bild eines Hafens", "Photographs of the pier", "What © means"})
    void aSubheadThatSpeaksOfPicturesStaysOne(String line) {
        assertThat(kinds(line, Map.of())).containsExactly(ArticlePart.Kind.SUBHEAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Photo sessions were held on the pier: dozens came, and the mayor said that each of them had brought a lamp with them.",
                "He took the picture in 2031, he said, and a year later a court told him that he had no right to it = to this day."
            })
    void aParagraphThatSpeaksOfPicturesIsBody(String line) {
        assertThat(kinds(line, Map.of())).isEmpty();
    }

    @Test
    void theOwnerOfTheRightsIsACreditAndNoCaption() {
        assertThat(kinds("VAN ONZE REDACTIE © De Haven 2031 alle rechten voorbehouden", Map.of()))
                .containsExactly(ArticlePart.Kind.CREDIT);
    }

    @Test
    void aListOfManyAuthorsIsTheByline() {
        var authors =
                "Jane Doe, John Roe, Nora Quill, Ole Harms, Karla Amsel, Jan Steg, Maren Holt, Piet de Vries, Erika Muster, Jens Muster";
        var text = "Dockers walk out\n\n" + authors + "\n\n" + PARAGRAPH + "\n";

        assertThat(PartFinder.find(ArticleLine.of(text), Map.of(Article.BYLINE, authors), true))
                .extracting(ArticlePart::kind)
                .containsExactly(ArticlePart.Kind.HEADLINE, ArticlePart.Kind.BYLINE);
    }

    @Test
    void theQuestionThatALetterBeginsWithIsNoSubhead() {
        var question =
                "KEEPER Ole Harms (The Lantern, yesterday) puts a good question when he asks: why has the harbour closed its pier?";
        var text = "Ask the mayor, too\n\n" + question + "\n\n" + PARAGRAPH + "\n";

        assertThat(PartFinder.find(ArticleLine.of(text), Map.of(), true))
                .extracting(ArticlePart::kind)
                .containsExactly(ArticlePart.Kind.HEADLINE);
    }
}
