package org.framewright.ui.workspace.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.coding.CodingFlag;
import org.framewright.ui.workspace.list.ArticleArrangement.Sort;
import org.framewright.ui.workspace.list.ArticleRow.RowStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class ArticleListViewModelTest {

    private final ArticleListViewModel list = new ArticleListViewModel();

    @BeforeEach
    void fill() {
        list.fill(
                List.of(
                        row("dock", "Dockers walk out", "The Herald", "2024-03-02", RowStatus.SUBMITTED),
                        row("ferry", "Ferries stay in port", "Lerwick Times", "2024-03-31", RowStatus.OPEN),
                        row("etat", "État des lieux", "Le Port", "2024-05-01", RowStatus.NOT_BEGUN),
                        row("bird", "A puffin", "", "", RowStatus.NOT_BEGUN)));
        list.setFlags(
                Map.of(id("ferry"), Set.of(CodingFlag.UNSURE, CodingFlag.MEMO), id("dock"), Set.of(CodingFlag.MEMO)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    port                     | ferry etat
                    PORT lerwick             | ferry
                    -port                    | dock bird
                    port -"le port"          | ferry
                    "walk out"               | dock
                    état                     | etat
                    2024-03                  | dock ferry
                    2024-03..2024-03         | dock ferry
                    2024-03-03..2024-05-01   | ferry etat
                    ..2024-03-30             | dock
                    2024-04..                | etat
                    ..                       | dock ferry etat bird
                    -                        | dock ferry etat bird
                    bird                     | bird
                    nobody                   |
                    """)
    void wordsChooseArticlesByHeadlineNameOutletAndDate(String words, String shown) {
        list.arrange(ArticleArrangement.ALL.withWords(words));
        assertThat(shown()).isEqualTo(shown == null ? "" : shown);
    }

    @Test
    void statusFlagAndOutletChooseTogetherWithTheWords() {
        list.arrange(ArticleArrangement.ALL.toggled(RowStatus.OPEN).toggled(RowStatus.SUBMITTED));
        assertThat(shown()).isEqualTo("dock ferry");
        list.arrange(ArticleArrangement.ALL.toggled(CodingFlag.MEMO));
        assertThat(shown()).isEqualTo("dock ferry");
        list.arrange(ArticleArrangement.ALL.toggled(CodingFlag.MEMO).toggled(CodingFlag.UNSURE));
        assertThat(shown()).isEqualTo("ferry");
        list.arrange(ArticleArrangement.ALL.withOutlet(Optional.of("Le Port")).withWords("2024"));
        assertThat(shown()).isEqualTo("etat");
        list.arrange(list.arrangement.get().withoutFilter());
        assertThat(shown()).isEqualTo("dock ferry etat bird");
        assertThat(list.outlets()).containsExactly("Le Port", "Lerwick Times", "The Herald");
        assertThat(list.count(CodingFlag.MEMO)).isEqualTo(2);
        assertThat(list.count(RowStatus.NOT_BEGUN)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "IMPORTED, dock ferry etat bird",
        "HEADLINE, bird dock etat ferry",
        "OUTLET, etat ferry dock bird",
        "DATE, dock ferry etat bird",
        "STATUS, etat bird ferry dock"
    })
    void theyAreSortedWhatHasNoneLast(Sort sort, String shown) {
        list.arrange(ArticleArrangement.ALL.sortedBy(sort));
        assertThat(shown()).isEqualTo(shown);
    }

    @Test
    void oneGoesFromArticleToArticleInTheOrderThatIsShown() {
        list.arrange(ArticleArrangement.ALL.toggled(RowStatus.NOT_BEGUN).sortedBy(Sort.HEADLINE));
        list.setCurrent(id("bird"));
        assertThat(list.step(-1)).isEmpty();
        assertThat(list.step(1)).contains(id("etat"));
        assertThat(list.nextToCode()).contains(id("etat"));
    }

    @Test
    void theArticleOnTheDeskStaysInItsPlaceAlsoWhereItDoesNotFit() {
        list.setCurrent(id("ferry"));
        list.arrange(ArticleArrangement.ALL.toggled(RowStatus.NOT_BEGUN).toggled(RowStatus.SUBMITTED));
        assertThat(shown()).isEqualTo("dock ferry etat bird");
        list.setCurrent(id("etat"));
        assertThat(shown()).isEqualTo("dock etat bird");
        list.arrange(ArticleArrangement.ALL.withWords("puffin"));
        assertThat(list.firstShown()).contains(id("bird"));
    }

    @Test
    void whereNothingThatIsShownIsLeftToCodeTheNextOfAllIs() {
        list.setCurrent(id("dock"));
        list.arrange(ArticleArrangement.ALL.toggled(RowStatus.SUBMITTED));
        assertThat(list.nextToCode()).contains(id("ferry"));
    }

    private String shown() {
        return String.join(" ", list.sorted.stream().map(row -> row.article().name()).toList());
    }

    private static ArticleRow row(String name, String title, String outlet, String date, RowStatus status) {
        return new ArticleRow(new ArticleSummary(id(name), name, title, outlet, date), status, Set.of());
    }

    private static ArticleId id(String name) {
        return new ArticleId("article-" + name);
    }
}
