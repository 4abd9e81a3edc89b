package org.framewright.export.selection;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The filter of the codebook's tags and variables.
///
/// @param ids of tags (`framing`), and of variables with their tag's (`framing.tone`); empty for all
public record VariableFilter(List<String> ids) {

    public static final VariableFilter EVERYTHING = new VariableFilter(List.of());

    public VariableFilter {
        ids = ids.stream().distinct().toList();
    }

    /// The first id that a codebook does not have.
    public Optional<String> unknownTo(Codebook codebook) {
        var known = ids(codebook);
        return ids.stream().filter(it -> !known.contains(it)).findFirst();
    }

    /// All ids that a filter of a codebook may name.
    public static List<String> ids(Codebook codebook) {
        return codebook.tags().stream()
                .flatMap(tag ->
                        Stream.concat(
                                Stream.of(tag.id()), tag.variables().stream().map(it -> tag.id() + "." + it.id())))
                .toList();
    }

    /// Whether the filter selects the variable.
    public boolean includes(Tag tag, Variable variable) {
        return ids.isEmpty() || ids.contains(tag.id()) || ids.contains(tag.id() + "." + variable.id());
    }

    /// Whether the filter selects the tag, or one of its variables.
    public boolean includes(Tag tag) {
        return ids.isEmpty() || ids.contains(tag.id()) || tag.variables().stream().anyMatch(it -> includes(tag, it));
    }
}
