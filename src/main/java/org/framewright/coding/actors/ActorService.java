package org.framewright.coding.actors;

import org.framewright.coding.actors.ActorEditor.CodingCoder;
import org.framewright.coding.actors.ActorEditor.Supervisor;
import org.framewright.coding.state.CodingProblem;
import org.framewright.coding.state.StudyService;
import org.framewright.model.Refusal;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.actor.ActorMatch;
import org.framewright.model.actor.Actors;
import org.framewright.model.change.ActorChange.ActorAdded;
import org.framewright.model.change.ActorChange.ActorChanged;
import org.framewright.model.change.ActorChange.ActorRemoved;
import org.framewright.model.change.ActorChange.ActorsMatched;
import org.framewright.model.change.ActorChange.ActorsUnmatched;
import org.framewright.model.change.Change;
import org.framewright.model.coding.ActorUse;
import org.framewright.model.study.Coder;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.query.StudyStore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The actors of a project: the supervisor's register, coders' unconfirmed additions, and the decisions about which are the same. Every
/// write can be undone by its revision. No method changes a coding.
public final class ActorService {

    private final StudyStore store;
    private final Ledger ledger;
    private final EntryAuthor supervisor;
    private final Supplier<String> newId;

    /// @param supervisor the author of the supervisor's entries; coders write at the same installation
    /// @param newId gives a fresh UUID each time
    public ActorService(StudyStore store, Ledger ledger, EntryAuthor supervisor, Supplier<String> newId) {
        this.store = store;
        this.ledger = ledger;
        this.supervisor = supervisor;
        this.newId = newId;
    }

    public Actors actors() {
        return store.actors();
    }

    /// The number of annotations that name each actor; an actor that no annotation names is missing.
    public Map<ActorId, Integer> mentions() {
        return store.mentions();
    }

    /// The actor with an id, a name or an alias, in upper or lower case.
    ///
    /// @throws Refusal where there is none, or several have that name
    public Actor requireActor(String name) {
        var actors = actors();
        var known = actors.find(new ActorId(name));
        var ofName = known.isPresent() ? List.<Actor>of() : actors.findAllByName(StudyService.clean(name));
        refuseSeveral(CodingProblem.SEVERAL_OF_NAME, name, ofName);
        return known.or(() -> ofName.stream().findFirst())
                .or(() -> actors.findByName(StudyService.clean(name)))
                .orElseThrow(() -> new Refusal(CodingProblem.NO_SUCH_ACTOR, name));
    }

    /// As [#requireActor], for [#separate]: among actors of one name, the one that is read as another.
    ///
    /// @throws Refusal also where several of that name are read as another
    public Actor requireJoinedActor(String name) {
        var actors = actors();
        var joined =
                actors.all().stream()
                        .filter(it -> it.name().equalsIgnoreCase(StudyService.clean(name)))
                        .filter(it -> actors.sameAs(it.id()).isPresent())
                        .toList();
        refuseSeveral(CodingProblem.SEVERAL_JOINED_OF_NAME, name, joined);
        return joined.isEmpty() ? requireActor(name) : joined.getFirst();
    }

    private void refuseSeveral(CodingProblem problem, String name, List<Actor> ofName) {
        if (ofName.size() > 1) {
            var ids = ofName.stream().map(this::idAndOwner).collect(Collectors.joining(", "));
            throw new Refusal(problem, name, ofName.size(), ids);
        }
    }

    private String idAndOwner(Actor actor) {
        var owner = store.coders().stream().filter(it -> it.id().equals(actor.owner())).findFirst();
        return actor.id().value() + owner.map(it -> " (" + it.name() + ")").orElse("");
    }

    /// The actor of a name; where there is none, a new actor of the coder's own, not yet confirmed.
    public Actor findOrAdd(Coder coder, String name) {
        return actors().findByName(StudyService.clean(name))
                .orElseGet(() -> add(new CodingCoder(coder), newActor(coder, name)).actor());
    }

