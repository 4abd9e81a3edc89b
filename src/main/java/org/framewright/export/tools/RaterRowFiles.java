package org.framewright.export.tools;

import org.framewright.export.tools.ToolVariable.ToolUnit;
import org.framewright.export.tools.WideFiles.Wide;

import java.util.ArrayList;
import java.util.List;

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
            DEMANDS.findOmission(unit).ifPresentOrElse(why -> prepared.leaveOut(name, unit, why), () -> kept.add(unit));
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
        prepared.add(WideFiles.unitKey(variable.name(), kept, "the unit in a column of " + name + ", in their order"));
        return List.of(new Wide(name, variable.withUnits(kept)));
    }
}
