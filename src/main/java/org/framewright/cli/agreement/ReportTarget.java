package org.framewright.cli.agreement;

import org.framewright.cli.command.CliProblem;
import org.framewright.cli.command.Console;
import org.framewright.cli.option.OutOption;
import org.framewright.model.Refusal;
import org.framewright.model.study.CoderNames;
import org.framewright.reliability.report.FigureCsv;
import org.framewright.reliability.report.ReliabilityReport;
import org.framewright.reliability.report.ReportDocument;
import org.framewright.reliability.report.ReportForm;
import org.framewright.reliability.report.RoundComparison;

import java.nio.file.Path;
import java.util.Locale;

/// The new file for a report; its ending determines the format.
///
/// @param coderNames of the report
/// @param length of a page; a table has every figure
public record ReportTarget(Path file, CoderNames coderNames, ReportForm length) {

    /// The default number of draws for a report's intervals.
    public static final int USUAL_DRAWS = 1000;

    private enum Form {
        HTML,
        MD,
        CSV
    }

    /// Refuses a file that could not be written, before any computation.
    ///
    /// @throws Refusal where the ending names no format, or the file exists
    void requireNew() {
        form();
        OutOption.requireNew(file);
    }

    /// Writes the report.
    ///
    /// @throws Refusal where the file can't be written
    void write(ReliabilityReport report, Console console) {
        var shown = coderNames == CoderNames.LETTERS ? report.withLetters() : report;
        var wording = console.wording();
        OutOption.write(
                file,
                switch (form()) {
                    case HTML -> ReportDocument.html(shown, wording, length);
                    case MD -> ReportDocument.markdown(shown, wording, length);
                    case CSV -> FigureCsv.format(shown, console.texts());
                });
        console.printText("written", file);
    }

    /// Writes the report on several rounds.
    ///
    /// @param csv the figures as a table, where the file is one
    /// @throws Refusal where the file can't be written
    void write(RoundComparison comparison, String csv, Console console) {
        var wording = console.wording();
        OutOption.write(
                file,
                switch (form()) {
                    case HTML -> comparison.html(wording);
                    case MD -> comparison.markdown(wording);
                    case CSV -> csv;
                });
        console.printText("written", file);
    }

    private Form form() {
        var name = file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
        for (var form : Form.values()) {
            if (name.endsWith("." + form.name().toLowerCase(Locale.ROOT))) {
                return form;
            }
        }
        throw new Refusal(CliProblem.REPORT_ENDING, file.toString());
    }
}
