package org.framewright.team;

import org.framewright.coding.CoderRound;
import org.framewright.coding.CodingPermission;
import org.framewright.coding.StudyService;
import org.framewright.model.CoderId;
import org.framewright.model.Refusal;
import org.framewright.model.Round;
import org.framewright.model.RoundId;
import org.framewright.model.RoundTraining;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Lets only those begin an article who may begin its round. Whoever was found to have passed is not asked again as long as
/// nothing else is said of the round: figures take their time, and an answer waits for this.
public final class TrainingGate implements CodingPermission {

    private final TrainingService training;
    private final StudyService study;
    private final Map<Who, RoundTraining> passed = new ConcurrentHashMap<>();

    private record Who(CoderId coder, RoundId round) {}

    public TrainingGate(TrainingService training, StudyService study) {
        this.training = training;
        this.study = study;
    }

    @Override
    public void requireMayBegin(CoderRound coderRound) {
        var who = new Who(coderRound.coder().id(), coderRound.round().id());
        var said = training.training(coderRound.round());
        if (said.after().isEmpty() || said.equals(passed.get(who))) {
            return;
        }
        if (!training.missingForNextArticle(coderRound.coder(), coderRound.round()).isEmpty()) {
            var before =
                    study.rounds().stream()
                            .filter(it -> said.after().contains(it.id()))
                            .map(Round::name)
                            .collect(Collectors.joining(", "));
            throw new Refusal(TeamProblem.TRAINING_FIRST, coderRound.round().name(), before);
        }
        passed.put(who, said);
    }
}
