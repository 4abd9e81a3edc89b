package org.framewright.agreement.units;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// Builds [UnitRatings] from text: one unit after the other, a cell for each coder.
///
/// An empty cell is a missing rating; blanks around a cell's text don't count. The [MeasurementLevel] decides whether two cells
/// are the same category. The categories are the used and the declared ones.
public final class UnitRatingsBuilder {
    private final MeasurementLevel scale;
    private final int coders;
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<String> declared = new ArrayList<>();
    private int[] cells = new int[64];
    private int[] clusters = new int[16];
    private int units;
    private boolean clustered;

    UnitRatingsBuilder(MeasurementLevel scale, int coders) {
        this.scale = scale;
        this.coders = coders;
    }

    /// Declares categories, in order; unused categories count for Brennan-Prediger and AC.
    public UnitRatingsBuilder categories(Collection<String> categories) {
        categories.stream().map(String::strip).forEach(declared::add);
        return this;
    }

    /// Adds a unit outside of clusters: each coder's rating, null or empty for a missing rating.
    public UnitRatingsBuilder add(List<? extends @Nullable String> ratings) {
        if (clustered) {
            throw new IllegalArgumentException("all units lie in clusters, or none does");
        }
        return append(ratings);
    }

    private UnitRatingsBuilder append(List<? extends @Nullable String> ratings) {
        if (ratings.size() != coders) {
            throw new IllegalArgumentException(ratings.size() + " cells for " + coders + " coders");
        }
        if ((units + 1) * coders > cells.length) {
            cells = Arrays.copyOf(cells, Math.max(2 * cells.length, (units + 1) * coders));
        }
        for (int coder = 0; coder < coders; coder++) {
            String text = ratings.get(coder);
            cells[units * coders + coder] =
                    text == null || text.isBlank()
                            ? UnitRatings.MISSING
                            : seen.computeIfAbsent(text.strip(), _ -> seen.size());
        }
        units++;
        return this;
    }

    /// Adds a unit of a cluster (an article).
    public UnitRatingsBuilder add(int cluster, List<? extends @Nullable String> ratings) {
        if (units > 0 && !clustered) {
            throw new IllegalArgumentException("all units lie in clusters, or none does");
        }
        clustered = true;
        if (units == clusters.length) {
            clusters = Arrays.copyOf(clusters, 2 * units);
        }
        clusters[units] = cluster;
        return append(ratings);
    }

    public UnitRatings build() {
        var texts = new String[seen.size()];
        seen.forEach((text, index) -> texts[index] = text);
        var spelling = spelling(texts);
        var used = Arrays.stream(texts).map(spelling::spell).toList();

        var order = new LinkedHashSet<String>();
        declared.stream().map(spelling::spell).forEach(order::add);
        var undeclaredLabels = used.stream().filter(it -> !order.contains(it)).distinct().sorted().toList();
        boolean open = order.isEmpty();
        order.addAll(undeclaredLabels);
        var labels = new ArrayList<>(order);
        var categories = categories(labels).undeclaredLabels(open ? List.of() : undeclaredLabels);

        var index = new HashMap<String, Integer>();
        categories.labels().forEach(label -> index.put(label, index.size()));
        int[] table =
                Arrays.stream(cells, 0, units * coders)
                        .map(cell -> cell == UnitRatings.MISSING ? cell : index.getOrDefault(used.get(cell), cell))
                        .toArray();
        return clustered
                ? UnitRatings.of(categories, coders, table, Arrays.copyOf(clusters, units))
                : UnitRatings.of(categories, coders, table);
    }

    private Spelling spelling(String[] texts) {
        return switch (scale) {
            case NOMINAL -> text -> text;
            case ORDINAL ->
                    areNumbers(Arrays.asList(texts)) && areNumbers(declared)
                            ? UnitRatingsBuilder::number
                            : text -> text;
            case INTERVAL, RATIO -> UnitRatingsBuilder::number;
            case SET -> text -> CategoryList.label(CategoryList.set(text));
        };
    }

    private CategoryList categories(List<String> labels) {
        if (scale == MeasurementLevel.SET) {
            return CategoryList.ofSets(labels.stream().map(CategoryList::set).toList());
        }
        // numbers are ordered as such, also where they are names: their order matters to weights alone
        return CategoryList.ofLabels(labels).inOrder();
    }

    private static boolean areNumbers(List<String> texts) {
        return texts.stream().map(CategoryList::number).allMatch(OptionalDouble::isPresent);
    }

    private static String number(String text) {
        var number = CategoryList.number(text);
        return number.isPresent() ? CategoryList.label(number.orElseThrow()) : text;
    }

    /// The normal spelling of a category.
    private interface Spelling {
        String spell(String text);
    }
}
