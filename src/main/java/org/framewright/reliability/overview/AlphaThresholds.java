package org.framewright.reliability.overview;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.model.study.StudyDescription;

import java.util.Optional;

/// The least values of alpha with which a study accepts its data. Krippendorff asks for .800, and from .667 on for
/// cautious conclusions only.
///
/// @param tentative the least value for cautious conclusions
/// @param reliable the least value of reliable data
public record AlphaThresholds(double tentative, double reliable) {

    /// Krippendorff's thresholds.
    public static final AlphaThresholds USUAL = new AlphaThresholds(0.667, 0.8);

    /// The assessment of the thresholds on a figure; a figure without an interval has no assessment.
    public enum Assessment {
        /// The whole interval is at or above the higher threshold.
        RELIABLE,
        /// The figure is at or above the higher threshold, and its interval reaches below.
        RELIABLE_PERHAPS,
        /// The figure lies between the thresholds, and so does its interval's lower end.
        TENTATIVE,
        /// The figure lies between the thresholds; its interval reaches below the lower one.
        TENTATIVE_PERHAPS,
        /// The figure is below both thresholds.
        UNRELIABLE,
        /// The figure has no interval, since there is too little data to draw from.
        TOO_FEW,
        /// The figure has no interval, since it is a mean over pairs of coders.
        OVER_PAIRS,
        /// The figure has no interval, since none was drawn yet.
        NO_INTERVAL,
        /// There is no figure.
        NONE;

        /// The level without its certainty.
        public Level level() {
            return switch (this) {
                case RELIABLE, RELIABLE_PERHAPS -> Level.RELIABLE;
                case TENTATIVE, TENTATIVE_PERHAPS -> Level.TENTATIVE;
                case UNRELIABLE -> Level.UNRELIABLE;
                case TOO_FEW, OVER_PAIRS, NO_INTERVAL, NONE -> Level.NOT_ASSESSED;
            };
        }
    }

    /// The levels of agreement that the thresholds separate.
    public enum Level {
        RELIABLE,
        TENTATIVE,
        UNRELIABLE,
        NOT_ASSESSED
    }

    public AlphaThresholds {
        if (!(0 <= tentative && tentative <= reliable && reliable <= 1)) {
            throw new IllegalArgumentException("thresholds from 0 to 1, in order: " + tentative + ", " + reliable);
        }
    }

    /// The thresholds of a study; empty where its supervisor has set none.
    public static Optional<AlphaThresholds> of(StudyDescription description) {
        var tentative = description.tentative();
        var reliable = description.reliable();
        return tentative == null || reliable == null
                ? Optional.empty()
                : Optional.of(new AlphaThresholds(tentative, reliable));
    }

    /// Two thresholds as typed, with a point or a comma; empty where they are not valid.
    public static Optional<AlphaThresholds> parse(String tentative, String reliable) {
        try {
            return Optional.of(new AlphaThresholds(number(tentative), number(reliable)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static double number(String typed) {
        return Double.parseDouble(typed.strip().replace(',', '.'));
    }

    public Assessment assessment(FigureEstimate estimate) {
        if (!(estimate.outcome() instanceof MeasureOutcome.Defined(double value, _, _))) {
            return Assessment.NONE;
        }
        var interval = estimate.interval();
        if (interval == null) {
            return withoutInterval(estimate);
        }
        if (value >= reliable) {
            return interval.low() >= reliable ? Assessment.RELIABLE : Assessment.RELIABLE_PERHAPS;
        }
        if (value >= tentative) {
            return interval.low() >= tentative ? Assessment.TENTATIVE : Assessment.TENTATIVE_PERHAPS;
        }
        return Assessment.UNRELIABLE;
    }

    private static Assessment withoutInterval(FigureEstimate estimate) {
        if (estimate.pairs() != null) {
            return Assessment.OVER_PAIRS;
        }
        return estimate.tooFew() ? Assessment.TOO_FEW : Assessment.NO_INTERVAL;
    }
}
