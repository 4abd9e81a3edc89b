package org.framewright.export.selection;

import org.framewright.model.Round;
import org.framewright.reliability.query.AgreementQuery;

import java.util.List;
import java.util.Locale;

/// Whose answers `analysis.csv` takes.
///
/// @param unitRule what counts where several have coded an article and no reference coder has
/// @param seed of what is drawn at random; the same seed draws the same
/// @param pooled whether answers count, too, that were given while their question meant something else; of ratings for agreement as well
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

    /// Those rounds that are taken.
    ///
    /// @param submitted chosen ones in which something is submitted
    List<Round> selectRounds(List<Round> submitted) {
        var candidates = submitted.stream().filter(it -> it.purpose() != Round.Purpose.TRAINING).toList();
        var main = candidates.stream().filter(it -> it.purpose() == Round.Purpose.MAIN).toList();
        return rounds == AnalysisRounds.EVERY || main.isEmpty() ? candidates : main;
    }

    /// Which of the chosen rounds `analysis.csv` takes; training never.
    public enum AnalysisRounds {
        /// The main rounds; while nothing is submitted there, each article's last round.
        MAIN,
        /// Of each article the last round, whatever its purpose.
        EVERY;

        /// The name in commands.
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What counts for a unit that several coders have coded, and for which there is no reference coding.
    public enum UnitRule {
        /// What one of them says, drawn at random for each article.
        RANDOM,
        /// What more than half of them say.
        MAJORITY,
        /// The mean of numbers; of everything else what more than half of them say.
        MEAN
    }
}
