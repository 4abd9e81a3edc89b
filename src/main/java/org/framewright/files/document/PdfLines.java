package org.framewright.files.document;

import org.apache.pdfbox.text.TextPosition;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The lines of a page, made of its letters: what stands on one height, and not further apart than words do.
final class PdfLines {

    /// In heights of letters: the gap between words, and between columns.
    private static final float WORD_GAP = 0.17f;

    /// The gap between words where a space is printed between them; there is less between the letters of a spaced word.
    private static final float LEAST_GAP = 0.09f;

    private static final float COLUMN_GAP = 1.2f;
    private static final float SAME_HEIGHT = 0.35f;

    /// In sizes of the letters beside it: the height of a raised number, and its size at most.
    private static final float RAISED = 0.45f;

    private static final float RAISED_SIZE = 0.75f;

    private final List<PdfLine> lines = new ArrayList<>();
    private final DocumentBudget budget;
    private final boolean rotated;

    PdfLines(List<TextPosition> letters, DocumentBudget budget) {
        this.budget = budget;
        Map<Float, Integer> directions = new HashMap<>();
        letters.forEach(it -> directions.merge(it.getDir(), it.getUnicode().isBlank() ? 0 : 1, Integer::sum));
        float usual =
                directions.entrySet().stream()
                        .max(Map.Entry.<Float, Integer>comparingByValue().thenComparingDouble(it -> -it.getKey()))
                        .map(Map.Entry::getKey)
                        .orElse(0f);
        rotated = directions.entrySet().stream().anyMatch(it -> it.getKey() != usual && it.getValue() > 0);
        collect(letters.stream().filter(it -> it.getDir() == usual).toList());
    }

    List<PdfLine> lines() {
        return lines;
    }

    /// Whether some text runs in another direction than most of the page's.
    boolean hasRotated() {
        return rotated;
    }

    /// The height of a letter, in points: the font's size as it is printed, however the page is scaled.
    static float size(TextPosition letter) {
        float height = Math.max(letter.getTextMatrix().getScalingFactorY(), letter.getHeightDir());
        return height > 0 ? height : 1;
    }

    private void collect(List<TextPosition> letters) {
        var sorted = letters.stream().sorted(Comparator.comparingDouble(TextPosition::getYDirAdj)).toList();
        var rows = new ArrayList<List<TextPosition>>();
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            boolean ends =
                    i == sorted.size()
                            || sorted.get(i).getYDirAdj() - sorted.get(from).getYDirAdj()
                                    > sameHeight(size(sorted.get(i)), size(sorted.get(from)));
            if (ends) {
                rows.add(
                        sorted.subList(from, i).stream()
                                .sorted(Comparator.comparingDouble(TextPosition::getXDirAdj))
                                .toList());
                from = i;
            }
        }
        var printed = rows.stream().map(PdfLines::printed).filter(it -> !it.isEmpty()).toList();
        var gutters = new PdfGutters(printed, budget);
        rows.forEach(it -> addRow(printed(it), spaced(it), gutters));
    }

    /// How far letters of two sizes are from one height to another at most: a raised number has half of the others' size.
    private static float sameHeight(float one, float other) {
        float larger = Math.max(one, other);
        float smaller = Math.min(one, other);
        return smaller > RAISED_SIZE * larger ? SAME_HEIGHT * smaller : RAISED * Math.min(larger, 2 * smaller);
    }

    private static List<TextPosition> printed(List<TextPosition> row) {
        return row.stream().filter(it -> !it.getUnicode().isBlank()).toList();
    }

    /// The letters of a row that a space stands before.
    private static Set<TextPosition> spaced(List<TextPosition> row) {
        Set<TextPosition> spaced = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 1; i < row.size(); i++) {
            if (row.get(i - 1).getUnicode().isBlank()) {
                spaced.add(row.get(i));
            }
        }
        return spaced;
    }

    /// @param sorted a row from left to right
    /// @param spaced the letters that a space stands before: some programs print words closer to each other than others
    private void addRow(List<TextPosition> sorted, Set<TextPosition> spaced, PdfGutters gutters) {
        var text = new StringBuilder();
        int from = 0;
        for (int i = 0; i < sorted.size(); i++) {
            budget.check();
            var letter = sorted.get(i);
            if (i > from) {
                var before = sorted.get(i - 1);
                float gap = letter.getXDirAdj() - (before.getXDirAdj() + before.getWidthDirAdj());
                float size = Math.max(size(letter), size(before));
                if (gap > COLUMN_GAP * size || gutters.isBeside(before, letter)) {
                    addLine(text.toString(), sorted.subList(from, i));
                    text.setLength(0);
                    from = i;
                } else if (gap > WORD_GAP * size || (spaced.contains(letter) && gap > LEAST_GAP * size)) {
                    text.append(' ');
                } else if (isOverprint(letter, before)) {
                    continue;
                }
            }
            text.append(withoutLigatures(letter.getUnicode()));
        }
        addLine(text.toString(), sorted.subList(from, sorted.size()));
    }

    /// Letters that are bold or have a shadow are printed twice by some programs.
    private static boolean isOverprint(TextPosition letter, TextPosition before) {
        return letter.getUnicode().equals(before.getUnicode())
                && letter.getXDirAdj() - before.getXDirAdj() < before.getWidthDirAdj() / 2;
    }

    private void addLine(String text, List<TextPosition> letters) {
        if (letters.isEmpty()) {
            return;
        }
        var last = letters.getLast();
        float size = 0;
        float bottom = 0;
        for (var letter : letters) {
            if (size(letter) > size) {
                size = size(letter);
                bottom = letter.getYDirAdj();
            }
        }
        lines.add(
                new PdfLine(
                        text,
                        letters.getFirst().getXDirAdj(),
                        last.getXDirAdj() + last.getWidthDirAdj(),
                        bottom,
                        size,
                        last.getPageHeight()));
    }

    /// Letters of their own instead of those that print them joined; nothing else is changed.
    static String withoutLigatures(String text) {
        var plain = new StringBuilder();
        text.codePoints()
                .forEach(it -> {
                    boolean presentation = (it >= 0xFB00 && it <= 0xFDFF) || (it >= 0xFE70 && it < 0xFEFF);
                    var one = Character.toString(it);
                    // some fonts name a ligature so
                    var letter = it == 0 ? "\uFFFD" : one;
                    plain.append(presentation ? Normalizer.normalize(one, Normalizer.Form.NFKC) : letter);
                });
        return plain.toString();
    }
}
