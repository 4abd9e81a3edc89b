package org.framewright.project;

import org.framewright.export.ExportPreview;
import org.framewright.export.ExportReport;
import org.framewright.export.ExportService;
import org.framewright.export.ExportShape;
import org.framewright.export.output.ExtraFile;
import org.framewright.export.print.ArticlePrinter;
import org.framewright.export.selection.ExportSelection;
import org.framewright.interchange.ActorListCsv;
import org.framewright.interchange.JsonlService;
import org.framewright.model.ProgressListener;
import org.framewright.model.study.CoderNames;
import org.framewright.safekeeping.ProjectFiles;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.query.StudyStore;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/// Exports of a project: tables for statistics, and all codings as JSONL. The files of one export show one state of the
/// project, and replace older files together.
public final class DatasetExport {

    /// The name of the file with all codings.
    public static final String JSONL = "annotations.jsonl";

    private final ExportService exports;
    private final Function<ProjectDatabase, JsonlService> jsonl;

    /// @param jsonl makes the JSONL service for a state of the project
    DatasetExport(ExportService exports, Function<ProjectDatabase, JsonlService> jsonl) {
        this.exports = exports;
        this.jsonl = jsonl;
    }

    /// The default folder of an export: beside the project file, and named after it.
    public static Path folderBeside(Path project) {
        var name = String.valueOf(project.getFileName());
        var bare =
                name.endsWith(ProjectFiles.ENDING)
                        ? name.substring(0, name.length() - ProjectFiles.ENDING.length())
                        : name;
        return project.resolveSibling(bare + " export");
    }

    /// Writes the tables in a shape.
    ///
    /// @param folder is created where it does not exist
    /// @throws org.framewright.model.Refusal where the folder can't be written, or there is no such round or coder; older
    ///     files are then unchanged
    public ExportReport exportTables(Path folder, ExportSelection selection, ExportShape shape) {
        return exportTables(folder, selection, shape, ProgressListener.NONE);
    }

    /// As [#exportTables(Path, ExportSelection, ExportShape)], with a listener for the progress. Interrupting the thread
    /// stops the export; older files are then unchanged.
    public ExportReport exportTables(
            Path folder, ExportSelection selection, ExportShape shape, ProgressListener progress) {
        return exports.export(folder, selection, shape, List.of(), progress);
    }

    /// A preview of an export; as [ExportService#preview].
    public ExportPreview preview(
            ExportSelection selection, ExportShape shape, int rows, Consumer<ExportPreview> early) {
        return exports.preview(selection, shape, rows, early);
    }

    /// Writes all codings as JSONL; otherwise as [#exportTables].
    public ExportReport exportAnnotations(Path folder) {
        return exportAnnotations(folder, CoderNames.NAMES);
    }

    /// As [#exportAnnotations(Path)], with names or letters for the coders.
    public ExportReport exportAnnotations(Path folder, CoderNames names) {
        return exports.exportAdditions(folder, names, List.of(new ExtraFile(JSONL, this::write)));
    }

    /// Writes the tables of the study's codings and the JSONL file; otherwise as [#exportTables].
    public ExportReport exportAll(Path folder) {
        return exports.export(folder, ExportSelection.STUDY, List.of(new ExtraFile(JSONL, this::write)));
    }

    /// Writes the register of actors as a table.
    ///
    /// @param file is replaced where it exists
    /// @throws org.framewright.model.Refusal where the file can't be written; an older file is then unchanged
    public ExportReport exportActorList(Path file) {
        return exportNamed(file, CoderNames.NAMES, DatasetExport::writeActorList);
    }

    /// Writes coded articles as a page to be printed.
    ///
    /// @param file as in [#exportActorList]
    /// @return with the number of printed codings as the file's rows
    /// @throws org.framewright.model.Refusal where the file can't be written, the selection names something unknown, or the
    ///     thread was interrupted; an older file is then unchanged
    public ExportReport exportPage(Path file, ArticlePrinter printer, ProgressListener progress) {
        return exportNamed(file, printer.coderNames(), (state, to) -> printer.write(state, to, progress));
    }

    private ExportReport exportNamed(Path file, CoderNames names, ExtraFile.ContentWriter content) {
        var place = file.toAbsolutePath();
        var folder = Objects.requireNonNullElse(place.getParent(), place);
        return exports.exportNamed(folder, names, new ExtraFile(String.valueOf(place.getFileName()), content));
    }

    private static long writeActorList(ProjectDatabase state, Writer to) throws IOException {
        return ActorListCsv.write(new StudyStore(state).actors(), to);
    }

    private long write(ProjectDatabase state, Writer to) throws IOException {
        return write(jsonl.apply(state), to);
    }

    static long write(JsonlService jsonl, Writer to) throws IOException {
        var lines = new Utf8LineStream(to);
        jsonl.write(lines);
        return lines.count;
    }

    /// Passes UTF-8 on as characters, line by line, and counts the lines. The byte of a line feed is part of no other
    /// character.
    private static final class Utf8LineStream extends OutputStream {

        private final Writer to;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        private long count;

        private Utf8LineStream(Writer to) {
            this.to = to;
        }

        @Override
        public void write(int oneByte) throws IOException {
            line.write(oneByte);
            if (oneByte == '\n') {
                count++;
                to.write(line.toString(StandardCharsets.UTF_8));
                line.reset();
            }
        }
    }
}
