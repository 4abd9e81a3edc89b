package org.framewright.adjudication;

import org.framewright.adjudication.Docket.Entry;
import org.framewright.codebook.Codebook;
import org.framewright.coding.CodingService;
import org.framewright.coding.CodingService.Revisable;
import org.framewright.coding.Desk;
import org.framewright.coding.Identity;
import org.framewright.coding.Seat;
import org.framewright.coding.StudyService;
import org.framewright.model.Coder;
import org.framewright.model.Coding;
import org.framewright.model.CodingId;
import org.framewright.model.Decision;
import org.framewright.model.Refusal;
import org.framewright.model.Round;
import org.framewright.model.change.Change;
import org.framewright.model.change.Change.DecisionsChanged;
import org.framewright.model.change.Change.Several;
import org.framewright.reliability.AgreementService;
import org.framewright.reliability.ArticleSides;
import org.framewright.reliability.Matter;
import org.framewright.reliability.Progress;
import org.framewright.reliability.Selection;
import org.framewright.store.DecisionStore;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Makes reference codings out of what coders say. Coders' codings are never touched: what is decided is written into the codings
/// of a reference coder, through the same service as everything, one gesture a decision.
public final class AdjudicationService {

    private final AgreementService agreement;
    private final CodingService codings;
    private final StudyService study;
    private final DecisionStore reader;
    private final Identity identity;

    public AdjudicationService(
            AgreementService agreement,
            CodingService codings,
            StudyService study,
            DecisionStore reader,
            Identity identity) {
        this.agreement = agreement;
        this.codings = codings;
        this.study = study;
        this.reader = reader;
        this.identity = identity;
    }

    /// Who makes references: several may, who can then be compared as coders are.
    public List<Coder> adjudicators() {
        return study.coders().stream().filter(it -> it.kind() == Coder.Kind.REFERENCE && !it.hasLeft()).toList();
    }

    /// The reference coder of a name, who is added where there is none.
    ///
    /// @throws Refusal where somebody else has the name, or it is none
    public Coder adjudicator(String name) {
        return study.coder(StudyService.clean(name))
                .map(AdjudicationService::required)
                .orElseGet(() -> study.addCoder(name, Coder.Kind.REFERENCE));
    }

    private static Coder required(Coder coder) {
        if (coder.kind() != Coder.Kind.REFERENCE) {
            throw new Refusal(AdjudicationProblem.NO_REFERENCE_CODER, coder.name());
        }
        return coder;
    }

    /// The round that is adjudicated where nobody says otherwise: the newest in which two coders have submitted the same article,
    /// else the newest.
    public Round usualRound() {
        var rounds = study.rounds().reversed();
        return rounds.stream().filter(this::isShared).findFirst().orElse(rounds.getFirst());
    }

    private boolean isShared(Round round) {
        var submitted =
                study.coders().stream()
                        .filter(it -> it.kind() == Coder.Kind.CODER)
                        .flatMap(it -> codings.progress(new Seat(it, round)).entrySet().stream())
                        .filter(it -> it.getValue() == Coding.Stage.SUBMITTED)
                        .map(Map.Entry::getKey)
                        .toList();
        return submitted.stream().distinct().count() < submitted.size();
    }

    /// What there is to adjudicate in a round.
    ///
    /// @throws Refusal where there is nothing to compare in it, or the thread was interrupted
    public Docket docket(Seat seat, Progress progress) {
        var entries = new ArrayList<Entry>();
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
        return new Docket(seat, List.copyOf(coders), books.getFirst(), entries);
    }

    private Entry entry(Seat seat, ArticleSides sides, Optional<Coding.Stage> stage) {
        var article = sides.article();
        var decisions = stage.map(_ -> reader.of(article.id(), seat.coder().id(), seat.round().id())).orElse(List.of());
        return new Entry(
                article.id(),
                article.name(),
                article.title(),
                CaseList.of(sides, decisions),
                stage.filter(it -> it == Coding.Stage.SUBMITTED || it == Coding.Stage.NOT_RELEVANT).isPresent());
    }

    /// The cases of one article, as they are.
    ///
    /// @throws Refusal where fewer than two coders have submitted it
    public ArticleCases cases(Desk desk) {
        required(desk.coder());
        var sides =
                agreement
                        .sides(selection(new Seat(desk.coder(), desk.round())), desk.article())
                        .orElseThrow(() -> new Refusal(AdjudicationProblem.NOT_COMPARED, codings.article(desk).name()));
        return cases(desk, sides);
    }

    private ArticleCases cases(Desk desk, ArticleSides sides) {
        var view = codings.view(desk);
        return new ArticleCases(desk, sides, CaseList.of(sides, decisions(view.coding().map(it -> it.id()))), view);
    }

    private List<Decision> decisions(Optional<CodingId> coding) {
        return coding.map(reader::of).orElse(List.of());
    }

    private static Selection selection(Seat seat) {
        return Selection.ALL.inRound(seat.round().name());
    }

    /// Decides a case, or decides it anew.
    ///
    /// @param reason may be empty
    /// @throws Refusal where the choice is none, or what coders say has changed meanwhile
    public ArticleCases decide(Desk desk, Case decided, Choice choice, String reason) {
        return write(
                desk,
                now ->
                        List.of(
                                new Deciding(
                                        CaseList.find(now.cases(), decided)
                                                .orElseThrow(() -> new Refusal(AdjudicationProblem.CASE_CHANGED, "")),
                                        Optional.of(choice),
                                        reason,
                                        false)));
    }

