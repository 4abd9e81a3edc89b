package org.framewright.reliability.codings;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Variable;
import org.framewright.model.Actors;
import org.framewright.model.ArticleId;
import org.framewright.model.ArticleSummary;
import org.framewright.model.Coder;
import org.framewright.model.Coding;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
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

/// The codings of one state of a project that a selection compares.
public final class CodingComparison {

    private final ProjectDatabase state;
    private final AgreementQuery selection;
    private final Study study;
    private final Set<ArticleId> excluded;
    private final List<ArticleSummary> articles;
    private final List<Coding> all;
    private final RoundCodings who;
    private final Codebook codebook;
    private final TagQueries chosen;
    private final VersionHarmonizer harmonised;

    /// @throws org.framewright.model.Refusal where there is no such thing, or nothing to compare
    public CodingComparison(ProjectDatabase state, AgreementQuery selection) {
        this(state, selection, _ -> true);
    }

    /// As [#CodingComparison(ProjectDatabase, AgreementQuery)], of certain codings alone.
    public CodingComparison(ProjectDatabase state, AgreementQuery selection, Predicate<Coding> counts) {
        this(state, selection, counts, register -> register);
    }

    private CodingComparison(
            ProjectDatabase state, AgreementQuery selection, Predicate<Coding> counts, UnaryOperator<Actors> reading) {
        this.state = state;
        this.selection = selection;
        this.study = Study.of(state);
        this.excluded = new TeamStore(state).excluded();
        this.articles = new ArticleStore(state).summaries();
        this.all = looked(new CodingStore(state).all().stream().filter(counts).toList());
        this.who =
                RoundCodings.choose(
                        study, all.stream().filter(it -> !excluded.contains(it.article())).toList(), selection);
        this.codebook = readUnder();
        this.chosen = TagQueries.of(codebook, study.newest(), selection);
        this.harmonised =
                new VersionHarmonizer(study.versions(), codebook, reading.apply(study.register()), selection.pooled());
    }

    /// The same, with every actor as it was coded.
    public static CodingComparison asCoded(ProjectDatabase state, AgreementQuery selection) {
        return new CodingComparison(state, selection, _ -> true, register -> new Actors(register.all(), List.of()));
    }

    /// What [AgreementQuery#under] says.
    private Codebook readUnder() {
        var versions = study.versions();
        int newest = versions.newest().version();
        var asked = selection.under();
        if (asked != null && asked != AgreementQuery.NEWEST && !versions.has(asked)) {
            throw new Refusal(ReliabilityProblem.NO_SUCH_VERSION, asked.toString(), newest);
        }
        int usual = who.round().isClosed() ? who.round().codebookVersion() : newest;
        int needed = who.compared().stream().mapToInt(Coding::codebookVersion).max().orElse(usual);
        return versions.codebook(Math.min(newest, Math.max(asked == null ? usual : asked, needed)));
    }

    /// Those that were asked for.
    private List<Coding> looked(List<Coding> codings) {
        var only = selection.only();
        var outside =
                articles.stream().filter(it -> !only.takes(it)).map(ArticleSummary::id).collect(Collectors.toSet());
        return codings.stream().filter(it -> only.takes(it) && !outside.contains(it.article())).toList();
    }

    public RoundCodings who() {
        return who;
    }

    Study study() {
        return study;
    }

    public TagQueries chosen() {
        return chosen;
    }

    /// The version of the codebook under which all of them are read.
    public Codebook codebook() {
        return codebook;
    }

    /// Names the state of the actors that they are read with.
    public String actorsState() {
        return study.register().state();
    }

    /// Reads one article after the other.
    public void read(ReadingProgress progress, BiConsumer<ComparedArticle, ArticleTokens> take) {
        int done = 0;
        try (var reader = new ArticleReader(state)) {
            for (var article : compared()) {
                AgreementService.stopWhereInterrupted();
                var coded = ComparedArticle.read(reader, harmonised, who, done, article.id());
                take.accept(
                        coded,
                        chosen.hasPassages()
                                ? ArticleTokens.of(coded.article())
                                : ArticleTokens.withoutPassages(coded.article()));
                progress.at(++done, who.codings().size());
            }
        }
    }

    /// Reads one article; nothing where it is not compared.
    public Optional<ComparedArticle> read(ArticleId article) {
        if (!who.codings().containsKey(article)) {
            return Optional.empty();
        }
        try (var reader = new ArticleReader(state)) {
            return Optional.of(ComparedArticle.read(reader, harmonised, who, 0, article));
        }
    }

