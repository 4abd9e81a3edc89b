package org.framewright.reliability;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.Sha256;
import org.framewright.model.article.ArticleId;
import org.framewright.model.coding.Coding;
import org.framewright.model.study.AgreementSnapshot;
import org.framewright.model.study.AgreementSnapshot.FigureSnapshot;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderNames;
import org.framewright.model.study.Round;
import org.framewright.reliability.codings.AdjudicationSummary;
import org.framewright.reliability.codings.AnnotationPlaces;
import org.framewright.reliability.codings.ArticleSides;
import org.framewright.reliability.codings.CodingProcedure;
import org.framewright.reliability.codings.CodingSelection;
import org.framewright.reliability.codings.ComparedArticle;
import org.framewright.reliability.codings.ComparisonData;
import org.framewright.reliability.codings.RoundCodings;
import org.framewright.reliability.codings.WorkOrigin;
import org.framewright.reliability.differences.CaseCounts;
import org.framewright.reliability.differences.Disagreement;
import org.framewright.reliability.differences.Disagreement.DisagreementReport;
import org.framewright.reliability.differences.DisagreementFinder;
import org.framewright.reliability.differences.ItemComparer;
import org.framewright.reliability.differences.RelevanceComparer;
import org.framewright.reliability.figures.AgreementReport;
import org.framewright.reliability.figures.AgreementReport.AgreementFigure;
import org.framewright.reliability.figures.AgreementReporter;
import org.framewright.reliability.figures.FigureSection;
import org.framewright.reliability.figures.FigureSections;
import org.framewright.reliability.overview.AlphaThresholds;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.reliability.query.MeasureQuery;
import org.framewright.reliability.report.MethodFacts;
import org.framewright.reliability.report.MethodFacts.CoderSuggestions;
import org.framewright.reliability.suggestions.SuggestionService;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.StoreProblem;
import org.framewright.store.integrity.IntegrityCheck;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.query.StudyStore;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The agreement between a project's coders. The service changes nothing and reads everything from one state of the project.
/// `docs/methods/project-data.md` says how codings become ratings and passages.
public final class AgreementService {

    private final ProjectDatabase database;
    private final IntegrityCheck integrityCheck;
    private final CoderNames coderNames;

    /// @param integrityCheck the check that all compared data must pass
    public AgreementService(ProjectDatabase database, IntegrityCheck integrityCheck) {
        this(database, integrityCheck, CoderNames.NAMES);
    }

    private AgreementService(ProjectDatabase database, IntegrityCheck integrityCheck, CoderNames coderNames) {
        this.database = database;
        this.integrityCheck = integrityCheck;
        this.coderNames = coderNames;
    }

    /// The same with names or letters for the coders in [#report], [#read] and [#methodFacts]. Queries name coders by their own names.
    public AgreementService withCoderNames(CoderNames other) {
        return new AgreementService(database, integrityCheck, other);
    }

    /// Computes the figures that a query asks for.
    ///
    /// @throws Refusal where the query names something unknown, or there is nothing to compare
    public AgreementReport report(AgreementQuery query) {
        return report(query, ProgressListener.NONE);
    }

    /// As [#report(AgreementQuery)].
    ///
    /// @throws Refusal also with [ReliabilityProblem#STOPPED], where the thread was interrupted
    public AgreementReport report(AgreementQuery query, ProgressListener progress) {
        var measures = MeasureQuery.of(query);
        return readState(query, (state, shown) -> report(new CodingSelection(state, shown), measures, shown, progress));
    }

    /// Computes figures step by step: the selected codings become units, with each coder's answers and passages
    /// ([ComparisonData]); `FigureCalculator` computes each figure of these units for the report; [FigureSections] lists its
    /// figures for tables, pages and files.
    private static AgreementReport report(
            CodingSelection selection, MeasureQuery measures, AgreementQuery query, ProgressListener progress) {
        var reporter = new AgreementReporter(measures, query, selection.tagQueries());
        var data = ComparisonData.read(selection, query, progress);
        return reporter.report(data);
    }

    /// The facts behind the codings that [#report] compares, for a report's paragraph on the method; without trainings
    /// and cases.
    ///
    /// @throws Refusal as [#report(AgreementQuery)]
    public MethodFacts methodFacts(AgreementQuery query) {
        return readState(
                query,
                (state, shown) -> {
                    var selection = new CodingSelection(state, shown);
                    var procedure = CodingProcedure.of(state, selection);
                    var description = new StudyStore(state).description();
                    var thresholds = AlphaThresholds.of(description).orElse(AlphaThresholds.USUAL);
                    var codings = selection.roundCodings();
                    return new MethodFacts(
                            procedure,
                            description,
                            WorkOrigin.of(state, codings),
                            AdjudicationSummary.of(state, codings.round()),
                            CaseCounts.NONE,
                            OverlapPlan.of(state, codings.round().name(), procedure.first(), thresholds.reliable()),
                            List.of(),
                            procedure.suggestions() != CodingProcedure.Use.NEVER
                                    ? suggestions(state, codings)
                                    : List.of());
                });
    }

