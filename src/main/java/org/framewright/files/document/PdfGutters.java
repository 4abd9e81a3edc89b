package org.framewright.files.document;

import org.apache.pdfbox.text.TextPosition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// The narrow gaps between columns of a page: in row after row, words begin at the same place right of a gap, and no letter stands
/// across it.
final class PdfGutters {

    /// A gap, in heights of letters: about the widest one between words of a justified line.
    private static final float GAP = 0.5f;

    private static final int FEWEST_ROWS = 6;

    /// A page has no more columns; the rows are looked through for each.
    private static final int MOST = 20;

    /// Of so many rows with the gap, one may have a letter across it: a headline over both columns.
    private static final int ROWS_PER_CROSSING = 4;

    /// In points.
    private static final float SAME_PLACE = 1;

    private final List<Gutter> gutters = new ArrayList<>();

    /// @param at where the right column begins
    private record Gutter(float at, float top, float bottom) {}

    /// @param rows of letters, each from left to right, from the top of the page
    PdfGutters(List<List<TextPosition>> rows, DocumentBudget budget) {
        var starts = new TreeMap<Integer, List<List<TextPosition>>>();
        for (var row : rows) {
            for (int i = 1; i < row.size(); i++) {
                budget.check();
                if (isGap(row.get(i - 1), row.get(i))) {
                    starts.computeIfAbsent(Math.round(row.get(i).getXDirAdj()), _ -> new ArrayList<>()).add(row);
                }
            }
        }
        starts.entrySet().stream()
                .filter(it -> it.getValue().size() >= FEWEST_ROWS)
                .sorted(Comparator.comparingInt(it -> -it.getValue().size()))
                .limit(MOST)
                .forEach(it -> add(it.getKey(), it.getValue(), rows, budget));
    }

    private static boolean isGap(TextPosition before, TextPosition letter) {
        float gap = letter.getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj();
        return gap >= GAP * PdfLines.size(letter);
    }

    private void add(int at, List<List<TextPosition>> with, List<List<TextPosition>> rows, DocumentBudget budget) {
        float top = y(with.getFirst());
        float bottom = y(with.getLast());
        int crossing = 0;
        for (var row : rows) {
            budget.check();
            if (y(row) >= top && y(row) <= bottom && crosses(row, at)) {
                crossing++;
            }
        }
        if (crossing * ROWS_PER_CROSSING <= with.size()) {
            gutters.add(new Gutter(at, top, bottom));
        }
    }

    private static float y(List<TextPosition> row) {
        return row.getFirst().getYDirAdj();
    }

    /// Whether a word stands across a place, or a gap that is no wider than one between words.
    private static boolean crosses(List<TextPosition> row, float at) {
        for (int i = 1; i < row.size(); i++) {
            var before = row.get(i - 1);
            var letter = row.get(i);
            if (before.getXDirAdj() < at - SAME_PLACE && letter.getXDirAdj() >= at - SAME_PLACE) {
                return !isGap(before, letter);
            }
        }
        return false;
    }

    /// Whether a letter begins a column.
    boolean isBeside(TextPosition before, TextPosition letter) {
        return isGap(before, letter)
                && gutters.stream()
                        .anyMatch(it ->
                                Math.abs(it.at() - letter.getXDirAdj()) <= SAME_PLACE
                                        && letter.getYDirAdj() >= it.top() - 1
                                        && letter.getYDirAdj() <= it.bottom() + 1);
    }
}
