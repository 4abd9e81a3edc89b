package org.framewright.ui.team.assignment;

import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.study.Assignment;
import org.framewright.model.study.Batch;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.Round;
import org.framewright.team.assign.AssignmentTransfer;
import org.framewright.team.assign.AssignmentTransfer.TransferRequest;
import org.framewright.team.progress.CoderProgress.ArticleProgress;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.team.part.TeamTools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A batch: the coder and progress of each article, and giving articles to another coder.
final class BatchViewModel {

    private final AssignmentViewModel assignments;
    private final TeamTools tools;
    private final ScreenJobs jobs;

    /// Empty without a selected batch, and until it is read.
    final ReadOnlyObjectWrapper<Optional<Content>> content = new ReadOnlyObjectWrapper<>(Optional.empty());

    BatchViewModel(AssignmentViewModel assignments, TeamTools tools) {
        this.assignments = assignments;
        this.tools = tools;
        this.jobs = tools.jobs().withTasks(tools.tasks());
    }

    /// A batch.
    ///
    /// @param coders the names of its first coders
    /// @param others who can be given articles
    record Content(Batch batch, Round round, List<String> coders, List<Coder> others, List<BatchLine> lines) {

        boolean isBegun() {
            return lines.stream().anyMatch(it -> it.progress().coding().isPresent());
        }
    }

    record BatchLine(Assignment assignment, Coder coder, ArticleProgress progress) {}

    void show() {
        if (!(assignments.entry.get() instanceof AssignmentViewModel.AssignmentEntry.BatchEntry(var batch, _))) {
            jobs.forget("batch");
            content.set(Optional.empty());
            return;
        }
        if (content.get().filter(it -> it.batch().id().equals(batch.id())).isEmpty()) {
            content.set(Optional.empty());
        }
        var overview = assignments.overview.get();
        jobs.run(BackgroundJob.quiet("batch", () -> read(overview, batch)), content::set, tools::failed);
    }

    private Optional<Content> read(AssignmentOverview overview, Batch batch) {
        var all = tools.project().study().coders().stream().collect(Collectors.toMap(Coder::id, Function.identity()));
        return overview.round(batch.round())
                .map(round -> {
                    var assignments =
                            overview.assignments().stream().filter(it -> it.batch().equals(batch.id())).toList();
                    var coders =
                            assignments.stream()
                                    .map(Assignment::coder)
                                    .distinct()
                                    .collect(
                                            Collectors.toMap(
                                                    Function.identity(), it -> progressByArticle(round, all, it)));
                    var lines = new ArrayList<BatchLine>();
                    for (var it : assignments) {
                        var progress = coders.getOrDefault(it.coder(), Map.of()).get(it.article());
                        var coder = all.get(it.coder());
                        if (coder != null && progress != null) {
                            lines.add(new BatchLine(it, coder, progress));
                        }
                    }
                    var named =
                            batch.recipe().coders().stream()
                                    .flatMap(it -> Optional.ofNullable(all.get(it)).stream())
                                    .map(Coder::name)
                                    .toList();
                    return new Content(batch, round, named, overview.coders(), lines);
                });
    }

    private Map<ArticleId, ArticleProgress> progressByArticle(Round round, Map<CoderId, Coder> all, CoderId id) {
        return Optional.ofNullable(all.get(id)).stream()
                .flatMap(it -> tools.project().team().progress().articles(round, it).stream())
                .collect(Collectors.toMap(it -> it.article().id(), Function.identity()));
    }

    /// Gives articles to another coder; a begun one stays with its coder.
    void handOver(List<BatchLine> lines, Coder to) {
        move(lines, Optional.of(to));
    }

    /// Takes articles back; a begun one stays with its coder.
    void withdraw(List<BatchLine> lines) {
        move(lines, Optional.empty());
    }

    void undo() {
        content.get()
                .ifPresent(it ->
                        assignments.change(
                                TaskRunner.supplier(
                                        () ->
                                                tools.project()
                                                        .team()
                                                        .transfers()
                                                        .withdrawBatch(it.round().name(), it.batch().name()),
                                        it),
                                _ -> tools.hint("team.give.taken-back", it.batch().name())));
    }

    private void move(List<BatchLine> lines, Optional<Coder> to) {
        if (content.get().isEmpty() || lines.isEmpty()) {
            return;
        }
        var at = content.get().get();
        var byCoder =
                lines.stream()
                        .filter(it -> to.filter(other -> other.id().equals(it.coder().id())).isEmpty())
                        .collect(Collectors.groupingBy(BatchLine::coder));
        assignments.change(
                () -> {
                    var done = new LinkedHashMap<Coder, AssignmentTransfer.TransferResult>();
                    byCoder.forEach((from, some) -> done.put(from, move(at, from, some, to)));
                    return done;
                },
                done -> transferNotification(done, to));
    }

    private AssignmentTransfer.TransferResult move(Content at, Coder from, List<BatchLine> lines, Optional<Coder> to) {
        var names = lines.stream().map(it -> it.progress().article()).map(ArticleSummary::name).toList();
        var request = new TransferRequest(at.round().name(), from.name(), Optional.of(at.batch().name()), names, false);
        var handingOver = tools.project().team().transfers();
        return to.map(it -> handingOver.reassign(request, it.name())).orElseGet(() -> handingOver.withdraw(request));
    }

    private Notification transferNotification(
            Map<Coder, AssignmentTransfer.TransferResult> byCoder, Optional<Coder> to) {
        var done = List.copyOf(byCoder.values());
        int moved = done.stream().mapToInt(it -> it.report().moved().size()).sum();
        int kept = done.stream().mapToInt(it -> it.report().kept().size()).sum();
        int having = done.stream().mapToInt(it -> it.report().having().size()).sum();
        var sentence =
                to.map(it -> tools.text("team.batch.moved", moved, it.name(), kept, having))
                        .orElseGet(() -> tools.text("team.batch.withdrawn", moved, kept));
        if (moved == 0) {
            return Notification.warning(sentence);
        }
        int packed = done.stream().mapToInt(it -> it.report().packed().size()).sum();
        var packedCoders =
                byCoder.entrySet().stream()
                        .filter(it -> !it.getValue().report().packed().isEmpty())
                        .map(it -> it.getKey().name())
                        .sorted()
                        .collect(Collectors.joining(", "));
        var revisions = done.stream().map(AssignmentTransfer.TransferResult::revision).toList();
        return tools.withPackagesLink(
                tools.transferNotification(sentence, packed, packedCoders)
                        .withChoice(tools.text("team.take-back"), () -> undo(revisions)));
    }

    private void undo(List<OptionalLong> revisions) {
        assignments.change(
                TaskRunner.supplier(
                        () ->
                                revisions
                                        .reversed()
                                        .forEach(it -> it.ifPresent(tools.project().team().transfers()::undo)),
                        revisions),
                _ -> tools.hint("team.batch.undone"));
    }
}
