package org.framewright.files.table;

import org.framewright.model.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rows with the same warning: the first ones by their numbers, all by how many they are.
public final class RowTally {

    private static final int LISTED = 20;

    private final TableProblem problem;
    private final List<Run> first = new ArrayList<>();
    private final List<String> examples = new ArrayList<>();
    private long count;
    private long listed;

    /// Rows one after the other.
    private record Run(long from, long to) {

        @Override
        public String toString() {
            return from == to ? String.valueOf(from) : from + (to == from + 1 ? ", " : "–") + to;
        }
    }

    public RowTally(TableProblem problem) {
        this.problem = problem;
    }

    /// Counts a row.
    public void add(long row) {
        count++;
        if (count == listed + 1 && !first.isEmpty() && first.getLast().to() == row - 1) {
            first.set(first.size() - 1, new Run(first.getLast().from(), row));
            listed++;
        } else if (first.size() < LISTED) {
            first.add(new Run(row, row));
            listed++;
        }
    }

    /// Counts a row with the value that the warning is about.
    ///
    /// @param example the first one is kept
    public void add(long row, String column, String example) {
        add(row);
        if (examples.isEmpty()) {
            examples.addAll(List.of(column, example));
        }
    }

    /// The warning; empty where there is no such row.
    public Optional<Problem> warning(String file) {
        var numbers = first.stream().map(String::valueOf).collect(Collectors.joining(", "));
        var details = Stream.concat(Stream.of(count, numbers, count - listed), examples.stream()).toArray();
        return count == 0 ? Optional.empty() : Optional.of(Problem.of(problem, file, details));
    }
}
