package org.framewright.reliability.query;

import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.coding.Coding;
import org.framewright.reliability.ReliabilityProblem;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The filter of the articles and codings in an agreement query.
///
/// @param from the first day on which an article was published; null for any
/// @param to the last such day; null for any
/// @param outlets the outlets of the articles; empty for all
/// @param version the codebook version of a coding; null for any
public record CodingFilter(
        @Nullable LocalDate from, @Nullable LocalDate to, List<String> outlets, @Nullable Integer version) {

    /// The filter that leaves nothing out.
    public static final CodingFilter EVERYTHING = new CodingFilter(null, null, List.of(), null);

    private static final int LENGTH_OF_DAY = 10;

    public CodingFilter {
        outlets = outlets.stream().distinct().toList();
    }

    /// The day in an article's metadata; empty where the metadata have no date, or a date that is no day.
    public static Optional<LocalDate> parseDay(String date) {
        try {
            return date.length() < LENGTH_OF_DAY
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(date.substring(0, LENGTH_OF_DAY)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /// The articles and codings that the filter leaves out, one warning per criterion; empty where nothing is left out.
    public List<Problem> leftOut() {
        return Stream.of(
                        Optional.ofNullable(from).map(it -> Problem.of(ReliabilityProblem.ONLY_FROM, it.toString())),
                        Optional.ofNullable(to).map(it -> Problem.of(ReliabilityProblem.ONLY_TO, it.toString())),
                        Optional.of(String.join(", ", outlets))
                                .filter(_ -> !outlets.isEmpty())
                                .map(it -> Problem.of(ReliabilityProblem.ONLY_OUTLETS, it)),
                        Optional.ofNullable(version)
                                .map(it -> Problem.of(ReliabilityProblem.ONLY_VERSION, it.toString())))
                .flatMap(Optional::stream)
                .toList();
    }

    public boolean isPeriod() {
        return from != null || to != null;
    }

    public boolean isOfOutlet(ArticleSummary article) {
        return outlets.isEmpty() || outlets.contains(article.outlet());
    }

    /// The refusal where no coded article is in the period, or none can be.
    public Refusal nothingInPeriod(List<ArticleSummary> coded) {
        if (from != null && to != null && to.isBefore(from)) {
            return new Refusal(ReliabilityProblem.PERIOD_REVERSED, from.toString(), to);
        }
        var days = coded.stream().map(it -> parseDay(it.date())).flatMap(Optional::stream).sorted().toList();
        return new Refusal(
                ReliabilityProblem.NOTHING_IN_PERIOD,
                String.valueOf(from == null ? to : from),
                to == null ? "" : to,
                to == null ? 0 : from == null ? 1 : 2,
                days.isEmpty() ? "" : days.getFirst() + " – " + days.getLast());
    }

    /// Whether an article is from the period; always where there is none.
    public boolean isInPeriod(ArticleSummary article) {
        return !isPeriod()
                || parseDay(article.date())
                        .filter(it -> from == null || !it.isBefore(from))
                        .filter(it -> to == null || !it.isAfter(to))
                        .isPresent();
    }

    public boolean includes(ArticleSummary article) {
        return isOfOutlet(article) && isInPeriod(article);
    }

    public boolean includes(Coding coding) {
        return version == null || coding.codebookVersion() == version;
    }
}
