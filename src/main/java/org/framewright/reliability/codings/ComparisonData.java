package org.framewright.reliability.codings;

import org.framewright.codebook.Variable;
import org.framewright.model.ArticleId;
import org.framewright.model.ArticleSummary;
import org.framewright.model.Coder;
import org.framewright.model.CoderId;
import org.framewright.model.Coding;
import org.framewright.reliability.figures.AgreementReport;
import org.framewright.reliability.figures.AgreementReporter;
import org.framewright.reliability.figures.TagComparison;
import org.framewright.reliability.matching.PairOfTag;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.reliability.query.CodingFilter;
import org.framewright.reliability.query.MeasureQuery;
import org.framewright.reliability.query.TagQueries;
import org.framewright.reliability.rated.RatedArticle;
import org.framewright.reliability.rated.RatedVariable;
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

/// What a selection compares, read once: figures are made of it as often as somebody wants other ones, without the project.
public final class ComparisonData {

    private final AgreementQuery selection;
    private final Study study;
    private final TagQueries chosen;
    private final RoundCodings who;
    private final List<TagComparison> comparisons;
    private final List<RatedArticle> articles;
    private final List<RatedArticle> submitted;
    private final RelevanceVariable relevance;
    private final AgreementReport empty;

    private ComparisonData(CodingComparison compared, AgreementQuery selection, List<TagComparison> comparisons) {
        this.selection = selection;
        this.study = compared.study();
        this.chosen = compared.chosen();
        this.who = compared.who();
        this.comparisons = List.copyOf(comparisons);
        this.articles = compared.compared().stream().map(it -> article(it, who.codings())).toList();
        this.submitted = compared.submitted().stream().map(it -> article(it, who.submitted())).toList();
        this.relevance = RelevanceVariable.of(who, compared.submitted());
        this.empty =
                new AgreementReport(
                        who.round().name(),
                        compared.coders(),
                        who.codings().size(),
                        who.submitted().size() - who.codings().size(),
                        who.alone(),
                        who.open(),
                        compared.versions(),
                        compared.codebook().version(),
                        selection.overlap(),
                        selection.unmatched(),
                        selection.seed(),
                        null,
                        List.of(),
                        List.of(),
                        compared.leftOut());
    }

    public static ComparisonData read(CodingComparison compared, AgreementQuery selection, ReadingProgress progress) {
        var comparisons = compared.chosen().comparisons(compared.who().coders(), selection);
        compared.read(progress, (coded, text) -> comparisons.forEach(it -> it.add(coded, text)));
        return new ComparisonData(compared, selection, comparisons);
    }

    private RatedArticle article(ArticleSummary it, Map<ArticleId, Map<CoderId, Coding>> of) {
        var codings = of.getOrDefault(it.id(), Map.of());
        return new RatedArticle(
                it.name(),
                it.title(),
                it.outlet(),
                CodingFilter.day(it.date()),
                who.coders().stream()
                        .map(coder -> Optional.ofNullable(codings.get(coder.id())).map(Coding::submitted))
                        .toList());
    }

    /// The figures of what was read.
    ///
    /// @param measures ids of measures; empty for all that apply
    /// @param draws how often to draw articles with replacement for bootstrap intervals; 0 for none
    /// @throws org.framewright.model.Refusal as [AgreementService#report(AgreementQuery, ReadingProgress)]
    public AgreementReport report(List<String> measures, int draws) {
        var wanted = selection.by(measures).drawing(draws);
        var choice = MeasureQuery.of(wanted);
        choice.requireFit(chosen, wanted);
        var reporting = new AgreementReporter(choice, wanted, chosen);
        return empty.with(
                reporting.relevance(relevance),
                comparisons.stream().map(reporting::tag).toList(),
                reporting.overall(comparisons));
    }

    /// What every coder answered to a question, unit by unit.
    ///
    /// @param about the variable's id, or `role/tag/variable` for one of what fills a role
    /// @return nothing where there is no such question, or its answers can't be compared
    public Optional<RatedVariable> ratings(String tag, String about) {
        return comparisons.stream()
                .filter(it -> it.asked().tag().id().equals(tag))
                .findFirst()
                .flatMap(it -> about.contains("/") ? ofRole(it, about.split("/", -1)) : ofTag(it, about));
    }

    /// Whether, or how often, a tag is there, unit by unit.
    ///
    /// @param about as [FigureSection] has it, such as `found-in-sentence`
    /// @return nothing where the tag is not looked for in such units
    public Optional<RatedVariable> presence(String tag, String about) {
        return comparisons.stream()
                .filter(it -> it.asked().tag().id().equals(tag))
                .findFirst()
                .flatMap(it -> new PresenceQuestion(it, chosen.tags().size(), articles).of(about));
    }

    /// Whether each article belongs into the study.
    public RatedVariable relevance() {
        return relevance.rated(submitted);
    }

    /// Whether a question is answered by actors.
    ///
    /// @param about as in [#ratings]
    public boolean isAnsweredByActors(String tag, String about) {
        var path = about.split("/", -1);
        return chosen.asked()
                .tag(path.length > 1 ? path[1] : tag)
                .flatMap(it -> it.tag().variable(path[path.length - 1]))
                .filter(it -> it.scale() == Variable.Scale.ACTOR)
                .isPresent();
    }

    private Optional<RatedVariable> ofTag(TagComparison comparison, String id) {
        return comparison.asked().variables().stream()
                .filter(it -> it.id().equals(id) && (comparison.isOnce() || comparison.isPaired()))
                .findFirst()
                .map(it ->
                        comparison.isOnce()
                                ? rated(comparison, it, List.of(comparison.rows(it)), false)
                                : rated(
                                        comparison,
                                        it,
                                        comparison.pairs().stream().map(pair -> pair.labels().rows(it)).toList(),
                                        true));
    }

    private Optional<RatedVariable> ofRole(TagComparison comparison, String[] path) {
        var roles = comparison.asked().tag().roles();
        for (int i = 0; i < roles.size(); i++) {
            int role = i;
            if (roles.get(i).id().equals(path[0]) && comparison.isPaired()) {
                return chosen.asked()
                        .tag(path[1])
                        .flatMap(
                                filler -> filler.variables().stream().filter(it -> it.id().equals(path[2])).findFirst())
                        .map(it ->
                                rated(
                                        comparison,
                                        it,
                                        comparison.pairs().stream()
                                                .map(pair -> pair.roles().get(role).of(path[1]).rows(it))
                                                .toList(),
                                        true));
            }
        }
        return Optional.empty();
    }

    private RatedVariable rated(TagComparison comparison, Variable variable, List<VariableRows> rows, boolean byPairs) {
        var scales = AnswerScales.of(variable, rows);
        var together =
                byPairs
                        ? VariableRows.together(
                                coders(), comparison.pairs().stream().map(PairOfTag::pair).toList(), rows)
                        : rows.getFirst();
        return new RatedAnswers(study, variable, scales)
                .variable(comparison.asked().tag(), together, byPairs, articles);
    }

    private List<String> coders() {
        return who.coders().stream().map(Coder::name).toList();
    }

    /// The articles that are compared, in the order in which they count.
    public Stream<RatedArticle> articles() {
        return articles.stream();
    }
}
