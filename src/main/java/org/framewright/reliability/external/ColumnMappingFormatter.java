package org.framewright.reliability.external;

import org.framewright.codebook.document.WordLookup;
import org.framewright.reliability.external.ColumnMapping.Layout;
import org.framewright.reliability.external.ColumnMapping.MappedVariable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Formats the mapping of a spreadsheet's columns in sentences.
public final class ColumnMappingFormatter {

    private final WordLookup words;

    /// @param words finds the texts in the bundle `spreadsheet`
    public ColumnMappingFormatter(WordLookup words) {
        this.words = words;
    }

    /// The number of coders and units, and what the first row was taken for: what is said first.
    public String formatSize(String file, ColumnMapping mapping) {
        var key =
                switch (mapping.headers()) {
                    case 0 -> "spreadsheet.size.data";
                    case 1 -> "spreadsheet.size.names";
                    default -> "spreadsheet.size.two-rows";
                };
        return words.get(key, file, mapping.size().coders(), mapping.size().units());
    }

    /// The meaning of a spreadsheet's rows and columns, in sentences.
    public List<String> format(ColumnMapping mapping) {
        int rows = mapping.size().rows();
        var sentences = new ArrayList<String>();
        switch (mapping.layout()) {
            case Layout.CoderColumns(var unit) -> {
                sentences.add(words.get("spreadsheet.read.columns", rows));
                sentences.add(
                        unit == null
                                ? words.get("spreadsheet.unit.numbered")
                                : words.get("spreadsheet.unit", mapping.columns().get(unit)));
            }
            case Layout.CoderRows(int unit, int coder) -> {
                sentences.add(words.get("spreadsheet.read.rows", rows));
                sentences.add(words.get("spreadsheet.unit", mapping.columns().get(unit)));
                sentences.add(words.get("spreadsheet.coder", mapping.columns().get(coder)));
            }
        }
        if (mapping.headers() == 0) {
            sentences.add(words.get("spreadsheet.headers.none"));
        }
        if (mapping.skipped() > 0) {
            sentences.add(words.get("spreadsheet.skipped", mapping.skipped()));
        }
        if (!mapping.missing().isEmpty()) {
            sentences.add(
                    words.get("spreadsheet.missing", String.join(", ", mapping.missing().stream().sorted().toList())));
        }
        if (!mapping.unused().isEmpty()) {
            sentences.add(words.get("spreadsheet.unused", String.join(", ", mapping.unused())));
        }
        return sentences;
    }

    /// The name of a variable; the only variable of a file may have no name.
    public String name(String variable) {
        return variable.isEmpty() ? words.get("spreadsheet.whole") : variable;
    }

    /// The reason for a variable's scale.
    public String reason(MappedVariable variable) {
        return words.get("spreadsheet.reason." + word(variable.reason()));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
