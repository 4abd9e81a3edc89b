package org.framewright.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.suggest.AttributedArticle.MarkedAttribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Set;
import java.util.stream.Stream;

/// The articles that suggestions are measured on hold what their marks say.
class AttributedArticleTest {

    private static final Set<String> KINDS =
            Set.of("quotation", "indirect-speech", "credit", "attitude", "noun", "result", "act", "label");

    @ParameterizedTest
    @CsvSource({"development, 45", "held-out, 45", "newspaper, 25"})
    void everyMarkIsInItsArticleWithinOneParagraph(String set, int size) {
        var articles = AttributedArticle.read(set);
        assertThat(articles).hasSize(size);
        for (var article : articles) {
            assertThat(article.marked().attributions()).as(article.name()).allSatisfy(it -> check(article, it));
        }
    }

    private static void check(AttributedArticle article, MarkedAttribution attribution) {
        assertThat(attribution.content()).isNotEmpty();
        assertThat(KINDS).contains(attribution.kind());
        var words =
                Stream.of(attribution.content(), attribution.cue(), attribution.source()).flatMap(it -> it.stream());
        assertThat(words.toList())
                .allSatisfy(it -> {
                    assertThat(it.text()).isNotBlank().doesNotContain("\n");
                    assertThat(it).extracting(span -> span.start(article.text())).isNotEqualTo(-1);
                });
    }
}
