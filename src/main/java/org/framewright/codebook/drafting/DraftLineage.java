package org.framewright.codebook.drafting;

import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.model.Value;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Where what is in a draft comes from, and what was decided about answers that exist. Keys are addresses in the draft.
///
/// @param origins addresses of the version before; several for a category that others were merged into; none for what is
///     new
/// @param parts categories that are a part of one of the version before, which was split
/// @param askAgain what is asked again although the answers would fit
/// @param redefined variables that mean something else than before
/// @param values of variables on another scale: for older category ids, what they are now
/// @param formerScales what variables had on an earlier scale of this draft and can't have on theirs: it is in no file, and comes
///     back when a scale does that can have it
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

    /// Where something comes from; of what was merged, the first.
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

    /// The same, for a draft in which things have other addresses.
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

    /// The same, with something coming from something.
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

    /// The same, without anything about what is gone.
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

    /// The same, with what a variable had on an earlier scale; empty for nothing.
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
