package org.framewright.ui.team.own;

import org.framewright.project.Project;
import org.framewright.team.UpdateReport;
import org.framewright.ui.controls.Job;
import org.framewright.ui.controls.Jobs;
import org.framewright.ui.controls.Notice;
import org.framewright.wording.Texts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What a coder does with the file that they code in, besides coding: takes a package in, and sends the file back.
public final class OwnFileViewModel {

    private final Project project;
    private final Jobs jobs;
    private final Texts texts;
    private final Ways ways;

    /// What is asked of the screen.
    ///
    /// @param say shows a notice on it
    /// @param taken shows what there is now, with something to say
    /// @param copy puts words on the clipboard
    public record Ways(Consumer<Notice> say, Consumer<Notice> taken, Consumer<String> copy) {}

    public OwnFileViewModel(Project project, Jobs jobs, Texts texts, Ways ways) {
        this.project = project;
        this.jobs = jobs;
        this.texts = texts;
        this.ways = ways;
    }

    /// Looks what a package would bring, and offers to take it in.
    public void takeIn(List<Path> chosen) {
        chosen.stream()
                .findFirst()
                .ifPresent(it ->
                        run(
                                texts.get("exchange.own.reading"),
                                () -> project.packages().tryOut(it),
                                report ->
                                        ways.say()
                                                .accept(
                                                        Notice.hint(sentence("exchange.own.would-bring", report))
                                                                .offering(
                                                                        texts.get("exchange.own.take-it-in"),
                                                                        () -> update(it)))));
    }

    private void update(Path file) {
        run(
                texts.get("exchange.own.taking"),
                () -> project.packages().update(file),
                report -> ways.taken().accept(said(report)));
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
    public void sendBack(Path folder) {
        run(
                texts.get("exchange.own.copying"),
                () -> project.packages().copyToSendBack(folder),
                copy ->
                        ways.say()
                                .accept(
                                        Notice.hint(texts.get("exchange.own.send", copy))
                                                .offering(
                                                        texts.get("exchange.own.copy-path"),
                                                        () -> ways.copy().accept(copy.toString()))));
    }

    private <T> void run(String doing, Supplier<T> work, Consumer<T> done) {
        if (!jobs.runningProperty().get()) {
            var words = new Job.Words(doing, texts.get("exchange.stopped"));
            jobs.run(
                    Job.writing("own", words, _ -> work.get()),
                    done,
                    failure -> ways.say().accept(Notice.of(failure, texts)));
        }
    }
}