    public List<CoderArticles> coders() {
        return who.coders().stream().map(it -> new CoderArticles(it.name(), who.articlesOf(it))).toList();
    }

    /// What could not be compared, and why.
    public List<Problem> leftOut() {
        return Stream.of(
                        chosen.leftOut(),
                        harmonised.leftOut(who.compared(), chosen.variables()),
                        readUnderItsOwn(),
                        notRelevant(),
                        namesakes(),
                        haveLeft(),
                        ofExcluded(),
                        withoutDay(),
                        selection.only().leftOut())
                .flatMap(List::stream)
                .toList();
    }

    /// The versions of the codebook that they follow, the newest first.
    List<Integer> versions() {
        var used = who.compared().stream().map(Coding::codebookVersion).distinct().toList();
        return study.versions().all().reversed().stream().map(Codebook::version).filter(used::contains).toList();
    }

    /// By name: an order that is the same on every machine, whatever was imported first.
    List<ArticleSummary> compared() {
        return byName(who.codings().keySet());
    }

    /// All that two or more have submitted, by name.
    List<ArticleSummary> submitted() {
        return byName(who.submitted().keySet());
    }

    private List<ArticleSummary> byName(Set<ArticleId> chosenOnes) {
        return articles.stream()
                .filter(it -> chosenOnes.contains(it.id()))
                .sorted(Comparator.comparing(ArticleSummary::name))
                .toList();
    }

    /// Actors that have the same name, as when several coders have added one: they are taken for different ones.
    private List<Problem> namesakes() {
        var of = chosen.variables().stream().filter(this::isOfActors).map(VariableAddress::toString).toList();
        if (of.isEmpty()) {
            return List.of();
        }
        var named = new StudyStore(state).mentions().keySet();
        var groups =
                study.register().namesakes().stream()
                        .filter(it -> it.stream().filter(actor -> named.contains(actor.id())).count() > 1)
                        .toList();
        return groups.isEmpty()
                ? List.of()
                : List.of(
                        Problem.of(
                                ReliabilityProblem.ACTORS_TWICE,
                                String.join(", ", of),
                                groups.size(),
                                groups.stream().mapToInt(List::size).sum()));
    }

    private boolean isOfActors(VariableAddress at) {
        return codebook.required(at.tag())
                .variable(at.variable())
                .filter(it -> it.scale() == Variable.Scale.ACTOR)
                .isPresent();
    }

    /// Those who have left the study, and were not asked for.
    private List<Problem> haveLeft() {
        var left =
                study.coders().stream()
                        .filter(it -> it.hasLeft() && !who.coders().contains(it) && selection.coders().isEmpty())
                        .map(Coder::name)
                        .collect(Collectors.joining(", "));
        return left.isEmpty() ? List.of() : List.of(Problem.of(ReliabilityProblem.CODERS_LEFT, left));
    }

    /// Articles that two or more of the coders have submitted in this round, and that do not belong into the study.
    private List<Problem> ofExcluded() {
        var coders = who.coders().stream().map(Coder::id).toList();
        long articles =
                all.stream()
                        .filter(it -> excluded.contains(it.article()) && it.round().equals(who.round().id()))
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
                : List.of(Problem.of(ReliabilityProblem.ARTICLES_EXCLUDED, who.round().name(), articles));
    }

    /// Articles of which nobody knows whether they belong to the period that was asked for.
    private List<Problem> withoutDay() {
        var only = selection.only();
        long unknown =
                only.isPeriod()
                        ? articles.stream()
                                .filter(it -> only.isOfOutlet(it) && CodingFilter.day(it.date()).isEmpty())
                                .count()
                        : 0;
        return unknown == 0
                ? List.of()
                : List.of(Problem.of(ReliabilityProblem.WITHOUT_DAY, who.round().name(), unknown));
    }

    private List<Problem> readUnderItsOwn() {
        int newest = study.newest().version();
        var asked = selection.under();
        boolean isUsual = asked == null || asked == AgreementQuery.NEWEST;
        return codebook.version() == newest || !isUsual
                ? List.of()
                : List.of(
                        Problem.of(ReliabilityProblem.READ_UNDER_OWN, who.round().name(), codebook.version(), newest));
    }

    private List<Problem> notRelevant() {
        return who.notRelevant() == 0
                ? List.of()
                : List.of(
                        Problem.of(
                                ReliabilityProblem.NOT_RELEVANT,
                                who.round().name(),
                                who.notRelevant(),
                                who.submitted().size() - who.codings().size()));
    }
}
