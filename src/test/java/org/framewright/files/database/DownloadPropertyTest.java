package org.framewright.files.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.files.document.DocumentResult.DocumentArticle;
import org.framewright.files.document.DocumentResult.ReadDocument;
import org.framewright.files.reader.DocumentReader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/// Whatever its headline and its paragraphs are, an article comes out of a download as it was written.
final class DownloadPropertyTest {

    private static final long SEED = 73;
    private static final int FILES = 40;

    private static final String LONG_PARAGRAPH =
            "He had waited since dawn, with two children, a dog and a bicycle, and with a letter of the harbour office in his coat"
                    + " which said that the boat would leave at six in the morning whatever the weather was, and that nobody had to book.";

    private static final List<String> HEADLINES =
            List.of(
                    "Ferry cancelled again",
                    "Comment: a levy that nobody asked for",
                    "MAYOR: I WILL NOT RESIGN",
                    "Language: the last taboo",
                    "Section: closed",
                    "Profile: Ola Brandt: the woman who kept the light",
                    "BODY: OF EVIDENCE",
                    "Subject: none",
                    "Why not?",
                    "“Nobody told us”",
                    "Notes",
                    "Die Fähre: wieder aus",
                    "渡轮：再次取消");

    private static final List<String> PARAGRAPHS =
            List.of(
                    "The ferry was cancelled for the third day, the harbour office said.",
                    "Subject: that was the word on the board, and nobody in the room knew why it stood there.",
                    "Language: English, and nothing else, said the notice, which hung above the door of the school for years.",
                    "Note: the shed is open on Sundays.",
                    "Section: four of the pier is closed.",
                    "“Nobody told us,” said a passenger.",
                    "Person: unknown.",
                    LONG_PARAGRAPH,
                    "THE MAYOR: no answer.",
                    "Copyright is a strange thing.",
                    "On March 4, 2031 it rained.",
                    "1. The first point is the pier.",
                    "— And the second?",
                    "船没有来。");

    private record Written(String headline, List<String> paragraphs) {}

    /// The layout of a database, as our own writer writes it.
    private enum Layout {
        NEXIS_UNI("txt") {
            @Override
            String write(Written article) {
                return article.headline()
                        + "\n\nThe Harbour Post\n\nJune 2, 2027 Wednesday\n\nCopyright 2027 Harbour Post Ltd\n\nSection: NEWS; Pg. 3"
                        + "\n\nLength: 61 words\n\nByline: Mia Strand\n\nBody\n\n"
                        + String.join("\n\n", article.paragraphs())
                        + "\n\nLoad-Date: June 3, 2027\n\nEnd of Document\n\n\n";
            }
        },
        NEXIS("txt") {
            @Override
            String write(Written article) {
                return "                               7 of 9 DOCUMENTS\n\n\n                     The Harbour Post\n\n          June 2, 2027"
                        + " Wednesday\n\nSECTION: NEWS; Pg. 3\n\nLENGTH: 61 words\n\nHEADLINE: "
                        + article.headline()
                        + "\n\nBYLINE: Mia Strand\n\nBODY:\n\n"
                        + String.join("\n\n", article.paragraphs())
                        + "\n\nLOAD-DATE: June 3, 2027\n\nLANGUAGE: ENGLISH\n\n";
            }
        },
        NEXIS_WITHOUT_LABELS("txt") {
            @Override
            String write(Written article) {
                return "                               7 of 9 DOCUMENTS\n\n\n                     The Harbour Post\n\n"
                        + "          June 2, 2027 Wednesday\n\n"
                        + article.headline()
                        + "\n\nBYLINE: Mia Strand\n\nLENGTH: 61 words\n\n"
                        + String.join("\n\n", article.paragraphs())
                        + "\n\nLOAD-DATE: June 3, 2027\n\nLANGUAGE: ENGLISH\n\n";
            }
        },
        NEXIS_LABELS_BELOW("txt") {
            @Override
            String write(Written article) {
                return "                               7 of 9 DOCUMENTS\n\n\n                     The Harbour Post\n\n"
                        + article.headline()
                        + "\n\n          June 2, 2027 Wednesday\n\n"
                        + String.join("\n\n", article.paragraphs())
                        + "\n\nSECTION: NEWS\n\nLENGTH: 61 words\n\nLOAD-DATE: June 3, 2027\n\nLANGUAGE: ENGLISH\n\n";
            }
        },
        PROQUEST("txt") {
            @Override
            String write(Written article) {
                return "_".repeat(60)
                        + "\n\nDocument 1 of 9\n\n"
                        + article.headline()
                        + "\n\nhttps://www.example.org/docview/1\n\nAbstract: None available.\n\nFull text: "
                        + String.join("\n", article.paragraphs())
                        + "\n\nTitle: "
                        + article.headline()
                        + "\n\nPublication title: The Harbour Post; Lerwin\n\nPublication date: Jun 2, 2027\n\n"
                        + "ProQuest document ID: 770001\n\nDatabase: Isles Newsstream\n\n";
            }
        },
        FACTIVA("html") {
            @Override
            String write(Written article) {
                return "<div class=\"article enArticle\"><div>News</div><div id=\"hd\"><span class=\"enHeadline counted\">"
                        + article.headline()
                        + "</span></div><div>61 words</div><div>2 June 2027</div><div>The Harbour Post</div><div>HAFN</div>"
                        + "<div>English</div><div>Copyright 2027 Harbour Post</div>"
                        + article.paragraphs().stream()
                                .map(it -> "<p class=\"articleParagraph enarticleParagraph\">" + it + "</p>")
                                .collect(Collectors.joining())
                        + "<p>Document HAFN000020270602ed4100001</p></div>";
            }
        },
        APA("txt") {
            @Override
            String write(Written article) {
                return "\"The Harbour Post\" vom 02.06.2027 Seite: 2 Ressort: News\n\n"
                        + article.headline()
                        + "\n\n"
                        + String.join("\n\n", article.paragraphs())
                        + "\n\n"
                        + "_".repeat(67)
                        + "\n";
            }
        };

