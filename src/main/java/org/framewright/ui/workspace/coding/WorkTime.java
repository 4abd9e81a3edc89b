package org.framewright.ui.workspace.coding;

import org.framewright.coding.ArticleNotes;

import java.time.Clock;

/// Keeps how long articles are worked on, where their round asks for that.
public final class WorkTime {

    private final ArticleNotes notes;
    private final DeskState desk;
    private final WorkClock worked;

    WorkTime(ArticleNotes notes, DeskState desk, Clock clock) {
        this.notes = notes;
        this.desk = desk;
        this.worked = new WorkClock(clock);
    }

    /// Another article is on the desk.
    void begin() {
        worked.begin();
    }

    /// The coder has done something, anywhere on the screen.
    public void tick() {
        worked.tick();
    }

    /// Writes the time worked since it was last written. Looking at an article is not working on it: time is kept of a coding
    /// that is begun.
    void keep() {
        boolean timed = desk.sheetProperty().get().filter(it -> it.desk().round().settings().timed()).isPresent();
        if (!timed || desk.queue().isReadOnly()) {
            return;
        }
        desk.at(sheet -> {
            boolean open = sheet.view().coding().isPresent() && !sheet.view().isFixed();
            long seconds = open ? worked.take() : 0;
            if (seconds > 0) {
                desk.write(it -> it.with(notes.worked(it.desk(), seconds)), _ -> {});
            }
        });
    }
}
