package org.framewright.coding.warnings;

import org.framewright.coding.actors.ActorProposal;
import org.framewright.coding.actors.ActorProposals;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.actor.Actors;
import org.framewright.model.coding.Annotation;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// For each actor that coders have added, the similar other actor. Another addition counts only while a coding names it, so that
/// replaced names do not count. For one thread: computed at the first use.
public final class SimilarActors {

    private final Actors actors;
    private final Set<ActorId> named;
    private @Nullable Map<ActorId, List<ActorProposal>> others;

    /// @param actors those of the project
    /// @param named the actors that codings name, apart from the checked coding
    public SimilarActors(Actors actors, Set<ActorId> named) {
        this.actors = actors;
        this.named = named.stream().map(actors::resolved).collect(Collectors.toUnmodifiableSet());
    }

    String name(ActorId id) {
        return actors.name(id);
    }

    /// The actors that annotations name, each replaced by the actor that it is read as.
    Set<ActorId> namedIn(Collection<Annotation> annotations) {
        // called at each change: most annotations name no actor, many the same
        var ids = new HashSet<ActorId>();
        for (var annotation : annotations) {
            annotation.values().values().forEach(it -> ids.addAll(it.actors()));
        }
        return ids.stream().map(actors::resolved).collect(Collectors.toUnmodifiableSet());
    }

    /// The name of the actor that an actor may be.
    ///
    /// @param here as [#namedIn] gives them for the checked coding
    Optional<String> find(ActorId id, Set<ActorId> here) {
        if (others == null) {
            others =
                    ActorProposals.find(actors).stream()
                            .filter(it -> it.actor().isUnconfirmed())
                            .collect(Collectors.groupingBy(it -> it.actor().id()));
        }
        return others.getOrDefault(id, List.of()).stream()
                .filter(it -> isKnown(it, here))
                .map(it -> it.other().name())
                .findFirst();
    }

    /// Whether the other actor is worth a warning. A coder can't check each name in the project that differs by a letter: only names of
    /// the register and of the same coding.
    private boolean isKnown(ActorProposal proposal, Set<ActorId> here) {
        var other = proposal.other();
        boolean slip = proposal.reason() == ActorProposal.MatchReason.SIMILAR_SPELLING;
        return isDescribed(other) || here.contains(other.id()) || (!slip && named.contains(other.id()));
    }

    /// Whether an actor belongs to the register, or has a description beside its name.
    private static boolean isDescribed(Actor actor) {
        return !actor.isUnconfirmed() || !actor.affiliation().isEmpty() || !actor.aliases().isEmpty();
    }
}
