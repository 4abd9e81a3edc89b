package org.framewright.files.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The reading order of a page's lines: from above, and where a gutter parts them into columns, one column after the other. A line
/// across the gutter, such as a headline, ends the columns above it.
final class PdfColumns {

    private static final int FEWEST_LINES = 3;
    private static final int MOST_LINES = 2_000;
    private static final int MOST_LEVELS = 8;
    private static final float NARROWEST = 5;
    private static final float OVERLAP = 0.5f;

    /// How much larger than most of a page's letters those of a headline are at least.
    private static final float LARGER = 1.1f;

    private static final Comparator<PdfLine> FROM_ABOVE =
            Comparator.comparingDouble(PdfLine::bottom).thenComparingDouble(PdfLine::left);

    private final DocumentBudget budget;

    PdfColumns(DocumentBudget budget) {
        this.budget = budget;
    }

    List<PdfLine> order(List<PdfLine> lines) {
        return lines.size() > MOST_LINES ? lines.stream().sorted(FROM_ABOVE).toList() : order(lines, 0);
    }

    private List<PdfLine> order(List<PdfLine> lines, int level) {
        var sorted = lines.stream().sorted(FROM_ABOVE).toList();
        var gutter = level > MOST_LEVELS ? Optional.<Gutter>empty() : gutter(sorted);
        if (gutter.isEmpty()) {
            return sorted;
        }
        var ordered = new ArrayList<PdfLine>();
        var left = new ArrayList<PdfLine>();
        var right = new ArrayList<PdfLine>();
        var across = across(sorted, gutter.get());
        for (var line : sorted) {
            if (across.contains(line)) {
                addColumns(ordered, left, right, level);
                ordered.add(line);
            } else {
                (gutter.get().isLeft(line) ? left : right).add(line);
            }
        }
        addColumns(ordered, left, right, level);
        return ordered;
    }

    /// The lines across a gutter, and those of large letters across another one beside which there is nothing: a headline over two
    /// columns of three.
    private Set<PdfLine> across(List<PdfLine> lines, Gutter gutter) {
        var across = lines.stream().filter(gutter::crosses).collect(Collectors.toCollection(HashSet::new));
        var left = lines.stream().filter(gutter::isLeft).toList();
        var right = lines.stream().filter(it -> !gutter.isLeft(it) && !gutter.crosses(it)).toList();
        double usual = lines.stream().mapToDouble(PdfLine::size).sorted().skip(lines.size() / 2).findFirst().orElse(0);
        across.addAll(headlines(left, right, usual));
        across.addAll(headlines(right, left, usual));
        return across;
    }

    private List<PdfLine> headlines(List<PdfLine> side, List<PdfLine> others, double usual) {
        return gutter(side).stream()
                .flatMap(inner -> side.stream().filter(inner::crosses))
                .filter(it -> it.size() > LARGER * usual)
                .filter(it -> others.stream().noneMatch(other -> isBeside(it, other)))
                .toList();
    }

    /// Whether a line stands beside another one, or beside the gap above it.
    private static boolean isBeside(PdfLine line, PdfLine other) {
        float height = line.bottom() - line.top();
        return other.bottom() > line.top() - height && other.top() < line.bottom();
    }

    private void addColumns(List<PdfLine> ordered, List<PdfLine> left, List<PdfLine> right, int level) {
        ordered.addAll(order(left, level + 1));
        ordered.addAll(order(right, level + 1));
        left.clear();
        right.clear();
    }

    /// @param at where the right column begins
    /// @param crossing how many lines cross it
    private record Gutter(float at, int crossing, float width) {

        boolean isLeft(PdfLine line) {
            return line.right() <= at;
        }

        boolean crosses(PdfLine line) {
            return line.left() < at && line.right() > at;
        }
    }

    private Optional<Gutter> gutter(List<PdfLine> lines) {
        return lines.stream()
                .map(PdfLine::left)
                .distinct()
                .flatMap(at -> gutter(lines, at - 0.01f).stream())
                .min(
                        Comparator.comparingInt(Gutter::crossing)
                                .thenComparing(Comparator.comparingDouble(Gutter::width).reversed())
                                .thenComparingDouble(Gutter::at));
    }

    private Optional<Gutter> gutter(List<PdfLine> lines, float at) {
        budget.addCharacters(0);
        var gutter = new Gutter(at, 0, 0);
        var left = lines.stream().filter(it -> it.right() <= at).toList();
        var right = lines.stream().filter(it -> it.left() >= at).toList();
        int crossing = (int) lines.stream().filter(gutter::crosses).count();
        if (left.size() < FEWEST_LINES
                || right.size() < FEWEST_LINES
                || crossing > Math.min(left.size(), right.size())
                || !standSideBySide(left, right)) {
            return Optional.empty();
        }
        float width = at - (float) left.stream().mapToDouble(PdfLine::right).max().orElse(at);
        return width < NARROWEST ? Optional.empty() : Optional.of(new Gutter(at, crossing, width));
    }

    private static boolean standSideBySide(List<PdfLine> left, List<PdfLine> right) {
        float top = Math.max(left.getFirst().top(), right.getFirst().top());
        float bottom = Math.min(left.getLast().bottom(), right.getLast().bottom());
        float lower = Math.min(height(left), height(right));
        return bottom - top >= OVERLAP * lower;
    }

    private static float height(List<PdfLine> lines) {
        return lines.getLast().bottom() - lines.getFirst().top();
    }
}
