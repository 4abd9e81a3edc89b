package org.framewright.reliability.differences;

import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.Extent;
import org.framewright.model.study.Coder;
import org.framewright.reliability.codings.RoundCodings;
import org.framewright.reliability.differences.ComparedItem.CoderStatement;
import org.framewright.reliability.differences.ComparedItem.ItemDifference;
import org.framewright.reliability.differences.ComparedItem.Kind;
import org.framewright.reliability.differences.Disagreement.DisagreementSide;
import org.framewright.reliability.differences.Disagreement.Statement.RelevanceStatement;
import org.framewright.reliability.figures.FigureSections;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the articles whose relevance for the study is disputed: some coders have submitted the article, others have submitted
/// that it does not belong to the study.
public record RelevanceComparer(RoundCodings roundCodings) {

    private static final Extent PLACE = new Extent.WholeArticle();

    /// The coders' statements about an article's relevance; empty where they agree.
    public Optional<ComparedItem> compare(ArticleId article) {
        if (!roundCodings.isRelevanceDisputed(article)) {
            return Optional.empty();
        }
        var difference = new ItemDifference(Kind.ANSWERS, "", FigureSections.RELEVANCE);
        var statements = codings(article).stream().map(RelevanceComparer::statement).toList();
        return Optional.of(new ComparedItem("", FigureSections.RELEVANCE, PLACE, statements, List.of(difference)));
    }

    private static CoderStatement statement(CoderCoding it) {
        var key = ItemComparer.word(it.statement());
        return new CoderStatement(it.coder(), List.of(), it.statement(), Optional.empty(), key, key);
    }

    /// The disagreements on relevance.
    ///
    /// @param articles the submitted articles, in the order of the result
    public List<Disagreement> disagreements(List<ArticleSummary> articles) {
        return articles.stream()
                .filter(it -> roundCodings.isRelevanceDisputed(it.id()))
                .map(this::disagreement)
                .toList();
    }

    private Disagreement disagreement(ArticleSummary article) {
        var sides =
                codings(article.id()).stream()
                        .map(it ->
                                new DisagreementSide(
                                        it.coder().name(), Optional.empty(), Optional.of(PLACE), it.statement()))
                        .toList();
        return new Disagreement(
                article.id(), article.name(), "", FigureSections.RELEVANCE, Disagreement.Kind.ANSWERS, sides);
    }

    private List<CoderCoding> codings(ArticleId article) {
        var codings = roundCodings.submitted().getOrDefault(article, Map.of());
        return roundCodings.coders().stream()
                .flatMap(coder ->
                        Optional.ofNullable(codings.get(coder.id())).map(it -> new CoderCoding(coder, it)).stream())
                .toList();
    }

    /// A coder's submitted coding of an article.
    private record CoderCoding(Coder coder, Coding coding) {

        RelevanceStatement statement() {
            boolean relevant = RoundCodings.isRelevant(coding);
            return new RelevanceStatement(relevant, relevant ? "" : coding.note().reason());
        }
    }
}
