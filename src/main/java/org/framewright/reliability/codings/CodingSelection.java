package org.framewright.reliability.codings;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.revision.CodebookVersions;
import org.framewright.model.Problem;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.actor.Actors;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.coding.Coding;
import org.framewright.model.study.Coder;
import org.framewright.reliability.AgreementService;
import org.framewright.reliability.ReliabilityProblem;
import org.framewright.reliability.figures.AgreementReport.CoderArticles;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.reliability.query.CodingFilter;
import org.framewright.reliability.query.TagQueries;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.query.ArticleReader;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.CodingStore;
import org.framewright.store.query.Study;
import org.framewright.store.query.StudyStore;
import org.framewright.store.query.TeamStore;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The codings of one state of a project that a query selects for comparison.
public final class CodingSelection {

    private final ProjectDatabase state;
    private final AgreementQuery query;
    private final Study study;
    private final Set<ArticleId> excluded;
    private final List<ArticleSummary> articles;
    private final List<Coding> allCodings;
    private final RoundCodings roundCodings;
    private final Codebook codebook;
    private final TagQueries tagQueries;
    private final VersionHarmonizer harmonizer;

    /// @throws org.framewright.model.Refusal where the query names something unknown, or there is nothing to compare
    public CodingSelection(ProjectDatabase state, AgreementQuery query) {
        this(state, query, _ -> true);
    }

    /// As [#CodingSelection(ProjectDatabase, AgreementQuery)], with a further condition for codings.
    public CodingSelection(ProjectDatabase state, AgreementQuery query, Predicate<Coding> counts) {
        this(state, query, counts, actors -> actors, codings -> codings);
    }

    private CodingSelection(
            ProjectDatabase state,
            AgreementQuery query,
            Predicate<Coding> counts,
            UnaryOperator<Actors> reading,
            UnaryOperator<RoundCodings> choice) {
        this.state = state;
        this.query = query;
        this.study = Study.load(state);
        this.excluded = new TeamStore(state).excludedArticles();
        this.articles = new ArticleStore(state).summaries();
        this.allCodings = filterCodings(new CodingStore(state).all().stream().filter(counts).toList());
        this.roundCodings =
                choice.apply(
                        RoundCodings.select(
                                study,
                                allCodings.stream().filter(it -> !excluded.contains(it.article())).toList(),
                                query));
        this.codebook = commonCodebook();
        this.tagQueries = TagQueries.of(codebook, study.newest(), query);
        this.harmonizer =
                new VersionHarmonizer(study.versions(), codebook, reading.apply(study.register()), query.pooled());
    }

    /// The selection with every actor as it was coded.
    public static CodingSelection asCoded(ProjectDatabase state, AgreementQuery query) {
        return new CodingSelection(
                state, query, _ -> true, actors -> new Actors(actors.all(), List.of()), codings -> codings);
    }

    /// The selection with every article that a reference coding decides: also articles that a single coder finds relevant, while
    /// another coder does not.
    public static CodingSelection withDisputedRelevance(ProjectDatabase state, AgreementQuery query) {
        return new CodingSelection(state, query, _ -> true, actors -> actors, RoundCodings::withDisputedRelevance);
    }

    /// The common version of the codebook, by the rule of [AgreementQuery#version].
    private Codebook commonCodebook() {
        var versions = study.versions();
        int newest = versions.newest().version();
        var requested = query.version();
        if (requested != null && requested != AgreementQuery.NEWEST) {
            requireVersion(requested);
        }
        int usual = roundCodings.round().isClosed() ? roundCodings.round().codebookVersion() : newest;
        int newestUsed = roundCodings.compared().stream().mapToInt(Coding::codebookVersion).max().orElse(usual);
        return versions.codebook(Math.min(newest, Math.max(requested == null ? usual : requested, newestUsed)));
    }

    /// The codings that pass the filter of the query.
    private List<Coding> filterCodings(List<Coding> codings) {
        var filter = query.filter();
        var outlets = articles.stream().map(ArticleSummary::outlet).filter(it -> !it.isBlank()).distinct().toList();
        filter.outlets().stream()
                .filter(it -> !outlets.contains(it))
                .findFirst()
                .ifPresent(it -> {
                    throw new Refusal(ReliabilityProblem.NO_SUCH_OUTLET, it, String.join(", ", outlets));
                });
        requireCodings(codings.stream().filter(this::isOfRound).toList());
        var filteredOut =
                articles.stream()
                        .filter(it -> !filter.includes(it))
                        .map(ArticleSummary::id)
                        .collect(Collectors.toSet());
        return codings.stream().filter(it -> filter.includes(it) && !filteredOut.contains(it.article())).toList();
    }

