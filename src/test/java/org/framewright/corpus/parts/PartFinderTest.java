package org.framewright.corpus.parts;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.model.article.Article;
import org.framewright.model.article.ArticlePart;
import org.framewright.support.Nightly;
import org.framewright.support.UsualCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Subheads, datelines, credits, corrections and lines that lead elsewhere. The examples are those of `docs/import.md`; headline,
/// byline and captions are in `ArticleComposerTest`.
final class PartFinderTest {

    private static final String FIRST_VERSION =
            "Some 640 dockers stopped work on Monday at Lerwin, after talks on smaller night crews had collapsed.";
    private static final String LAST =
            "The harbour board said that it would wait for the pilots, however long they might need for it.";

    private static final List<String> PIECES =
            List.of(
                    "LERWIN, March 4 (AP) - ",
                    "Berlin (dpa) – ",
                    "(Reuters)",
                    "Read more: ",
                    "Related",
                    "Correction: ",
                    "This article was amended on 4 March. ",
                    "© 2024 ",
                    "Reporting by Jane Doe; editing by John Roe",
                    "What the crews want",
                    "Photo: Jane Doe",
                    "By Jane Doe",
                    "𝔘𝔫𝔦 ",
                    FIRST_VERSION,
                    LAST,
                    "«",
                    " ",
                    "\n",
                    "\n\n",
                    "\n\n");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    LERWIN, March 4 (HPA) - Some 640 dockers stopped work.  | LERWIN, March 4 (HPA) -
                    GAZA CITY (Reuters) - Some 640 dockers stopped work.    | GAZA CITY (Reuters) -
                    BERLIN, March 4 (AP) — Some 640 dockers stopped work.   | BERLIN, March 4 (AP) —
                    NEW YORK — “Some 640 dockers,” she said.                | NEW YORK —
                    Berlin (dpa) – Rund 640 Hafenarbeiter streiken.         | Berlin (dpa) –
                    Frankfurt am Main (dpa/AFP) - 640 Hafenarbeiter.        | Frankfurt am Main (dpa/AFP) -
                    Bad Ems (epd) – Rund 640 Hafenarbeiter streiken.        | Bad Ems (epd) –
                    PARIS, 4 mars (AFP) - Quelque 640 dockers.              | PARIS, 4 mars (AFP) -
                    Le Havre (AFP) — Quelque 640 dockers.                   | Le Havre (AFP) —
                    BREAKING — Some 640 dockers stopped work.               |
                    UPDATE - Some 640 dockers stopped work.                 |
                    Jane Doe (GREENS) – Some 640 dockers stopped work.      |
                    LERWIN was calm. The dockers - all 640 - went home.     |
                    A SICK woman waited on a pier - while dockers played.   |
                    He flew to Berlin (dpa) - and stayed.                   |
                    """)
    void aDatelineIsTheBeginningOfTheFirstParagraph(String line, String dateline) {
        assertThat(found("Dockers walk out\n\n" + line + "\n\n" + LAST, ArticlePart.Kind.DATELINE))
                .isEqualTo(Optional.ofNullable(dateline).map(List::of).orElse(List.of()));
    }

    @Test
    void aDatelineFarDownIsBody() {
        var text =
                "Dockers walk out\n\n"
                        + (FIRST_VERSION + "\n\n").repeat(4)
                        + "LERWIN (Reuters) - And so on and so forth.";

        assertThat(found(text, ArticlePart.Kind.DATELINE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Jane Doe and John Roe in Lerwin",
                "By Jane Doe, harbour correspondent",
                "Von Jens Muster",
                "VON JENS MUSTER UND ERIKA VAN DER BRÜCK",
                "Ein Kommentar von Jens Muster",
                "Von Erika Muster, Redakteurin",
                "Par Jeanne Dupont et Jean de Vries",
                "Door Jan Jansen en Piet de Vries",
                "Van onze redacteurs",
                "Von Jens Muster, dpa"
            })
    void aLineThatSaysByWhomTheArticleIsIsAByline(String line) {
        assertThat(found("Dockers walk out\n\n" + line + "\n\n" + FIRST_VERSION, ArticlePart.Kind.BYLINE))
                .containsExactly(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Von Lerwin nach Skarn",
                "Von Ratten",
                "Par avion",
                "Door Europa varen",
                "Ein Kommentar von gestern",
                "By the harbour, a reporter",
                "Von Jens Muster war nichts zu hören."
            })
    void placesAndSentencesAreNoByline(String line) {
        assertThat(found("Dockers walk out\n\n" + line + "\n\n" + FIRST_VERSION, ArticlePart.Kind.BYLINE)).isEmpty();
    }

    @Test
    void aBylineOfTheMetadataMayBeFollowedByWhatSomebodyIsThere() {
        var text = "Dockers walk out\n\nNora Quill, harbour correspondent\n\n" + FIRST_VERSION;
        var lines = ArticleLine.of(text);

        assertThat(PartFinder.find(lines, Map.of(Article.BYLINE, "Nora Quill"), true))
                .extracting(ArticlePart::kind)
                .contains(ArticlePart.Kind.BYLINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(Reuters)",
                "Reuters",
                "dpa/AFP",
                "AP and Reuters",
                "— AFP",
                "Mit Material von dpa und AFP",
                "With files from The Canadian Press",
                "Le Phare avec AFP",
                "Quelle: dpa",
                "(Island Press Agency)",
                "© 2024 The Lantern",
                "Copyright 2024 Lantern Media Ltd. All rights reserved.",
                "(c) 2024 Lantern Media",
                "© dpa-infocom, dpa:240304-99-123456/2",
                "— Reporting by Jane Doe in Lerwin; editing by John Roe",
                "(Reporting by Jane Doe and others who were there; editing by J. Roe)",
                "(Own report, with material from HPA)",
                "Alle Rechte vorbehalten"
            })
    void aLastLineThatSaysFromWhomTheArticleIsIsACredit(String line) {
        assertThat(found(FIRST_VERSION + "\n\n" + LAST + "\n\n" + line, ArticlePart.Kind.CREDIT)).containsExactly(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reporting by the Lantern has shown that the board knew.",
                "Copyright law is old.",
                "She works with Reuters and likes it there very much",
                "The ferry is called Reuters",
                "Agencies were told to wait.",
                "(She laughs.)",
                "(She called the agency)",
                "Island Press Agency",
                "Editing by hand takes long, said the clerk"
            })
    void bodyIsNoCredit(String line) {
        assertThat(found(FIRST_VERSION + "\n\n" + LAST + "\n\n" + line, ArticlePart.Kind.CREDIT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    The crews went home. (Reuters) | (Reuters)
                    Die Fähren bleiben im Hafen. (dpa/AFP) | (dpa/AFP)
                    Die Fähren bleiben im Hafen (dpa/jdo) | (dpa/jdo)
                    The crews went home (all of them). |
                    The crews went home (Lerwin) |
                    """)
    void anAgencyInBracketsAtTheEndIsACreditAndTheRestIsBody(String line, String credit) {
        assertThat(found(FIRST_VERSION + "\n\n" + line, ArticlePart.Kind.CREDIT))
                .isEqualTo(Optional.ofNullable(credit).map(List::of).orElse(List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Correction: the ferry is called Isbjørn.",
                "Correction, 5 March: the ferry is called Isbjørn.",
                "• This article was amended on 5 March 2024. The ferry is called Isbjørn.",
                "An earlier version of this article misnamed the ferry.",
                "(This story corrects the name of the ferry in paragraph two)",
                "Editor’s note: The author’s brother works at the port.",
                "Anmerkung der Redaktion: In einer früheren Version hieß die Fähre anders.",
                "In einer früheren Version dieses Artikels hieß die Fähre anders.",
                "Korrektur: Die Fähre heißt Isbjørn.",
                "Rectificatif – Le bac s’appelle Isbjørn.",
                "Cet article a été modifié le 5 mars.",
                "Erratum"
            })
    void whatWasWrongIsACorrection(String line) {
        assertThat(found(FIRST_VERSION + "\n\n" + line + "\n\n" + LAST, ArticlePart.Kind.CORRECTION))
                .containsExactly(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Corrections officers: forty of them stood at the gate.",
                "Correction of the course took an hour.",
                "This article of the act was amended in 1987.",
                "“Correction: I was there,” she said."
            })
    void bodyIsNoCorrection(String line) {
        assertThat(found(FIRST_VERSION + "\n\n" + line + "\n\n" + LAST, ArticlePart.Kind.CORRECTION)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Read more: Dockers walk out",
                "READ MORE",
                "► Read also – Who are the pilots?",
                "Read more about the strike",
                "Related: Dockers walk out",
                "Subscribe to our newsletter.",
                "Sign up for our morning briefing here.",
                "Lesen Sie auch: Hafenarbeiter im Ausstand",
                "Mehr zum Thema",
                "Abonnieren Sie unseren Newsletter!",
                "À lire aussi : Les dockers en grève",
                "Lire aussi | Les dockers en grève",
                "Sur le même sujet",
                "Abonnez-vous !",
                "Advertisement"
            })
    void whatLeadsElsewhereIsReadMore(String line) {
        assertThat(found(FIRST_VERSION + "\n\n" + line + "\n\n" + LAST, ArticlePart.Kind.READ_MORE))
                .containsExactly(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Read more books, she told them.",
                "Related questions were not answered.",
                "Watch the gulls: they know when it rains.",
                "Subscribers paid twice.",
                "Relatedness: a word for it.",
                "Listen to them, he said, and wait."
            })
    void bodyIsNoReadMore(String line) {
        assertThat(found(FIRST_VERSION + "\n\n" + line + "\n\n" + LAST, ArticlePart.Kind.READ_MORE)).isEmpty();
    }

    @Test
    void theTitlesBelowAHeadingOfOtherArticlesBelongToIt() {
        var list = "Mehr zum Thema:\nHafenarbeiter im Ausstand\nWer sind die Lotsen?";

        assertThat(found(FIRST_VERSION + "\n\n" + list + "\n\n" + LAST, ArticlePart.Kind.READ_MORE))
                .containsExactly(list);
        assertThat(found(FIRST_VERSION + "\n\nRelated\n" + LAST, ArticlePart.Kind.READ_MORE))
                .containsExactly("Related");
    }

    @Test
    void aLineBetweenParagraphsIsASubhead() {
        assertThat(found(FIRST_VERSION + "\n\nWhat the crews want\n\n" + LAST, ArticlePart.Kind.SUBHEAD))
                .containsExactly("What the crews want");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nobody spoke.",
                "what the crews want",
                "“Why?”",
                "And why?",
                "* * *",
                "Jane Doe | Lerwin",
                "What the crews want:"
            })
    void otherLinesBetweenParagraphsAreBody(String line) {
        assertThat(found(FIRST_VERSION + "\n\n" + line + "\n\n" + LAST, ArticlePart.Kind.SUBHEAD)).isEmpty();
    }

    @Test
    void halfASentenceIsNoSubhead() {
        var half = "Pilots, crews and dockers said that the port was";
        assertThat(found(FIRST_VERSION + "\n\n" + half + "\n\nvery " + LAST, ArticlePart.Kind.SUBHEAD)).isEmpty();
    }

    @Test
    void aLineWithoutParagraphsAroundIsNoSubhead() {
        assertThat(found(FIRST_VERSION + "\n\nWhat the crews want", ArticlePart.Kind.SUBHEAD)).isEmpty();
        assertThat(found(FIRST_VERSION + "\nWhat the crews want\n" + LAST, ArticlePart.Kind.SUBHEAD)).isEmpty();
        assertThat(found(FIRST_VERSION + "\n\nBread\n\nMilk\n\n" + LAST, ArticlePart.Kind.SUBHEAD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Notes from a cold week. Second part                 | true
                    The port says it is modernising; its papers do not  | true
                    NCB Evening Report, 6 March, 19.00 - as broadcast   | false
                    Lerwin, 4 March 2024                                | false
                    Nature notes, by Jane Doe                           | false
                    The port says it is modernising.                    | false
                    """)
    void theLineUnderTheHeadlineIsASubhead(String line, boolean subhead) {
        assertThat(
                        found(
                                "Six pairs of eyes\n\n" + line + "\n\nBy Jane Doe\n\n" + FIRST_VERSION,
                                ArticlePart.Kind.SUBHEAD))
                .isEqualTo(subhead ? List.of(line) : List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4 March 2024",
                "Monday, March 4, 2024",
                "Montag, 4. März 2024",
                "04.03.2024",
                "2024-03-04",
                "The Lantern"
            })
    void aDayOrTheOutletAboveTheHeadlineIsNoHeadline(String above) {
        var text = above + "\n\nDockers walk out\n\n" + FIRST_VERSION + "\n\n" + LAST;

        assertThat(find(text, Map.of("outlet", "The Lantern")))
                .containsEntry("Dockers walk out", ArticlePart.Kind.HEADLINE)
                .doesNotContainKey(above);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    subhead    | What now? Nobody knows.  | SUBHEAD    | What now? Nobody knows.
                    dateline   | Lerwin, Monday           | DATELINE   | Lerwin, Monday
                    agency     | Halden Press Agency      | CREDIT     | (Halden Press Agency)
                    credit     | HALDEN PRESS             | CREDIT     | Halden Press
                    correction | The ferry was misnamed.  | CORRECTION | The ferry was misnamed.
                    """)
    void whatTheMetadataSayIsFoundInTheText(String column, String told, ArticlePart.Kind kind, String line) {
        assertThat(find(FIRST_VERSION + "\n\n" + line + "\n\n" + LAST, Map.of(column, told)).entrySet())
                .contains(Map.entry(line, kind));
    }

    @Test
    void aDatelineOfTheMetadataIsTheBeginningOfItsLine() {
        assertThat(find("Lerwin - " + FIRST_VERSION + "\n\n" + LAST, Map.of("dateline", "LERWIN")))
                .isEqualTo(Map.of("Lerwin", ArticlePart.Kind.DATELINE));
    }

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @UsualCases(10)
    void partsLieInTheTextInItsOrderWhateverTheLinesAreCorrectedTo(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            var text =
                    IntStream.range(0, 1 + random.nextInt(40))
                            .mapToObj(_ -> PIECES.get(random.nextInt(PIECES.size())))
                            .collect(Collectors.joining());
            var parts = PartFinder.find(ArticleLine.of(text), Map.of(), true);
            requireOrder(text, parts);
            assertThat(PartCorrector.correct(text, parts, Map.of())).isEqualTo(parts);
            int lines = ArticleLine.of(text).size();
            var kinds =
                    random.ints(3, 1, lines + 2)
                            .distinct()
                            .boxed()
                            .collect(Collectors.toMap(it -> it, _ -> kind(random)));
            var corrected = PartCorrector.correct(text, parts, kinds);
            requireOrder(text, corrected);
            for (var line : PartCorrector.lines(text, corrected)) {
                if (kinds.containsKey(line.number())) {
                    assertThat(line.kind()).isEqualTo(kinds.get(line.number()));
                }
            }
        }
    }

    private static Optional<ArticlePart.Kind> kind(Random random) {
        var kinds = ArticlePart.Kind.values();
        int index = random.nextInt(kinds.length + 1);
        return index == kinds.length ? Optional.empty() : Optional.of(kinds[index]);
    }

    private static void requireOrder(String text, List<ArticlePart> parts) {
        int end = 0;
        for (var part : parts) {
            assertThat(part.start()).isGreaterThanOrEqualTo(end).isLessThan(part.end());
            end = part.end();
        }
        assertThat(end).isLessThanOrEqualTo(text.length());
    }

    @Nightly
    @ParameterizedTest
    @Timeout(60)
    @ValueSource(
            strings = {
                "Related\n",
                "LERWIN, - A",
                "Reporting by A;",
                "(Reuters",
                "What now\n\n",
                "AP/",
                "Read more: A\n\nCorrection: B\n\n",
                "BERLIN BERLIN, (A) "
            })
    void hugeTextsAreReadInAMoment(String piece) {
        var text = piece.repeat(1_000_000 / piece.length());

        requireOrder(text, PartFinder.find(ArticleLine.of(text), Map.of("dateline", "LERWIN", "agency", "AP"), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "www.lantern.example /harbour/ferries-stop-0119",
                "https://www.lantern.example/harbour?id=7",
                "lantern.example/harbour/ferries – printed"
            })
    void lineThatBeginsWithAWebAddressIsNoHeadline(String address) {
        var text = address + "\n\nFerries stop for a third day\n\nThe ferries stopped on Monday.\n";

        assertThat(found(text, ArticlePart.Kind.HEADLINE)).containsExactly("Ferries stop for a third day");
    }

    private static List<String> found(String text, ArticlePart.Kind kind) {
        return PartFinder.find(ArticleLine.of(text), Map.of(), true).stream()
                .filter(it -> it.kind() == kind)
                .map(it -> text.substring(it.start(), it.end()))
                .toList();
    }

    private static Map<String, ArticlePart.Kind> find(String text, Map<String, String> metadata) {
        return PartFinder.find(ArticleLine.of(text), metadata, true).stream()
                .collect(Collectors.toMap(it -> text.substring(it.start(), it.end()), ArticlePart::kind));
    }
}
