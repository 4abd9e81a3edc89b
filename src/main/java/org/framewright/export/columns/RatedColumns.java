package org.framewright.export.columns;

import static org.framewright.export.columns.FilledColumn.count;
import static org.framewright.export.columns.FilledColumn.text;

import org.framewright.model.coding.Extent;

/// The columns of the files beside the ratings of one variable, in the folder `reliability`.
public final class RatedColumns {

    /// The units of the rows.
    public static final ColumnGroup<RatedRow> UNITS =
            ColumnGroup.of(
                    SharedColumns.unitId(RatedRow::id),
                    SharedColumns.article(RatedRow::article),
                    SharedColumns.round(RatedRow::round),
                    SharedColumns.unit(RatedRow::extent),
                    SharedColumns.unitNumber(RatedRow::extent),
                    count(
                            "coders",
                            "Number of coders with the unit: those who found it or, for an article or part of one, submitted it",
                            it -> Integer.toString(it.coders())));

    /// The meanings of numbers.
    public static final ColumnGroup<NumberedAnswer> VALUES =
            ColumnGroup.of(
                    count("code", "Number in the ratings", it -> Integer.toString(it.number())),
                    text("value", "Name, text or date that the number stands for", NumberedAnswer::words),
                    text(
                            "actor",
                            "ID of the actor; several are separated by ; in the order of their names",
                            NumberedAnswer::actors));

    private RatedColumns() {}

    /// @param article the article's name
    /// @param round the round's name
    /// @param coders the number of coders with the unit
    public record RatedRow(String id, String article, String round, Extent extent, int coders) {}

    /// @param actors the ids of actors; empty where the answer is none
    public record NumberedAnswer(int number, String words, String actors) {}
}
