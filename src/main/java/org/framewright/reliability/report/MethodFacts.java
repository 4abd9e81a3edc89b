package org.framewright.reliability.report;

import org.framewright.model.study.RoundTraining;
import org.framewright.model.study.StudyDescription;
import org.framewright.reliability.OverlapPlan;
import org.framewright.reliability.codings.AdjudicationSummary;
import org.framewright.reliability.codings.CodingProcedure;
import org.framewright.reliability.codings.WorkOrigin;
import org.framewright.reliability.differences.CaseCounts;
import org.framewright.reliability.suggestions.SuggestionReport.SuggestionUses;

import java.util.List;
import java.util.Optional;

/// The facts behind a report's paragraph on the method.
///
/// @param description the supervisor's statements about the study
/// @param origin the files in which the compared codings were made
/// @param cases the numbers of cases of the whole round
/// @param plan the need for articles of two coders or more, by an earlier round; empty without such a round
/// @param trainings the study's training rounds; empty where they are not asked for
/// @param suggestions how each coder used suggestions; empty where the round has none
public record MethodFacts(
        CodingProcedure procedure,
        StudyDescription description,
        WorkOrigin origin,
        AdjudicationSummary adjudication,
        CaseCounts cases,
        Optional<OverlapPlan> plan,
        List<TrainingRound> trainings,
        List<CoderSuggestions> suggestions) {

    /// A coder's use of suggestions.
    public record CoderSuggestions(String coder, SuggestionUses uses) {}

    /// A training round.
    ///
    /// @param training the required shares of agreement with the reference
    /// @param results the results of its coders, in the order of the progress list
    public record TrainingRound(String round, RoundTraining training, List<CoderTraining> results) {

        public TrainingRound {
            results = List.copyOf(results);
        }
    }

    /// A coder's result in a training round.
    ///
    /// @param same the number of units that agree with the reference
    /// @param units the number of compared units
    public record CoderTraining(String coder, int same, int units, boolean passed) {}

    public MethodFacts {
        trainings = List.copyOf(trainings);
        suggestions = List.copyOf(suggestions);
    }

    /// Whether a compared reference coder has decided between the coders, so that the reference is not independent of them.
    boolean isReferenceDecided() {
        return procedure.references().stream().anyMatch(adjudication.adjudicators()::contains);
    }

    public MethodFacts withTrainings(List<TrainingRound> rounds) {
        return new MethodFacts(procedure, description, origin, adjudication, cases, plan, rounds, suggestions);
    }

    public MethodFacts withCases(CaseCounts counts) {
        return new MethodFacts(procedure, description, origin, adjudication, counts, plan, trainings, suggestions);
    }
}
