package org.framewright.export;

import org.framewright.export.ExportReport.WrittenFile;
import org.framewright.export.output.ExportOutputs;
import org.framewright.export.output.ExtraFile;
import org.framewright.export.output.FileReplacement;
import org.framewright.export.output.TableSamples;
import org.framewright.export.selection.ExportSelection;
import org.framewright.export.tables.ExportSource;
import org.framewright.export.tables.TableWriter;
import org.framewright.export.tables.ToolFiles;
import org.framewright.export.tools.AgreementTool;
import org.framewright.export.tools.ToolFileSet;
import org.framewright.model.Problem;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.article.Article;
import org.framewright.model.study.CoderNames;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.integrity.IntegrityCheck;
import org.framewright.store.query.ArticleStore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// Writes a project as tables for statistics: `docs/data-formats.md` describes them. All files of an export show one state of the
/// project. They replace older files together, once all are complete.
public final class ExportService {

    private final ProjectDatabase database;
    private final IntegrityCheck integrityCheck;

    /// @param integrityCheck checks the exported data during reading; no file is moved into place before all data was checked
    public ExportService(ProjectDatabase database, IntegrityCheck integrityCheck) {
        this.database = database;
        this.integrityCheck = integrityCheck;
    }

    /// Writes all tables in the usual shape, and the additional files.
    ///
    /// @param folder is made where it does not exist
    /// @throws Refusal where the folder can't be written, or the selection names something unknown; earlier files are then unchanged
    public ExportReport export(Path folder, ExportSelection selection, List<ExtraFile> additions) {
        return export(folder, selection, ExportShape.USUAL, additions, ProgressListener.NONE);
    }

    /// Writes the tables of a shape and the additional files. A file of an earlier export that this export does not write is removed from
    /// the folder, unless it was an additional file.
    ///
    /// @param folder is made where it does not exist
    /// @throws Refusal as above; with [ExportProblem#STOPPED] where the thread was interrupted, and with [ExportProblem#NOT_OURS]
    ///     where a file that no export has written is in the way
    public ExportReport export(
            Path folder,
            ExportSelection selection,
            ExportShape shape,
            List<ExtraFile> additions,
            ProgressListener progress) {
        makeFolder(folder);
        return database.withSnapshot(
                integrityCheck,
                selection.coderNames(),
                state ->
                        export(state, folder, selection, shape, additions, progress)
                                .withKey(CoderKey.write(state, folder)));
    }

    private static ExportReport export(
            ProjectDatabase state,
            Path folder,
            ExportSelection selection,
            ExportShape shape,
            List<ExtraFile> additions,
            ProgressListener progress) {
        try (var files = FileReplacement.ofFolder(folder)) {
            var source = ExportSource.of(state, selection, shape);
            var tool = shape.preset().tool();
            if (tool.isPresent()) {
                var prepared = ToolFiles.prepare(source, progress);
                return exportTool(folder, tool.get(), prepared, source.codings().omissions(source.study()), files);
            }
            var outputs = new ExportOutputs(files, shape);
            var warnings = new TableWriter(source, outputs).write(progress);
            var written = new ArrayList<>(outputs.end());
            written.addAll(outputs.script(files, shape.preset()));
            written.addAll(add(additions, state, files));
            var removed = files.removeOutdated(name -> !isTable(name));
            files.moveIntoPlace();
            return ExportReport.of(folder, written, removed, leftOut(source, warnings));
        } catch (IOException failed) {
            throw new Refusal(ExportProblem.CANNOT_WRITE, folder.toString());
        }
    }

    /// The data that is not in the tables, or not in the tables where a reader would look for it.
    private static List<Problem> leftOut(ExportSource source, List<Problem> warnings) {
        var leftOut = new ArrayList<>(source.codings().omissions(source.study()));
        if (source.shape().includes(source.dictionary().analysis().bareName())) {
            leftOut.addAll(source.codings().analysisWarnings(source.shape().analysis()));
        }
        leftOut.addAll(warnings);
        var articles = new ArticleStore(source.state()).summaries();
        var noDays = articles.stream().filter(it -> !it.date().isEmpty() && !Article.isDay(it.date())).toList();
        if (!noDays.isEmpty()) {
            var first = noDays.getFirst();
            var many = Integer.toString(noDays.size());
            leftOut.add(Problem.of(ExportProblem.DATES_NOT_DAYS, many, first.name(), first.date()));
        }
        return leftOut;
    }

    /// Writes the study's data once for all statistics programs: tables with scripts for R and Stata, and in the folder `spss`
    /// the same tables in the form for SPSS, with the SPSS script.
    ///
    /// @param folder as above; a folder that only exports of this kind use
    /// @throws Refusal as above
    public ExportReport exportForAllPrograms(Path folder, ProgressListener progress) {
        makeFolder(folder);
        return database.withSnapshot(integrityCheck, state -> exportForAllPrograms(state, folder, progress));
    }

    private static ExportReport exportForAllPrograms(ProjectDatabase state, Path folder, ProgressListener progress) {
        try (var files = FileReplacement.ofFolder(folder)) {
            var source = ExportSource.of(state, ExportSelection.STUDY, ExportShape.USUAL);
            var outputs = ExportOutputs.forEveryProgram(files);
            var warnings = new TableWriter(source, outputs).write(progress);
            var written = new ArrayList<>(outputs.end());
            written.addAll(outputs.scripts(files));
            files.moveIntoPlace();
            return ExportReport.of(folder, written, List.of(), leftOut(source, warnings));
        } catch (IOException failed) {
            throw new Refusal(ExportProblem.CANNOT_WRITE, folder.toString());
        }
    }