    /// The actor of a coder's own that a name would become, not yet written.
    ///
    /// @throws Refusal where it can't be called so
    public Actor newActor(Coder coder, String name) {
        return newActor(
                new CodingCoder(coder), ActorDetails.of(name), UndoneActors.find(ledger, actors(), coder, name));
    }

    /// An actor that was added, and the entry with which it was.
    public record AddedActor(Actor actor, long revision) {}

    /// Adds an actor: to the register, or as a coder's own.
    ///
    /// @throws Refusal where it can't be called so
    public AddedActor add(ActorEditor editor, ActorDetails input) {
        return add(editor, newActor(editor, input, Optional.empty()));
    }

    private AddedActor add(ActorEditor editor, Actor actor) {
        return new AddedActor(actor, ledger.append(author(editor), new ActorAdded(actor)));
    }

    private Actor newActor(ActorEditor editor, ActorDetails input, Optional<ActorId> former) {
        var id = former.orElseGet(() -> new ActorId(newId.get()));
        var owner = editor instanceof CodingCoder(var coder) ? coder.id() : null;
        var details = ActorRules.clean(input);
        return requireNoClash(actors(), describe(Actor.of(id, details.name()).withOwner(owner), details));
    }

    /// Changes an actor's description.
    ///
    /// @return the entry's revision; empty where the description was the same already
    /// @throws Refusal where the editor may not change the actor, or the name is not allowed
    public OptionalLong change(ActorEditor editor, ActorId id, ActorDetails input) {
        var actors = actors();
        var previous = require(actors, id);
        requireOwn(editor, previous);
        var updated = requireNoClash(actors, describe(previous, ActorRules.clean(input)));
        return change(author(editor), previous, updated);
    }

    /// Takes a coder's addition into the register.
    ///
    /// @return the entry's revision; empty where it is there already
    /// @throws Refusal where another actor has the name, or the register has it for the same actor
    public OptionalLong adopt(ActorEditor editor, ActorId id) {
        requireSupervisor(editor);
        var actors = actors();
        var previous = require(actors, id);
        var known = actors.all().stream().filter(it -> !it.isUnconfirmed() && !it.id().equals(id)).toList();
        var adopted = requireNoClash(new Actors(known, actors.matches()), previous.withOwner(null));
        return change(supervisor, previous, adopted);
    }

    /// Imports a register: each actor in it gets its description and then belongs to the register, also a coder's addition. Among
    /// actors of one name, that is the one that the others are read as. Other actors stay unchanged. All in one transaction.
    ///
    /// @throws Refusal with all its problems; nothing is written then
    public ActorListReport importActorList(ActorEditor editor, List<ActorDetails> register) {
        requireSupervisor(editor);
        var work = new ActorListImport(actors(), newId);
        var changes = work.changes(register);
        if (!changes.isEmpty()) {
            ledger.append(supervisor, changes);
        }
        return work.report();
    }

    /// Removes an actor without annotations.
    ///
    /// @throws Refusal where an annotation names the actor, a decision is about it, or the editor may not change it
    public long remove(ActorEditor editor, ActorId id) {
        var actor = require(actors(), id);
        requireOwn(editor, actor);
        return ledger.append(author(editor), new ActorRemoved(actor));
    }

    /// Decides that one actor is read as another.
    ///
    /// @throws Refusal where that is decided already, by way of others too, or the first is read as a third
    public long match(ActorEditor editor, ActorId actor, ActorId other) {
        requireSupervisor(editor);
        return ledger.append(supervisor, Change.of(matchChanges(actors(), actor, other)));
    }

    private static List<Change> matchChanges(Actors actors, ActorId actor, ActorId other) {
        var name = require(actors, actor).name();
        var otherName = require(actors, other).name();
        if (actors.resolved(actor).equals(actors.resolved(other))) {
            throw new Refusal(CodingProblem.ACTORS_ARE_SAME, name, otherName);
        }
        var already = actors.sameAs(actor);
        if (already.isPresent()) {
            throw new Refusal(CodingProblem.ACTOR_IS_ANOTHER, name, actors.name(already.get()));
        }
        var changes = new ArrayList<Change>();
        actors.matches().stream()
                .filter(it -> it.isAbout(actor, other))
                .forEach(it -> changes.add(new ActorsUnmatched(it)));
        changes.add(new ActorsMatched(new ActorMatch(actor, other, true)));
        return changes;
    }

