package org.framewright.ui.agreement;

import org.framewright.agreement.units.AgreementWeights;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.study.Round;
import org.framewright.project.Project;
import org.framewright.reliability.ReliabilityProblem;
import org.framewright.reliability.codings.ComparisonData;
import org.framewright.reliability.overview.AgreementOverview;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.reliability.query.CodingFilter;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The settings of the agreement screen.
///
/// @param round its name; empty for the newest in which coders can be compared
/// @param coders by name; empty for all but the reference coders
/// @param measure the id of the additional measure
/// @param weights of the measures that can have weights, for answers with an order
record AgreementSettings(
        Optional<String> round, List<String> coders, CodingFilter filter, String measure, AgreementWeights weights) {

    AgreementSettings {
        coders = List.copyOf(coders);
    }

    /// Reads the codings; without a round, those of the newest in which coders can be compared.
    ///
    /// @throws Refusal where there is nothing to compare, or the job was cancelled
    ComparisonData read(Project project, ProgressListener heard) {
        if (round.isPresent()) {
            return project.agreement().read(query(), heard);
        }
        var refused = new ArrayList<Refusal>();
        for (var name : roundNames(project)) {
            try {
                return project.agreement().read(withRound(name).query(), heard);
            } catch (Refusal nothingThere) {
                if (nothingThere.problems().stream().anyMatch(it -> it.code() == ReliabilityProblem.STOPPED)) {
                    throw nothingThere;
                }
                refused.add(nothingThere);
            }
        }
        throw refused.getFirst();
    }

    /// The key of the additional measure's name: AC has another one with weights.
    String measureName() {
        boolean weighted = weights != AgreementWeights.UNWEIGHTED && measure.equals(UnitMeasure.GWET_AC.id());
        return weighted ? measure + "-weighted" : measure;
    }

    /// The restrictions: a sentence each for the coders, the period, the outlets and the version; empty without any.
    String describeRestrictions(Texts texts) {
        var chosen =
                coders.isEmpty()
                        ? Stream.<String>of()
                        : Stream.of(texts.get("agreement.only-coders", String.join(", ", coders)));
        return Stream.concat(chosen, filter.leftOut().stream().map(texts::problem)).collect(Collectors.joining(" "));
    }

    AgreementQuery query() {
        return AgreementQuery.ALL
                .withRound(round.orElse(null))
                .withCoders(coders)
                .withFilter(filter)
                .withWeights(weights);
    }

    /// The query of a report on all rounds, with intervals.
    AgreementQuery comparisonQuery() {
        return query().withRound(null)
                .withMeasures(AgreementOverview.measures(measure))
                .withDraws(AgreementResult.DRAWS);
    }

    AgreementSettings withRound(String name) {
        return new AgreementSettings(Optional.of(name), coders, filter, measure, weights);
    }

    AgreementSettings withCoders(List<String> names) {
        return new AgreementSettings(round, names, filter, measure, weights);
    }

    AgreementSettings withFilter(CodingFilter filter) {
        return new AgreementSettings(round, coders, filter, measure, weights);
    }

    AgreementSettings withMeasure(String measure) {
        return new AgreementSettings(round, coders, filter, measure, weights);
    }

    AgreementSettings withWeights(AgreementWeights weights) {
        return new AgreementSettings(round, coders, filter, measure, weights);
    }

    /// The names of the rounds: open ones before closed ones, the newest first.
    private static List<String> roundNames(Project project) {
        return project.study().rounds().reversed().stream()
                .sorted(Comparator.comparing(Round::isClosed))
                .map(Round::name)
                .toList();
    }
}
