package org.framewright.export.tools;

import org.framewright.export.dictionary.RowMeaning;
import org.framewright.export.tools.ToolFileSet.ToolFile;
import org.framewright.export.tools.ToolVariable.ToolUnit;
import org.framewright.export.tools.WideFiles.WideFile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A file for each variable, with units as rows and coders as columns, or the other way round; `_units.csv` beside it names the
/// unit of each row.
record WideFiles(ToolRequirements requirements, ToolFileSet prepared) {

    /// A written file.
    ///
    /// @param variable the variable with the units that are in the file
    record WideFile(String name, ToolVariable variable) {}

    /// Makes the files of a variable; empty where the program can't take any unit of it.
    Optional<WideFile> add(ToolVariable total) {
        var variable = total.withoutAbsentCoders();
        if (variable.coders().size() < requirements.fewestCoders()) {
            prepared.addProblem(
                    AgreementToolProblem.TOO_FEW_CODERS,
                    total.name(),
                    variable.coders().size(),
                    requirements.fewestCoders());
            return Optional.empty();
        }
        return add(total.name(), variable);
    }

    /// @param bareName the file's name without its ending
    Optional<WideFile> add(String bareName, ToolVariable variable) {
        var name = bareName + ".csv";
        var units = usableUnits(bareName, variable);
        if (units.isEmpty()) {
            return Optional.empty();
        }
        var lines = new DelimitedText(variable.coders());
        units.forEach(unit -> lines.row(unit.ratings().stream().map(requirements::cell).toList()));
        if (lines.size() > requirements.mostBytes()) {
            prepared.addProblem(AgreementToolProblem.TOO_LARGE, name, lines.size(), requirements.mostBytes());
            return Optional.empty();
        }
        return add(bareName, variable, units, lines.toFile(name, RowMeaning.RATED_UNIT), RowMeaning.UNIT_OF_ROW);
    }

    /// Makes the files of a variable with coders as rows and units as columns: the format that `irr` takes without transposing.
    Optional<WideFile> addTransposed(ToolVariable all) {
        var variable = all.withoutAbsentCoders();
        var name = variable.name() + ".csv";
        var units = usableUnits(variable.name(), variable);
        if (units.isEmpty()) {
            return Optional.empty();
        }
        var header = new ArrayList<>(List.of("coder"));
        for (int i = 1; i <= units.size(); i++) {
            header.add("u" + i);
        }
        var lines = new DelimitedText(header);
        for (int i = 0; i < variable.coders().size(); i++) {
            int place = i;
            var row = new ArrayList<>(List.of(variable.coders().get(i)));
            units.forEach(it -> row.add(requirements.cell(it.ratings().get(place))));
            lines.row(row);
        }
        var file = lines.toFile(name, RowMeaning.RATER);
        return add(variable.name(), variable, units, file, RowMeaning.UNIT_OF_COLUMN);
    }

    /// The units that the program takes; the others are listed.
    private List<ToolUnit> usableUnits(String bareName, ToolVariable variable) {
        var units = new ArrayList<ToolUnit>();
        for (var unit : variable.units()) {
            requirements
                    .findOmission(unit)
                    .ifPresentOrElse(why -> prepared.leaveOut(bareName + ".csv", unit, why), () -> units.add(unit));
        }
        if (units.isEmpty()) {
            prepared.addProblem(AgreementToolProblem.NO_UNIT_LEFT, bareName, variable.units().size());
        }
        return units;
    }

    private Optional<WideFile> add(
            String bareName, ToolVariable variable, List<ToolUnit> units, ToolFile file, RowMeaning row) {
        int total = variable.units().size();
        if (units.size() < total) {
            prepared.addProblem(
                    AgreementToolProblem.UNITS_LEFT_OUT, file.name(), total - units.size(), total, units.size());
        }
        prepared.add(file);
        var key = new DelimitedText("unit", "article", "round");
        units.forEach(it -> key.row(List.of(it.id(), it.article(), it.round())));
        prepared.add(key.toFile(bareName + "_units.csv", row));
        return Optional.of(new WideFile(file.name(), variable.withUnits(units)));
    }
}
