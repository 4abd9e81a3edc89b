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

/// The place in a newer version of each place in the version before. The mapping's steps name it; a place that no step
/// names keeps its ids.
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

    /// Adds the places that no step names: with the same id, below the newer place of the parent.
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

    /// The newer places of all places of the older version, in its order within each kind.
    Map<CodebookAddress, CodebookAddress> places() {
        return places;
    }

    /// The newer place of an older one; empty for a category that was split, or whose variable has another scale.
    Optional<CodebookAddress> follow(CodebookAddress older) {
        boolean gone =
                older instanceof CategoryAddress category
                        && (isSplit(category) || rescaled.containsKey(category.variableAddress()));
        return gone ? Optional.empty() : Optional.ofNullable(places.get(older));
    }

    /// The newer places of an older one: one place, all parts of a category that was split, or none.
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

    /// The older variable behind a newer one; empty for a new variable.
    Optional<VariableAddress> origin(VariableAddress newer) {
        return places.entrySet().stream()
                .filter(it -> it.getValue().equals(newer) && it.getKey() instanceof VariableAddress)
                .map(it -> (VariableAddress) it.getKey())
                .findFirst();
    }

    /// Whether the mapping gives a variable another meaning.
    boolean isRedefined(VariableAddress newer) {
        return redefined.contains(newer);
    }

    /// Whether older answers to a variable have another meaning than newer answers.
    boolean isDefinitionChanged(VariableAddress newer) {
        return redefined.contains(newer)
                || rescaled.values().stream().anyMatch(it -> it.to().equals(newer))
                || split.values().stream()
                        .anyMatch(it -> it.to().stream().anyMatch(to -> to.variableAddress().equals(newer)));
    }
}