    /// The effect that [#match] would have; nothing is written.
    ///
    /// @throws Refusal as [#match]
    public ActorEffect effectOfMatch(ActorId actor, ActorId other) {
        var actors = actors();
        return effect(actors, matchChanges(actors, actor, other));
    }

    /// The effect that [#separate] would have; nothing is written.
    ///
    /// @throws Refusal as [#separate]
    public ActorEffect effectOfSeparation(ActorId actor) {
        var actors = actors();
        return effect(actors, List.of(new ActorsUnmatched(requireMatch(actors, actor))));
    }

    private ActorEffect effect(Actors actors, List<Change> changes) {
        var matches = new ArrayList<>(actors.matches());
        for (var change : changes) {
            if (change instanceof ActorsUnmatched(var match)) {
                matches.remove(match);
            } else if (change instanceof ActorsMatched(var match)) {
                matches.add(match);
            }
        }
        var coders = store.coders().stream().collect(Collectors.toMap(Coder::id, Coder::name));
        return ActorEffect.between(actors, new Actors(actors.all(), matches), store.actorUses(), coders);
    }

    /// Decides that two actors are not the same, so that they are not proposed again.
    ///
    /// @throws Refusal where there is a decision about the two
    public long distinguish(ActorEditor editor, ActorId actor, ActorId other) {
        requireSupervisor(editor);
        return ledger.append(supervisor, distinguishChange(actors(), actor, other));
    }

    private static Change distinguishChange(Actors actors, ActorId actor, ActorId other) {
        var name = require(actors, actor).name();
        var otherName = require(actors, other).name();
        if (actors.isDecided(actor, other)) {
            throw new Refusal(CodingProblem.ACTORS_DECIDED, name, otherName);
        }
        return new ActorsMatched(new ActorMatch(actor, other, false));
    }

    /// Undoes the decision that an actor is read as another.
    ///
    /// @throws Refusal where the actor is not read as another
    public long separate(ActorEditor editor, ActorId actor) {
        requireSupervisor(editor);
        return ledger.append(supervisor, new ActorsUnmatched(requireMatch(actors(), actor)));
    }

    private static ActorMatch requireMatch(Actors actors, ActorId actor) {
        return actors.matches().stream()
                .filter(it -> it.same() && it.actor().equals(actor))
                .findFirst()
                .orElseThrow(() -> new Refusal(CodingProblem.ACTOR_IS_ITSELF, actors.name(actor)));
    }

    /// Undoes an entry about actors.
    ///
    /// @throws Refusal where a newer entry has changed the same
    public long undo(ActorEditor editor, long revision) {
        return ledger.undo(author(editor), revision);
    }

    /// Pairs of actors that may be the same, without a decision.
    public List<ActorProposal> proposals() {
        return ActorProposals.find(actors());
    }

    /// The proposals in which both actors have the same name.
    public List<ActorProposal> namesakes() {
        return proposals().stream().filter(it -> it.reason() == ActorProposal.MatchReason.SAME_NAME).toList();
    }

    /// Groups of actors that may be the same, without a decision.
    public List<ActorGroup> groups() {
        var actors = actors();
        return ActorGroup.list(actors, ActorProposals.find(actors));
    }

    /// The passages that name actors, by actor.
    public Map<ActorId, List<ActorUse>> uses() {
        return store.actorUses().stream().collect(Collectors.groupingBy(ActorUse::actor));
    }

