package org.framewright.export.tools;

import org.framewright.export.dictionary.RowMeaning;
import org.framewright.export.tools.ToolVariable.ToolUnit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// A file for each tag, with a row for each unit and coder and a column for each variable: the format of `tidycomm`.
record LongFiles(ToolFileSet prepared) {

    private record UnitKey(String id, String article, String round) {}

    void add(List<ToolVariable> variables) {
        var groups =
                variables.stream()
                        .collect(Collectors.groupingBy(ToolVariable::group, LinkedHashMap::new, Collectors.toList()));
        var files = groups.entrySet().stream().flatMap(it -> group(it.getKey(), it.getValue()).stream()).toList();
        AgreementTool.addScript("run_tidycomm.R", files, ToolScripts::tidycomm, prepared);
    }

    /// Adds the file of a group. Units that fewer than two coders have rated are left out, since they can't be compared.
    private List<ToolScripts.LongForm> group(String group, List<ToolVariable> variables) {
        var name = group + ".csv";
        var coders = variables.stream().flatMap(it -> it.coders().stream()).distinct().toList();
        var units = units(variables);
        var header = new ArrayList<>(List.of("unit", "article", "round", "coder", "coding_no"));
        variables.forEach(it -> header.add(it.name()));
        var lines = new DelimitedText(header);
        var writtenCoders = new LinkedHashSet<String>();
        int omitted = 0;
        boolean rotating = false;
        for (var unit : units.entrySet()) {
            var raters = coders.stream().filter(it -> hasRating(it, variables, unit.getValue())).toList();
            var place = unit.getKey();
            if (raters.size() < 2) {
                omitted++;
                var alone = new ToolUnit(place.id(), place.article(), place.round(), List.of());
                prepared.leaveOut(name, alone, ToolRequirements.OmissionReason.ONE_RATING);
                continue;
            }
            rotating |= !writtenCoders.isEmpty() && !writtenCoders.equals(new LinkedHashSet<>(raters));
            writtenCoders.addAll(raters);
            int number = 0;
            for (var coder : raters) {
                number++;
                var row = new ArrayList<>(List.of(id(place, units), place.article(), place.round(), coder));
                row.add(Integer.toString(number));
                for (int i = 0; i < variables.size(); i++) {
                    row.add(ToolRequirements.NA.cell(rating(coder, variables.get(i), unit.getValue().get(i))));
                }
                lines.row(row);
            }
        }
        if (lines.rows() == 0) {
            prepared.addProblem(AgreementToolProblem.NO_UNIT_LEFT, group, units.size());
            return List.of();
        }
        if (omitted > 0) {
            prepared.addProblem(
                    AgreementToolProblem.UNITS_LEFT_OUT, name, omitted, units.size(), units.size() - omitted);
        }
        prepared.add(lines.toFile(name, RowMeaning.RATING));
        return List.of(new ToolScripts.LongForm(name, variables, rotating));
    }

    /// The units of all variables, with the ratings of each where it has them.
    private static SequencedMap<UnitKey, List<List<String>>> units(List<ToolVariable> variables) {
        var units = new LinkedHashMap<UnitKey, List<List<String>>>();
        for (int i = 0; i < variables.size(); i++) {
            for (var unit : variables.get(i).units()) {
                var place = new UnitKey(unit.id(), unit.article(), unit.round());
                units.computeIfAbsent(place, _ -> empty(variables.size())).set(i, unit.ratings());
            }
        }
        return units;
    }

    private static List<List<String>> empty(int size) {
        var empty = new ArrayList<List<String>>();
        for (int i = 0; i < size; i++) {
            empty.add(List.of());
        }
        return empty;
    }

    private static boolean hasRating(String coder, List<ToolVariable> variables, List<List<String>> ratings) {
        for (int i = 0; i < variables.size(); i++) {
            if (!rating(coder, variables.get(i), ratings.get(i)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static String rating(String coder, ToolVariable variable, List<String> ratings) {
        int place = variable.coders().indexOf(coder);
        return place < 0 || ratings.isEmpty() ? "" : ratings.get(place);
    }

    /// The id of a unit; a unit that is rated in several rounds has another id in each.
    private static String id(UnitKey place, SequencedMap<UnitKey, List<List<String>>> units) {
        boolean several = units.sequencedKeySet().getFirst().round().equals(units.sequencedKeySet().getLast().round());
        return several ? place.id() : place.round() + ": " + place.id();
    }
}
