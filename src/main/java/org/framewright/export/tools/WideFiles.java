package org.framewright.export.tools;

import org.framewright.export.dictionary.RowMeaning;
import org.framewright.export.tools.ToolFileSet.ToolFile;
import org.framewright.export.tools.ToolVariable.ToolUnit;
import org.framewright.export.tools.WideFiles.Wide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A file for each variable, with units as rows and coders as columns, or the other way round; `_units.csv` beside it names the
/// unit of each row.
record WideFiles(ToolRequirements requirements, ToolFileSet prepared) {

    /// A written file.
    ///
    /// @param variable the variable with the units that are in the file
    record Wide(String name, ToolVariable variable) {}

    /// Makes the files of a variable; empty where the program can't take any unit of it.
    Optional<Wide> add(ToolVariable all) {
        var variable = all.withoutAbsentCoders();
        if (variable.coders().size() < requirements.fewestCoders()) {
            prepared.addProblem(
                    AgreementToolProblem.TOO_FEW_CODERS,
                    all.name(),
                    variable.coders().size(),
                    requirements.fewestCoders());
            return Optional.empty();
        }
        return add(all.name(), variable);
    }

    /// @param bare the file's name without its ending
    Optional<Wide> add(String bare, ToolVariable variable) {
        var name = bare + ".csv";
        var kept = usable(bare, variable);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        var lines = new DelimitedText(variable.coders());
        kept.forEach(unit -> lines.row(unit.ratings().stream().map(requirements::cell).toList()));
        if (lines.size() > requirements.mostBytes()) {
            prepared.addProblem(AgreementToolProblem.TOO_LARGE, name, lines.size(), requirements.mostBytes());
            return Optional.empty();
        }
        return add(bare, variable, kept, lines.named(name, RowMeaning.RATED_UNIT), RowMeaning.UNIT_OF_ROW);
    }

    /// Makes the files of a variable with coders as rows and units as columns: the format that `irr` takes without transposing.
    Optional<Wide> addTransposed(ToolVariable all) {
        var variable = all.withoutAbsentCoders();
        var name = variable.name() + ".csv";
        var kept = usable(variable.name(), variable);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        var header = new ArrayList<>(List.of("coder"));
        for (int i = 1; i <= kept.size(); i++) {
            header.add("u" + i);
        }
        var lines = new DelimitedText(header);
        for (int i = 0; i < variable.coders().size(); i++) {
            int place = i;
            var row = new ArrayList<>(List.of(variable.coders().get(i)));
            kept.forEach(it -> row.add(requirements.cell(it.ratings().get(place))));
            lines.row(row);
        }
        var file = lines.named(name, RowMeaning.RATER);
        return add(variable.name(), variable, kept, file, RowMeaning.UNIT_OF_COLUMN);
    }

    /// The units that the program takes; the others are listed.
    private List<ToolUnit> usable(String bare, ToolVariable variable) {
        var kept = new ArrayList<ToolUnit>();
        for (var unit : variable.units()) {
            requirements
                    .findOmission(unit)
                    .ifPresentOrElse(why -> prepared.leaveOut(bare + ".csv", unit, why), () -> kept.add(unit));
        }
        if (kept.isEmpty()) {
            prepared.addProblem(AgreementToolProblem.NO_UNIT_LEFT, bare, variable.units().size());
        }
        return kept;
    }

    private Optional<Wide> add(String bare, ToolVariable variable, List<ToolUnit> kept, ToolFile file, RowMeaning row) {
        int all = variable.units().size();
        if (kept.size() < all) {
            prepared.addProblem(AgreementToolProblem.UNITS_LEFT_OUT, file.name(), all - kept.size(), all, kept.size());
        }
        prepared.add(file);
        var key = new DelimitedText("unit", "article", "round");
        kept.forEach(it -> key.row(List.of(it.id(), it.article(), it.round())));
        prepared.add(key.named(bare + "_units.csv", row));
        return Optional.of(new Wide(file.name(), variable.withUnits(kept)));
    }
}
