package org.framewright.ui.adjudication;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.framewright.adjudication.AdjudicationCase;
import org.framewright.adjudication.AdjudicationService;
import org.framewright.adjudication.ArticleCases;
import org.framewright.adjudication.DecisionChoice;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.study.CoderNames;
import org.framewright.reliability.differences.ComparedItem;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.wording.Texts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/// The decisions on the current case. One action waits for the other: a key pressed while a decision is being written is meant for the next
/// case.
public final class DecisionActions {

    private final AdjudicationViewModel adjudication;
    private final AdjudicationService service;
    private final Texts texts;
    private final TaskRunner tasks;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    final DecisionFollowUp followUp;

    /// The reason for the decision on the current case, present or next.
    final StringProperty reason = new SimpleStringProperty("");

    private boolean busy;

    DecisionActions(AdjudicationViewModel adjudication, AdjudicationService service, TaskRunner tasks, Texts texts) {
        this.adjudication = adjudication;
        this.service = service;
        this.texts = texts;
        this.tasks = tasks;
        this.followUp = new DecisionFollowUp(adjudication, texts, this::takeUndisputed);
        adjudication.current.subscribe((was, now) -> {
            if (was.isEmpty() || now.isEmpty() || !was.get().isSameAs(now.get())) {
                followUp.onMove();
            }
            if (!was.equals(now)) {
                reason.set(now.flatMap(it -> it.adjudicationCase().decision()).map(it -> it.reason()).orElse(""));
            }
            if (!was.map(CaseRow::article).equals(now.map(CaseRow::article))) {
                followUp.onArticleLeft();
            }
        });
    }

    /// Decides by a coder's statement.
    ///
    /// @param number counts the article's coders from 1
    public void take(int number) {
        decide((cases, adjudicationCase) -> {
            var coders = adjudication.formatter(cases.article().id()).map(CaseFormatter::coders).orElse(List.of());
            return number > coders.size() || adjudicationCase.item().findStatement(coders.get(number - 1)).isEmpty()
                    ? refuseWithHint("adjudication.hint.no-coder", number)
                    : Optional.of(new DecisionChoice.CoderAnswer(coders.get(number - 1)));
        });
    }

    /// Decides by a key, unless the case was decided just now and the user has not moved: whoever presses keys faster than cases end would
    /// replace the last decision.
    public void decideByKey(Runnable decision) {
        runWhenIdle(() -> {
            if (followUp.isJustDecided()) {
                followUp.onDecidedAlready();
            } else {
                decision.run();
            }
        });
    }

    public void takeMajority() {
        decide((_, adjudicationCase) ->
                adjudicationCase.item().majority().isEmpty()
                        ? refuseWithHint("adjudication.hint.no-majority")
                        : Optional.of(new DecisionChoice.Majority()));
    }

    /// Decides that no statement is right.
    public void rejectAll() {
        decide((_, _) -> Optional.of(new DecisionChoice.RejectAll()));
    }

    /// Decides by an answer, or a passage, of the adjudicator's own.
    public void decideOwn(DecisionChoice choice) {
        decide((_, _) -> Optional.of(choice));
    }

    /// Keeps the reason of a decision: with the decision where there is one, else for the next.
    public void explain(CaseRow row, String words) {
        if (adjudication.current.get().filter(row::isSameAs).isPresent()) {
            reason.set(words.strip());
        }
        runWhenIdle(() ->
                adjudication
                        .queue
                        .get()
                        .flatMap(it ->
                                CaseRow.update(row, it)
                                        .filter(now -> !now.adjudicationCase().isOpen())
                                        .map(_ -> it.coderRound()))
                        .ifPresent(coderRound ->
                                write(
                                        coderRound.key(row.article()),
                                        key -> service.explain(key, row.adjudicationCase(), words),
                                        () -> {})));
    }

    /// Accepts the undisputed cases of this article.
    public void takeUndisputed() {
        runWhenIdle(() -> write(service::decideUndisputed, _ -> followUp.onUndisputedTaken()));
    }

    /// Decides the open cases of this article about the same question by majority, wherever there is one.
    public void takeMajorityEverywhere() {
        onCurrent(row -> {
            var item = row.adjudicationCase().item();
            var adjudicator = serviceWithNames(row);
            Predicate<ComparedItem> same = it -> it.tag().equals(item.tag()) && it.variable().equals(item.variable());
            write(key -> adjudicator.decideByMajority(key, same, texts.get("adjudication.majority-rule")), _ -> {});
        });
    }

