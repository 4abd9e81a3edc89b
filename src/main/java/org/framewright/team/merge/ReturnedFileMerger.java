package org.framewright.team.merge;

import org.framewright.codebook.revision.CodebookVersions;
import org.framewright.coding.annotations.AnnotationRules;
import org.framewright.model.Problem;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.actor.ActorMatch;
import org.framewright.model.article.Article;
import org.framewright.model.change.ActorChange.ActorAdded;
import org.framewright.model.change.ActorChange.ActorsMatched;
import org.framewright.model.change.CodingChange;
import org.framewright.model.change.CodingChange.CodingOpened;
import org.framewright.model.change.CodingChange.VersionAdopted;
import org.framewright.model.change.CompoundChange;
import org.framewright.model.change.StudyChange;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Coding;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.Round;
import org.framewright.model.study.RoundId;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.ledger.CodingHistory;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.ledger.MergeTransaction;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.CodingStore;
import org.framewright.store.query.StudyStore;
import org.framewright.team.NumberedPackage;
import org.framewright.team.merge.CodingMerger.MergedCoding;
import org.framewright.team.merge.MergeReport.CodingResult;
import org.framewright.team.merge.MergeReport.FileResult;
import org.framewright.team.merge.MergeReport.MergeOutcome;

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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A file with a coder's work, while it is merged.
public final class ReturnedFileMerger {

    /// The parts of the project that do not change while files are merged.
    public record ProjectBase(
            ArticleStore articles,
            StudyStore study,
            List<Coder> coders,
            List<Round> rounds,
            CodebookVersions versions,
            String installation) {

        /// The same, with all rounds open: another supervisor has taken in the work before a round was closed.
        ProjectBase withOpenRounds() {
            var open = rounds.stream().map(Round::reopen).toList();
            return new ProjectBase(articles, study, coders, open, versions, installation);
        }
    }

    private final ProjectBase project;
    private final Path file;
    private final EntryTimeCheck times;
    private final StudyStore study;
    private final CodingStore codings;
    private final Ledger ledger;
    private final ArticleStore articles;
    private final Map<CoderId, String> coderNames;
    private final Map<RoundId, String> roundNames;
    private final SequencedMap<ActorId, Actor> actors = new LinkedHashMap<>();
    private final Map<ActorId, EntryAuthor> actorAuthors = new HashMap<>();
    private final Set<Integer> sameVersions = new HashSet<>();
    private final List<String> actorsAdded = new ArrayList<>();

    /// @param state of the file
    /// @param times checks the times of its entries
    public ReturnedFileMerger(ProjectBase project, Path file, ProjectDatabase state, EntryTimeCheck times) {
        this.times = times;
        this.project = project;
        this.file = file;
        this.study = new StudyStore(state);
        this.codings = new CodingStore(state);
        this.ledger = new Ledger(state, Clock.systemUTC());
        this.articles = new ArticleStore(state);
        this.coderNames = study.coders().stream().collect(Collectors.toMap(Coder::id, Coder::name));
        this.roundNames = study.rounds().stream().collect(Collectors.toMap(Round::id, Round::name));
        study.actors().all().forEach(it -> actors.put(it.id(), it));
        for (int version : study.codebookVersions()) {
            if (project.versions().has(version) && study.codebook(version).equals(project.study().codebook(version))) {
                sameVersions.add(version);
            }
        }
    }

    /// Merges the file into the project.
    ///
    /// @throws Refusal with [MergeProblem#STOPPED] where the merge is stopped
    public FileResult merge(MergeTransaction transaction, CodingMerger merger, ProgressListener progress) {
        var merged = mergeCodings(transaction, merger, _ -> true, progress);
        mergeActors(transaction);
        return new FileResult(
                merged.file(),
                merged.coders(),
                merged.basePackage(),
                merged.codings(),
                merged.unchanged(),
                actorsAdded,
                merged.warnings());
    }

