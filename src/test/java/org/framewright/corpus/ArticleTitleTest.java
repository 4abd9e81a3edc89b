package org.framewright.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.corpus.item.ArticleComposer;
import org.framewright.model.Sha256;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;
import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The title of an article in lists.
final class ArticleTitleTest {

    private static final String NAME = "6f1ed002ab5595859014ebf0951522d9";

    @Test
    void anArticleWithoutHeadlineShowsItsFirstWords() {
        assertThat(title("The ferry stays in port today, and nobody on the island knows why.\nMore of it."))
                .isEqualTo("The ferry stays in port today, and nobody …");
        assertThat(title("No ferry.\nNobody leaves.")).isEqualTo("No ferry.");
    }

    @Test
    void oneWithAHeadlineShowsThat() {
        assertThat(compose("The ferry stays in port.", Map.of(Article.HEADLINE, "Fog")).title()).isEqualTo("Fog");
        assertThat(title("Pilots vote\n\nThe ferry stays in port today, the board said.")).isEqualTo("Pilots vote");
    }

    @Test
    void wordsWithoutSpacesAreCutBetweenCharacters() {
        var title = title("🚢".repeat(40) + ".");

        assertThat(title).isEqualTo("🚢".repeat(30) + " …");
        assertThat(title("x" + "🚢".repeat(40) + ".")).isEqualTo("x" + "🚢".repeat(29) + " …");
    }

    private static String title(String text) {
        return compose(text, Map.of()).title();
    }

    private static Article compose(String text, Map<String, String> metadata) {
        return ArticleComposer.compose(
                new ArticleId("a"), NAME, text, Sha256.hex(text), "", new LinkedHashMap<>(metadata), List.of());
    }
}
