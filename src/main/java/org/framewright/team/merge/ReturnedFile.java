package org.framewright.team.merge;

import org.framewright.codebook.revision.CodebookVersions;
import org.framewright.coding.annotations.AnnotationRules;
import org.framewright.corpus.ProgressListener;
import org.framewright.model.Actor;
import org.framewright.model.ActorId;
import org.framewright.model.ActorMatch;
import org.framewright.model.Annotation;
import org.framewright.model.Article;
import org.framewright.model.Coder;
import org.framewright.model.CoderId;
import org.framewright.model.Coding;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.Round;
import org.framewright.model.RoundId;
import org.framewright.model.Value;
import org.framewright.model.change.ActorChange.ActorAdded;
import org.framewright.model.change.ActorChange.ActorsMatched;
import org.framewright.model.change.CodingChange.CodingOpened;
import org.framewright.model.change.CodingChange.VersionAdopted;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.ledger.CodingChain;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.store.ledger.IncomingChanges;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.CodingStore;
import org.framewright.store.query.StudyStore;
import org.framewright.team.merge.MergeReport.CodingResult;
import org.framewright.team.merge.MergeReport.FileResult;
import org.framewright.team.packages.PackageService;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A file with a coder's work, while it is brought in.
public final class ReturnedFile {

    /// What the project has that does not change while files are brought in.
    public record ProjectBase(
            ArticleStore articles,
            StudyStore study,
            List<Coder> coders,
            List<Round> rounds,
            CodebookVersions versions,
            String installation) {}

    private final ProjectBase here;
    private final Path file;
    private final EntryTimes times;
    private final StudyStore study;
    private final CodingStore codings;
    private final Ledger ledger;
    private final ArticleStore articles;
    private final Map<CoderId, String> coderNames;
    private final Map<RoundId, String> roundNames;
    private final SequencedMap<ActorId, Actor> actors = new LinkedHashMap<>();
    private final Map<ActorId, EntryAuthor> actorAuthors = new HashMap<>();
    private final Set<Integer> known = new HashSet<>();
    private final List<String> actorsAdded = new ArrayList<>();

    /// @param state of the file
    /// @param times looks at when its entries were made
    public ReturnedFile(ProjectBase here, Path file, ProjectDatabase state, EntryTimes times) {
        this.times = times;
        this.here = here;
        this.file = file;
        this.study = new StudyStore(state);
        this.codings = new CodingStore(state);
        this.ledger = new Ledger(state, Clock.systemUTC());
        this.articles = new ArticleStore(state);
        this.coderNames = study.coders().stream().collect(Collectors.toMap(Coder::id, Coder::name));
        this.roundNames = study.rounds().stream().collect(Collectors.toMap(Round::id, Round::name));
        study.actors().all().forEach(it -> actors.put(it.id(), it));
        for (int version : study.codebookVersions()) {
            if (here.versions().has(version) && study.codebook(version).equals(here.study().codebook(version))) {
                known.add(version);
            }
        }
    }

    /// Brings the file into the project.
    ///
    /// @throws Refusal with [MergeProblem#STOPPED] where somebody wants it to stop
    public FileResult bring(IncomingChanges arrivals, CodingMerger joining, ProgressListener progress) {
        var all = coders();
        var chains = ledger.chains(all.stream().map(Coding::id).toList());
        var coders = new TreeSet<String>();
        var reports = new ArrayList<CodingResult>();
        int unchanged = 0;
        for (int i = 0; i < all.size(); i++) {
            progress.at(i, all.size());
            if (progress.cancelled()) {
                throw new Refusal(MergeProblem.STOPPED, file.toString());
            }
            var coding = all.get(i);
            var article = articles.article(coding.article());
            var coder = coder(coding);
            var round = round(coding);
            coders.add(coder);
            try {
                var joined = bring(arrivals, joining, coding, article, chains.get(i));
                if (joined.kind() == MergeOutcome.Kind.KNOWN) {
                    unchanged++;
                } else {
                    reports.add(new CodingResult(article.name(), coder, round, Optional.of(joined), List.of(), true));
                }
            } catch (Refusal refused) {
                reports.add(
                        new CodingResult(
                                article.name(), coder, round, Optional.empty(), placed(article, refused), true));
            }
        }
        bringActors(arrivals);
        var name = Objects.toString(file.getFileName());
        return new FileResult(name, List.copyOf(coders), taken(), reports, unchanged, actorsAdded, times.remarks(name));
    }

    /// The codings that a file brings: a coder's package has reference codings, too, which are nobody's work in it.
    private List<Coding> coders() {
        var references =
                Stream.concat(study.coders().stream(), here.coders().stream())
                        .filter(it -> it.kind() == Coder.Kind.REFERENCE)
                        .map(Coder::id)
                        .collect(Collectors.toSet());
        var packaged = taken();
        return codings.all().stream()
                .filter(it ->
                        packaged.isEmpty()
                                || packaged.get().coder().equals(it.coder())
                                || !references.contains(it.coder()))
                .toList();
    }

    /// Whom a coder has added comes, named or not.
    private void bringActors(IncomingChanges arrivals) {
        for (var actor : actors.values()) {
            var owner = actor.owner();
            if (owner != null
                    && here.coders().stream().anyMatch(it -> it.id().equals(owner))
                    && arrivals.actor(actor.id()).isEmpty()) {
                add(arrivals, owner, actor);
            }
        }
    }

    /// The package that its coder has taken in last.
    Optional<PackageService.NumberedPackage> taken() {
        return PackageService.taken(ledger);
    }

    /// A coding's rules name the annotation; a person looks for the article.
    private static List<Problem> placed(Article article, Refusal refused) {
        return refused.problems().stream()
                .map(it ->
                        it.where().equals(article.name())
                                ? it
                                : new Problem(it.code(), article.name() + ", " + it.where(), it.details()))
                .toList();
    }