    /// Takes over everything that all say, and say in the same words.
    ///
    /// @throws Refusal where there is no such thing
    public ArticleCases takeUndisputed(Desk desk) {
        return write(
                desk,
                now ->
                        now.undisputed().stream()
                                .map(it ->
                                        new Deciding(
                                                it,
                                                Optional.of(new Choice.Take(it.matter().stands().getFirst().coder())),
                                                "",
                                                true))
                                .toList());
    }

    /// Decides all open cases of some matters by majority, where there is one.
    ///
    /// @throws Refusal where there is no such thing
    public ArticleCases takeMajority(Desk desk, Predicate<Matter> which, String reason) {
        return write(
                desk,
                now ->
                        now.cases().stream()
                                .filter(it -> it.isOpen() && it.isDisputed() && which.test(it.matter()))
                                .filter(it -> !it.matter().majority().isEmpty())
                                .map(it -> new Deciding(it, Optional.of(new Choice.Majority()), reason, false))
                                .toList());
    }

    /// Gives another reason for what was decided.
    public ArticleCases explain(Desk desk, Case decided, String reason) {
        var now = cases(desk);
        var before =
                CaseList.find(now.cases(), decided)
                        .flatMap(Case::decision)
                        .orElseThrow(() -> new Refusal(AdjudicationProblem.CASE_CHANGED, ""));
        if (!before.reason().equals(reason.strip())) {
            var after = before.because(reason.strip());
            open(desk);
            codings.revise(
                    desk,
                    it ->
                            List.of(
                                    new Several(
                                            List.of(
                                                    new DecisionsChanged(
                                                            it.coding(), List.of(before), List.of(after))))));
        }
        return cases(desk);
    }

    /// Opens a case again: what was decided is taken back, and what came of it.
    public ArticleCases withdraw(Desk desk, Case decided) {
        return write(
                desk,
                now ->
                        CaseList.find(now.cases(), decided).filter(it -> it.decision().isPresent()).stream()
                                .map(it -> new Deciding(it, Optional.empty(), "", false))
                                .toList());
    }

    /// Takes back the last gesture.
    public ArticleCases undo(Desk desk) {
        codings.undo(desk);
        return cases(desk);
    }

    /// Does again what was taken back last.
    public ArticleCases redo(Desk desk) {
        codings.redo(desk);
        return cases(desk);
    }

    /// Submits the reference coding: from then on coders can be compared with it. What changes later begins a new pass.
    ///
    /// @param reason why questions stay open; may be empty where none is
    /// @throws Refusal where cases are open, or questions without a reason
    public ArticleCases finish(Desk desk, String reason) {
        var now = cases(desk);
        if (now.open() > 0) {
            throw new Refusal(AdjudicationProblem.CASES_OPEN, headline(now), now.open());
        }
        codings.submit(desk, reason);
        return cases(desk);
    }

    private static String headline(ArticleCases cases) {
        var article = cases.article();
        return article.title().isEmpty() ? article.name() : article.title();
    }

    /// One decision of a gesture.
    ///
    /// @param choice nothing for taking the decision back
    private record Deciding(Case about, Optional<Choice> choice, String reason, boolean undisputed) {}

    private interface Plan {
        List<Deciding> of(ArticleCases now);
    }

    private ArticleCases write(Desk desk, Plan plan) {
        var now = cases(desk);
        var deciding = plan.of(now);
        if (deciding.isEmpty()) {
            throw new Refusal(AdjudicationProblem.NOTHING_TO_DECIDE, "");
        }
        open(desk);
        // once more: a new pass has other annotations, and so other decisions
        var open = cases(desk);
        codings.revise(desk, there -> changes(there, open, deciding));
        return cases(desk, open.sides());
    }

    private List<Change> changes(Revisable there, ArticleCases now, List<Deciding> deciding) {
        var taking = new Taking(there, now.sides(), identity);
        var before = new ArrayList<Decision>();
        var after = new ArrayList<Decision>();
        for (var each : deciding) {
            var about = CaseList.find(now.cases(), each.about()).orElse(each.about());
            about.decision()
                    .ifPresent(it -> {
                        before.add(it);
                        taking.drop(it);
                    });
            var reaching = new Reaching(taking, about.matter(), identity.now());
            each.choice()
                    .ifPresentOrElse(
                            it -> after.add(reaching.by(it, each.reason(), each.undisputed())), reaching::nothing);
        }
        var changes = new ArrayList<>(taking.changes());
        changes.add(new DecisionsChanged(there.coding(), before, after));
        return List.of(new Several(changes));
    }

    /// A reference that was submitted goes on in a further pass, in which all that was decided holds.
    private void open(Desk desk) {
        var view = codings.view(desk);
        if (view.isSubmitted()) {
            var decisions = decisions(view.coding().map(it -> it.id()));
            codings.correct(
                    desk,
                    (coding, ids) ->
                            List.of(
                                    new DecisionsChanged(
                                            coding, List.of(), decisions.stream().map(it -> it.copied(ids)).toList())));
        }
    }
}
