package org.framewright.team.assign;

import org.framewright.coding.SeededOrder;
import org.framewright.coding.state.StudyService;
import org.framewright.model.Refusal;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.change.ArticleChange.ArticlesDrawn;
import org.framewright.model.change.AssignmentChange.AssignmentAdded;
import org.framewright.model.change.AssignmentChange.BatchAdded;
import org.framewright.model.change.Change;
import org.framewright.model.study.ArticleDraw;
import org.framewright.model.study.Assignment;
import org.framewright.model.study.AssignmentId;
import org.framewright.model.study.Batch;
import org.framewright.model.study.BatchId;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.DrawRecipe;
import org.framewright.model.study.Round;
import org.framewright.team.RoundService;
import org.framewright.team.TeamContext;
import org.framewright.team.TeamProblem;
import org.framewright.team.assign.AssignmentDraw.DrawPlan;
import org.framewright.team.assign.AssignmentDraw.DrawnArticle;
import org.framewright.team.assign.SeededSampler.DrawCandidate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes assignments: draws articles without a coder in a round, draws their coders, and stores the recipe of the draw.
public final class AssignmentService {

    private final TeamContext context;

    public AssignmentService(TeamContext context) {
        this.context = context;
    }

    /// The request for a new batch.
    ///
    /// @param batch the batch's name, unique in the round
    /// @param coders by name
    /// @param among the names of the articles to draw from; empty for all
    /// @param number the number of articles to draw; empty for all available
    /// @param overlap the number of articles for several coders: `20`, or `10%` of the drawn articles
    /// @param perArticle the number of coders for each article of the overlap
    /// @param pairs whether these coders rotate, or all code the overlap
    /// @param strata `outlet`, `month`, or another field of the articles; empty for none
    public record AssignmentRequest(
            String round,
            String batch,
            List<String> coders,
            List<String> among,
            Optional<Integer> number,
            String overlap,
            int perArticle,
            DrawRecipe.PairRule pairs,
            String strata,
            long seed) {

        public AssignmentRequest {
            coders = coders.stream().distinct().toList();
            among = List.copyOf(among);
        }
    }

    /// The result of a draw.
    ///
    /// @param coders in the order of the request
    /// @param drawn the coders of each article; the overlap first
    /// @param assignments the assignments of the draw, each with its position
    /// @param known the number of drawn articles that were given out in another round already
    /// @param record the record of the draw; empty where the articles to draw from were chosen by hand, so that no probability is known
    public record DrawnAssignments(
            Batch batch,
            List<Coder> coders,
            List<DrawnArticle> drawn,
            List<Assignment> assignments,
            int known,
            Optional<ArticleDraw> record) {

        /// The precision of agreement that the overlap allows; empty without overlap.
        public Optional<OverlapPrecision> precision() {
            var recipe = batch.recipe();
            return recipe.overlap() == 0
                    ? Optional.empty()
                    : Optional.of(OverlapPrecision.of(recipe.overlap(), recipe.articles()));
        }
    }

    /// All assignments, by round and coder, in the order of each coder's positions.
    public List<Assignment> list() {
        return context.team().assignments();
    }

    /// All batches, in the order of their making.
    public List<Batch> batches() {
        return context.team().batches();
    }

