package org.framewright.export.output;

import org.framewright.export.columns.ExportColumn;
import org.framewright.export.columns.ExportColumn.Kind;
import org.framewright.export.dictionary.DataFile.MeasuredFile;
import org.framewright.export.dictionary.MissingCode;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// `import.do`: reads the files in Stata 14 and later, and saves each file as `.dta` beside the original.
public final class StataScript {

    public static final String NAME = "import.do";

    private static final int LONGEST_LABEL = 80;

    private StataScript() {}

    /// The script for some files; files without rows are left out, since they have no data to read.
    public static String of(List<MeasuredFile> files) {
        return """
        * Reads the exported files in Stata, with labels and missing values, and saves each as .dta beside it.
        *
        *   do import.do "the folder of the files"
        *
        * Missing: .n not asked, .d not codable, .x coders disagree, .u not yet coded,
        *   .a not answered, .l never asked, .e earlier meaning
        version 14
        args folder
        if `"`folder'"' == "" local folder "."

        """
                + files.stream().filter(it -> it.rows() > 0).map(StataScript::file).collect(Collectors.joining("\n"));
    }

    private static String file(MeasuredFile file) {
        var columns = file.file().columns();
        var script = new StringBuilder();
        script.append("import delimited `\"`folder'/").append(file.file().name());
        script.append("\"', varnames(1) case(preserve) encoding(\"UTF-8\") ///\n");
        script.append("    bindquote(strict) maxquotedrows(unlimited) asdouble ///\n");
        script.append(places("stringcols", columns, it -> !it.kind().isNumeric()));
        script.append(places("numericcols", columns, it -> it.kind().isNumeric()));
        script.append("    clear\n");
        columns.stream().filter(it -> it.kind() == Kind.DATE).forEach(it -> script.append(date(it.name())));
        for (var column : columns) {
            script.append("label variable ").append(column.name()).append(' ');
            script.append(quoted(cut(ScriptLabels.oneLine(column.label())))).append('\n');
        }
        columns.stream().filter(it -> !it.meanings().isEmpty()).forEach(it -> script.append(codes(it)));
        script.append("compress\nsave `\"`folder'/").append(file.file().bareName()).append(".dta\"', replace\n");
        return script.toString();
    }

    /// An option that names columns; empty without columns.
    private static String places(String option, List<ExportColumn> columns, Predicate<ExportColumn> condition) {
        var places =
                IntStream.range(0, columns.size())
                        .filter(i -> condition.test(columns.get(i)))
                        .mapToObj(i -> Integer.toString(i + 1))
                        .collect(Collectors.joining(" "));
        return places.isEmpty() ? "" : "    " + option + "(" + places + ") ///\n";
    }

    /// The commands for a date column, which is read as text and then converted.
    private static String date(String name) {
        return """
        rename %1$s _framewright_text
        generate long %1$s = daily(_framewright_text, "YMD")
        format %%td %1$s
        order %1$s, after(_framewright_text)
        drop _framewright_text
        """
                .formatted(name);
    }

    private static String codes(ExportColumn column) {
        var script = new StringBuilder();
        if (!column.missing().isEmpty()) {
            script.append("mvdecode ").append(column.name()).append(", mv(");
            script.append(
                    column.missing().entrySet().stream()
                            .map(it -> it.getKey() + "=" + letter(it.getValue()))
                            .collect(Collectors.joining(" \\ ")));
            script.append(")\n");
        }
        ScriptLabels.of(column)
                .forEach((code, label) -> {
                    var reason = column.missing().get(code);
                    script.append("label define ").append(column.name()).append(' ');
                    script.append(reason == null ? Integer.toString(code) : letter(reason)).append(' ');
                    script.append(quoted(label)).append(", modify\n");
                });
        script.append("label values ").append(column.name()).append(' ').append(column.name()).append('\n');
        return script.toString();
    }

    /// Stata's own missing value for a reason.
    private static String letter(String reason) {
        for (var code : MissingCode.values()) {
            if (code.label().equals(reason)) {
                return switch (code) {
                    case NOT_ASKED -> ".n";
                    case NOT_CODABLE, NOT_CODABLE_CATEGORY -> ".d";
                    case DISAGREEMENT -> ".x";
                    case NOT_YET_CODED -> ".u";
                    case EARLIER_MEANING -> ".e";
                    case NOT_ANSWERED -> ".a";
                    case NEVER_ASKED -> ".l";
                };
            }
        }
        throw new IllegalArgumentException(reason);
    }

    /// A label cut to Stata's limit, which counts characters, not bytes.
    private static String cut(String label) {
        return label.codePointCount(0, label.length()) <= LONGEST_LABEL
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL));
    }

    /// A text in Stata's compound quotes. A grave accent and a dollar sign would begin a macro, slashes a comment.
    private static String quoted(String text) {
        var line = text.replaceAll("(^|\\s)//+", "$1/").replace("/*", "/ *");
        var plain = line.replace('`', '\'').replace("\\$", "\\ $").replace("$", "\\$").replace("\"'", "\" '");
        return "`\"" + plain + "\"'";
    }
}
