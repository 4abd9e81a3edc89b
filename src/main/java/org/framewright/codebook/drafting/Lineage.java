package org.framewright.codebook.drafting;

import org.framewright.codebook.Address;
import org.framewright.codebook.Address.CategoryAddress;
import org.framewright.codebook.Address.VariableAddress;
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
/// @param aside what variables had on an earlier scale of this draft and can't have on theirs: it is in no file, and comes
///     back when a scale does that can have it
record Lineage(
        Map<Address, List<Address>> origins,
        Map<Address, CategoryAddress> parts,
        Set<Address> askAgain,
        Set<Address> redefined,
        Map<Address, Map<String, Value>> values,
        Map<Address, Aside> aside) {

    static final Lineage NONE = new Lineage(Map.of(), Map.of(), Set.of(), Set.of(), Map.of(), Map.of());

    Lineage {
        origins = Map.copyOf(origins);
        parts = Map.copyOf(parts);
        askAgain = Set.copyOf(askAgain);
        redefined = Set.copyOf(redefined);
        values = Map.copyOf(values);
        aside = Map.copyOf(aside);
    }

    /// Where something comes from; of what was merged, the first.
    Optional<Address> origin(Address at) {
        return origins.getOrDefault(at, List.of()).stream().findFirst();
    }

    Optional<VariableAddress> origin(VariableAddress at) {
        return origin((Address) at).map(VariableAddress.class::cast);
    }

    List<CategoryAddress> origins(CategoryAddress at) {
        return origins.getOrDefault(at, List.of()).stream().map(CategoryAddress.class::cast).toList();
    }

    boolean isNew(Address at) {
        return !origins.containsKey(at) && !parts.containsKey(at);
    }

    /// The same, for a draft in which things have other addresses.
    Lineage moved(UnaryOperator<Address> to) {
        return new Lineage(
                moved(origins, to),
                moved(parts, to),
                moved(askAgain, to),
                moved(redefined, to),
                moved(values, to),
                moved(aside, to));
    }

    private static <T> Map<Address, T> moved(Map<Address, T> map, UnaryOperator<Address> to) {
        return map.entrySet().stream().collect(Collectors.toMap(it -> to.apply(it.getKey()), Map.Entry::getValue));
    }

    private static Set<Address> moved(Set<Address> set, UnaryOperator<Address> to) {
        return set.stream().map(to).collect(Collectors.toSet());
    }

    /// The same, with something coming from something.
    Lineage with(Address at, List<? extends Address> from) {
        var changed = new LinkedHashMap<>(origins);
        changed.put(at, List.copyOf(from));
        return new Lineage(changed, parts, askAgain, redefined, values, aside);
    }

    Lineage withPart(Address at, CategoryAddress of) {
        var changed = new LinkedHashMap<>(parts);
        changed.put(at, of);
        return new Lineage(origins, changed, askAgain, redefined, values, aside);
    }

    /// The same, without anything about what is gone.
    Lineage without(Collection<? extends Address> gone) {
        return new Lineage(
                without(origins, gone),
                without(parts, gone),
                without(askAgain, gone),
                without(redefined, gone),
                without(values, gone),
                without(aside, gone));
    }

    private static <T> Map<Address, T> without(Map<Address, T> map, Collection<? extends Address> gone) {
        var left = new LinkedHashMap<>(map);
        left.keySet().removeAll(gone);
        return left;
    }

    private static Set<Address> without(Set<Address> set, Collection<? extends Address> gone) {
        var left = new LinkedHashSet<>(set);
        left.removeAll(gone);
        return left;
    }

    Lineage askingAgain(Address at, boolean again) {
        return new Lineage(origins, parts, toggled(askAgain, at, again), redefined, values, aside);
    }

    Lineage redefining(VariableAddress at, boolean other) {
        return new Lineage(origins, parts, askAgain, toggled(redefined, at, other), values, aside);
    }

    Lineage withValues(VariableAddress at, Map<String, Value> map) {
        var changed = new LinkedHashMap<>(values);
        if (map.isEmpty()) {
            changed.remove(at);
        } else {
            changed.put(at, Map.copyOf(map));
        }
        return new Lineage(origins, parts, askAgain, redefined, changed, aside);
    }

    /// The same, with what a variable had on an earlier scale; empty for nothing.
    Lineage withAside(VariableAddress at, Optional<Aside> kept) {
        var changed = new LinkedHashMap<>(aside);
        changed.remove(at);
        kept.ifPresent(it -> changed.put(at, it));
        return new Lineage(origins, parts, askAgain, redefined, values, changed);
    }

    private static Set<Address> toggled(Set<Address> set, Address at, boolean in) {
        var changed = new LinkedHashSet<>(set);
        changed.remove(at);
        if (in) {
            changed.add(at);
        }
        return changed;
    }
}
