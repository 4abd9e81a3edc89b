package org.framewright.project.sample;

import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.study.Coder;
import org.framewright.project.CodebookSource;
import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.safekeeping.ProjectFiles;
import org.framewright.store.ScratchFolder;
import org.framewright.store.StoreProblem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The sample that comes with the program: fictional articles about a strike, coded by two people who disagree. It is made
/// by the same services as any project.
public final class SampleProject {

    /// The default name of the file.
    public static final String NAME = "harbour-strike" + ProjectFiles.ENDING;

    static final String ADA = "Ada";
    static final String BEN = "Ben";

    private static final String FILES = "/org/framewright/sample/";
    private static final String METADATA = "metadata.csv";
    private static final String CODINGS = "codings.jsonl";

    private SampleProject() {}

    /// Creates the sample. It is filled in a folder beside its place, and moved there when it is complete.
    ///
    /// @throws Refusal where the file exists or can't be created; no file is left then
    public static void make(Path file, Installation installation) {
        make(file, installation, _ -> {});
    }

    /// The same with further work in it, such as [SampleAdjudication].
    ///
    /// @param work done before the project is at its place
    public static void make(Path file, Installation installation, Consumer<Project> work) {
        if (Files.exists(file)) {
            throw new Refusal(StoreProblem.FILE_EXISTS, file.toString());
        }
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Refusal(StoreProblem.FOLDER_MISSING, file.toString(), String.valueOf(folder));
        }
        try (var scratch = ScratchFolder.create(folder)) {
            Files.move(build(scratch, file.getFileName().toString(), installation, work), file);
        } catch (FileAlreadyExistsException meanwhile) {
            throw new Refusal(StoreProblem.FILE_EXISTS, file.toString());
        } catch (IOException failed) {
            throw new Refusal(StoreProblem.CANNOT_CREATE, file.toString());
        }
    }

    private static Path build(ScratchFolder scratch, String name, Installation installation, Consumer<Project> work)
            throws IOException {
        var texts = Files.createDirectory(scratch.file("texts"));
        for (var text : new String(bytes("index.txt"), StandardCharsets.UTF_8).lines().toList()) {
            Files.write(texts.resolve(text), bytes(text));
        }
        var metadata = Files.write(scratch.file(METADATA), bytes(METADATA));
        var codings = Files.write(scratch.file(CODINGS), bytes(CODINGS));
        var file = scratch.file(name);
        var codebook = CodebookSource.readJson(CodebookSource.SHIPPED.getFirst());
        try (var project = ProjectOpener.create(file, codebook, installation)) {
            var report = project.corpus().importFiles(List.of(texts), Optional.of(metadata), ProgressListener.NONE);
            if (!report.problems().isEmpty()) {
                throw new Refusal(report.problems());
            }
            project.study().addCoder(ADA, Coder.Kind.CODER);
            project.study().addCoder(BEN, Coder.Kind.CODER);
            project.jsonl().importSample(codings);
            work.accept(project);
        }
        return file;
    }

    private static byte[] bytes(String name) throws IOException {
        try (var in = SampleProject.class.getResourceAsStream(FILES + name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + name);
            }
            return in.readAllBytes();
        }
    }
}
