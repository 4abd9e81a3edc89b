package org.framewright.reliability.codings;

import org.framewright.codebook.TagRole;
import org.framewright.codebook.Variable;
import org.framewright.model.ProgressListener;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.coding.Coding;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.reliability.figures.AgreementReport;
import org.framewright.reliability.matching.PairTag;
import org.framewright.reliability.matching.PooledLabels;
import org.framewright.reliability.matching.PooledTag;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.reliability.query.CodingFilter;
import org.framewright.reliability.query.TagQueries;
import org.framewright.reliability.query.TagQuery;
import org.framewright.reliability.rated.RatedVariable;
import org.framewright.reliability.rated.RatedVariable.RatedArticle;
import org.framewright.reliability.units.AnswerScales;
import org.framewright.reliability.units.PresenceQuestion;
import org.framewright.reliability.units.RatedAnswers;
import org.framewright.reliability.units.RelevanceVariable;
import org.framewright.reliability.units.VariableRows;
import org.framewright.store.query.Study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The table of compared units: all coders' answers and passages that a query compares, read once. `AgreementReporter`
/// and the details of a variable compute their figures from it without reading the project again.
public final class ComparisonData {

    private final AgreementQuery query;
    private final Study study;
    private final TagQueries tagQueries;
    private final RoundCodings roundCodings;
    private final List<TagComparison> comparisons;
    private final List<RatedArticle> articles;
    private final List<RatedArticle> submitted;
    private final RelevanceVariable relevance;
    private final AgreementReport empty;

    private ComparisonData(CodingSelection selection, AgreementQuery query, List<TagComparison> comparisons) {
        this.query = query;
        this.study = selection.study();
        this.tagQueries = selection.tagQueries();
        this.roundCodings = selection.roundCodings();
        this.comparisons = List.copyOf(comparisons);
        this.articles = selection.comparedArticles().stream().map(it -> article(it, roundCodings.codings())).toList();
        this.submitted =
                selection.submittedArticles().stream().map(it -> article(it, roundCodings.submitted())).toList();
        this.relevance = RelevanceVariable.of(roundCodings, selection.submittedArticles());
        this.empty =
                new AgreementReport(
                        roundCodings.round().name(),
                        selection.coders(),
                        roundCodings.codings().size(),
                        roundCodings.submitted().size() - roundCodings.codings().size(),
                        roundCodings.articlesOfOne(),
                        roundCodings.openCodings(),
                        selection.versions(),
                        selection.codebook().version(),
                        query.overlap(),
                        query.unmatched(),
                        query.seed(),
                        query.weights(),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        selection.leftOut());
    }

    /// Reads the selected codings, one article after the other.
    public static ComparisonData read(CodingSelection selection, AgreementQuery query, ProgressListener progress) {
        var pairs = CoderPair.allPairs(selection.roundCodings().coders());
        return new ComparisonData(selection, query, TagComparison.read(selection, pairs, query, progress));
    }

    private RatedArticle article(ArticleSummary it, Map<ArticleId, Map<CoderId, Coding>> of) {
        var codings = of.getOrDefault(it.id(), Map.of());
        return new RatedArticle(
                it.name(),
                it.title(),
                CodingFilter.parseDay(it.date()),
                roundCodings.coders().stream()
                        .map(coder -> Optional.ofNullable(codings.get(coder.id())).map(Coding::submitted))
                        .toList());
    }

    /// The query that selects the data.
    public AgreementQuery query() {
        return query;
    }

    /// The tags that the query names.
    public TagQueries tagQueries() {
        return tagQueries;
    }

    /// The data of each tag, in codebook order.
    public List<TagComparison> comparisons() {
        return comparisons;
    }

    /// All coders' answers to whether articles belong to the study.
    public RelevanceVariable relevanceVariable() {
        return relevance;
    }

    /// The report on the data, without figures.
    public AgreementReport reportWithoutFigures() {
        return empty;
    }

    /// Every coder's answers to a question, unit by unit.
    ///
    /// @param about the variable's id, or `role/tag/variable` for a variable of a role's filler
    /// @return the ratings; empty where there is no such question, or its answers can't be compared
    public Optional<RatedVariable> ratings(String tag, String about) {
        return comparisons.stream()
                .filter(it -> it.tagQuery().tag().id().equals(tag))
                .findFirst()
                .flatMap(it -> about.contains("/") ? roleVariable(it, about.split("/", -1)) : tagVariable(it, about));
    }

