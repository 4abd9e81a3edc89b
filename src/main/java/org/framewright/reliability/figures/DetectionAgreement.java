package org.framewright.reliability.figures;

import org.jspecify.annotations.Nullable;

import java.util.List;

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
