package org.framewright.reliability;

import org.framewright.agreement.units.UnitMeasure;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.revision.CodebookVersions;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.coding.Coding;
import org.framewright.model.study.Round;
import org.framewright.reliability.SampleNeed.UnknownReason;
import org.framewright.reliability.codings.CodingSelection;
import org.framewright.reliability.codings.ComparisonData;
import org.framewright.reliability.figures.AgreementReporter;
import org.framewright.reliability.figures.FigureKey;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.query.StudyStore;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The need for articles of two coders or more, by the round before, as the planner computes it.
///
/// @param round the name of the round before
/// @param articles the number of its articles of two coders or more
/// @param threshold for the lower end of alpha's 95 % interval
/// @param version of the codebook under which the round's codings are read
/// @param more the number of further articles that satisfies every question that can be satisfied
/// @param reachable the number of questions that can be satisfied
/// @param unreachable the number of questions that no number of articles satisfies
/// @param unknownNeeds the number of questions whose need can't be computed, by the reason
/// @param redefined the number of questions that have another meaning since; they are not among the others
/// @param codebooks the versions of the codebook, the oldest first
public record OverlapPlan(
        String round,
        int articles,
        int version,
        double threshold,
        int more,
        int reachable,
        int unreachable,
        SequencedMap<UnknownReason, Integer> unknownNeeds,
        int redefined,
        List<Codebook> codebooks) {

    public OverlapPlan {
        unknownNeeds = Collections.unmodifiableSequencedMap(unknownNeeds);
        codebooks = List.copyOf(codebooks);
    }

    private static final int DRAWS = 1_000;

    /// The plan of the last pilot or reliability test that began before a round; empty without one.
    ///
    /// @param before the time at which the round's first coding was submitted
    static Optional<OverlapPlan> of(ProjectDatabase state, String round, Instant before, double threshold) {
        return new StudyStore(state)
                .rounds().stream()
                        .filter(it -> !it.name().equals(round))
                        .filter(it -> it.purpose() == Round.Purpose.PILOT || it.purpose() == Round.Purpose.RELIABILITY)
                        .flatMap(it -> select(state, it))
                        .filter(it -> it.first().isBefore(before))
                        .max(Comparator.comparing(EarlierRound::first))
                        .map(it -> plan(it, threshold, it.selection().codebookVersions()));
    }

    private record EarlierRound(CodingSelection selection, AgreementQuery query, Instant first) {}

    private static Stream<EarlierRound> select(ProjectDatabase state, Round round) {
        var query = AgreementQuery.ALL.withRound(round.name());
        try {
            var selection = new CodingSelection(state, query);
            return selection.roundCodings().compared().stream()
                    .map(Coding::submitted)
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .map(it -> new EarlierRound(selection, query, it))
                    .stream();
        } catch (Refusal nothingToCompare) {
            return Stream.empty();
        }
    }

    private static OverlapPlan plan(EarlierRound earlier, double threshold, CodebookVersions versions) {
        var data = ComparisonData.read(earlier.selection(), earlier.query(), ProgressListener.NONE);
        var report = AgreementReporter.report(data, List.of(UnitMeasure.KRIPPENDORFF_ALPHA.id()), DRAWS);
        // questions about fillers are planned with their own tag; relevance is no question of the codebook; a question
        // that no two coders have answered is not counted in the round's own report, either
        var planned =
                ReliabilityPlanner.plan(data, report, threshold).stream()
                        .filter(it -> !it.about().contains("/") && !it.tag().isEmpty() && it.isCoded())
                        .toList();
        var same = planned.stream().filter(it -> isSame(it, report.harmonisedTo(), versions)).toList();
        int unreachable = count(same, SampleNeed.Unreachable.class);
        var unknown = new TreeMap<UnknownReason, Integer>();
        for (var each : same) {
            if (each.need() instanceof SampleNeed.UnknownNeed(var reason)) {
                unknown.merge(reason, 1, Integer::sum);
            }
        }
        int reachable = same.size() - unreachable - sum(unknown);
        return new OverlapPlan(
                report.round(),
                report.submitted(),
                report.harmonisedTo(),
                threshold,
                ReliabilityPlanner.additionalArticles(same),
                reachable,
                unreachable,
                unknown,
                planned.size() - same.size(),
                versions.all());
    }

    private static int sum(Map<UnknownReason, Integer> needs) {
        return needs.values().stream().mapToInt(it -> it).sum();
    }

    /// Whether a question has the same meaning in the newest version of the codebook.
    private static boolean isSame(ReliabilityPlanner.VariablePlan plan, int version, CodebookVersions versions) {
        int newest = versions.newest().version();
        var now = new FigureKey(plan.tag(), plan.about()).follow(versions, version, newest);
        return now.meaningSince(versions, newest) <= version;
    }

    /// The number of questions with data in the round.
    public int questions() {
        return reachable + unreachable + unknown();
    }

    /// The number of questions whose need can't be computed.
    public int unknown() {
        return sum(unknownNeeds);
    }

    private static int count(List<ReliabilityPlanner.VariablePlan> planned, Class<? extends SampleNeed> need) {
        return (int) planned.stream().map(ReliabilityPlanner.VariablePlan::need).filter(need::isInstance).count();
    }
}
