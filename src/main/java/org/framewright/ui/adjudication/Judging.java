package org.framewright.ui.adjudication;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.framewright.adjudication.AdjudicationService;
import org.framewright.adjudication.ArticleCases;
import org.framewright.adjudication.Case;
import org.framewright.adjudication.Choice;
import org.framewright.coding.Desk;
import org.framewright.reliability.Matter;
import org.framewright.ui.controls.Tasks;
import org.framewright.wording.Texts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/// What is decided of the case that is looked at. One verb waits for the other ([Writing]).
public final class Judging {

    private final AdjudicationViewModel frame;
    private final AdjudicationService service;
    private final Texts texts;
    private final Writing writing;
    private final Afterwards afterwards;
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");

    Judging(AdjudicationViewModel frame, AdjudicationService service, Tasks tasks, Texts texts) {
        this.frame = frame;
        this.service = service;
        this.texts = texts;
        this.writing = new Writing(frame, tasks);
        this.afterwards = new Afterwards(frame, texts, this::undisputed);
        frame.currentProperty()
                .subscribe((was, now) -> {
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
                    : Optional.of(new Choice.Take(coders.get(number - 1)));
        });
    }

    public void majority() {
        decide((_, about) ->
                about.matter().majority().isEmpty()
                        ? nothing("adjudication.hint.no-majority")
                        : Optional.of(new Choice.Majority()));
    }

    public void nothing() {
        decide((_, _) -> Optional.of(new Choice.Nothing()));
    }

    /// Decides by an answer, or a passage, of one's own.
    public void own(Choice choice) {
        decide((_, _) -> Optional.of(choice));
    }

    /// Keeps why something is decided: with the decision where there is one, else for the one to come.
    public void because(CaseRow row, String words) {
        if (frame.currentProperty().get().filter(row::isSameAs).isPresent()) {
            reason.set(words.strip());
        }
        writing.whenIdle(() ->
                frame.docketProperty()
                        .get()
                        .flatMap(it -> Rows.renewed(row, it).filter(now -> !now.about().isOpen()).map(_ -> it.seat()))
                        .ifPresent(seat ->
                                writing.write(
                                        seat.desk(row.article()),
                                        desk -> service.explain(desk, row.about(), words),
                                        () -> {})));
    }

    /// Takes over what all say in this article.
    public void undisputed() {
        writing.whenIdle(() -> writing.write(service::takeUndisputed, _ -> afterwards.taken()));
    }

    /// Decides by majority, wherever there is one, what is open in this article and about the same question.
    public void byMajority() {
        writing.whenIdle(() ->
                frame.currentProperty()
                        .get()
                        .ifPresent(row -> {
                            var matter = row.about().matter();
                            writing.write(
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

    /// Opens the case again.
    public void withdraw() {
        writing.whenIdle(() ->
                frame.currentProperty()
                        .get()
                        .filter(it -> it.about().decision().isPresent())
                        .ifPresent(it -> writing.write(desk -> service.withdraw(desk, it.about()), _ -> {})));
    }

    public void undo() {
        writing.whenIdle(() -> writing.write(service::undo, this::goToChanged));
    }

    public void redo() {
        writing.whenIdle(() -> writing.write(service::redo, this::goToChanged));
    }

    /// Submits the reference coding of the article.
    ///
    /// @param why questions stay open; may be empty
    public void finish(String why) {
        writing.whenIdle(
                () -> writing.write(desk -> service.finish(desk, why), _ -> frame.hint("adjudication.hint.finished")));
    }

    /// Asks why what was decided last was decided so.
    public void explainLast() {
        writing.whenIdle(afterwards::explain);
    }

    /// Asks for a rule about what was decided last.
    public void ruleOnLast() {
        writing.whenIdle(afterwards::rule);
    }

    /// What is said once something was decided.
    Afterwards afterwards() {
        return afterwards;
    }

    private void decide(BiFunction<ArticleCases, Case, Optional<Choice>> how) {
        writing.whenIdle(() ->
                frame.articleProperty()
                        .get()
                        .ifPresent(cases ->
                                frame.currentProperty()
                                        .get()
                                        .filter(it -> it.article().equals(cases.article().id()))
                                        .ifPresent(row ->
                                                how.apply(cases, row.about())
                                                        .ifPresent(choice -> decide(row, choice)))));
    }

    private void decide(CaseRow row, Choice choice) {
        var before = frame.rowsProperty().get();
        var why = reason.get();
        writing.write(
                desk -> service.decide(desk, row.about(), choice, why), then -> afterwards.decided(row, before, then));
    }

    /// Shows what was taken back, or done again.
    private void goToChanged(ArticleCases before) {
        var rows = frame.rowsProperty().get();
        rows.stream()
                .filter(row -> row.article().equals(before.article().id()))
                .filter(row ->
                        before.cases().stream()
                                .filter(it -> isSame(it.matter(), row.about().matter()))
                                .anyMatch(it -> !it.decision().equals(row.about().decision())))
                .findFirst()
                .ifPresent(frame::go);
    }

    private static boolean isSame(Matter one, Matter other) {
        return one.tag().equals(other.tag())
                && one.variable().equals(other.variable())
                && one.place().equals(other.place());
    }

    private Optional<Choice> nothing(String key, Object... arguments) {
        frame.hint(key, arguments);
        return Optional.empty();
    }

    /// Why the case is decided as it is, or will be.
    public ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    /// Writes one thing after the other: a key that is pressed while a decision is on its way is meant for what comes after it.
    private static final class Writing {

        private final AdjudicationViewModel frame;
        private final Tasks tasks;
        private final Deque<Runnable> waiting = new ArrayDeque<>();
        private boolean busy;

        Writing(AdjudicationViewModel frame, Tasks tasks) {
            this.frame = frame;
            this.tasks = tasks;
        }

        /// Runs a verb as soon as nothing is on its way.
        void whenIdle(Runnable verb) {
            if (busy) {
                waiting.add(verb);
            } else {
                verb.run();
            }
        }

        /// Writes something about the article that is shown, and shows it as it is then.
        ///
        /// @param then hears how it was before
        void write(Function<Desk, ArticleCases> work, Consumer<ArticleCases> then) {
            frame.articleProperty().get().ifPresent(it -> write(it.desk(), work, () -> then.accept(it)));
        }

        /// Writes something about any article.
        void write(Desk desk, Function<Desk, ArticleCases> work, Runnable then) {
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
}
