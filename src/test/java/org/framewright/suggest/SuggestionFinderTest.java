package org.framewright.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.codebook.AttributionKind;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticlePart;
import org.framewright.model.article.Fragment;
import org.framewright.suggest.Suggestion.Kind;
import org.framewright.suggest.Suggestion.Speaker;
import org.framewright.suggest.Suggestion.SpeechForm;
import org.framewright.support.Nightly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is suggested of a sentence: content, cue and source, parts of one joined by “…”.
class SuggestionFinderTest {

    private static final List<String> PIECES =
            List.of(
                    "said",
                    "“",
                    "”",
                    "\"",
                    "‘",
                    "’",
                    ",",
                    ".",
                    ":",
                    ";",
                    " - ",
                    "\n",
                    "Maren Holt",
                    "the union",
                    "that",
                    "according to",
                    "she",
                    "who",
                    "in a statement",
                    "on Monday",
                    "was",
                    "would",
                    "told",
                    "reporters",
                    "\uD83D\uDE21",
                    "é",
                    "(",
                    ")",
                    "HPA",
                    "By",
                    "saying",
                    "quoted",
                    "as",
                    "and",
                    "but",
                    "the",
                    "2024");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“We waited,” she said.|“We waited,”|said|she|DIRECT",
                "“We waited,” said Maren Holt, a crane driver, on Monday.|“We waited,”|said|Maren Holt, a crane driver|DIRECT",
                "“We waited,” union leader Maren Holt told reporters outside Gate 4.|“We waited,”|told|union leader Maren Holt|DIRECT",
                "“We waited,” Holt said, “and nobody came.”|“We waited,” … “and nobody came.”|said|Holt|DIRECT",
                "“We waited,” Holt said in a statement. “Nobody came.”|“We waited,” … “Nobody came.”|said|Holt|DIRECT",
                "“We waited,” Holt said.¶“Nobody came.”|“We waited,” … “Nobody came.”|said|Holt|DIRECT",
                "Holt said: “We waited.”|“We waited.”|said|Holt|DIRECT",
                "Asked about it, Minister Eli Cohen said: “No.”|“No.”|said|Minister Eli Cohen|DIRECT",
                "In a note sent round by her staff in Lerwin Holt said: “All must stop.”|“All must stop.”|said|Holt|DIRECT",
                "“It could fail”, the paper quoted Ilse Marchetti as saying on Monday.|“It could fail”|quoted … as saying|Ilse Marchetti|DIRECT",
                "HOLT: “We have waited for it.”|“We have waited for it.”|:|HOLT|DIRECT",
                "The port denied that safety was at stake.|safety was at stake|denied|The port|INDIRECT",
                "The union said the walkout would go on.|the walkout would go on|said|The union|INDIRECT",
                "A senior official predicted a truce within days.|a truce within days|predicted|A senior official|INDIRECT",
                "A source – whose country mediates between the sides – said they had agreed.|they had agreed|said|A source – whose country mediates between the sides|INDIRECT",
                "It said crews had laid cranes up for good.|crews had laid cranes up for good|said|It|INDIRECT",
                "Holt told parliament that patience was running out.|patience was running out|told|Holt|INDIRECT",
                "The walkout goes on, the union said.|The walkout goes on|said|the union|INDIRECT",
                "The walkout goes on, said people on the quay.|The walkout goes on|said|people on the quay|INDIRECT",
                "According to the police, 40 people took part.|40 people took part|According to|the police|INDIRECT",
                "Forty people took part, according to the police.|Forty people took part|according to|the police|INDIRECT",
                "The strike will end, he says, but people will remember.|The strike will end … but people will remember|says|he|INDIRECT",
                "Gideon Aldous, who runs the port, said the union had left.|the union had left|said|Gideon Aldous, who runs the port|INDIRECT",
                "Israel rejected the offer, saying it would respond later.|it would respond later|saying|Israel|INDIRECT",
                "The union said it would go on “until the gangs are back”.|it would go on “until the gangs are back”|said|The union|MIXED",
                "Ekdahl called the strike “a dent, not a hole” and denied it.|the strike “a dent, not a hole”|called|Ekdahl|MIXED",
                "Haniyeh urged them “to respect this offer.”|them “to respect this offer.”|urged|Haniyeh|MIXED",
                "The dockers, she said, were “our neighbours”.|The dockers … were “our neighbours”|said|she|MIXED",
                "Its leader, Maren Holt, was quoted by HPA as saying that she would “meet anyone”.|she would “meet anyone”|was quoted … as saying|Its leader, Maren Holt|MIXED",
                "The ministry pointed out that the cranes were new.|the cranes were new|pointed out|The ministry|INDIRECT",
                "The union said the walkout would go on (until March).|the walkout would go on (until March)|said|The union|INDIRECT",
                "Holt said: who would pay for the cranes?|who would pay for the cranes?|said|Holt|INDIRECT",
                "Union leader Maren Holt today said the walkout would go on.|the walkout would go on|said|Union leader Maren Holt|INDIRECT",
                "The ministry Friday said the cranes were new.|the cranes were new|said|The ministry|INDIRECT",
                "The union said the cranes had come from the U.S.|the cranes had come from the U.S.|said|The union|INDIRECT"
            })
    void whatSomebodySaysIsFoundWithItsCueAndItsSource(
            String text, String content, String cue, String source, SpeechForm form) {
        var found = speech(text.replace('¶', '\n'));
        assertThat(found).hasSize(1);
        assertThat(words(found.getFirst().content())).isEqualTo(content);
        assertThat(words(found.getFirst().cue())).isEqualTo(cue == null ? "" : cue);
        assertThat(words(found.getFirst().source())).isEqualTo(source);
        assertThat(found.getFirst().form()).isEqualTo(form);
        assertThat(found.getFirst().kind())
                .isEqualTo(form == SpeechForm.INDIRECT ? Kind.INDIRECT_SPEECH : Kind.QUOTATION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A so-called “smart port” is planned.",
                "The word is ‘normal’ here.",
                "The authority would not confirm that the document exists.",
                "They were said to be buying for relatives.",
                "He told reporters.",
                "The United States acted.",
                "The second day of an offensive that the group Hamas says could end the talks.",
                "Nobody knows who wrote it first.",
                "The minister left the room."
            })
    void whatNobodyIsSaidToHaveSaidIsNotSuggested(String text) {
        assertThat(speech(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Union leader Maren Holt said: “We wait.” Later Holt said the port was shut.|Maren Holt|false",
                "Union leader Maren Holt said: “We wait.” Later she said the port was shut.|Maren Holt|true",
                "Transport Minister Duncan Achterberg came. The minister said the port was shut.|Duncan Achterberg|true",
                "The Lerwin Port Authority is old. The authority said the port was shut.|Lerwin Port Authority|true",
                "The port, Dr. Amina Sayed said, was shut.|Amina Sayed|false",
                "UN Secretary General Kofi Annan came. Mr Annan said the port was shut.|Kofi Annan|false",
                "Prime Minister Ismail Haniyeh of Hamas said the port was shut.|Ismail Haniyeh|false",
                "A shopkeeper on Outer Tolm said the port was shut.||false",
                "Palestinian officials said the port was shut.||false"
            })
    void theSpeakerIsNamedInFullOrByWhoWasNamedBefore(String text, String name, boolean antecedent) {
        assertThat(SuggestionFinder.find(english(text)).getLast().speaker())
                .isEqualTo(name == null ? null : new Speaker(name, antecedent));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LERWIN, March 4 (HPA) - Some 640 dockers stopped work.|(HPA)|HPA",
                "(Reuters) - Some 640 dockers stopped work.|(Reuters)|Reuters",
                "By Hanne Dahlqvist and Piet Morrow|By Hanne Dahlqvist and Piet Morrow|Hanne Dahlqvist and Piet Morrow",
                "(Reporting by the Halden Press Agency in Lerwin; editing by T. Brandvold)|Reporting by the Halden Press Agency in Lerwin; editing by T. Brandvold|Halden Press Agency",
                "(Own report, with material from HPA)|Own report, with material from HPA|HPA",
                "The Associated Press contributed to this report.|The Associated Press contributed to this report|Associated Press",
                "AFP/Reuters|AFP/Reuters|AFP/Reuters"
            })
    void bylinesAndAgencyCreditsAreFound(String text, String credit, String source) {
        var found = SuggestionFinder.find(english(text));
        assertThat(found).extracting(Suggestion::kind).containsExactly(Kind.CREDIT);
        assertThat(words(found.getFirst().content())).isEqualTo(credit);
        assertThat(words(found.getFirst().source())).isEqualTo(source);
    }

    @Test
    void nothingIsSuggestedInCorrectionsAndWaysToOtherArticlesAndADatelineHidesNoSpeaker() {
        var text =
                "LERWIN (HPA) - Maren Holt came. “We have waited,” she said.\n"
                        + "Correction: “We have gone home,” said Jane Doe.\nRead more: “We stay here,” says John Roe\n"
                        + "Reuters";
        var plain = english(text);
        var article =
                new Article(
                        plain.id(),
                        plain.name(),
                        text,
                        "",
                        "",
                        List.of(
                                new ArticlePart(ArticlePart.Kind.DATELINE, 0, 14),
                                part(
                                        text,
                                        ArticlePart.Kind.CORRECTION,
                                        "Correction: “We have gone home,” said Jane Doe."),
                                part(text, ArticlePart.Kind.READ_MORE, "Read more: “We stay here,” says John Roe"),
                                part(text, ArticlePart.Kind.CREDIT, "Reuters")),
                        List.of(),
                        plain.metadata());

        assertThat(SuggestionFinder.find(plain)).hasSizeGreaterThan(3);
        var found = SuggestionFinder.find(article);
        assertThat(found)
                .extracting(it -> words(it.content()))
                .containsExactly("(HPA)", "“We have waited,”", "Reuters");
        assertThat(found.get(1).speaker()).isNotNull();
    }

    private static ArticlePart part(String text, ArticlePart.Kind kind, String words) {
        int start = text.indexOf(words);
        return new ArticlePart(kind, start, start + words.length());
    }

    @Test
    void anArticleInAnotherLanguageGetsItsQuotationsAlone() {
        var french =
                article(
                        "« Nous avons longtemps attendu », a dit Maren Holt. C’était une « erreur ».",
                        Map.of("language", "fr"));
        assertThat(SuggestionFinder.find(french))
                .extracting(it -> words(it.content()))
                .containsExactly("« Nous avons longtemps attendu »");
        var unknown = article("Les dockers attendent. « Nous avons longtemps attendu », a-t-elle dit.", Map.of());
        assertThat(SuggestionFinder.find(unknown)).extracting(it -> it.cue().size()).containsExactly(0);
    }

    @Test
    void threeWordsInQuotationMarksAreEnoughInEveryLanguage() {
        var text = "“Wir warten.” “Wir warten lange.”";
        for (var language : List.of("de", "en", "fr")) {
            assertThat(SuggestionFinder.find(article(text, Map.of("language", language))))
                    .as(language)
                    .extracting(it -> words(it.content()))
                    .containsExactly("“Wir warten lange.”");
        }
    }

    @Test
    void whateverComesASuggestionLiesInTheText() {
        var random = new Random(20_261_121);
        for (int run = 0; run < 4_000; run++) {
            var text =
                    Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())))
                            .limit(random.nextInt(40))
                            .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
            var article = english(text);
            for (var it : SuggestionFinder.find(article)) {
                assertThat(it.content()).isNotEmpty();
                Stream.of(it.content(), it.cue(), it.source())
                        .flatMap(List::stream)
                        .forEach(fragment ->
                                assertThat(text.substring(fragment.start(), fragment.end()))
                                        .isEqualTo(fragment.text()));
            }
        }
    }

    @Nightly
    @ParameterizedTest
    @ValueSource(
            strings = {
                "said ",
                "She said, ",
                "“a” said ",
                "a, ",
                "according to ",
                "By A",
                "the of ",
                "A ",
                "x",
                "\n“",
                "(A",
                "who said, ",
                ". "
            })
    void aLongArticleOfNothingButCuesIsReadInAMoment(String piece) {
        assertThat(SuggestionFinder.find(english(piece.repeat(500_000 / piece.length())))).isNotNull();
    }

    /// Seen to fail, by its time, where the line's end was looked for after each quotation.
    @Nightly
    @Test
    @Timeout(60)
    void aLineOfNothingButQuotationsIsReadInAMoment() {
        assertThat(SuggestionFinder.find(english("“a” said ".repeat(700_000)))).isNotNull();
    }

    private static List<Suggestion> speech(String text) {
        return SuggestionFinder.find(english(text)).stream()
                .filter(it -> it.pattern().kind() == AttributionKind.SPEECH)
                .toList();
    }

    private static Article english(String text) {
        return article(text, Map.of(Article.LANGUAGE, "en"));
    }

    private static Article article(String text, Map<String, String> metadata) {
        return new Article(new ArticleId("a"), "a", text, "", "", List.of(), List.of(), new LinkedHashMap<>(metadata));
    }

    private static String words(List<Fragment> fragments) {
        return fragments.stream().map(Fragment::text).collect(Collectors.joining(" … "));
    }
}
