package org.framewright.ui.team;

import org.framewright.coding.state.CoderRound;
import org.framewright.hub.HubLogins;
import org.framewright.hub.HubSync;
import org.framewright.hub.SyncReport.CoderSync;
import org.framewright.model.ProgressListener;
import org.framewright.project.Project;
import org.framewright.safekeeping.encryption.EncryptionProblem;
import org.framewright.safekeeping.encryption.Passphrase;
import org.framewright.team.packages.UpdateReport;
import org.framewright.team.progress.ProgressService.ArticleTotal;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.navigation.CoderRoundId;
import org.framewright.ui.shell.navigation.Route;
import org.framewright.wording.Texts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The actions of a coder on their own file: updating from newer packages, making a copy to be sent back, and both by the hub.
public final class CoderFileActions {

    private final AppContext app;
    private final Project project;
    private final ScreenJobs jobs;
    private final Consumer<Notification> showNotification;
    private final Route again;
    private final Texts texts;
    private final HubLogins logins;

    /// @param showNotification shows a notification on the screen
    /// @param again the screen after an update
    public CoderFileActions(
            AppContext app, Project project, ScreenJobs jobs, Consumer<Notification> showNotification, Route again) {
        this.app = app;
        this.project = project;
        this.jobs = jobs;
        this.showNotification = showNotification;
        this.again = again;
        this.texts = app.texts();
        this.logins = new HubLogins(app.installation().safekeeping().folder());
    }

    public List<Action> actions() {
        return List.of(
                Action.of("workspace.action.take-in", "Shortcut+Shift+O", this::openPackage),
                Action.of("workspace.action.send-back", "Shortcut+Shift+B", this::saveCopy),
                Action.of("workspace.action.send-back-encrypted", this::saveEncryptedCopy),
                Action.of("workspace.action.synchronise", "Shortcut+Shift+H", this::synchronise));
    }

    /// Whether the file has joined a hub on this computer; reads a file.
    public boolean hasHub() {
        return logins.find(project).isPresent();
    }

    /// Updates from the newest package of the hub, and sends the work.
    public void synchronise() {
        run(
                "exchange.hub.synchronising",
                progress -> {
                    var done = (CoderSync) new HubSync(project, logins).run(HubSync.IncomingFiles.NEW, progress);
                    return new Outcome<>(done, done.update().flatMap(this::findRoundOfNews));
                },
                this::showSynchronised);
    }

    /// The outcome of an update.
    ///
    /// @param round with new articles, or a new round; empty where there is none
    private record Outcome<T>(T report, Optional<CoderRound> round) {}

    private Optional<CoderRound> findRoundOfNews(UpdateReport report) {
        return project.team()
                .packages()
                .coderFile()
                .filter(_ -> report.given() > 0 || !report.rounds().isEmpty())
                .flatMap(it -> project.study().coder(it.coder()))
                .map(it -> new CoderRound(it, project.worklist().usualRound(it)));
    }

    private void showSynchronised(Outcome<CoderSync> outcome) {
        var done = outcome.report();
        app.host().refreshHub().run();
        var sent = texts.get(done.sent() ? "exchange.hub.work-sent" : "exchange.hub.nothing-to-send");
        var whole = done.newStream() ? sent + " " + texts.get("exchange.hub.new-stream") : sent;
        var notification = done.newStream() ? Notification.warning(whole) : Notification.done(whole);
        done.update()
                .map(it -> updateNotification("exchange.own.brought-by-hub", new Outcome<>(it, outcome.round())))
                .ifPresentOrElse(
                        it -> reopen(Notification.merge(Optional.of(it), Optional.of(notification)).orElse(it)),
                        () -> showNotification.accept(notification));
    }

    public void openPackage() {
        app.files().projects("exchange.own.take-in-title").stream().findFirst().ifPresent(this::openPackage);
    }

    public void saveCopy() {
        app.files().folder("exchange.own.send-title").ifPresent(it -> saveCopy(it, Optional.empty()));
    }

    public void saveEncryptedCopy() {
        app.files()
                .folder("exchange.own.send-title")
                .ifPresent(folder ->
                        app.passphrases()
                                .askNew(
                                        texts.get("exchange.own.passphrase-new"),
                                        it -> saveCopy(folder, Optional.of(it))));
    }

    /// Opens the project again after an update: the rounds' settings may have changed, and there may be a newer round.
    private void reopen(Notification notification) {
        app.navigator().go(again, notification);
    }

    /// Reads the contents of a package, and offers the update. Asks for the passphrase of an encrypted one until it is right.
    public void openPackage(Path newer) {
        openPackage(newer, Optional.empty());
    }

