package org.framewright.adjudication;

import org.framewright.coding.CodingService;
import org.framewright.coding.WorklistService;
import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.coding.state.EntryStamp;
import org.framewright.coding.state.StudyService;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.coding.Coding;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderNames;
import org.framewright.model.study.Round;
import org.framewright.reliability.AgreementService;
import org.framewright.reliability.differences.ComparedItem;
import org.framewright.reliability.differences.Disagreement.Statement.RelevanceStatement;
import org.framewright.store.query.DecisionStore;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes reference codings from the coders' statements. Coders' codings are never changed: decisions are written into the codings
/// of a reference coder, through the same service as every other coding, one gesture per decision.
public final class AdjudicationService {

    private final CodingService codings;
    private final WorklistService worklist;
    private final StudyService study;
    private final CaseReader reader;
    private final DecisionWriter writer;

    public AdjudicationService(
            AgreementService agreement,
            CodingService codings,
            WorklistService worklist,
            StudyService study,
            DecisionStore decisions,
            EntryStamp stamp) {
        this.codings = codings;
        this.worklist = worklist;
        this.study = study;
        this.reader = new CaseReader(agreement, codings, worklist, decisions);
        this.writer = new DecisionWriter(reader, codings, stamp, null);
    }

    private AdjudicationService(AdjudicationService other, DecisionWriter writer) {
        this.codings = other.codings;
        this.worklist = other.worklist;
        this.study = other.study;
        this.reader = other.reader;
        this.writer = writer;
    }

    /// The service for an adjudicator who sees the coders' names, or letters in their place: each decision records this view.
    public AdjudicationService withCoderNames(CoderNames names) {
        return new AdjudicationService(this, writer.withCoderNames(names));
    }

    /// The reference coders. There may be several, who can then be compared like other coders.
    public List<Coder> adjudicators() {
        return study.coders().stream().filter(it -> it.kind() == Coder.Kind.REFERENCE && !it.isDeactivated()).toList();
    }

    /// The reference coder with a name; a new reference coder is added where the name is unknown.
    ///
    /// @throws Refusal where another person has the name, or the name is not valid
    public Coder adjudicator(String name) {
        return study.coder(StudyService.clean(name))
                .map(AdjudicationService::requireAdjudicator)
                .orElseGet(() -> study.addCoder(name, Coder.Kind.REFERENCE));
    }

    static Coder requireAdjudicator(Coder coder) {
        if (coder.kind() != Coder.Kind.REFERENCE) {
            throw new Refusal(AdjudicationProblem.NO_REFERENCE_CODER, coder.name());
        }
        return coder;
    }

    /// The round that is adjudicated by default: the newest open round in which two coders have submitted the same article, else the
    /// newest closed one, else the newest round.
    public Round defaultRound() {
        var rounds = study.rounds().reversed();
        var shared = rounds.stream().filter(this::isShared).toList();
        return shared.stream()
                .filter(it -> !it.isClosed())
                .findFirst()
                .or(() -> shared.stream().findFirst())
                .orElse(rounds.getFirst());
    }

    private boolean isShared(Round round) {
        var submitted =
                study.coders().stream()
                        .filter(it -> it.kind() == Coder.Kind.CODER)
                        .flatMap(it -> worklist.progress(new CoderRound(it, round)).entrySet().stream())
                        .filter(it -> it.getValue() == Coding.Stage.SUBMITTED)
                        .map(Map.Entry::getKey)
                        .toList();
        return submitted.stream().distinct().count() < submitted.size();
    }

    /// The cases for adjudication in a round.
    ///
    /// @throws Refusal where the round has nothing to compare, or the thread was interrupted
    public AdjudicationQueue readQueue(CoderRound coderRound, ProgressListener progress) {
        return reader.readQueue(coderRound, progress);
    }

    /// The decisions of the reference coders in a round, without reference coders who have begun nothing in the round.
    ///
    /// @throws Refusal as [#readQueue]
    public DecidedCases readDecided(Round round) {
        var queues = new LinkedHashMap<String, AdjudicationQueue>();
        adjudicators().stream()
                .map(it -> new CoderRound(it, round))
                .filter(it -> !worklist.progress(it).isEmpty())
                .forEach(it -> queues.put(it.coder().name(), readQueue(it, ProgressListener.NONE)));
        return new DecidedCases(queues);
    }

    /// The current cases of one article.
    ///
    /// @throws Refusal where fewer than two coders have submitted the article
    public ArticleCases readCases(CodingKey key) {
        return reader.readCases(key);
    }