    /// Decides by one entry that all actors of a group are read as its first.
    ///
    /// @throws Refusal where one of them is already read as another
    public long join(ActorEditor editor, ActorGroup group) {
        requireSupervisor(editor);
        var actors = actors();
        var first = group.actors().getFirst();
        var changes = new ArrayList<Change>();
        for (var it : group.actors().subList(1, group.actors().size())) {
            changes.addAll(matchChanges(actors, it.id(), first.id()));
        }
        return ledger.append(supervisor, Change.of(changes));
    }

    /// Decides by one entry that no two actors of a group are the same.
    ///
    /// @throws Refusal where there is already a decision about two of them
    public long distinguish(ActorEditor editor, ActorGroup group) {
        requireSupervisor(editor);
        var actors = actors();
        var changes = new ArrayList<Change>();
        for (var it : group.proposals()) {
            changes.add(distinguishChange(actors, it.actor().id(), it.other().id()));
        }
        return ledger.append(supervisor, Change.of(changes));
    }

    /// The result of joining actors of the same name.
    ///
    /// @param actors the actors that are read as another from now on
    /// @param revision of the entry; empty where no two actors had the same name
    public record JoinResult(List<ActorProposal> actors, OptionalLong revision) {}

    /// Decides by one entry that all actors of the same name are the same. Each can be separated again.
    public JoinResult joinNamesakes(ActorEditor editor) {
        requireSupervisor(editor);
        var joined = new LinkedHashMap<ActorId, ActorProposal>();
        namesakes().forEach(it -> joined.putIfAbsent(it.actor().id(), it));
        var changes =
                joined.values().stream()
                        .<Change>map(it -> new ActorsMatched(new ActorMatch(it.actor().id(), it.other().id(), true)))
                        .toList();
        return new JoinResult(
                List.copyOf(joined.values()),
                changes.isEmpty()
                        ? OptionalLong.empty()
                        : OptionalLong.of(ledger.append(supervisor, Change.of(changes))));
    }

    private static Actor requireNoClash(Actors actors, Actor actor) {
        var clashes = ActorRules.findClashes(actors, actor);
        if (!clashes.isEmpty()) {
            throw new Refusal(clashes);
        }
        return actor;
    }

    private OptionalLong change(EntryAuthor author, Actor previous, Actor updated) {
        return previous.equals(updated)
                ? OptionalLong.empty()
                : OptionalLong.of(ledger.append(author, new ActorChanged(previous, updated)));
    }

    private static Actor describe(Actor actor, ActorDetails details) {
        return actor.withDetails(details.name(), details.kind(), details.affiliation(), details.aliases())
                .withWikidata(details.wikidata());
    }

    private static Actor require(Actors actors, ActorId id) {
        return actors.find(id).orElseThrow(() -> new Refusal(CodingProblem.NO_SUCH_ACTOR, id.value()));
    }

    /// Refuses an actor that other coders have named: it is no longer the coder's alone.
    private void requireOwn(ActorEditor editor, Actor actor) {
        if (!editor.canChange(actor)) {
            throw new Refusal(CodingProblem.ACTOR_NOT_YOURS, actor.name());
        }
        if (editor instanceof CodingCoder(var coder)
                && store.findCodersNaming(actor.id()).stream().anyMatch(it -> !it.equals(coder.id()))) {
            throw new Refusal(CodingProblem.ACTOR_NAMED_BY_OTHERS, actor.name());
        }
    }

    private static void requireSupervisor(ActorEditor editor) {
        if (!(editor instanceof Supervisor)) {
            throw new Refusal(CodingProblem.ACTORS_ARE_THE_SUPERVISORS, "");
        }
    }

    private EntryAuthor author(ActorEditor editor) {
        return switch (editor) {
            case Supervisor() -> supervisor;
            case CodingCoder(var coder) -> new EntryAuthor(coder.name(), supervisor.installation());
        };
    }

    /// The result of importing a register.
    ///
    /// @param added new actors
    /// @param adopted coders' additions that are in the register now
    /// @param changed actors of the register with a new description
    /// @param unchanged actors without a change
    public record ActorListReport(int added, int adopted, int changed, int unchanged) {}
}
