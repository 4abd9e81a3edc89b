package org.framewright.ui.team.giving;

import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.model.ArticleId;
import org.framewright.model.ArticleSummary;
import org.framewright.model.Assignment;
import org.framewright.model.Batch;
import org.framewright.model.Coder;
import org.framewright.model.CoderId;
import org.framewright.model.Round;
import org.framewright.team.assign.AssignmentTransfer;
import org.framewright.team.assign.AssignmentTransfer.TransferRequest;
import org.framewright.team.progress.ArticleStanding;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.team.TeamTools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What was given out together: who has which article and how far they are with it, and giving it to somebody else.
final class BatchViewModel {

    private final GivingViewModel giving;
    private final TeamTools tools;
    private final ScreenJobs reading;

    /// Empty where no batch is chosen, or it is not read yet.
    final ReadOnlyObjectWrapper<Optional<Content>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());

    BatchViewModel(GivingViewModel giving, TeamTools tools) {
        this.giving = giving;
        this.tools = tools;
        this.reading = tools.jobs().on(tools.tasks());
    }

    /// A batch.
    ///
    /// @param coders the names of those to whom it was given out at first
    /// @param others who could be given something
    record Content(Batch batch, Round round, List<String> coders, List<Coder> others, List<BatchLine> lines) {

        /// Whether somebody has begun.
        boolean isBegun() {
            return lines.stream().anyMatch(it -> it.standing().coding().isPresent());
        }
    }

    /// An article that somebody has.
    record BatchLine(Assignment assignment, Coder coder, ArticleStanding standing) {}

    /// Reads the batch that is chosen.
    void show() {
        if (!(giving.entry.get() instanceof GivingEntry.BatchEntry(var batch, _))) {
            reading.forget("batch");
            shown.set(Optional.empty());
            return;
        }
        if (shown.get().filter(it -> it.batch().id().equals(batch.id())).isEmpty()) {
            shown.set(Optional.empty());
        }
        var given = giving.given.get();
        reading.run(BackgroundJob.quiet("batch", () -> read(given, batch)), shown::set, tools::failed);
    }

    private Optional<Content> read(AssignmentOverview given, Batch batch) {
        var all = tools.project().study().coders().stream().collect(Collectors.toMap(Coder::id, Function.identity()));
        return given.round(batch.round())
                .map(round -> {
                    var assignments = given.assignments().stream().filter(it -> it.batch().equals(batch.id())).toList();
                    var coders =
                            assignments.stream()
                                    .map(Assignment::coder)
                                    .distinct()
                                    .collect(Collectors.toMap(Function.identity(), it -> standings(round, all, it)));
                    var lines = new ArrayList<BatchLine>();
                    for (var it : assignments) {
                        var standing = coders.getOrDefault(it.coder(), Map.of()).get(it.article());
                        var coder = all.get(it.coder());
                        if (coder != null && standing != null) {
                            lines.add(new BatchLine(it, coder, standing));
                        }
                    }
                    var named =
                            batch.recipe().coders().stream()
                                    .flatMap(it -> Optional.ofNullable(all.get(it)).stream())
                                    .map(Coder::name)
                                    .toList();
                    return new Content(batch, round, named, given.coders(), lines);
                });
    }

    private Map<ArticleId, ArticleStanding> standings(Round round, Map<CoderId, Coder> all, CoderId id) {
        return Optional.ofNullable(all.get(id)).stream()
                .flatMap(it -> tools.project().team().progress().articles(round, it).stream())
                .collect(Collectors.toMap(it -> it.article().id(), Function.identity()));
    }

    /// Gives articles to somebody else; what is begun stays with whoever has begun it.
    void handOver(List<BatchLine> lines, Coder to) {
        move(lines, Optional.of(to));
    }

    /// Takes articles back; what is begun stays with whoever has begun it.
    void withdraw(List<BatchLine> lines) {
        move(lines, Optional.empty());
    }

    /// Takes the whole batch back.
    void takeBack() {
        shown.get()
                .ifPresent(it ->
                        giving.change(
                                () -> {
                                    tools.project().team().handingOver().takeBack(it.round().name(), it.batch().name());
                                    return it;
                                },
                                _ -> Notice.hint(tools.words("team.give.taken-back", it.batch().name()))));
    }

    private void move(List<BatchLine> lines, Optional<Coder> to) {
        if (shown.get().isEmpty() || lines.isEmpty()) {
            return;
        }
        var at = shown.get().get();
        var byCoder =
                lines.stream()
                        .filter(it -> to.filter(other -> other.id().equals(it.coder().id())).isEmpty())
                        .collect(Collectors.groupingBy(BatchLine::coder));
        giving.change(
                () -> {
                    var done = new LinkedHashMap<Coder, AssignmentTransfer.TransferResult>();
                    byCoder.forEach((from, some) -> done.put(from, move(at, from, some, to)));
                    return done;
                },
                done -> said(done, to));
    }

    private AssignmentTransfer.TransferResult move(Content at, Coder from, List<BatchLine> lines, Optional<Coder> to) {
        var names = lines.stream().map(it -> it.standing().article()).map(ArticleSummary::name).toList();
        var wanted = new TransferRequest(at.round().name(), from.name(), Optional.of(at.batch().name()), names, false);
        var handingOver = tools.project().team().handingOver();
        return to.map(it -> handingOver.reassign(wanted, it.name())).orElseGet(() -> handingOver.withdraw(wanted));
    }

    private Notice said(Map<Coder, AssignmentTransfer.TransferResult> byCoder, Optional<Coder> to) {
        var done = List.copyOf(byCoder.values());
        int moved = done.stream().mapToInt(it -> it.report().moved().size()).sum();
        int kept = done.stream().mapToInt(it -> it.report().kept().size()).sum();
        int having = done.stream().mapToInt(it -> it.report().having().size()).sum();
        var sentence =
                to.map(it -> tools.words("team.batch.moved", moved, it.name(), kept, having))
                        .orElseGet(() -> tools.words("team.batch.withdrawn", moved, kept));
        if (moved == 0) {
            return Notice.remark(sentence);
        }
        int packed = done.stream().mapToInt(it -> it.report().packed().size()).sum();
        var whose =
                byCoder.entrySet().stream()
                        .filter(it -> !it.getValue().report().packed().isEmpty())
                        .map(it -> it.getKey().name())
                        .sorted()
                        .collect(Collectors.joining(", "));
        var revisions = done.stream().map(AssignmentTransfer.TransferResult::revision).toList();
        return tools.offeringPackages(
                tools.moved(sentence, packed, whose).offering(tools.words("team.take-back"), () -> undo(revisions)));
    }

    private void undo(List<OptionalLong> revisions) {
        giving.change(
                () -> {
                    revisions.reversed().forEach(it -> it.ifPresent(tools.project().team().handingOver()::undo));
                    return revisions;
                },
                _ -> Notice.hint(tools.words("team.batch.undone")));
    }
}
