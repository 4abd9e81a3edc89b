package org.framewright.files.database.rule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;

/// The stretch of a named group that is a column: `databaseId` is `database_id`.
///
/// @param start in UTF-16 units of the text that was matched
/// @param end after the last unit
public record GroupValue(String column, int start, int end) {

    /// Groups that count articles.
    private static final Set<String> COUNTS = Set.of("number", "total", "parts", "part");

    /// The groups of a match that are columns and took part, in the order of the expression.
    public static List<GroupValue> columns(MatchResult match) {
        return match.namedGroups().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .filter(it -> !COUNTS.contains(it.getKey()) && match.start(it.getValue()) >= 0)
                .map(it -> new GroupValue(column(it.getKey()), match.start(it.getValue()), match.end(it.getValue())))
                .toList();
    }

    private static String column(String group) {
        return group.replaceAll("(\\p{Lu})", "_$1").toLowerCase(Locale.ROOT);
    }

    /// The number of a group; 0 where there is none.
    public static int number(MatchResult match, String group) {
        var digits = match.namedGroups().containsKey(group) ? match.group(group) : null;
        return digits != null && digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
    }
}
