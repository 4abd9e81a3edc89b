package org.framewright.coding.actors;

import org.framewright.coding.CodingProblem;
import org.framewright.coding.StudyService;
import org.framewright.coding.actors.ActorEditor.CodingCoder;
import org.framewright.coding.actors.ActorEditor.Supervisor;
import org.framewright.model.Actor;
import org.framewright.model.ActorId;
import org.framewright.model.ActorMatch;
import org.framewright.model.Actors;
import org.framewright.model.Coder;
import org.framewright.model.Refusal;
import org.framewright.model.change.ActorChange.ActorAdded;
import org.framewright.model.change.ActorChange.ActorChanged;
import org.framewright.model.change.ActorChange.ActorRemoved;
import org.framewright.model.change.ActorChange.ActorsMatched;
import org.framewright.model.change.ActorChange.ActorsUnmatched;
import org.framewright.model.change.Change;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.query.StudyStore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The actors of a project: the supervisor's register, what coders add to it provisionally, and which are the same. Whatever
/// is written can be taken back by its revision. No verb touches a coding.
public final class ActorService {

    private final StudyStore store;
    private final Ledger ledger;
    private final EntryAuthor supervisor;
    private final Supplier<String> newId;

    /// @param supervisor as whom the supervisor writes; coders write at the same installation
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

    /// How many annotations name each actor; one that none names is not there.
    public Map<ActorId, Integer> mentions() {
        return store.mentions();
    }

    /// The actor of an id, or that is called so, by name or alias, in whatever case.
    ///
    /// @throws Refusal where there is none, or several have that name
    public Actor requireActor(String name) {
        var actors = actors();
        var known = actors.find(new ActorId(name));
        var ofName = known.isPresent() ? List.<Actor>of() : actors.findAllByName(StudyService.clean(name));
        if (ofName.size() > 1) {
            var ids = ofName.stream().map(this::idAndOwner).collect(Collectors.joining(", "));
            throw new Refusal(CodingProblem.SEVERAL_OF_NAME, name, ofName.size(), ids);
        }
        return known.or(() -> actors.findByName(StudyService.clean(name)))
                .orElseThrow(() -> new Refusal(CodingProblem.NO_SUCH_ACTOR, name));
    }

    private String idAndOwner(Actor actor) {
        var owner = store.coders().stream().filter(it -> Objects.equals(it.id(), actor.owner())).findFirst();
        return actor.id().value() + owner.map(it -> " (" + it.name() + ")").orElse("");
    }

    /// The actor of a name; where there is none, a new actor, provisional and the coder's own.
    public Actor findOrAdd(Coder coder, String name) {
        return actors().findByName(StudyService.clean(name))
                .orElseGet(() -> add(new CodingCoder(coder), ActorDetails.of(name)).actor());
    }

    /// The actor of a coder's own that a name would become, not yet written.
    ///
    /// @throws Refusal where it can't be called so
    public Actor newActor(Coder coder, String name) {
        return newActor(new CodingCoder(coder), ActorDetails.of(name));
    }

    /// An actor that was added, and the entry with which it was.
    public record AddedActor(Actor actor, long revision) {}

    /// Adds an actor: to the register, or as a coder's own.
    ///
    /// @throws Refusal where it can't be called so
    public AddedActor add(ActorEditor editor, ActorDetails input) {
        var actor = newActor(editor, input);
        return new AddedActor(actor, ledger.append(author(editor), new ActorAdded(actor)));
    }

    private Actor newActor(ActorEditor editor, ActorDetails input) {
        var id = new ActorId(newId.get());
        var details = check(actors(), input, id);
        var owner = editor instanceof CodingCoder(var coder) ? coder.id() : null;
        return describe(Actor.of(id, details.name()).withOwner(owner), details);
    }

    /// Changes what is known of an actor.
    ///
    /// @return the entry's revision; empty where it was so already
    /// @throws Refusal where the actor is not the editor's to change, or can't be called so
    public OptionalLong change(ActorEditor editor, ActorId id, ActorDetails input) {
        var actors = actors();
        var previous = require(actors, id);
        requireOwn(editor, previous);
        return change(author(editor), previous, describe(previous, check(actors, input, id)));
    }

    /// Takes a coder's addition into the register.
    ///
    /// @return the entry's revision; empty where it is there already
    /// @throws Refusal where another actor has the name
    public OptionalLong adopt(ActorEditor editor, ActorId id) {
        requireSupervisor(editor);
        var actors = actors();
        var previous = require(actors, id);
        var known = actors.all().stream().filter(it -> !it.isProvisional() && !it.id().equals(id)).toList();
        var clashes = ActorRules.findClashes(new Actors(known, List.of()), ActorDetails.of(previous), id);
        if (!clashes.isEmpty()) {
            throw new Refusal(clashes);
        }
        return change(supervisor, previous, previous.withOwner(null));
    }

