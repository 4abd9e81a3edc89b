package org.framewright.export.selection;

import org.framewright.export.ExportProblem;
import org.framewright.export.selection.AnalysisRule.AnalysisRounds;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.article.ArticleExclusion;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.coding.Coding;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.Round;
import org.framewright.model.study.RoundId;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.CodingStore;
import org.framewright.store.query.Study;
import org.framewright.store.query.TeamStore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The codings that an [ExportSelection] takes from one state of a project.
public final class ExportScope {

    private final ExportSelection selection;
    private final List<Round> rounds;
    private final Set<RoundId> roundIds;
    private final Set<CoderId> coders;
    private final Set<CoderId> formerCoders;
    private final Map<ArticleId, String> excluded;
    private final Set<String> articles;
    private final Set<ArticleId> articleIds;

    /// The codings of the selected rounds and coders.
    private final List<Coding> selected;

    /// @throws Refusal where there is no such round, coder, article or question
    public ExportScope(ExportSelection selection, ProjectDatabase state, Study study) {
        this.selection = selection;
        var namedRounds = findByName(selection.rounds(), study.rounds(), Round::name, ExportProblem.NO_SUCH_ROUND);
        var namedCoders = findByName(selection.coders(), study.coders(), Coder::name, ExportProblem.NO_SUCH_CODER);
        this.rounds = namedRounds.isEmpty() ? study.rounds() : namedRounds;
        this.roundIds = rounds.stream().map(Round::id).collect(Collectors.toSet());
        this.coders = namedCoders.stream().map(Coder::id).collect(Collectors.toSet());
        this.formerCoders =
                selection.leftOut() || !selection.coders().isEmpty()
                        ? Set.of()
                        : study.coders().stream()
                                .filter(Coder::isDeactivated)
                                .map(Coder::id)
                                .collect(Collectors.toSet());
        this.articles = Set.copyOf(selection.articles());
        requireKnown(selection, state, study);
        this.excluded =
                new TeamStore(state)
                        .exclusions().stream()
                                .collect(Collectors.toMap(ArticleExclusion::article, ArticleExclusion::reason));
        this.articleIds =
                articles.isEmpty()
                        ? Set.of()
                        : new ArticleStore(state)
                                .summaries().stream()
                                        .filter(this::includes)
                                        .map(ArticleSummary::id)
                                        .collect(Collectors.toSet());
        this.selected = new CodingStore(state).all().stream().filter(this::isSelected).toList();
    }

    private static void requireKnown(ExportSelection selection, ProjectDatabase state, Study study) {
        if (!selection.articles().isEmpty()) {
            var names =
                    new ArticleStore(state).summaries().stream().map(ArticleSummary::name).collect(Collectors.toSet());
            selection.articles().stream()
                    .filter(it -> !names.contains(it))
                    .findFirst()
                    .ifPresent(it -> {
                        throw new Refusal(ExportProblem.NO_SUCH_ARTICLE, it);
                    });
        }
        selection
                .variables()
                .unknownTo(study.newest())
                .ifPresent(it -> {
                    var known = String.join(", ", VariableFilter.ids(study.newest()));
                    throw new Refusal(ExportProblem.NO_SUCH_QUESTION, it, known);
                });
    }

    /// Whether an article is in the export.
    boolean includes(ArticleSummary article) {
        return articles.isEmpty() || articles.contains(article.name());
    }

    /// Whether a coding is in the export.
    boolean includes(Coding coding) {
        return isSelected(coding) && isInStudy(coding);
    }

    /// The coders whose codings may be compared, by name: no reference coders.
    public List<Coder> comparedCoders(Study study) {
        return study.coders().stream()
                .filter(it -> it.kind() == Coder.Kind.CODER && !formerCoders.contains(it.id()))
                .filter(it -> coders.isEmpty() || coders.contains(it.id()))
                .toList();
    }

    /// The reason why an article is excluded from the study; empty where it is in the study.
    public String exclusion(ArticleId article) {
        return excluded.getOrDefault(article, "");
    }

    /// The parts of the selection that are missing in the export, with the reasons.
    public List<Problem> omissions(Study study) {
        var missing = selected.stream().filter(it -> !isInStudy(it)).toList();
        var problems = new ArrayList<Problem>();
        var names =
                study.coders().stream()
                        .filter(coder ->
                                missing.stream()
                                        .anyMatch(it ->
                                                it.coder().equals(coder.id()) && formerCoders.contains(it.coder())))
                        .map(Coder::name)
                        .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            problems.add(Problem.of(ExportProblem.CODERS_LEFT, names));
        }
        long articles = missing.stream().map(Coding::article).filter(excluded::containsKey).distinct().count();
        if (articles > 0) {
            problems.add(Problem.of(ExportProblem.ARTICLES_EXCLUDED, Long.toString(articles)));
        }
        return problems;
    }

    /// The rounds that the analysis takes, as they were begun.
    public List<Round> analysedRounds(AnalysisRule rule) {
        var submitted =
                selected.stream()
                        .filter(it -> isInStudy(it) && it.isSubmitted())
                        .map(Coding::round)
                        .collect(Collectors.toSet());
        return rule.selectRounds(rounds.stream().filter(it -> submitted.contains(it.id())).toList());
    }

    /// The number of chosen articles without a submitted coding, apart from training: the analysis has no row for them.
    public long countUnsubmitted(ProjectDatabase state) {
        var submitted = submittedArticles(AnalysisRule.USUAL.withRounds(AnalysisRounds.EVERY));
        return new ArticleStore(state)
                .summaries().stream()
                        .filter(it -> includes(it) && !excluded.containsKey(it.id()) && !submitted.contains(it.id()))
                        .count();
    }

    /// The warnings on articles without a row in the analysis, although a coding of them was submitted.
    public List<Problem> analysisWarnings(AnalysisRule rule) {
        var problems = new ArrayList<Problem>();
        var analysed = submittedArticles(rule);
        var otherArticles = submittedArticles(rule.withRounds(AnalysisRounds.EVERY));
        otherArticles.removeAll(analysed);
        if (!otherArticles.isEmpty()) {
            problems.add(Problem.of(ExportProblem.OTHER_ROUNDS, Integer.toString(otherArticles.size())));
        }
        return problems;
    }

    private Set<ArticleId> submittedArticles(AnalysisRule rule) {
        var analysedRounds = analysedRounds(rule).stream().map(Round::id).toList();
        return selected.stream()
                .filter(it -> isInStudy(it) && it.isSubmitted() && analysedRounds.contains(it.round()))
                .map(Coding::article)
                .filter(it -> articles.isEmpty() || articleIds.contains(it))
                .collect(Collectors.toSet());
    }

    private boolean isSelected(Coding coding) {
        return roundIds.contains(coding.round()) && (coders.isEmpty() || coders.contains(coding.coder()));
    }

    private boolean isInStudy(Coding coding) {
        return !formerCoders.contains(coding.coder())
                && (selection.leftOut() || !excluded.containsKey(coding.article()));
    }

    private static <T> List<T> findByName(
            List<String> names, List<T> all, Function<T, String> name, ExportProblem unknown) {
        var known = all.stream().map(name).toList();
        names.stream()
                .filter(it -> !known.contains(it))
                .findFirst()
                .ifPresent(it -> {
                    throw new Refusal(unknown, it, String.join(", ", known));
                });
        return all.stream().filter(it -> names.contains(name.apply(it))).toList();
    }
}
