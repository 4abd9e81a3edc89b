package org.framewright.corpus;

import org.framewright.corpus.duplicates.DuplicateRule;
import org.framewright.model.Article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// How an import is done, kept in a profile to be used again.
///
/// @param outlets what an outlet is called, by other names of it
/// @param dates empty where a date such as 03/04/2024 stays as it is
/// @param duplicates what becomes of near-duplicates
/// @param near from which similarity on texts are near-duplicates, 0.5 to 1; empty where they are not looked for
public record ImportSettings(
        SequencedMap<String, String> outlets,
        Optional<DateOrder> dates,
        DuplicateTreatment duplicates,
        Optional<Double> near) {

    public static final ImportSettings USUAL =
            new ImportSettings(new LinkedHashMap<>(), Optional.empty(), DuplicateTreatment.KEEP, Optional.empty());

    /// A date in figures alone.
    private static final Pattern FIGURES = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");

    /// What stands first in a date in figures.
    public enum DateOrder {
        DAY_FIRST,
        MONTH_FIRST;

        /// The day, as in 2024-03-04; empty where it is none in this order.
        Optional<String> day(String date) {
            var figures = FIGURES.matcher(date.strip());
            if (!figures.matches()) {
                return Optional.empty();
            }
            int first = Integer.parseInt(figures.group(1));
            int second = Integer.parseInt(figures.group(2));
            int year = Integer.parseInt(figures.group(3));
            try {
                var day = this == DAY_FIRST ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second);
                return Optional.of(day.toString());
            } catch (DateTimeException _) {
                return Optional.empty();
            }
        }
    }

    /// What becomes of an article that is nearly the same as an earlier one.
    public enum DuplicateTreatment {
        /// It comes in like all others, and is named.
        KEEP,
        /// It is left out.
        FIRST,
        /// It comes in, and its metadata name the earlier one.
        LINK
    }

    public ImportSettings {
        outlets = new LinkedHashMap<>(outlets);
        near = near.or(() -> duplicates == DuplicateTreatment.KEEP ? Optional.empty() : usualSimilarity());
    }

    private static Optional<Double> usualSimilarity() {
        return Optional.of(DuplicateRule.DEFAULT.threshold());
    }

    public ImportSettings withDates(DateOrder order) {
        return new ImportSettings(outlets, Optional.of(order), duplicates, near);
    }

    public ImportSettings withDuplicates(DuplicateTreatment treatment, Optional<Double> similarity) {
        return new ImportSettings(outlets, dates, treatment, similarity);
    }

    /// With another name of an outlet.
    public ImportSettings withOutlet(String other, String name) {
        var more = new LinkedHashMap<>(outlets);
        more.put(other, name);
        return new ImportSettings(more, dates, duplicates, near);
    }

    /// Whether day and month of a date can't be told apart.
    public static boolean isAmbiguous(String date) {
        var first = DateOrder.DAY_FIRST.day(date);
        var second = DateOrder.MONTH_FIRST.day(date);
        return first.isPresent() && second.isPresent() && !first.equals(second);
    }

    /// Gives outlets their names, and days their form.
    void apply(Map<String, String> metadata) {
        metadata.computeIfPresent(Article.OUTLET, (_, outlet) -> outlets.getOrDefault(outlet, outlet));
        metadata.computeIfPresent(Article.DATE, (_, date) -> day(date).orElse(date));
    }

    /// What is a day in one order alone needs no choice.
    private Optional<String> day(String date) {
        var first = DateOrder.DAY_FIRST.day(date);
        var second = DateOrder.MONTH_FIRST.day(date);
        return first.isPresent() && second.isPresent() && !first.equals(second)
                ? dates.flatMap(it -> it.day(date))
                : first.or(() -> second);
    }

    Optional<DuplicateRule> duplicateRule() {
        return near.map(it -> new DuplicateRule(it, true));
    }
}
