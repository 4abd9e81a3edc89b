package org.framewright.export.tools;

import org.framewright.export.tools.ToolFileSet.ToolFile;
import org.framewright.export.tools.ToolVariable.ToolUnit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A file for each variable, with units as rows and coders as columns; `_units.csv` beside it says which unit each row is.
record WideFiles(ToolRequirements demands, ToolFileSet prepared) {

    /// A file that was made.
    ///
    /// @param variable with the units that are in it
    record Wide(String name, ToolVariable variable) {}

    /// Makes the files of a variable; nothing where the program can't take any of it.
    Optional<Wide> add(ToolVariable all) {
        var variable = all.ofThoseWhoRated();
        if (variable.coders().size() < demands.fewestCoders()) {
            prepared.say(ToolProblem.TOO_FEW_CODERS, all.name(), variable.coders().size(), demands.fewestCoders());
            return Optional.empty();
        }
        return add(all.name(), variable);
    }

    /// @param bare the file's name without its ending
    Optional<Wide> add(String bare, ToolVariable variable) {
        var name = bare + ".csv";
        var kept = new ArrayList<ToolUnit>();
        for (var unit : variable.units()) {
            var against = demands.against(unit);
            against.ifPresentOrElse(why -> prepared.leaveOut(name, unit, why), () -> kept.add(unit));
        }
        int there = variable.units().size();
        if (kept.isEmpty()) {
            prepared.say(ToolProblem.NO_UNIT_LEFT, bare, there);
            return Optional.empty();
        }
        var lines = new DelimitedText(variable.coders());
        kept.forEach(unit -> lines.row(unit.ratings().stream().map(demands::cell).toList()));
        if (lines.size() > demands.mostBytes()) {
            prepared.say(ToolProblem.TOO_LARGE, name, lines.size(), demands.mostBytes());
            return Optional.empty();
        }
        if (kept.size() < there) {
            prepared.say(ToolProblem.UNITS_LEFT_OUT, name, there - kept.size(), there, kept.size());
        }
        prepared.add(lines.named(name, "one unit, with a column for each coder"));
        prepared.add(key(bare, kept, "the unit in the same row of " + name));
        return Optional.of(new Wide(name, variable.with(kept)));
    }

    static ToolFile key(String bare, List<ToolUnit> units, String row) {
        var key = new DelimitedText("unit", "article", "round");
        units.forEach(it -> key.row(List.of(it.id(), it.article(), it.round())));
        return key.named(bare + "_units.csv", row);
    }
}