    public void withdraw() {
        onCurrent(row -> {
            if (row.adjudicationCase().decision().isPresent()) {
                write(key -> service.withdraw(key, row.adjudicationCase()), _ -> {});
            }
        });
    }

    /// Decisions keep whether the coders' names are known to the adjudicator.
    private AdjudicationService serviceWithNames(CaseRow row) {
        return service.withCoderNames(adjudication.isBlind(row.article()) ? CoderNames.LETTERS : CoderNames.NAMES);
    }

    private void onCurrent(Consumer<CaseRow> verb) {
        runWhenIdle(() -> adjudication.current.get().ifPresent(verb));
    }

    public void undo() {
        runWhenIdle(() -> write(service::undo, this::goToChanged));
    }

    public void redo() {
        runWhenIdle(() -> write(service::redo, this::goToChanged));
    }

    /// Submits the reference coding of the article.
    ///
    /// @param why the reason for open questions; may be empty
    public void finish(String why) {
        runWhenIdle(() -> write(key -> service.finish(key, why), _ -> followUp.onSubmitted()));
    }

    public void explainLast() {
        runWhenIdle(followUp::askForReason);
    }

    public void ruleOnLast() {
        runWhenIdle(followUp::askForRuling);
    }

    private void decide(BiFunction<ArticleCases, AdjudicationCase, Optional<DecisionChoice>> how) {
        onCurrent(row -> {
            var cases = adjudication.article.get().filter(it -> it.article().id().equals(row.article()));
            cases.flatMap(it -> how.apply(it, row.adjudicationCase())).ifPresent(choice -> decide(row, choice));
        });
    }

    private void decide(CaseRow row, DecisionChoice choice) {
        var before = adjudication.rows.get();
        // the reason of another answer is dropped with it
        var earlier = row.adjudicationCase().decision().filter(it -> it.reason().equals(reason.get()));
        var why = earlier.filter(it -> !choice.keepsReason(it)).isPresent() ? "" : reason.get();
        var adjudicator = serviceWithNames(row);
        write(
                key -> adjudicator.decide(key, row.adjudicationCase(), choice, why),
                then -> followUp.onDecided(row, before, then));
    }

    /// Shows the case of an undone or redone decision.
    private void goToChanged(ArticleCases before) {
        var rows = adjudication.rows.get();
        rows.stream()
                .filter(row -> row.article().equals(before.article().id()))
                .filter(row ->
                        before.cases().stream()
                                .filter(it -> isSame(it.item(), row.adjudicationCase().item()))
                                .anyMatch(it -> !it.decision().equals(row.adjudicationCase().decision())))
                .findFirst()
                .ifPresent(adjudication::go);
    }

    private static boolean isSame(ComparedItem one, ComparedItem other) {
        return one.tag().equals(other.tag())
                && one.variable().equals(other.variable())
                && one.place().equals(other.place());
    }

    /// Decides nothing, and says why.
    private Optional<DecisionChoice> refuseWithHint(String key, Object... arguments) {
        adjudication.hint(key, arguments);
        return Optional.empty();
    }

    /// Runs an action once no decision is being written.
    private void runWhenIdle(Runnable verb) {
        if (busy) {
            waiting.add(verb);
        } else {
            verb.run();
        }
    }

    /// Writes a change to the current article, and shows the result.
    ///
    /// @param then takes the former state
    private void write(Function<CodingKey, ArticleCases> work, Consumer<ArticleCases> then) {
        adjudication.article.get().ifPresent(it -> write(it.key(), work, () -> then.accept(it)));
    }

    /// Writes a change to any article.
    private void write(CodingKey key, Function<CodingKey, ArticleCases> work, Runnable then) {
        if (adjudication.isReadOnly()) {
            adjudication.hint("adjudication.hint.read-only");
            return;
        }
        busy = true;
        var said = adjudication.noticeProperty().get();
        tasks.run(
                () -> work.apply(key),
                cases -> {
                    busy = false;
                    // only now: the next notification replaces it, and nothing moves meanwhile
                    if (adjudication.noticeProperty().get().equals(said)) {
                        adjudication.dismissNotification();
                    }
                    adjudication.update(cases);
                    then.run();
                    runWaiting();
                },
                failure -> {
                    busy = false;
                    waiting.clear();
                    adjudication.failed(failure);
                });
    }

    private void runWaiting() {
        while (!busy && !waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
