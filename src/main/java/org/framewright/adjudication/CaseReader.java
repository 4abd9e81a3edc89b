package org.framewright.adjudication;

import org.framewright.adjudication.AdjudicationQueue.QueuedArticle;
import org.framewright.codebook.Codebook;
import org.framewright.coding.CodingService;
import org.framewright.coding.WorklistService;
import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.CodingId;
import org.framewright.model.coding.Decision;
import org.framewright.model.study.Coder;
import org.framewright.reliability.AgreementService;
import org.framewright.reliability.codings.ArticleSides;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.store.query.DecisionStore;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// Reads the coders' statements and the decisions about them.
record CaseReader(
        AgreementService agreementService, CodingService codingService, WorklistService worklist, DecisionStore store) {

    /// The cases for adjudication in a round.
    ///
    /// @throws Refusal where the round has nothing to compare, or the thread was interrupted
    AdjudicationQueue readQueue(CoderRound coderRound, ProgressListener progress) {
        var entries = new ArrayList<QueuedArticle>();
        var coders = new LinkedHashSet<Coder>();
        var books = new ArrayList<Codebook>();
        // most articles of a large round have no reference coding yet, so that none has to be read
        var begun = worklist.progress(coderRound);
        agreementService.readSides(
                query(coderRound),
                progress,
                it -> {
                    coders.addAll(it.coders());
                    books.add(it.codebook());
                    entries.add(readArticle(coderRound, it, Optional.ofNullable(begun.get(it.article().id()))));
                });
        if (books.isEmpty()) {
            throw new Refusal(AdjudicationProblem.NOTHING_RELEVANT, coderRound.round().name());
        }
        return new AdjudicationQueue(coderRound, List.copyOf(coders), books.getFirst(), entries);
    }

    private QueuedArticle readArticle(CoderRound coderRound, ArticleSides sides, Optional<Coding.Stage> stage) {
        var article = sides.article();
        var decisions =
                stage.map(_ -> store.find(article.id(), coderRound.coder().id(), coderRound.round().id()))
                        .orElse(List.of());
        return new QueuedArticle(
                article.id(),
                article.name(),
                article.title(),
                CaseList.of(sides, decisions),
                stage.filter(it -> it == Coding.Stage.SUBMITTED || it == Coding.Stage.NOT_RELEVANT).isPresent());
    }

    /// The current cases of one article.
    ///
    /// @throws Refusal where fewer than two coders have submitted the article
    ArticleCases readCases(CodingKey key) {
        var _ = AdjudicationService.requireAdjudicator(key.coder());
        var sides =
                agreementService
                        .readSides(query(new CoderRound(key.coder(), key.round())), key.article())
                        .orElseThrow(
                                () -> new Refusal(AdjudicationProblem.NOT_COMPARED, codingService.article(key).name()));
        return readCases(key, sides);
    }

    /// The current cases of one article, where the coders' statements are known.
    ArticleCases readCases(CodingKey key, ArticleSides sides) {
        var snapshot = codingService.snapshot(key);
        return new ArticleCases(
                key, sides, CaseList.of(sides, readDecisions(snapshot.coding().map(it -> it.id()))), snapshot);
    }

    /// The decisions in a version of a coding.
    List<Decision> readDecisions(Optional<CodingId> coding) {
        return coding.map(store::find).orElse(List.of());
    }

    private static AgreementQuery query(CoderRound coderRound) {
        return AgreementQuery.ALL.withRound(coderRound.round().name());
    }
}
