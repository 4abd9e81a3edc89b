package org.framewright.adjudication;

import org.framewright.adjudication.AdjudicationQueue.QueuedArticle;
import org.framewright.codebook.Codebook;
import org.framewright.coding.CoderRound;
import org.framewright.coding.CodingKey;
import org.framewright.coding.CodingService;
import org.framewright.model.Coder;
import org.framewright.model.Coding;
import org.framewright.model.CodingId;
import org.framewright.model.Decision;
import org.framewright.model.Refusal;
import org.framewright.reliability.AgreementService;
import org.framewright.reliability.codings.ArticleSides;
import org.framewright.reliability.codings.ReadingProgress;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.store.query.DecisionStore;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// Reads what coders say, and what was decided of it.
record CaseReader(AgreementService agreement, CodingService codings, DecisionStore reader) {

    /// What there is to adjudicate in a round.
    ///
    /// @throws Refusal where there is nothing to compare in it, or the thread was interrupted
    AdjudicationQueue docket(CoderRound seat, ReadingProgress progress) {
        var entries = new ArrayList<QueuedArticle>();
        var coders = new LinkedHashSet<Coder>();
        var books = new ArrayList<Codebook>();
        // most articles of a large round have no reference yet, and need not be looked at for one
        var begun = codings.progress(seat);
        agreement.sides(
                selection(seat),
                progress,
                it -> {
                    coders.addAll(it.coders());
                    books.add(it.codebook());
                    entries.add(entry(seat, it, Optional.ofNullable(begun.get(it.article().id()))));
                });
        return new AdjudicationQueue(seat, List.copyOf(coders), books.getFirst(), entries);
    }

    private QueuedArticle entry(CoderRound seat, ArticleSides sides, Optional<Coding.Stage> stage) {
        var article = sides.article();
        var decisions = stage.map(_ -> reader.of(article.id(), seat.coder().id(), seat.round().id())).orElse(List.of());
        return new QueuedArticle(
                article.id(),
                article.name(),
                article.title(),
                CaseList.of(sides, decisions),
                stage.filter(it -> it == Coding.Stage.SUBMITTED || it == Coding.Stage.NOT_RELEVANT).isPresent());
    }

    /// The cases of one article, as they are.
    ///
    /// @throws Refusal where fewer than two coders have submitted it
    ArticleCases cases(CodingKey desk) {
        var _ = AdjudicationService.required(desk.coder());
        var sides =
                agreement
                        .sides(selection(new CoderRound(desk.coder(), desk.round())), desk.article())
                        .orElseThrow(() -> new Refusal(AdjudicationProblem.NOT_COMPARED, codings.article(desk).name()));
        return cases(desk, sides);
    }

    /// The same, where it is known what coders say.
    ArticleCases cases(CodingKey desk, ArticleSides sides) {
        var view = codings.view(desk);
        return new ArticleCases(desk, sides, CaseList.of(sides, decisions(view.coding().map(it -> it.id()))), view);
    }

    /// What is decided in a pass.
    List<Decision> decisions(Optional<CodingId> coding) {
        return coding.map(reader::of).orElse(List.of());
    }

    private static AgreementQuery selection(CoderRound seat) {
        return AgreementQuery.ALL.inRound(seat.round().name());
    }
}
