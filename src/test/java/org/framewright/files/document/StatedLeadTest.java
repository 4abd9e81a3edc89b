package org.framewright.files.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.files.document.DocumentResult.ReadDocument;
import org.framewright.files.reader.DocumentReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Leads that web pages show and state as the description of their article.
final class StatedLeadTest {

    private static final String LEAD = "Why the harbour of Lerwin stays closed.";
    private static final String TEXT =
            IntStream.range(0, 6)
                    .mapToObj(it ->
                            "<p>Captain %d said, at the new pier, that fishermen and pilots had warned of its entrance.</p>"
                                    .formatted(it))
                    .collect(Collectors.joining());

    @TempDir private Path folder;

    private String read(String description, String above, String below) throws IOException {
        var page =
                ("<html><head><title>Harbour closed</title><meta property='og:description' content='%s'></head><body>"
                                + "<h1>Harbour closed</h1>%s<article>%s</article>%s</body></html>")
                        .formatted(description, above, TEXT, below);
        var file = Files.writeString(folder.resolve("page.html"), page);
        var result = DocumentReader.standard().read(file, () -> false);
        return ((ReadDocument) result).articles().getFirst().text();
    }

    @Test
    void aShortLeadComesInWhateverItsElementIsNamed() throws IOException {
        assertThat(read(LEAD, "<div class=teaser><h2>" + LEAD + "</h2></div>", ""))
                .startsWith("Harbour closed\n\n" + LEAD + "\n\nCaptain 0");
    }

    @Test
    void aLeadBehindItsPlaceComesInWithThePlace() throws IOException {
        assertThat(read(LEAD, "<header><div><span>Lerwin.</span> <span>" + LEAD + "</span></div></header>", ""))
                .contains("Lerwin. " + LEAD + "\n\nCaptain 0");
    }

    @Test
    void aLeadOfSeveralParagraphsKeepsTheirOrder() throws IOException {
        var second = "The council has no money for a dredger.";

        assertThat(
                        read(
                                LEAD + " " + second + " Nobody knows …",
                                "<div class=teaser><p>%s</p><p>%s</p></div>".formatted(LEAD, second),
                                ""))
                .contains(LEAD + "\n\n" + second + "\n\nCaptain 0");
    }

    @Test
    void aDescriptionThatThePageDoesNotShowOrShowsBelowIsNoLead() throws IOException {
        assertThat(read(LEAD, "", "")).doesNotContain(LEAD);
        assertThat(read(LEAD, "", "<footer><p>" + LEAD + "</p></footer><div>" + LEAD + "</div>")).doesNotContain(LEAD);
    }

    @Test
    void aLineNamedAsSubheadlineComesInHoweverShort() throws IOException {
        assertThat(read("", "<h2 class=subheadline>Owner owes the crews 600 a week</h2>", ""))
                .startsWith("Harbour closed\n\nOwner owes the crews 600 a week\n\nCaptain 0");
        assertThat(read("", "<p class=subtitle>Posted in politics | 0 comments</p>", ""))
                .startsWith("Harbour closed\n\nCaptain 0");
    }
}
