package org.framewright.ui.workspace.article.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.framewright.ui.workspace.article.Composed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

final class PunctuatedWordsTest {

    @ParameterizedTest
    @MethodSource
    void marksGoWithTheWordThatTheyTouch(String text, List<String> words) {
        var article = Composed.article(text);
        var navigation = new ArticleNavigation(article);
        var found = Stream.<String>builder();
        for (int at = 0; at < text.length(); ) {
            var word = navigation.stretchesBy(CaretNavigation.CaretStep.WORD).find(at);
            word.ifPresent(it -> found.add(text.substring(it.start(), it.end())));
            at = word.map(TextRange::end).orElse(at + 1);
        }
        assertThat(found.build()).containsExactlyElementsOf(words);
    }

    static List<Arguments> marksGoWithTheWordThatTheyTouch() {
        return List.of(
                arguments("“We have waited,” she said.", List.of("“We", "have", "waited,”", "she", "said.")),
                arguments("A U.S.-led, well-known plan", List.of("A", "U.S.-led,", "well-known", "plan")),
                arguments("It is (2024) $50 or 50%: no", List.of("It", "is", "(2024)", "$50", "or", "50%:", "no")),
                arguments("Strikes – the second – go", List.of("Strikes", "the", "second", "go")),
                arguments("Yes—“the second”—no… and", List.of("Yes—", "“the", "second”—", "no…", "and")),
                arguments("Yes,\"—and \"no\"/\"maybe\"", List.of("Yes,\"—", "and", "\"no\"/\"", "maybe\"")),
                arguments("Il dit « Nous partons » et", List.of("Il", "dit", "« Nous", "partons »", "et")),
                arguments("„Wir gehen“, sagte er", List.of("„Wir", "gehen“,", "sagte", "er")),
                arguments("* * *", List.of("*", "*", "*")));
    }
}
