package org.framewright.ui.team;

import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;
import org.framewright.project.Preferences;
import org.framewright.project.TextFileWriter;
import org.framewright.team.assign.AssignmentTransfer;
import org.framewright.team.assign.AssignmentTransfer.SharePlan;
import org.framewright.team.progress.CoderProgress;
import org.framewright.team.progress.CoderProgress.ArticleProgress;
import org.framewright.team.progress.ProgressTable;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.team.part.TeamTools;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The progress of all coders in a round, or in all; the articles of one coder; joining and leaving of coders.
public final class ProgressViewModel {

    private static final String STALLED_AFTER = "stalled-after";
    private static final int MOST_DAYS = 365;
    private static final long SHARE_SEED = 1;

    private final TeamTools tools;
    private final ScreenJobs jobs;
    private final Preferences preferences;

    /// The content; empty until it was read.
    final ReadOnlyObjectWrapper<Optional<Content>> content = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// The line whose articles are shown.
    final ReadOnlyObjectWrapper<Optional<ProgressLine>> line = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// The articles of that line; empty until they were read.
    final ReadOnlyObjectWrapper<Optional<List<ArticleProgress>>> articles =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    private Optional<Optional<Round>> round;

    /// A coder in a round.
    ///
    /// @param stalledAfter the days without work after which a coder counts as stalled
    record ProgressLine(CoderProgress progress, int stalledAfter) {

        Coder coder() {
            return progress.coder();
        }

        Round round() {
            return progress.round();
        }

        boolean isStalled() {
            return progress.isStalled(stalledAfter);
        }

        /// The line's identity across changes.
        List<Object> identity() {
            return List.of(coder().id(), round().id());
        }

        /// The request for all articles of the line.
        AssignmentTransfer.TransferRequest allArticles() {
            return new AssignmentTransfer.TransferRequest(
                    round().name(), coder().name(), Optional.empty(), List.of(), false);
        }
    }

    /// @param rounds the newest first
    /// @param coders all of them, those who have left included
    /// @param articles the number in the project
    /// @param only the round of the lines; empty for all of them
    record Content(
            List<Round> rounds,
            List<Coder> coders,
            int articles,
            Optional<Round> only,
            int stalledAfter,
            List<CoderProgress> progresses) {

        List<ProgressLine> lines() {
            return progresses.stream()
                    .filter(it -> only.filter(round -> !round.id().equals(it.round().id())).isEmpty())
                    .map(it -> new ProgressLine(it, stalledAfter))
                    .toList();
        }

        /// The coders who can be given another coder's articles.
        List<Coder> othersThan(Coder than) {
            return coders.stream()
                    .filter(it -> !it.isDeactivated() && it.kind() == Coder.Kind.CODER && !it.id().equals(than.id()))
                    .toList();
        }

        Content withRound(Optional<Round> chosen) {
            return new Content(rounds, coders, articles, chosen, stalledAfter, progresses);
        }

        Content stalledAfter(int days) {
            return new Content(rounds, coders, articles, only, days, progresses);
        }
    }

    /// @param preferences keep the days after which a coder counts as stalled
    /// @param before the round at the last visit
    public ProgressViewModel(TeamTools tools, Preferences preferences, Optional<Optional<Round>> before) {
        this.round = before;
        this.tools = tools;
        this.jobs = tools.jobs().withTasks(tools.tasks());
        this.preferences = preferences;
    }

    /// The round that is shown, or all of them; empty until one was chosen.
    public Optional<Optional<Round>> round() {
        return round;
    }

    public void load() {
        tools.run(this::read, this::show);
    }

    void choose(Optional<Round> chosen) {
        round = Optional.of(chosen);
        content.get().ifPresent(it -> show(it.withRound(chosen)));
    }

    /// Sets the days without work after which a coder counts as stalled; kept on this computer.
    ///
    /// @return whether that is a number of days
    boolean setStalledAfter(String days) {
        if (!days.matches("\\d{1,3}") || Integer.parseInt(days) < 1 || Integer.parseInt(days) > MOST_DAYS) {
            return false;
        }
        int after = Integer.parseInt(days);
        content.get()
                .filter(it -> it.stalledAfter() != after)
                .ifPresent(it -> {
                    show(it.stalledAfter(after));
                    tools.run(TaskRunner.supplier(() -> preferences.put(STALLED_AFTER, days), days), _ -> {});
                });
        return true;
    }

    /// Shows the articles of a line; an empty one hides them.
    void open(Optional<ProgressLine> chosen) {
        line.set(chosen);
        if (chosen.isEmpty()) {
            jobs.forget("articles");
            articles.set(Optional.empty());
            return;
        }
        var it = chosen.get();
        jobs.run(
                BackgroundJob.quiet(
                        "articles", () -> tools.project().team().progress().articles(it.round(), it.coder())),
                read -> articles.set(Optional.of(read)),
                tools::failed);
    }

    void add(String name, Coder.Kind kind) {
        var message = kind == Coder.Kind.CODER ? "team.progress.added" : "team.progress.added-reference";
        change(() -> tools.project().study().addCoder(name, kind), it -> tools.hint(message, it.name()));
    }

