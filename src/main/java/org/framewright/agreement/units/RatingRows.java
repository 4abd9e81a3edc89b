package org.framewright.agreement.units;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.HashMap;

/// A table of ratings with each row's categories and their counts. Computations run over these counts, so that none runs over
/// pairs of ratings.
final class RatingRows {
    private final int coders;
    private final int categories;
    private final int[] cells;
    private final int[] starts;
    private final int[] category;
    private final int[] count;
    private final int[] ratings;

    private RatingRows(int coders, int categories, int[] cells) {
        this.coders = coders;
        this.categories = categories;
        this.cells = cells;
        int size = cells.length / coders;
        this.starts = new int[size + 1];
        this.ratings = new int[size];
        this.category = new int[cells.length];
        this.count = new int[cells.length];
        var placeOf = new int[categories];
        int end = 0;
        for (int row = 0; row < size; row++) {
            int start = end;
            for (int i = row * coders; i < (row + 1) * coders; i++) {
                int cell = cells[i];
                if (cell != UnitRatings.MISSING) {
                    ratings[row]++;
                    int place = placeOf[cell];
                    if (place >= start && place < end && category[place] == cell) {
                        count[place]++;
                    } else {
                        placeOf[cell] = end;
                        category[end] = cell;
                        count[end++] = 1;
                    }
                }
            }
            starts[row + 1] = end;
        }
    }

    /// A row for each unit.
    static RatingRows of(UnitRatings ratings) {
        return new RatingRows(ratings.coders(), ratings.categories().size(), ratings.cells());
    }

    /// Groups units that every coder rated alike into one row, so that many units have few rows.
    static GroupedUnits grouped(UnitRatings ratings) {
        int coders = ratings.coders();
        var all = IntBuffer.wrap(ratings.cells());
        var rowOfUnit = new int[ratings.units()];
        var distinct = new int[ratings.cells().length];
        var found = new HashMap<IntBuffer, Integer>();
        for (int unit = 0; unit < rowOfUnit.length; unit++) {
            var cells = all.slice(unit * coders, coders);
            Integer known = found.putIfAbsent(cells, found.size());
            rowOfUnit[unit] = known == null ? found.size() - 1 : known;
            if (known == null) {
                cells.get(0, distinct, rowOfUnit[unit] * coders, coders);
            }
        }
        var table = Arrays.copyOf(distinct, found.size() * coders);
        return new GroupedUnits(new RatingRows(coders, ratings.categories().size(), table), rowOfUnit);
    }

    /// Rows, and for each unit the number of its row.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record GroupedUnits(RatingRows rows, int[] rowOfUnit) {}

    int size() {
        return ratings.length;
    }

    int coders() {
        return coders;
    }

    int categories() {
        return categories;
    }

    /// The number of coders who rated the row.
    int ratings(int row) {
        return ratings[row];
    }

    int get(int row, int coder) {
        return cells[row * coders + coder];
    }

    /// The first place of the row's categories; they run up to [#end].
    int start(int row) {
        return starts[row];
    }

    int end(int row) {
        return starts[row + 1];
    }

    int category(int place) {
        return category[place];
    }

    /// The number of coders who put the row of this place into the category of this place.
    int count(int place) {
        return count[place];
    }
}