    /// Every coder's answers to a question about units that coders found themselves, with a unit for each that two or more of more than
    /// two coders have found.
    ///
    /// @param about as in [#ratings]
    /// @return the ratings; empty where there are no such units
    public Optional<RatedVariable> pooledRatings(String tag, String about) {
        var path = about.split("/", -1);
        return comparisons.stream()
                .filter(it -> it.tagQuery().tag().id().equals(tag))
                .findFirst()
                .flatMap(comparison ->
                        comparison
                                .pooled()
                                .flatMap(it ->
                                        path.length > 1
                                                ? fillerVariable(comparison, it, path)
                                                : pooledVariable(
                                                        comparison, comparison.tagQuery(), it.labels(), about)));
    }

    private Optional<RatedVariable> fillerVariable(TagComparison comparison, PooledTag pooled, String[] path) {
        var roles = comparison.tagQuery().tag().roles().stream().map(TagRole::id).toList();
        return tagQueries
                .queriedTags()
                .tag(path[1])
                .flatMap(filler ->
                        pooledVariable(
                                comparison, filler, pooled.findFillers(roles.indexOf(path[0]), path[1]), path[2]));
    }

    /// @param asking the tag that asks, of the comparison or of a filler
    private Optional<RatedVariable> pooledVariable(
            TagComparison comparison, TagQuery asking, PooledLabels labels, String id) {
        return asking.variables().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .map(it -> {
                    var rows = labels.rows(it);
                    return new RatedAnswers(study, it, AnswerScales.of(it, List.of(rows)))
                            .variable(comparison.tagQuery().tag(), rows, false, articles);
                });
    }

    /// Whether, or how often, a tag is there, unit by unit.
    ///
    /// @param about the subject as in `FigureSection`, such as `found-in-sentence`
    /// @return the ratings; empty where the tag is not compared in such units
    public Optional<RatedVariable> presence(String tag, String about) {
        return comparisons.stream()
                .filter(it -> it.tagQuery().tag().id().equals(tag))
                .findFirst()
                .flatMap(it -> new PresenceQuestion(it, tagQueries.tags().size(), articles).findVariable(about));
    }

    /// Whether each article belongs to the study.
    public RatedVariable relevance() {
        return relevance.ratedVariable(submitted);
    }

    /// Whether a question is answered by actors.
    ///
    /// @param about as in [#ratings]
    public boolean isAnsweredByActors(String tag, String about) {
        var path = about.split("/", -1);
        return tagQueries
                .queriedTags()
                .tag(path.length > 1 ? path[1] : tag)
                .flatMap(it -> it.tag().variable(path[path.length - 1]))
                .filter(it -> it.scale() == Variable.Scale.ACTOR || it.scale() == Variable.Scale.ACTOR_SET)
                .isPresent();
    }

    private Optional<RatedVariable> tagVariable(TagComparison comparison, String id) {
        return comparison.tagQuery().variables().stream()
                .filter(it -> it.id().equals(id) && (comparison.isAnsweredOnce() || comparison.isPaired()))
                .findFirst()
                .map(it ->
                        comparison.isAnsweredOnce()
                                ? ratedVariable(comparison, it, List.of(comparison.rows(it)), false)
                                : ratedVariable(
                                        comparison,
                                        it,
                                        comparison.pairs().stream().map(pair -> pair.labels().rows(it)).toList(),
                                        true));
    }

    private Optional<RatedVariable> roleVariable(TagComparison comparison, String[] path) {
        var roles = comparison.tagQuery().tag().roles();
        for (int i = 0; i < roles.size(); i++) {
            int role = i;
            if (roles.get(i).id().equals(path[0]) && comparison.isPaired()) {
                return tagQueries
                        .queriedTags()
                        .tag(path[1])
                        .flatMap(
                                filler -> filler.variables().stream().filter(it -> it.id().equals(path[2])).findFirst())
                        .map(it ->
                                ratedVariable(
                                        comparison,
                                        it,
                                        comparison.pairs().stream()
                                                .map(pair -> pair.roles().get(role).findFillers(path[1]).rows(it))
                                                .toList(),
                                        true));
            }
        }
        return Optional.empty();
    }

    private RatedVariable ratedVariable(
            TagComparison comparison, Variable variable, List<VariableRows> rows, boolean byPairs) {
        var scales = AnswerScales.of(variable, rows);
        var together =
                byPairs
                        ? VariableRows.join(coders(), comparison.pairs().stream().map(PairTag::pair).toList(), rows)
                        : rows.getFirst();
        return new RatedAnswers(study, variable, scales)
                .variable(comparison.tagQuery().tag(), together, byPairs, articles);
    }

    private List<String> coders() {
        return roundCodings.coders().stream().map(Coder::name).toList();
    }

    /// The compared articles, in order of name.
    public Stream<RatedArticle> articles() {
        return articles.stream();
    }
}
