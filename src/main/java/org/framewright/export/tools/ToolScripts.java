package org.framewright.export.tools;

import org.framewright.export.tools.WideFiles.WideFile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Scripts that read the files beside them, and compute agreement.
final class ToolScripts {

    private static final int WIDEST = 72;

    private ToolScripts() {}

    /// The script for SPSS with the macro KALPHA.
    static List<String> kalpha(List<WideFile> files) {
        var script = new ArrayList<String>();
        script.add(
                "* Reads each file beside this one, and runs KALPHA. Run the macro's own syntax file first: kalpha.sps, from afhayes.com.");
        script.add(
                "* Without it: the files are CSV, a row for each unit and a column for each judge, for any program.");
        script.add("* INSERT FILE='FOLDER/run_kalpha.sps' CD=YES. finds the files.");
        for (var file : files) {
            var coders = file.variable().coders();
            script.add("");
            script.add("TITLE '" + file.variable().name() + "'.");
            script.add("GET DATA /TYPE=TXT /FILE='" + file.name() + "' /ENCODING='UTF8'");
            script.add("  /ARRANGEMENT=DELIMITED /DELIMITERS=\",\" /QUALIFIER='\"' /FIRSTCASE=2");
            script.add("  /VARIABLES=");
            script.addAll(wrap(coders.stream().map(it -> it + " F12.0").toList(), "."));
            script.add("KALPHA judges =");
            script.addAll(wrap(coders, "/level = " + file.variable().level().number() + "/detail = 0/boot = 1000."));
        }
        return script;
    }

    /// For R.
    static List<String> krippendorffsalpha(List<WideFile> files) {
        var head =
                List.of(
                        "# Reads each file beside this one (units in rows, NA for what is missing), and computes alpha.",
                        "# source(\"FOLDER/run_krippendorffsalpha.R\", chdir = TRUE) finds the files.",
                        "# The package's \"ordinal\" is the squared difference of the numbers, which is not Krippendorff's ordinal",
                        "# metric: KALPHA, irr and ReCal OIR give other figures there.",
                        "alpha <- function(file, level) {",
                        "  x <- as.matrix(read.csv(file, check.names = FALSE))",
                        "  a <- krippendorffsalpha::krippendorffs.alpha(x, level = level, confint = FALSE)",
                        "  data.frame(file = file, level = level, units = nrow(x), coders = ncol(x), alpha = a$alpha.hat)",
                        "}");
        return rScript("krippendorffsalpha", head, calls(files));
    }

    /// For R.
    static List<String> irr(List<WideFile> files) {
        var head =
                List.of(
                        "# Reads each file beside this one (coders in rows, units in columns), and computes alpha.",
                        "# source(\"FOLDER/run_irr.R\", chdir = TRUE) finds the files.",
                        "alpha <- function(file, level) {",
                        "  x <- as.matrix(read.csv(file, row.names = 1, check.names = FALSE))",
                        "  a <- irr::kripp.alpha(x, level)",
                        "  data.frame(file = file, level = level, units = ncol(x), coders = nrow(x), alpha = a$value)",
                        "}");
        return rScript("irr", head, calls(files));
    }

    private static List<String> calls(List<WideFile> files) {
        return files.stream()
                .map(it -> "alpha(\"" + it.name() + "\", \"" + it.variable().level().word() + "\")")
                .toList();
    }

    /// The lines that tell what to do where a package is missing, before a file is read.
    private static List<String> packageCheck(String name) {
        return List.of(
                "if (!requireNamespace(\"" + name + "\", quietly = TRUE))",
                "  stop(\"This script needs the package "
                        + name
                        + ". Type: install.packages(\\\""
                        + name
                        + "\\\"), and run it again. \",",
                "       \"Without it: the files are CSV for any program; Framewright itself computes alpha.\", call. = FALSE)");
    }

    private static List<String> rScript(String name, List<String> head, List<String> calls) {
        var last = calls.size() - 1;
        var body = IntStream.range(0, calls.size()).mapToObj(i -> "  " + calls.get(i) + (i < last ? "," : ""));
        return Stream.of(head.stream(), packageCheck(name).stream(), Stream.of("print(rbind("), body, Stream.of("))"))
                .flatMap(it -> it)
                .toList();
    }

    /// A table in the package's long form.
    ///
    /// @param rotating whether not every coder has rated every unit
    record LongForm(String name, List<ToolVariable> variables, boolean rotating) {}

    /// For R.
    static List<String> tidycomm(List<LongForm> files) {
        var script = new ArrayList<String>();
        script.add(
                "# Reads each file beside this one (a row for each unit and coder), and computes what test_icr() computes.");
        script.add("# source(\"FOLDER/run_tidycomm.R\", chdir = TRUE) finds the files.");
        script.addAll(packageCheck("tidycomm"));
        for (var file : files) {
            var names = file.variables().stream().map(ToolVariable::name).toList();
            script.add("");
            if (file.rotating()) {
                script.add("# Coders rotate: coding_no counts the codings of a unit, whoever they are of.");
            }
            script.add("d <- read.csv(\"" + file.name() + "\", check.names = FALSE)");
            script.add("print(tidycomm::test_icr(d, unit, " + (file.rotating() ? "coding_no" : "coder") + ",");
            script.addAll(wrap(names.stream().map(it -> it + ",").toList(), ""));
            script.add("  levels = c(");
            script.addAll(
                    wrap(
                            file.variables().stream()
                                    .map(it -> it.name() + " = \"" + it.level().word() + "\"")
                                    .collect(Collectors.joining(",\n"))
                                    .lines()
                                    .toList(),
                            "),"));
            script.add("  na.omit = TRUE))");
        }
        return script;
    }

    /// Words wrapped into lines of limited length.
    private static List<String> wrap(List<String> words, String end) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder(" ");
        for (var word : words) {
            if (line.length() + word.length() > WIDEST) {
                lines.add(line.toString());
                line = new StringBuilder(" ");
            }
            line.append(' ').append(word);
        }
        lines.add(line.append(end).toString());
        return lines;
    }
}
