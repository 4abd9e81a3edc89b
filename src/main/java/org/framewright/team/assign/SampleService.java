package org.framewright.team.assign;

import org.framewright.model.Refusal;
import org.framewright.model.article.ArticleExclusion;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.change.ArticleChange.ArticleExcluded;
import org.framewright.model.change.ArticleChange.ArticlesDrawn;
import org.framewright.model.change.Change;
import org.framewright.model.study.ArticleDraw;
import org.framewright.model.study.ArticleDraw.DrawnStratum;
import org.framewright.team.TeamContext;
import org.framewright.team.TeamProblem;
import org.framewright.team.assign.SeededSampler.DrawCandidate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Draws the study's sample out of a larger corpus: articles outside the sample are excluded.
public final class SampleService {

    private final TeamContext context;

    public SampleService(TeamContext context) {
        this.context = context;
    }

    /// A method of drawing a sample.
    public sealed interface SampleMethod {

        /// A number of articles at random.
        ///
        /// @param strata `outlet`, `month`, or another field of the articles: the sample has the share of each of its
        ///     values; empty for none
        record RandomArticles(int number, String strata) implements SampleMethod {}

        /// Constructed weeks: for each week, a Monday out of all Mondays between the first article and the last one, a Tuesday and so
        /// on, no day twice; every article of these days is drawn.
        ///
        /// Riffe, D., Aust, C. F., & Lacy, S. R. (1993). The effectiveness of random, consecutive day and constructed week
        /// sampling in newspaper content analysis. Journalism Quarterly, 70, 133-139.
        record ConstructedWeeks(int weeks) implements SampleMethod {}
    }

    /// The drawn sample.
    ///
    /// @param pool the number of articles to draw from
    /// @param drawn names, in the order of import
    /// @param excluded names of the articles outside the sample
    /// @param days of constructed weeks, in their order; empty for other methods
    /// @param coded names of the excluded articles with codings, which stay
    /// @param record the record of the draw
    public record DrawnSample(
            int pool,
            List<String> drawn,
            List<String> excluded,
            List<LocalDate> days,
            List<String> coded,
            ArticleDraw record) {

        public DrawnSample {
            drawn = List.copyOf(drawn);
            excluded = List.copyOf(excluded);
            days = List.copyOf(days);
            coded = List.copyOf(coded);
        }
    }

    /// Draws a sample without writing it.
    ///
    /// @throws Refusal where there are fewer articles or weeks, no such field, or articles without a date
    public DrawnSample preview(SampleMethod method, long seed) {
        var pool = pool();
        var sampler = new SeededSampler(seed);
        var days = new ArrayList<LocalDate>();
        var strata =
                switch (method) {
                    case SampleMethod.RandomArticles(int number, String by) -> drawArticles(pool, number, by, sampler);
                    case SampleMethod.ConstructedWeeks(int weeks) -> drawWeeks(pool, weeks, sampler, days);
                };
        var by = method instanceof SampleMethod.RandomArticles(_, var field) ? field : ArticleDraw.WEEKDAY;
        var record =
                new ArticleDraw(SeededSampler.GENERATOR, seed, "", by, context.articles().summaries().size(), strata);
        var drawn = strata.stream().flatMap(it -> it.articles().stream()).collect(Collectors.toSet());
        var coded = context.begunArticles();
        var left = pool.stream().filter(it -> !drawn.contains(it.id())).toList();
        return new DrawnSample(
                pool.size(),
                pool.stream().filter(it -> drawn.contains(it.id())).map(ArticleSummary::name).toList(),
                left.stream().map(ArticleSummary::name).toList(),
                days,
                left.stream().filter(it -> coded.contains(it.id())).map(ArticleSummary::name).toList(),
                record);
    }

    /// Draws the sample, and excludes all other articles of the pool.
    ///
    /// @param reason the stored reason for each exclusion
    /// @throws Refusal as [#preview]; nothing is written then
    public DrawnSample draw(SampleMethod method, long seed, Function<DrawnSample, String> reason) {
        var sample = preview(method, seed);
        var said = reason.apply(sample);
        if (said.isBlank()) {
            throw new Refusal(TeamProblem.REASON_MISSING, "");
        }
        var left = Set.copyOf(sample.excluded());
        var changes = new ArrayList<Change>();
        pool().stream()
                .filter(it -> left.contains(it.name()))
                .forEach(it -> changes.add(new ArticleExcluded(new ArticleExclusion(it.id(), said.strip()))));
        var entries = new ArrayList<Change>(List.of(new ArticlesDrawn(sample.record())));
        if (!changes.isEmpty()) {
            entries.add(Change.of(changes));
        }
        context.append(entries);
        return sample;
    }

    private List<ArticleSummary> pool() {
        var excluded = context.team().excludedArticles();
        return context.articles().summaries().stream().filter(it -> !excluded.contains(it.id())).toList();
    }

    private List<DrawnStratum> drawArticles(List<ArticleSummary> pool, int number, String by, SeededSampler sampler) {
        if (number < 1 || number > pool.size()) {
            throw new Refusal(TeamProblem.SAMPLE_TOO_LARGE, Integer.toString(number), pool.size());
        }
        var strata = new ArticleStrata(by, context.articles());
        var candidates = pool.stream().map(strata::candidate).toList();
        var drawn = sampler.sample(candidates, number).stream().map(DrawCandidate::article).collect(Collectors.toSet());
        return ArticleStrata.drawn(candidates, drawn);
    }

    /// The weekdays are strata of days.
    ///
    /// @param drawn to which the drawn days are added, in their order
    private static List<DrawnStratum> drawWeeks(
            List<ArticleSummary> pool, int weeks, SeededSampler sampler, List<LocalDate> drawn) {
        var undated = pool.stream().filter(it -> day(it).isEmpty()).map(ArticleSummary::name).toList();
        if (!undated.isEmpty() || pool.isEmpty()) {
            throw new Refusal(TeamProblem.DATES_MISSING, undated.isEmpty() ? "–" : undated.getFirst(), undated.size());
        }
        var dates = pool.stream().flatMap(it -> day(it).stream()).toList();
        var first = Collections.min(dates);
        var period =
                LongStream.rangeClosed(0, ChronoUnit.DAYS.between(first, Collections.max(dates)))
                        .mapToObj(first::plusDays)
                        .toList();
        var byDay = pool.stream().collect(Collectors.groupingBy(it -> day(it).orElseThrow()));
        var strata = new ArrayList<DrawnStratum>();
        for (var weekday : DayOfWeek.values()) {
            var all = new ArrayList<>(period.stream().filter(it -> it.getDayOfWeek() == weekday).toList());
            if (weeks < 1 || weeks > all.size()) {
                throw new Refusal(TeamProblem.TOO_FEW_WEEKS, Integer.toString(weeks), period.size());
            }
            sampler.shuffle(all);
            var days = all.subList(0, weeks);
            drawn.addAll(days);
            var articles =
                    days.stream()
                            .flatMap(it -> byDay.getOrDefault(it, List.of()).stream())
                            .map(ArticleSummary::id)
                            .toList();
            strata.add(new DrawnStratum(weekday.name().toLowerCase(Locale.ROOT), weeks, all.size(), articles));
        }
        Collections.sort(drawn);
        return strata;
    }

    private static Optional<LocalDate> day(ArticleSummary article) {
        try {
            return Optional.of(LocalDate.parse(article.date()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
