package org.framewright.ui.workspace.coding.actions;

import org.framewright.coding.ArticleNotes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// How long articles are worked on, from one key or movement of the hand to the next, longer pauses left out; kept where their round asks
/// for that.
public final class WorkTime {

    /// Who does nothing for longer has gone away, or thinks of something else.
    private static final Duration PAUSE = Duration.ofMinutes(2);

    private final ArticleNotes notes;
    private final SessionState desk;
    private final Clock clock;
    private Instant last;
    private Duration worked = Duration.ZERO;

    public WorkTime(ArticleNotes notes, SessionState desk, Clock clock) {
        this.notes = notes;
        this.desk = desk;
        this.clock = clock;
        this.last = clock.instant();
    }

    /// Another article is on the desk: its time begins now.
    public void begin() {
        worked = Duration.ZERO;
        last = clock.instant();
    }

    /// The coder has done something, anywhere on the screen.
    public void tick() {
        var now = clock.instant();
        var gap = Duration.between(last, now);
        if (!gap.isNegative() && gap.compareTo(PAUSE) <= 0) {
            worked = worked.plus(gap);
        }
        last = now;
    }

    /// Writes the whole seconds worked since they were last written. Looking at an article is not working on it: time is kept of a
    /// coding that is begun.
    public void keep() {
        boolean timed = desk.sheet.get().filter(it -> it.desk().round().settings().timed()).isPresent();
        if (!timed || desk.queue.isReadOnly()) {
            return;
        }
        desk.at(sheet -> {
            if (sheet.view().coding().isEmpty() || sheet.view().isFixed()) {
                return;
            }
            tick();
            long seconds = worked.toSeconds();
            worked = worked.minusSeconds(seconds);
            if (seconds > 0) {
                desk.write(it -> it.with(notes.worked(it.desk(), seconds)), _ -> {});
            }
        });
    }
}
