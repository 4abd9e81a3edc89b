package org.framewright.reliability.rated;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.reliability.rated.RatedVariable.RatedArticle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The course of agreement over time: alpha of all coders, and a control chart for each coder.
///
/// Articles are taken in the order of their days, in groups with about the same number of compared units. A coder's chart is
/// Shewhart's for shares (p chart): the share of answers that are the same as another coder's, around the share's mean over all
/// groups, within three standard errors of the mean.
///
/// @param groups in order
/// @param charts one chart per coder, each with a point for each group
/// @param undated the number of compared units that are left out because the day of their article is unknown
public record AgreementTimeline(List<ArticleGroup> groups, List<Chart> charts, int undated) {

    /// The day by which an article is ordered.
    public enum DateBasis {
        /// The time at which the last of its coders submitted the article.
        SUBMISSION,
        /// The time at which the article was published.
        PUBLICATION
    }

    /// A group of consecutive articles.
    public record ArticleGroup(LocalDate from, LocalDate to, int units, MeasureOutcome alpha) {}

    /// A coder's chart.
    ///
    /// @param mean the share of all the coder's compared answers that are the same
    public record Chart(int coder, double mean, List<Point> points) {

        public Chart {
            points = List.copyOf(points);
        }
    }

    /// A coder in a group of articles.
    ///
    /// @param comparisons the number of comparisons with another coder's answer; with 0 comparisons `same` is 0 and has no
    ///     meaning
    /// @param same the share of comparisons with the same answer
    /// @param low the lower control limit
    /// @param high the upper control limit
    public record Point(int comparisons, double same, double low, double high) {

        /// Whether agreement is lower than occasional chance alone would explain.
        public boolean isLow() {
            return comparisons > 0 && same < low;
        }
    }

    private static final int MOST_GROUPS = 12;
    private static final int LEAST_UNITS = 5;
    private static final double SIGMAS = 3;

    public AgreementTimeline {
        groups = List.copyOf(groups);
        charts = List.copyOf(charts);
    }

    private record DatedUnit(LocalDate day, int unit) {}

    public static AgreementTimeline of(RatedVariable rated, DateBasis basis, ZoneId zone) {
        int[] compared = IntStream.range(0, rated.units().size()).filter(rated::isCompared).toArray();
        var dated = new ArrayList<DatedUnit>();
        for (int unit : compared) {
            day(rated.articles().get(rated.units().get(unit).article()), basis, zone)
                    .ifPresent(it -> dated.add(new DatedUnit(it, unit)));
        }
        dated.sort(Comparator.comparing(DatedUnit::day).thenComparingInt(DatedUnit::unit));
        var groups = groups(dated);
        return new AgreementTimeline(
                groups.stream().map(it -> articleGroup(rated, it)).toList(),
                IntStream.range(0, rated.coders().size()).mapToObj(it -> chart(rated, it, groups)).toList(),
                compared.length - dated.size());
    }

    /// The number of different days; with fewer than two there is no timeline.
    public static long countDays(RatedVariable rated, DateBasis basis, ZoneId zone) {
        return rated.articles().stream().flatMap(it -> day(it, basis, zone).stream()).distinct().count();
    }

    private static Optional<LocalDate> day(RatedArticle article, DateBasis basis, ZoneId zone) {
        return switch (basis) {
            case PUBLICATION -> article.day();
            case SUBMISSION ->
                    article.submitted().stream()
                            .flatMap(Optional::stream)
                            .max(Comparator.<Instant>naturalOrder())
                            .map(it -> LocalDate.ofInstant(it, zone));
        };
    }

    /// Splits the units into groups; units of one day stay together.
    private static List<List<DatedUnit>> groups(List<DatedUnit> dated) {
        int size = Math.max(LEAST_UNITS, (dated.size() + MOST_GROUPS - 1) / MOST_GROUPS);
        var groups = new ArrayList<List<DatedUnit>>();
        var group = new ArrayList<DatedUnit>();
        for (var each : dated) {
            boolean sameDay = !group.isEmpty() && group.getLast().day().equals(each.day());
            if (group.size() >= size && !sameDay) {
                groups.add(List.copyOf(group));
                group.clear();
            }
            group.add(each);
        }
        if (group.size() < LEAST_UNITS && !groups.isEmpty()) {
            group.addAll(0, groups.removeLast());
        }
        if (!group.isEmpty()) {
            groups.add(List.copyOf(group));
        }
        return groups;
    }

    private static ArticleGroup articleGroup(RatedVariable rated, List<DatedUnit> group) {
        return new ArticleGroup(
                group.getFirst().day(),
                group.getLast().day(),
                group.size(),
                rated.withUnits(units(group)).figure(UnitMeasure.KRIPPENDORFF_ALPHA));
    }

    private static int[] units(List<DatedUnit> group) {
        return group.stream().mapToInt(DatedUnit::unit).toArray();
    }

    private static Chart chart(RatedVariable rated, int coder, List<List<DatedUnit>> groups) {
        var counts = groups.stream().map(it -> CoderFigure.countComparisons(rated, coder, units(it))).toList();
        int all = counts.stream().mapToInt(it -> it[0]).sum();
        double mean = all == 0 ? 0 : (double) counts.stream().mapToInt(it -> it[1]).sum() / all;
        return new Chart(coder, mean, counts.stream().map(it -> point(it, mean)).toList());
    }

    private static Point point(int[] counts, double mean) {
        double share = counts[0] == 0 ? 0 : (double) counts[1] / counts[0];
        double off = counts[0] == 0 ? 0 : SIGMAS * Math.sqrt(mean * (1 - mean) / counts[0]);
        return new Point(counts[0], share, Math.max(0, mean - off), Math.min(1, mean + off));
    }
}
