package org.framewright.ui.adjudication;

import org.framewright.adjudication.ArticleCases;
import org.framewright.coding.Desk;
import org.framewright.ui.controls.Tasks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Function;

/// Writes one thing after the other: a key that is pressed while a decision is on its way is meant for what comes after it.
final class Writing {

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
