package org.framewright.files.table;

import org.framewright.files.DateOrder;
import org.framewright.files.DateParser;

import java.util.Optional;

/// Gathers the facts about days in the values of a column.
final class DateTally {

    private static final int MOST_MONTHS = 12;

    private final DateParser parser = new DateParser();
    private long days;
    private long seconds;
    private long words;
    private long dotted;
    private long numeric;
    private int largestFirst;
    private int largestSecond;
    private String example = "";

    void add(String written) {
        var cell = written.replace('\u00A0', ' ').strip();
        var numbers = DateParser.numbers(cell);
        if (numbers.isPresent()) {
            addNumeric(cell, numbers.get());
        } else if (DateParser.isSeconds(cell)) {
            seconds++;
        } else if (parser.day(cell, Optional.empty()).isPresent()) {
            days++;
        } else if (cell.codePoints().noneMatch(Character::isDigit)) {
            words++;
        }
    }

    private void addNumeric(String cell, DateParser.DateNumbers numbers) {
        days++;
        numeric++;
        dotted += numbers.dotted() ? 1 : 0;
        largestFirst = Math.max(largestFirst, numbers.first());
        largestSecond = Math.max(largestSecond, numbers.second());
        boolean open =
                numbers.first() != numbers.second()
                        && numbers.first() <= MOST_MONTHS
                        && numbers.second() <= MOST_MONTHS;
        example = open && example.isEmpty() ? cell : example;
    }

    DateSummary summary() {
        var order = order();
        return new DateSummary(days, seconds, words, order, order.isEmpty() && !example.isEmpty(), example);
    }

    private Optional<DateOrder> order() {
        boolean dayFirst = largestFirst > MOST_MONTHS;
        boolean monthFirst = largestSecond > MOST_MONTHS;
        if (dayFirst != monthFirst) {
            return Optional.of(dayFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
        }
        boolean allDotted = numeric > 0 && dotted == numeric && !monthFirst;
        return allDotted ? Optional.of(DateOrder.DAY_FIRST) : Optional.empty();
    }
}
