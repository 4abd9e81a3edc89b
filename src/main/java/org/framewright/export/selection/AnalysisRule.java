package org.framewright.export.selection;

import org.framewright.model.study.Round;
import org.framewright.reliability.query.AgreementQuery;

import java.util.List;
import java.util.Locale;

/// The rule for the answers in `analysis.csv`.
///
/// @param unitRule the rule for articles that several coders have coded and no reference coder has
/// @param seed the seed of random draws; the same seed draws the same answers
/// @param pooled whether answers from before a change of their question's meaning count, too; also for the ratings for agreement
public record AnalysisRule(AnalysisRounds rounds, UnitRule unitRule, long seed, boolean pooled) {

    /// The rule that a reviewer would accept: no pooling, no random draw.
    public static final AnalysisRule USUAL =
            new AnalysisRule(AnalysisRounds.MAIN, UnitRule.MAJORITY, AgreementQuery.USUAL_SEED, false);

    public AnalysisRule withRounds(AnalysisRounds rounds) {
        return new AnalysisRule(rounds, unitRule, seed, pooled);
    }

    public AnalysisRule withUnitRule(UnitRule changed, long number) {
        return new AnalysisRule(rounds, changed, number, pooled);
    }

    public AnalysisRule withPooling(boolean changed) {
        return new AnalysisRule(rounds, unitRule, seed, changed);
    }

    /// The key of the rule's sentence.
    public String id() {
        return rounds.id() + "." + unitRule.name().toLowerCase(Locale.ROOT);
    }

    /// The rounds that the analysis takes.
    ///
    /// @param submitted the chosen rounds with submitted codings
    List<Round> selectRounds(List<Round> submitted) {
        var candidates = submitted.stream().filter(it -> it.purpose() != Round.Purpose.TRAINING).toList();
        var main = candidates.stream().filter(it -> it.purpose() == Round.Purpose.MAIN).toList();
        return rounds == AnalysisRounds.EVERY || main.isEmpty() ? candidates : main;
    }

    /// The choice of rounds for `analysis.csv`, which never takes training.
    public enum AnalysisRounds {
        /// The main rounds; while nothing is submitted there, each article's last round.
        MAIN,
        /// Each article's last round, of any purpose except training.
        EVERY;

        /// The name in commands.
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The answer that counts for a unit that several coders have coded, and for which there is no reference coding.
    public enum UnitRule {
        /// The answer of one coder, drawn at random for each article.
        RANDOM,
        /// The answer of more than half of the coders.
        MAJORITY,
        /// The mean of numbers; for all other answers the answer of more than half of the coders.
        MEAN
    }
}