    /// Imports a register: each actor in it gets its description and belongs to the register then, also a coder's addition. Other
    /// actors stay as they are. All in one transaction.
    ///
    /// @throws Refusal with everything that is wrong with it; nothing is written then
    public RegisterReport importRegister(ActorEditor editor, List<ActorDetails> register) {
        requireSupervisor(editor);
        var work = new RegisterImport(actors(), newId);
        var changes = work.changes(register);
        if (!changes.isEmpty()) {
            ledger.append(supervisor, changes);
        }
        return work.report();
    }

    /// Takes away an actor whom nothing names.
    ///
    /// @throws Refusal where it is named, something was decided of it, or it is not the editor's
    public long remove(ActorEditor editor, ActorId id) {
        var actor = require(actors(), id);
        requireOwn(editor, actor);
        return ledger.append(author(editor), new ActorRemoved(actor));
    }

    /// Decides that one actor is read as another.
    ///
    /// @throws Refusal where that is so already, by way of others too, or the first is read as a third
    public long match(ActorEditor editor, ActorId actor, ActorId other) {
        requireSupervisor(editor);
        var actors = actors();
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
        return ledger.append(supervisor, Change.of(changes));
    }

    /// Decides that two actors are not the same, so that they are not proposed again.
    ///
    /// @throws Refusal where something was decided of the two
    public long distinguish(ActorEditor editor, ActorId actor, ActorId other) {
        requireSupervisor(editor);
        var actors = actors();
        var name = require(actors, actor).name();
        var otherName = require(actors, other).name();
        if (actors.isDecided(actor, other)) {
            throw new Refusal(CodingProblem.ACTORS_DECIDED, name, otherName);
        }
        return ledger.append(supervisor, new ActorsMatched(new ActorMatch(actor, other, false)));
    }

    /// Takes back that an actor is read as another.
    ///
    /// @throws Refusal where it is not
    public long separate(ActorEditor editor, ActorId actor) {
        requireSupervisor(editor);
        var actors = actors();
        var match =
                actors.matches().stream()
                        .filter(it -> it.same() && it.actor().equals(actor))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(CodingProblem.ACTOR_IS_ITSELF, actors.name(actor)));
        return ledger.append(supervisor, new ActorsUnmatched(match));
    }

    /// Takes an entry about actors back.
    ///
    /// @throws Refusal where something newer has touched the same
    public long undo(ActorEditor editor, long revision) {
        return ledger.undo(author(editor), revision);
    }

    /// Actors that may be the same and of whom nothing was decided.
    public List<ActorProposal> proposals() {
        return ActorProposals.find(actors());
    }

    /// Actors that stand twice: those proposals in which both have the same name.
    public List<ActorProposal> namesakes() {
        return proposals().stream().filter(it -> it.reason() == ActorProposal.MatchReason.SAME_NAME).toList();
    }

    /// What became of actors that stood twice.
    ///
    /// @param actors those that are read as another from now on
    /// @param revision of the entry; empty where none stood twice
    public record JoinResult(List<ActorProposal> actors, OptionalLong revision) {}

    /// Decides that all actors of the same name are the same, as one entry. Each can be separated again.
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

    private ActorDetails check(Actors actors, ActorDetails input, ActorId id) {
        var details = ActorRules.clean(input);
        var clashes = ActorRules.findClashes(actors, details, id);
        if (!clashes.isEmpty()) {
            throw new Refusal(clashes);
        }
        return details;
    }

    private OptionalLong change(EntryAuthor author, Actor previous, Actor updated) {
        return previous.equals(updated)
                ? OptionalLong.empty()
                : OptionalLong.of(ledger.append(author, new ActorChanged(previous, updated)));
    }

    private static Actor describe(Actor actor, ActorDetails details) {
        return actor.withDetails(details.name(), details.kind(), details.affiliation(), details.aliases());
    }

    private static Actor require(Actors actors, ActorId id) {
        return actors.find(id).orElseThrow(() -> new Refusal(CodingProblem.NO_SUCH_ACTOR, id.value()));
    }

    /// What others have named by now is no longer the coder's alone.
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

    /// What came of taking in a register.
    ///
    /// @param added actors that are new
    /// @param adopted coders' additions that are in the register now
    /// @param changed actors of the register that are described otherwise now
    /// @param unchanged actors of which nothing new was said
    public record RegisterReport(int added, int adopted, int changed, int unchanged) {}
}
