package org.framewright.files.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.regex.Pattern;

/// Gathers a column's profile from its cells.
final class ProfileBuilder {

    private static final int SAMPLES = 3;
    private static final int SAMPLE = 200;
    private static final int LONGEST_DATE = 60;
    private static final int LONGEST_FILE = 260;

    private static final Pattern TAG =
            Pattern.compile(
                    "(?i)</?(?:p|br|div|span|a|b|i|em|strong|ul|ol|li|h[1-6]|blockquote|img|table|section)(?:[\\s/][^<>]{0,2000})?>");
    private static final Pattern FILE = Pattern.compile("(?i)[^<>\\n]+\\.(?:txt|text|md|html?|docx?|odt|rtf|pdf|eml)");

    private final String name;
    private final SequencedSet<String> samples = new LinkedHashSet<>();
    private final DateTally dates = new DateTally();
    private long filled;
    private long characters;
    private long urls;
    private long html;
    private long files;

    ProfileBuilder(String name) {
        this.name = name;
    }

    void add(String cell) {
        if (cell.isBlank()) {
            return;
        }
        filled++;
        characters += cell.length();
        if (samples.size() < SAMPLES) {
            samples.add(CellText.cut(CellText.clean(cell.substring(0, Math.min(cell.length(), SAMPLE))), SAMPLE));
        }
        boolean url = isUrl(cell);
        urls += url ? 1 : 0;
        html += cell.indexOf('<') >= 0 && TAG.matcher(cell).find() ? 1 : 0;
        files += !url && cell.length() <= LONGEST_FILE && FILE.matcher(cell).matches() ? 1 : 0;
        if (cell.length() <= LONGEST_DATE) {
            dates.add(cell);
        }
    }

    static boolean hasTags(String cell) {
        return TAG.matcher(cell).find();
    }

    private static boolean isUrl(String cell) {
        return (cell.startsWith("http://") || cell.startsWith("https://"))
                && cell.chars().noneMatch(Character::isWhitespace);
    }

    ColumnProfile build() {
        return new ColumnProfile(
                name,
                filled,
                List.copyOf(samples),
                filled == 0 ? 0 : (double) characters / filled,
                urls,
                html,
                files,
                dates.summary());
    }
}
