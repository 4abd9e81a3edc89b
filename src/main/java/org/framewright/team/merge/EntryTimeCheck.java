package org.framewright.team.merge;

import org.framewright.model.Problem;
import org.framewright.model.change.Change;
import org.framewright.model.change.CodingChange;
import org.framewright.model.change.CodingChange.CodingChanged;
import org.framewright.model.change.CodingChange.CodingOpened;
import org.framewright.model.change.CompoundChange;
import org.framewright.model.change.StudyChange;
import org.framewright.store.ledger.CodingHistory.HistoryEntry;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.stream.Stream;

/// Finds strange times among the entries of an incoming file, and submitted codings that were changed without a new version. The
/// findings are only warnings, since clocks may be wrong and files are salvaged; but they often show entries that were written by
/// hand.
public final class EntryTimeCheck {

    /// The tolerated difference of clocks, in seconds.
    private static final long TOLERANCE = 600;

    private final Instant now;
    private final NavigableMap<Long, Instant> packageTimes;
    private final Map<MergeProblem, TimeFinding> found = new EnumMap<>(MergeProblem.class);

    /// @param article the article of the first of these entries
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
    /// @param submitted whether the project has the coding as a submitted one
    void check(String article, List<HistoryEntry> entries, Set<String> known, boolean submitted) {
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
            if (times(entry.change()).anyMatch(it -> isAfter(it, entry.at()) || isAfter(entry.at(), it))) {
                addFinding(MergeProblem.TIMES_OF_CODINGS, entry, article);
            }
            if (submitted && reopens(entry.change())) {
                addFinding(MergeProblem.CHANGED_AFTER_SUBMISSION, entry, article);
            }
        }
    }

    /// Whether a change opens a submitted coding without a new version. The program itself makes a new version of the coding; a
    /// salvaged file may differ.
    private static boolean reopens(Change change) {
        return switch (change) {
            case CodingChanged(var before, var after) -> before.isSubmitted() && !after.isSubmitted();
            case CompoundChange(var changes) -> changes.stream().anyMatch(EntryTimeCheck::reopens);
            case StudyChange _, CodingChange _ -> false;
        };
    }

    /// The times in a change that the program takes from the same clock as its entry's time.
    private static Stream<Instant> times(Change change) {
        return switch (change) {
            case CodingOpened(var opened) -> Stream.of(opened.opened());
            case CodingChanged(var before, var after) when !before.isSubmitted() ->
                    Stream.ofNullable(after.submitted());
            case StudyChange _, CodingChange _, CompoundChange _ -> Stream.empty();
        };
    }

    /// In seconds: a moment in a file may be as far away as the type allows.
    private static boolean isAfter(Instant one, Instant other) {
        return one.getEpochSecond() - other.getEpochSecond() > TOLERANCE;
    }

    private void addFinding(MergeProblem code, HistoryEntry entry, String article) {
        found.merge(code, new TimeFinding(1, entry.at(), article), TimeFinding::plus);
    }

    /// The findings, each once.
    ///
    /// @param file the file's name
    List<Problem> warnings(String file) {
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
