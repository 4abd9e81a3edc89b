package org.framewright.reliability.external;

import org.framewright.reliability.external.ColumnMapping.CoderColumn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the columns with one variable by different coders, by the columns' names: `tone_A` and `tone_B`, `A.tone` and
/// `B.tone`, `tone1` and `tone2`. Where names can be read in two ways, the columns' values decide.
final class ColumnGroups {

    /// The ways of naming columns, as patterns with the groups `variable` and `coder`.
    private static final List<Pattern> NAME_PATTERNS =
            List.of(
                    Pattern.compile("(?<variable>.*?)[\\s_.:/-]+\\(?(?<coder>[^\\s_.:/()-]+)\\)?"),
                    Pattern.compile("\\(?(?<coder>[^\\s_.:/()-]+)\\)?[\\s_.:/-]+(?<variable>.+)"),
                    Pattern.compile("(?<variable>.*[a-z])(?<coder>[A-Z])|(?<variable2>.*\\D)(?<coder2>\\d{1,2})"));

    /// A group with such a name is no variable: its columns are coders' columns.
    private static final Pattern CODER =
            Pattern.compile("(?i)(coder|rater|annotator|judge|codierer|kodierer|codeur|c|r)");

    private static final double LEAST_SHARE = 0.5;

    private final SheetColumns columns;
    private final Map<Integer, Set<String>> values = new HashMap<>();

    ColumnGroups(SheetColumns columns) {
        this.columns = columns;
    }

    /// The variables of some columns, with a column for each coder. Where the names show no groups, all columns are one
    /// variable.
    Map<String, List<CoderColumn>> findGroups(List<Integer> candidates) {
        return NAME_PATTERNS.stream()
                .map(pattern -> groups(pattern, candidates))
                .filter(it -> countColumns(it) >= LEAST_SHARE * candidates.size() && countColumns(it) > 1)
                .max(Comparator.comparingDouble(it -> score(it, candidates.size())))
                .filter(it -> score(it, candidates.size()) > 0)
                .map(this::withVariableNames)
                .orElseGet(() -> singleGroup(candidates));
    }

    /// The variables with their coders' columns by one way of naming, for the columns that fit it.
    private Map<String, List<CoderColumn>> groups(Pattern pattern, List<Integer> candidates) {
        var groups = new LinkedHashMap<String, List<CoderColumn>>();
        for (int column : candidates) {
            var match = pattern.matcher(columns.names().get(column));
            if (match.matches()) {
                part(match, "variable")
                        .ifPresent(variable ->
                                groups.computeIfAbsent(variable, _ -> new ArrayList<>())
                                        .add(new CoderColumn(part(match, "coder").orElse(""), column)));
            }
        }
        groups.values()
                .removeIf(it -> it.size() < 2 || it.stream().map(CoderColumn::coder).distinct().count() < it.size());
        return groups;
    }

    private static Optional<String> part(Matcher match, String name) {
        return Stream.of(name, name + "2")
                .filter(it -> match.namedGroups().containsKey(it))
                .flatMap(it -> Stream.ofNullable(match.group(it)))
                .filter(it -> !it.isEmpty())
                .findFirst();
    }

    private static int countColumns(Map<String, List<CoderColumn>> groups) {
        return groups.values().stream().mapToInt(List::size).sum();
    }

    /// The plausibility of a grouping: the number of columns in groups, whether all groups have the same coders, and whether
    /// columns of a group hold the same values.
    private double score(Map<String, List<CoderColumn>> groups, int candidates) {
        var coders =
                groups.values().stream()
                        .map(group -> new HashSet<>(group.stream().map(CoderColumn::coder).toList()))
                        .toList();
        long same = coders.stream().filter(coders.getFirst()::equals).count();
        double alike =
                groups.values().stream()
                        .mapToDouble(group -> similarity(group.stream().map(CoderColumn::column).toList()))
                        .average()
                        .orElse(0);
        return countColumns(groups) / (double) candidates * (1 + (double) same / coders.size()) * (0.1 + alike);
    }

    /// The share of their values that two columns have in common, on average.
    private double similarity(List<Integer> group) {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size() && pairs < 100; j++, pairs++) {
                var one = values(group.get(i));
                var other = values(group.get(j));
                long common = one.stream().filter(other::contains).count();
                sum += common / (double) Math.max(1, one.size() + other.size() - common);
            }
        }
        return pairs == 0 ? 0 : sum / pairs;
    }

    private Set<String> values(int column) {
        return values.computeIfAbsent(
                column,
                it ->
                        columns.values(it).stream()
                                .map(cell -> CellNumber.find(cell).orElse(cell))
                                .collect(Collectors.toSet()));
    }

    private Map<String, List<CoderColumn>> withVariableNames(Map<String, List<CoderColumn>> groups) {
        if (groups.size() == 1 && CODER.matcher(groups.keySet().iterator().next()).matches()) {
            return singleGroup(groups.values().iterator().next().stream().map(CoderColumn::column).toList());
        }
        return groups;
    }

    private Map<String, List<CoderColumn>> singleGroup(List<Integer> candidates) {
        return Map.of("", candidates.stream().map(it -> new CoderColumn(columns.names().get(it), it)).toList());
    }
}
