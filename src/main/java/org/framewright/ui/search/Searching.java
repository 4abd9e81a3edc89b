package org.framewright.ui.search;

import org.framewright.ui.controls.LongTask;
import org.framewright.ui.controls.Stoppable;
import org.framewright.ui.controls.Tasks;
import org.framewright.wording.Texts;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;

/// One search at a time: the next one stops the one before. How far it is, is shown only of one that takes long.
final class Searching {

    private static final long LONG = Duration.ofSeconds(1).toNanos();
    private static final long BETWEEN = Duration.ofMillis(100).toNanos();

    private final Tasks tasks;
    private final LongTask progress;
    private final Texts texts;
    private Optional<Stoppable<?>> running = Optional.empty();

    Searching(Tasks tasks, LongTask progress, Texts texts) {
        this.tasks = tasks;
        this.progress = progress;
        this.texts = texts;
    }

    /// @param work in the background; tells how far it is, 0 to 1
    /// @param failed not told of a search that another one has taken the place of
    <T> void run(Function<DoubleConsumer, T> work, Consumer<T> then, Consumer<Tasks.Failure> failed) {
        running.ifPresent(Stoppable::stop);
        var teller = new Teller();
        var search = new Stoppable<>(() -> work.apply(teller));
        running = Optional.of(search);
        teller.search = Optional.of(search);
        tasks.run(
                search,
                result -> end(search, () -> then.accept(result)),
                failure -> end(search, () -> failed.accept(failure)));
    }

    /// Stops what is running; nobody hears of it any more.
    void stop() {
        running.ifPresent(Stoppable::stop);
        running = Optional.empty();
        progress.end();
    }

    private void end(Stoppable<?> search, Runnable then) {
        if (isLast(search)) {
            running = Optional.empty();
            progress.end();
            then.run();
        }
    }

    private boolean isLast(Stoppable<?> search) {
        return running.filter(it -> it == search).isPresent();
    }

    /// Hands on how far a search is, when it has taken long, and not too often.
    private final class Teller implements DoubleConsumer {

        private final long begun = System.nanoTime();
        private Optional<Stoppable<?>> search = Optional.empty();
        private long told = begun;

        @Override
        public void accept(double share) {
            long now = System.nanoTime();
            if (now - begun > LONG && now - told > BETWEEN) {
                told = now;
                tasks.show(() -> search.filter(Searching.this::isLast).ifPresent(it -> at(it, share)));
            }
        }

        private void at(Stoppable<?> it, double share) {
            if (!progress.runningProperty().get()) {
                progress.begin(texts.get("search.searching"), it::stop);
            }
            progress.at(share);
        }
    }
}
