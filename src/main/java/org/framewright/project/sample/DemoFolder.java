package org.framewright.project.sample;

import org.framewright.model.Refusal;
import org.framewright.model.Sha256;
import org.framewright.project.Installation;
import org.framewright.project.ProjectProblem;
import org.framewright.safekeeping.ProjectFiles;
import org.framewright.safekeeping.StateFile;
import org.framewright.store.ScratchFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// The folder of the demo's files. A later demo replaces the files of an earlier demo, but keeps a project that was changed
/// since under another name.
public final class DemoFolder {

    private final Path folder;
    private final Installation installation;

    public DemoFolder(Path folder, Installation installation) {
        this.folder = folder;
        this.installation = installation;
    }

    public Path project() {
        return folder.resolve(SampleProject.NAME);
    }

    public Path exports() {
        return folder.resolve("exports");
    }

    /// The page with the coders' agreement.
    public Path agreement() {
        return folder.resolve("agreement.html");
    }

    public Path pictures() {
        return folder.resolve("pictures");
    }

    /// Creates a project, and puts it into the folder when it is complete.
    ///
    /// @param make creates the project file at a given path
    /// @return the new path of an earlier project that was kept, if any
    /// @throws Refusal where the earlier project is open, or the folder can't be written
    public Optional<Path> create(Consumer<Path> make) {
        try {
            Files.createDirectories(folder);
            if (isOpen()) {
                throw new Refusal(ProjectProblem.DEMO_IS_OPEN, project().toString());
            }
            try (var scratch = ScratchFolder.create(folder)) {
                var fresh = scratch.file(SampleProject.NAME);
                make.accept(fresh);
                var kept = setAside();
                Files.move(fresh, project(), StandardCopyOption.ATOMIC_MOVE);
                return kept;
            }
        } catch (IOException failed) {
            throw new Refusal(ProjectProblem.DEMO_FOLDER_NOT_WRITABLE, folder.toString());
        }
    }

    /// Records the hash of the project at the end of the demo.
    public void rememberHash() {
        new StateFile(markFile()).write(List.of(hash()));
    }

    private boolean isOpen() {
        try {
            return Files.exists(project()) && ProjectFiles.isOpen(project(), installation.safekeeping());
        } catch (Refusal noProject) {
            // a file that is no project is kept
            return false;
        }
    }

    private Optional<Path> setAside() throws IOException {
        if (!Files.exists(project()) || new StateFile(markFile()).lines().equals(List.of(hash()))) {
            return Optional.empty();
        }
        var name = SampleProject.NAME.replace(ProjectFiles.ENDING, "");
        var free =
                IntStream.iterate(1, i -> i + 1)
                        .mapToObj(i -> folder.resolve(name + " kept " + i + ProjectFiles.ENDING))
                        .filter(Files::notExists)
                        .findFirst()
                        .orElseThrow();
        return Optional.of(Files.move(project(), free));
    }

    private Path markFile() {
        return folder.resolve(".demo");
    }

    private String hash() {
        try {
            return Sha256.hex(Files.readAllBytes(project()));
        } catch (IOException unreadable) {
            throw new Refusal(ProjectProblem.DEMO_FOLDER_NOT_WRITABLE, folder.toString());
        }
    }
}
