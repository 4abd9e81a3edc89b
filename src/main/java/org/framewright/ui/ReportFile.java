package org.framewright.ui;

import org.framewright.project.TextFile;
import org.framewright.reliability.report.FigureTable;
import org.framewright.reliability.report.ReliabilityReport;
import org.framewright.reliability.report.ReportDocument;
import org.framewright.reliability.report.Wording;
import org.framewright.ui.common.FileDialogs;
import org.framewright.wording.ProgramVersion;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// A report of agreement in a file that somebody chooses; its ending says what it is.
record ReportFile(Surroundings around, FileDialogs dialogs) {

    Optional<Path> choose() {
        return dialogs.saveFile("agreement.report-title", around.texts().get("agreement.report-name"));
    }

    /// Whoever chose a file that is there was asked by the dialog.
    void write(ReliabilityReport report, Path file) {
        var texts = around.texts();
        var wording = new Wording(texts::get, texts::problem, ProgramVersion.ofProgram());
        var name = file.toString().toLowerCase(Locale.ROOT);
        TextFile.write(
                name.endsWith(".csv")
                        ? FigureTable.of(report, texts::get)
                        : name.endsWith(".md")
                                ? ReportDocument.markdown(report, wording)
                                : ReportDocument.html(report, wording),
                file);
    }
}