    private void openPackage(Path newer, Optional<Passphrase> passphrase) {
        run(
                "exchange.own.reading",
                _ -> project.team().packages().dryRun(newer, passphrase),
                report ->
                        showNotification.accept(
                                Notification.hint(sentence("exchange.own.would-bring", report))
                                        .withChoice(
                                                texts.get("exchange.own.take-it-in"), () -> update(newer, passphrase))),
                failure -> {
                    if (failure.isBecauseOf(EncryptionProblem.PASSPHRASE_NEEDED)) {
                        askPassphrase(newer, "exchange.own.passphrase");
                    } else if (failure.isBecauseOf(EncryptionProblem.WRONG_PASSPHRASE)) {
                        askPassphrase(newer, "exchange.own.passphrase-wrong");
                    } else {
                        showNotification.accept(Notification.of(failure, texts));
                    }
                });
    }

    private void askPassphrase(Path newer, String question) {
        app.passphrases()
                .ask(
                        texts.get(question, String.valueOf(newer.getFileName())),
                        it -> openPackage(newer, Optional.of(it)));
    }

    private void update(Path file, Optional<Passphrase> passphrase) {
        run(
                "exchange.own.taking",
                _ -> {
                    var report = project.team().packages().update(file, passphrase);
                    return new Outcome<>(report, findRoundOfNews(report));
                },
                outcome -> reopen(updateNotification("exchange.own.brought", outcome)));
    }

    private Notification updateNotification(String key, Outcome<UpdateReport> outcome) {
        var sentence = sentence(key, outcome.report());
        var refused = outcome.report().work().codings().stream().flatMap(it -> it.problems().stream()).toList();
        var notification =
                refused.isEmpty() ? Notification.hint(sentence) : Notification.warning(sentence, refused, texts);
        return outcome.round()
                .filter(it -> !isOpen(CoderRoundId.of(it)))
                .map(it ->
                        notification.withChoice(
                                texts.get("exchange.own.code-in", it.round().name()),
                                () -> app.navigator().go(new Route.Workspace(CoderRoundId.of(it)))))
                .orElse(notification);
    }

    /// Whether the screen after an update has a round's articles.
    private boolean isOpen(CoderRoundId round) {
        return again instanceof Route.Workspace there && there.coderRoundId().equals(round);
    }

    private String sentence(String key, UpdateReport report) {
        var parts = new ArrayList<String>();
        add(parts, "given", report.given());
        add(parts, "withdrawn", report.withdrawn());
        add(parts, "kept", report.kept());
        report.rounds().forEach(it -> parts.add(texts.get("exchange.own.round", it)));
        if (!report.codebooks().isEmpty()) {
            parts.add(
                    texts.get(
                            "exchange.own.codebook",
                            report.codebooks().stream().map(String::valueOf).collect(Collectors.joining(", "))));
        }
        add(parts, "rulings", report.rulings());
        add(parts, "references", report.references());
        add(parts, "codings", (int) report.work().codings().stream().filter(it -> it.outcome().isPresent()).count());
        var all = parts.isEmpty() ? texts.get("exchange.own.little") : String.join(", ", parts);
        return texts.get(key, report.number(), all);
    }

    private void add(List<String> parts, String what, int count) {
        if (count > 0) {
            parts.add(texts.get("exchange.own." + what, count));
        }
    }

    /// Copies the file into a folder, and reports its place.
    ///
    /// @param passphrase encrypts the copy; empty for a plain one
    private void saveCopy(Path folder, Optional<Passphrase> passphrase) {
        run(
                "exchange.own.copying",
                progress ->
                        new SavedCopy(
                                project.team().packages().copyToSendBack(folder, passphrase, progress),
                                project.team().ownTotal()),
                saved -> {
                    var copy = saved.file();
                    showNotification.accept(
                            Notification.done(sentence(saved))
                                    .withFolderOf(copy)
                                    .withChoice(
                                            texts.get("exchange.own.copy-path"),
                                            () -> Nodes.copyToClipboard(copy.toString())));
                });
    }

    /// A copy to be sent back, and the progress of its work.
    private record SavedCopy(Path file, Optional<ArticleTotal> total) {}

    private String sentence(SavedCopy saved) {
        var total =
                saved.total()
                        .map(it -> " " + texts.get("exchange.own.total", it.submitted(), it.all(), it.corrected()))
                        .orElse("");
        return texts.get("exchange.own.send", saved.file(), total);
    }

    private <T> void run(String doing, Function<ProgressListener, T> work, Consumer<T> done) {
        run(doing, work, done, failure -> showNotification.accept(Notification.of(failure, texts)));
    }

    private <T> void run(
            String doing, Function<ProgressListener, T> work, Consumer<T> done, Consumer<TaskRunner.Failure> failed) {
        if (!jobs.runningProperty().get()) {
            var jobTexts = new BackgroundJob.JobTexts(texts.get(doing), texts.get("exchange.stopped"));
            jobs.run(BackgroundJob.writing("own", jobTexts, work), done, failed);
        }
    }
}
