package org.framewright.agreement.units;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The categories that coders chose from, in order: the used and the declared categories.
///
/// [UnitRatings] hold a category's index. A category's position is its number where all categories are different numbers, else
/// its rank, 1 for the first.
public final class CategoryList {
    private static final String EMPTY_SET = "{}";
    private static final double EXACT_INTEGERS = 1e15;

    private final List<String> labels;
    private final List<Set<String>> sets;
    private final double[] positions;
    private final boolean numbers;
    private final List<String> undeclaredLabels;

    private CategoryList(
            List<String> labels,
            List<Set<String>> sets,
            double[] positions,
            boolean numbers,
            List<String> undeclaredLabels) {
        this.labels = List.copyOf(labels);
        this.sets = List.copyOf(sets);
        this.positions = positions;
        this.numbers = numbers;
        this.undeclaredLabels = List.copyOf(undeclaredLabels);
    }

    private static CategoryList of(List<String> labels, List<Set<String>> sets) {
        if (new HashSet<>(labels).size() < labels.size()) {
            throw new IllegalArgumentException("the same category twice: " + labels);
        }
        var read = labels.stream().map(CategoryList::number).flatMapToDouble(OptionalDouble::stream).toArray();
        boolean numbers = sets.isEmpty() && !labels.isEmpty() && read.length == labels.size() && areDifferent(read);
        var ranks = IntStream.rangeClosed(1, labels.size()).asDoubleStream().toArray();
        return new CategoryList(labels, sets, numbers ? read : ranks, numbers, List.of());
    }

    private static boolean areDifferent(double[] numbers) {
        return Arrays.stream(numbers).distinct().count() == numbers.length;
    }

    /// The categories of these names, in this order.
    public static CategoryList ofLabels(List<String> labels) {
        return of(labels, List.of());
    }

    /// Numbers.
    public static CategoryList ofNumbers(double... numbers) {
        return ofLabels(Arrays.stream(numbers).mapToObj(it -> label(it + 0.0)).toList());
    }

    /// Sets of names.
    public static CategoryList ofSets(List<? extends Set<String>> sets) {
        return of(
                sets.stream().map(CategoryList::label).toList(), sets.stream().<Set<String>>map(Set::copyOf).toList());
    }

    /// This list, with some categories marked as used but not declared.
    CategoryList undeclaredLabels(List<String> used) {
        return new CategoryList(labels, sets, positions, numbers, used);
    }

    /// The categories from the lowest number to the highest, where they are numbers.
    CategoryList inOrder() {
        if (!numbers) {
            return this;
        }
        int[] order = AlphaMetric.order(positions);
        return new CategoryList(
                Arrays.stream(order).mapToObj(labels::get).toList(),
                sets,
                Arrays.stream(order).mapToDouble(index -> positions[index]).toArray(),
                true,
                undeclaredLabels);
    }

    /// Some of the categories, in the given order.
    CategoryList only(int... kept) {
        return new CategoryList(
                Arrays.stream(kept).mapToObj(labels::get).toList(),
                areSets() ? Arrays.stream(kept).mapToObj(sets::get).toList() : sets,
                numbers
                        ? Arrays.stream(kept).mapToDouble(index -> positions[index]).toArray()
                        : IntStream.rangeClosed(1, kept.length).asDoubleStream().toArray(),
                numbers,
                undeclaredLabels);
    }

    public int size() {
        return labels.size();
    }

    /// The categories' labels: names, numbers in one spelling, sets as `a|b` in order.
    public List<String> labels() {
        return labels;
    }

    /// The categories that coders used although others were declared; they come after the declared categories where none has a
    /// number.
    public List<String> undeclaredLabels() {
        return undeclaredLabels;
    }

    /// Whether they are different numbers.
    public boolean areNumbers() {
        return numbers;
    }

    /// Whether they are sets.
    public boolean areSets() {
        return !sets.isEmpty();
    }

    /// The position of each category: its number, or its rank from 1.
    double[] positions() {
        return positions.clone();
    }

    /// The category as a set; a name stands for the set with this only member.
    Set<String> set(int index) {
        return areSets() ? sets.get(index) : Set.of(labels.get(index));
    }

    /// A set out of `a|b`; order, repetition and blanks around a name don't matter.
    static SortedSet<String> set(String text) {
        var set = new TreeSet<String>();
        if (!text.replaceAll("\\s", "").equals(EMPTY_SET)) {
            Arrays.stream(text.split("\\|", -1)).map(String::strip).filter(it -> !it.isEmpty()).forEach(set::add);
        }
        return Collections.unmodifiableSortedSet(set);
    }

    /// The label of a set: equal sets have the same label.
    static String label(Set<String> set) {
        return set.isEmpty() ? EMPTY_SET : String.join("|", new TreeSet<>(set));
    }

    /// A decimal number as people write it into spreadsheets; no hexadecimal, no `NaN`, no number beyond a double's range.
    static OptionalDouble number(String text) {
        if (!text.chars().allMatch(it -> (it >= '0' && it <= '9') || "+-.eE".indexOf(it) >= 0)) {
            return OptionalDouble.empty();
        }
        try {
            // adding zero makes 0 of -0
            double number = Double.parseDouble(text) + 0.0;
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException _) {
            return OptionalDouble.empty();
        }
    }

    /// The label of a number: equal numbers have the same label, such as `1` for `1.0`.
    static String label(double number) {
        return number == Math.rint(number) && Math.abs(number) < EXACT_INTEGERS
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    @Override
    public String toString() {
        return labels.stream().collect(Collectors.joining(", ", "[", "]"));
    }
}
