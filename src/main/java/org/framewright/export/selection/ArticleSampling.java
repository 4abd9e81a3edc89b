package org.framewright.export.selection;

import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.study.ArticleDraw;
import org.framewright.model.study.ArticleDraw.DrawnStratum;
import org.framewright.model.study.Batch;
import org.framewright.model.study.RoundId;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.DrawStore;
import org.framewright.store.query.TeamStore;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The probability of each article to be drawn into the study: that of the study's sample, times that of the batches of a round.
///
/// A batch is drawn from what the earlier batches have left. An article of one of them could have been drawn by each of
/// them, so its probability is 1 - (1 - f1)(1 - f2)..., where f1, f2 and so on are the shares of its stratum that the
/// batches have taken, of those since its import. Without growth of the corpus this is the sum of the drawn articles of
/// the stratum divided by the number of all of them: the probability of simple random sampling without replacement
/// (W. G. Cochran, Sampling Techniques, 3rd ed., 1977, section 2.1).
public final class ArticleSampling {

    private final Map<ArticleId, Integer> importOrder = new HashMap<>();
    private final List<StrataOfDraw> samples;
    private final Map<RoundId, List<Optional<StrataOfDraw>>> batches;

    /// A draw, with the stratum of each drawn article.
    private record StrataOfDraw(ArticleDraw draw, Map<ArticleId, DrawnStratum> ofArticle, Map<String, Double> share) {

        static StrataOfDraw of(ArticleDraw draw) {
            var ofArticle = new HashMap<ArticleId, DrawnStratum>();
            draw.drawn().forEach(stratum -> stratum.articles().forEach(it -> ofArticle.put(it, stratum)));
            return new StrataOfDraw(
                    draw,
                    ofArticle,
                    draw.drawn().stream().collect(Collectors.toMap(DrawnStratum::name, DrawnStratum::probability)));
        }

        Optional<DrawnStratum> stratum(ArticleId article) {
            return Optional.ofNullable(ofArticle.get(article));
        }

        /// The share of an article's stratum that was drawn. The stratum of an article that another draw has taken
        /// follows from its fields now.
        double share(Article article) {
            return stratum(article.id())
                    .map(DrawnStratum::probability)
                    .orElseGet(() -> share.getOrDefault(ArticleDraw.stratum(draw.strata(), article.metadata()), 0.0));
        }
    }

    /// The sampling of an article.
    ///
    /// @param strata the names of its strata: of the study's sample, and of its batch; without those that have no name
    /// @param probability over 0, at most 1; empty where nothing was drawn, or the probability is not known
    private record SampledArticle(List<String> strata, OptionalDouble probability) {}

    public ArticleSampling(ProjectDatabase state) {
        var articles = new ArticleStore(state).summaries().stream().map(ArticleSummary::id).toList();
        for (int i = 0; i < articles.size(); i++) {
            importOrder.put(articles.get(i), i);
        }
        var draws = new DrawStore(state).draws().stream().map(StrataOfDraw::of).toList();
        this.samples = draws.stream().filter(it -> it.draw().batch().isEmpty()).toList();
        var ofBatch = new HashMap<String, StrataOfDraw>();
        draws.forEach(it -> ofBatch.put(it.draw().batch(), it));
        this.batches =
                new TeamStore(state)
                        .batches().stream()
                                .collect(
                                        Collectors.groupingBy(
                                                Batch::round,
                                                Collectors.mapping(
                                                        it -> Optional.ofNullable(ofBatch.get(it.id().value())),
                                                        Collectors.toList())));
    }

    /// The cells of the columns `stratum` and `sampling_probability`.
    public List<String> cells(Article article, RoundId round) {
        var sampled = sampled(article, batches.getOrDefault(round, List.of()));
        var probability =
                sampled.probability().isEmpty()
                        ? ""
                        : new BigDecimal(sampled.probability().getAsDouble(), MathContext.DECIMAL32)
                                .stripTrailingZeros()
                                .toPlainString();
        return List.of(String.join(" | ", sampled.strata()), probability);
    }

    private SampledArticle sampled(Article article, List<Optional<StrataOfDraw>> inRound) {
        var ofSamples = samples.stream().flatMap(it -> it.stratum(article.id()).stream()).toList();
        var own =
                inRound.stream()
                        .flatMap(Optional::stream)
                        .filter(it -> it.stratum(article.id()).isPresent())
                        .findFirst();
        var strata =
                Stream.concat(ofSamples.stream(), own.flatMap(it -> it.stratum(article.id())).stream())
                        .map(DrawnStratum::name)
                        .filter(it -> !it.isEmpty())
                        .toList();
        boolean drawn = !samples.isEmpty() || !inRound.isEmpty();
        boolean notSampled = !samples.isEmpty() && ofSamples.isEmpty();
        if (!drawn || notSampled) {
            return new SampledArticle(strata, OptionalDouble.empty());
        }
        double ofSample =
                ofSamples.stream().mapToDouble(DrawnStratum::probability).reduce(1, (one, other) -> one * other);
        var ofBatches =
                inRound.isEmpty()
                        ? OptionalDouble.of(1)
                        : own.isPresent() ? ofBatches(article, inRound) : OptionalDouble.empty();
        return new SampledArticle(
                strata, ofBatches.isEmpty() ? ofBatches : OptionalDouble.of(ofSample * ofBatches.getAsDouble()));
    }

    /// The probability that one of a round's batches takes an article; empty where a batch has no record.
    private OptionalDouble ofBatches(Article article, List<Optional<StrataOfDraw>> inRound) {
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
        return OptionalDouble.of(1 - left);
    }
}
