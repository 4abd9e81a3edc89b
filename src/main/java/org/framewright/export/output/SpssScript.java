package org.framewright.export.output;

import org.framewright.export.columns.ExportColumn;
import org.framewright.export.dictionary.DataFile.MeasuredFile;
import org.framewright.export.dictionary.MissingCode;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `import.sps`: reads the files in SPSS or PSPP, and saves each file as `.sav` beside the original.
public final class SpssScript {

    public static final String NAME = "import.sps";

    /// The longest text that a variable can hold, in bytes.
    private static final int LONGEST_TEXT = 32_767;

    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_VALUE_LABEL = 120;

    /// The most missing values that SPSS takes as a list; more have to be a range.
    private static final int MISSING_VALUES = 3;

    /// The reasons that become missing without a reason where only three are possible.
    private static final List<String> EXTRA =
            Stream.of(MissingCode.EARLIER_MEANING, MissingCode.NOT_ANSWERED, MissingCode.NEVER_ASKED)
                    .map(MissingCode::label)
                    .toList();

    private SpssScript() {}

    /// The script for some files; files without rows are left out, since they have no data to read.
    public static String of(List<MeasuredFile> files) {
        return """
        * Reads the exported files in SPSS or PSPP, with labels, scales and missing values, and saves each as .sav beside it.
        * The files are looked for in the folder named here.
        CD '.'.
        * The files have decimal points, whatever the settings are.
        PRESERVE.
        SET DECIMAL=DOT.

        """
                + files.stream().filter(it -> it.rows() > 0).map(SpssScript::file).collect(Collectors.joining("\n"))
                + "\nGET FILE="
                + quoted(active(files))
                + ".\nRESTORE.\n";
    }

    /// The data set to begin with: the first with rows.
    private static String active(List<MeasuredFile> files) {
        return files.stream()
                .filter(it -> it.rows() > 0)
                .map(it -> it.file().bareName() + ".sav")
                .findFirst()
                .orElse("");
    }

    private static String file(MeasuredFile file) {
        var columns = file.file().columns();
        var script = new StringBuilder();
        script.append("GET DATA /TYPE=TXT /FILE=").append(quoted(file.file().name()));
        script.append(
                " /ENCODING='UTF8' /ARRANGEMENT=DELIMITED\n  /DELIMITERS=',' /QUALIFIER='\"' /FIRSTCASE=2\n  /VARIABLES=");
        for (int i = 0; i < columns.size(); i++) {
            script.append("\n  ")
                    .append(columns.get(i).name())
                    .append(' ')
                    .append(format(columns.get(i), file.widths().get(i)));
        }
        script.append(".\n");
        for (var column : columns) {
            script.append("VARIABLE LABELS ").append(column.name()).append(' ');
            script.append(quoted(ScriptLabels.cut(ScriptLabels.oneLine(column.label()), LONGEST_LABEL))).append(".\n");
        }
        columns.stream().filter(it -> !it.meanings().isEmpty()).forEach(it -> script.append(codes(it)));
        for (var column : columns) {
            script.append("VARIABLE LEVEL ").append(column.name()).append(" (").append(column.level()).append(").\n");
        }
        script.append("SAVE OUTFILE=").append(quoted(file.file().bareName() + ".sav")).append(".\n");
        return script.toString();
    }

    private static String format(ExportColumn column, int bytes) {
        return switch (column.kind()) {
            case TEXT, TIME -> "A" + Math.clamp(bytes, 1, LONGEST_TEXT);
            case DATE -> "SDATE10";
            case COUNT, CODE -> "F8.0";
            case NUMBER -> "F20.6";
        };
    }

    private static String codes(ExportColumn column) {
        var script = new StringBuilder("VALUE LABELS ").append(column.name());
        ScriptLabels.of(column)
                .forEach((code, label) ->
                        script.append("\n  ")
                                .append(code)
                                .append(' ')
                                .append(quoted(ScriptLabels.cut(label, LONGEST_VALUE_LABEL))));
        script.append(".\n");
        appendMissing(column, script);
        return script.toString();
    }

    private static void appendMissing(ExportColumn column, StringBuilder script) {
        var missing = new TreeMap<>(column.missing());
        if (missing.size() > MISSING_VALUES
                && column.values().keySet().stream()
                        .anyMatch(it -> it > missing.firstKey() && it < missing.lastKey())) {
            // a range would hold the answer "not codable", the only answer below 0: of this kind no more than three
            // others are left
            missing.entrySet()
                    .removeIf(it -> {
                        boolean extra = EXTRA.contains(it.getValue());
                        if (extra) {
                            script.append("RECODE ").append(column.name()).append(" (").append(it.getKey());
                            script.append(" = SYSMIS).\n");
                        }
                        return extra;
                    });
        }
        if (!missing.isEmpty()) {
            var values =
                    missing.size() > MISSING_VALUES
                            ? missing.firstKey() + " THRU " + missing.lastKey()
                            : column.missing().keySet().stream()
                                    .filter(missing::containsKey)
                                    .map(Object::toString)
                                    .collect(Collectors.joining(", "));
            script.append("MISSING VALUES ").append(column.name()).append(" (").append(values).append(").\n");
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
