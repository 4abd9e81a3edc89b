package org.framewright.ui.export;

import org.framewright.export.ExportReport;
import org.framewright.export.archive.ArchiveReport;
import org.framewright.ui.controls.Notice;
import org.framewright.wording.Texts;

/// Says what was written of all of a project: as one file to be deposited with a paper, or as lines for other programs.
record ArchiveWords(Texts texts) {

    Notice written(ArchiveReport report) {
        var sentence =
                texts.get(
                        "export.archived",
                        report.file().toString(),
                        report.manifest().files().size(),
                        report.manifestSha256());
        if (!report.problems().isEmpty()) {
            return Notice.remark(sentence + "\n" + texts.get("export.archived-not-whole"), report.problems(), texts);
        }
        return report.leftOut().isEmpty() ? Notice.remark(sentence) : Notice.remark(sentence, report.leftOut(), texts);
    }

    Notice lines(ExportReport report) {
        var written = report.files().getFirst();
        return Notice.remark(texts.get("export.lines-written", report.file(written).toString(), written.rows()));
    }
}
