package org.framewright.export.archive;

import org.framewright.export.ExportService;
import org.framewright.export.output.ExtraFile;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.Sha256;
import org.framewright.reliability.codings.ReadingProgress;
import org.framewright.store.IntegrityCheck;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.ScratchFolder;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Writes a project as one file to be deposited. Everything in it shows one state of the project; the same state gives the
/// same bytes. `docs/guide/export.md` says what is in it.
public final class ArchiveService {

    private final ProjectDatabase database;
    private final String program;

    /// @param program its name and version
    public ArchiveService(ProjectDatabase database, String program) {
        this.database = database;
        this.program = program;
    }

    /// What other rooms add, of the state that they are given.
    @FunctionalInterface
    public interface AddedFiles {
        AddedFile prepare(ProjectDatabase state);
    }

    /// What is added.
    ///
    /// @param files names with slashes between folders
    /// @param remarks what could not be added, and why
    /// @param problems what is wrong with the project's file
    public record AddedFile(List<ExtraFile> files, List<Problem> remarks, List<Problem> problems) {

        public AddedFile {
            files = List.copyOf(files);
            remarks = List.copyOf(remarks);
            problems = List.copyOf(problems);
        }
    }

    /// Writes an archive. Where it is interrupted, nothing is left behind.
    ///
    /// @param file must not exist
    /// @throws Refusal where it exists or can't be written
    public ArchiveReport write(Path file, TextChoice texts, AddedFiles addedFiles, ReadingProgress progress) {
        if (Files.exists(file)) {
            throw new Refusal(ArchiveProblem.EXISTS, file.toString());
        }
        try (var state = database.snapshot();
                var scratch = ScratchFolder.create(file.toAbsolutePath().resolveSibling(""))) {
            return write(state, scratch, new ArchiveRequest(file, texts, addedFiles, progress));
        } catch (FileAlreadyExistsException meanwhile) {
            throw new Refusal(ArchiveProblem.EXISTS, file.toString());
        } catch (IOException failed) {
            throw new Refusal(ArchiveProblem.CANNOT_WRITE, file.toString());
        }
    }

    private record ArchiveRequest(Path file, TextChoice texts, AddedFiles addedFiles, ReadingProgress progress) {}

    private ArchiveReport write(ProjectDatabase state, ScratchFolder scratch, ArchiveRequest request)
            throws IOException {
        var added = request.addedFiles().prepare(state);
        var exported =
                new ExportService(state, IntegrityCheck.ofRecords())
                        .exportForAllPrograms(scratch.file("tables"), request.progress());
        var unfinished = scratch.file("archive");
        ArchiveManifest manifest;
        try (var archive = new ArchiveFile(unfinished)) {
            var composition = new ArchiveComposer(state, archive, request.texts());
            composition.addFiles(added.files());
            composition.addCodebooks();
            composition.addTables(exported);
            composition.addTexts(request.progress());
            manifest = composition.manifest(program, added.problems());
        }
        long bytes = Files.size(unfinished);
        // without replacing: what has come into its place meanwhile is somebody's
        Files.move(unfinished, request.file());
        var remarks = Stream.concat(exported.leftOut().stream(), added.remarks().stream()).toList();
        return new ArchiveReport(
                request.file(), manifest, bytes, Sha256.hex(manifest.bytes()), remarks, added.problems());
    }
}
