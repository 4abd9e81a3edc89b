package org.framewright.adjudication;

import org.framewright.coding.CoderRound;
import org.framewright.coding.CodingKey;
import org.framewright.coding.CodingService;
import org.framewright.coding.EntryStamp;
import org.framewright.coding.StudyService;
import org.framewright.model.Coder;
import org.framewright.model.Coding;
import org.framewright.model.Refusal;
import org.framewright.model.Round;
import org.framewright.reliability.AgreementService;
import org.framewright.reliability.codings.ReadingProgress;
import org.framewright.reliability.differences.ComparedItem;
import org.framewright.store.query.DecisionStore;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Makes reference codings out of what coders say. Coders' codings are never touched: what is decided is written into the codings
/// of a reference coder, through the same service as everything, one gesture a decision.
public final class AdjudicationService {

    private final CodingService codings;
    private final StudyService study;
    private final CaseReader reader;
    private final DecisionWriter writer;

    public AdjudicationService(
            AgreementService agreement,
            CodingService codings,
            StudyService study,
            DecisionStore decisions,
            EntryStamp identity) {
        this.codings = codings;
        this.study = study;
        this.reader = new CaseReader(agreement, codings, decisions);
        this.writer = new DecisionWriter(reader, codings, identity);
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

    static Coder required(Coder coder) {
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
                        .flatMap(it -> codings.progress(new CoderRound(it, round)).entrySet().stream())
                        .filter(it -> it.getValue() == Coding.Stage.SUBMITTED)
                        .map(Map.Entry::getKey)
                        .toList();
        return submitted.stream().distinct().count() < submitted.size();
    }

    /// What there is to adjudicate in a round.
    ///
    /// @throws Refusal where there is nothing to compare in it, or the thread was interrupted
    public AdjudicationQueue docket(CoderRound seat, ReadingProgress progress) {
        return reader.docket(seat, progress);
    }

    /// What the reference coders have decided in a round, those apart who have begun nothing in it.
    ///
    /// @throws Refusal as [#docket]
    public DecidedCases decided(Round round) {
        var dockets = new LinkedHashMap<String, AdjudicationQueue>();
        adjudicators().stream()
                .map(it -> new CoderRound(it, round))
                .filter(it -> !codings.progress(it).isEmpty())
                .forEach(it -> dockets.put(it.coder().name(), docket(it, ReadingProgress.NONE)));
        return new DecidedCases(dockets);
    }

    /// The cases of one article, as they are.
    ///
    /// @throws Refusal where fewer than two coders have submitted it
    public ArticleCases cases(CodingKey desk) {
        return reader.cases(desk);
    }

    /// Decides a case, or decides it anew. What all say of the questions that it hangs on is taken over with it, where that was not done
    /// yet: else the answer would count for nothing.
    ///
    /// @param reason may be empty
    /// @throws Refusal where the choice is none, or what coders say has changed meanwhile
    public ArticleCases decide(CodingKey desk, AdjudicationCase decided, DecisionChoice choice, String reason) {
        return writer.write(
                desk,
                now -> {
                    var about =
                            CaseList.find(now.cases(), decided)
                                    .orElseThrow(() -> new Refusal(AdjudicationProblem.CASE_CHANGED, ""));
                    var gates =
                            choice instanceof DecisionChoice.NoAnswer
                                    ? List.<AdjudicationCase>of()
                                    : now.undisputedGates(about);
                    var itself = new DecisionWriter.PlannedDecision(about, Optional.of(choice), reason, false);
                    return Stream.concat(gates.stream().map(AdjudicationService::asAllSay), Stream.of(itself)).toList();
                });
    }

    private static DecisionWriter.PlannedDecision asAllSay(AdjudicationCase it) {
        var anyone = new DecisionChoice.CoderAnswer(it.matter().stands().getFirst().coder());
        return new DecisionWriter.PlannedDecision(it, Optional.of(anyone), "", true);
    }

    /// Takes over everything that all say, and say in the same words.
    ///
    /// @throws Refusal where there is no such thing
    public ArticleCases takeUndisputed(CodingKey desk) {
        return writer.write(desk, now -> now.undisputed().stream().map(AdjudicationService::asAllSay).toList());
    }

    /// Decides all open cases of some matters by majority, where there is one.
    ///
    /// @throws Refusal where there is no such thing
    public ArticleCases takeMajority(CodingKey desk, Predicate<ComparedItem> which, String reason) {
        return writer.write(
                desk,
                now ->
                        now.cases().stream()
                                .filter(it -> it.isOpen() && it.isDisputed() && which.test(it.matter()))
                                .filter(it -> !it.matter().majority().isEmpty())
                                .map(it ->
                                        new DecisionWriter.PlannedDecision(
                                                it, Optional.of(new DecisionChoice.Majority()), reason, false))
                                .toList());
    }

    /// Gives another reason for what was decided.
    public ArticleCases explain(CodingKey desk, AdjudicationCase decided, String reason) {
        return writer.explain(desk, decided, reason);
    }

    /// Opens a case again: what was decided is taken back, and what came of it.
    public ArticleCases withdraw(CodingKey desk, AdjudicationCase decided) {
        return writer.write(
                desk,
                now ->
                        CaseList.find(now.cases(), decided).filter(it -> it.decision().isPresent()).stream()
                                .map(it -> new DecisionWriter.PlannedDecision(it, Optional.empty(), "", false))
                                .toList());
    }

    /// Takes back the last gesture.
    public ArticleCases undo(CodingKey desk) {
        codings.undo(desk);
        return cases(desk);
    }

    /// Does again what was taken back last.
    public ArticleCases redo(CodingKey desk) {
        codings.redo(desk);
        return cases(desk);
    }

    /// Submits the reference coding: from then on coders can be compared with it. What changes later begins a new pass.
    ///
    /// @param reason why questions stay open; may be empty where none is
    /// @throws Refusal where cases are open, or questions without a reason
    public ArticleCases finish(CodingKey desk, String reason) {
        var now = cases(desk);
        if (now.open() > 0) {
            throw new Refusal(AdjudicationProblem.CASES_OPEN, now.title(), now.open());
        }
        codings.submit(desk, reason);
        return cases(desk);
    }
}
