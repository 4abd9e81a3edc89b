package org.framewright.team.merge;

import org.framewright.model.Problem;
import org.framewright.store.ledger.CodingHistory.HistoryEntry;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;

/// Finds strange times among the entries of an incoming file. Clocks are wrong now and then, so nothing hangs on it; but
/// entries that were written by hand often show there.
public final class EntryTimeCheck {

    /// The tolerated difference of clocks, in seconds.
    private static final long TOLERANCE = 600;

    private final Instant now;
    private final NavigableMap<Long, Instant> packageTimes;
    private final Map<MergeProblem, TimeFinding> found = new EnumMap<>(MergeProblem.class);

    /// @param article where the first of them is
    private record TimeFinding(int entries, Instant first, String article) {

        TimeFinding plus(TimeFinding later) {
            return new TimeFinding(entries + later.entries, first, article);
        }
    }

    /// @param packageTimes the times at which the project made the packages that the file has taken in, by their place in the file's ledger
    public EntryTimeCheck(Instant now, NavigableMap<Long, Instant> packageTimes) {
        this.now = now;
        this.packageTimes = packageTimes;
    }

    /// Checks the entries of a coding.
    ///
    /// @param known keys of entries that the project has
    void check(String article, List<HistoryEntry> entries, Set<String> known) {
        var last = new HashMap<String, Instant>();
        for (var entry : entries) {
            var before = last.put(entry.author().installation(), entry.at());
            var lastPackage = packageTimes.floorEntry(entry.revision());
            if (known.contains(entry.key())) {
                continue;
            }
            if (isAfter(entry.at(), now)) {
                addFinding(MergeProblem.TIMES_IN_FUTURE, entry, article);
            } else if (lastPackage != null && isAfter(lastPackage.getValue(), entry.at())) {
                addFinding(MergeProblem.TIMES_BEFORE_PACKAGE, entry, article);
            } else if (before != null && isAfter(before, entry.at())) {
                addFinding(MergeProblem.TIMES_BACKWARDS, entry, article);
            }
        }
    }

    /// In seconds: a moment out of a file may be as far away as moments can be.
    private static boolean isAfter(Instant one, Instant other) {
        return one.getEpochSecond() - other.getEpochSecond() > TOLERANCE;
    }

    private void addFinding(MergeProblem code, HistoryEntry entry, String article) {
        found.merge(code, new TimeFinding(1, entry.at(), article), TimeFinding::plus);
    }

    /// The findings, each once.
    ///
    /// @param file the file's name
    List<Problem> remarks(String file) {
        return found.entrySet().stream()
                .map(it ->
                        Problem.of(
                                it.getKey(),
                                file,
                                it.getValue().entries(),
                                it.getValue().first(),
                                it.getValue().article()))
                .toList();
    }
}
