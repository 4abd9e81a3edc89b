package org.framewright.store.ledger;

import org.framewright.model.Refusal;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.change.ActorChange.ActorAdded;
import org.framewright.model.change.ActorChange.ActorRemoved;
import org.framewright.model.change.Change;
import org.framewright.model.change.CodingChange.AnnotationAdded;
import org.framewright.model.change.CodingChange.AnnotationChanged;
import org.framewright.model.change.CompoundChange;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.CodingId;
import org.framewright.store.StoreProblem;
import org.framewright.store.ledger.Ledger.EnteredChange;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Undoes or redoes a step of a coding, within a transaction. An actor that was added together with the step goes with it, as long as
/// nothing else has ever named, changed or compared the actor, and comes back with it.
final class CodingUndo {

    private final Handle handle;
    private final ChangeJson json;
    private final EntryWriter writer;

    /// Enters a change.
    interface EntryWriter {

        /// @param undoes the revision of the undone entry
        EnteredChange enter(long undoes, Change change);
    }

    /// An actor's addition or removal.
    private record ActorEntry(Actor actor, long revision) {}

    CodingUndo(Handle handle, ChangeJson json, EntryWriter writer) {
        this.handle = handle;
        this.json = json;
        this.writer = writer;
    }

    /// Undoes the entry of a revision.
    ///
    /// @param undone its change
    /// @return the entries, also those that add or remove actors
    List<EnteredChange> undo(CodingId coding, long revision, Change undone) {
        var inverse = undone.inverse();
        var entered = new ArrayList<EnteredChange>();
        for (var actor : actors(inverse)) {
            findRemoval(actor)
                    .ifPresent(it -> {
                        requireNoNamesake(it.actor());
                        entered.add(writer.enter(it.revision(), new ActorAdded(it.actor())));
                    });
        }
        entered.add(writer.enter(revision, inverse));
        for (var actor : actors(undone)) {
            findAddition(actor, coding, revision)
                    .ifPresent(it -> entered.add(writer.enter(it.revision(), new ActorRemoved(it.actor()))));
        }
        return entered;
    }

    /// The actors that a change's annotations name after it.
    private static Set<ActorId> actors(Change change) {
        var actors = new LinkedHashSet<ActorId>();
        annotations(change)
                .flatMap(it -> it.values().values().stream())
                .forEach(value -> actors.addAll(value.actors()));
        return actors;
    }

    private static Stream<Annotation> annotations(Change change) {
        if (change instanceof CompoundChange(var changes)) {
            return changes.stream().flatMap(CodingUndo::annotations);
        }
        if (change instanceof AnnotationAdded added) {
            return Stream.of(added.annotation());
        }
        return change instanceof AnnotationChanged changed ? Stream.of(changed.after()) : Stream.empty();
    }

    /// The last removal of an actor that is gone.
    private Optional<ActorEntry> findRemoval(ActorId actor) {
        return handle.createQuery(
                        """
                        SELECT revision, change FROM ledger INDEXED BY ledger_of_study
                         WHERE coding IS NULL AND kind = 'ActorRemoved' AND instr(change, :actor) > 0
                           AND NOT EXISTS (SELECT 1 FROM actor WHERE uuid = :actor)
                         ORDER BY revision DESC LIMIT 1\
                        """)
                .bind("actor", actor.value())
                .map((row, _) -> entry(row.getLong(1), row.getString(2)))
                .findOne();
    }

    private void requireNoNamesake(Actor actor) {
        boolean taken =
                handle.createQuery("SELECT 1 FROM actor WHERE name = :name AND owner IS :owner")
                        .bind("name", actor.name())
                        .bind("owner", actor.owner() == null ? null : actor.owner().value())
                        .mapTo(Integer.class)
                        .findFirst()
                        .isPresent();
        if (taken) {
            throw new Refusal(StoreProblem.CHANGED_MEANWHILE, "");
        }
    }

    /// The addition of an actor that the undone entry alone has named: in the same transaction right before it, by a coder, and with
    /// nothing but a name. Of this coding's entries, those since then are undone themselves.
    private Optional<ActorEntry> findAddition(ActorId actor, CodingId coding, long undone) {
        return handle.createQuery(
                        """
                        SELECT added.revision, added.change
                          FROM actor JOIN ledger AS added ON added.revision = actor.revision
                          JOIN ledger AS undone ON undone.revision = :undone
                         WHERE actor.uuid = :actor AND actor.owner IS NOT NULL
                           AND added.kind = 'ActorAdded' AND added.revision < undone.revision
                           AND added.at = undone.at AND added.who = undone.who AND added.installation = undone.installation
                           AND NOT EXISTS (SELECT 1 FROM ledger AS middle
                                            WHERE middle.revision > added.revision AND middle.revision < undone.revision
                                              AND middle.kind NOT IN ('ActorAdded', 'CodingOpened', 'VersionAdopted'))
                           AND NOT EXISTS (SELECT 1 FROM ledger AS other
                                            WHERE other.revision > added.revision AND other.coding IS NOT :coding
                                              AND instr(other.change, :actor) > 0)
                           AND NOT EXISTS (SELECT 1 FROM annotation JOIN coding ON coding.id = annotation.coding_id
                                            WHERE coding.uuid = :coding AND instr(annotation.body, :actor) > 0)
                           AND NOT EXISTS (SELECT 1 FROM actor_match WHERE actor = :actor OR other = :actor)\
                        """)
                .bind("actor", actor.value())
                .bind("coding", coding.value())
                .bind("undone", undone)
                .map((row, _) -> entry(row.getLong(1), row.getString(2)))
                .findOne()
                .filter(it -> hasNameOnly(it.actor()));
    }

    private static boolean hasNameOnly(Actor actor) {
        return actor.equals(Actor.of(actor.id(), actor.name()).withOwner(actor.owner()));
    }

    private ActorEntry entry(long revision, String change) {
        return switch (json.readWithoutTexts(change)) {
            case ActorAdded(var actor) -> new ActorEntry(actor, revision);
            case ActorRemoved(var actor) -> new ActorEntry(actor, revision);
            case Change other -> throw new IllegalStateException("no actor: " + other.getClass());
        };
    }
}
