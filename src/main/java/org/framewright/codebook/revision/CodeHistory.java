package org.framewright.codebook.revision;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Variable.Scale;

import java.util.HashMap;
import java.util.Map;

/// The codes that the categories of each variable have had in any version of a codebook: a code keeps its meaning for good,
/// so a retired code is not used again.
///
/// @param categories for each variable of the newest version, the id of the latest category with each code
public record CodeHistory(Map<VariableAddress, Map<Integer, String>> categories) {

    static final CodeHistory NONE = new CodeHistory(Map.of());

    /// The codes in all versions.
    public static CodeHistory of(CodebookVersions versions) {
        Map<VariableAddress, Map<Integer, String>> former = Map.of();
        for (var codebook : versions.all()) {
            int version = codebook.version();
            var categories = new HashMap<VariableAddress, Map<Integer, String>>();
            former.forEach((variable, codes) ->
                    versions.follow(variable, version - 1, version)
                            .ifPresent(it -> categories.put((VariableAddress) it, codes)));
            addCodes(codebook, categories);
            former = categories;
        }
        return new CodeHistory(former);
    }

    /// Adds the codes of one version; the codes of yes and no are the same in all.
    private static void addCodes(Codebook codebook, Map<VariableAddress, Map<Integer, String>> categories) {
        for (var tag : codebook.tags()) {
            for (var variable : tag.variables()) {
                var codes =
                        categories.computeIfAbsent(new VariableAddress(tag.id(), variable.id()), _ -> new HashMap<>());
                if (variable.scale() != Scale.BOOLEAN) {
                    variable.categories().forEach(it -> codes.put(it.code(), it.id()));
                }
            }
        }
    }

    /// The category that last had each code.
    ///
    /// @param variable of the newest version
    public Map<Integer, String> categories(VariableAddress variable) {
        return categories.getOrDefault(variable, Map.of());
    }
}