    /// Merges some codings of the file, with the actors that they name.
    ///
    /// @param wanted the codings
    /// @throws Refusal as [#merge]
    FileResult mergeCodings(
            MergeTransaction transaction, CodingMerger merger, Predicate<Coding> wanted, ProgressListener progress) {
        var all = addedCodings().stream().filter(wanted).toList();
        var histories = ledger.histories(all.stream().map(Coding::id).toList());
        var coders = new TreeSet<String>();
        // the name that the project has for the coder: the file's may be older
        basePackage()
                .flatMap(base -> project.coders().stream().filter(it -> it.id().equals(base.coder())).findFirst())
                .map(Coder::name)
                .ifPresent(coders::add);
        var reports = new ArrayList<CodingResult>();
        var further = new TreeMap<Integer, MergedCoding>();
        int unchanged = 0;
        for (int i = 0; i < all.size(); i++) {
            progress.update(i, all.size());
            progress.requireNotCancelled(MergeProblem.STOPPED, file.toString());
            var coding = all.get(i);
            var article = articles.article(coding.article());
            var coder = coder(coding);
            var round = round(coding);
            coders.add(coder);
            discardCorrection(transaction, merger, coding, article)
                    .ifPresent(it -> reports.add(result(article.name(), coder, round, it)));
            try {
                var merged = merge(transaction, merger, coding, article, histories.get(i));
                if (merged.outcome().kind() == MergeOutcome.Kind.KNOWN) {
                    unchanged++;
                } else {
                    merged.furtherWork().ifPresent(_ -> further.put(reports.size(), merged));
                    reports.add(result(article.name(), coder, round, merged.outcome()));
                }
            } catch (Refusal refused) {
                reports.add(
                        new CodingResult(
                                article.name(), coder, round, Optional.empty(), withArticle(article, refused), true));
            }
        }
        // the file's later versions of the coding are there now
        further.forEach((index, merged) -> {
            var report = reports.get(index);
            reports.set(index, result(report.article(), report.coder(), report.round(), merger.correct(merged)));
        });
        var name = Objects.toString(file.getFileName());
        return new FileResult(
                name, List.copyOf(coders), basePackage(), reports, unchanged, actorsAdded, times.warnings(name));
    }

    /// Removes a correction that the coder has discarded since it was merged here, unless this project has more work in it.
    private Optional<MergeOutcome> discardCorrection(
            MergeTransaction transaction, CodingMerger merger, Coding submitted, Article article) {
        var correction =
                transaction
                        .findVersion(submitted.article(), submitted.coder(), submitted.round(), submitted.version() + 1)
                        .filter(it -> !it.isSubmitted() && codings.find(it.id()).isEmpty());
        if (correction.isEmpty()) {
            return Optional.empty();
        }
        var coding = correction.get();
        var theirs = ledger.histories(List.of(coding.id())).getFirst();
        var local = merger.findLocal(coding);
        if (theirs.entries().size() == local.history().entries().size() || !local.history().isBeginningOf(theirs)) {
            return Optional.empty();
        }
        requireKnown(coding, article, theirs);
        var discarded = new CodingMerger.IncomingCoding(coding, theirs, article, false);
        var merged = merger.merge(discarded, local);
        merger.write(discarded, local, merged);
        return Optional.of(merged.outcome());
    }

    private static CodingResult result(String article, String coder, String round, MergeOutcome outcome) {
        return new CodingResult(article, coder, round, Optional.of(outcome), List.of(), true);
    }

    /// The codings that a file adds: reference codings in a coder's package are not counted.
    private List<Coding> addedCodings() {
        var references =
                Stream.concat(study.coders().stream(), project.coders().stream())
                        .filter(it -> it.kind() == Coder.Kind.REFERENCE)
                        .map(Coder::id)
                        .collect(Collectors.toSet());
        var packaged = basePackage();
        return codings.all().stream()
                .filter(it ->
                        packaged.isEmpty()
                                || packaged.get().coder().equals(it.coder())
                                || !references.contains(it.coder()))
                .toList();
    }

    /// Merges the actors that a coder has added, also those that no annotation names.
    private void mergeActors(MergeTransaction transaction) {
        for (var actor : actors.values()) {
            var owner = actor.owner();
            if (owner != null
                    && project.coders().stream().anyMatch(it -> it.id().equals(owner))
                    && transaction.actor(actor.id()).isEmpty()) {
                add(transaction, owner, actor);
            }
        }
    }

    /// The newest package that its coder has taken in.
    Optional<NumberedPackage> basePackage() {
        return NumberedPackage.latestTaken(ledger);
    }

    /// The problems of a refusal with the article's name, by which a person finds it: the rules name the annotation.
    private static List<Problem> withArticle(Article article, Refusal refused) {
        return refused.problems().stream()
                .map(it ->
                        it.where().equals(article.name())
                                ? it
                                : new Problem(it.code(), article.name() + ", " + it.where(), it.details()))
                .toList();
    }

    private MergedCoding merge(
            MergeTransaction transaction, CodingMerger merger, Coding coding, Article theirs, CodingHistory history) {
        requireKnown(coding, theirs, history);
        var annotations = codings.annotations(coding.id());
        requireAsEntered(coding, theirs, history, annotations);
        var named = annotations.stream().flatMap(ReturnedFileMerger::actorsIn).collect(Collectors.toSet());
        // an actor that is in neither file is reported as unknown
        var present =
                named.stream()
                        .filter(it -> actors.containsKey(it) || transaction.actor(it).isPresent())
                        .collect(Collectors.toSet());
        var codebook = project.versions().codebook(coding.codebookVersion());
        var problems = AnnotationRules.problems(codebook, theirs, annotations, present);
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        boolean isContinued =
                codings.findByArticle(coding.article()).stream()
                        .anyMatch(it -> it.isOfSamePlace(coding) && it.version() > coding.version());
        var incomingCoding = new CodingMerger.IncomingCoding(coding, history, theirs, isContinued);
        var local = merger.findLocal(coding);
        if (isClosed(coding) && !local.knows(incomingCoding)) {
            throw new Refusal(MergeProblem.ROUND_CLOSED, theirs.name(), coder(coding), round(coding));
        }
        actors.values().stream()
                .filter(it -> present.contains(it.id()) && transaction.actor(it.id()).isEmpty())
                .forEach(it -> add(transaction, coding.coder(), it));
        var merged = merger.merge(incomingCoding, local);
        merger.write(incomingCoding, local, merged);
        boolean submitted = local.coding().filter(Coding::isSubmitted).isPresent();
        times.check(theirs.name(), history.entries(), local.history().known(), submitted);
        return merged;
    }

