package org.framewright.project;

import org.framewright.export.ExportPreview;
import org.framewright.export.ExportReport;
import org.framewright.export.ExportService;
import org.framewright.export.ExportShape;
import org.framewright.export.output.ExtraFile;
import org.framewright.export.selection.ExportSelection;
import org.framewright.interchange.JsonlService;
import org.framewright.interchange.RegisterCsv;
import org.framewright.model.ProgressListener;
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

/// What leaves a project: tables for statistics, and everything coded as JSONL. The files of one export show one state of
/// the project, and take the places of older ones together.
public final class DatasetExport {

    /// The file with everything coded.
    public static final String JSONL = "annotations.jsonl";

    private final ExportService exports;
    private final Function<ProjectDatabase, JsonlService> jsonl;

    /// @param jsonl reads the state of the project that it is given
    DatasetExport(ExportService exports, Function<ProjectDatabase, JsonlService> jsonl) {
        this.exports = exports;
        this.jsonl = jsonl;
    }

    /// Where an export goes when nothing is said: a folder beside the project file, named after it.
    public static Path folderBeside(Path project) {
        var name = String.valueOf(project.getFileName());
        var bare =
                name.endsWith(ProjectFiles.ENDING)
                        ? name.substring(0, name.length() - ProjectFiles.ENDING.length())
                        : name;
        return project.resolveSibling(bare + " export");
    }

    /// Writes the tables.
    ///
    /// @param folder is made where it does not exist
    /// @throws org.framewright.model.Refusal where it can't be written, or there is no such round or coder; what was there before
    ///     is whole then
    public ExportReport exportTables(Path folder, ExportSelection selection) {
        return exports.export(folder, selection, List.of());
    }

    /// Writes the tables in some shape; as [#exportTables(Path, ExportSelection)] else.
    public ExportReport exportTables(Path folder, ExportSelection selection, ExportShape shape) {
        return exportTables(folder, selection, shape, ProgressListener.NONE);
    }

    /// The same, telling how far it is. To stop it, interrupt its thread; what was there before is whole then.
    public ExportReport exportTables(
            Path folder, ExportSelection selection, ExportShape shape, ProgressListener progress) {
        return exports.export(folder, selection, shape, List.of(), progress);
    }

    /// Says what an export would write; as [ExportService#preview].
    public ExportPreview preview(
            ExportSelection selection, ExportShape shape, int rows, Consumer<ExportPreview> early) {
        return exports.preview(selection, shape, rows, early);
    }

    /// Writes everything coded as JSONL; as [#exportTables] else.
    public ExportReport exportAnnotations(Path folder) {
        return exports.exportAdditions(folder, List.of(new ExtraFile(JSONL, this::write)));
    }

    /// Writes both, the tables of what belongs to the study; as [#exportTables] else.
    public ExportReport exportAll(Path folder) {
        return exports.export(folder, ExportSelection.STUDY, List.of(new ExtraFile(JSONL, this::write)));
    }

    /// Writes the register of actors as a table.
    ///
    /// @param file is replaced where it is there
    /// @throws org.framewright.model.Refusal where it can't be written; what was there before is whole then
    public ExportReport exportRegister(Path file) {
        var place = file.toAbsolutePath();
        var folder = Objects.requireNonNullElse(place.getParent(), place);
        var content = new ExtraFile(String.valueOf(place.getFileName()), DatasetExport::writeRegister);
        return exports.exportNamed(folder, List.of(content));
    }

    private static long writeRegister(ProjectDatabase state, Writer to) throws IOException {
        return RegisterCsv.write(new StudyStore(state).actors(), to);
    }

    private long write(ProjectDatabase state, Writer to) throws IOException {
        return write(jsonl.apply(state), to);
    }

    static long write(JsonlService jsonl, Writer to) throws IOException {
        var lines = new Utf8LineStream(to);
        jsonl.write(lines);
        return lines.count();
    }

    /// Hands UTF-8 on as characters, line by line, and counts the lines. A line feed's byte is part of no other character.
    static final class Utf8LineStream extends OutputStream {

        private final Writer to;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        private long count;

        Utf8LineStream(Writer to) {
            this.to = to;
        }

        long count() {
            return count;
        }

        @Override
        public void write(int oneByte) throws IOException {
            line.write(oneByte);
            if (oneByte == '\n') {
                count++;
                flush();
            }
        }

        @Override
        public void flush() throws IOException {
            to.write(line.toString(StandardCharsets.UTF_8));
            line.reset();
        }
    }
}
