package org.framewright.ui;

import java.util.OptionalLong;

/// When an open project asks its hub: every minute; soon after a commit; at once after the notification of a message. Looks for such a
/// reason take a small share of the time: a large file takes seconds to send. All times are milliseconds of a clock that only goes
/// forward.
final class HubSchedule {

    private static final long BETWEEN_LOOKS = 60_000;

    /// The time without a commit until the commits are sent.
    private static final long QUIET = 2_000;

    /// The longest time that a commit waits for later ones.
    private static final long LONGEST_WAIT = 10_000;

    /// The pause after a look for a reason, in times of its duration.
    private static final long PAUSE = 10;

    /// The time of the first reason since the last look.
    private OptionalLong reason = OptionalLong.empty();

    private long due;
    private long earliest;

    /// @param now the time of the first look
    HubSchedule(long now) {
        due = now;
        earliest = now;
    }

    void addCommit(long now) {
        reason = OptionalLong.of(reason.orElse(now));
        due = Math.min(now + QUIET, reason.getAsLong() + LONGEST_WAIT);
    }

    void addNotification(long now) {
        reason = OptionalLong.of(reason.orElse(now));
        due = now;
    }

    /// Whether a commit or a notification waits for the next look.
    boolean hasReason() {
        return reason.isPresent();
    }

    /// Notes a look, whatever came of it.
    void addLook(long begun, long ended) {
        if (hasReason()) {
            earliest = ended + PAUSE * (ended - begun);
        }
        reason = OptionalLong.empty();
        due = ended + BETWEEN_LOOKS;
    }

    /// The time until the next look.
    long delay(long now) {
        return Math.max(0, Math.max(due, earliest) - now);
    }
}
