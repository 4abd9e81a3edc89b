package org.framewright.safekeeping.backup;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.safekeeping.backup.Backup.BackupReason;
import org.framewright.support.Nightly;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

/// What may be said of every thinning, over years of backups by clocks that jump; and how many are left of a study's.
final class BackupRetentionPropertyTest {

    private static final Instant NOW = Instant.parse("2026-11-20T11:05:33Z");
    private static final long NO_BOUND = Long.MAX_VALUE;
    private static final int SEEDS = 200;

    @RepeatedTest(SEEDS)
    void whatStaysIsNotThinnedAgainAtTheSameTime(RepetitionInfo seed) {
        var backups = anyBackups(random(seed));
        for (long bound : List.of(NO_BOUND, total(backups) / 3, 1L)) {
            var left = left(backups, NOW, bound);

            assertThat(left(left, NOW, bound)).isEqualTo(left);
        }
    }

    /// Shown to fail with days counted instead of whole weeks where weeks become four weeks.
    @Nightly
    @RepeatedTest(SEEDS)
    void whatIsNoLongerNeededNeverIsAgain(RepetitionInfo seed) {
        var random = random(seed);
        var backups = anyBackups(random);
        var needed = left(backups, NOW, NO_BOUND);
        for (int i = 0; i < 20; i++) {
            var later = NOW.plus(Duration.ofHours(random.nextInt(5_000)));

            assertThat(needed).containsAll(left(backups, later, NO_BOUND));
        }
    }

    @Nightly
    @RepeatedTest(SEEDS)
    void thinningNowAndThenLeavesWhatThinningOnceLeaves(RepetitionInfo seed) {
        var random = random(seed);
        var backups = anyBackups(random);
        var later = NOW.plus(Duration.ofHours(random.nextInt(20_000)));

        assertThat(left(left(backups, NOW, NO_BOUND), later, NO_BOUND)).isEqualTo(left(backups, later, NO_BOUND));
    }

    /// Shown to fail with the one of the highest revision taken out.
    @RepeatedTest(SEEDS)
    void theNewestAndTheBestStayWhateverTheBound(RepetitionInfo seed) {
        var random = random(seed);
        var backups = anyBackups(random);
        for (long bound : List.of(NO_BOUND, (long) random.nextInt(2_000_000), 0L)) {
            var left = left(backups, NOW, bound);

            assertThat(left).contains(backups.stream().max(Comparator.comparingInt(Backup::number)).orElseThrow());
            long best = backups.stream().mapToLong(Backup::revision).max().orElseThrow();
            assertThat(left).extracting(Backup::revision).contains(best);
        }
    }

    @RepeatedTest(SEEDS)
    void allStayOfTwoDaysAndOfTheFutureAndWhatWasMadeForAReasonStaysAMonth(RepetitionInfo seed) {
        var backups = anyBackups(random(seed));
        var left = left(backups, NOW, NO_BOUND);

        assertThat(left)
                .containsAll(backups.stream().filter(it -> it.at().isAfter(NOW.minus(Duration.ofDays(2)))).toList());
        assertThat(left)
                .containsAll(
                        backups.stream()
                                .filter(it ->
                                        it.reason() != BackupReason.SCHEDULED
                                                && it.at().isAfter(NOW.minus(Duration.ofDays(30))))
                                .toList());
    }

    @RepeatedTest(SEEDS)
    void everyDayWeekAndMonthOfTheYearThatHadOneStillHasOneNear(RepetitionInfo seed) {
        var backups = anyBackups(random(seed));
        var left = left(backups, NOW, NO_BOUND);

        for (var backup : backups) {
            long days = Duration.between(backup.at(), NOW).toDays();
            if (days < 360) {
                long near = days < 13 ? 1 : days < 83 ? 7 : 28;
                assertThat(left)
                        .as("%s, %d days old", backup, days)
                        .anyMatch(it ->
                                Duration.between(backup.at(), it.at()).abs().compareTo(Duration.ofDays(near)) <= 0);
            }
        }
    }

    @RepeatedTest(SEEDS)
    void takesNoMoreThanTheBoundUnlessTheNewestAndTheBestDo(RepetitionInfo seed) {
        var random = random(seed);
        var backups = anyBackups(random);
        long bound = random.nextInt(20_000_000);
        var left = left(backups, NOW, bound);

        assertThat(total(left) <= bound || left.size() <= 2).isTrue();
    }

