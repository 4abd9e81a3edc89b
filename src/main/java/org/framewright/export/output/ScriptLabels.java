package org.framewright.export.output;

import org.framewright.export.columns.ExportColumn;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;

/// Labels in the form that programs take: on one line, not too long, and no two the same.
final class ScriptLabels {

    private ScriptLabels() {}

    static String oneLine(String text) {
        return text.replaceAll("\\R", " ").replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /// The beginning of a text: whole characters, within a number of bytes of UTF-8.
    static String cut(String text, int bytes) {
        int used = 0;
        int end = 0;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            used += character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
            if (used > bytes) {
                break;
            }
            end += Character.charCount(character);
        }
        return text.substring(0, end);
    }

    /// The meanings of a column's codes; a meaning that several codes share is followed by the code.
    static SequencedMap<Integer, String> of(ExportColumn column) {
        var seen = new HashSet<String>();
        var labels = new LinkedHashMap<Integer, String>();
        column.meanings()
                .forEach((code, label) -> {
                    var line = oneLine(label);
                    labels.put(code, seen.add(line.toLowerCase(Locale.ROOT)) ? line : line + " (" + code + ")");
                });
        return labels;
    }
}
