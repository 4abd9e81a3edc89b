package org.framewright.coding;

import org.framewright.coding.annotations.AnnotationRules;
import org.framewright.coding.state.CachedCoding;
import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.coding.state.CodingProblem;
import org.framewright.coding.state.CodingSnapshot;
import org.framewright.coding.state.EditedCoding;
import org.framewright.coding.state.EntryStamp;
import org.framewright.coding.state.StudyService;
import org.framewright.coding.state.UndoHistory;
import org.framewright.model.Refusal;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.change.ActorChange;
import org.framewright.model.change.ActorChange.ActorAdded;
import org.framewright.model.change.Change;
import org.framewright.model.change.CodingChange.AnnotationAdded;
import org.framewright.model.change.CodingChange.AnnotationChanged;
import org.framewright.model.change.CodingChange.CodingOpened;
import org.framewright.model.change.CodingChange.VersionAdopted;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.AnnotationList;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.CodingId;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.ledger.Ledger.EnteredChange;
import org.framewright.store.ledger.Ledger.KnownCoding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes a step of coding: begins the coding where it is not begun, checks the rules, and enters the change.
final class CodingWriter {

    private final CodingReader reader;
    private final StudyService study;
    private final Ledger ledger;
    private final EntryStamp stamp;
    private final CodingPermission permission;

    CodingWriter(
            CodingReader reader, StudyService study, Ledger ledger, EntryStamp stamp, CodingPermission permission) {
        this.reader = reader;
        this.study = study;
        this.ledger = ledger;
        this.stamp = stamp;
        this.permission = permission;
    }

    /// A coding, to be changed.
    ///
    /// @throws Refusal where it is submitted, or its round closed, or it is not begun and the coder may begin nothing
    EditedCoding edit(CodingKey key) {
        var cached = reader.read(key);
        var snapshot = cached.snapshot();
        if (snapshot.isSubmitted()) {
            throw new Refusal(CodingProblem.SUBMITTED, "");
        }
        requireOpen(key, cached);
        int version = cached.codebook().version();
        if (cached.coding().isEmpty()) {
            permission.requireMayBegin(new CoderRound(key.coder(), key.round()));
            var fresh = newCoding(key, 1, version);
            return new EditedCoding(fresh, Optional.of(new CodingOpened(fresh)), cached);
        }
        var coding = cached.coding().get();
        return new EditedCoding(coding, adoptVersion(coding, cached.inFile(), snapshot.annotations(), version), cached);
    }

    private static void requireOpen(CodingKey key, CachedCoding cached) {
        if (cached.snapshot().closedAt().isPresent()) {
            throw new Refusal(CodingProblem.ROUND_CLOSED, key.round().name());
        }
    }

    Coding newCoding(CodingKey key, int version, int codebookVersion) {
        var closed = study.current(key.round()).closed();
        var now = stamp.now();
        return Coding.open(
                new CodingId(stamp.newId().get()),
                key.article(),
                key.coder().id(),
                key.round().id(),
                version,
                codebookVersion,
                // a clock that was set back must not make a correction older than the closing of its round
                closed != null && now.isBefore(closed) ? closed : now);
    }

    /// Writes changes of annotations as one gesture, where the result keeps the codebook's rules.
    CodingSnapshot apply(CodingKey key, EditedCoding edited, List<Change> changes) {
        return apply(key, edited, Optional.empty(), changes);
    }

    /// The same, with an actor that the changes name; it is entered before them, in the same transaction.
    CodingSnapshot apply(CodingKey key, EditedCoding edited, Optional<Actor> added, List<Change> changes) {
        if (changes.isEmpty()) {
            return edited.snapshot();
        }
        var cached = edited.cached();
        var update = cached.update(changes);
        var annotations = update.annotations();
        var problems =
                AnnotationRules.problems(
                        edited.codebook(),
                        cached.article().get(),
                        annotations,
                        actorIds(cached, added),
                        cached.valid() ? update.touched() : annotations);
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return write(
                key,
                new EditedCoding(edited.coding(), edited.opening(), cached.asValid()),
                added,
                Change.of(changes),
                Optional.of(annotations));
    }

    CodingSnapshot write(CodingKey key, EditedCoding edited, Change change) {
        return write(key, edited, Optional.empty(), change, Optional.empty());
    }

    /// @param after the annotations after the change, where they are known
    private CodingSnapshot write(
            CodingKey key, EditedCoding edited, Optional<Actor> added, Change change, Optional<AnnotationList> after) {
        var actors = added.<Change>map(ActorAdded::new).stream();
        var changes = Stream.concat(Stream.concat(actors, edited.opening().stream()), Stream.of(change)).toList();
        return enter(
                key,
                edited.cached(),
                added.isPresent() ? 1 : 0,
                after,
                () -> ledger.append(stamp.author(key.coder()), edited.known(), changes));
    }

    /// Undoes an earlier entry by a new one.
    ///
    /// @param entry of the coding's history
    /// @param nothing the problem where there is no such entry
    CodingSnapshot undo(CodingKey key, Function<UndoHistory, OptionalLong> entry, CodingProblem nothing) {
        var cached = reader.read(key);
        requireOpen(key, cached);
        long revision = entry.apply(cached.history()).orElseThrow(() -> new Refusal(nothing, ""));
        var known = new KnownCoding(cached.coding().orElseThrow().id(), cached.history().last());
        return enter(key, cached, 0, Optional.empty(), () -> ledger.undo(stamp.author(key.coder()), known, revision));
    }

    /// @param actors the number of first entries that add actors
    private CodingSnapshot enter(
            CodingKey key,
            CachedCoding cached,
            int actors,
            Optional<AnnotationList> after,
            Supplier<List<EnteredChange>> append) {
        try {
            var entered = append.get();
            var following = entered.subList(actors, entered.size());
            if (following.stream().anyMatch(it -> it.change() instanceof ActorChange)) {
                // an undo has removed an actor, or brought it back
                reader.forget();
                return reader.read(key).snapshot();
            }
            return reader.advance(key, cached, entered.subList(0, actors), following, after).snapshot();
        } catch (Refusal refused) {
            reader.forget();
            throw refused;
        }
    }

    private static Set<ActorId> actorIds(CachedCoding cached, Optional<Actor> added) {
        return added.isEmpty()
                ? cached.actors().get()
                : Stream.concat(cached.actors().get().stream(), added.stream().map(Actor::id))
                        .collect(Collectors.toSet());
    }

    /// The change that makes a coding follow another version.
    ///
    /// @param inFile the coding's annotations, under its present version
    /// @param translated the same annotations under the version to adopt
    /// @return empty where the coding follows the version already
    private static Optional<Change> adoptVersion(
            Coding coding, List<Annotation> inFile, List<Annotation> translated, int version) {
        if (coding.codebookVersion() == version) {
            return Optional.empty();
        }
        Map<AnnotationId, Annotation> before =
                inFile.stream().collect(Collectors.toMap(Annotation::id, Function.identity()));
        var changes = new ArrayList<Change>();
        for (var updated : translated) {
            var was = Optional.ofNullable(before.get(updated.id()));
            if (was.isEmpty()) {
                changes.add(new AnnotationAdded(coding.id(), updated));
            } else if (!was.get().equals(updated)) {
                changes.add(new AnnotationChanged(coding.id(), was.get(), updated));
            }
        }
        return Optional.of(new VersionAdopted(coding, coding.withCodebookVersion(version), changes));
    }
}
