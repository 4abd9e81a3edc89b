package org.framewright.safekeeping.backup;

import org.framewright.safekeeping.backup.Backup.BackupReason;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// The rule for old backups: names the backups of a project that may be deleted. A pure function of the backups and the
/// time.
///
/// Of the last two days, all backups stay; then the last of a day for at least twelve days, the last of a week for at
/// least ten weeks, the last of four weeks for a year. Days, weeks and periods of four weeks are those of UTC, counted
/// from 1970. A whole period passes its limit at once, and longer periods consist of shorter ones, so that a backup
/// without use never gets a use later.
///
/// Independently of the clock, the [#NEWEST] newest backups (by number) stay, and the backup with the highest revision;
/// a backup with a date in the future counts as made today. A backup that was not made by schedule stays for 30 days.
public final class BackupRetention {

    /// The largest total size of a project's backups in bytes; the newest backup and the one with the highest revision stay
    /// even beyond it. Backups share a disk with the project, and must not fill the disk. A project of 60 MB still has
    /// backups of a whole year.
    public static final long MOST_BYTES = 5_000_000_000L;

    /// The number of newest backups that stay at any age, within [#MOST_BYTES]: the clock may jump ahead, or the project not
    /// be used for years.
    public static final int NEWEST = 10;

    private static final int DAYS_ALL = 2;
    private static final int WEEKS_DAILY = 2;
    private static final int BLOCKS_WEEKLY = 3;
    private static final int BLOCKS = 13;
    private static final Duration UNSCHEDULED = Duration.ofDays(30);
    private static final Comparator<Backup> OLDEST_FIRST = Comparator.comparingInt(Backup::number);
    private static final Comparator<Backup> LATER = Comparator.comparing(Backup::at).thenComparing(OLDEST_FIRST);
    private static final Comparator<Backup> BETTER =
            Comparator.comparingLong(Backup::revision).thenComparing(OLDEST_FIRST);

    /// Periods that keep one backup each.
    private enum RetentionPeriod {
        HOUR(60 * 60),
        DAY(24 * HOUR.seconds),
        WEEK(7 * DAY.seconds),
        BLOCK(4 * WEEK.seconds);

        private final long seconds;

        RetentionPeriod(long seconds) {
            this.seconds = seconds;
        }

        long of(Instant at) {
            return Math.floorDiv(at.getEpochSecond(), seconds);
        }
    }

    private record RetentionSlot(RetentionPeriod period, long index) {}

    private final Instant now;
    private final List<Backup> newestFirst;
    private final Set<Backup> best = new HashSet<>();

    private BackupRetention(List<Backup> backups, Instant now) {
        this.now = now;
        this.newestFirst = backups.stream().sorted(OLDEST_FIRST.reversed()).toList();
        backups.stream().max(OLDEST_FIRST).ifPresent(best::add);
        backups.stream().max(BETTER).ifPresent(best::add);
    }

    /// The backups that may be deleted.
    ///
    /// @param backups without damaged ones: a damaged backup would replace sound ones
    /// @param mostBytes the total size of the staying backups. Where they are larger, one an hour stays of the last two
    ///     days; where that is not enough, the oldest are deleted
    public static List<Backup> findRemovable(List<Backup> backups, Instant now, long mostBytes) {
        var thinning = new BackupRetention(backups, now);
        var staying = thinning.needed(false);
        if (bytes(staying) > mostBytes) {
            staying = thinning.within(mostBytes, thinning.needed(true));
        }
        var kept = Set.copyOf(staying);
        return backups.stream().filter(backup -> !kept.contains(backup)).toList();
    }

    /// @param hourly whether one backup an hour is enough for the last two days
    private List<Backup> needed(boolean hourly) {
        Map<RetentionSlot, Backup> last = new HashMap<>();
        for (var backup : newestFirst) {
            last.merge(slot(backup.at()), backup, (one, other) -> LATER.compare(one, other) > 0 ? one : other);
        }
        return IntStream.range(0, newestFirst.size())
                .filter(i -> {
                    var backup = newestFirst.get(i);
                    var slot = slot(backup.at());
                    boolean lately = slot.period() == RetentionPeriod.HOUR && !hourly;
                    boolean ofItsTime =
                            lately
                                    || (backup.equals(last.get(slot))
                                            && age(RetentionPeriod.BLOCK, backup.at()) <= BLOCKS);
                    return i < NEWEST || ofItsTime || isSpecial(backup);
                })
                .mapToObj(newestFirst::get)
                .toList();
    }

    private boolean isSpecial(Backup backup) {
        boolean unscheduled = backup.reason() != BackupReason.SCHEDULED;
        return best.contains(backup) || (unscheduled && backup.at().isAfter(now.minus(UNSCHEDULED)));
    }

    private RetentionSlot slot(Instant at) {
        var period = RetentionPeriod.BLOCK;
        if (age(RetentionPeriod.DAY, at) <= DAYS_ALL) {
            period = RetentionPeriod.HOUR;
        } else if (age(RetentionPeriod.WEEK, at) <= WEEKS_DAILY) {
            period = RetentionPeriod.DAY;
        } else if (age(RetentionPeriod.BLOCK, at) <= BLOCKS_WEEKLY) {
            period = RetentionPeriod.WEEK;
        }
        return new RetentionSlot(period, period.of(at));
    }

    private long age(RetentionPeriod period, Instant at) {
        return period.of(now) - period.of(at);
    }

    private List<Backup> within(long mostBytes, List<Backup> needed) {
        var staying = new HashSet<>(best);
        long total = bytes(best);
        for (var backup : needed) {
            total += best.contains(backup) ? 0 : backup.bytes();
            if (total > mostBytes) {
                break;
            }
            staying.add(backup);
        }
        return List.copyOf(staying);
    }

    private static long bytes(Iterable<Backup> backups) {
        long total = 0;
        for (var backup : backups) {
            total += backup.bytes();
        }
        return total;
    }
}
