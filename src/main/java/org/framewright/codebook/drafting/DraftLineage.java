package org.framewright.codebook.drafting;

import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.model.coding.Value;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The origins of a draft's parts, and the decisions about existing answers. Keys are addresses in the draft.
///
/// @param origins addresses of the version before; several for a merged category; none for a new part
/// @param parts categories that are parts of a split category of the version before
/// @param askAgain the variables and categories whose answers are asked again although they would fit
/// @param redefined variables with another meaning than before
/// @param values for variables on another scale: ids of older categories, with their present values
/// @param formerScales properties of variables that an earlier scale of this draft allowed and the present scale does not;
///     they are in no file, and return with a scale that allows them
record DraftLineage(
        Map<CodebookAddress, List<CodebookAddress>> origins,
        Map<CodebookAddress, CategoryAddress> parts,
        Set<CodebookAddress> askAgain,
        Set<CodebookAddress> redefined,
        Map<CodebookAddress, Map<String, Value>> values,
        Map<CodebookAddress, FormerScale> formerScales) {

    static final DraftLineage NONE = new DraftLineage(Map.of(), Map.of(), Set.of(), Set.of(), Map.of(), Map.of());

    DraftLineage {
        origins = Map.copyOf(origins);
        parts = Map.copyOf(parts);
        askAgain = Set.copyOf(askAgain);
        redefined = Set.copyOf(redefined);
        values = Map.copyOf(values);
        formerScales = Map.copyOf(formerScales);
    }

    /// The origin of a part; for a merged category, the first origin.
    Optional<CodebookAddress> origin(CodebookAddress address) {
        return origins.getOrDefault(address, List.of()).stream().findFirst();
    }

    Optional<VariableAddress> origin(VariableAddress address) {
        return origin((CodebookAddress) address).map(VariableAddress.class::cast);
    }

    List<CategoryAddress> origins(CategoryAddress address) {
        return origins.getOrDefault(address, List.of()).stream().map(CategoryAddress.class::cast).toList();
    }

    boolean isNew(CodebookAddress address) {
        return !origins.containsKey(address) && !parts.containsKey(address);
    }

    /// The lineage for a draft in which parts have other addresses.
    DraftLineage relocate(UnaryOperator<CodebookAddress> to) {
        return new DraftLineage(
                relocate(origins, to),
                relocate(parts, to),
                relocate(askAgain, to),
                relocate(redefined, to),
                relocate(values, to),
                relocate(formerScales, to));
    }

    private static <T> Map<CodebookAddress, T> relocate(
            Map<CodebookAddress, T> map, UnaryOperator<CodebookAddress> to) {
        return map.entrySet().stream().collect(Collectors.toMap(it -> to.apply(it.getKey()), Map.Entry::getValue));
    }

    private static Set<CodebookAddress> relocate(Set<CodebookAddress> set, UnaryOperator<CodebookAddress> to) {
        return set.stream().map(to).collect(Collectors.toSet());
    }

    /// The lineage with the origins of a part.
    DraftLineage withOrigins(CodebookAddress address, List<? extends CodebookAddress> from) {
        var changed = new LinkedHashMap<>(origins);
        changed.put(address, List.copyOf(from));
        return new DraftLineage(changed, parts, askAgain, redefined, values, formerScales);
    }

    DraftLineage withPart(CodebookAddress address, CategoryAddress of) {
        var changed = new LinkedHashMap<>(parts);
        changed.put(address, of);
        return new DraftLineage(origins, changed, askAgain, redefined, values, formerScales);
    }

    /// The lineage without removed parts.
    DraftLineage remove(Collection<? extends CodebookAddress> removed) {
        return new DraftLineage(
                remove(origins, removed),
                remove(parts, removed),
                remove(askAgain, removed),
                remove(redefined, removed),
                remove(values, removed),
                remove(formerScales, removed));
    }

    private static <T> Map<CodebookAddress, T> remove(
            Map<CodebookAddress, T> map, Collection<? extends CodebookAddress> removed) {
        var left = new LinkedHashMap<>(map);
        left.keySet().removeAll(removed);
        return left;
    }

    private static Set<CodebookAddress> remove(
            Set<CodebookAddress> set, Collection<? extends CodebookAddress> removed) {
        var left = new LinkedHashSet<>(set);
        left.removeAll(removed);
        return left;
    }

    DraftLineage withAskAgain(CodebookAddress address, boolean again) {
        return new DraftLineage(origins, parts, toggle(askAgain, address, again), redefined, values, formerScales);
    }

    DraftLineage withRedefined(VariableAddress address, boolean other) {
        return new DraftLineage(origins, parts, askAgain, toggle(redefined, address, other), values, formerScales);
    }

    DraftLineage withValues(VariableAddress address, Map<String, Value> map) {
        var changed = new LinkedHashMap<>(values);
        if (map.isEmpty()) {
            changed.remove(address);
        } else {
            changed.put(address, Map.copyOf(map));
        }
        return new DraftLineage(origins, parts, askAgain, redefined, changed, formerScales);
    }

    /// The lineage with a variable's properties from an earlier scale; empty for none.
    DraftLineage withFormerScale(VariableAddress address, Optional<FormerScale> kept) {
        var changed = new LinkedHashMap<>(formerScales);
        changed.remove(address);
        kept.ifPresent(it -> changed.put(address, it));
        return new DraftLineage(origins, parts, askAgain, redefined, values, changed);
    }

    private static Set<CodebookAddress> toggle(Set<CodebookAddress> set, CodebookAddress address, boolean in) {
        var changed = new LinkedHashSet<>(set);
        changed.remove(address);
        if (in) {
            changed.add(address);
        }
        return changed;
    }
}
