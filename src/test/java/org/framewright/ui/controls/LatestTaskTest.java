package org.framewright.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

class LatestTaskTest {

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final LatestTask latest = new LatestTask(new Tasks(waiting::add, Runnable::run));

    @Test
    void ofSeveralThingsThatAreAskedForMeanwhileOnlyTheLastIsDoneAndShown() {
        ask("first");
        ask("second");
        ask("third");
        doAll();
        assertThat(done).containsExactly("first", "third");
        assertThat(shown).containsExactly("third");

        ask("fourth");
        doAll();
        assertThat(shown).containsExactly("third", "fourth");
    }

    @Test
    void whatIsNotWantedAnyMoreIsNotShown() {
        ask("first");
        latest.forget();
        doAll();
        assertThat(shown).isEmpty();
        ask("second");
        doAll();
        assertThat(shown).containsExactly("second");
    }

    private void ask(String what) {
        latest.run(
                () -> {
                    done.add(what);
                    return what;
                },
                shown::add,
                _ -> shown.add("failed"));
    }

    private void doAll() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }
}
