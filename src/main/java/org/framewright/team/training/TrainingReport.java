package org.framewright.team.training;

import org.framewright.model.study.Round;
import org.framewright.reliability.report.MethodFacts.CoderTraining;
import org.framewright.reliability.report.MethodFacts.TrainingRound;
import org.framewright.team.training.TrainingResult.TrainingScore;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// The trainings of a study, for reports of its agreement.
public final class TrainingReport {

    private TrainingReport() {}

    /// The training rounds in which a coder has submitted anything.
    ///
    /// @param rounds of the study
    /// @param key other names for the coders, by which they are sorted; empty for their own, in the order of the progress list
    public static List<TrainingRound> list(TrainingService training, List<Round> rounds, Map<String, String> key) {
        return rounds.stream()
                .filter(it -> it.purpose() == Round.Purpose.TRAINING)
                .map(round ->
                        new TrainingRound(
                                round.name(),
                                training.training(round),
                                training.results(round).stream()
                                        .filter(it -> it.articles() + it.articlesWithoutReference() > 0)
                                        .map(it -> coderTraining(it, key))
                                        .sorted(
                                                key.isEmpty()
                                                        ? (_, _) -> 0
                                                        : Comparator.comparing(CoderTraining::coder))
                                        .toList()))
                .filter(it -> !it.results().isEmpty())
                .toList();
    }

    private static CoderTraining coderTraining(TrainingResult result, Map<String, String> key) {
        var name = result.coder().name();
        return new CoderTraining(
                key.getOrDefault(name, name),
                result.scores().stream().mapToInt(TrainingScore::same).sum(),
                result.scores().stream().mapToInt(TrainingScore::units).sum(),
                result.isPassed());
    }
}