    /// A reference is decided in a closed round, too.
    private boolean isClosed(Coding coding) {
        boolean reference =
                project.coders().stream()
                        .anyMatch(it -> it.id().equals(coding.coder()) && it.kind() == Coder.Kind.REFERENCE);
        return !reference && project.rounds().stream().anyMatch(it -> it.id().equals(coding.round()) && it.isClosed());
    }

    private String coder(Coding coding) {
        return Objects.requireNonNull(coderNames.get(coding.coder()));
    }

    private String round(Coding coding) {
        return Objects.requireNonNull(roundNames.get(coding.round()));
    }

    private static Stream<ActorId> actorsIn(Annotation annotation) {
        return annotation.values().values().stream().flatMap(it -> it.actors().stream());
    }

    /// Adds an actor as the coder's own: the register is the supervisor's. An actor that the coder has added at two devices is
    /// one actor.
    private void add(MergeTransaction transaction, CoderId coder, Actor incomingActor) {
        var actor = incomingActor.withOwner(coder);
        var author =
                actorAuthors.getOrDefault(
                        actor.id(),
                        new EntryAuthor(Objects.requireNonNull(coderNames.get(coder)), project.installation()));
        var namesake = transaction.findNamesake(actor);
        if (namesake.isEmpty()) {
            transaction.append(author, new ActorAdded(actor));
        } else {
            transaction.append(
                    author,
                    new ActorAdded(DuplicateActors.rename(actor, it -> transaction.findNamesake(it).isPresent())));
            transaction.append(author, new ActorsMatched(new ActorMatch(actor.id(), namesake.get().id(), true)));
        }
        actorsAdded.add(actor.name());
    }

    private void requireKnown(Coding coding, Article theirs, CodingHistory history) {
        var coder = coder(coding);
        if (project.coders().stream().noneMatch(it -> it.id().equals(coding.coder()))) {
            throw new Refusal(MergeProblem.UNKNOWN_CODER, theirs.name(), coder);
        }
        if (project.rounds().stream().noneMatch(it -> it.id().equals(coding.round()))) {
            throw new Refusal(MergeProblem.UNKNOWN_ROUND, theirs.name(), coder, round(coding));
        }
        var article = project.articles().find(coding.article());
        if (article.isEmpty()) {
            throw new Refusal(MergeProblem.UNKNOWN_ARTICLE, theirs.name(), coder);
        }
        // only copies can differ in their sentences
        if (!article.get().text().equals(theirs.text())
                || (basePackage().isEmpty() && !article.get().segments().equals(theirs.segments()))) {
            throw new Refusal(MergeProblem.TEXT_DIFFERS, theirs.name(), coder);
        }
        if (!history.entries().stream().allMatch(it -> ReturnRules.isOf(coding, it.change()))) {
            throw new Refusal(MergeProblem.NOT_AS_ENTERED, theirs.name(), coder);
        }
        versions(coding, history)
                .filter(it -> !sameVersions.contains(it))
                .findFirst()
                .ifPresent(it -> {
                    throw new Refusal(MergeProblem.UNKNOWN_VERSION, theirs.name(), coder, it);
                });
    }

    private static Stream<Integer> versions(Coding coding, CodingHistory history) {
        return Stream.concat(
                Stream.of(coding.codebookVersion()),
                history.entries().stream()
                        .flatMap(it ->
                                switch (it.change()) {
                                    case CodingOpened(var opened) -> Stream.of(opened.codebookVersion());
                                    case VersionAdopted(_, var after, _) -> Stream.of(after.codebookVersion());
                                    case StudyChange _, CodingChange _, CompoundChange _ -> Stream.empty();
                                }));
    }

    private void requireAsEntered(Coding coding, Article theirs, CodingHistory history, List<Annotation> annotations) {
        var byId = annotations.stream().collect(Collectors.toMap(Annotation::id, Function.identity()));
        boolean same;
        try {
            var state = CodingState.of(history);
            same = state.coding().equals(Optional.of(coding)) && state.annotations().equals(byId);
        } catch (IllegalArgumentException noHistory) {
            same = false;
        }
        if (!same) {
            throw new Refusal(MergeProblem.NOT_AS_ENTERED, theirs.name(), coder(coding));
        }
    }
}
