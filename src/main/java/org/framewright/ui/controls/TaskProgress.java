package org.framewright.ui.controls;

import org.framewright.corpus.Progress;

/// Tells the screen how far something long is, and the work whether somebody wants it to stop.
public record TaskProgress(LongTask task, Tasks tasks) implements Progress {

    @Override
    public void at(int done, int total) {
        tasks.show(() -> task.at((double) done / total));
    }

    @Override
    public boolean cancelled() {
        return task.isCancelled();
    }
}
