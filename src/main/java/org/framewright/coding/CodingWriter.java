package org.framewright.coding;

import org.framewright.coding.annotations.AnnotationRules;
import org.framewright.coding.codebooks.VersionAdoption;
import org.framewright.model.Actor;
import org.framewright.model.ActorId;
import org.framewright.model.Coding;
import org.framewright.model.CodingId;
import org.framewright.model.Refusal;
import org.framewright.model.change.ActorChange.ActorAdded;
import org.framewright.model.change.Change;
import org.framewright.model.change.CodingChange.CodingOpened;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.ledger.Ledger.KnownCoding;
import org.framewright.store.query.ArticleStore;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes what a coder does at a desk: begins the coding where it has to be begun, checks the rules, and enters the change.
final class CodingWriter {

    private final CodingReader reader;
    private final ArticleStore articles;
    private final StudyService study;
    private final Ledger ledger;
    private final EntryStamp identity;
    private final CodingPermission gate;

    CodingWriter(
            CodingReader reader,
            ArticleStore articles,
            StudyService study,
            Ledger ledger,
            EntryStamp identity,
            CodingPermission gate) {
        this.reader = reader;
        this.articles = articles;
        this.study = study;
        this.ledger = ledger;
        this.identity = identity;
        this.gate = gate;
    }

    /// The coding on a desk, to be changed.
    ///
    /// @throws Refusal where it is submitted, or its round closed, or it is not begun and the coder may begin nothing
    EditedCoding working(CodingKey desk) {
        var read = reader.read(desk);
        var view = read.view();
        if (view.isSubmitted()) {
            throw new Refusal(CodingProblem.SUBMITTED, "");
        }
        requireOpen(desk, view.coding());
        var codebook = read.codebook();
        if (view.coding().isEmpty()) {
            gate.requireMayBegin(new CoderRound(desk.coder(), desk.round()));
            var fresh = fresh(desk, 1, codebook.version());
            return new EditedCoding(fresh, Optional.of(new CodingOpened(fresh)), read.last(), codebook, view);
        }
        var coding = view.coding().get();
        var adoption = VersionAdoption.of(coding, read.stored(), view.annotations(), codebook.version());
        return new EditedCoding(coding, adoption, read.last(), codebook, view);
    }

    private void requireOpen(CodingKey desk, Optional<Coding> coding) {
        if (reader.frozen(desk, coding).isPresent()) {
            throw new Refusal(CodingProblem.ROUND_CLOSED, desk.round().name());
        }
    }

    Coding fresh(CodingKey desk, int pass, int codebookVersion) {
        var closed = study.now(desk.round()).closed();
        var now = identity.now();
        return Coding.open(
                new CodingId(identity.newId().get()),
                desk.article(),
                desk.coder().id(),
                desk.round().id(),
                pass,
                codebookVersion,
                // a clock that was set back must not make a correction older than the closing of its round
                closed != null && now.isBefore(closed) ? closed : now);
    }

    /// Writes changes of annotations as one gesture, where what comes of them keeps the codebook's rules.
    CodingSnapshot apply(CodingKey desk, EditedCoding working, List<Change> changes) {
        return apply(desk, working, Optional.empty(), changes);
    }

    /// The same, with an actor that the changes name and that is entered before them, in the same transaction.
    CodingSnapshot apply(CodingKey desk, EditedCoding working, Optional<Actor> added, List<Change> changes) {
        if (changes.isEmpty()) {
            return working.view();
        }
        var problems =
                AnnotationRules.problems(
                        working.codebook(), articles.article(desk.article()), working.after(changes), actorIds(added));
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return write(desk, working, added, Change.of(changes));
    }

    CodingSnapshot write(CodingKey desk, EditedCoding working, Change change) {
        return write(desk, working, Optional.empty(), change);
    }

    private CodingSnapshot write(CodingKey desk, EditedCoding working, Optional<Actor> added, Change change) {
        var before = Stream.concat(added.<Change>map(ActorAdded::new).stream(), working.beginning().stream());
        ledger.append(
                identity.author(desk.coder()), working.known(), Stream.concat(before, Stream.of(change)).toList());
        return reader.view(desk);
    }

    /// Enters that an earlier entry is taken back.
    ///
    /// @param which of the coding's history
    /// @param nothing what to say where there is none
    CodingSnapshot takeBack(CodingKey desk, Function<UndoHistory, OptionalLong> which, CodingProblem nothing) {
        var coding = reader.latest(desk);
        requireOpen(desk, coding);
        var history = reader.history(coding);
        long revision = which.apply(history).orElseThrow(() -> new Refusal(nothing, ""));
        ledger.takeBack(
                identity.author(desk.coder()), new KnownCoding(coding.orElseThrow().id(), history.last()), revision);
        return reader.view(desk);
    }

    Set<ActorId> actorIds() {
        return actorIds(Optional.empty());
    }

    private Set<ActorId> actorIds(Optional<Actor> added) {
        return Stream.concat(study.actors().all().stream(), added.stream()).map(Actor::id).collect(Collectors.toSet());
    }
}
