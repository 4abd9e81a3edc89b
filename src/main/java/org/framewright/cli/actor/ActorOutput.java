package org.framewright.cli.actor;

import org.framewright.cli.command.Console;
import org.framewright.coding.actors.ActorRules;
import org.framewright.model.actor.Actor;
import org.framewright.model.study.Coder;
import org.framewright.project.Project;

import java.util.ArrayList;
import java.util.List;

/// An actor, for words and for `--json`.
///
/// @param addedBy empty in the register
/// @param readAs the name of the actor as which the answers are read: its own name, without a decision
/// @param readAsId the id of that actor
/// @param named the number of annotations with the actor
record ActorOutput(
        String id,
        String name,
        String kind,
        String affiliation,
        List<String> aliases,
        String wikidata,
        String addedBy,
        String readAs,
        String readAsId,
        int named) {

    /// All actors of a project, in the order of their addition.
    static List<ActorOutput> list(Project project) {
        var actors = project.actors().actors();
        var named = project.actors().mentions();
        return actors.all().stream()
                .map(actor ->
                        new ActorOutput(
                                actor.id().value(),
                                actor.name(),
                                ActorRules.nameOf(actor.kind()),
                                actor.affiliation(),
                                actor.aliases(),
                                actor.wikidata(),
                                owner(project, actor),
                                actors.resolvedName(actor.id()),
                                actors.resolved(actor.id()).value(),
                                named.getOrDefault(actor.id(), 0)))
                .toList();
    }

    /// The output of an actor.
    static ActorOutput of(Project project, Actor actor) {
        return list(project).stream().filter(it -> it.id().equals(actor.id().value())).findFirst().orElseThrow();
    }

    /// The name of the coder who added an actor; empty in the register.
    static String owner(Project project, Actor actor) {
        return project.study().coders().stream()
                .filter(it -> it.id().equals(actor.owner()))
                .map(Coder::name)
                .findFirst()
                .orElse("");
    }

    /// The actor on one line.
    String line(Console console) {
        var what = new ArrayList<String>();
        var known = new ArrayList<String>();
        if (!kind.equals(ActorRules.nameOf(Actor.Kind.UNKNOWN))) {
            known.add(kind);
        }
        if (!affiliation.isEmpty()) {
            known.add(affiliation);
        }
        if (!wikidata.isEmpty()) {
            known.add(wikidata);
        }
        if (!aliases.isEmpty()) {
            what.add(console.text("actor-aliases", String.join(", ", aliases)));
        }
        if (!addedBy.isEmpty()) {
            what.add(console.text("actor-added-by", addedBy));
        }
        if (!readAs.equals(name)) {
            what.add(console.text("actor-read-as", readAs));
        } else if (!readAsId.equals(id)) {
            what.add(console.text("actor-read-as-namesake", id));
        }
        what.add(console.text("actor-named", named));
        var title = known.isEmpty() ? name : name + " (" + String.join(", ", known) + ")";
        return console.text("actor", title, String.join("; ", what));
    }
}
