package org.framewright.coding.state;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.codebook.revision.CodebookVersions;
import org.framewright.codebook.revision.RevisionRules;
import org.framewright.model.Refusal;
import org.framewright.model.actor.ActorId;
import org.framewright.model.actor.Actors;
import org.framewright.model.article.ArticleId;
import org.framewright.model.change.CoderChange.CoderAdded;
import org.framewright.model.change.ProjectChange.StudyDescribed;
import org.framewright.model.change.RoundChange.RoundChanged;
import org.framewright.model.coding.Ruling;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.Round;
import org.framewright.model.study.StudyDescription;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.query.StudyStore;
import org.framewright.store.query.TeamStore;
import org.framewright.store.query.TeamStore.AssignedArticles;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The parts of a study besides articles and codings: coders, rounds, actors and codebook.
public final class StudyService {

    private static final int LONGEST_NAME = 200;

    private final StudyStore store;
    private final TeamStore team;
    private final Ledger ledger;
    private final EntryAuthor author;
    private final Supplier<String> newId;
    private final AtomicReference<CachedVersions> cache =
            new AtomicReference<>(new CachedVersions(List.of(), new CodebookVersions(List.of())));

    /// The codebook's versions after certain ledger entries.
    private record CachedVersions(List<String> stamps, CodebookVersions versions) {}

    /// @param author the author of entries without a coder
    /// @param newId gives a fresh UUID each time
    public StudyService(StudyStore store, TeamStore team, Ledger ledger, EntryAuthor author, Supplier<String> newId) {
        this.store = store;
        this.team = team;
        this.ledger = ledger;
        this.author = author;
        this.newId = newId;
    }

    /// The coder of the last work on this computer.
    public Optional<Coder> lastCoder() {
        var last = store.lastCoder(author.installation());
        return coders().stream().filter(it -> last.equals(Optional.of(it.name()))).findFirst();
    }

    public String name() {
        return store.name();
    }

    /// The identity that distinguishes the project from every other project; copies of its file share it.
    public String identity() {
        return store.identity();
    }

    public List<Coder> coders() {
        return store.coders();
    }

    public Optional<Coder> coder(String name) {
        return coders().stream().filter(coder -> coder.name().equals(name)).findFirst();
    }

    public List<Round> rounds() {
        return store.rounds();
    }

    public Actors actors() {
        return store.actors();
    }

    /// The actors that the latest version of any coding names.
    public Set<ActorId> currentActors() {
        return store.currentActors();
    }

    /// The round of a name.
    ///
    /// @throws Refusal where there is none
    public Round round(String name) {
        return rounds().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(CodingProblem.NO_SUCH_ROUND, name, names(rounds())));
    }

    /// The present state of a round.
    public Round current(Round round) {
        return rounds().stream().filter(it -> it.id().equals(round.id())).findFirst().orElse(round);
    }

    /// The articles assigned to a coder in a round; to a reference coder, those assigned to at least one coder.
    public AssignedArticles findAssignedArticles(CoderRound coderRound) {
        return coderRound.coder().kind() == Coder.Kind.REFERENCE
                ? team.findAssignedArticles(coderRound.round().id())
                : team.findAssignedArticles(coderRound.coder().id(), coderRound.round().id());
    }

    /// The articles that don't belong to the study.
    public Set<ArticleId> excludedArticles() {
        return team.excludedArticles();
    }

    /// The supervisor's rulings, in the order in which they were given.
    public List<Ruling> rulings() {
        return team.rulings();
    }

    /// The versions of the codebook that the project holds.
    public CodebookVersions versions() {
        var stamps = store.codebookStamps();
        var known = cache.get();
        if (known.stamps().equals(stamps)) {
            return known.versions();
        }
        var codebooks = store.codebookVersions().stream().map(this::read).toList();
        var problems = RevisionRules.problems(codebooks);
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        var cached = new CachedVersions(stamps, new CodebookVersions(codebooks));
        cache.set(cached);
        return cached.versions();
    }

    /// The codebook of a requested version.
    ///
    /// @throws Refusal where the project does not have the version
    public Codebook requireCodebook(int version) {
        if (!versions().has(version)) {
            throw noSuchCodebook(version);
        }
        return versions().codebook(version);
    }

    public Refusal noSuchCodebook(int version) {
        var known =
                versions().all().stream().map(it -> Integer.toString(it.version())).collect(Collectors.joining(", "));
        return new Refusal(CodingProblem.NO_SUCH_CODEBOOK, Integer.toString(version), known);
    }

    /// The codebook of a version that the project holds.
    public Codebook codebook(int version) {
        var versions = versions();
        if (!versions.has(version)) {
            throw new Refusal(CodingProblem.CODEBOOK_LACKING, Integer.toString(version));
        }
        return versions.codebook(version);
    }

    /// The version of the codebook that a round's codings follow at present.
    public int version(Round round) {
        return current(round).codebookVersion();
    }

    private Codebook read(int version) {
        return new CodebookReader().readStored(store.codebook(version).orElseThrow());
    }

    /// Adds a coder.
    ///
    /// @throws Refusal where the name is blank, too long or in use
    public Coder addCoder(String name, Coder.Kind kind) {
        var clean = clean(name);
        if (coders().stream().anyMatch(coder -> coder.name().equalsIgnoreCase(clean))) {
            throw new Refusal(CodingProblem.NAME_IN_USE, clean, clean);
        }
        var coder = new Coder(new CoderId(newId.get()), clean, kind);
        ledger.append(author, new CoderAdded(coder));
        return coder;
    }

    /// Changes the settings of a round from now on.
    ///
    /// @return the changed round
    /// @throws Refusal where there is no round of that name
    public Round changeSettings(String name, UnaryOperator<Round.Settings> change) {
        var round = round(name);
        var changed = round.withSettings(change.apply(round.settings()));
        if (!changed.equals(round)) {
            ledger.append(author, new RoundChanged(round, changed));
        }
        return changed;
    }

    /// The supervisor's description of the study.
    public StudyDescription description() {
        return store.description();
    }

    /// Changes the description of the study; an entry of its own in the ledger, and nothing where it stays the same.
    ///
    /// @return the new description
    /// @throws Refusal where a statement is longer than [StudyDescription#LONGEST]
    public StudyDescription describe(UnaryOperator<StudyDescription> change) {
        var before = description();
        var after = change.apply(before);
        after.statements().stream()
                .filter(it -> it.text().length() > StudyDescription.LONGEST)
                .findFirst()
                .ifPresent(it -> {
                    throw new Refusal(
                            CodingProblem.STATEMENT_TOO_LONG,
                            it.text().substring(0, 40),
                            it.text().length(),
                            StudyDescription.LONGEST);
                });
        if (!after.equals(before)) {
            ledger.append(author, new StudyDescribed(before, after));
        }
        return after;
    }

    private static String names(List<Round> rounds) {
        return rounds.stream().map(Round::name).collect(Collectors.joining(", "));
    }

    /// A name in its stored form: composed characters, no white space around it, one space between words.
    public static String clean(String name) {
        var clean = Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
        if (clean.isEmpty()) {
            throw new Refusal(CodingProblem.NAME_BLANK, "");
        }
        if (clean.length() > LONGEST_NAME) {
            throw new Refusal(CodingProblem.NAME_TOO_LONG, clean.substring(0, 40), LONGEST_NAME);
        }
        return clean;
    }
}
