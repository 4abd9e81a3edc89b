package org.framewright.export.tools;

import org.framewright.export.dictionary.RowMeaning;
import org.framewright.export.tools.ToolFileSet.ToolFile;
import org.framewright.export.tools.WideFiles.WideFile;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// A program that computes agreement.
public enum AgreementTool {
    /// Two coders, digits only, nothing missing; at most 100,000 bytes.
    RECAL2,
    /// As [#RECAL2], for three coders and more.
    RECAL3,
    /// Ordinal, interval and ratio data; `#` for a missing rating.
    RECALOIR,
    /// The macro for SPSS.
    KALPHA,
    /// The package for R that wants raters in rows.
    IRR,
    /// The package for R that wants units in rows.
    KRIPPENDORFFSALPHA,
    /// The package for R that wants a row for each unit and coder.
    TIDYCOMM,
    /// A program with a graphical interface; a column for each coder.
    JASP;

    /// The name in commands.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Makes the files for the program. Each round has its own files: the program would compute one figure over all rounds.
    public ToolFileSet prepare(List<ToolVariable> all) {
        var prepared = new ToolFileSet();
        var rounds = RoundFiles.of(all);
        var variables = rounds.split(all, this == TIDYCOMM);
        switch (this) {
            case RECAL2 -> addPairFiles(variables, prepared);
            case RECAL3 -> wideFiles(variables, new WideFiles(ToolRequirements.RECAL3, prepared));
            case RECALOIR -> wideFiles(variables, new WideFiles(ToolRequirements.RECALOIR, prepared));
            case JASP -> wideFiles(variables, new WideFiles(ToolRequirements.EMPTY_CELLS, prepared));
            case KALPHA ->
                    addScript(
                            "run_kalpha.sps",
                            wideFiles(variables, new WideFiles(ToolRequirements.EMPTY_CELLS, prepared)),
                            ToolScripts::kalpha,
                            prepared);
            case KRIPPENDORFFSALPHA ->
                    addScript(
                            "run_krippendorffsalpha.R",
                            wideFiles(variables, new WideFiles(ToolRequirements.NA, prepared)),
                            ToolScripts::krippendorffsalpha,
                            prepared);
            case IRR -> {
                var files = new WideFiles(ToolRequirements.NA, prepared);
                var wideFiles = variables.stream().flatMap(it -> files.addTransposed(it).stream()).toList();
                addScript("run_irr.R", wideFiles, ToolScripts::irr, prepared);
            }
            case TIDYCOMM -> new LongFiles(prepared).add(variables);
        }
        if (prepared.isEmpty()) {
            prepared.addProblem(AgreementToolProblem.NOTHING_TO_COMPARE, id());
        }
        if (rounds.hasSeveralRounds()) {
            prepared.addProblem(AgreementToolProblem.SEVERAL_ROUNDS, id(), rounds.names());
        }
        return prepared;
    }

    private static List<WideFile> wideFiles(List<ToolVariable> variables, WideFiles files) {
        return variables.stream().flatMap(it -> files.add(it).stream()).toList();
    }

    /// A file for each variable and two coders.
    private static void addPairFiles(List<ToolVariable> variables, ToolFileSet prepared) {
        var files = new WideFiles(ToolRequirements.RECAL2, prepared);
        for (var variable : variables) {
            for (int first = 0; first < variable.coders().size(); first++) {
                for (int second = first + 1; second < variable.coders().size(); second++) {
                    addPairFile(variable.withCoders(List.of(first, second)), variable.coders().size() == 2, files);
                }
            }
        }
    }

    /// Adds the units that both coders share; other units were not given to both.
    private static void addPairFile(ToolVariable variable, boolean onlyPair, WideFiles files) {
        var shared = variable.units().stream().filter(it -> onlyPair || it.countRatings() == 2).toList();
        if (!shared.isEmpty()) {
            var name = onlyPair ? variable.name() : variable.name() + "__" + String.join("_", variable.coders());
            files.add(name, variable.withUnits(shared));
        }
    }

    /// Adds a script that reads the files beside it, where there are files.
    static <T> void addScript(String name, List<T> files, Function<List<T>, List<String>> lines, ToolFileSet prepared) {
        if (!files.isEmpty()) {
            var script = lines.apply(files);
            prepared.add(new ToolFile(name, RowMeaning.SCRIPT_LINE, String.join("\n", script) + "\n", script.size()));
        }
    }
}
