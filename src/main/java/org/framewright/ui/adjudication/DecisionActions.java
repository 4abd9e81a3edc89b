package org.framewright.ui.adjudication;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.framewright.adjudication.AdjudicationCase;
import org.framewright.adjudication.AdjudicationService;
import org.framewright.adjudication.ArticleCases;
import org.framewright.adjudication.DecisionChoice;
import org.framewright.coding.CodingKey;
import org.framewright.reliability.differences.ComparedItem;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.wording.Texts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/// What is decided of the case that is looked at. One verb waits for the other: a key that is pressed while a decision is on
/// its way is meant for what comes after it.
public final class DecisionActions {

    private final AdjudicationViewModel frame;
    private final AdjudicationService service;
    private final Texts texts;
    private final TaskRunner tasks;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    final DecisionFollowUp afterwards;

    /// Why the case is decided as it is, or will be.
    final StringProperty reason = new SimpleStringProperty("");

    private boolean busy;

    DecisionActions(AdjudicationViewModel frame, AdjudicationService service, TaskRunner tasks, Texts texts) {
        this.frame = frame;
        this.service = service;
        this.texts = texts;
        this.tasks = tasks;
        this.afterwards = new DecisionFollowUp(frame, texts, this::undisputed);
        frame.current.subscribe((was, now) -> {
            if (was.isEmpty() || now.isEmpty() || !was.get().isSameAs(now.get())) {
                afterwards.moved();
            }
            if (!was.equals(now)) {
                reason.set(now.flatMap(it -> it.about().decision()).map(it -> it.reason()).orElse(""));
            }
            if (!was.map(CaseRow::article).equals(now.map(CaseRow::article))) {
                afterwards.leave();
            }
        });
    }

    /// Takes a coder's answer.
    ///
    /// @param number counts the article's coders from 1
    public void take(int number) {
        decide((cases, about) -> {
            var coders = cases.sides().coders();
            return number > coders.size() || about.matter().of(coders.get(number - 1)).isEmpty()
                    ? nothing("adjudication.hint.no-coder", number)
                    : Optional.of(new DecisionChoice.CoderAnswer(coders.get(number - 1)));
        });
    }

    public void majority() {
        decide((_, about) ->
                about.matter().majority().isEmpty()
                        ? nothing("adjudication.hint.no-majority")
                        : Optional.of(new DecisionChoice.Majority()));
    }

    public void nothing() {
        decide((_, _) -> Optional.of(new DecisionChoice.NoAnswer()));
    }

    /// Decides by an answer, or a passage, of one's own.
    public void own(DecisionChoice choice) {
        decide((_, _) -> Optional.of(choice));
    }

    /// Keeps why something is decided: with the decision where there is one, else for the one to come.
    public void because(CaseRow row, String words) {
        if (frame.current.get().filter(row::isSameAs).isPresent()) {
            reason.set(words.strip());
        }
        whenIdle(() ->
                frame.docket
                        .get()
                        .flatMap(
                                it -> CaseRow.renewed(row, it).filter(now -> !now.about().isOpen()).map(_ -> it.seat()))
                        .ifPresent(seat ->
                                write(
                                        seat.desk(row.article()),
                                        desk -> service.explain(desk, row.about(), words),
                                        () -> {})));
    }

    /// Takes over what all say in this article.
    public void undisputed() {
        whenIdle(() -> write(service::takeUndisputed, _ -> afterwards.taken()));
    }

    /// Decides by majority, wherever there is one, what is open in this article and about the same question.
    public void byMajority() {
        whenIdle(() ->
                frame.current
                        .get()
                        .ifPresent(row -> {
                            var matter = row.about().matter();
                            write(
                                    desk ->
                                            service.takeMajority(
                                                    desk,
                                                    it ->
                                                            it.tag().equals(matter.tag())
                                                                    && it.variable().equals(matter.variable()),
                                                    texts.get("adjudication.majority-rule")),
                                    _ -> {});
                        }));
    }

    public void withdraw() {
        whenIdle(() ->
                frame.current
                        .get()
                        .filter(it -> it.about().decision().isPresent())
                        .ifPresent(it -> write(desk -> service.withdraw(desk, it.about()), _ -> {})));
    }

    public void undo() {
        whenIdle(() -> write(service::undo, this::goToChanged));
    }

    public void redo() {
        whenIdle(() -> write(service::redo, this::goToChanged));
    }

    /// Submits the reference coding of the article.
    ///
    /// @param why questions stay open; may be empty
    public void finish(String why) {
        whenIdle(() -> write(desk -> service.finish(desk, why), _ -> frame.hint("adjudication.hint.finished")));
    }

    public void explainLast() {
        whenIdle(afterwards::explain);
    }

    public void ruleOnLast() {
        whenIdle(afterwards::rule);
    }

    private void decide(BiFunction<ArticleCases, AdjudicationCase, Optional<DecisionChoice>> how) {
        whenIdle(() ->
                frame.article
                        .get()
                        .ifPresent(cases ->
                                frame.current
                                        .get()
                                        .filter(it -> it.article().equals(cases.article().id()))
                                        .ifPresent(row ->
                                                how.apply(cases, row.about())
                                                        .ifPresent(choice -> decide(row, choice)))));
    }

    private void decide(CaseRow row, DecisionChoice choice) {
        var before = frame.rows.get();
        var why = reason.get();
        write(desk -> service.decide(desk, row.about(), choice, why), then -> afterwards.decided(row, before, then));
    }

    /// Shows what was taken back, or done again.
    private void goToChanged(ArticleCases before) {
        var rows = frame.rows.get();
        rows.stream()
                .filter(row -> row.article().equals(before.article().id()))
                .filter(row ->
                        before.cases().stream()
                                .filter(it -> isSame(it.matter(), row.about().matter()))
                                .anyMatch(it -> !it.decision().equals(row.about().decision())))
                .findFirst()
                .ifPresent(frame::go);
    }

    private static boolean isSame(ComparedItem one, ComparedItem other) {
        return one.tag().equals(other.tag())
                && one.variable().equals(other.variable())
                && one.place().equals(other.place());
    }

    private Optional<DecisionChoice> nothing(String key, Object... arguments) {
        frame.hint(key, arguments);
        return Optional.empty();
    }

    /// Runs a verb as soon as nothing is on its way.
    private void whenIdle(Runnable verb) {
        if (busy) {
            waiting.add(verb);
        } else {
            verb.run();
        }
    }

    /// Writes something about the article that is shown, and shows it as it is then.
    ///
    /// @param then hears how it was before
    private void write(Function<CodingKey, ArticleCases> work, Consumer<ArticleCases> then) {
        frame.article.get().ifPresent(it -> write(it.desk(), work, () -> then.accept(it)));
    }

    /// Writes something about any article.
    private void write(CodingKey desk, Function<CodingKey, ArticleCases> work, Runnable then) {
        if (frame.isReadOnly()) {
            frame.hint("adjudication.hint.read-only");
            return;
        }
        busy = true;
        var said = frame.noticeProperty().get();
        tasks.run(
                () -> work.apply(desk),
                now -> {
                    busy = false;
                    // only now: what is said next takes its place, and nothing jumps meanwhile
                    if (frame.noticeProperty().get().equals(said)) {
                        frame.dismissNotice();
                    }
                    frame.renew(now);
                    then.run();
                    goOn();
                },
                failure -> {
                    busy = false;
                    waiting.clear();
                    frame.failed(failure);
                });
    }

    private void goOn() {
        while (!busy && !waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