    private MergeOutcome bring(
            IncomingChanges arrivals, CodingMerger joining, Coding coding, Article theirs, CodingChain chain) {
        requireKnown(coding, theirs, chain);
        var annotations = codings.annotations(coding.id());
        requireAsEntered(coding, theirs, chain, annotations);
        var named = annotations.stream().flatMap(ReturnedFile::actorsIn).collect(Collectors.toSet());
        // one that is in neither file is said to be unknown
        var present =
                named.stream()
                        .filter(it -> actors.containsKey(it) || arrivals.actor(it).isPresent())
                        .collect(Collectors.toSet());
        var codebook = here.versions().codebook(coding.codebookVersion());
        var problems = AnnotationRules.problems(codebook, theirs, annotations, present);
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        int passes =
                (int)
                        codings.ofArticle(coding.article()).stream()
                                .filter(it -> it.coder().equals(coding.coder()) && it.round().equals(coding.round()))
                                .count();
        var came = new CodingMerger.Came(coding, chain, theirs, passes);
        if (isClosed(coding) && !joining.knows(came)) {
            throw new Refusal(MergeProblem.ROUND_CLOSED, theirs.name(), coder(coding), round(coding));
        }
        actors.values().stream()
                .filter(it -> present.contains(it.id()) && arrivals.actor(it.id()).isEmpty())
                .forEach(it -> add(arrivals, coding.coder(), it));
        var known = joining.known(came);
        var joined = joining.join(came);
        times.look(theirs.name(), chain.entries(), known);
        return joined;
    }

    /// A reference is decided in a closed round, too.
    private boolean isClosed(Coding coding) {
        boolean reference =
                here.coders().stream()
                        .anyMatch(it -> it.id().equals(coding.coder()) && it.kind() == Coder.Kind.REFERENCE);
        return !reference && here.rounds().stream().anyMatch(it -> it.id().equals(coding.round()) && it.isClosed());
    }

    private String coder(Coding coding) {
        return Objects.requireNonNull(coderNames.get(coding.coder()));
    }

    private String round(Coding coding) {
        return Objects.requireNonNull(roundNames.get(coding.round()));
    }

    private static Stream<ActorId> actorsIn(Annotation annotation) {
        return annotation.values().values().stream()
                .filter(Value.Actor.class::isInstance)
                .map(it -> ((Value.Actor) it).id());
    }

    /// An actor comes as the coder's own: the register is the supervisor's. One whom the coder has added at two devices is
    /// one actor.
    private void add(IncomingChanges arrivals, CoderId coder, Actor theirs) {
        var actor = theirs.ownedBy(coder);
        var author =
                actorAuthors.getOrDefault(
                        actor.id(),
                        new EntryAuthor(Objects.requireNonNull(coderNames.get(coder)), here.installation()));
        var namesake = arrivals.ownActor(actor);
        if (namesake.isEmpty()) {
            arrivals.make(author, new ActorAdded(actor));
        } else {
            arrivals.make(
                    author, new ActorAdded(DuplicateActors.renamed(actor, it -> arrivals.ownActor(it).isPresent())));
            arrivals.make(author, new ActorsMatched(new ActorMatch(actor.id(), namesake.get().id(), true)));
        }
        actorsAdded.add(actor.name());
    }

    private void requireKnown(Coding coding, Article theirs, CodingChain chain) {
        var coder = coder(coding);
        if (here.coders().stream().noneMatch(it -> it.id().equals(coding.coder()))) {
            throw new Refusal(MergeProblem.UNKNOWN_CODER, theirs.name(), coder);
        }
        if (here.rounds().stream().noneMatch(it -> it.id().equals(coding.round()))) {
            throw new Refusal(MergeProblem.UNKNOWN_ROUND, theirs.name(), coder, round(coding));
        }
        var article = here.articles().find(coding.article());
        if (article.isEmpty()) {
            throw new Refusal(MergeProblem.UNKNOWN_ARTICLE, theirs.name(), coder);
        }
        if (!article.get().text().equals(theirs.text())) {
            throw new Refusal(MergeProblem.TEXT_DIFFERS, theirs.name(), coder);
        }
        if (!chain.entries().stream().allMatch(it -> ReturnRules.isOf(coding, it.change()))) {
            throw new Refusal(MergeProblem.NOT_AS_ENTERED, theirs.name(), coder);
        }
        versions(coding, chain)
                .filter(it -> !known.contains(it))
                .findFirst()
                .ifPresent(it -> {
                    throw new Refusal(MergeProblem.UNKNOWN_VERSION, theirs.name(), coder, it);
                });
    }

    private static Stream<Integer> versions(Coding coding, CodingChain chain) {
        return Stream.concat(
                Stream.of(coding.codebookVersion()),
                chain.entries().stream()
                        .flatMap(it ->
                                switch (it.change()) {
                                    case CodingOpened(var opened) -> Stream.of(opened.codebookVersion());
                                    case VersionAdopted(_, var after, _) -> Stream.of(after.codebookVersion());
                                    default -> Stream.empty();
                                }));
    }

    private void requireAsEntered(Coding coding, Article theirs, CodingChain chain, List<Annotation> annotations) {
        var byId = annotations.stream().collect(Collectors.toMap(Annotation::id, Function.identity()));
        boolean same;
        try {
            var state = CodingState.of(chain);
            same = state.coding().equals(Optional.of(coding)) && state.annotations().equals(byId);
        } catch (IllegalArgumentException noHistory) {
            same = false;
        }
        if (!same) {
            throw new Refusal(MergeProblem.NOT_AS_ENTERED, theirs.name(), coder(coding));
        }
    }
}
