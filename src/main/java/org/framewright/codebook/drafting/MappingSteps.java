package org.framewright.codebook.drafting;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.VersionMapping.Step;
import org.framewright.model.coding.Value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The steps of the mapping from the version before to a draft, in the codebook's order. They are computed anew each time,
/// so that a rename taken back leaves no step.
///
/// @param base the version before
record MappingSteps(Codebook base, Codebook edited, DraftLineage lineage) {

    List<Step> list() {
        var steps = new ArrayList<Step>();
        var addresses = CodebookParts.addresses(edited);
        addresses.forEach(address -> addPlace(address, steps));
        addresses.forEach(address -> addSplit(address, steps));
        addresses.forEach(address -> addScale(address, steps));
        for (var address : addresses) {
            if (address instanceof VariableAddress variable && lineage.redefined().contains(address)) {
                steps.add(new Step.Redefine(variable));
            }
        }
        addresses.stream()
                .filter(lineage.askAgain()::contains)
                .forEach(address -> steps.add(new Step.AskAgain(address)));
        return steps;
    }

    private void addPlace(CodebookAddress address, List<Step> steps) {
        switch (address) {
            case TagAddress _, RoleAddress _ -> addRename(address, steps);
            case VariableAddress variable -> {
                var from = lineage.origin(variable);
                boolean moved = from.filter(it -> !it.tag().equals(originalTag(variable.tag()))).isPresent();
                if (moved) {
                    steps.add(new Step.Move(from.get(), variable));
                } else {
                    addRename(address, steps);
                }
            }
            case CategoryAddress category -> {
                var from = lineage.origins(category);
                if (from.size() > 1) {
                    steps.add(new Step.Merge(from, category));
                } else {
                    addRename(address, steps);
                }
            }
        }
    }

    private String originalTag(String tag) {
        return lineage.origin(new TagAddress(tag)).map(CodebookAddress::tag).orElse("");
    }

    private void addRename(CodebookAddress address, List<Step> steps) {
        lineage.origin(address)
                .filter(from -> !CodebookParts.lastId(from).equals(CodebookParts.lastId(address)))
                .ifPresent(from -> steps.add(new Step.Rename(from, address)));
    }

    /// Adds the step of a split, at the first of the category's parts.
    private void addSplit(CodebookAddress address, List<Step> steps) {
        var of = lineage.parts().get(address);
        if (of == null) {
            return;
        }
        var parts =
                CodebookParts.addresses(edited).stream()
                        .filter(it -> of.equals(lineage.parts().get(it)))
                        .map(CategoryAddress.class::cast)
                        .toList();
        if (parts.getFirst().equals(address)) {
            steps.add(new Step.Split(of, parts));
        }
    }

    private void addScale(CodebookAddress address, List<Step> steps) {
        if (!(address instanceof VariableAddress variable)) {
            return;
        }
        var from = lineage.origin(variable);
        var before = from.flatMap(base::variable);
        var now = edited.variable(variable);
        if (before.isPresent() && now.isPresent() && before.get().scale() != now.get().scale()) {
            // sorted, so that equal drafts have equal steps
            var values =
                    new LinkedHashMap<String, Value>(new TreeMap<>(lineage.values().getOrDefault(address, Map.of())));
            steps.add(new Step.Rescale(from.get(), variable, values));
        }
    }
}
