package org.framewright.files.database;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.Stream;

class LengthCheckTest {

    @TempDir Path folder;

    @Test
    void anArticleThatIsFarFromItsOwnLengthIsSaidWhereTheOthersAgree() throws IOException {
        var document = read(new int[] {60, 60, 699, 60}, new int[] {60, 62, 60, 100});

        assertThat(warnings(document))
                .containsExactly("LENGTH_DIFFERS[3, 65, 699, 0]", "LENGTH_DIFFERS[4, 105, 60, 0]");
        assertThat(document.warnings()).isEmpty();
    }

    @Test
    void lengthsThatFitHardlyAnyArticleAreSaidOnceForTheFile() throws IOException {
        var document = read(new int[] {300, 300, 300, 300, 300, 60}, new int[] {60, 60, 60, 60, 60, 60});

        assertThat(warnings(document)).isEmpty();
        assertThat(document.warnings()).extracting(LengthCheckTest::said).containsExactly("LENGTHS_DIFFER[5, 6]");
    }

    @Test
    void aSingleArticleAndShortOnesAreNotCompared() throws IOException {
        assertThat(warnings(read(new int[] {300}, new int[] {60}))).isEmpty();
        assertThat(warnings(read(new int[] {60, 30}, new int[] {60, 5}))).isEmpty();
    }

    @Test
    void aFewWordsInThePlaceOfALongTextAreSaidOfASingleArticle() throws IOException {
        assertThat(warnings(read(new int[] {664}, new int[] {8}))).containsExactly("LENGTH_DIFFERS[1, 13, 664, 0]");
    }

    private static List<String> warnings(ReadDocument document) {
        return document.articles().stream().flatMap(it -> it.warnings().stream()).map(LengthCheckTest::said).toList();
    }

    private static String said(Problem problem) {
        return problem.code() + problem.details().toString();
    }

    /// Articles of a headline of five words.
    ///
    /// @param given the words of each by its length
    /// @param words the words of its text
    private ReadDocument read(int[] given, int[] words) throws IOException {
        var text =
                IntStream.range(0, given.length)
                        .mapToObj(it ->
                                """
                                %d of %d DOCUMENTS

                                The Island Post

                                June %d, 2027

                                LENGTH: %d words

                                HEADLINE: The pier is still closed

                                BODY:
                                %s

                                LANGUAGE: ENGLISH
                                """
                                        .formatted(
                                                it + 1,
                                                given.length,
                                                it + 1,
                                                given[it],
                                                Stream.generate(() -> "word")
                                                        .limit(words[it])
                                                        .collect(Collectors.joining(" "))))
                        .collect(Collectors.joining("\n"));
        var file = Files.writeString(folder.resolve("island.txt"), text);
        var document = (ReadDocument) DocumentReader.standard().read(file, () -> false);
        assertThat(document.articles()).hasSize(given.length);
        return document;
    }

    @Test
    void aChineseTextIsNotOffWhereItsCharactersAreCounted() throws IOException {
        assertThat(warningsOf("码头星期三再次关闭。", 80, 720)).isEmpty();
        assertThat(warningsOf("码头星期三再次关闭。", 80, 2_400)).hasSize(1);
    }

    @Test
    void anAddressMayCountAsOneWord() throws IOException {
        assertThat(warningsOf("See https://www.island.example/2027/06/02/the-pier-is-closed-again.html now. ", 20, 65))
                .isEmpty();
    }

    /// The warnings of one article of a sentence that is repeated, among others whose lengths are right.
    private List<String> warningsOf(String sentence, int times, int given) throws IOException {
        var page = new StringBuilder("<html><body>");
        for (int i = 0; i < 4; i++) {
            var text = i == 3 ? sentence.repeat(times) : "The pier is closed again today. ".repeat(10);
            page.append(
                    "<div class='article enArticle'><div id='hd'><span class='enHeadline'>Pier %d</span></div><div>%d words</div><div>2 June 2027</div><div>Island Post</div><p class='articleParagraph enarticleParagraph'>%s</p><p>Document HAFN00002027060%ded4100001</p></div>"
                            .formatted(i, i == 3 ? given : 60, text, i));
        }
        var file = Files.writeString(folder.resolve("download.html"), page.append("</body></html>"));
        return warnings((ReadDocument) DocumentReader.standard().read(file, () -> false));
    }
}
