package org.framewright.ui.workspace.coding.actions;

import org.framewright.coding.ArticleNotes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// The working time on articles, between uses of keys and mouse, without longer pauses; recorded where their round has it switched on.
public final class WorkTime {

    /// A longer pause is not work.
    private static final Duration PAUSE = Duration.ofMinutes(2);

    private final ArticleNotes notes;
    private final SessionState state;
    private final Clock clock;
    private Instant last;
    private Duration worked = Duration.ZERO;

    public WorkTime(ArticleNotes notes, SessionState state, Clock clock) {
        this.notes = notes;
        this.state = state;
        this.clock = clock;
        this.last = clock.instant();
    }

    public void begin() {
        worked = Duration.ZERO;
        last = clock.instant();
    }

    /// The coder has used a key or the mouse, anywhere on the screen.
    public void addActivity() {
        var now = clock.instant();
        var gap = Duration.between(last, now);
        if (!gap.isNegative() && gap.compareTo(PAUSE) <= 0) {
            worked = worked.plus(gap);
        }
        last = now;
    }

    /// Writes the whole seconds worked since they were last written. Looking at an article is not working on it: only a coding
    /// that is begun has a time.
    public void save() {
        boolean timed = state.content.get().filter(it -> it.key().round().settings().timed()).isPresent();
        if (!timed || state.queue.isReadOnly()) {
            return;
        }
        state.withContent(content -> {
            if (content.snapshot().coding().isEmpty() || content.snapshot().isFixed()) {
                return;
            }
            addActivity();
            long seconds = worked.toSeconds();
            worked = worked.minusSeconds(seconds);
            if (seconds > 0) {
                state.write(it -> it.with(notes.addSeconds(it.key(), seconds)), _ -> {});
            }
        });
    }
}
