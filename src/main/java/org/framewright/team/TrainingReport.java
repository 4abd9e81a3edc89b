package org.framewright.team;

import org.framewright.model.Round;
import org.framewright.reliability.report.MethodFacts.CoderTraining;
import org.framewright.reliability.report.MethodFacts.TrainingRound;
import org.framewright.team.TrainingResult.TrainingScore;

import java.util.List;

/// The trainings of a study, for reports of its agreement.
public final class TrainingReport {

    private TrainingReport() {}

    /// The training rounds in which a coder has submitted anything.
    ///
    /// @param rounds of the study
    public static List<TrainingRound> list(TrainingService training, List<Round> rounds) {
        return rounds.stream()
                .filter(it -> it.purpose() == Round.Purpose.TRAINING)
                .map(round ->
                        new TrainingRound(
                                round.name(),
                                training.training(round),
                                training.results(round).stream()
                                        .filter(it -> it.articles() + it.articlesWithoutReference() > 0)
                                        .map(TrainingReport::coderTraining)
                                        .toList()))
                .filter(it -> !it.results().isEmpty())
                .toList();
    }

    private static CoderTraining coderTraining(TrainingResult result) {
        return new CoderTraining(
                result.coder().name(),
                result.scores().stream().mapToInt(TrainingScore::same).sum(),
                result.scores().stream().mapToInt(TrainingScore::units).sum(),
                result.isPassed());
    }
}
