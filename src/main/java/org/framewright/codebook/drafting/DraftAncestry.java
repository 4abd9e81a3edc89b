package org.framewright.codebook.drafting;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.VersionMapping.Step;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the origins of a version's parts by its mapping: a part that no step names comes from the part with the same id.
final class DraftAncestry {

    private final Set<CodebookAddress> originals;
    private final Map<CodebookAddress, List<? extends CodebookAddress>> namedOrigins = new HashMap<>();
    private final Set<CodebookAddress> used = new HashSet<>();
    private DraftLineage lineage = DraftLineage.NONE;

    private DraftAncestry(Codebook base) {
        this.originals = new HashSet<>(CodebookParts.addresses(base));
    }

    static DraftLineage trace(Codebook base, Codebook next, List<Step> steps) {
        var ancestry = new DraftAncestry(base);
        var currentAddresses = new HashSet<>(CodebookParts.addresses(next));
        steps.forEach(step -> ancestry.apply(step, currentAddresses));
        CodebookParts.addresses(next).forEach(ancestry::addOriginOf);
        return ancestry.lineage;
    }

    private void apply(Step step, Set<CodebookAddress> currentAddresses) {
        switch (step) {
            case Step.Rename(var from, var to) -> addOrigin(to, List.of(from), currentAddresses);
            case Step.Move(var from, var to) -> addOrigin(to, List.of(from), currentAddresses);
            case Step.Merge(var from, var to) -> addOrigin(to, from, currentAddresses);
            case Step.Split(var from, var to) -> {
                if (originals.contains(from)) {
                    used.add(from);
                    to.stream()
                            .filter(currentAddresses::contains)
                            .forEach(part -> lineage = lineage.withPart(part, from));
                }
            }
            case Step.Rescale(_, var to, var values) -> lineage = lineage.withValues(to, values);
            case Step.Redefine(var what) -> lineage = lineage.withRedefined(what, true);
            case Step.AskAgain(var what) -> lineage = lineage.withAskAgain(what, true);
        }
    }

    private void addOrigin(
            CodebookAddress to, List<? extends CodebookAddress> from, Set<CodebookAddress> currentAddresses) {
        var known = from.stream().filter(originals::contains).toList();
        if (currentAddresses.contains(to) && !known.isEmpty()) {
            namedOrigins.put(to, known);
            used.addAll(known);
        }
    }

    private void addOriginOf(CodebookAddress address) {
        if (lineage.parts().containsKey(address)) {
            return;
        }
        var from = namedOrigins.get(address);
        if (from != null) {
            lineage = lineage.withOrigins(address, from);
        } else {
            findSame(address)
                    .filter(it -> originals.contains(it) && !used.contains(it))
                    .ifPresent(it -> lineage = lineage.withOrigins(address, List.of(it)));
        }
    }

    /// The part with the same id below the origin of the parent.
    private Optional<CodebookAddress> findSame(CodebookAddress address) {
        var tag = lineage.origin(new TagAddress(address.tag())).map(CodebookAddress::tag);
        return switch (address) {
            case TagAddress _ -> Optional.of(address);
            case RoleAddress(_, var role) -> tag.map(it -> new RoleAddress(it, role));
            case VariableAddress(_, var variable) -> tag.map(it -> new VariableAddress(it, variable));
            case CategoryAddress category ->
                    lineage.origin(category.variableAddress()).map(it -> it.category(category.category()));
        };
    }
}
