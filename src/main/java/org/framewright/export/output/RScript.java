package org.framewright.export.output;

import org.framewright.export.columns.ExportColumn;
import org.framewright.export.dictionary.DataFile.MeasuredFile;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// `import.R`: a function that reads the files into data frames. The whole script is ASCII, so that it reads the same in every
/// locale.
public final class RScript {

    public static final String NAME = "import.R";

    private static final String READER_FUNCTION =
            """
              read <- function(file, columns) {
                data <- utils::read.csv(file.path(folder, file), colClasses = "character", check.names = FALSE,
                                        na.strings = character(), encoding = "UTF-8", comment.char = "")
                if (ncol(data) != length(columns)) stop(file, " is not of the export that this script belongs to")
                names(data) <- vapply(columns, function(it) it$name, "")
                for (it in columns) data[[it$name]] <- convert(data[[it$name]], it)
                data
              }
              convert <- function(text, column) {
                text[text == ""] <- NA
                value <- switch(column$kind,
                  text = text,
                  date = as.Date(text, format = "%Y-%m-%d"),
                  time = as.POSIXct(text, format = "%Y-%m-%dT%H:%M:%OSZ", tz = "UTC"),
                  number = as.numeric(text),
                  code = factor(as.integer(text),
                                levels = c(column$codes, if (keep_missing) column$missing),
                                labels = c(column$labels, if (keep_missing) column$reasons)),
                  ordered = factor(as.integer(text),
                                   levels = c(column$codes, if (keep_missing) column$missing),
                                   labels = c(column$labels, if (keep_missing) column$reasons),
                                   ordered = !keep_missing))
                attr(value, "label") <- column$label
                value
              }
              column <- function(name, kind, label, codes = NULL, labels = NULL, missing = NULL, reasons = NULL)
                list(name = name, kind = kind, label = label, codes = codes, labels = labels, missing = missing, reasons = reasons)
            """;

    private RScript() {}

    /// The script for some files.
    public static String of(List<MeasuredFile> files) {
        var script = new StringBuilder();
        script.append(
                """
                # Reads the exported files in R, with labels, scales and missing values. Needs no package.
                #
                #   source("import.R")
                #   study <- framewright_import("the folder of the files")
                #   table(study$analysis$...)
                #
                # What is missing is NA; with keep_missing = TRUE the reasons are levels: [not asked], [not codable] ...
                # attr(column, "label") says what a column holds.
                framewright_import <- function(folder = ".", keep_missing = FALSE) {
                """);
        script.append(READER_FUNCTION).append("  list(\n");
        script.append(files.stream().map(RScript::file).collect(Collectors.joining(",\n")));
        return script.append(")\n}\n").toString();
    }

    private static String file(MeasuredFile file) {
        return "    "
                + file.file().bareName().replace('/', '_')
                + " = read("
                + quoted(file.file().name())
                + ", list(\n"
                + file.file().columns().stream().map(RScript::column).collect(Collectors.joining(",\n"))
                + "))";
    }

    private static String column(ExportColumn column) {
        var line =
                "      column("
                        + quoted(column.name())
                        + ", "
                        + quoted(kind(column))
                        + ", "
                        + quoted(ScriptLabels.oneLine(column.label()));
        if (column.kind() == ExportColumn.Kind.CODE) {
            var labels = ScriptLabels.of(column);
            line +=
                    ",\n        codes = "
                            + integers(column.values().keySet())
                            + ", labels = "
                            + texts(column.values().keySet().stream().map(labels::get).toList())
                            + ",\n        missing = "
                            + integers(column.missing().keySet())
                            + ", reasons = "
                            + texts(column.missing().keySet().stream().map(labels::get).toList());
        }
        return line + ")";
    }

    private static String kind(ExportColumn column) {
        return switch (column.kind()) {
            case TEXT -> "text";
            case DATE -> "date";
            case TIME -> "time";
            case COUNT, NUMBER -> "number";
            case CODE -> column.level() == ExportColumn.ColumnLevel.ORDINAL ? "ordered" : "code";
        };
    }

    private static String integers(Collection<Integer> numbers) {
        return numbers.isEmpty()
                ? "NULL"
                : numbers.stream().map(it -> it + "L").collect(Collectors.joining(", ", "c(", ")"));
    }

    private static String texts(List<String> texts) {
        return texts.isEmpty()
                ? "NULL"
                : texts.stream().map(RScript::quoted).collect(Collectors.joining(", ", "c(", ")"));
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints()
                .forEach(it -> {
                    if (it == '"' || it == '\\') {
                        quoted.append('\\').appendCodePoint(it);
                    } else if (it >= ' ' && it < 0x7F) {
                        quoted.appendCodePoint(it);
                    } else {
                        // eight digits, so that no digit of the text is read as a part of the code
                        quoted.append(it > 0xFFFF ? "\\U%08x".formatted(it) : "\\u%04x".formatted(it));
                    }
                });
        return quoted.append('"').toString();
    }
}
