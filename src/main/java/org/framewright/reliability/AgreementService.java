package org.framewright.reliability;

import org.framewright.model.AgreementSnapshot;
import org.framewright.model.ArticleId;
import org.framewright.model.Coding;
import org.framewright.model.Refusal;
import org.framewright.model.Round;
import org.framewright.reliability.codings.AnnotationPlaces;
import org.framewright.reliability.codings.ArticleSides;
import org.framewright.reliability.codings.CodingComparison;
import org.framewright.reliability.codings.CodingProcedure;
import org.framewright.reliability.codings.ComparedArticle;
import org.framewright.reliability.codings.ComparisonData;
import org.framewright.reliability.codings.ReadingProgress;
import org.framewright.reliability.differences.ComparedItems;
import org.framewright.reliability.differences.DisagreementFinder;
import org.framewright.reliability.differences.DisagreementReport;
import org.framewright.reliability.figures.AgreementReport;
import org.framewright.reliability.figures.SnapshotBuilder;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.reliability.query.MeasureQuery;
import org.framewright.reliability.reference.ReferenceAgreement;
import org.framewright.reliability.reference.ReferenceComparer;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.StoreProblem;
import org.framewright.store.integrity.IntegrityCheck;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// How far a project's coders agree. Nothing is changed; everything is read from one state of the project.
/// `docs/methods/project-data.md` says how codings become ratings and passages.
public final class AgreementService {

    private final ProjectDatabase database;
    private final IntegrityCheck scrutiny;

    /// @param scrutiny what must hold of all that is compared
    public AgreementService(ProjectDatabase database, IntegrityCheck scrutiny) {
        this.database = database;
        this.scrutiny = scrutiny;
    }

    /// Compares what was asked for.
    ///
    /// @throws Refusal where there is no such thing, or nothing to compare
    public AgreementReport report(AgreementQuery selection) {
        return report(selection, ReadingProgress.NONE);
    }

    /// As [#report(AgreementQuery)].
    ///
    /// @throws Refusal also with [ReliabilityProblem#STOPPED], where the thread was interrupted
    public AgreementReport report(AgreementQuery selection, ReadingProgress progress) {
        var measures = MeasureQuery.of(selection);
        return reading(state -> report(state, measures, selection, progress));
    }

    /// How what [#report] compares came about.
    ///
    /// @throws Refusal as [#report(AgreementQuery)]
    public CodingProcedure procedure(AgreementQuery selection) {
        return reading(state -> CodingProcedure.of(state, new CodingComparison(state, selection)));
    }

    private <T> T reading(Function<ProjectDatabase, T> work) {
        try {
            return database.reading(scrutiny, work);
        } catch (CancellationException interrupted) {
            throw new Refusal(ReliabilityProblem.STOPPED, "");
        } catch (Refusal refused) {
            if (refused.problems().stream().anyMatch(it -> it.code() == StoreProblem.INTERRUPTED)) {
                throw new Refusal(ReliabilityProblem.STOPPED, "");
            }
            throw refused;
        }
    }

    private static AgreementReport report(
            ProjectDatabase state, MeasureQuery measures, AgreementQuery selection, ReadingProgress progress) {
        var compared = new CodingComparison(state, selection);
        measures.requireFit(compared.chosen(), selection);
        return ComparisonData.read(compared, selection, progress).report(selection.measures(), selection.draws());
    }

    /// Reads what is compared, to make figures of it again and again.
    ///
    /// @throws Refusal as [#report(AgreementQuery, ReadingProgress)]
    public ComparisonData read(AgreementQuery selection, ReadingProgress progress) {
        return reading(state -> ComparisonData.read(new CodingComparison(state, selection), selection, progress));
    }

    /// As [#read], with every actor as it was coded, whatever was decided of two being the same.
    ///
    /// @throws Refusal as [#report(AgreementQuery, ReadingProgress)]
    public ComparisonData readAsCoded(AgreementQuery selection, ReadingProgress progress) {
        return reading(state -> ComparisonData.read(CodingComparison.asCoded(state, selection), selection, progress));
    }

