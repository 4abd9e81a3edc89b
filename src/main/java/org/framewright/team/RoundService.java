package org.framewright.team;

import org.framewright.coding.Identity;
import org.framewright.coding.StudyService;
import org.framewright.model.Coding;
import org.framewright.model.Refusal;
import org.framewright.model.Round;
import org.framewright.model.Round.Purpose;
import org.framewright.model.Round.Settings;
import org.framewright.model.RoundId;
import org.framewright.model.change.Change.RoundAdded;
import org.framewright.model.change.Change.RoundChanged;
import org.framewright.store.ArticleStore;
import org.framewright.store.Author;
import org.framewright.store.CodingStore;
import org.framewright.store.Ledger;
import org.framewright.store.TeamStore;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The rounds of a study: begun, closed, opened again.
public final class RoundService {

    private final StudyService study;
    private final Stores stores;
    private final Ledger ledger;
    private final Author supervisor;
    private final Identity identity;

    /// What is read of the project.
    public record Stores(TeamStore team, CodingStore codings, ArticleStore articles) {}

    public RoundService(StudyService study, Stores stores, Ledger ledger, Author supervisor, Identity identity) {
        this.study = study;
        this.stores = stores;
        this.ledger = ledger;
        this.supervisor = supervisor;
        this.identity = identity;
    }

    /// A round and how far it is.
    ///
    /// @param articles how many are to be coded in it: those that are given out, or where none is, all that are not excluded
    /// @param coders how many have been given something in it, or have begun something
    /// @param open how many codings are begun and not submitted
    /// @param submitted how many codings are submitted, a coder's latest pass over an article being one
    public record State(Round round, int articles, int coders, int open, int submitted) {}

    /// All rounds, in the order in which they were begun.
    public List<State> all() {
        var given = stores.team().assignments();
        var codings = stores.codings().latest();
        int all = stores.articles().summaries().size() - stores.team().excluded().size();
        return study.rounds().stream()
                .map(round -> {
                    var here = given.stream().filter(it -> it.round().equals(round.id())).toList();
                    var coded = codings.stream().filter(it -> it.round().equals(round.id())).toList();
                    var coders = here.stream().map(it -> it.coder()).collect(Collectors.toCollection(HashSet::new));
                    coded.forEach(it -> coders.add(it.coder()));
                    long articles = here.stream().map(it -> it.article()).distinct().count();
                    int submitted = (int) coded.stream().filter(Coding::isSubmitted).count();
                    return new State(
                            round,
                            here.isEmpty() ? all : (int) articles,
                            coders.size(),
                            coded.size() - submitted,
                            submitted);
                })
                .toList();
    }

    /// How far a round is.
    public State state(Round round) {
        return all().stream().filter(it -> it.round().id().equals(round.id())).findFirst().orElseThrow();
    }

    /// Begins a round.
    ///
    /// @param version of the codebook; the newest where nothing is said
    /// @throws Refusal where the name is blank, too long or in use, or there is no such version
    public Round add(String name, Purpose purpose, Optional<Integer> version, Settings settings) {
        var clean = StudyService.clean(name);
        if (study.rounds().stream().anyMatch(it -> it.name().equalsIgnoreCase(clean))) {
            throw new Refusal(TeamProblem.ROUND_NAME_IN_USE, clean);
        }
        var codebook = study.codebook(version.orElseGet(() -> study.versions().newest().version()));
        var round = new Round(new RoundId(identity.newId().get()), clean, purpose, codebook.version(), settings, null);
        ledger.append(supervisor, new RoundAdded(round));
        return round;
    }

    /// Closes a round: its codings are frozen as they are.
    ///
    /// @throws Refusal where there is none of that name, or it is closed
    public Round close(String name) {
        var round = study.round(name);
        if (round.isClosed()) {
            throw new Refusal(TeamProblem.ROUND_CLOSED_ALREADY, round.name());
        }
        return change(round, round.closedAt(identity.now()));
    }

    /// Opens a round that was closed; its codings can be worked on again.
    ///
    /// @throws Refusal where there is none of that name, or it is open
    public Round reopen(String name) {
        var round = study.round(name);
        if (!round.isClosed()) {
            throw new Refusal(TeamProblem.ROUND_OPEN, round.name());
        }
        return change(round, round.reopened());
    }

    /// Lets the codings of a round follow another version of the codebook from now on.
    ///
    /// @throws Refusal where there is no such round or version
    public Round follow(String name, int version) {
        var round = study.round(name);
        return change(round, round.under(study.codebook(version).version()));
    }

    private Round change(Round before, Round after) {
        if (!after.equals(before)) {
            ledger.append(supervisor, new RoundChanged(before, after));
        }
        return after;
    }
}