    /// Decides a case, or decides it again. Undisputed answers to the questions that the case depends on are taken over with the
    /// decision, where they were not yet: without these answers the decision would have no effect.
    ///
    /// @param reason may be empty
    /// @throws Refusal where the choice does not fit the case, or the coders' statements have changed meanwhile
    public ArticleCases decide(CodingKey key, AdjudicationCase adjudicated, DecisionChoice choice, String reason) {
        return writer.write(
                key,
                current -> {
                    var about =
                            CaseList.find(current.cases(), adjudicated)
                                    .orElseThrow(() -> new Refusal(AdjudicationProblem.CASE_CHANGED, ""));
                    var prerequisites =
                            choice instanceof DecisionChoice.RejectAll
                                    ? List.<AdjudicationCase>of()
                                    : current.undisputedPrerequisites(about);
                    var requested = new DecisionWriter.PlannedDecision(about, Optional.of(choice), reason, false);
                    return Stream.concat(
                                    prerequisites.stream().map(AdjudicationService::unanimousDecision),
                                    Stream.of(requested))
                            .toList();
                });
    }

    private static DecisionWriter.PlannedDecision unanimousDecision(AdjudicationCase it) {
        var anyone = new DecisionChoice.CoderAnswer(it.item().statements().getFirst().coder());
        return new DecisionWriter.PlannedDecision(it, Optional.of(anyone), "", true);
    }

    /// Adopts all statements on which all coders agree, about the same words.
    ///
    /// @throws Refusal where there is no such statement
    public ArticleCases decideUndisputed(CodingKey key) {
        return writer.write(
                key, current -> current.undisputed().stream().map(AdjudicationService::unanimousDecision).toList());
    }

    /// Decides all open cases of the selected items by majority, where there is a majority.
    ///
    /// @throws Refusal where there is no such case
    public ArticleCases decideByMajority(CodingKey key, Predicate<ComparedItem> which, String reason) {
        return writer.write(
                key,
                current ->
                        current.cases().stream()
                                .filter(it -> it.isOpen() && it.isDisputed() && which.test(it.item()))
                                .filter(it -> !it.item().majority().isEmpty())
                                .map(it ->
                                        new DecisionWriter.PlannedDecision(
                                                it, Optional.of(new DecisionChoice.Majority()), reason, false))
                                .toList());
    }

    /// Changes the reason of a decision.
    public ArticleCases explain(CodingKey key, AdjudicationCase adjudicated, String reason) {
        return writer.explain(key, adjudicated, reason);
    }

    /// Opens a case again: the decision and its effects are withdrawn.
    public ArticleCases withdraw(CodingKey key, AdjudicationCase adjudicated) {
        return writer.write(
                key,
                current ->
                        CaseList.find(current.cases(), adjudicated).filter(it -> it.decision().isPresent()).stream()
                                .map(it -> new DecisionWriter.PlannedDecision(it, Optional.empty(), "", false))
                                .toList());
    }

    /// Undoes the last gesture.
    public ArticleCases undo(CodingKey key) {
        codings.undo(key);
        return readCases(key);
    }

    /// Redoes the gesture that was undone last.
    public ArticleCases redo(CodingKey key) {
        codings.redo(key);
        return readCases(key);
    }

    /// Submits the reference coding, so that coders can be compared with it; as not relevant for the study, where it is decided so.
    /// A later change begins a new version of the coding.
    ///
    /// @param reason for open questions; may be empty where none is open
    /// @throws Refusal where cases are open, or questions without a reason
    public ArticleCases finish(CodingKey key, String reason) {
        var current = readCases(key);
        var counts = current.counts();
        if (counts.open() > 0) {
            int unanimous = counts.unanimous().open();
            throw new Refusal(
                    unanimous < counts.open()
                            ? AdjudicationProblem.CASES_OPEN
                            : AdjudicationProblem.CASES_NOT_TAKEN_OVER,
                    current.title(),
                    counts.open(),
                    unanimous);
        }
        var notRelevant = current.cases().stream().filter(AdjudicationCase::isDecidedNotRelevant).findFirst();
        if (notRelevant.isPresent()) {
            codings.submitNotRelevant(key, notRelevantReason(notRelevant.get()));
        } else {
            codings.submit(key, reason);
        }
        return readCases(key);
    }

    /// The decision's reason, or else the reason of the coder it was taken from.
    private static String notRelevantReason(AdjudicationCase relevance) {
        var decision = relevance.decision().orElseThrow();
        return decision.reason().isEmpty()
                ? relevance.item().statements().stream()
                        .filter(it -> decision.from().contains(it.coder().id()))
                        .flatMap(it ->
                                it.statement() instanceof RelevanceStatement(_, var reason)
                                        ? Stream.of(reason)
                                        : Stream.of())
                        .collect(Collectors.joining("; "))
                : decision.reason();
    }
}
