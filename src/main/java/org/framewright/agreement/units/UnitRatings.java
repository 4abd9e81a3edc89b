package org.framewright.agreement.units;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/// The ratings of units by coders: for each unit and coder the index of a category, or no rating. Immutable.
public final class UnitRatings {
    /// The value in place of a category where the coder did not rate the unit.
    public static final int MISSING = -1;

    private final CategoryList categories;
    private final int coders;
    private final int[] cells;
    private final int @Nullable [] clusters;

    private UnitRatings(CategoryList categories, int coders, int[] cells, int @Nullable [] clusters) {
        if (coders < 1 || cells.length % coders != 0) {
            throw new IllegalArgumentException(cells.length + " cells are no table of " + coders + " columns");
        }
        if (clusters != null && clusters.length != cells.length / coders) {
            throw new IllegalArgumentException(clusters.length + " clusters for " + cells.length / coders + " units");
        }
        for (int cell : cells) {
            if (cell < MISSING || cell >= categories.size()) {
                throw new IllegalArgumentException("no category " + cell + " in " + categories);
            }
        }
        this.categories = categories;
        this.coders = coders;
        this.cells = cells;
        this.clusters = clusters;
    }

    /// A builder of ratings from a spreadsheet's cells.
    public static UnitRatingsBuilder builder(MeasurementLevel scale, int coders) {
        return new UnitRatingsBuilder(scale, coders);
    }

    /// Ratings from indexes of categories.
    ///
    /// @param cells unit by unit, in each a cell for every coder: the category's index, or [#MISSING]
    public static UnitRatings of(CategoryList categories, int coders, int[] cells) {
        return new UnitRatings(categories, coders, cells.clone(), null);
    }

    /// Ratings of units that lie in clusters (articles).
    ///
    /// @param clusters for each unit the number of its cluster; any number, equal for units of one cluster
    public static UnitRatings of(CategoryList categories, int coders, int[] cells, int[] clusters) {
        return new UnitRatings(categories, coders, cells.clone(), clusters.clone());
    }

    /// The ratings of the chosen coders alone, in the given order; categories and units stay as they are.
    public UnitRatings selectCoders(int... chosen) {
        var kept = new int[units() * chosen.length];
        for (int unit = 0; unit < units(); unit++) {
            for (int i = 0; i < chosen.length; i++) {
                kept[unit * chosen.length + i] = get(unit, chosen[i]);
            }
        }
        return new UnitRatings(categories, chosen.length, kept, clusters);
    }

    /// The ratings of the chosen units alone, in the given order; categories and coders stay as they are.
    public UnitRatings selectUnits(int... chosen) {
        var kept = new int[chosen.length * coders];
        for (int i = 0; i < chosen.length; i++) {
            System.arraycopy(cells, chosen[i] * coders, kept, i * coders, coders);
        }
        var in = clusters == null ? null : Arrays.stream(chosen).map(unit -> clusters[unit]).toArray();
        return new UnitRatings(categories, coders, kept, in);
    }

    /// These ratings without unused categories.
    public UnitRatings withoutUnusedCategories() {
        var used = new boolean[categories.size()];
        Arrays.stream(cells).filter(cell -> cell != MISSING).forEach(cell -> used[cell] = true);
        return mapCategories(
                IntStream.range(0, used.length).filter(it -> used[it]).toArray(),
                IntStream.range(0, used.length).toArray());
    }

    /// These ratings with some categories replaced by others.
    ///
    /// @param into for each category the category that it counts as; itself where it stays
    public UnitRatings mergeCategories(int... into) {
        return mapCategories(IntStream.range(0, into.length).filter(it -> into[it] == it).toArray(), into);
    }

    /// These ratings with sets of names in place of the categories; categories with equal sets become one.
    ///
    /// @param sets one for each category
    public UnitRatings withSets(List<? extends Set<String>> sets) {
        var distinct = List.copyOf(new LinkedHashSet<>(sets));
        int[] place = sets.stream().mapToInt(distinct::indexOf).toArray();
        var moved = Arrays.stream(cells).map(cell -> cell == MISSING ? MISSING : place[cell]).toArray();
        return new UnitRatings(CategoryList.ofSets(distinct), coders, moved, clusters);
    }

    /// The ratings as if the only question had been whether the answer is this category.
    public UnitRatings isolateCategory(int category) {
        var moved = Arrays.stream(cells).map(cell -> cell == MISSING ? MISSING : cell == category ? 1 : 0).toArray();
        return new UnitRatings(CategoryList.ofLabels(List.of("no", "yes")), coders, moved, clusters);
    }

    /// @param kept categories, in this order
    /// @param target for each category the kept category that it counts as
    private UnitRatings mapCategories(int[] kept, int[] target) {
        var place = new int[categories.size()];
        for (int i = 0; i < kept.length; i++) {
            place[kept[i]] = i;
        }
        var moved = Arrays.stream(cells).map(cell -> cell == MISSING ? MISSING : place[target[cell]]).toArray();
        return new UnitRatings(categories.only(kept), coders, moved, clusters);
    }

    public CategoryList categories() {
        return categories;
    }

    public int coders() {
        return coders;
    }

    public int units() {
        return cells.length / coders;
    }

    /// The number of units that two coders or more have rated.
    public int pairable() {
        return (int)
                IntStream.range(0, units())
                        .filter(unit ->
                                IntStream.range(0, coders).filter(coder -> get(unit, coder) != MISSING).count() > 1)
                        .count();
    }

    /// The number of cells that are not empty.
    public int count() {
        return (int) Arrays.stream(cells).filter(cell -> cell != MISSING).count();
    }

    /// The frequency of each category, over all coders.
    public int[] countByCategory() {
        var counts = new int[categories.size()];
        for (int cell : cells) {
            if (cell != MISSING) {
                counts[cell]++;
            }
        }
        return counts;
    }

    /// The index of the category that the coder put the unit in, or [#MISSING].
    public int get(int unit, int coder) {
        return cells[unit * coders + coder];
    }

    /// The number of the unit's cluster; empty where units lie in no clusters.
    public OptionalInt cluster(int unit) {
        return clusters == null ? OptionalInt.empty() : OptionalInt.of(clusters[unit]);
    }

    /// The table itself, not to be changed: for the arithmetic of this package.
    int[] cells() {
        return cells;
    }
}