    /// Draws a batch without writing it.
    ///
    /// @throws Refusal where there is no such round, coder or article, or the request can't be fulfilled
    public DrawnAssignments preview(AssignmentRequest request) {
        var round = context.study().round(request.round());
        RoundService.requireOpen(round);
        var name = StudyService.clean(request.batch());
        if (context.team().batches().stream()
                .anyMatch(it -> it.round().equals(round.id()) && it.name().equalsIgnoreCase(name))) {
            throw new Refusal(TeamProblem.BATCH_NAME_IN_USE, round.name(), name);
        }
        var coders = request.coders().stream().map(this::coder).toList();
        var earlier = context.team().assignments().stream().filter(it -> it.round().equals(round.id())).toList();
        var plan = plan(request, round, coders, earlier);
        var drawn = AssignmentDraw.draw(plan);
        var recipe =
                new DrawRecipe(
                        SeededSampler.GENERATOR,
                        plan.seed(),
                        plan.pool().size(),
                        plan.number(),
                        plan.overlap(),
                        plan.overlap() == 0 ? 1 : plan.several(),
                        plan.pairs(),
                        request.strata(),
                        plan.coders());
        var batch =
                new Batch(new BatchId(context.stamp().newId().get()), round.id(), name, context.stamp().now(), recipe);
        var elsewhere =
                context.team().assignments().stream()
                        .filter(it -> !it.round().equals(round.id()))
                        .map(Assignment::article)
                        .collect(Collectors.toSet());
        int known = (int) drawn.stream().filter(it -> elsewhere.contains(it.article())).count();
        return new DrawnAssignments(
                batch,
                coders,
                drawn,
                assignments(batch, round, drawn, earlier),
                known,
                request.among().isEmpty() ? Optional.of(record(batch, plan, drawn)) : Optional.empty());
    }

    /// Draws a batch, and writes its assignments.
    ///
    /// @throws Refusal as [#preview]; nothing is written then
    public DrawnAssignments assign(AssignmentRequest request) {
        var drawn = preview(request);
        var changes = new ArrayList<Change>();
        changes.add(new BatchAdded(drawn.batch()));
        drawn.assignments().forEach(it -> changes.add(new AssignmentAdded(it)));
        var entries = new ArrayList<Change>(List.of(Change.of(changes)));
        drawn.record().ifPresent(it -> entries.add(new ArticlesDrawn(it)));
        context.append(entries);
        return drawn;
    }

    private ArticleDraw record(Batch batch, DrawPlan plan, List<DrawnArticle> drawn) {
        var articles = drawn.stream().map(DrawnArticle::article).collect(Collectors.toSet());
        return new ArticleDraw(
                batch.recipe().generator(),
                plan.seed(),
                batch.id().value(),
                batch.recipe().strata(),
                context.articles().summaries().size(),
                ArticleStrata.drawn(plan.pool(), articles));
    }

    private Coder coder(String name) {
        var coder = context.coder(name);
        if (coder.isDeactivated()) {
            throw new Refusal(TeamProblem.CODER_HAS_LEFT, coder.name());
        }
        if (coder.kind() == Coder.Kind.REFERENCE) {
            throw new Refusal(TeamProblem.REFERENCE_CODER, coder.name());
        }
        return coder;
    }

    private DrawPlan plan(AssignmentRequest request, Round round, List<Coder> coders, List<Assignment> earlier) {
        var pool = pool(request, round, earlier);
        int number = request.number().orElse(pool.size());
        if (number < 1 || number > pool.size()) {
            throw new Refusal(TeamProblem.TOO_FEW_ARTICLES, Integer.toString(number), pool.size());
        }
        int overlap = overlap(request.overlap(), number);
        int needed = request.pairs() == DrawRecipe.PairRule.ALL ? Math.max(2, coders.size()) : request.perArticle();
        if (overlap > 0 && (needed < 2 || coders.size() < needed)) {
            throw new Refusal(TeamProblem.TOO_FEW_CODERS, "", needed, coders.size());
        }
        var previousArticles = earlier.stream().collect(Collectors.toMap(Assignment::coder, _ -> 1, Integer::sum));
        return new DrawPlan(
                pool,
                coders.stream().map(Coder::id).toList(),
                previousArticles,
                number,
                overlap,
                request.perArticle(),
                request.pairs(),
                request.seed());
    }

