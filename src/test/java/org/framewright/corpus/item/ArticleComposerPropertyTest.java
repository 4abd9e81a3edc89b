package org.framewright.corpus.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.files.BlankText;
import org.framewright.files.TextDecoder;
import org.framewright.model.Sha256;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticlePart;
import org.framewright.model.article.Segment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// What holds for every text, whatever is in it.
final class ArticleComposerPropertyTest {

    private static final int TEXTS_A_SEED = 60;

    private static final List<String> PIECES =
            List.of(
                    "a",
                    "word ",
                    "Jane Doe",
                    ". ",
                    "? ",
                    "! ",
                    "… ",
                    "“",
                    "”",
                    "\"",
                    "'",
                    "(AP PHOTO)",
                    "By ",
                    "Mr. ",
                    "U.S. ",
                    " ",
                    "\u00A0",
                    "\t",
                    "\u200B",
                    "\u2028",
                    "\uFEFF",
                    "🚢",
                    "👷🏽‍♂️",
                    "🇳🇴",
                    "e\u0301",
                    "é",
                    "ü",
                    "مرحبا ",
                    "שלום ",
                    "\u202Bعربي\u202C ",
                    "漢字。",
                    "𝔘𝔫𝔦",
                    "\n",
                    "\n\n",
                    "\n \n",
                    "1.5 ",
                    "|",
                    ": ");

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theTextComesBackWhateverItsLineEndsAndEncoding(long seed) {
        texts(seed)
                .forEach(text -> {
                    for (var lineEnd : List.of("\n", "\r\n", "\r")) {
                        var written = text.replace("\n", lineEnd);
                        assertThat(decode(written, StandardCharsets.UTF_8)).isEqualTo(stripMark(text));
                        assertThat(decode("\uFEFF" + written, StandardCharsets.UTF_8)).isEqualTo(text);
                        assertThat(decode("\uFEFF" + written, StandardCharsets.UTF_16LE)).isEqualTo(text);
                        assertThat(decode("\uFEFF" + written, StandardCharsets.UTF_16BE)).isEqualTo(text);
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void segmentsAreTrimmedOrderedAndCutNoCharacter(long seed) {
        texts(seed)
                .map(ArticleComposerPropertyTest::compose)
                .forEach(article -> {
                    for (var kind : Segment.Kind.values()) {
                        int last = 0;
                        int number = 0;
                        for (var segment : article.segments(kind).toList()) {
                            assertThat(article.isRange(segment.start(), segment.end())).isTrue();
                            assertThat(segment.start()).isGreaterThanOrEqualTo(last);
                            assertThat(segment.number()).isEqualTo(++number);
                            var words = article.text().substring(segment.start(), segment.end());
                            assertThat(BlankText.trim(words, 0, words.length()).textOf(words)).isEqualTo(words);
                            assertThat(words).doesNotContain("\n");
                            last = segment.end();
                        }
                    }
                    assertThat(article.segments()).isSortedAccordingTo(Comparator.comparingInt(Segment::start));
                });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingToReadLiesOutsideParagraphsAndHeadlineOrOutsideSentences(long seed) {
        texts(seed)
                .map(ArticleComposerPropertyTest::compose)
                .forEach(article -> {
                    assertThat(uncovered(article, List.of(Segment.Kind.HEADLINE, Segment.Kind.PARAGRAPH))).isBlank();
                    assertThat(uncovered(article, List.of(Segment.Kind.HEADLINE, Segment.Kind.SENTENCE))).isBlank();
                });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void partsLieInTheTextAndDoNotOverlap(long seed) {
        texts(seed)
                .map(ArticleComposerPropertyTest::compose)
                .forEach(article -> {
                    int last = 0;
                    for (var part : article.parts()) {
                        assertThat(article.isRange(part.start(), part.end())).isTrue();
                        assertThat(part.start()).isGreaterThanOrEqualTo(last);
                        last = part.end();
                    }
                    assertThat(article.parts(ArticlePart.Kind.HEADLINE).count())
                            .isEqualTo(article.segments(Segment.Kind.HEADLINE).count())
                            .isLessThanOrEqualTo(1);
                });
    }

    private static String uncovered(Article article, List<Segment.Kind> kinds) {
        var text = new StringBuilder(article.text());
        article.segments().stream()
                .filter(segment -> kinds.contains(segment.kind()))
                .forEach(segment -> {
                    for (int i = segment.start(); i < segment.end(); i++) {
                        text.setCharAt(i, ' ');
                    }
                });
        return text.codePoints()
                .filter(character -> !BlankText.isBlank(character))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static Stream<String> texts(long seed) {
        var random = new Random(seed);
        return Stream.generate(() -> text(random)).limit(TEXTS_A_SEED);
    }

    /// Any mixture of the pieces, with something to read in it.
    private static String text(Random random) {
        return IntStream.range(0, 1 + random.nextInt(60))
                        .mapToObj(_ -> PIECES.get(random.nextInt(PIECES.size())))
                        .collect(Collectors.joining())
                + "end";
    }

    private static Article compose(String text) {
        var file = TextDecoder.decode(text.getBytes(StandardCharsets.UTF_8), "name.txt");
        return ArticleComposer.compose(
                new ArticleId("a"),
                "name",
                file.text(),
                Sha256.hex(file.text()),
                file.sha256(),
                new LinkedHashMap<>(),
                List.of());
    }

    private static String decode(String text, Charset charset) {
        return TextDecoder.decode(text.getBytes(charset), "name.txt").text();
    }

    private static String stripMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
