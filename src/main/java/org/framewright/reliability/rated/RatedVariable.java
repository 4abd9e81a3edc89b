package org.framewright.reliability.rated;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.units.AgreementWeights;
import org.framewright.agreement.units.AlphaMetric;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.agreement.units.UnitRatings;
import org.framewright.model.coding.Extent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// All coders' ratings for one question, unit by unit.
///
/// @param coders by name
/// @param categories in the order of the ratings' own
/// @param articles in which the units lie
/// @param units in the order of the ratings' own
/// @param ratings each coder's category for each unit
public record RatedVariable(
        RatedQuestion question,
        List<String> coders,
        List<RatedCategory> categories,
        List<RatedArticle> articles,
        List<RatedUnit> units,
        UnitRatings ratings) {

    /// A question, and the comparison of its answers.
    ///
    /// @param group the group of the question, such as a tag; may be empty
    /// @param metric alpha's metric
    /// @param declared whether the categories are all possible categories, and not just the occurring ones
    /// @param byPairs whether each two coders have separate units: then a figure is the mean over pairs
    /// @param namesakes the number of names that several of the answered actors have, while nobody has said whether they are the same
    public record RatedQuestion(
            String group, String label, AlphaMetric metric, boolean declared, boolean byPairs, int namesakes) {

        /// A question without actors of one name.
        public RatedQuestion(String group, String label, AlphaMetric metric, boolean declared, boolean byPairs) {
            this(group, label, metric, declared, byPairs, 0);
        }

        /// Whether two categories can be merged.
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

    /// The figure of all coders; where each two have separate units, the mean over the pairs with a figure.
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

    /// The ratings of two coders, for the units that both were given.
    public UnitRatings ratingsOf(CoderIndexPair pair) {
        var both = List.of(pair.first(), pair.second());
        int[] shared =
                IntStream.range(0, units.size()).filter(it -> units.get(it).coders().containsAll(both)).toArray();
        var theirs = ratings.selectUnits(shared).selectCoders(pair.first(), pair.second());
        return question.declared() ? theirs : theirs.withoutUnusedCategories();
    }

    /// The number of units that two coders or more have rated.
    public int compared() {
        return (int) IntStream.range(0, units.size()).filter(this::isCompared).count();
    }

    boolean isCompared(int unit) {
        return IntStream.range(0, coders.size()).filter(it -> ratings.get(unit, it) != UnitRatings.MISSING).count()
                >= 2;
    }

    /// The ratings where the only question is the group of an answer, such as the kind of an actor; of a set of answers, the set of
    /// their groups.
    public RatedVariable byGroup() {
        if (!ratings.categories().areSets()) {
            var groups = categories.stream().map(RatedCategory::group).toList();
            return new WhatIfScenario(groups.stream().map(groups::indexOf).toList(), Set.of(), Set.of()).apply(this);
        }
        var sets = categories.stream().map(RatedCategory::groups).toList();
        var named = sets.stream().distinct().map(it -> RatedCategory.named(String.join(" + ", it))).toList();
        return withRatings(ratings.withSets(sets), named, question);
    }

    /// The variable with the same units and coders, and other ratings.
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

    /// A unit that coders answered a question about.
    ///
    /// @param article the article's place in the list of articles
    /// @param at the place in the article
    /// @param coders the places of the coders whose answers are compared in this unit
    public record RatedUnit(int article, Extent at, List<Integer> coders) {

        public RatedUnit {
            coders = List.copyOf(coders);
        }
    }

    /// An answer that occurs, or may occur.
    ///
    /// @param label the answer's name; empty where the kind says all
    /// @param group the common group of several answers, such as the kind of an actor; of a set the groups of its members with `|`
    ///     between them; empty for none
    public record RatedCategory(Kind kind, String label, String group) {

        /// The kind of an answer.
        public enum Kind {
            /// An answer with a name.
            NAMED,
            /// "Not codable", where the codebook has that as a category.
            NOT_CODABLE,
            /// The coder has not found the passage, where that counts.
            NOT_FOUND,
            /// The coder has found the unit, where the question is whether it was found.
            FOUND,
            /// The article does not belong to the study, where the question is its relevance.
            NOT_RELEVANT,
            /// The article belongs to the study, where the question is its relevance.
            RELEVANT,
            /// The empty set.
            NONE
        }

        /// The groups of a set's members; of "not codable" and the like a group of its own.
        private Set<String> groups() {
            return switch (kind) {
                case NAMED, NONE ->
                        Arrays.stream(group.split("\\|"))
                                .filter(it -> !it.isEmpty())
                                .collect(Collectors.toCollection(TreeSet::new));
                case NOT_CODABLE, NOT_FOUND, FOUND, NOT_RELEVANT, RELEVANT -> Set.of(kind.name());
            };
        }

        public static RatedCategory named(String label) {
            return new RatedCategory(Kind.NAMED, label, "");
        }
    }

    /// A pair of coders, by their places.
    public record CoderIndexPair(int first, int second) {}

    /// Every two coders, in their order.
    public List<CoderIndexPair> coderPairs() {
        return IntStream.range(0, coders.size())
                .boxed()
                .flatMap(first ->
                        IntStream.range(first + 1, coders.size()).mapToObj(second -> new CoderIndexPair(first, second)))
                .toList();
    }

    /// The source of units: an article, or a line of a file.
    ///
    /// @param title the title for display
    /// @param day the day of publication; empty where it is unknown
    /// @param submitted the time of each coder's submission, in the coders' order; empty where no time is known
    public record RatedArticle(String name, String title, Optional<LocalDate> day, List<Optional<Instant>> submitted) {

        public RatedArticle {
            submitted = List.copyOf(submitted);
        }

        /// Whether the time of publication, or of a submission, is known.
        public boolean isDated() {
            return day.isPresent() || submitted.stream().anyMatch(Optional::isPresent);
        }

        /// An article of which only the name is known.
        public static RatedArticle named(String name) {
            return new RatedArticle(name, name, Optional.empty(), List.of());
        }
    }
}