    private List<DrawCandidate> pool(AssignmentRequest request, Round round, List<Assignment> earlier) {
        var excluded = context.team().excludedArticles();
        var assigned = earlier.stream().map(Assignment::article).collect(Collectors.toSet());
        var among = request.among().isEmpty() ? context.articles().summaries() : context.articles(request.among());
        var strata = new ArticleStrata(request.strata(), context.articles());
        var pool =
                among.stream()
                        .filter(it -> !excluded.contains(it.id()) && !assigned.contains(it.id()))
                        .map(strata::candidate)
                        .toList();
        if (pool.isEmpty()) {
            throw new Refusal(TeamProblem.NOTHING_TO_GIVE, round.name());
        }
        return pool;
    }

    /// The number of articles of an overlap from a number or a share in percent.
    private static int overlap(String requested, int number) {
        boolean share = requested.endsWith("%");
        try {
            double said = Double.parseDouble(share ? requested.substring(0, requested.length() - 1) : requested);
            long articles = share ? Math.round(said / 100 * number) : (long) said;
            if (articles >= 0 && articles <= number && (share || articles == said)) {
                return (int) articles;
            }
        } catch (NumberFormatException noNumber) {
            // refused below
        }
        throw new Refusal(TeamProblem.BAD_SHARE, requested);
    }

    /// The assignments of the drawn articles: each coder's new articles after the coder's earlier ones, in the order of
    /// the round.
    private List<Assignment> assignments(Batch batch, Round round, List<DrawnArticle> drawn, List<Assignment> earlier) {
        Map<CoderId, List<ArticleId>> lists = new HashMap<>();
        drawn.forEach(it ->
                it.coders().forEach(coder -> lists.computeIfAbsent(coder, _ -> new ArrayList<>()).add(it.article())));
        var imported = context.articles().summaries().stream().map(ArticleSummary::id).toList();
        var assignments = new ArrayList<Assignment>();
        for (var coder : batch.recipe().coders()) {
            var mine = lists.getOrDefault(coder, List.of());
            var order =
                    switch (round.settings().order()) {
                        case IMPORTED -> imported.stream().filter(Set.copyOf(mine)::contains).toList();
                        case RANDOM -> SeededOrder.shuffle(batch.recipe().seed() + " " + coder, mine);
                    };
            int last =
                    earlier.stream()
                            .filter(it -> it.coder().equals(coder))
                            .mapToInt(Assignment::position)
                            .max()
                            .orElse(0);
            for (var article : order) {
                assignments.add(
                        new Assignment(
                                new AssignmentId(context.stamp().newId().get()),
                                round.id(),
                                article,
                                coder,
                                batch.id(),
                                ++last));
            }
        }
        return assignments;
    }

    /// The precision of an overlap before any coding: the width of the interval for the agreement of coders on all
    /// articles of the draw.
    ///
    /// @param agreement the expected share of articles on which two coders agree
    /// @param articles the number of articles that the overlap represents, its own articles included
    /// @param halfWidth half the width of a 95 % interval for the share, by the normal approximation with the
    ///     correction for a finite population (S. Lacy and D. Riffe, Sampling error and selecting intercoder
    ///     reliability samples for nominal content categories, Journalism & Mass Communication Quarterly 73 (1996),
    ///     963-973); 0 where all articles are in the overlap, and nothing is estimated
    public record OverlapPrecision(double agreement, int articles, double halfWidth) {

        /// The assumed agreement where none is known.
        private static final double USUAL = 0.8;

        private static final double QUANTILE = 1.959964;

        /// The precision of an overlap.
        ///
        /// @param overlap the number of articles for several coders; more than 0
        /// @param articles the number of articles that it was drawn from
        public static OverlapPrecision of(int overlap, int articles) {
            double left = articles == overlap ? 0 : (double) (articles - overlap) / (articles - 1);
            return new OverlapPrecision(USUAL, articles, QUANTILE * Math.sqrt(USUAL * (1 - USUAL) / overlap * left));
        }

        /// Whether the overlap contains all articles.
        public boolean isExact() {
            return halfWidth == 0;
        }
    }
}
