package org.framewright.adjudication;

import org.framewright.codebook.Codebook;
import org.framewright.coding.state.CoderRound;
import org.framewright.model.article.ArticleId;
import org.framewright.model.study.Coder;
import org.framewright.reliability.differences.CaseCounts;

import java.util.List;

/// All cases for adjudication in a round.
///
/// @param coders the compared coders
/// @param codebook the newest version, under which all codings are read
/// @param articles the articles that two coders or more have submitted, in order of name
public record AdjudicationQueue(
        CoderRound coderRound, List<Coder> coders, Codebook codebook, List<QueuedArticle> articles) {

    /// The cases of one article.
    ///
    /// @param submitted whether the reference coding is submitted
    public record QueuedArticle(
            ArticleId article, String name, String title, List<AdjudicationCase> cases, boolean submitted) {

        public QueuedArticle {
            cases = List.copyOf(cases);
        }

        public CaseCounts counts() {
            return CaseCounter.count(cases);
        }

        /// The article with its cases after a decision.
        public QueuedArticle withCases(ArticleCases current) {
            return new QueuedArticle(article, name, title, current.cases(), current.snapshot().isSubmitted());
        }
    }

    public AdjudicationQueue {
        coders = List.copyOf(coders);
        articles = List.copyOf(articles);
    }

    public CaseCounts counts() {
        return CaseCounter.count(articles.stream().flatMap(it -> it.cases().stream()).toList());
    }
}