    /// The use of suggestions by the compared coders.
    private static List<CoderSuggestions> suggestions(ProjectDatabase state, RoundCodings codings) {
        return codings.coders().stream()
                .map(Coder::name)
                .map(it ->
                        new CoderSuggestions(
                                it,
                                SuggestionService.compare(
                                                state, it, Optional.of(codings.round().name()), ProgressListener.NONE)
                                        .uses()))
                .toList();
    }

    /// @param work on a state, with the query in the names of that state
    private <T> T readState(AgreementQuery query, BiFunction<ProjectDatabase, AgreementQuery, T> work) {
        return readState(state -> {
            var shown = query.coders().isEmpty() ? query : query.withCoderKey(new StudyStore(state).coderKey());
            return work.apply(state, shown);
        });
    }

    private <T> T readState(Function<ProjectDatabase, T> work) {
        try {
            return database.withSnapshot(integrityCheck, coderNames, work);
        } catch (CancellationException interrupted) {
            throw new Refusal(ReliabilityProblem.STOPPED, "");
        } catch (Refusal refused) {
            if (refused.problems().stream().anyMatch(it -> it.code() == StoreProblem.INTERRUPTED)) {
                throw new Refusal(ReliabilityProblem.STOPPED, "");
            }
            throw refused;
        }
    }

    /// Reads the compared data once, so that any number of reports can be computed from it.
    ///
    /// @throws Refusal as [#report(AgreementQuery, ProgressListener)]
    public ComparisonData read(AgreementQuery query, ProgressListener progress) {
        return readState(
                query, (state, shown) -> ComparisonData.read(new CodingSelection(state, shown), shown, progress));
    }

    /// As [#read], with every actor as it was coded: decisions that two actors are the same are ignored.
    ///
    /// @throws Refusal as [#report(AgreementQuery, ProgressListener)]
    public ComparisonData readAsCoded(AgreementQuery query, ProgressListener progress) {
        return readState(state -> ComparisonData.read(CodingSelection.asCoded(state, query), query, progress));
    }

    /// The current figures of a round under its own version of the codebook, as if the round were closed, with all facts that a
    /// stored snapshot needs.
    ///
    /// @throws Refusal as [#report(AgreementQuery, ProgressListener)]
    public AgreementSnapshot snapshot(Round round, ProgressListener progress) {
        var query = AgreementQuery.ALL.withRound(round.name()).withCodebookVersion(round.codebookVersion());
        var measures = MeasureQuery.of(query);
        return readState(state -> {
            var selection = new CodingSelection(state, query);
            return snapshot(report(selection, measures, query, progress), inputDigest(state, selection));
        });
    }

    /// A digest of the input of a round's figures: the codebook's version, the actors and all entries of the compared codings.
    ///
    /// @throws Refusal as [#report(AgreementQuery)]
    public String inputDigest(Round round) {
        var query = AgreementQuery.ALL.withRound(round.name()).withCodebookVersion(round.codebookVersion());
        return readState(state -> inputDigest(state, new CodingSelection(state, query)));
    }

    /// Finds the disagreements between coders, by the same rules of comparison as [#report].
    ///
    /// @throws Refusal as [#report(AgreementQuery, ProgressListener)]
    public DisagreementReport disagreements(AgreementQuery query, ProgressListener progress) {
        return readState(state -> {
            var selection = new CodingSelection(state, query);
            var roundCodings = selection.roundCodings();
            var differences = new DisagreementFinder(selection.tagQueries(), roundCodings.coders(), query);
            selection.read(progress, (coded, text) -> differences.add(coded, text.places()));
            // no tag has the question of relevance
            boolean relevance = query.tag() == null && query.variable() == null;
            var ofRelevance =
                    relevance
                            ? new RelevanceComparer(roundCodings).disagreements(selection.submittedArticles())
                            : List.<Disagreement>of();
            return new DisagreementReport(
                    roundCodings.round().name(),
                    selection.coders(),
                    relevance ? selection.submittedArticles().size() : roundCodings.codings().size(),
                    Stream.concat(ofRelevance.stream(), differences.disagreements().stream())
                            .sorted(Comparator.comparing(Disagreement::articleName))
                            .toList(),
                    selection.leftOut());
        });
    }

