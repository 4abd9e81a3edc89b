package org.framewright.export.tools;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// The rounds of the units, each with the ending of its files' names. A single round has no ending.
///
/// @param endings by the name of the round, in the order of the units
record RoundFiles(SequencedMap<String, String> endings) {

    static RoundFiles of(List<ToolVariable> variables) {
        var endings = new LinkedHashMap<String, String>();
        variables.stream()
                .flatMap(it -> it.units().stream())
                .map(ToolVariable.ToolUnit::round)
                .distinct()
                .forEach(round -> endings.put(round, createEnding(round, endings)));
        return new RoundFiles(endings);
    }

    boolean hasSeveralRounds() {
        return endings.size() > 1;
    }

    String names() {
        return String.join(", ", endings.keySet());
    }

    /// The variables of each round.
    ///
    /// @param byGroup whether a file holds all variables of a group
    List<ToolVariable> split(List<ToolVariable> variables, boolean byGroup) {
        return hasSeveralRounds()
                ? endings.entrySet().stream()
                        .flatMap(round ->
                                variables.stream().flatMap(it -> select(it, round.getKey(), round.getValue(), byGroup)))
                        .toList()
                : variables;
    }

    private static Stream<ToolVariable> select(ToolVariable all, String round, String ending, boolean byGroup) {
        var units = all.units().stream().filter(it -> it.round().equals(round)).toList();
        return units.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        new ToolVariable(
                                byGroup ? all.name() : all.name() + ending,
                                byGroup ? all.group() + ending : all.group(),
                                all.level(),
                                all.coders(),
                                units));
    }

    /// An ending for a round, legal in file names everywhere, and different from the other endings.
    private static String createEnding(String round, SequencedMap<String, String> others) {
        var letters =
                Normalizer.normalize(round, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .replaceAll("[^A-Za-z0-9]+", "_")
                        .replaceAll("^_|_$", "");
        var ending = "__" + letters;
        boolean taken = others.values().stream().anyMatch(ending::equalsIgnoreCase);
        return letters.isEmpty() || taken ? ending + "_" + (others.size() + 1) : ending;
    }
}
