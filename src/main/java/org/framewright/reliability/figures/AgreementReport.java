package org.framewright.reliability.figures;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.units.AgreementWeights;
import org.framewright.agreement.units.BootstrapResult;
import org.framewright.agreement.units.MeasurementLevel;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable.Scale;
import org.framewright.model.Problem;
import org.framewright.reliability.figures.AgreementReport.VariableAgreement;
import org.framewright.reliability.query.AgreementQuery.UnmatchedPolicy;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The agreement between the coders of a round.
///
/// @param round the round's name
/// @param coders the compared coders, in order of name, each with the number of submitted articles among the articles of two or
///     more coders
/// @param articles the number of compared articles: two of the coders or more have submitted them as relevant
/// @param articlesOfRelevance the number of further articles that two of the coders or more have submitted, but fewer than two as
///     relevant: only their relevance is compared
/// @param articlesOfOne the number of articles that just one of the coders has submitted; these are not compared
/// @param openCodings the number of codings of the coders in the round that are not submitted; these don't count
/// @param codebookVersions the versions that the compared codings follow, the newest first
/// @param harmonisedTo the version under which all codings are read
/// @param overlap the least intersection over union of two coders' passages that count as the same
/// @param unmatched the treatment, in variables, of passages that one coder of a pair has not marked
/// @param seed the seed of all random draws
/// @param weights of pi, the kappas, AC and Brennan-Prediger, for answers that are compared as ordinal, interval or ratio
/// @param relevance whether articles belong to the study, for all articles that two coders or more have submitted; null where
///     no coder has found an article not relevant, or a single tag or variable was asked for
/// @param tags in codebook order
/// @param overall whether the same passages were found, all passage tags together and told apart; empty where a single tag
///     or variable was asked for
/// @param confusions the most frequent confusion of each variable that has one
/// @param differences of each variable on which coders differ
/// @param leftOut the data that could not be compared, each with the reason
public record AgreementReport(
        String round,
        List<CoderArticles> coders,
        int articles,
        int articlesOfRelevance,
        int articlesOfOne,
        int openCodings,
        List<Integer> codebookVersions,
        int harmonisedTo,
        double overlap,
        UnmatchedPolicy unmatched,
        long seed,
        AgreementWeights weights,
        @Nullable MeasuredRatings relevance,
        List<TagAgreement> tags,
        List<AgreementFigure> overall,
        List<VariableConfusion> confusions,
        List<VariableDifferences> differences,
        List<Problem> leftOut) {

    /// A coder's number of submitted articles, among the articles that two coders or more have submitted.
    public record CoderArticles(String coder, int articles) {}

    public AgreementReport {
        coders = List.copyOf(coders);
        codebookVersions = List.copyOf(codebookVersions);
        tags = List.copyOf(tags);
        overall = List.copyOf(overall);
        confusions = List.copyOf(confusions);
        differences = List.copyOf(differences);
        leftOut = List.copyOf(leftOut);
    }

    /// The number of articles that two of the coders or more have submitted.
    public int submitted() {
        return articles + articlesOfRelevance;
    }

    /// The report with other figures, and neither confusions nor differences.
    public AgreementReport withFigures(
            @Nullable MeasuredRatings ofRelevance, List<TagAgreement> ofTags, List<AgreementFigure> ofAll) {
        return with(ofRelevance, ofTags, ofAll, List.of(), List.of());
    }

    AgreementReport withDetails(List<VariableConfusion> confused, List<VariableDifferences> different) {
        return with(relevance, tags, overall, confused, different);
    }

    private AgreementReport with(
            @Nullable MeasuredRatings ofRelevance,
            List<TagAgreement> ofTags,
            List<AgreementFigure> ofAll,
            List<VariableConfusion> confused,
            List<VariableDifferences> different) {
        return new AgreementReport(
                round,
                coders,
                articles,
                articlesOfRelevance,
                articlesOfOne,
                openCodings,
                codebookVersions,
                harmonisedTo,
                overlap,
                unmatched,
                seed,
                weights,
                ofRelevance,
                ofTags,
                ofAll,
                confused,
                different,
                leftOut);
    }

    /// The agreement between coders on a tag.
    ///
    /// @param label the tag's, as the codebook has it
    /// @param articles the number of compared articles: two coders or more have submitted them with a codebook that has the tag
    /// @param found the agreement on the tag's places; null for a tag that is answered once for each article
    /// @param variables in codebook order; a passage's are compared on the passages that two coders have both found
    /// @param roles in codebook order
    public record TagAgreement(
            String tag,
            String label,
            Tag.Unit unit,
            Tag.Occurs occurs,
            int articles,
            @Nullable DetectionAgreement found,
            List<VariableAgreement> variables,
            List<RoleAgreement> roles) {

        public TagAgreement {
            variables = List.copyOf(variables);
            roles = List.copyOf(roles);
        }
    }

    /// The agreement between coders on the places of a tag.
    ///
    /// @param coders the number of each coder's marks
    /// @param figures whether the same passages were found; passage tags only
    /// @param overPairs with more than two coders, the range of the figures that are means over pairs of coders
    /// @param united the number of fragments that vanished for alpha-U because they overlapped another fragment of the same coder
    /// @param ambiguous the number of words that a coder put under several labels (roles, or the tag's own words), summed over coders:
    ///     `token-alpha-roles` counts the first of them only
    /// @param bySentence for a passage tag, whether a sentence (or the headline) has the tag; else null
    /// @param byUnit whether a unit has the tag: an article, headline, paragraph or sentence; for a passage tag, an article
    /// @param numbers how often a unit has the tag; null for a passage tag, and for a tag that occurs once
    /// @param coverage for every two coders, the numbers of annotations that both or only one made; empty where no rule matches
    ///     two coders' annotations
    public record DetectionAgreement(
            List<MarkCount> coders,
            List<AgreementFigure> figures,
            List<PairSpread> overPairs,
            int united,
            long ambiguous,
            @Nullable MeasuredRatings bySentence,
            @Nullable MeasuredRatings byUnit,
            @Nullable MeasuredRatings numbers,
            List<TokenCoverage> coverage) {

        /// The number of a coder's marks.
        ///
        /// @param annotations in all
        /// @param implied the annotations without words, which can't be found by their place
        /// @param outside the annotations in bylines and captions only, which are not compared
        public record MarkCount(String coder, int annotations, int implied, int outside) {}

        /// The annotations of two coders in the articles that both submitted: the numbers that both have made, and that
        /// only one of the two has made.
        ///
        /// @param coders the names of the two
        /// @param articles the number of articles that both have submitted
        /// @param articlesWithNone the number of these articles in which neither coder made an annotation
        public record TokenCoverage(
                List<String> coders, int articles, int articlesWithNone, int both, int onlyFirst, int onlySecond) {

            public TokenCoverage {
                coders = List.copyOf(coders);
            }
        }

        public DetectionAgreement {
            coders = List.copyOf(coders);
            figures = List.copyOf(figures);
            overPairs = List.copyOf(overPairs);
            coverage = List.copyOf(coverage);
        }
    }

    /// The agreement between coders on the answers to a question.
    ///
    /// @param tag the tag that asks
    /// @param label the variable's, as the codebook has it
    /// @param comparedAs the level at which answers are compared
    /// @param offScale answers without a place on the variable's scale ("not codable" as a category, "not found"); an ordered
    ///     scale with such answers is compared as nominal
    /// @param together all coders at once; null where there are more than two and units are matched pair by pair
    /// @param pairs each two of more than two coders
    /// @param overPairs the measures over these pairs
    /// @param rareCategories the number of the codebook's categories that were chosen in the pairs' compared units, but fewer than
    ///     [MeasuredRatings#RARE] times; an answer counts once for each pair that compares it
    /// @param pooled all of more than two coders at once, by the units that two or more have found; null where `together` has all
    ///     coders
    public record VariableAgreement(
            String tag,
            String variable,
            String label,
            Scale scale,
            MeasurementLevel comparedAs,
            int offScale,
            @Nullable MeasuredRatings together,
            List<MeasuredRatings> pairs,
            List<PairSpread> overPairs,
            int rareCategories,
            @Nullable PooledAgreement pooled) {

        public VariableAgreement {
            pairs = List.copyOf(pairs);
            overPairs = List.copyOf(overPairs);
        }

        /// How answers were compared, in a word of files: the level, or `text` for free text, which is compared word for word and is no
        /// nominal variable.
        public String comparison() {
            return scale == Scale.TEXT ? "text" : comparedAs.name().toLowerCase(Locale.ROOT);
        }
    }

    /// The agreement of more than two coders on the answers about units that they found themselves. A coder has no answer about a unit
    /// that the coder has not found.
    ///
    /// @param ratings a unit for each annotation that two coders or more have found
    /// @param foundBySome the number of these units that some of the coders of their article have not found
    public record PooledAgreement(MeasuredRatings ratings, int foundBySome) {}

    /// The agreement between coders on the fillers of a role, in the annotations that both have found.
    ///
    /// @param label the role's, as the codebook has it
    /// @param texts for every two coders, the overlap of the fillers' words
    /// @param textsOverPairs the overlap over all pairs; null for two coders
    /// @param slots for every two coders and each tag that may fill the role, how many places both have filled
    /// @param variables the answers of the fillers, place by place
    public record RoleAgreement(
            String role,
            String label,
            List<TextCoverage> texts,
            @Nullable PairSpread textsOverPairs,
            List<Slots> slots,
            List<VariableAgreement> variables) {

        /// The measure of [TextCoverage].
        public static final String OVERLAP = "text-overlap";

        /// The share of the words that both of two coders chose for the role, among the words that either chose.
        ///
        /// @param coders the names of the two
        /// @param annotations the number of annotations that both have found
        /// @param bothEmpty the number of these annotations in which neither filled the role; these agree
        /// @param overlap the mean of the intersection over the union
        public record TextCoverage(List<String> coders, int annotations, int bothEmpty, MeasureOutcome overlap) {

            public TextCoverage {
                coders = List.copyOf(coders);
            }
        }

        /// The number of places of a role that were filled with a tag, in the annotations that two coders have found.
        public record Slots(List<String> coders, String tag, int both, int onlyFirst, int onlySecond) {

            public Slots {
                coders = List.copyOf(coders);
            }
        }

        public RoleAgreement {
            texts = List.copyOf(texts);
            slots = List.copyOf(slots);
            variables = List.copyOf(variables);
        }
    }

    /// Ratings of some coders, measured.
    ///
    /// @param coders by name
    /// @param units the number of units about which at least one of the coders was asked
    /// @param compared the number of units that two of the coders or more have rated
    /// @param notAsked the number of units left out because none of the coders was asked
    /// @param askedOfSome the number of units about which some coders were asked and others were not, because of different
    ///     answers to an earlier question; a coder who was not asked has no rating there
    /// @param notCodable answers "not codable" that count as missing
    /// @param unanswered questions asked and left open
    /// @param rareCategories the number of the codebook's categories that were chosen, but fewer than [#RARE] times
    public record MeasuredRatings(
            List<String> coders,
            int units,
            int compared,
            int notAsked,
            int askedOfSome,
            int notCodable,
            int unanswered,
            int rareCategories,
            List<AgreementFigure> figures) {

        /// A category with fewer answers than this, of all coders together, is too rare for a conclusion about the category.
        public static final int RARE = 10;

        public MeasuredRatings {
            coders = List.copyOf(coders);
            figures = List.copyOf(figures);
        }
    }

    /// A measure over all pairs of coders for which it has a figure.
    ///
    /// @param measure the measure's id
    /// @param pairs the number of pairs with a figure; at least one
    /// @param of the number of all pairs
    /// @param without the coders of each pair without a figure
    public record PairSpread(
            String measure, int pairs, int of, List<List<String>> without, double mean, double low, double high) {

        public PairSpread {
            without = List.copyOf(without);
        }

        /// The outcome of a measure for two coders.
        record PairOutcome(List<String> coders, MeasureOutcome outcome) {}

        /// The spread of some outcomes; empty where no pair has a figure.
        static Optional<PairSpread> of(String measure, List<PairOutcome> outcomes) {
            var figures =
                    outcomes.stream()
                            .flatMap(it ->
                                    switch (it.outcome()) {
                                        case MeasureOutcome.Defined value -> Stream.of(value.value());
                                        case MeasureOutcome.Undefined _ -> Stream.<Double>empty();
                                    })
                            .mapToDouble(Double::doubleValue)
                            // sorted, so that the order of the coders does not change the last digit
                            .sorted()
                            .toArray();
            if (figures.length == 0) {
                return Optional.empty();
            }
            double mean = Arrays.stream(figures).sum() / figures.length;
            var without =
                    outcomes.stream()
                            .filter(it -> it.outcome() instanceof MeasureOutcome.Undefined)
                            .map(PairOutcome::coders)
                            .toList();
            return Optional.of(
                    new PairSpread(
                            measure,
                            figures.length,
                            outcomes.size(),
                            without,
                            mean,
                            figures[0],
                            figures[figures.length - 1]));
        }
    }

    /// The figure of a measure.
    ///
    /// @param measure the measure's id, such as `alpha-u`
    /// @param outcome the figure or the reason for a missing figure. The standard error and the interval are missing where
    ///     several units lie in one article, since their formulas assume independent units, and where fewer than
    ///     [BootstrapResult#FEWEST] units are compared
    /// @param bootstrap the measure's figures of repeated draws of whole articles; null where no draws were asked for, or the
    ///     measure is neither a measure of ratings nor alpha-U, or has no figure
    public record AgreementFigure(String measure, MeasureOutcome outcome, @Nullable BootstrapResult bootstrap) {

        /// A figure without a bootstrap.
        public AgreementFigure(String measure, MeasureOutcome outcome) {
            this(measure, outcome, null);
        }
    }
}
