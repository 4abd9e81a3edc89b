package org.framewright.reliability.codings;

import org.framewright.model.change.RoundChange.RoundChanged;
import org.framewright.model.coding.Coding;
import org.framewright.model.study.Assignment;
import org.framewright.model.study.Batch;
import org.framewright.model.study.Coder;
import org.framewright.model.study.DrawRecipe;
import org.framewright.model.study.Round;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.StudyStore;
import org.framewright.store.query.TeamStore;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The procedure behind the compared codings: the facts for a paper's methods section.
///
/// @param study the project's name
/// @param codebook the codebook's title
/// @param round the round of the compared codings
/// @param first the time at which the first of the compared codings was submitted
/// @param last the time at which the last of the compared codings was submitted
/// @param suggestions whether coders were shown suggestions
/// @param timed whether working times were recorded
/// @param batches the batches of the compared articles, in the order of drawing; empty where the articles were in no batch
/// @param imported the number of articles in the project
/// @param excluded the number of articles outside the study by reason, in the order in which the reasons were first given;
///     articles outside a drawn sample are included
/// @param outside the number of compared articles that were given out without a batch
/// @param references the names of the reference coders among the compared
/// @param otherCoders the number of coders with submitted codings in the round that were not asked for
public record CodingProcedure(
        String study,
        String codebook,
        Round round,
        Instant first,
        Instant last,
        Use suggestions,
        Use timed,
        List<DrawnBatch> batches,
        int imported,
        SequencedMap<String, Integer> excluded,
        int outside,
        List<String> references,
        int otherCoders) {

    public CodingProcedure {
        batches = List.copyOf(batches);
        references = List.copyOf(references);
    }

    /// The use of something that a round's settings switch on and off, while the compared codings were made.
    public enum Use {
        NEVER,
        ALWAYS,
        /// The settings were changed in the meantime.
        PARTLY;

        private static Use of(List<Round.Settings> settings, Predicate<Round.Settings> setting) {
            return settings.stream().noneMatch(setting) ? NEVER : settings.stream().allMatch(setting) ? ALWAYS : PARTLY;
        }
    }

    /// The round's settings while the compared codings were made: from the time at which the first was begun until the last was
    /// submitted.
    private static List<Round.Settings> settings(
            ProjectDatabase state, Round round, Collection<Coding> compared, Instant last) {
        var first = compared.stream().map(Coding::opened).min(Comparator.naturalOrder()).orElse(last);
        var settings = new ArrayList<Round.Settings>();
        var since = Instant.MIN;
        for (var entry : new Ledger(state, Clock.systemUTC()).findByKind(RoundChanged.class)) {
            if (entry.change() instanceof RoundChanged(var before, _) && before.id().equals(round.id())) {
                if (entry.at().isAfter(first) && since.isBefore(last)) {
                    settings.add(before.settings());
                }
                since = entry.at();
            }
        }
        if (settings.isEmpty() || since.isBefore(last)) {
            settings.add(round.settings());
        }
        return settings;
    }

    /// A batch with compared articles in it.
    ///
    /// @param compared the number of compared articles in the batch
    /// @param elsewhere the number of its articles that were given out in another round, too; empty where nothing was
    public record DrawnBatch(String name, DrawRecipe recipe, int compared, OptionalInt elsewhere) {}

    public static CodingProcedure of(ProjectDatabase state, CodingSelection selection) {
        var roundCodings = selection.roundCodings();
        var round = roundCodings.round();
        var submitted =
                roundCodings.compared().stream().map(Coding::submitted).filter(Objects::nonNull).sorted().toList();
        var settings = settings(state, round, roundCodings.compared(), submitted.getLast());
        var team = new TeamStore(state);
        var excluded = new LinkedHashMap<String, Integer>();
        team.exclusions().forEach(it -> excluded.merge(it.reason(), 1, Integer::sum));
        var assignments = team.assignments();
        var batchOf =
                assignments.stream()
                        .filter(it ->
                                it.round().equals(round.id()) && roundCodings.submitted().containsKey(it.article()))
                        .collect(Collectors.toMap(Assignment::article, Assignment::batch, (earlier, _) -> earlier));
        var elsewhere =
                assignments.stream()
                        .filter(it -> !it.round().equals(round.id()))
                        .map(Assignment::article)
                        .collect(Collectors.toSet());
        var articlesOf =
                assignments.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Assignment::batch,
                                        Collectors.mapping(Assignment::article, Collectors.toSet())));
        var batches =
                team.batches().stream()
                        .sorted(Comparator.comparing(Batch::drawn))
                        .map(it ->
                                new DrawnBatch(
                                        it.name(),
                                        it.recipe(),
                                        (int) batchOf.values().stream().filter(it.id()::equals).count(),
                                        elsewhere.isEmpty()
                                                ? OptionalInt.empty()
                                                : OptionalInt.of(
                                                        (int)
                                                                articlesOf.getOrDefault(it.id(), Set.of()).stream()
                                                                        .filter(elsewhere::contains)
                                                                        .count())))
                        .filter(it -> it.compared() > 0)
                        .toList();
        return new CodingProcedure(
                new StudyStore(state).name(),
                selection.codebook().title(),
                round,
                submitted.getFirst(),
                submitted.getLast(),
                Use.of(settings, Round.Settings::suggestions),
                Use.of(settings, Round.Settings::timed),
                batches,
                new ArticleStore(state).summaries().size(),
                excluded,
                roundCodings.submitted().size() - batchOf.size(),
                roundCodings.coders().stream()
                        .filter(it -> it.kind() == Coder.Kind.REFERENCE)
                        .map(Coder::name)
                        .toList(),
                selection.countOtherCoders());
    }
}
