package org.framewright.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.Fragment;
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
                "He was accused of moving the money.|ACT|moving the money|was accused of|",
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
    @CsvSource(
            delimiter = '|',
            value = {
                // times
                "Holt said Tuesday night the port was shut.|CUE_BEFORE|the port was shut|said|Holt",
                "Holt said two weeks ago that she would stay.|CUE_BEFORE|she would stay|said|Holt",
                "Holt said in a statement late Monday the port was shut.|CUE_BEFORE|the port was shut|said|Holt",
                "The port said next year’s budget would shrink.|CUE_BEFORE|next year’s budget would shrink|said|The port",
                "The port will shut next week, Holt said late Tuesday.|CUE_AFTER|The port will shut next week|said|Holt",
                "Officials have said for weeks they could not pay.|CUE_BEFORE|they could not pay|have said|Officials",
                "A spokesman declined to comment Tuesday.|ACT|to comment|declined|A spokesman",
                "The port announced a cut on Monday.|CUE_BEFORE|a cut|announced|The port",
                "Holt on Monday defended her plan.|ACT|her plan|defended|Holt",
                "TOLM, March 4 — The port is shut, Holt said.|CUE_AFTER|The port is shut|said|Holt",
                // the object of the cue
                "She told members of the council the port was shut.|CUE_BEFORE|the port was shut|told|She",
                "She told a town meeting in May that it was shut.|CUE_BEFORE|it was shut|told|She",
                "She told the crowd, which had waited, that it was shut.|CUE_BEFORE|it was shut|told|She",
                "Holt told the board Lee attacked the guard.|CUE_BEFORE|Lee attacked the guard|told|Holt",
                "Holt told the crew to wait.|ACT|to wait|told|Holt",
                "Lee asked the board how it could pay.|ACT|how it could pay|asked|Lee",
                "Holt called the plan “a mess” at a rally in May.|CUE_BEFORE|the plan “a mess”|called|Holt",
                "The port disclosed that it had lost money.|CUE_BEFORE|it had lost money|disclosed|The port",
                "He added, however, that the port was shut.|CUE_BEFORE|the port was shut|added|He",
                "Holt denied a report that she had sold it.|ACT|a report that she had sold it|denied|Holt",
                "Holt said on the show “Face the Port” that she would go.|CUE_BEFORE|she would go|said|Holt",
                "Experts say that would be too late.|CUE_BEFORE|that would be too late|say|Experts",
                "It said orders fell 3%.|CUE_BEFORE|orders fell 3%|said|It",
                // coordinated clauses
                "It said troops had taken the port and found weapons.|CUE_BEFORE|troops had taken the port and found weapons|said|It",
                "Lee said Holt had called her and asked her to wait.|CUE_BEFORE|Holt had called her and asked her to wait|said|Lee",
                "Lee said Holt talks much but tells the truth.|CUE_BEFORE|Holt talks much but tells the truth|said|Lee",
                "The port said it would pay and released a list.|CUE_BEFORE|it would pay|said|The port",
                "The union wants a fund, Holt said.|CUE_AFTER|The union wants a fund|said|Holt",
                "The union wants a fund, Holt said.|ATTITUDE|a fund|wants|The union",
                "Holt announced a strike, two officials said.|CUE_BEFORE|a strike|announced|Holt",
                "Holt says it cost $2, a figure Lee disputes.|CUE_BEFORE|it cost $2|says|Holt",
                "The port, he said, “ought to be ashamed.”|CUE_AFTER|The port … “ought to be ashamed.”|said|he",
                // sources with their appositions, and without circumstances
                "“We wait,” said Ann Lee, 71, who lives here.|CUE_AFTER|“We wait,”|said|Ann Lee, 71, who lives here",
                "“We wait,” said one man, Al Holt, whose son left.|CUE_AFTER|“We wait,”|said|one man, Al Holt, whose son left",
                "“We wait,” said Al Holt, Tolm’s mayor.|CUE_AFTER|“We wait,”|said|Al Holt, Tolm’s mayor",
                "It is shut, according to a poll released Monday.|ACCORDING_TO|It is shut|according to|a poll released Monday",
                "The mayor, according to two aides, is ill.|ACCORDING_TO|The mayor … is ill|according to|two aides",
                "According to the Port Review, ships wait for a week.|ACCORDING_TO|ships wait for a week|According to|the Port Review",
                "Holt, speaking in Tolm on Monday, called it “a mess.”|CUE_BEFORE|it “a mess.”|called|Holt",
                "They put off a vote on repairs to the old dam in Tolm after crews warned that it leaked.|CUE_BEFORE|it leaked|warned|crews",
                "Lee, who had called it “a mess,” praised the plan.|ACT|the plan|praised|Lee, who had called it “a mess,”",
                "Lee left, with Holt accusing her of lying and others saying she was ill.|PARTICIPLE|she was ill|saying|others",
                // pronouns
                "Israel went on, saying it wanted peace.|PARTICIPLE|it wanted peace|saying|Israel",
                // passives
                "He was told the road was closed.|PASSIVE|the road was closed|was told|",
                "They were told by the sheriff’s office to leave.|ACT|to leave|were told|the sheriff’s office",
                "She was told by donors they would stop.|PASSIVE|they would stop|was told|donors",
                "She was asked Wednesday if she would go.|ACT|if she would go|was asked|"
            })
    void edgesOfContentAndSourceAreThoseOfAnnotators(
            String text, AttributionPattern pattern, String content, String cue, String source) {
        firstOfItsPatternHasContentCueAndSource(text, pattern, content, cue, source);
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
                "Smart Port: It opens in May.",
                "The letter said nothing about the port.",
                "A statement that was sent to the port came late."
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
