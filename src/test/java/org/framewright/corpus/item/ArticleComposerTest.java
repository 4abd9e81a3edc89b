package org.framewright.corpus.item;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.framewright.files.TextDecoder;
import org.framewright.model.Sha256;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticlePart;
import org.framewright.model.article.Segment;
import org.framewright.support.Nightly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.LinkedHashMap;
import java.util.List;

/// Which parts and segments are marked in a text. The examples are those of `docs/import.md`.
final class ArticleComposerTest {

    private static final String BODY = "The gates stayed shut on Monday.\n\nNobody spoke.";

    @Test
    void aShortFirstLineThatStandsApartIsTheHeadline() {
        var article = compose("Dockers walk out: “no more”\n\n" + BODY);

        assertThat(parts(article, ArticlePart.Kind.HEADLINE)).containsExactly("Dockers walk out: “no more”");
        assertThat(segments(article, Segment.Kind.HEADLINE)).containsExactly("Dockers walk out: “no more”");
        assertThat(segments(article, Segment.Kind.PARAGRAPH))
                .containsExactly("The gates stayed shut on Monday.", "Nobody spoke.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The gates stayed shut.\n\nNobody spoke.",
                "“The gates stay shut.”\n\nNobody spoke.",
                "Dockers walk out\nNobody spoke.",
                "Dockers walk out",
                "* * *\n\nNobody spoke.",
                "By Jane Doe\n\nNobody spoke.",
                "The crane (AP PHOTO)\n\nNobody spoke."
            })
    void otherFirstLinesAreNoHeadline(String text) {
        assertThat(parts(compose(text), ArticlePart.Kind.HEADLINE)).isEmpty();
    }

    @Test
    void aLongFirstLineIsNoHeadline() {
        assertThat(parts(compose("word ".repeat(33) + "\n\n" + BODY), ArticlePart.Kind.HEADLINE)).isEmpty();
    }

    @Test
    void theHeadlineOfTheMetadataIsFoundNearTheTop() {
        var article = compose("WORLD\n‘Shut’  the gates.\nNobody spoke.", Article.HEADLINE, "'SHUT' the gates.");

        assertThat(parts(article, ArticlePart.Kind.HEADLINE)).containsExactly("‘Shut’  the gates.");
        assertThat(segments(article, Segment.Kind.PARAGRAPH)).containsExactly("WORLD", "Nobody spoke.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Jane Doe",
                "By JANE DOE and John Roe in Lerwin",
                "by José de la Cruz, Chief Reporter",
                "BY JANE DOE",
                "Nidal al-Mughrabi |",
                "By Layla Ḥaddād"
            })
    void bylinesAreRecognised(String line) {
        assertThat(parts(compose("Walk-out\n\n" + line + "\n\n" + BODY), ArticlePart.Kind.BYLINE))
                .containsExactly(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Friday the gates were shut",
                "By Jane Doe.",
                "By the time the ships left, nobody spoke",
                "Jane Doe spoke",
                "Lantern | News",
                "By Jane Doe, who saw it all"
            })
    void bodyIsNoByline(String line) {
        assertThat(parts(compose("Walk-out\n\n" + line + "\n\n" + BODY), ArticlePart.Kind.BYLINE)).isEmpty();
    }

