package org.framewright.export.tools;

import org.framewright.export.tools.ToolFileSet.ToolFile;
import org.framewright.export.tools.ToolVariable.ToolUnit;
import org.framewright.export.tools.WideFiles.Wide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A file for each variable, with units as rows and coders as columns; `_units.csv` beside it says which unit each row is.
record WideFiles(ToolRequirements requirements, ToolFileSet prepared) {

    /// A file that was made.
    ///
    /// @param variable with the units that are in it
    record Wide(String name, ToolVariable variable) {}

    /// Makes the files of a variable; nothing where the program can't take any of it.
    Optional<Wide> add(ToolVariable all) {
        var variable = all.withoutAbsentCoders();
        if (variable.coders().size() < requirements.fewestCoders()) {
            prepared.addProblem(
                    ToolProblem.TOO_FEW_CODERS, all.name(), variable.coders().size(), requirements.fewestCoders());
            return Optional.empty();
        }
        return add(all.name(), variable);
    }

    /// @param bare the file's name without its ending
    Optional<Wide> add(String bare, ToolVariable variable) {
        var name = bare + ".csv";
        var kept = new ArrayList<ToolUnit>();
        for (var unit : variable.units()) {
            var against = requirements.findOmission(unit);
            against.ifPresentOrElse(why -> prepared.leaveOut(name, unit, why), () -> kept.add(unit));
        }
        int there = variable.units().size();
        if (kept.isEmpty()) {
            prepared.addProblem(ToolProblem.NO_UNIT_LEFT, bare, there);
            return Optional.empty();
        }
        var lines = new DelimitedText(variable.coders());
        kept.forEach(unit -> lines.row(unit.ratings().stream().map(requirements::cell).toList()));
        if (lines.size() > requirements.mostBytes()) {
            prepared.addProblem(ToolProblem.TOO_LARGE, name, lines.size(), requirements.mostBytes());
            return Optional.empty();
        }
        if (kept.size() < there) {
            prepared.addProblem(ToolProblem.UNITS_LEFT_OUT, name, there - kept.size(), there, kept.size());
        }
        prepared.add(lines.named(name, "one unit, with a column for each coder"));
        prepared.add(unitKey(bare, kept, "the unit in the same row of " + name));
        return Optional.of(new Wide(name, variable.withUnits(kept)));
    }

    static ToolFile unitKey(String bare, List<ToolUnit> units, String row) {
        var key = new DelimitedText("unit", "article", "round");
        units.forEach(it -> key.row(List.of(it.id(), it.article(), it.round())));
        return key.named(bare + "_units.csv", row);
    }

    /// A file for each variable, with coders as rows and units as columns: what `irr` takes without turning it.
    record RaterRowFiles(ToolFileSet prepared) {

        private static final ToolRequirements DEMANDS = ToolRequirements.NA;

        void add(List<ToolVariable> variables) {
            var made = variables.stream().flatMap(it -> writeVariable(it).stream()).toList();
            if (!made.isEmpty()) {
                AgreementTool.script("run_irr.R", ToolScripts.irr(made), prepared);
            }
        }

        private List<Wide> writeVariable(ToolVariable all) {
            var variable = all.withoutAbsentCoders();
            var name = variable.name() + ".csv";
            var kept = new ArrayList<ToolUnit>();
            for (var unit : variable.units()) {
                DEMANDS.findOmission(unit)
                        .ifPresentOrElse(why -> prepared.leaveOut(name, unit, why), () -> kept.add(unit));
            }
            int there = variable.units().size();
            if (kept.isEmpty()) {
                prepared.addProblem(ToolProblem.NO_UNIT_LEFT, variable.name(), there);
                return List.of();
            }
            if (kept.size() < there) {
                prepared.addProblem(ToolProblem.UNITS_LEFT_OUT, name, there - kept.size(), there, kept.size());
            }
            var header = new ArrayList<>(List.of("coder"));
            for (int i = 1; i <= kept.size(); i++) {
                header.add("u" + i);
            }
            var lines = new DelimitedText(header);
            for (int i = 0; i < variable.coders().size(); i++) {
                int place = i;
                var row = new ArrayList<>(List.of(variable.coders().get(i)));
                kept.forEach(it -> row.add(DEMANDS.cell(it.ratings().get(place))));
                lines.row(row);
            }
            prepared.add(lines.named(name, "one coder, with a column for each unit"));
            prepared.add(
                    WideFiles.unitKey(variable.name(), kept, "the unit in a column of " + name + ", in their order"));
            return List.of(new Wide(name, variable.withUnits(kept)));
        }
    }
}
