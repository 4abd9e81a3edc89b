package org.framewright.ui.actors;

import org.framewright.coding.ActorService;
import org.framewright.coding.StudyService;
import org.framewright.model.Actor;
import org.framewright.model.Coder;
import org.framewright.model.CoderId;
import org.framewright.ui.controls.Access;

import java.util.Optional;
import java.util.stream.Collectors;

/// The way to a project's actors. Everything but [#seated] and [#access] may take a while.
///
/// @param project its name
/// @param seated the coder who came here; without one a supervisor who had not sat down
/// @param access what may be done with the project
public record ActorsDoor(
        String project, ActorService actors, StudyService study, Optional<Coder> seated, Access access) {

    /// Reads everything that the screen shows.
    ShownActors look() {
        var all = actors.actors();
        var named = actors.mentions();
        var coders = study.coders().stream().collect(Collectors.toMap(Coder::id, Coder::name));
        return new ShownActors(
                all.all().stream()
                        .map(actor ->
                                new ActorRow(
                                        actor,
                                        coders.getOrDefault(ownerOf(actor), ""),
                                        all.sameAs(actor.id()).map(_ -> all.resolvedName(actor.id())).orElse(""),
                                        named.getOrDefault(actor.id(), 0)))
                        .toList(),
                actors.proposals(),
                all.state());
    }

    private static CoderId ownerOf(Actor actor) {
        var owner = actor.owner();
        return owner == null ? new CoderId("-") : owner;
    }
}
