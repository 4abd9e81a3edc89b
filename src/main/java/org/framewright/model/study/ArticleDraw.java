package org.framewright.model.study;

import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;

import java.util.List;
import java.util.Map;

/// The record of a draw of articles: of the study's sample, or of a batch. Sampling probabilities are computed from it.
///
/// @param generator the random generator's name
/// @param seed the generator's seed
/// @param batch the id of the batch that was drawn; empty for the study's sample
/// @param strata `outlet`, `month`, another field of the articles, or [#WEEKDAY]; empty without strata
/// @param corpus the number of articles in the project at the time: the pool had none that was imported later
/// @param drawn the strata, at least one
public record ArticleDraw(
        String generator, long seed, String batch, String strata, int corpus, List<DrawnStratum> drawn) {

    /// The strata of constructed weeks.
    public static final String WEEKDAY = "weekday";

    private static final int YEAR_AND_MONTH = "2024-03".length();

    public ArticleDraw {
        drawn = List.copyOf(drawn);
    }

    /// The name of the stratum that an article has by its fields.
    ///
    /// @param strata as in a draw, but no weekday
    /// @param metadata the article's
    public static String stratum(String strata, Map<String, String> metadata) {
        return switch (strata) {
            case "" -> "";
            case DrawRecipe.MONTH -> {
                var date = metadata.getOrDefault(Article.DATE, "");
                yield date.substring(0, Math.min(YEAR_AND_MONTH, date.length()));
            }
            default -> metadata.getOrDefault(strata, "");
        };
    }

    /// A stratum of a draw.
    ///
    /// @param name the articles' value of the field; empty where there are no strata, or the value is empty
    /// @param number the number that was drawn: of articles or, for constructed weeks, of days
    /// @param pool the number of articles or days to draw from; at least 1, and at least `number`
    /// @param articles the drawn articles
    public record DrawnStratum(String name, int number, int pool, List<ArticleId> articles) {

        public DrawnStratum {
            articles = List.copyOf(articles);
            if (number < 0 || pool < 1 || number > pool) {
                throw new IllegalArgumentException("a draw takes a part of its pool");
            }
        }

        /// The probability of each article or day of the stratum to be drawn.
        public double probability() {
            return (double) number / pool;
        }
    }
}
