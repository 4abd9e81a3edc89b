package org.framewright.reliability.figures;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.units.BootstrapResult;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable.Scale;
import org.framewright.model.Problem;
import org.framewright.reliability.figures.AgreementReport.VariableAgreement;
import org.framewright.reliability.query.AgreementQuery.UnmatchedPolicy;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How far the coders of a round agree.
///
/// @param round its name
/// @param coders who are compared, by name, and how many of the articles that two or more have submitted each has
/// @param articles how many are compared: those that two of the coders or more have submitted as relevant
/// @param articlesOfRelevance how many further ones two of the coders or more have submitted, but fewer than two as relevant:
///     nothing but their relevance is compared
/// @param articlesOfOne how many just one of the coders has submitted; they are not compared
/// @param openCodings how many codings of the coders in the round are not submitted; they don't count
/// @param codebookVersions the versions that the compared codings follow, the newest first
/// @param harmonisedTo the version under which all of them are read
/// @param overlap from which intersection over union on two coders' passages are the same one
/// @param unmatched what passages that one coder of a pair has not marked mean for the variables
/// @param seed of whatever was drawn at random
/// @param relevance whether articles belong into the study, of all that two coders or more have submitted; null where nobody has
///     found one not relevant, or a single tag or variable was asked for
/// @param tags in codebook order
/// @param overall whether the same passages were found, all passage tags together and told apart; empty where a single tag
///     or variable was asked for
/// @param leftOut what could not be compared, and why
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
        @Nullable MeasuredRatings relevance,
        List<TagAgreement> tags,
        List<AgreementFigure> overall,
        List<Problem> leftOut) {

    /// How many of the articles that two or more have submitted a coder has submitted.
    public record CoderArticles(String coder, int articles) {}

    public AgreementReport {
        coders = List.copyOf(coders);
        codebookVersions = List.copyOf(codebookVersions);
        tags = List.copyOf(tags);
        overall = List.copyOf(overall);
        leftOut = List.copyOf(leftOut);
    }

    /// How many articles two of the coders or more have submitted.
    public int submitted() {
        return articles + articlesOfRelevance;
    }

    /// The same with figures.
    public AgreementReport withFigures(
            @Nullable MeasuredRatings ofRelevance, List<TagAgreement> ofTags, List<AgreementFigure> ofAll) {
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
                ofRelevance,
                ofTags,
                ofAll,
                leftOut);
    }

    /// How far coders agree on a tag.
    ///
    /// @param label the tag's, as the codebook has it
    /// @param articles how many are compared: those that two coders or more have submitted with a codebook that has the tag
    /// @param found where it is; null for a tag that is answered once for each article
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

    /// How far coders agree on where a tag is to be found.
    ///
    /// @param coders what each has marked
    /// @param figures whether the same passages were found; passage tags only
    /// @param overPairs with more than two coders, the range of those figures that are means over pairs of them
    /// @param united how many fragments vanished for alpha-U because they overlapped one of the same coder
    /// @param bySentence of a passage's tag, whether a sentence (or the headline) has it; else null
    /// @param byUnit whether a unit of the tag has it: an article, headline, paragraph or sentence; of a passage's tag, an
    ///     article
    /// @param numbers how often a unit has the tag; null for a passage's tag, and for one that occurs once
    /// @param coverage for every two coders, how much of what they made they both made; empty where nothing says which of two
    ///     coders' annotations belong together
    public record DetectionAgreement(
            List<MarkCount> coders,
            List<AgreementFigure> figures,
            List<PairSpread> overPairs,
            int united,
            @Nullable MeasuredRatings bySentence,
            @Nullable MeasuredRatings byUnit,
            @Nullable MeasuredRatings numbers,
            List<TokenCoverage> coverage) {

        /// What a coder has marked.
        ///
        /// @param annotations in all
        /// @param implied those without words of their own, which can't be found by their place
        /// @param outside those in bylines and captions only, which are not looked at
        public record MarkCount(String coder, int annotations, int implied, int outside) {}

        /// How much of what two coders marked in the articles that both submitted is the same.
        ///
        /// @param coders the two, by name
        /// @param articles which both have submitted
        /// @param articlesWithNone those of them in which neither marked any
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

    /// How far coders agree on the answers to a question.
    ///
    /// @param tag the tag that asks
    /// @param label the variable's, as the codebook has it
    /// @param comparedAs how its answers were compared
    /// @param offScale answers without a place on the variable's scale ("not codable" as a category, "not found"); where an
    ///     ordered scale has any, it is compared as nominal
    /// @param together all coders at once; null where there are more than two and units are matched pair by pair
    /// @param pairs each two of more than two coders
    /// @param overPairs what the measures say over these
    public record VariableAgreement(
            String tag,
            String variable,
            String label,
            Scale scale,
            ComparedAs comparedAs,
            int offScale,
            @Nullable MeasuredRatings together,
            List<MeasuredRatings> pairs,
            List<PairSpread> overPairs) {

        /// The differences that are told apart between answers.
        public enum ComparedAs {
            /// The same or not: categories, yes and no, actors, texts (without the white space around them), dates.
            NOMINAL,
            /// The codebook's order of the categories.
            ORDINAL,
            /// Numbers by their distance.
            INTERVAL,
            /// Numbers by their distance, in proportion.
            RATIO,
            /// Sets by what they have in common.
            SET
        }

        public VariableAgreement {
            pairs = List.copyOf(pairs);
            overPairs = List.copyOf(overPairs);
        }
    }

    /// How far coders agree on what fills a role, in the annotations that both have found.
    ///
    /// @param label the role's, as the codebook has it
    /// @param texts for every two coders, whether it is the same words
    /// @param textsOverPairs the same over all pairs; null for two coders
    /// @param slots for every two coders and each tag that may fill the role, how many places both have filled
    /// @param variables the answers of what fills it, place by place
    public record RoleAgreement(
            String role,
            String label,
            List<TextCoverage> texts,
            @Nullable PairSpread textsOverPairs,
            List<Slots> slots,
            List<VariableAgreement> variables) {

        /// The measure of [TextCoverage].
        public static final String OVERLAP = "text-overlap";

        /// How much of the words that either of two coders took for the role both took.
        ///
        /// @param coders the two, by name
        /// @param annotations which both have found
        /// @param bothEmpty those of them in which neither filled the role; they agree
        /// @param overlap the mean of the intersection over the union
        public record TextCoverage(List<String> coders, int annotations, int bothEmpty, MeasureOutcome overlap) {

            public TextCoverage {
                coders = List.copyOf(coders);
            }
        }

        /// How many places of a role were filled with a tag, in the annotations that two coders have found.
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
    /// @param units about which at least one of them was asked
    /// @param compared units that two of them or more have rated
    /// @param notAsked units left out because none of them was asked
    /// @param askedOfSome units about which some were asked and others were not, because they had answered the question before
    ///     it differently; who was not asked has no rating there
    /// @param notCodable answers "not codable" that count as missing
    /// @param unanswered questions asked and left open
    public record MeasuredRatings(
            List<String> coders,
            int units,
            int compared,
            int notAsked,
            int askedOfSome,
            int notCodable,
            int unanswered,
            List<AgreementFigure> figures) {

        public MeasuredRatings {
            coders = List.copyOf(coders);
            figures = List.copyOf(figures);
        }
    }

    /// A measure over all pairs of coders for which it has a figure.
    ///
    /// @param measure its id
    /// @param pairs how many have a figure; at least one
    /// @param of how many pairs there are
    public record PairSpread(String measure, int pairs, int of, double mean, double low, double high) {

        /// Nothing where no pair has a figure.
        static Optional<PairSpread> of(String measure, List<MeasureOutcome> outcomes) {
            var figures =
                    outcomes.stream()
                            .flatMap(it ->
                                    switch (it) {
                                        case MeasureOutcome.Defined value -> Stream.of(value.value());
                                        case MeasureOutcome.Undefined _ -> Stream.<Double>empty();
                                    })
                            .mapToDouble(Double::doubleValue)
                            // so that the order of the coders can't touch the last digit
                            .sorted()
                            .toArray();
            if (figures.length == 0) {
                return Optional.empty();
            }
            double mean = Arrays.stream(figures).sum() / figures.length;
            return Optional.of(
                    new PairSpread(
                            measure, figures.length, outcomes.size(), mean, figures[0], figures[figures.length - 1]));
        }
    }

    /// What a measure says.
    ///
    /// @param measure its id, as in `alpha-u`
    /// @param outcome the figure or why there is none; where several units lie in one article, without standard error and
    ///     interval, whose formulas take units for independent, and where fewer than [BootstrapResult#FEWEST] units are compared
    /// @param bootstrap what it says of data drawn again and again, articles as a whole; null where that was not asked for, or
    ///     the measure is neither one of ratings nor alpha-U, or has no figure
    public record AgreementFigure(String measure, MeasureOutcome outcome, @Nullable BootstrapResult bootstrap) {

        /// A figure without a bootstrap.
        public AgreementFigure(String measure, MeasureOutcome outcome) {
            this(measure, outcome, null);
        }
    }
}
