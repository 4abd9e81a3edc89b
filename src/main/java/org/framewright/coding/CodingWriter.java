package org.framewright.coding;

import org.framewright.coding.annotations.AnnotationRules;
import org.framewright.model.Actor;
import org.framewright.model.ActorId;
import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;
import org.framewright.model.Coding;
import org.framewright.model.CodingId;
import org.framewright.model.Refusal;
import org.framewright.model.change.ActorChange.ActorAdded;
import org.framewright.model.change.Change;
import org.framewright.model.change.CodingChange.AnnotationAdded;
import org.framewright.model.change.CodingChange.AnnotationChanged;
import org.framewright.model.change.CodingChange.CodingOpened;
import org.framewright.model.change.CodingChange.VersionAdopted;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.ledger.Ledger.KnownCoding;
import org.framewright.store.query.ArticleStore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes a step of coding: begins the coding where it has to be begun, checks the rules, and enters the change.
final class CodingWriter {

    private final CodingReader reader;
    private final ArticleStore articles;
    private final StudyService study;
    private final Ledger ledger;
    private final EntryStamp stamp;
    private final CodingPermission permission;

    CodingWriter(
            CodingReader reader,
            ArticleStore articles,
            StudyService study,
            Ledger ledger,
            EntryStamp stamp,
            CodingPermission permission) {
        this.reader = reader;
        this.articles = articles;
        this.study = study;
        this.ledger = ledger;
        this.stamp = stamp;
        this.permission = permission;
    }

    /// A coding, to be changed.
    ///
    /// @throws Refusal where it is submitted, or its round closed, or it is not begun and the coder may begin nothing
    EditedCoding edit(CodingKey key) {
        var read = reader.read(key);
        var snapshot = read.snapshot();
        if (snapshot.isSubmitted()) {
            throw new Refusal(CodingProblem.SUBMITTED, "");
        }
        requireOpen(key, snapshot.coding());
        var codebook = read.codebook();
        if (snapshot.coding().isEmpty()) {
            permission.requireMayBegin(new CoderRound(key.coder(), key.round()));
            var fresh = newCoding(key, 1, codebook.version());
            return new EditedCoding(fresh, Optional.of(new CodingOpened(fresh)), read.last(), codebook, snapshot);
        }
        var coding = snapshot.coding().get();
        var adoption = adoptVersion(coding, read.stored(), snapshot.annotations(), codebook.version());
        return new EditedCoding(coding, adoption, read.last(), codebook, snapshot);
    }

    private void requireOpen(CodingKey key, Optional<Coding> coding) {
        if (reader.closedAt(key, coding).isPresent()) {
            throw new Refusal(CodingProblem.ROUND_CLOSED, key.round().name());
        }
    }

    Coding newCoding(CodingKey key, int pass, int codebookVersion) {
        var closed = study.current(key.round()).closed();
        var now = stamp.now();
        return Coding.open(
                new CodingId(stamp.newId().get()),
                key.article(),
                key.coder().id(),
                key.round().id(),
                pass,
                codebookVersion,
                // a clock that was set back must not make a correction older than the closing of its round
                closed != null && now.isBefore(closed) ? closed : now);
    }

    /// Writes changes of annotations as one gesture, where what comes of them keeps the codebook's rules.
    CodingSnapshot apply(CodingKey key, EditedCoding edited, List<Change> changes) {
        return apply(key, edited, Optional.empty(), changes);
    }

    /// The same, with an actor that the changes name and that is entered before them, in the same transaction.
    CodingSnapshot apply(CodingKey key, EditedCoding edited, Optional<Actor> added, List<Change> changes) {
        if (changes.isEmpty()) {
            return edited.snapshot();
        }
        var problems =
                AnnotationRules.problems(
                        edited.codebook(),
                        articles.article(key.article()),
                        edited.annotationsAfter(changes),
                        actorIds(added));
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return write(key, edited, added, Change.of(changes));
    }

    CodingSnapshot write(CodingKey key, EditedCoding edited, Change change) {
        return write(key, edited, Optional.empty(), change);
    }

    private CodingSnapshot write(CodingKey key, EditedCoding edited, Optional<Actor> added, Change change) {
        var before = Stream.concat(added.<Change>map(ActorAdded::new).stream(), edited.opening().stream());
        ledger.append(stamp.author(key.coder()), edited.known(), Stream.concat(before, Stream.of(change)).toList());
        return reader.snapshot(key);
    }

    /// Enters that an earlier entry is taken back.
    ///
    /// @param entry of the coding's history
    /// @param nothing what to say where there is none
    CodingSnapshot undo(CodingKey key, Function<UndoHistory, OptionalLong> entry, CodingProblem nothing) {
        var coding = reader.latest(key);
        requireOpen(key, coding);
        var history = reader.history(coding);
        long revision = entry.apply(history).orElseThrow(() -> new Refusal(nothing, ""));
        ledger.undo(stamp.author(key.coder()), new KnownCoding(coding.orElseThrow().id(), history.last()), revision);
        return reader.snapshot(key);
    }

    Set<ActorId> actorIds() {
        return actorIds(Optional.empty());
    }

    private Set<ActorId> actorIds(Optional<Actor> added) {
        return Stream.concat(study.actors().all().stream(), added.stream()).map(Actor::id).collect(Collectors.toSet());
    }

    /// The change that makes a coding follow another version.
    ///
    /// @param stored the coding's annotations, under the version that it follows
    /// @param brought the same, as the version to adopt reads them
    /// @return nothing where the coding follows the version already
    private static Optional<Change> adoptVersion(
            Coding coding, List<Annotation> stored, List<Annotation> brought, int version) {
        if (coding.codebookVersion() == version) {
            return Optional.empty();
        }
        Map<AnnotationId, Annotation> before =
                stored.stream().collect(Collectors.toMap(Annotation::id, Function.identity()));
        var changes = new ArrayList<Change>();
        for (var updated : brought) {
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
