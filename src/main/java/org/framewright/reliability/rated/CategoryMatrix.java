package org.framewright.reliability.rated;

import org.framewright.agreement.units.UnitRatings;
import org.framewright.reliability.rated.RatedVariable.CoderIndexPair;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The counts of pairs of categories that occur together.
public final class CategoryMatrix {

    private final double[][] cells;

    private CategoryMatrix(int size) {
        this.cells = new double[size][size];
    }

    /// Krippendorff's coincidence matrix: every two answers to a unit in both directions, each divided by the number of the
    /// unit's answers less one, so that a unit counts as often as it has answers. The matrix is symmetric; its sum is the number
    /// of compared answers.
    public static CategoryMatrix coincidences(RatedVariable rated) {
        var matrix = new CategoryMatrix(rated.categories().size());
        var ratings = rated.ratings();
        for (int unit = 0; unit < ratings.units(); unit++) {
            int of = unit;
            int[] given =
                    IntStream.range(0, ratings.coders())
                            .map(it -> ratings.get(of, it))
                            .filter(it -> it != UnitRatings.MISSING)
                            .toArray();
            for (int i = 0; i < given.length; i++) {
                for (int j = 0; j < given.length; j++) {
                    if (i != j) {
                        matrix.cells[given[i]][given[j]] += 1.0 / (given.length - 1);
                    }
                }
            }
        }
        return matrix;
    }

    /// The confusion matrix of two coders: numbers of units, with the first coder's categories in rows.
    public static CategoryMatrix confusion(RatedVariable rated, CoderIndexPair pair) {
        var matrix = new CategoryMatrix(rated.categories().size());
        var ratings = rated.ratings();
        for (int unit = 0; unit < ratings.units(); unit++) {
            int first = ratings.get(unit, pair.first());
            int second = ratings.get(unit, pair.second());
            if (first != UnitRatings.MISSING && second != UnitRatings.MISSING) {
                matrix.cells[first][second]++;
            }
        }
        return matrix;
    }

    /// The places of the units in a cell, in their order: of two coders, those that the first gave the one category and the second the
    /// other; of all coders, those that one coder gave the one and another coder the other.
    public static int[] units(RatedVariable rated, Optional<CoderIndexPair> pair, int row, int column) {
        var pairs = pair.map(List::of).orElseGet(rated::coderPairs);
        var ratings = rated.ratings();
        return IntStream.range(0, ratings.units())
                .filter(unit ->
                        pairs.stream()
                                .anyMatch(it -> {
                                    int first = ratings.get(unit, it.first());
                                    int second = ratings.get(unit, it.second());
                                    return (first == row && second == column)
                                            || (pair.isEmpty() && first == column && second == row);
                                }))
                .toArray();
    }

    public double get(int row, int column) {
        return cells[row][column];
    }

    /// The sum of a row.
    public double rowSum(int row) {
        return IntStream.range(0, cells.length).mapToDouble(it -> cells[row][it]).sum();
    }

    /// The sum of a column.
    public double columnSum(int column) {
        return IntStream.range(0, cells.length).mapToDouble(it -> cells[it][column]).sum();
    }

    /// The used categories, the most used first, up to a number; then in their own order.
    public int[] mostUsed(int most) {
        return IntStream.range(0, cells.length)
                .filter(it -> rowSum(it) + columnSum(it) > 0)
                .boxed()
                .sorted((one, other) -> Double.compare(rowSum(other) + columnSum(other), rowSum(one) + columnSum(one)))
                .limit(most)
                .sorted()
                .mapToInt(it -> it)
                .toArray();
    }
}
