package org.framewright.ui.adjudication;

import org.framewright.reliability.Progress;
import org.framewright.ui.controls.LongTask;
import org.framewright.ui.controls.Tasks;

/// Tells how far a reading is, once it takes long.
final class Telling implements Progress {

    private static final long LONG = 700_000_000;

    private final Tasks tasks;
    private final LongTask progress;
    private final String words;
    private final long begun = System.nanoTime();
    private Runnable stop = () -> {};
    private boolean over;

    Telling(Tasks tasks, LongTask progress, String words) {
        this.tasks = tasks;
        this.progress = progress;
        this.words = words;
    }

    void stopping(Runnable how) {
        stop = how;
    }

    @Override
    public void at(int done, int total) {
        if (System.nanoTime() - begun > LONG) {
            tasks.show(() -> show((double) done / total));
        }
    }

    private void show(double share) {
        if (over) {
            return;
        }
        if (!progress.runningProperty().get()) {
            progress.begin(words, stop);
        }
        progress.at(share);
    }

    /// On the window's thread.
    void end() {
        over = true;
        progress.end();
    }
}