    /// All coders' codings of each compared article, side by side; also of articles that a single coder finds relevant, while
    /// another coder does not.
    ///
    /// @param query round and coders; the whole newest codebook is compared
    /// @throws Refusal as [#report(AgreementQuery, ProgressListener)]
    public void readSides(AgreementQuery query, ProgressListener progress, Consumer<ArticleSides> consumer) {
        var fullQuery = query.withTag(null).withVariable(null).withCodebookVersion(AgreementQuery.NEWEST);
        readState(state -> {
            var selection = CodingSelection.withDisputedRelevance(state, fullQuery);
            selection.read(
                    progress, (coded, text) -> consumer.accept(readSides(selection, coded, text.places(), fullQuery)));
            return true;
        });
    }

    /// All coders' codings of one article; empty where fewer than two coders have submitted the article, or
    /// none of them finds it relevant.
    ///
    /// @throws Refusal as [#report(AgreementQuery)]
    public Optional<ArticleSides> readSides(AgreementQuery query, ArticleId article) {
        var fullQuery = query.withTag(null).withVariable(null).withCodebookVersion(AgreementQuery.NEWEST);
        try (var state = database.snapshot()) {
            var selection = CodingSelection.withDisputedRelevance(state, fullQuery);
            return selection
                    .read(article)
                    .map(it -> readSides(selection, it, new AnnotationPlaces(it.article()), fullQuery));
        }
    }

    private static ArticleSides readSides(
            CodingSelection selection, ComparedArticle coded, AnnotationPlaces places, AgreementQuery query) {
        var coders = selection.roundCodings().coders();
        var sides =
                IntStream.range(0, coders.size())
                        .boxed()
                        .flatMap(i ->
                                coded.submissions().get(i).stream()
                                        .map(it -> new ArticleSides.CoderSide(coders.get(i), it.annotations())))
                        .toList();
        var relevance = new RelevanceComparer(selection.roundCodings()).compare(coded.article().id());
        var items = new ItemComparer(coded, coders, selection.tagQueries(), places, query.overlap()).compare();
        return new ArticleSides(
                coded.article(),
                selection.codebook(),
                sides,
                Stream.concat(relevance.stream(), items.stream()).toList());
    }

    /// Compares coders with the reference coder.
    ///
    /// @param query names the compared coders; where the query names none, all other coders who take part are compared
    /// @param reference a coder's name
    /// @throws Refusal as [#report(AgreementQuery, ProgressListener)]
    public ReferenceAgreement compareWithReference(AgreementQuery query, String reference, ProgressListener progress) {
        return readState(state -> ReferenceComparer.compare(state, query, reference, _ -> true, progress));
    }

    /// As [#compareWithReference], with the first version of each coding: the coder's answers from before a possible sight
    /// of the reference.
    ///
    /// @throws Refusal as [#compareWithReference]
    ///
    /// @param articles the compared articles
    public ReferenceAgreement compareFirstVersions(AgreementQuery query, String reference, Set<ArticleId> articles) {
        Predicate<Coding> counts = it -> it.version() == 1 && articles.contains(it.article());
        var newest = query.withCodebookVersion(AgreementQuery.NEWEST);
        return readState(state -> ReferenceComparer.compare(state, newest, reference, counts, ProgressListener.NONE));
    }

    public static void throwIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Refusal(ReliabilityProblem.STOPPED, "");
        }
    }

    /// Makes a snapshot of a round's figures.
    private static AgreementSnapshot snapshot(AgreementReport report, String inputs) {
        var figures =
                FigureSections.of(report, Optional.empty()).stream()
                        .flatMap(section -> section.figures().stream().map(it -> figureSnapshot(section, it)))
                        .toList();
        return new AgreementSnapshot(report.codebookVersions(), report.harmonisedTo(), inputs, figures);
    }

    /// As [#inputDigest(Round)], of a selection.
    private static String inputDigest(ProjectDatabase state, CodingSelection selection) {
        var codings = selection.roundCodings().compared().stream().map(Coding::id).toList();
        var entered = new ArrayList<String>();
        for (var history : new Ledger(state, Clock.systemUTC()).histories(codings)) {
            history.entries().forEach(it -> entered.add(it.key()));
        }
        entered.sort(null);
        var lines =
                Stream.concat(
                                Stream.of(
                                        "codebook " + selection.codebook().version(),
                                        "actors " + selection.actorsState()),
                                entered.stream())
                        .toList();
        return Sha256.hex(String.join("\n", lines));
    }

    private static FigureSnapshot figureSnapshot(FigureSection section, AgreementFigure figure) {
        return switch (figure.outcome()) {
            case MeasureOutcome.Defined value -> figureSnapshot(section, figure, value.value(), "");
            case MeasureOutcome.Undefined(var reason) -> figureSnapshot(section, figure, null, reason.id());
        };
    }

    private static FigureSnapshot figureSnapshot(
            FigureSection section, AgreementFigure figure, @Nullable Double value, String undefined) {
        return new FigureSnapshot(
                section.tag(),
                section.about(),
                section.coders(),
                section.compared(),
                figure.measure(),
                value,
                undefined);
    }
}