    /// Ten years, a backup every ten minutes of a working day: after each, what a program would have done.
    @Test
    void tenYearsLeaveAFewDozen() {
        var left = new ArrayList<Backup>();
        int number = 0;
        int most = 0;
        for (int day = 0; day < 3_650; day++) {
            for (int tenth = 0; tenth < 48; tenth += day > 3_600 ? 1 : 12) {
                var at = NOW.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(10L * tenth));
                left.add(backup(++number, at, number, BackupReason.SCHEDULED, 1));
            }
            left.removeAll(BackupRetention.findRemovable(left, NOW.plus(Duration.ofDays(day)), NO_BOUND));
            most = Math.max(most, left.size());
        }
        var rested = left(left, NOW.plus(Duration.ofDays(3_660)), NO_BOUND);

        assertThat(most).isLessThanOrEqualTo(4 * 48 + 19 + 13 + 11 + BackupRetention.NEWEST);
        assertThat(rested).hasSizeBetween(30, 19 + 13 + 11 + BackupRetention.NEWEST);
    }

    /// Shown to fail with only the newest one kept.
    @Test
    void aClockThatJumpsAheadByYearsLeavesTheNewestTen() {
        var backups = new ArrayList<Backup>();
        for (int i = 1; i <= 100; i++) {
            backups.add(backup(i, NOW.minus(Duration.ofDays(100 - i)), i, BackupReason.SCHEDULED, 1));
        }

        assertThat(left(backups, NOW.plus(Duration.ofDays(9_999)), NO_BOUND)).hasSize(BackupRetention.NEWEST);
    }

    @Test
    void aClockSetBackTakesNothingAway() {
        var backups = new ArrayList<Backup>();
        for (int i = 1; i <= 100; i++) {
            backups.add(backup(i, NOW.plus(Duration.ofMinutes(i)), i, BackupReason.SCHEDULED, 1));
        }

        assertThat(BackupRetention.findRemovable(backups, NOW.minus(Duration.ofDays(3_000)), NO_BOUND)).isEmpty();
    }

    /// A working day of a project of 150 MB: by the bound alone, everything before lunch would go.
    @Test
    void whereThereIsLittleRoomTheLastDaysAreThinnedBeforeTheOldestGo() {
        var backups = new ArrayList<Backup>();
        for (int i = 1; i <= 10; i++) {
            backups.add(backup(i, NOW.minus(Duration.ofDays(80 - 7 * i)), i, BackupReason.SCHEDULED, 150_000_000));
        }
        for (int i = 11; i <= 58; i++) {
            backups.add(
                    backup(i, NOW.minus(Duration.ofMinutes(10L * (58 - i))), i, BackupReason.SCHEDULED, 150_000_000));
        }

        var left = left(backups, NOW, BackupRetention.MOST_BYTES);

        assertThat(left).startsWith(backups.subList(0, 10).toArray(Backup[]::new)).hasSizeGreaterThan(20);
        assertThat(total(left)).isLessThanOrEqualTo(BackupRetention.MOST_BYTES);
    }

    private static List<Backup> left(List<Backup> backups, Instant now, long bound) {
        var left = new ArrayList<>(backups);
        left.removeAll(new HashSet<>(BackupRetention.findRemovable(backups, now, bound)));
        return left;
    }

    private static long total(List<Backup> backups) {
        return backups.stream().mapToLong(Backup::bytes).sum();
    }

    private static Random random(RepetitionInfo seed) {
        return new Random(seed.getCurrentRepetition());
    }

    /// Up to two years and some days of the future, in bursts; now and then the clock jumps and the revision falls.
    private static List<Backup> anyBackups(Random random) {
        var backups = new ArrayList<Backup>();
        var at = NOW.minus(Duration.ofDays(random.nextInt(1, 700)));
        long revision = 0;
        int count = random.nextInt(1, 250);
        for (int number = 1; number <= count; number++) {
            at = at.plus(step(random));
            revision = random.nextInt(20) == 0 ? random.nextInt(50) : revision + random.nextInt(30);
            var reasons = BackupReason.values();
            var reason = random.nextInt(4) > 0 ? BackupReason.SCHEDULED : reasons[random.nextInt(reasons.length)];
            backups.add(backup(number, at, revision, reason, random.nextInt(1, 1_000_000)));
        }
        return backups;
    }

    private static Duration step(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> Duration.ofDays(-random.nextInt(300));
            case 1, 2 -> Duration.ofDays(random.nextInt(60));
            case 3, 4, 5 -> Duration.ofHours(random.nextInt(60));
            default -> Duration.ofMinutes(10);
        };
    }

    private static Backup backup(int number, Instant at, long revision, BackupReason reason, long bytes) {
        return new Backup(Path.of("backup-" + number), number, at, revision, reason, bytes);
    }
}
