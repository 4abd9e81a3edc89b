package org.framewright.reliability.external;

import org.framewright.model.ConstantName;
import org.framewright.reliability.external.ColumnMapping.Layout;
import org.framewright.reliability.external.ColumnMapping.MappedVariable;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.List;

/// Formats the mapping of a spreadsheet's columns in sentences.
public final class ColumnMappingFormatter {

    private final Texts texts;

    /// @param texts has the texts in the bundle `spreadsheet`
    public ColumnMappingFormatter(Texts texts) {
        this.texts = texts;
    }

    /// The number of coders and units, and what the first row was taken for: what is said first.
    public String formatSize(String file, ColumnMapping mapping) {
        var key =
                switch (mapping.headers()) {
                    case 0 -> "spreadsheet.size.data";
                    case 1 -> "spreadsheet.size.names";
                    default -> "spreadsheet.size.two-rows";
                };
        return texts.get(key, file, mapping.size().coders(), mapping.size().units());
    }

    /// The meaning of a spreadsheet's rows and columns, in sentences.
    public List<String> format(ColumnMapping mapping) {
        int rows = mapping.size().rows();
        var sentences = new ArrayList<String>();
        switch (mapping.layout()) {
            case Layout.CoderColumns(var unit) -> {
                sentences.add(texts.get("spreadsheet.read.columns", rows));
                sentences.add(
                        unit == null
                                ? texts.get("spreadsheet.unit.numbered")
                                : texts.get("spreadsheet.unit", mapping.columns().get(unit)));
            }
            case Layout.CoderRows(int unit, int coder) -> {
                sentences.add(texts.get("spreadsheet.read.rows", rows));
                sentences.add(texts.get("spreadsheet.unit", mapping.columns().get(unit)));
                sentences.add(texts.get("spreadsheet.coder", mapping.columns().get(coder)));
            }
        }
        if (mapping.headers() == 0) {
            sentences.add(texts.get("spreadsheet.headers.none"));
        }
        if (mapping.skipped() > 0) {
            sentences.add(texts.get("spreadsheet.skipped", mapping.skipped()));
        }
        if (!mapping.missing().isEmpty()) {
            sentences.add(
                    texts.get("spreadsheet.missing", String.join(", ", mapping.missing().stream().sorted().toList())));
        }
        if (!mapping.unused().isEmpty()) {
            sentences.add(texts.get("spreadsheet.unused", String.join(", ", mapping.unused())));
        }
        return sentences;
    }

    /// The name of a variable; the only variable of a file may have no name.
    public String name(String variable) {
        return variable.isEmpty() ? texts.get("spreadsheet.whole") : variable;
    }

    /// The reason for a variable's scale.
    public String reason(MappedVariable variable) {
        return texts.get("spreadsheet.reason." + ConstantName.of(variable.reason()));
    }
}
