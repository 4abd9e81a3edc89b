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
/// @param aside what variables had on an earlier scale of this draft and can't have on theirs: it is in no file, and comes
///     back when a scale does that can have it
record DraftLineage(
        Map<CodebookAddress, List<CodebookAddress>> origins,
        Map<CodebookAddress, CategoryAddress> parts,
        Set<CodebookAddress> askAgain,
        Set<CodebookAddress> redefined,
        Map<CodebookAddress, Map<String, Value>> values,
        Map<CodebookAddress, FormerScale> aside) {

    static final DraftLineage NONE = new DraftLineage(Map.of(), Map.of(), Set.of(), Set.of(), Map.of(), Map.of());

    DraftLineage {
        origins = Map.copyOf(origins);
        parts = Map.copyOf(parts);
        askAgain = Set.copyOf(askAgain);
        redefined = Set.copyOf(redefined);
        values = Map.copyOf(values);
        aside = Map.copyOf(aside);
    }

    /// Where something comes from; of what was merged, the first.
    Optional<CodebookAddress> origin(CodebookAddress at) {
        return origins.getOrDefault(at, List.of()).stream().findFirst();
    }

    Optional<VariableAddress> origin(VariableAddress at) {
        return origin((CodebookAddress) at).map(VariableAddress.class::cast);
    }

    List<CategoryAddress> origins(CategoryAddress at) {
        return origins.getOrDefault(at, List.of()).stream().map(CategoryAddress.class::cast).toList();
    }

    boolean isNew(CodebookAddress at) {
        return !origins.containsKey(at) && !parts.containsKey(at);
    }

    /// The same, for a draft in which things have other addresses.
    DraftLineage moved(UnaryOperator<CodebookAddress> to) {
        return new DraftLineage(
                moved(origins, to),
                moved(parts, to),
                moved(askAgain, to),
                moved(redefined, to),
                moved(values, to),
                moved(aside, to));
    }

    private static <T> Map<CodebookAddress, T> moved(Map<CodebookAddress, T> map, UnaryOperator<CodebookAddress> to) {
        return map.entrySet().stream().collect(Collectors.toMap(it -> to.apply(it.getKey()), Map.Entry::getValue));
    }

    private static Set<CodebookAddress> moved(Set<CodebookAddress> set, UnaryOperator<CodebookAddress> to) {
        return set.stream().map(to).collect(Collectors.toSet());
    }

    /// The same, with something coming from something.
    DraftLineage with(CodebookAddress at, List<? extends CodebookAddress> from) {
        var changed = new LinkedHashMap<>(origins);
        changed.put(at, List.copyOf(from));
        return new DraftLineage(changed, parts, askAgain, redefined, values, aside);
    }

    DraftLineage withPart(CodebookAddress at, CategoryAddress of) {
        var changed = new LinkedHashMap<>(parts);
        changed.put(at, of);
        return new DraftLineage(origins, changed, askAgain, redefined, values, aside);
    }

    /// The same, without anything about what is gone.
    DraftLineage without(Collection<? extends CodebookAddress> gone) {
        return new DraftLineage(
                without(origins, gone),
                without(parts, gone),
                without(askAgain, gone),
                without(redefined, gone),
                without(values, gone),
                without(aside, gone));
    }

    private static <T> Map<CodebookAddress, T> without(
            Map<CodebookAddress, T> map, Collection<? extends CodebookAddress> gone) {
        var left = new LinkedHashMap<>(map);
        left.keySet().removeAll(gone);
        return left;
    }

    private static Set<CodebookAddress> without(Set<CodebookAddress> set, Collection<? extends CodebookAddress> gone) {
        var left = new LinkedHashSet<>(set);
        left.removeAll(gone);
        return left;
    }

    DraftLineage askingAgain(CodebookAddress at, boolean again) {
        return new DraftLineage(origins, parts, toggled(askAgain, at, again), redefined, values, aside);
    }

    DraftLineage redefining(VariableAddress at, boolean other) {
        return new DraftLineage(origins, parts, askAgain, toggled(redefined, at, other), values, aside);
    }

    DraftLineage withValues(VariableAddress at, Map<String, Value> map) {
        var changed = new LinkedHashMap<>(values);
        if (map.isEmpty()) {
            changed.remove(at);
        } else {
            changed.put(at, Map.copyOf(map));
        }
        return new DraftLineage(origins, parts, askAgain, redefined, changed, aside);
    }

    /// The same, with what a variable had on an earlier scale; empty for nothing.
    DraftLineage withAside(VariableAddress at, Optional<FormerScale> kept) {
        var changed = new LinkedHashMap<>(aside);
        changed.remove(at);
        kept.ifPresent(it -> changed.put(at, it));
        return new DraftLineage(origins, parts, askAgain, redefined, values, changed);
    }

    private static Set<CodebookAddress> toggled(Set<CodebookAddress> set, CodebookAddress at, boolean in) {
        var changed = new LinkedHashSet<>(set);
        changed.remove(at);
        if (in) {
            changed.add(at);
        }
        return changed;
    }
}