    @Test
    void aBylineFarDownIsBody() {
        assertThat(parts(compose("One.\nTwo.\nThree.\nFour.\nFive.\nBy Jane Doe"), ArticlePart.Kind.BYLINE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Jane Doe                  | Jane Doe
                    Text and photos: JANE DOE | Jane Doe
                    Nature notes, by Jane Doe | Jane Doe
                    By Jane O’Doe             | By Jane O'Doe
                    """)
    void theBylineOfTheMetadataIsFoundNearTheTop(String line, String told) {
        var article = compose(line + "\n" + BODY, Article.BYLINE, told);

        assertThat(parts(article, ArticlePart.Kind.BYLINE)).containsExactly(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Idle cranes. (AP PHOTO)",
                "Idle cranes. (Photo: R. Quill / The Courier)",
                "Idle cranes (AP Photo/Jane Doe)",
                "Idle cranes [Photo by Jane Doe]",
                "Idle cranes. (Getty Images)",
                "Idle cranes. Photograph: Jane Doe/Reuters",
                "Idle cranes. (File photo)",
                "(AFP PHOTO)"
            })
    void aLineWithAPhotoCreditIsACaption(String line) {
        var article = compose("Nobody spoke.\n\n" + line + "\n\n" + BODY);

        assertThat(parts(article, ArticlePart.Kind.CAPTION)).containsExactly(line);
        assertThat(segments(article, Segment.Kind.PARAGRAPH)).contains(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The man did not look up (see photo).",
                "She showed a picture: her mother.",
                "The boat (pictured) sank.",
                "“Take a photograph”",
                "He kept the photos (some of them torn)",
                "They were sent home (Reuters)"
            })
    void bodyIsNoCaption(String line) {
        assertThat(parts(compose("Nobody spoke.\n\n" + line + "\n\n" + BODY), ArticlePart.Kind.CAPTION)).isEmpty();
    }

    @Test
    void aCaptionTakesInTheTitleAboveItInItsBlock() {
        var article = compose("Nobody spoke.\n\nThe port at dawn\nCranes stand idle. (AP PHOTO)\n\n" + BODY);

        assertThat(parts(article, ArticlePart.Kind.CAPTION))
                .containsExactly("The port at dawn\nCranes stand idle. (AP PHOTO)");
    }

    @Test
    void aCreditOnALineOfItsOwnTakesInTheLineAbove() {
        var article = compose("Nobody spoke.\n\nCranes stand idle.\n(AP PHOTO)\n\n" + BODY);

        assertThat(parts(article, ArticlePart.Kind.CAPTION)).containsExactly("Cranes stand idle.\n(AP PHOTO)");
    }

    @Test
    void bodyNextToACaptionStaysBody() {
        var together = compose("Nobody spoke.\nThe gates stayed shut.\nCranes stand idle. (AP PHOTO)\nMore body.");
        var block = compose("One.\n\nNobody spoke.\nCranes stand idle. (AP PHOTO)\n\nMore body.");

        assertThat(parts(together, ArticlePart.Kind.CAPTION)).containsExactly("Cranes stand idle. (AP PHOTO)");
        assertThat(parts(block, ArticlePart.Kind.CAPTION)).containsExactly("Cranes stand idle. (AP PHOTO)");
    }

    @Test
    void everyLineIsAParagraphAndBlankLinesAreNone() {
        var article = compose("First.\nSecond. \u00A0\n \n\n\u00A0\nThird.\n");

        assertThat(segments(article, Segment.Kind.PARAGRAPH)).containsExactly("First.", "Second.", "Third.");
        assertThat(article.segments(Segment.Kind.PARAGRAPH)).extracting(Segment::number).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    One. Two! Three?                              | One. / Two! / Three?
                    Mr. Annan met U.S. President Biden. He left.  | Mr. Annan met U.S. President Biden. / He left.
                    Lt. Col. J. K. Low came on Jan. 5. It rained. | Lt. Col. J. K. Low came on Jan. 5. / It rained.
                    “No.” He left.                                | “No.” / He left.
                    “Yes,” she said. It rose by 1.5 percent.      | “Yes,” she said. / It rose by 1.5 percent.
                    “Why?” he asked. “Who said no?” They left…    | “Why?” he asked. / “Who said no?” / They left…
                    Is it No. 5? No. It is 6.                     | Is it No. 5? / No. / It is 6.
                    مرحبا. كيف حالك؟ جيد.                          | مرحبا. / كيف حالك؟ / جيد.
                    😡⚓ Shame. 👷🏽‍♂️ Go.                              | 😡⚓ Shame. / 👷🏽‍♂️ Go.
                    """)
    void sentencesEndWhereSentencesEnd(String text, String sentences) {
        assertThat(segments(compose(text), Segment.Kind.SENTENCE)).containsExactly(sentences.split(" / "));
    }

    @Test
    void sentencesAreNumberedThroughTheArticle() {
        var article = compose("Walk-out\n\nOne. Two.\nThree.");

        assertThat(segments(article, Segment.Kind.SENTENCE)).containsExactly("One.", "Two.", "Three.");
        assertThat(article.segments(Segment.Kind.SENTENCE)).extracting(Segment::number).containsExactly(1, 2, 3);
    }

    /// Seen to fail, by its time, where each line looked for its block among all lines.
    @Nightly
    @Test
    @Timeout(60)
    void aTextOfNothingButCaptionsIsReadInAMoment() {
        var article = compose("Photo: Jane Doe\n\n".repeat(200_000));

        assertThat(article.parts(ArticlePart.Kind.CAPTION)).hasSize(200_000);
        assertThat(article.segments(Segment.Kind.PARAGRAPH)).hasSize(200_000);
    }

    private static Article compose(String text, String... metadata) {
        var known = new LinkedHashMap<String, String>();
        for (int i = 0; i < metadata.length; i += 2) {
            known.put(metadata[i], metadata[i + 1]);
        }
        var file = TextDecoder.decode(text.getBytes(UTF_8), "name.txt");
        return ArticleComposer.compose(
                new ArticleId("a"), "name", file.text(), Sha256.hex(file.text()), file.sha256(), known, List.of());
    }

    private static List<String> parts(Article article, ArticlePart.Kind kind) {
        return article.parts(kind).map(part -> article.text().substring(part.start(), part.end())).toList();
    }

    private static List<String> segments(Article article, Segment.Kind kind) {
        return article.segments(kind).map(segment -> article.text().substring(segment.start(), segment.end())).toList();
    }
}
