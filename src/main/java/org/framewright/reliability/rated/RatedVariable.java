package org.framewright.reliability.rated;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.units.AgreementWeights;
import org.framewright.agreement.units.AlphaMetric;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.agreement.units.UnitRatings;
import org.framewright.model.Extent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// All coders' ratings for one question, unit by unit.
///
/// @param coders by name
/// @param categories in the order of the ratings' own
/// @param articles in which the units lie
/// @param units in the order of the ratings' own
/// @param ratings who put which unit into which category
public record RatedVariable(
        RatedQuestion question,
        List<String> coders,
        List<RatedCategory> categories,
        List<RatedArticle> articles,
        List<RatedUnit> units,
        UnitRatings ratings) {

    /// What is asked, and how answers are compared.
    ///
    /// @param group what the question belongs to, such as a tag; may be empty
    /// @param metric the differences that alpha makes
    /// @param declared whether the categories are all that there may be, and not just those that occur
    /// @param byPairs whether each two coders have units of their own: then a figure is the mean over pairs
    public record RatedQuestion(String group, String label, AlphaMetric metric, boolean declared, boolean byPairs) {

        /// Whether two categories can be taken as one.
        public boolean isMergeable() {
            return metric == AlphaMetric.NOMINAL || metric == AlphaMetric.ORDINAL;
        }
    }

    public RatedVariable {
        coders = List.copyOf(coders);
        categories = List.copyOf(categories);
        articles = List.copyOf(articles);
        units = List.copyOf(units);
        if (units.size() != ratings.units()
                || coders.size() != ratings.coders()
                || categories.size() != ratings.categories().size()) {
            throw new IllegalArgumentException("names that are not those of the ratings");
        }
    }

    /// Whether figures are means over pairs of coders.
    public boolean isMeanOverPairs() {
        return question.byPairs() && coders.size() > 2;
    }

    /// The figure of all coders; where each two have units of their own, the mean over those pairs that have one.
    public MeasureOutcome figure(UnitMeasure measure) {
        if (!isMeanOverPairs()) {
            return measure.compute(ratings, question.metric(), AgreementWeights.UNWEIGHTED);
        }
        var outcomes = coderPairs().stream().map(it -> figure(measure, it)).toList();
        var figures =
                outcomes.stream()
                        .filter(MeasureOutcome.Defined.class::isInstance)
                        .mapToDouble(it -> ((MeasureOutcome.Defined) it).value())
                        .sorted()
                        .toArray();
        return figures.length == 0
                ? outcomes.getFirst()
                : new MeasureOutcome.Defined(
                        IntStream.range(0, figures.length).mapToDouble(it -> figures[it]).sum() / figures.length);
    }

    /// The figure of two coders.
    public MeasureOutcome figure(UnitMeasure measure, CoderIndexPair pair) {
        return measure.compute(ratingsOf(pair), question.metric(), AgreementWeights.UNWEIGHTED);
    }

    /// The ratings of two coders, of what both were given.
    public UnitRatings ratingsOf(CoderIndexPair pair) {
        var both = List.of(pair.first(), pair.second());
        int[] shared =
                IntStream.range(0, units.size()).filter(it -> units.get(it).coders().containsAll(both)).toArray();
        var theirs = ratings.selectUnits(shared).selectCoders(pair.first(), pair.second());
        return question.declared() ? theirs : theirs.withoutUnusedCategories();
    }

    /// How many units two coders or more have rated.
    public int compared() {
        return (int) IntStream.range(0, units.size()).filter(this::isCompared).count();
    }

    boolean isCompared(int unit) {
        return IntStream.range(0, coders.size()).filter(it -> ratings.get(unit, it) != UnitRatings.MISSING).count()
                >= 2;
    }

    /// The same units and coders with other ratings of them.
    RatedVariable withRatings(UnitRatings others, List<RatedCategory> named, RatedQuestion question) {
        return new RatedVariable(question, coders, named, articles, units, others);
    }

    /// Some of the units.
    RatedVariable withUnits(int... chosen) {
        return new RatedVariable(
                question,
                coders,
                categories,
                articles,
                IntStream.of(chosen).mapToObj(units::get).toList(),
                ratings.selectUnits(chosen));
    }

    /// What coders gave an answer to.
    ///
    /// @param article its place in the list of articles
    /// @param at where in it
    /// @param coders places of those whose answers stand beside each other here
    public record RatedUnit(int article, Extent at, List<Integer> coders) {

        public RatedUnit {
            coders = List.copyOf(coders);
        }
    }

    /// An answer that occurs, or may occur.
    ///
    /// @param label what it is called; empty where its kind says all
    /// @param group what several answers have in common, such as the kind of an actor; empty for none
    public record RatedCategory(Kind kind, String label, String group) {

        /// What an answer is.
        public enum Kind {
            /// One that has a name.
            NAMED,
            /// "Not codable", where the codebook has that as a category.
            NOT_CODABLE,
            /// The coder has not found the passage, where that counts.
            NOT_FOUND,
            /// The coder has found it, where that is what is asked.
            FOUND,
            /// The article does not belong into the study, where that is what is asked.
            NOT_RELEVANT,
            /// It does.
            RELEVANT,
            /// A set of nothing.
            NONE
        }

        public static RatedCategory named(String label) {
            return new RatedCategory(Kind.NAMED, label, "");
        }
    }

    /// Two coders, by their places.
    public record CoderIndexPair(int first, int second) {}

    /// Every two coders, in their order.
    public List<CoderIndexPair> coderPairs() {
        return IntStream.range(0, coders.size())
                .boxed()
                .flatMap(first ->
                        IntStream.range(first + 1, coders.size()).mapToObj(second -> new CoderIndexPair(first, second)))
                .toList();
    }

    /// Where units come from: an article, or a line of a file.
    ///
    /// @param title as it is shown
    /// @param outlet who published it; empty where that is not known
    /// @param day when; nothing where that is not known
    /// @param submitted when each coder submitted it, in the coders' order; empty where that is not known of any
    public record RatedArticle(
            String name, String title, String outlet, Optional<LocalDate> day, List<Optional<Instant>> submitted) {

        public RatedArticle {
            submitted = List.copyOf(submitted);
        }

        /// Whether it is known when it was published, or submitted.
        public boolean isDated() {
            return day.isPresent() || submitted.stream().anyMatch(Optional::isPresent);
        }

        /// One of which only the name is known.
        public static RatedArticle named(String name) {
            return new RatedArticle(name, name, "", Optional.empty(), List.of());
        }
    }
}
