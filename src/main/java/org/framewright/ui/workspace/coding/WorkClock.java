package org.framewright.ui.workspace.coding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// How long somebody works on what is on the desk: from one key or movement of the hand to the next, longer pauses left out.
final class WorkClock {

    /// Who does nothing for longer has gone away, or thinks of something else.
    static final Duration PAUSE = Duration.ofMinutes(2);

    private final Clock clock;
    private Instant last;
    private Duration worked = Duration.ZERO;

    WorkClock(Clock clock) {
        this.clock = clock;
        this.last = clock.instant();
    }

    /// Another article: its time begins now.
    void begin() {
        worked = Duration.ZERO;
        last = clock.instant();
    }

    /// Somebody has done something.
    void tick() {
        var now = clock.instant();
        var gap = Duration.between(last, now);
        if (!gap.isNegative() && gap.compareTo(PAUSE) <= 0) {
            worked = worked.plus(gap);
        }
        last = now;
    }

    /// The whole seconds worked since they were last taken.
    long take() {
        tick();
        long seconds = worked.toSeconds();
        worked = worked.minusSeconds(seconds);
        return seconds;
    }
}
