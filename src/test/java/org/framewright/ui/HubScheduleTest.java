package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class HubScheduleTest {

    private final HubSchedule schedule = new HubSchedule(0);

    @Test
    void hubIsAskedAtOnceAndThenEveryMinute() {
        assertThat(schedule.delay(0)).isZero();
        schedule.addLook(0, 500);
        assertThat(schedule.delay(500)).isEqualTo(60_000);
        assertThat(schedule.delay(60_000)).isEqualTo(500);
        assertThat(schedule.delay(70_000)).isZero();
    }

    @Test
    void commitIsSentTwoSecondsAfterTheLastOne() {
        schedule.addLook(0, 500);
        schedule.addCommit(5_000);
        assertThat(schedule.delay(5_000)).isEqualTo(2_000);
        schedule.addCommit(6_500);
        assertThat(schedule.delay(6_500)).isEqualTo(2_000);
        assertThat(schedule.hasReason()).isTrue();
        schedule.addLook(8_500, 8_600);
        assertThat(schedule.hasReason()).isFalse();
        assertThat(schedule.delay(8_600)).isEqualTo(60_000);
    }

    @Test
    void commitWaitsTenSecondsForOthersAtMost() {
        schedule.addLook(0, 0);
        for (int now = 5_000; now <= 14_500; now += 500) {
            schedule.addCommit(now);
        }
        assertThat(schedule.delay(14_500)).isEqualTo(500);
    }

    @Test
    void notificationIsFollowedAtOnce() {
        schedule.addLook(0, 500);
        schedule.addNotification(700);
        assertThat(schedule.delay(700)).isZero();
    }

    @Test
    void sendingTakesAtMostAnEleventhOfTheTime() {
        schedule.addLook(0, 500);
        schedule.addCommit(1_000);
        schedule.addLook(3_000, 6_000);
        schedule.addCommit(7_000);
        assertThat(schedule.delay(7_000)).isEqualTo(29_000);
        schedule.addNotification(8_000);
        assertThat(schedule.delay(8_000)).isEqualTo(28_000);
    }
}
