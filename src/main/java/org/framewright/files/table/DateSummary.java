package org.framewright.files.table;

import org.framewright.files.DateOrder;

import java.util.Optional;

/// The days among the values of a column.
///
/// @param days how many values are a day, in whatever form but seconds
/// @param seconds how many values are numbers as computers count seconds or milliseconds since 1970
/// @param words how many values have no digit, such as *no date*
/// @param order which number of 3/4/2024 is the day, where the column's values show it; a date with dots has its day first
/// @param ambiguous whether the column has dates that need an order, and none shows it
/// @param example the first such date; empty where there is none
public record DateSummary(
        long days, long seconds, long words, Optional<DateOrder> order, boolean ambiguous, String example) {}