    /// The figures of a round as they are, under its own version of the codebook as if it were closed, with all that has to be known to
    /// keep them.
    ///
    /// @throws Refusal as [#report(AgreementQuery, ReadingProgress)]
    public AgreementSnapshot snapshot(Round round, ReadingProgress progress) {
        var selection = AgreementQuery.ALL.inRound(round.name()).under(round.codebookVersion());
        var measures = MeasureQuery.of(selection);
        return reading(state ->
                SnapshotBuilder.of(
                        report(state, measures, selection, progress),
                        SnapshotBuilder.inputs(state, new CodingComparison(state, selection))));
    }

    /// Names what a round's figures rest on; the same as long as they are the same for that reason.
    ///
    /// @throws Refusal as [#report(AgreementQuery)]
    public String inputs(Round round) {
        var selection = AgreementQuery.ALL.inRound(round.name()).under(round.codebookVersion());
        return reading(state -> SnapshotBuilder.inputs(state, new CodingComparison(state, selection)));
    }

    /// Finds where coders differ, by the rules by which [#report] compares them.
    ///
    /// @throws Refusal as [#report(AgreementQuery, ReadingProgress)]
    public DisagreementReport disagreements(AgreementQuery selection, ReadingProgress progress) {
        return reading(state -> {
            var compared = new CodingComparison(state, selection);
            var differences = new DisagreementFinder(compared.chosen(), compared.who().coders(), selection);
            compared.read(progress, (coded, text) -> differences.add(coded, text.places()));
            return new DisagreementReport(
                    compared.who().round().name(),
                    compared.coders(),
                    compared.who().codings().size(),
                    differences.all(),
                    compared.leftOut());
        });
    }

    /// What coders say of each article that they are compared in, side by side.
    ///
    /// @param selection round and coders; all of the newest codebook is looked at
    /// @throws Refusal as [#report(AgreementQuery, ReadingProgress)]
    public void sides(AgreementQuery selection, ReadingProgress progress, Consumer<ArticleSides> take) {
        var all = selection.ofTag(null).ofVariable(null).under(AgreementQuery.NEWEST);
        reading(state -> {
            var compared = new CodingComparison(state, all);
            compared.read(progress, (coded, text) -> take.accept(sides(compared, coded, text.places(), all)));
            return true;
        });
    }

    /// What coders say of one article; nothing where fewer than two have submitted it.
    ///
    /// @throws Refusal as [#report(AgreementQuery)]
    public Optional<ArticleSides> sides(AgreementQuery selection, ArticleId article) {
        var all = selection.ofTag(null).ofVariable(null).under(AgreementQuery.NEWEST);
        try (var state = database.snapshot()) {
            var compared = new CodingComparison(state, all);
            return compared.read(article)
                    .map(it -> sides(compared, it, new AnnotationPlaces(it.article().text()), all));
        }
    }

    private static ArticleSides sides(
            CodingComparison compared, ComparedArticle coded, AnnotationPlaces places, AgreementQuery selection) {
        var coders = compared.who().coders();
        var sides =
                IntStream.range(0, coders.size())
                        .boxed()
                        .flatMap(i ->
                                coded.coded().get(i).stream()
                                        .map(it -> new ArticleSides.CoderSide(coders.get(i), it.annotations())))
                        .toList();
        var matters = new ComparedItems(coded, coders, compared.chosen(), places, selection.overlap()).all();
        return new ArticleSides(coded.article(), compared.codebook(), sides, matters);
    }

    /// Compares coders with one whose codings are the reference.
    ///
    /// @param selection whose coders are compared; all others who take part, where it names none
    /// @param reference a coder's name
    /// @throws Refusal as [#report(AgreementQuery, ReadingProgress)]
    public ReferenceAgreement against(AgreementQuery selection, String reference, ReadingProgress progress) {
        return reading(state -> ReferenceComparer.read(state, selection, reference, _ -> true, progress));
    }

    /// As [#against], of each coder the first pass over an article: what they said before they may have seen the reference.
    ///
    /// @throws Refusal as [#against]
    ///
    /// @param articles which of them
    public ReferenceAgreement training(AgreementQuery selection, String reference, Set<ArticleId> articles) {
        Predicate<Coding> counts = it -> it.pass() == 1 && articles.contains(it.article());
        var newest = selection.under(AgreementQuery.NEWEST);
        return reading(state -> ReferenceComparer.read(state, newest, reference, counts, ReadingProgress.NONE));
    }

    public static void stopWhereInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Refusal(ReliabilityProblem.STOPPED, "");
        }
    }
}
