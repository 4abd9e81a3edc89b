package org.framewright.codebook.drafting;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.VersionMapping.Step;
import org.framewright.model.Value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The steps of the mapping that say where everything in a draft comes from, in the codebook's order. They are made anew
/// each time, so that a name taken back leaves no step.
///
/// @param base the version before
record MappingSteps(Codebook base, Codebook edited, DraftLineage lineage) {

    List<Step> all() {
        var steps = new ArrayList<Step>();
        var addresses = CodebookParts.addresses(edited);
        addresses.forEach(at -> addPlace(at, steps));
        addresses.forEach(at -> addSplit(at, steps));
        addresses.forEach(at -> addScale(at, steps));
        for (var at : addresses) {
            if (at instanceof VariableAddress variable && lineage.redefined().contains(at)) {
                steps.add(new Step.Redefine(variable));
            }
        }
        addresses.stream().filter(lineage.askAgain()::contains).forEach(at -> steps.add(new Step.AskAgain(at)));
        return steps;
    }

    private void addPlace(CodebookAddress at, List<Step> steps) {
        switch (at) {
            case TagAddress _, RoleAddress _ -> addRename(at, steps);
            case VariableAddress variable -> {
                var from = lineage.origin(variable);
                boolean moved = from.filter(it -> !it.tag().equals(tagBefore(variable.tag()))).isPresent();
                if (moved) {
                    steps.add(new Step.Move(from.get(), variable));
                } else {
                    addRename(at, steps);
                }
            }
            case CategoryAddress category -> {
                var from = lineage.origins(category);
                if (from.size() > 1) {
                    steps.add(new Step.Merge(from, category));
                } else {
                    addRename(at, steps);
                }
            }
        }
    }

    private String tagBefore(String tag) {
        return lineage.origin(new TagAddress(tag)).map(CodebookAddress::tag).orElse("");
    }

    private void addRename(CodebookAddress at, List<Step> steps) {
        lineage.origin(at)
                .filter(from -> !CodebookParts.lastId(from).equals(CodebookParts.lastId(at)))
                .ifPresent(from -> steps.add(new Step.Rename(from, at)));
    }

    /// With the first of a category's parts.
    private void addSplit(CodebookAddress at, List<Step> steps) {
        var of = lineage.parts().get(at);
        if (of == null) {
            return;
        }
        var parts =
                CodebookParts.addresses(edited).stream()
                        .filter(it -> of.equals(lineage.parts().get(it)))
                        .map(CategoryAddress.class::cast)
                        .toList();
        if (parts.getFirst().equals(at)) {
            steps.add(new Step.Split(of, parts));
        }
    }

    private void addScale(CodebookAddress at, List<Step> steps) {
        if (!(at instanceof VariableAddress variable)) {
            return;
        }
        var from = lineage.origin(variable);
        var before = from.flatMap(base::variable);
        var now = edited.variable(variable);
        if (before.isPresent() && now.isPresent() && before.get().scale() != now.get().scale()) {
            // in an order of their own, so that equal drafts have equal steps
            var values = new LinkedHashMap<String, Value>(new TreeMap<>(lineage.values().getOrDefault(at, Map.of())));
            steps.add(new Step.Rescale(from.get(), variable, values));
        }
    }
}
