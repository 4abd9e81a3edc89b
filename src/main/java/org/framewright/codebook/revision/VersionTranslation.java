package org.framewright.codebook.revision;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.codebook.VersionMapping;
import org.framewright.codebook.VersionMapping.Step;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where each place of one version of a codebook is in the next: the mapping's steps, and for everything that they don't
/// name, the place with the same ids.
final class VersionTranslation {

    private final Map<CodebookAddress, CodebookAddress> places = new LinkedHashMap<>();
    private final Map<VariableAddress, Step.Rescale> rescaled = new HashMap<>();
    private final Map<CategoryAddress, Step.Split> split = new HashMap<>();
    private final Set<CodebookAddress> askedAgain = new HashSet<>();
    private final Set<VariableAddress> redefined = new HashSet<>();

    private VersionTranslation() {}

    static VersionTranslation of(Codebook older, Codebook newer) {
        var translation = new VersionTranslation();
        var mapping = newer.mapping();
        translation.addSteps(mapping == null ? List.of() : mapping.steps());
        older.tags().forEach(tag -> translation.addPlaces(tag));
        return translation;
    }

    static List<Step> steps(Codebook codebook) {
        return Optional.ofNullable(codebook.mapping()).map(VersionMapping::steps).orElse(List.of());
    }

    private void addSteps(List<Step> steps) {
        for (var step : steps) {
            switch (step) {
                case Step.Rename(var from, var to) -> places.put(from, to);
                case Step.Move(var from, var to) -> places.put(from, to);
                case Step.Merge(var from, var to) -> from.forEach(it -> places.put(it, to));
                case Step.Split it -> split.put(it.from(), it);
                case Step.Rescale it -> {
                    places.put(it.from(), it.to());
                    rescaled.put(it.from(), it);
                }
                case Step.Redefine(var what) -> redefined.add(what);
                case Step.AskAgain(var what) -> askedAgain.add(what);
            }
        }
    }

    /// Adds what no step names: the same ids, in whatever its parent has become.
    private void addPlaces(Tag tag) {
        var newTag = (TagAddress) places.computeIfAbsent(new TagAddress(tag.id()), it -> it);
        for (var role : tag.roles()) {
            places.putIfAbsent(new RoleAddress(tag.id(), role.id()), new RoleAddress(newTag.tag(), role.id()));
        }
        for (var variable : tag.variables()) {
            var address = new VariableAddress(tag.id(), variable.id());
            var to =
                    (VariableAddress)
                            places.computeIfAbsent(address, _ -> new VariableAddress(newTag.tag(), variable.id()));
            addPlaces(address, to, variable);
        }
    }

    private void addPlaces(VariableAddress address, VariableAddress to, Variable variable) {
        for (var category : variable.categories()) {
            places.putIfAbsent(address.category(category.id()), to.category(category.id()));
        }
    }

    /// Where all places of the older version are, its own order within each kind.
    Map<CodebookAddress, CodebookAddress> places() {
        return places;
    }

    /// Where a place is; nothing for a category that was split, or whose variable has another scale.
    Optional<CodebookAddress> follow(CodebookAddress older) {
        boolean gone =
                older instanceof CategoryAddress category
                        && (isSplit(category) || rescaled.containsKey(category.variableAddress()));
        return gone ? Optional.empty() : Optional.ofNullable(places.get(older));
    }

    /// What a place has become: the one that it is now, all that a category was split into, or nothing.
    List<CodebookAddress> parts(CodebookAddress older) {
        var divided = older instanceof CategoryAddress category ? split.get(category) : null;
        return divided == null ? follow(older).stream().toList() : List.copyOf(divided.to());
    }

    TagAddress tag(String id) {
        return (TagAddress) require(new TagAddress(id));
    }

    RoleAddress role(RoleAddress role) {
        return (RoleAddress) require(role);
    }

    VariableAddress variable(VariableAddress variable) {
        return (VariableAddress) require(variable);
    }

    CategoryAddress category(CategoryAddress category) {
        return (CategoryAddress) require(category);
    }

    private CodebookAddress require(CodebookAddress older) {
        return Optional.ofNullable(places.get(older)).orElseThrow(() -> new IllegalArgumentException(older.toString()));
    }

    Optional<Step.Rescale> rescaled(VariableAddress older) {
        return Optional.ofNullable(rescaled.get(older));
    }

    boolean isSplit(CategoryAddress older) {
        return split.containsKey(older);
    }

    /// @param newer a variable or category of the newer version
    boolean isAskedAgain(CodebookAddress newer) {
        return askedAgain.contains(newer);
    }

    /// The older variable that has become a newer one; empty for one that is new.
    Optional<VariableAddress> origin(VariableAddress newer) {
        return places.entrySet().stream()
                .filter(it -> it.getValue().equals(newer) && it.getKey() instanceof VariableAddress)
                .map(it -> (VariableAddress) it.getKey())
                .findFirst();
    }

    /// Whether a variable is said to mean something else.
    boolean isRedefined(VariableAddress newer) {
        return redefined.contains(newer);
    }

    /// Whether older answers to a variable mean something else than newer ones.
    boolean isDefinitionChanged(VariableAddress newer) {
        return redefined.contains(newer)
                || rescaled.values().stream().anyMatch(it -> it.to().equals(newer))
                || split.values().stream()
                        .anyMatch(it -> it.to().stream().anyMatch(to -> to.variableAddress().equals(newer)));
    }
}
