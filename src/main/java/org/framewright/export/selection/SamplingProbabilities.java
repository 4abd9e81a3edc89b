package org.framewright.export.selection;

import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.change.ArticleChange.ArticlesDrawn;
import org.framewright.model.study.ArticleDraw;
import org.framewright.model.study.ArticleDraw.DrawnStratum;
import org.framewright.model.study.RoundId;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.TeamStore;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// The probability of each article to be drawn into the study: that of the study's sample, times that of a round's batches.
///
/// A batch is drawn from what the earlier batches have left. An article of one of them could have been drawn by each of
/// them, so its probability is 1 - (1 - f1)(1 - f2)..., where f1, f2 and so on are the shares of its stratum that the
/// batches have taken, of those since its import. Without growth of the corpus this is the number of drawn articles of
/// the stratum divided by the number of all of them: the probability of simple random sampling without replacement
/// (W. G. Cochran, Sampling Techniques, 3rd ed., 1977, section 2.1).
public final class SamplingProbabilities {

    private final Map<ArticleId, Integer> importOrder = new HashMap<>();
    private final List<IndexedDraw> samples = new ArrayList<>();

    /// The draws of each round's batches; empty for a batch whose draw is not recorded.
    private final Map<RoundId, List<Optional<IndexedDraw>>> batches = new HashMap<>();

    /// A draw, with its strata by drawn article and by name.
    private record IndexedDraw(
            ArticleDraw draw, Map<ArticleId, DrawnStratum> byArticle, Map<String, DrawnStratum> byName) {

        static IndexedDraw of(ArticleDraw draw) {
            var byArticle = new HashMap<ArticleId, DrawnStratum>();
            var byName = new HashMap<String, DrawnStratum>();
            for (var stratum : draw.drawn()) {
                byName.put(stratum.name(), stratum);
                stratum.articles().forEach(it -> byArticle.put(it, stratum));
            }
            return new IndexedDraw(draw, byArticle, byName);
        }

        /// The stratum in which an article was drawn; empty where it was not.
        Optional<DrawnStratum> find(Article article) {
            return Optional.ofNullable(byArticle.get(article.id()));
        }

        /// The share of an article's stratum that was drawn. The stratum of an article that another draw has taken
        /// follows from its fields now.
        double share(Article article) {
            return find(article)
                    .or(() -> Optional.ofNullable(byName.get(ArticleDraw.stratum(draw.strata(), article.metadata()))))
                    .map(DrawnStratum::probability)
                    .orElse(0.0);
        }
    }

    public SamplingProbabilities(ProjectDatabase state) {
        var ofBatches = new HashMap<String, IndexedDraw>();
        for (var entry : new Ledger(state, Clock.systemUTC()).findByKind(ArticlesDrawn.class)) {
            if (entry.change() instanceof ArticlesDrawn(var draw)) {
                if (draw.batch().isEmpty()) {
                    samples.add(IndexedDraw.of(draw));
                } else {
                    ofBatches.put(draw.batch(), IndexedDraw.of(draw));
                }
            }
        }
        for (var batch : new TeamStore(state).batches()) {
            batches.computeIfAbsent(batch.round(), _ -> new ArrayList<>())
                    .add(Optional.ofNullable(ofBatches.get(batch.id().value())));
        }
        if (!ofBatches.isEmpty()) {
            for (ArticleSummary article : new ArticleStore(state).summaries()) {
                importOrder.put(article.id(), importOrder.size());
            }
        }
    }

    /// How an article was drawn.
    ///
    /// @param sampleStratum empty without strata, as is `batchStratum`
    /// @param probability empty where it is unknown, and where nothing was drawn
    public record SampledArticle(String sampleStratum, String batchStratum, String probability) {}

    /// How an article was drawn for a round.
    public SampledArticle find(Article article, RoundId round) {
        var inRound = batches.getOrDefault(round, List.of());
        var sampled = samples.stream().flatMap(it -> it.find(article).stream()).toList();
        var assigned = inRound.stream().flatMap(it -> it.flatMap(draw -> draw.find(article)).stream()).findFirst();
        boolean nothingDrawn = samples.isEmpty() && inRound.isEmpty();
        boolean otherwiseIn = (sampled.isEmpty() && !samples.isEmpty()) || (assigned.isEmpty() && !inRound.isEmpty());
        var probability = nothingDrawn || otherwiseIn ? OptionalDouble.empty() : ofBatches(article, inRound);
        for (var stratum : sampled) {
            probability = probability.stream().map(it -> it * stratum.probability()).findFirst();
        }
        return new SampledArticle(
                sampled.isEmpty() ? "" : sampled.getLast().name(),
                assigned.map(DrawnStratum::name).orElse(""),
                probability.stream().mapToObj(SamplingProbabilities::format).collect(Collectors.joining()));
    }

    /// The probability that one of the batches takes an article, 1 without batches; empty where a draw is not recorded.
    private OptionalDouble ofBatches(Article article, List<Optional<IndexedDraw>> inRound) {
        int order = importOrder.getOrDefault(article.id(), 0);
        double left = 1;
        for (var batch : inRound) {
            if (batch.isEmpty()) {
                return OptionalDouble.empty();
            }
            if (order < batch.get().draw().corpus()) {
                left *= 1 - batch.get().share(article);
            }
        }
        return OptionalDouble.of(inRound.isEmpty() ? 1 : 1 - left);
    }

    private static String format(double probability) {
        return new BigDecimal(probability, MathContext.DECIMAL32).stripTrailingZeros().toPlainString();
    }
}
