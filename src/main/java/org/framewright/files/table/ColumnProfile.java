package org.framewright.files.table;

import java.util.List;

/// A column of a table, and figures about its cells.
///
/// @param name a place (`column 3`) where it has none; of what lies in JSON objects with dots (`meta.outlet`)
/// @param filled how many rows have a value
/// @param samples the first values that differ, cut short
/// @param meanLength of the values, in characters
/// @param urls how many values are web addresses
/// @param html how many values hold tags
/// @param files how many values are the name of a file
/// @param dates days among the values
public record ColumnProfile(
        String name,
        long filled,
        List<String> samples,
        double meanLength,
        long urls,
        long html,
        long files,
        DateSummary dates) {

    static final String UNNAMED = "column ";

    public ColumnProfile {
        samples = List.copyOf(samples);
    }

    boolean hasName() {
        return !name.matches(UNNAMED + "[0-9]+");
    }

    boolean isUrl() {
        return urls * 2 > filled;
    }

    boolean isHtml() {
        return html * 2 > filled;
    }

    boolean isFile() {
        return files * 2 > filled;
    }
}
