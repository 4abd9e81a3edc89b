package org.framewright.ui.agreement;

import org.framewright.model.ProgramVersion;
import org.framewright.project.TextFileWriter;
import org.framewright.reliability.report.FigureCsv;
import org.framewright.reliability.report.ReliabilityReport;
import org.framewright.reliability.report.ReportDocument;
import org.framewright.reliability.report.ReportForm;
import org.framewright.reliability.report.ReportWording;
import org.framewright.reliability.report.RoundComparison;
import org.framewright.team.packages.FileName;
import org.framewright.ui.shell.AppContext;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Saves a report of agreement to a chosen file; its extension gives the format.
public record ReportSaver(AppContext app) {

    /// Asks for the file.
    ///
    /// @param round the round in the offered file's name; may be empty
    /// @param form of a page; a table has every figure
    /// @param report makes a report, and passes it on with the file
    public void askAndSave(String round, ReportForm form, BiConsumer<Consumer<ReliabilityReport>, Path> report) {
        app.files()
                .saveFile(
                        "agreement.report-title",
                        FileName.withEnding(".html", app.texts().get("agreement.report-name"), round))
                .ifPresent(file -> report.accept(made -> write(made, form, file), file));
    }

    /// As [#askAndSave], for rounds side by side.
    public void askAndSaveRounds(BiConsumer<Consumer<RoundComparison>, Path> report) {
        app.files()
                .saveFile("agreement.rounds-title", app.texts().get("agreement.rounds-name"))
                .ifPresent(file -> report.accept(made -> write(made, file), file));
    }

    private void write(RoundComparison comparison, Path file) {
        var wording = wording();
        boolean markdown = file.toString().toLowerCase(Locale.ROOT).endsWith(".md");
        TextFileWriter.write(markdown ? comparison.markdown(wording) : comparison.html(wording), file);
    }

    private ReportWording wording() {
        var texts = app.texts();
        return new ReportWording(texts, ProgramVersion.ofProgram());
    }

    /// Writes a report; the dialog has asked before a replacement.
    private void write(ReliabilityReport report, ReportForm form, Path file) {
        var texts = app.texts();
        var wording = wording();
        var name = file.toString().toLowerCase(Locale.ROOT);
        TextFileWriter.write(
                name.endsWith(".csv")
                        ? FigureCsv.format(report, texts)
                        : name.endsWith(".md")
                                ? ReportDocument.markdown(report, wording, form)
                                : ReportDocument.html(report, wording, form),
                file);
    }
}
