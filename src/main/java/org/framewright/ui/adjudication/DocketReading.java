package org.framewright.ui.adjudication;

import org.framewright.adjudication.AdjudicationService;
import org.framewright.adjudication.Docket;
import org.framewright.coding.Seat;
import org.framewright.ui.controls.LongTask;
import org.framewright.ui.controls.Stoppable;
import org.framewright.ui.controls.Tasks;

import java.util.Optional;
import java.util.function.Consumer;

/// Reads all cases of a round in the background; another reading takes the place of one that is on its way.
final class DocketReading {

    private final Tasks tasks;
    private final String words;
    private final LongTask progress = new LongTask();
    private Optional<Stoppable<Docket>> reading = Optional.empty();

    /// @param words that say what is done, once it takes long
    DocketReading(Tasks tasks, String words) {
        this.tasks = tasks;
        this.words = words;
    }

    void read(AdjudicationService service, Seat seat, Consumer<Docket> then, Consumer<Tasks.Failure> failed) {
        stop();
        var telling = new Telling(tasks, progress, words);
        var work = new Stoppable<>(() -> service.docket(seat, telling));
        telling.stopping(work::stop);
        reading = Optional.of(work);
        tasks.run(
                work,
                it -> {
                    if (isLast(work)) {
                        telling.end();
                        then.accept(it);
                    }
                },
                failure -> {
                    if (isLast(work)) {
                        telling.end();
                        failed.accept(failure);
                    }
                });
    }

    private boolean isLast(Stoppable<Docket> work) {
        return reading.filter(it -> it == work).isPresent();
    }

    void stop() {
        reading.ifPresent(Stoppable::stop);
    }

    LongTask progress() {
        return progress;
    }
}