    private boolean isOfRound(Coding coding) {
        return query.round() == null || study.round(coding.round()).name().equals(query.round());
    }

    /// Checks each criterion of the filter by itself: a criterion that no coding meets is the reason why there is nothing to compare.
    private void requireCodings(List<Coding> codings) {
        var filter = query.filter();
        if (filter.version() != null) {
            requireVersion(filter.version());
        }
        if (codings.isEmpty()) {
            return;
        }
        if (codings.stream().noneMatch(filter::includes)) {
            var used = codings.stream().map(Coding::codebookVersion).distinct().sorted().map(String::valueOf);
            throw new Refusal(
                    ReliabilityProblem.NOTHING_UNDER_VERSION,
                    String.valueOf(filter.version()),
                    used.collect(Collectors.joining(", ")));
        }
        var coded = codings.stream().map(Coding::article).collect(Collectors.toSet());
        var codedArticles = articles.stream().filter(it -> coded.contains(it.id())).toList();
        if (codedArticles.stream().noneMatch(filter::isInPeriod)) {
            throw filter.nothingInPeriod(codedArticles);
        }
    }

    private void requireVersion(int version) {
        if (!study.versions().has(version)) {
            throw new Refusal(
                    ReliabilityProblem.NO_SUCH_VERSION, String.valueOf(version), study.versions().newest().version());
        }
    }

    public RoundCodings roundCodings() {
        return roundCodings;
    }

    Study study() {
        return study;
    }

    public TagQueries tagQueries() {
        return tagQueries;
    }

    /// The version of the codebook under which all codings are read.
    public Codebook codebook() {
        return codebook;
    }

    /// The identifier of the actors' state, under which the codings are read.
    public String actorsState() {
        return study.register().state();
    }

    /// Reads all compared articles, one after the other.
    public void read(ProgressListener progress, BiConsumer<ComparedArticle, ArticleTokens> consumer) {
        int done = 0;
        try (var reader = new ArticleReader(state)) {
            for (var article : comparedArticles()) {
                AgreementService.throwIfInterrupted();
                var coded = ComparedArticle.read(reader, harmonizer, roundCodings, done, article.id());
                consumer.accept(
                        coded,
                        tagQueries.hasPassages()
                                ? ArticleTokens.of(coded.article())
                                : ArticleTokens.withoutPassages(coded.article()));
                progress.update(++done, roundCodings.codings().size());
            }
        }
    }

    /// Reads one article; empty where the article is not compared.
    public Optional<ComparedArticle> read(ArticleId article) {
        if (!roundCodings.codings().containsKey(article)) {
            return Optional.empty();
        }
        try (var reader = new ArticleReader(state)) {
            return Optional.of(ComparedArticle.read(reader, harmonizer, roundCodings, 0, article));
        }
    }

    public List<CoderArticles> coders() {
        return roundCodings.coders().stream()
                .map(it -> new CoderArticles(it.name(), roundCodings.countArticles(it)))
                .toList();
    }

    /// The data that could not be compared, each with the reason.
    public List<Problem> leftOut() {
        return Stream.of(
                        tagQueries.leftOut(),
                        harmonizer.leftOut(roundCodings.compared(), tagQueries.variables()),
                        olderCodebook(),
                        irrelevantArticles(),
                        namesakes(),
                        joinedActors(),
                        formerCoders(),
                        excludedArticles(),
                        undatedArticles(),
                        query.filter().leftOut(),
                        tagQueries.findRestriction(query))
                .flatMap(List::stream)
                .toList();
    }

    /// All versions of the codebook.
    public CodebookVersions codebookVersions() {
        return study.versions();
    }

    /// The versions of the codebook that the codings follow, the newest first.
    List<Integer> versions() {
        var used = roundCodings.compared().stream().map(Coding::codebookVersion).distinct().toList();
        return study.versions().all().reversed().stream().map(Codebook::version).filter(used::contains).toList();
    }

    /// The compared articles in order of name. This order is the same on every machine, and independent of the import.
    List<ArticleSummary> comparedArticles() {
        return sortByName(roundCodings.codings().keySet());
    }

    /// All articles that two coders or more have submitted, by name.
    public List<ArticleSummary> submittedArticles() {
        return sortByName(roundCodings.submitted().keySet());
    }

    private List<ArticleSummary> sortByName(Set<ArticleId> chosenOnes) {
        return articles.stream()
                .filter(it -> chosenOnes.contains(it.id()))
                .sorted(Comparator.comparing(ArticleSummary::name))
                .toList();
    }

