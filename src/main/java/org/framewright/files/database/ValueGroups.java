package org.framewright.files.database;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.MatchResult;

/// The named groups of a match that are columns: `databaseId` is `database_id`.
final class ValueGroups {

    /// Groups that count articles.
    private static final Set<String> COUNTS = Set.of("number", "total", "parts", "part");

    private ValueGroups() {}

    /// The stretches of groups that are columns and took part, by column, each with its start and end.
    static SequencedMap<String, int[]> columns(MatchResult match) {
        var columns = new LinkedHashMap<String, int[]>();
        match.namedGroups().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .filter(it -> !COUNTS.contains(it.getKey()) && match.start(it.getValue()) >= 0)
                .forEach(it ->
                        columns.put(
                                column(it.getKey()), new int[] {match.start(it.getValue()), match.end(it.getValue())}));
        return columns;
    }

    private static String column(String group) {
        return group.replaceAll("(\\p{Lu})", "_$1").toLowerCase(Locale.ROOT);
    }

    /// The number of a group; 0 where there is none.
    static int number(MatchResult match, String group) {
        var digits = match.namedGroups().containsKey(group) ? match.group(group) : null;
        return digits != null && digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
    }
}
