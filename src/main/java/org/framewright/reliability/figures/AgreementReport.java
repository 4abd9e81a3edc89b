package org.framewright.reliability.figures;

import org.framewright.model.Problem;
import org.framewright.reliability.query.UnmatchedPolicy;
import org.jspecify.annotations.Nullable;

import java.util.List;

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
}
