package org.framewright.files.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.files.document.DocumentResult.DocumentArticle;
import org.framewright.files.document.DocumentResult.ReadDocument;
import org.framewright.files.reader.DocumentReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Pages that show only the beginning of their article to readers who have not paid.
final class WholenessCheckTest {

    @TempDir private Path folder;

    private DocumentArticle read(String page) throws IOException {
        var file = Files.writeString(folder.resolve("page.html"), page);
        return ((ReadDocument) DocumentReader.standard().read(file, () -> false)).articles().getFirst();
    }

    private static String paragraphs(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        "<p>Captain %d said, at the new pier, that fishermen and pilots had warned the council of it.</p>"
                                ::formatted)
                .collect(Collectors.joining());
    }

    private static String page(String json, String body) {
        return ("<html><head><script type=application/ld+json>{\"@type\": \"NewsArticle\", \"headline\": \"Mayor accuses"
                        + " company\"%s}</script></head><body><article><h1>Mayor accuses company</h1>%s</article>"
                        + "<footer>About us</footer></body></html>")
                .formatted(json, body);
    }

    private static boolean isSaidToBePart(DocumentArticle article) {
        return article.warnings().stream().anyMatch(it -> it.code() == DocumentProblem.PERHAPS_NOT_WHOLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subscribe to read on. Already a subscriber? Log in.",
                "Jetzt weiterlesen mit Lantern Plus",
                "Cet article est réservé aux abonnés.",
                "Suscríbete para seguir leyendo",
                "この記事は会員限定です。登録すると続きをお読みいただけます。",
                "Aby czytać dalej, wykup prenumeratę"
            })
    void aShortTextAboveAnInvitationToPayIsSaidToBeAPart(String invitation) throws IOException {
        var invited = page("", paragraphs(2) + "</article><div class=paywall>" + invitation + "</div><article>");

        assertThat(isSaidToBePart(read(invited))).isTrue();
    }

    @Test
    void aTextThatTheTextItselfSaysGoesOnElsewhereIsSaidToBeAPart() throws IOException {
        var text = paragraphs(2) + "<p>Subscribe now to our digital edition for the full story.</p>";

        assertThat(isSaidToBePart(read(page("", text)))).isTrue();
    }

    @Test
    void aTextFarShorterThanThePageStatesIsSaidToBeAPart() throws IOException {
        assertThat(isSaidToBePart(read(page(", \"wordCount\": 900", paragraphs(3))))).isTrue();
        assertThat(isSaidToBePart(read(page(", \"wordCount\": \"48\"", paragraphs(3))))).isFalse();
    }

    @Test
    void anArticleThatIsNotFreeIsSaidToBeAPartWhereItIsShortOrBreaksOff() throws IOException {
        var paid = ", \"isAccessibleForFree\": \"False\"";

        assertThat(isSaidToBePart(read(page(paid, paragraphs(2))))).isTrue();
        assertThat(isSaidToBePart(read(page(paid, paragraphs(40) + "<p>The mayor said that this was …</p>")))).isTrue();
        assertThat(isSaidToBePart(read(page(paid, paragraphs(40))))).isFalse();
    }

    @Test
    void anInvitationFarFromTheTextOrUnderALongTextIsNoWarning() throws IOException {
        var menu = "<p>Already a subscriber? Log in.</p>" + "<p>About the paper and its makers.</p>".repeat(20);
        var above = page("", paragraphs(3)).replace("<article>", menu + "<article>");

        assertThat(isSaidToBePart(read(above))).isFalse();
        assertThat(isSaidToBePart(read(page("", paragraphs(40) + "<p>Already a subscriber? Log in.</p>")))).isFalse();
        assertThat(isSaidToBePart(read(page("", paragraphs(2))))).isFalse();
    }
}
