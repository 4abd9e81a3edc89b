package org.framewright.reliability;

import org.framewright.codebook.Codebook;
import org.framewright.model.ArticleId;
import org.framewright.model.ArticleSummary;
import org.framewright.model.Coder;
import org.framewright.model.Coding;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.reliability.AgreementReport.CoderArticles;
import org.framewright.store.ArticleStore;
import org.framewright.store.CodingStore;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.StoreProblem;
import org.framewright.store.Study;
import org.framewright.store.TeamStore;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How far a project's coders agree. Nothing is changed; everything is read from one state of the project.
/// `docs/methods/project-data.md` says how codings become ratings and passages.
public final class AgreementService {

    private final ProjectDatabase database;
    private final Runnable requireSound;

    /// @param requireSound refuses where the project is not as this program would have written it
    public AgreementService(ProjectDatabase database, Runnable requireSound) {
        this.database = database;
        this.requireSound = requireSound;
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
        try {
            requireSound.run();
            try (var state = database.snapshot()) {
                return report(state, measures, selection, progress);
            }
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
        var study = Study.of(state);
        var excluded = new TeamStore(state).excluded();
        var all = new CodingStore(state).all();
        var ofTheStudy = all.stream().filter(it -> !excluded.contains(it.article())).toList();
        var who = WhoCodedWhat.choose(study, ofTheStudy, selection);
        var versions = versions(study, who);
        var chosen = ChosenTags.of(study.newest(), selection);
        var harmonised = new Harmonised(study.versions(), study.register(), selection.pooled());
        measures.requireFit(chosen, selection);
        var comparisons = chosen.comparisons(who.coders(), selection);

        int done = 0;
        for (var article : articles(state, who)) {
            stopWhereInterrupted();
            var coded = CodedArticle.read(state, harmonised, who, done, article.id());
            var text = CodedText.of(coded.article());
            comparisons.forEach(it -> it.add(coded, text));
            progress.at(++done, who.codings().size());
        }

        var reporting = new Reporting(measures, selection, chosen);
        return new AgreementReport(
                who.round().name(),
                who.coders().stream().map(it -> new CoderArticles(it.name(), who.articlesOf(it))).toList(),
                who.codings().size(),
                who.alone(),
                who.open(),
                versions,
                study.newest().version(),
                selection.overlap(),
                selection.unmatched(),
                selection.seed(),
                comparisons.stream().map(reporting::tag).toList(),
                reporting.overall(comparisons),
                Stream.of(
                                chosen.leftOut(),
                                harmonised.leftOut(who.compared(), chosen.variables()),
                                notRelevant(who),
                                haveLeft(study, who, selection),
                                excluded(who, all, excluded))
                        .flatMap(List::stream)
                        .toList());
    }

    /// Those who have left the study, and were not asked for.
    private static List<Problem> haveLeft(Study study, WhoCodedWhat who, Selection selection) {
        var left =
                study.coders().stream()
                        .filter(it -> it.hasLeft() && !who.coders().contains(it) && selection.coders().isEmpty())
                        .map(Coder::name)
                        .collect(Collectors.joining(", "));
        return left.isEmpty() ? List.of() : List.of(Problem.of(ReliabilityProblem.CODERS_LEFT, left));
    }

    /// Articles that two or more of the coders have submitted in this round, and that do not belong into the study.
    private static List<Problem> excluded(WhoCodedWhat who, List<Coding> all, Set<ArticleId> excluded) {
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

    private static List<Problem> notRelevant(WhoCodedWhat who) {
        return who.notRelevant() == 0
                ? List.of()
                : List.of(Problem.of(ReliabilityProblem.NOT_RELEVANT, who.round().name(), who.notRelevant()));
    }

    /// By name: an order that is the same on every machine, whatever was imported first.
    private static List<ArticleSummary> articles(ProjectDatabase state, WhoCodedWhat who) {
        return new ArticleStore(state)
                .summaries().stream()
                        .filter(it -> who.codings().containsKey(it.id()))
                        .sorted(Comparator.comparing(ArticleSummary::name))
                        .toList();
    }

    private static List<Integer> versions(Study study, WhoCodedWhat who) {
        var used = who.compared().stream().map(Coding::codebookVersion).distinct().toList();
        return study.versions().all().reversed().stream().map(Codebook::version).filter(used::contains).toList();
    }

    static void stopWhereInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Refusal(ReliabilityProblem.STOPPED, "");
        }
    }
}