    /// The warning on actors with the same name, as when several coders have added the same actor: they count as different actors.
    private List<Problem> namesakes() {
        var questions = actorQuestions();
        if (questions.isEmpty()) {
            return List.of();
        }
        var mentioned = new StudyStore(state).mentions().keySet();
        var groups =
                study.register().namesakes().stream()
                        .filter(it -> it.stream().filter(actor -> mentioned.contains(actor.id())).count() > 1)
                        .toList();
        return groups.isEmpty()
                ? List.of()
                : List.of(
                        Problem.of(
                                ReliabilityProblem.ACTORS_TWICE,
                                String.join(", ", questions),
                                groups.size(),
                                groups.stream().mapToInt(List::size).sum()));
    }

    /// The warning on named actors that are read as others.
    private List<Problem> joinedActors() {
        var questions = actorQuestions();
        long joined =
                new StudyStore(state)
                        .mentions().keySet().stream().filter(it -> study.register().sameAs(it).isPresent()).count();
        return questions.isEmpty() || joined == 0
                ? List.of()
                : List.of(Problem.of(ReliabilityProblem.ACTORS_JOINED, String.join(", ", questions), joined));
    }

    /// The questions about actors that are compared, in the codebook's words.
    private List<String> actorQuestions() {
        return tagQueries.variables().stream()
                .flatMap(at -> {
                    var tag = codebook.requireTag(at.tag());
                    return tag.variable(at.variable()).stream()
                            .filter(it -> it.scale().hasActors())
                            .map(it -> tag.label() + " › " + it.label());
                })
                .toList();
    }

    /// The warning on coders who have left the study, and were not asked for.
    private List<Problem> formerCoders() {
        var names =
                study.coders().stream()
                        .filter(it ->
                                it.isDeactivated() && !roundCodings.coders().contains(it) && query.coders().isEmpty())
                        .map(Coder::name)
                        .collect(Collectors.joining(", "));
        return names.isEmpty() ? List.of() : List.of(Problem.of(ReliabilityProblem.CODERS_LEFT, names));
    }

    /// The number of coders with submitted codings in the round that the query leaves out.
    int countOtherCoders() {
        var submitting =
                allCodings.stream()
                        .filter(it -> it.round().equals(roundCodings.round().id()) && it.isSubmitted())
                        .map(Coding::coder)
                        .collect(Collectors.toSet());
        return query.coders().isEmpty()
                ? 0
                : (int)
                        study.coders().stream()
                                .filter(it -> it.kind() == Coder.Kind.CODER && submitting.contains(it.id()))
                                .filter(it -> !roundCodings.coders().contains(it))
                                .count();
    }

    /// The warning on articles that two coders or more have submitted in this round, and that do not belong to the
    /// study.
    private List<Problem> excludedArticles() {
        var coders = roundCodings.coders().stream().map(Coder::id).toList();
        long articles =
                allCodings.stream()
                        .filter(it -> excluded.contains(it.article()) && it.round().equals(roundCodings.round().id()))
                        .filter(it -> it.isSubmitted() && coders.contains(it.coder()))
                        .collect(
                                Collectors.groupingBy(
                                        Coding::article, Collectors.mapping(Coding::coder, Collectors.toSet())))
                        .values()
                        .stream()
                        .filter(it -> it.size() > 1)
                        .count();
        return articles == 0
                ? List.of()
                : List.of(Problem.of(ReliabilityProblem.ARTICLES_EXCLUDED, roundCodings.round().name(), articles));
    }

    /// The warning on articles without a day, which may belong to the query's period or not.
    private List<Problem> undatedArticles() {
        var filter = query.filter();
        long unknown =
                filter.isPeriod()
                        ? articles.stream()
                                .filter(it -> filter.isOfOutlet(it) && CodingFilter.parseDay(it.date()).isEmpty())
                                .count()
                        : 0;
        return unknown == 0
                ? List.of()
                : List.of(Problem.of(ReliabilityProblem.WITHOUT_DAY, roundCodings.round().name(), unknown));
    }

    private List<Problem> olderCodebook() {
        int newest = study.newest().version();
        var asked = query.version();
        boolean isUsual = asked == null || asked == AgreementQuery.NEWEST;
        return codebook.version() == newest || !isUsual
                ? List.of()
                : List.of(
                        Problem.of(
                                ReliabilityProblem.READ_UNDER_OWN,
                                roundCodings.round().name(),
                                codebook.version(),
                                newest));
    }

    private List<Problem> irrelevantArticles() {
        return roundCodings.notRelevant() == 0
                ? List.of()
                : List.of(
                        Problem.of(
                                ReliabilityProblem.NOT_RELEVANT,
                                roundCodings.round().name(),
                                roundCodings.notRelevant(),
                                roundCodings.submitted().size() - roundCodings.codings().size()));
    }
}