    /// Lets a coder leave, and offers to give their articles to others.
    void leave(Coder coder) {
        record Left(Coder coder, int toOne) {}
        change(
                () -> {
                    int toOne = tools.project().team().transfers().articlesLeftToOne(coder.name()).size();
                    return new Left(tools.project().team().members().markAsLeft(coder.name()), toOne);
                },
                it -> {
                    var sentence = tools.text("team.progress.left", it.coder().name());
                    var newNotification =
                            it.toOne() == 0
                                    ? Notification.hint(sentence)
                                    : Notification.warning(
                                            sentence + " " + tools.text("team.progress.left-to-one", it.toOne()));
                    return newNotification.withChoice(
                            tools.text("team.progress.comes-back"), () -> restore(it.coder()));
                });
    }

    void restore(Coder coder) {
        change(
                () -> tools.project().team().members().markAsReturned(coder.name()),
                it ->
                        tools.hint("team.progress.is-back", it.name())
                                .withChoice(tools.text("team.progress.leaves"), () -> leave(it)));
    }

    /// Gives everything of a line that is not begun to another coder.
    void handOver(ProgressLine it, Coder to) {
        var request = it.allArticles();
        change(
                () -> tools.project().team().transfers().reassign(request, to.name()),
                done -> {
                    var report = done.report();
                    var message =
                            tools.text(
                                    "team.handed-over",
                                    report.moved().size(),
                                    to.name(),
                                    it.coder().name(),
                                    report.kept().size(),
                                    report.having().size());
                    return done.revision().isEmpty()
                            ? Notification.warning(message)
                            : tools.withPackagesLink(
                                    tools.transferNotification(message, report.packed().size(), it.coder().name())
                                            .withChoice(
                                                    tools.text("team.take-back"),
                                                    () -> undo(done.revision().getAsLong())));
                });
    }

    /// Shows how everything of a line that is not begun would be shared by all other coders, and offers to do so.
    void offerShares(ProgressLine it, List<Coder> to) {
        var request = it.allArticles();
        var names = to.stream().map(Coder::name).toList();
        tools.run(
                () -> tools.project().team().transfers().planShares(request, names, SHARE_SEED),
                plan -> tools.show(planNotification(it, plan)));
    }

    private Notification planNotification(ProgressLine it, SharePlan plan) {
        var shares =
                plan.shares().stream()
                        .map(share -> tools.text("team.share", share.coder(), share.articles().size()))
                        .collect(Collectors.joining(", "));
        var sentence = tools.text("team.shares", it.coder().name(), shares, plan.kept().size(), plan.having().size());
        return plan.changes().isEmpty()
                ? Notification.warning(sentence)
                : Notification.warning(sentence).withChoice(tools.text("team.shares-give"), () -> share(it, plan));
    }

    private void share(ProgressLine it, SharePlan plan) {
        change(
                () -> tools.project().team().transfers().share(plan),
                revision -> {
                    var notification = tools.withPackagesLink(tools.hint("team.shares-given", it.coder().name()));
                    return revision.isEmpty()
                            ? notification
                            : notification.withChoice(tools.text("team.take-back"), () -> undo(revision.getAsLong()));
                });
    }

    private void undo(long revision) {
        change(
                TaskRunner.supplier(() -> tools.project().team().transfers().undo(revision), revision),
                _ -> tools.hint("team.handed-back"));
    }

    /// Writes the content into a CSV file.
    void export(Path file) {
        content.get()
                .ifPresent(it -> {
                    var progresses = it.lines().stream().map(ProgressLine::progress).toList();
                    tools.run(
                            TaskRunner.supplier(
                                    () -> TextFileWriter.write(ProgressTable.csv(progresses, it.stalledAfter()), file),
                                    file),
                            written ->
                                    tools.show(
                                            Notification.done(tools.text("team.progress.exported", written))
                                                    .withFile(written)));
                });
    }

    private Content read() {
        var study = tools.project().study();
        return new Content(
                study.rounds().reversed(),
                study.coders(),
                tools.project().corpus().articles().size(),
                Optional.empty(),
                preferences
                        .get(STALLED_AFTER)
                        .filter(it -> it.matches("\\d{1,3}"))
                        .map(Integer::parseInt)
                        .orElse(CoderProgress.STALLED_AFTER),
                tools.project().team().progress().list());
    }

    private void show(Content now) {
        var chosen = round.orElseGet(() -> defaultRound(now));
        // a round is another object after it was closed
        var known = chosen.flatMap(it -> now.rounds().stream().filter(at -> at.id().equals(it.id())).findFirst());
        round = Optional.of(known);
        var fresh = now.withRound(known);
        content.set(Optional.of(fresh));
        var before = line.get();
        open(
                before.flatMap(it ->
                                fresh.lines().stream().filter(at -> at.identity().equals(it.identity())).findFirst())
                        .or(() -> fresh.lines().stream().findFirst()));
    }

    /// The newest open round, where there are several.
    private static Optional<Round> defaultRound(Content now) {
        return now.rounds().stream().filter(it -> now.rounds().size() > 1 && !it.isClosed()).findFirst();
    }

    private <T> void change(Supplier<T> verb, Function<T, Notification> notification) {
        tools.change(verb, this::read, this::show, notification);
    }
}