        private final String ending;

        Layout(String ending) {
            this.ending = ending;
        }

        abstract String write(Written article);
    }

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource(Layout.class)
    void articleComesOutOfADownloadAsItWasWritten(Layout layout) throws IOException {
        var random = new SplittableRandom(SEED + layout.ordinal());
        for (int i = 0; i < FILES; i++) {
            var written = new ArrayList<Written>();
            for (int article = 0; article < 1 + random.nextInt(4); article++) {
                written.add(article(random));
            }
            var file = folder.resolve(i + "." + layout.ending);
            Files.writeString(file, written.stream().map(layout::write).collect(Collectors.joining()));

            var read = (ReadDocument) DocumentReader.standard().read(file, () -> false);

            assertThat(read.articles()).extracting(DownloadPropertyTest::written).as("file %s", i).isEqualTo(written);
            assertThat(read.articles())
                    .extracting(it -> it.metadata().get("outlet"))
                    .as("file %s", i)
                    .containsOnly("The Harbour Post");
            assertThat(read.articles())
                    .extracting(it -> it.metadata().get("date"))
                    .as("file %s", i)
                    .containsOnly("2027-06-02");
        }
    }

    private static Written article(SplittableRandom random) {
        var paragraphs = new ArrayList<String>();
        // by which ProQuest's lines are known not to be wrapped
        paragraphs.add(LONG_PARAGRAPH);
        for (int i = 0; i < 2 + random.nextInt(6); i++) {
            paragraphs.add(PARAGRAPHS.get(random.nextInt(PARAGRAPHS.size())));
        }
        return new Written(HEADLINES.get(random.nextInt(HEADLINES.size())), paragraphs);
    }

    private static Written written(DocumentArticle article) {
        var headline = String.valueOf(article.metadata().get("headline"));
        var byline = article.metadata().get("byline");
        var paragraphs = new ArrayList<>(List.of(article.text().strip().split("\n\n")));
        paragraphs.remove(headline);
        if (byline != null) {
            paragraphs.remove(byline);
        }
        return new Written(headline, paragraphs);
    }
}
