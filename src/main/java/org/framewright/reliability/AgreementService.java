package org.framewright.reliability;

import org.framewright.model.ArticleId;
import org.framewright.model.Coding;
import org.framewright.model.KeptAgreement;
import org.framewright.model.Refusal;
import org.framewright.model.Round;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.Scrutiny;
import org.framewright.store.StoreProblem;

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
    private final Scrutiny scrutiny;

    /// @param scrutiny what must hold of all that is compared
    public AgreementService(ProjectDatabase database, Scrutiny scrutiny) {
        this.database = database;
        this.scrutiny = scrutiny;
    }

    /// Compares what was asked for.
    ///
    /// @throws Refusal where there is no such thing, or nothing to compare
    public AgreementReport report(Selection selection) {
        return report(selection, Progress.NONE);
    }

    /// As [#report(Selection)].
    ///
    /// @throws Refusal also with [ReliabilityProblem#STOPPED], where the thread was interrupted
    public AgreementReport report(Selection selection, Progress progress) {
        var measures = MeasureChoice.of(selection);
        return reading(state -> report(state, measures, selection, progress));
    }

    /// How what [#report] compares came about.
    ///
    /// @throws Refusal as [#report(Selection)]
    public Procedure procedure(Selection selection) {
        return reading(state -> Procedure.of(state, new Compared(state, selection)));
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
            ProjectDatabase state, MeasureChoice measures, Selection selection, Progress progress) {
        var compared = new Compared(state, selection);
        measures.requireFit(compared.chosen(), selection);
        return ComparedCodings.read(compared, selection, progress).report(selection.measures(), selection.draws());
    }

    /// Reads what is compared, to make figures of it again and again.
    ///
    /// @throws Refusal as [#report(Selection, Progress)]
    public ComparedCodings read(Selection selection, Progress progress) {
        return reading(state -> ComparedCodings.read(new Compared(state, selection), selection, progress));
    }

    /// As [#read], with every actor as it was coded, whatever was decided of two being the same.
    ///
    /// @throws Refusal as [#report(Selection, Progress)]
    public ComparedCodings readAsCoded(Selection selection, Progress progress) {
        return reading(state -> ComparedCodings.read(Compared.asCoded(state, selection), selection, progress));
    }

    /// The figures of a round as they are, under its own version of the codebook as if it were closed, with all that has to be known to
    /// keep them.
    ///
    /// @throws Refusal as [#report(Selection, Progress)]
    public KeptAgreement snapshot(Round round, Progress progress) {
        var selection = Selection.ALL.inRound(round.name()).under(round.codebookVersion());
        var measures = MeasureChoice.of(selection);
        return reading(state ->
                Snapshot.of(
                        report(state, measures, selection, progress),
                        Snapshot.inputs(state, new Compared(state, selection))));
    }

    /// Names what a round's figures rest on; the same as long as they are the same for that reason.
    ///
    /// @throws Refusal as [#report(Selection)]
    public String inputs(Round round) {
        var selection = Selection.ALL.inRound(round.name()).under(round.codebookVersion());
        return reading(state -> Snapshot.inputs(state, new Compared(state, selection)));
    }

    /// Finds where coders differ, by the rules by which [#report] compares them.
    ///
    /// @throws Refusal as [#report(Selection, Progress)]
    public DisagreementReport disagreements(Selection selection, Progress progress) {
        return reading(state -> {
            var compared = new Compared(state, selection);
            var differences = new Differences(compared.chosen(), compared.who().coders(), selection);
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
    /// @throws Refusal as [#report(Selection, Progress)]
    public void sides(Selection selection, Progress progress, Consumer<ArticleSides> take) {
        var all = selection.ofTag(null).ofVariable(null).under(Selection.NEWEST);
        reading(state -> {
            var compared = new Compared(state, all);
            compared.read(progress, (coded, text) -> take.accept(sides(compared, coded, text.places(), all)));
            return true;
        });
    }

    /// What coders say of one article; nothing where fewer than two have submitted it.
    ///
    /// @throws Refusal as [#report(Selection)]
    public Optional<ArticleSides> sides(Selection selection, ArticleId article) {
        var all = selection.ofTag(null).ofVariable(null).under(Selection.NEWEST);
        try (var state = database.snapshot()) {
            var compared = new Compared(state, all);
            return compared.read(article).map(it -> sides(compared, it, new Places(it.article().text()), all));
        }
    }

    private static ArticleSides sides(Compared compared, CodedArticle coded, Places places, Selection selection) {
        var coders = compared.who().coders();
        var sides =
                IntStream.range(0, coders.size())
                        .boxed()
                        .flatMap(i ->
                                coded.coded().get(i).stream()
                                        .map(it -> new ArticleSides.CoderSide(coders.get(i), it.annotations())))
                        .toList();
        var matters = new Matters(coded, coders, compared.chosen(), places, selection.overlap()).all();
        return new ArticleSides(coded.article(), compared.codebook(), sides, matters);
    }

    /// Compares coders with one whose codings are the reference.
    ///
    /// @param selection whose coders are compared; all others who take part, where it names none
    /// @param reference a coder's name
    /// @throws Refusal as [#report(Selection, Progress)]
    public AgainstReference against(Selection selection, String reference, Progress progress) {
        return reading(state -> Against.read(state, selection, reference, _ -> true, progress));
    }

    /// As [#against], of each coder the first pass over an article: what they said before they may have seen the reference.
    ///
    /// @throws Refusal as [#against]
    ///
    /// @param articles which of them
    public AgainstReference training(Selection selection, String reference, Set<ArticleId> articles) {
        Predicate<Coding> counts = it -> it.pass() == 1 && articles.contains(it.article());
        var newest = selection.under(Selection.NEWEST);
        return reading(state -> Against.read(state, newest, reference, counts, Progress.NONE));
    }

    static void stopWhereInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Refusal(ReliabilityProblem.STOPPED, "");
        }
    }
}
