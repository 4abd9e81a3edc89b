package org.framewright.ui.team.own;

import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

import org.framewright.project.Project;
import org.framewright.team.packages.UpdateReport;
import org.framewright.ui.controls.Action;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.Route;
import org.framewright.wording.Texts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What a coder does with their own file: takes newer packages in, and makes a copy to be sent back.
public final class OwnFile {

    private final AppContext app;
    private final Project project;
    private final ScreenJobs jobs;
    private final Consumer<Notice> say;
    private final Route again;
    private final Texts texts;

    /// @param say shows a notice on the screen
    /// @param again where what there is after a package was taken in is shown
    public OwnFile(AppContext app, Project project, ScreenJobs jobs, Consumer<Notice> say, Route again) {
        this.app = app;
        this.project = project;
        this.jobs = jobs;
        this.say = say;
        this.again = again;
        this.texts = app.texts();
    }

    public List<Action> actions() {
        return List.of(
                Action.of("workspace.action.take-in", "Shortcut+Shift+O", this::takeIn),
                Action.of("workspace.action.send-back", "Shortcut+Shift+B", this::sendBack));
    }

    public void takeIn() {
        app.prompts().files().projects("exchange.own.take-in-title").stream().findFirst().ifPresent(this::takeIn);
    }

    public void sendBack() {
        app.prompts().files().folder("exchange.own.send-title").ifPresent(this::sendBack);
    }

    /// Shows what there is after a package was taken in: rounds may be set otherwise, and there may be a newer one.
    private void goAgain(Notice notice) {
        app.frame().navigator().go(again);
        // behind everything that leaving waits for
        app.workers()
                .saving()
                .run(
                        () -> notice,
                        app.frame().say(),
                        failure -> app.frame().say().accept(Notice.of(failure, app.texts())));
    }

    /// Looks what a package would bring, and offers to take it in.
    public void takeIn(Path newer) {
        run(
                "exchange.own.reading",
                () -> project.packages().tryOut(newer),
                report ->
                        say.accept(
                                Notice.hint(sentence("exchange.own.would-bring", report))
                                        .offering(texts.get("exchange.own.take-it-in"), () -> update(newer))));
    }

    private void update(Path file) {
        run("exchange.own.taking", () -> project.packages().update(file), report -> goAgain(said(report)));
    }

    private Notice said(UpdateReport report) {
        var sentence = sentence("exchange.own.brought", report);
        var refused = report.brought().codings().stream().flatMap(it -> it.problems().stream()).toList();
        return refused.isEmpty() ? Notice.hint(sentence) : Notice.remark(sentence, refused, texts);
    }

    private String sentence(String key, UpdateReport report) {
        var parts = new ArrayList<String>();
        add(parts, "given", report.given());
        add(parts, "withdrawn", report.withdrawn());
        add(parts, "kept", report.kept());
        if (!report.codebooks().isEmpty()) {
            parts.add(
                    texts.get(
                            "exchange.own.codebook",
                            report.codebooks().stream().map(String::valueOf).collect(Collectors.joining(", "))));
        }
        add(parts, "rulings", report.rulings());
        add(parts, "references", report.references());
        add(parts, "codings", (int) report.brought().codings().stream().filter(it -> it.joined().isPresent()).count());
        var all = parts.isEmpty() ? texts.get("exchange.own.little") : String.join(", ", parts);
        return texts.get(key, report.number(), all);
    }

    private void add(List<String> parts, String what, int count) {
        if (count > 0) {
            parts.add(texts.get("exchange.own." + what, count));
        }
    }

    /// Copies the file into a folder, and says where it is.
    private void sendBack(Path folder) {
        run(
                "exchange.own.copying",
                () -> project.packages().copyToSendBack(folder),
                copy ->
                        say.accept(
                                Notice.hint(texts.get("exchange.own.send", copy))
                                        .offering(
                                                texts.get("exchange.own.copy-path"),
                                                () ->
                                                        Clipboard.getSystemClipboard()
                                                                .setContent(
                                                                        Map.of(
                                                                                DataFormat.PLAIN_TEXT,
                                                                                copy.toString())))));
    }

    private <T> void run(String doing, Supplier<T> work, Consumer<T> done) {
        if (!jobs.runningProperty().get()) {
            var words = new BackgroundJob.JobTexts(texts.get(doing), texts.get("exchange.stopped"));
            jobs.run(
                    BackgroundJob.writing("own", words, _ -> work.get()),
                    done,
                    failure -> say.accept(Notice.of(failure, texts)));
        }
    }
}