    /// Writes the files for an agreement program into a separate folder, beside the files of other exports.
    private static ExportReport exportTool(
            Path folder, AgreementTool tool, ToolFileSet prepared, List<Problem> leftOut, FileReplacement files)
            throws IOException {
        var place = tool.id() + "/";
        var written = new ArrayList<WrittenFile>();
        for (var made : prepared.files()) {
            files.open(place + made.name()).write(made.text());
            written.add(new WrittenFile(place + made.name(), made.rows()));
        }
        var removed = files.removeOutdated(name -> !name.startsWith(place));
        files.moveIntoPlace();
        return ExportReport.of(
                folder, written, removed, Stream.concat(leftOut.stream(), prepared.problems().stream()).toList());
    }

    /// Previews an export, and writes nothing.
    ///
    /// @param rows how many rows of each table are shown
    /// @param early receives the preview of the first articles, long before all articles are counted
    /// @throws Refusal where the selection names something unknown; with [ExportProblem#STOPPED] where the thread was interrupted
    public ExportPreview preview(
            ExportSelection selection, ExportShape shape, int rows, Consumer<ExportPreview> early) {
        return database.withSnapshot(integrityCheck, state -> preview(state, selection, shape, rows, early));
    }

    private static ExportPreview preview(
            ProjectDatabase state,
            ExportSelection selection,
            ExportShape shape,
            int rows,
            Consumer<ExportPreview> early) {
        try {
            var source = ExportSource.of(state, selection, shape);
            var tool = shape.preset().tool();
            if (tool.isPresent()) {
                var prepared = ToolFiles.prepare(source, ProgressListener.NONE);
                var missing =
                        Stream.concat(
                                source.codings().omissions(source.study()).stream(), prepared.problems().stream());
                return new ExportPreview(TableSamples.of(prepared, rows), missing.toList(), true);
            }
            var samples = new TableSamples(rows);
            var warnings =
                    new TableWriter(source, new ExportOutputs(samples::open))
                            .write((done, total) -> {
                                if (done == ExportPreview.EARLY_PREVIEW_ARTICLES && done < total) {
                                    early.accept(new ExportPreview(samples.parts(), List.of(), false));
                                }
                            });
            var missing = new ArrayList<>(leftOut(source, warnings));
            long notSubmitted = source.codings().countUnsubmitted(state);
            if (notSubmitted > 0) {
                missing.add(Problem.of(ExportProblem.NOT_SUBMITTED, Long.toString(notSubmitted)));
            }
            return new ExportPreview(samples.parts(), missing, true);
        } catch (IOException impossible) {
            throw new UncheckedIOException("nothing is written", impossible);
        }
    }

    /// Writes only the additional files, beside the files of other exports.
    ///
    /// @param folder is made where it does not exist
    /// @throws Refusal as above
    public ExportReport exportAdditions(Path folder, CoderNames names, List<ExtraFile> additions) {
        makeFolder(folder);
        return exportFiles(
                folder,
                names,
                additions,
                () -> FileReplacement.ofFolder(folder),
                state -> CoderKey.write(state, folder));
    }

    /// Writes files of given names. An existing file is replaced, also a file that no export has written.
    ///
    /// @param folder is made where it does not exist
    /// @throws Refusal where it can't be written; earlier files are then unchanged
    public ExportReport exportNamed(Path folder, CoderNames names, ExtraFile addition) {
        makeFolder(folder);
        return exportFiles(
                folder, names, List.of(addition), () -> FileReplacement.ofNamedFiles(folder), _ -> Optional.empty());
    }

    private interface Opening {
        FileReplacement open() throws IOException;
    }

    private ExportReport exportFiles(
            Path folder,
            CoderNames names,
            List<ExtraFile> additions,
            Opening opening,
            Function<ProjectDatabase, Optional<Path>> key) {
        return database.withSnapshot(
                integrityCheck,
                names,
                state -> {
                    try (var files = opening.open()) {
                        var written = add(additions, state, files);
                        files.moveIntoPlace();
                        return ExportReport.of(folder, written, List.of(), List.of()).withKey(key.apply(state));
                    } catch (IOException failed) {
                        throw new Refusal(ExportProblem.CANNOT_WRITE, folder.toString());
                    }
                });
    }

    private static List<WrittenFile> add(List<ExtraFile> additions, ProjectDatabase state, FileReplacement files)
            throws IOException {
        var written = new ArrayList<WrittenFile>();
        for (var addition : additions) {
            long rows = addition.content().write(state, files.open(addition.name()));
            written.add(new WrittenFile(addition.name(), rows));
        }
        return written;
    }

    private static boolean isTable(String name) {
        boolean ofTool = Stream.of(AgreementTool.values()).anyMatch(it -> name.startsWith(it.id() + "/"));
        return !name.endsWith(".jsonl") && !ofTool;
    }

    public static void throwIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Refusal(ExportProblem.STOPPED, "");
        }
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException impossible) {
            throw new Refusal(ExportProblem.FOLDER_CANNOT_BE_MADE, folder.toString());
        }
    }
}
