package org.framewright.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.Fragment;
import org.framewright.reliability.suggestions.ArticleComparison;
import org.framewright.reliability.suggestions.CodedAttribution;
import org.framewright.reliability.suggestions.CountedShare;
import org.framewright.reliability.suggestions.SuggestionReport.GroupResult;
import org.framewright.reliability.suggestions.SuggestionReporter;
import org.framewright.suggest.AttributedArticle.MarkedWords;
import org.framewright.support.Nightly;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The suggestions keep the quality that `docs/methods/suggestions.md` reports of the development half and of the newspaper
/// articles, but for a little.
class DevelopmentArticlesTest {

    @Nightly
    @ParameterizedTest
    @CsvSource({
        "development, quotation, .97, .92",
        "development, indirect-speech, .96, .90",
        "newspaper, quotation, .98, .95",
        "newspaper, indirect-speech, .98, .95"
    })
    void suggestionsAreAsRightAsReported(String set, String kind, double right, double edges) {
        var group = group(set, kind);

        assertThat(share(group.precision())).isGreaterThan(right);
        assertThat(share(group.edges())).isGreaterThan(edges);
        assertThat(share(group.source())).isGreaterThan(.95);
        assertThat(share(group.cue())).isGreaterThan(.95);
    }

    @ParameterizedTest
    @CsvSource({"development, with-marks, .93", "development, without-marks, .85"})
    void asManyAreFoundAsReported(String set, String marks, double found) {
        assertThat(share(group(set, marks).recall())).isGreaterThan(found);
    }

    private static double share(CountedShare share) {
        return share.share() == null ? 0 : share.share();
    }

    private static GroupResult group(String set, String name) {
        var compared =
                AttributedArticle.read(set).stream()
                        .filter(it -> it.marked().language().equals("en"))
                        .map(DevelopmentArticlesTest::compare)
                        .toList();
        return new SuggestionReporter(compared, 1)
                .results().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }

    private static ArticleComparison compare(AttributedArticle it) {
        var article =
                new Article(
                        new ArticleId(it.name()),
                        it.name(),
                        it.text(),
                        "",
                        "",
                        List.of(),
                        List.of(),
                        new LinkedHashMap<>(Map.of(Article.LANGUAGE, it.marked().language())));
        return ArticleComparison.compare(
                it.name(),
                "",
                SuggestionFinder.find(article).stream().filter(each -> each.kind() != Suggestion.Kind.CREDIT).toList(),
                it.marked().attributions().stream()
                        .map(each ->
                                new CodedAttribution(
                                        fragments(it, each.content()),
                                        fragments(it, each.cue()),
                                        fragments(it, each.source())))
                        .toList());
    }

    private static List<Fragment> fragments(AttributedArticle article, List<MarkedWords> words) {
        return words.stream()
                .map(it -> {
                    int start = it.start(article.text());
                    return new Fragment(start, start + it.text().length(), it.text());
                })
                .sorted()
                .toList();
    }
}
