package org.framewright.ui.adjudication;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.framewright.adjudication.ArticleCases;
import org.framewright.adjudication.Case;
import org.framewright.adjudication.Choice;
import org.framewright.coding.Desk;
import org.framewright.reliability.Matter;
import org.framewright.ui.common.Notice;
import org.framewright.ui.common.Tasks;
import org.framewright.wording.Texts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/// What is decided of the case that is looked at. One verb waits for the other: a key that is pressed while a decision is on its
/// way is meant for what comes after it.
public final class Judging {

    private final AdjudicationViewModel frame;
    private final AdjudicationDoor door;
    private final Tasks tasks;
    private final Texts texts;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Asked>> asked = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<CaseRow> last = Optional.empty();
    private Optional<Notice> ofArticle = Optional.empty();
    private boolean busy;

    Judging(AdjudicationViewModel frame, AdjudicationDoor door, Tasks tasks, Texts texts) {
        this.frame = frame;
        this.door = door;
        this.tasks = tasks;
        this.texts = texts;
        frame.currentProperty()
                .subscribe((was, now) -> {
                    if (!was.equals(now)) {
                        reason.set(now.flatMap(it -> it.about().decision()).map(it -> it.reason()).orElse(""));
                    }
                    if (!was.map(CaseRow::article).equals(now.map(CaseRow::article))) {
                        leave();
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
        whenIdle(() ->
                frame.docketProperty()
                        .get()
                        .flatMap(it -> Rows.renewed(row, it))
                        .filter(it -> !it.about().isOpen())
                        .ifPresent(it -> write(desk -> door.service().explain(desk, it.about(), words), _ -> {})));
    }

    /// Takes over what all say in this article.
    public void undisputed() {
        whenIdle(() ->
                write(
                        door.service()::takeUndisputed,
                        _ -> {
                            var taken = Notice.hint(texts.get("adjudication.hint.undisputed"));
                            say(isDone() ? submitting(taken) : taken);
                        }));
    }

    /// Decides by majority, wherever there is one, what is open in this article and about the same question.
    public void byMajority() {
        whenIdle(() ->
                frame.currentProperty()
                        .get()
                        .ifPresent(row -> {
                            var matter = row.about().matter();
                            write(
                                    desk ->
                                            door.service()
                                                    .takeMajority(
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
        whenIdle(() ->
                frame.currentProperty()
                        .get()
                        .filter(it -> it.about().decision().isPresent())
                        .ifPresent(it -> write(desk -> door.service().withdraw(desk, it.about()), _ -> {})));
    }

    public void undo() {
        whenIdle(() -> write(door.service()::undo, this::goToChanged));
    }

    public void redo() {
        whenIdle(() -> write(door.service()::redo, this::goToChanged));
    }

    /// Submits the reference coding of the article.
    ///
    /// @param why questions stay open; may be empty
    public void finish(String why) {
        whenIdle(() -> write(desk -> door.service().finish(desk, why), _ -> frame.hint("adjudication.hint.finished")));
    }

    /// Asks why what was decided last was decided so.
    public void explainLast() {
        whenIdle(() -> ofLast().ifPresent(it -> ask(new Asked.Explaining(it))));
    }

    /// Asks for a rule about what was decided last.
    public void ruleOnLast() {
        whenIdle(() -> ofLast().ifPresent(it -> ask(new Asked.Ruling(it))));
    }

    /// What was decided last, as long as it is.
    private Optional<CaseRow> ofLast() {
        var found = last.flatMap(row -> frame.docketProperty().get().flatMap(it -> Rows.renewed(row, it)));
        if (found.filter(it -> !it.about().isOpen()).isEmpty()) {
            frame.hint("adjudication.hint.nothing-decided");
            return Optional.empty();
        }
        return found;
    }

    void ask(Asked what) {
        asked.set(Optional.empty());
        asked.set(Optional.of(what));
    }

    /// What the screen is to ask for next.
    ReadOnlyObjectProperty<Optional<Asked>> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    private void decide(BiFunction<ArticleCases, Case, Optional<Choice>> how) {
        whenIdle(() ->
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
        write(
                desk -> door.service().decide(desk, row.about(), choice, why),
                _ -> {
                    last = Optional.of(row);
                    if (isDecided()) {
                        say(decided(row));
                    } else {
                        frame.goOn(before);
                        ofLast().ifPresent(it -> frame.say(goingOn(it)));
                    }
                });
    }

    /// Whether nothing is left in the article in which coders differ.
    private boolean isDecided() {
        return frame.articleProperty().get().filter(it -> it.open() == it.undisputed().size()).isPresent();
    }

    /// Whether it can be submitted, and was not.
    private boolean isDone() {
        return frame.articleProperty().get().filter(it -> it.open() == 0 && !it.view().isSubmitted()).isPresent();
    }

    /// One stays to see it, and to submit the article that it is about.
    private Notice decided(CaseRow row) {
        var sentence = texts.get(isDone() ? "adjudication.all-decided" : "adjudication.all-decided-same", row.title());
        var notice = Notice.remark(sentence);
        return (isDone()
                        ? submitting(notice)
                        : notice.offering(texts.get("adjudication.action.undisputed"), this::undisputed))
                .offering(texts.get("adjudication.action.next-open"), frame::nextOpen);
    }

    /// One has gone on to the next case, and may want to say something of the one before.
    private Notice goingOn(CaseRow row) {
        var how =
                frame.words()
                        .flatMap(say -> row.about().decision().map(it -> say.named(row) + ": " + say.decision(it)))
                        .orElse(row.title());
        return Notice.hint(texts.get("adjudication.hint.decided", how))
                .offering(texts.get("adjudication.action.reason"), this::explainLast)
                .offering(texts.get("adjudication.action.rule"), this::ruleOnLast);
    }

    private Notice submitting(Notice notice) {
        return notice.offering(texts.get("adjudication.action.submit"), () -> ask(new Asked.Finishing()));
    }

    /// Says what holds as long as the article is looked at.
    private void say(Notice notice) {
        ofArticle = Optional.of(notice);
        frame.say(notice);
    }

    private void leave() {
        if (ofArticle.isPresent() && frame.noticeProperty().get().equals(ofArticle)) {
            frame.dismissNotice();
        }
        ofArticle = Optional.empty();
    }

    private void write(Function<Desk, ArticleCases> work, Consumer<ArticleCases> then) {
        var shown = frame.articleProperty().get();
        if (shown.isEmpty()) {
            return;
        }
        if (frame.isReadOnly()) {
            frame.hint("adjudication.hint.read-only");
            return;
        }
        busy = true;
        var said = frame.noticeProperty().get();
        tasks.run(
                () -> work.apply(shown.get().desk()),
                now -> {
                    busy = false;
                    // only now: what is said next takes its place, and nothing jumps meanwhile
                    if (frame.noticeProperty().get().equals(said)) {
                        frame.dismissNotice();
                    }
                    frame.show(now);
                    then.accept(shown.get());
                    goOn();
                },
                failure -> {
                    busy = false;
                    waiting.clear();
                    frame.failed(failure);
                });
    }

    private void whenIdle(Runnable verb) {
        if (busy) {
            waiting.add(verb);
        } else {
            verb.run();
        }
    }

    private void goOn() {
        while (!busy && !waiting.isEmpty()) {
            waiting.remove().run();
        }
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
}
