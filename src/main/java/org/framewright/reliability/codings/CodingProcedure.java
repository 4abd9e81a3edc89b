package org.framewright.reliability.codings;

import org.framewright.model.Assignment;
import org.framewright.model.Batch;
import org.framewright.model.Coding;
import org.framewright.model.DrawRecipe;
import org.framewright.model.Round;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.StudyStore;
import org.framewright.store.query.TeamStore;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// How the codings that a report compares came about: what a paper's methods section says of them.
///
/// @param study the project's name
/// @param codebook its title
/// @param purpose what the round is for
/// @param first when the first of the compared codings was submitted
/// @param last when the last of them was
/// @param suggestions whether the round's coders are shown suggestions
/// @param batches with which the compared articles were given out, as they were drawn; empty where none was
/// @param imported how many articles there are in the project
/// @param excluded how many of them don't belong into the study, by reason, in the order in which these were first given: what is not in
///     a sample that was drawn among them
/// @param outside how many of the compared articles were given out with none
public record CodingProcedure(
        String study,
        String codebook,
        Round.Purpose purpose,
        Instant first,
        Instant last,
        boolean suggestions,
        List<DrawnBatch> batches,
        int imported,
        SequencedMap<String, Integer> excluded,
        int outside) {

    public CodingProcedure {
        batches = List.copyOf(batches);
    }

    /// A batch with compared articles in it.
    ///
    /// @param compared how many
    public record DrawnBatch(String name, DrawRecipe recipe, int compared) {}

    public static CodingProcedure of(ProjectDatabase state, CodingComparison comparison) {
        var roundCodings = comparison.roundCodings();
        var round = roundCodings.round();
        var submitted =
                roundCodings.compared().stream().map(Coding::submitted).filter(Objects::nonNull).sorted().toList();
        var team = new TeamStore(state);
        var excluded = new LinkedHashMap<String, Integer>();
        team.exclusions().forEach(it -> excluded.merge(it.reason(), 1, Integer::sum));
        var batchOf =
                team.assignments().stream()
                        .filter(it ->
                                it.round().equals(round.id()) && roundCodings.submitted().containsKey(it.article()))
                        .collect(Collectors.toMap(Assignment::article, Assignment::batch, (earlier, _) -> earlier));
        var batches =
                team.batches().stream()
                        .sorted(Comparator.comparing(Batch::drawn))
                        .map(it ->
                                new DrawnBatch(
                                        it.name(),
                                        it.recipe(),
                                        (int) batchOf.values().stream().filter(it.id()::equals).count()))
                        .filter(it -> it.compared() > 0)
                        .toList();
        return new CodingProcedure(
                new StudyStore(state).name(),
                comparison.codebook().title(),
                round.purpose(),
                submitted.getFirst(),
                submitted.getLast(),
                round.settings().suggestions(),
                batches,
                new ArticleStore(state).summaries().size(),
                excluded,
                roundCodings.submitted().size() - batchOf.size());
    }
}
