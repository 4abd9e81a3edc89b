package org.framewright.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;
import org.framewright.model.coding.Fragment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What is found besides words that somebody says: attitudes, acts, results, nouns, labels, and the patterns of each.
class AttributionKindsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The union wants a fund for its crews.|ATTITUDE|a fund for its crews|wants|The union",
                "Holt hopes to stay until March.|ATTITUDE|to stay until March|hopes|Holt",
                "Others worry that the port will close.|ATTITUDE|the port will close|worry|Others",
                "She is considering a run for mayor.|ATTITUDE|a run for mayor|is considering|She",
                "The minister is expected to resign on Monday.|APPEARANCE|to resign on Monday|is expected|",
                "It wasn’t known whether he had left.||||",
                "Holt accused the port of lying.|ACT|the port of lying|accused|Holt",
                "The port rejected the offer on Monday.|ACT|the offer|rejected|The port",
                "Holt called for a ballot.|ACT|a ballot|called for|Holt",
                "The ministry declined to comment on the talks.|ACT|to comment on the talks|declined|The ministry",
                "Holt, who asked not to be named, left.|ACT|not to be named|asked|who",
                "Asked whether she would go, Holt smiled.|ACT|whether she would go|Asked|",
                "The club denied it, dismissing the report as “fan fiction.”|ACT|it|denied|The club",
                "He was accused of moving the money.|ACT|of moving the money|was accused|",
                "A survey found that cod had declined.|RESULT|cod had declined|found|A survey",
                "Figures show a rise of 4 percent.|RESULT|a rise of 4 percent|show|Figures",
                "Holt’s claim that the site was sold drew applause.|NOUN|the site was sold|claim|Holt’s",
                "Her fear is that somebody will be hurt.|NOUN|somebody will be hurt|fear|Her",
                "There is a rumor that the dam is leaking.|NOUN|the dam is leaking|rumor|",
                "Marrick thanked the crews, describing them as “the best of all”.|PARTICIPLE|them as “the best of all”|describing|Marrick",
                "Holt left, telling reporters that it was over.|PARTICIPLE|it was over|telling|Holt",
                "The bus was described as “a hearse” by the council.|PASSIVE|as “a hearse”|was described|the council",
                "Coach Piet Morrow calls the mood “funereal.”|CUE_BEFORE|the mood “funereal.”|calls|Coach Piet Morrow",
                "She refers to the room as “the aquarium.”|QUOTED_OBJECT|the room as “the aquarium.”|refers to|She",
                "“We waited,” Mr. Holt said.|CUE_AFTER|“We waited,”|said|Mr. Holt",
                "Ann Lee, a spokeswoman for the port, said it was over.|CUE_BEFORE|it was over|said|Ann Lee, a spokeswoman for the port",
                "“We win,” Sen. Ann Lee (R-Tex.) told the crowd.|CUE_AFTER|“We win,”|told|Sen. Ann Lee (R-Tex.)",
                "The sign was old. “I have nothing more to say.”|MARKS_ALONE|“I have nothing more to say.”||"
            })
    void firstOfItsPatternHasContentCueAndSource(
            String text, AttributionPattern pattern, String content, String cue, String source) {
        var found = SuggestionFinder.find(article(text)).stream().filter(it -> it.pattern() == pattern).toList();
        if (pattern == null) {
            assertThat(SuggestionFinder.find(article(text))).isEmpty();
        } else {
            assertThat(found).isNotEmpty();
            assertThat(words(found.getFirst().content())).isEqualTo(content);
            assertThat(words(found.getFirst().cue())).isEqualTo(cue == null ? "" : cue);
            assertThat(words(found.getFirst().source())).isEqualTo(source == null ? "" : source);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The plans include a new port.",
                "People like him came back home.",
                "Israeli troops claimed the lives of two men.",
                "He called the police on the man.",
                "Who wants them?",
                "The depot choir sang “Nine Miles Home” at midday.",
                "A festival called “Cod Sunday” takes place there.",
                "The man bought flour. Prices fell sharply.",
                "Smart Port: It opens in May."
            })
    void whatNobodyIsSaidToThinkOrDoIsNotSuggested(String text) {
        assertThat(SuggestionFinder.find(article(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CHAIR: Did you go?\nHOLT: I went.\nCHAIR: When?\nHOLT: In May.",
                "Q: Why?\nA: So.\nQ: How?\nA: So."
            })
    void labelsThatComeTwiceNameTheSpeakersOfTheirParagraphs(String text) {
        var found = SuggestionFinder.find(article(text));

        assertThat(found).hasSize(4).extracting(Suggestion::pattern).containsOnly(AttributionPattern.LABEL);
        assertThat(found).extracting(it -> words(it.cue())).containsOnly(":");
    }

    private static Article article(String text) {
        return new Article(
                new ArticleId("a"),
                "a",
                text,
                "",
                "",
                List.of(),
                List.of(),
                new LinkedHashMap<>(Map.of(Article.LANGUAGE, "en")));
    }

    private static String words(List<Fragment> fragments) {
        return fragments.stream().map(Fragment::text).collect(Collectors.joining(" … "));
    }
}
