package org.framewright.fuzz;

import org.framewright.codebook.revision.RevisionProblem;
import org.framewright.coding.state.CoderRound;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.project.Project;
import org.framewright.project.ProjectChecks;
import org.framewright.project.ProjectOpener;
import org.framewright.project.ProjectSalvage;
import org.framewright.project.ProjectSalvage.SalvageSources;
import org.framewright.support.TestProject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What is done with project files.
final class ProjectTrials {

    private ProjectTrials() {}

    /// Runs an input, a script of SQL, on a copy of a project, and gives that to another trial.
    record ScriptTrial(Path base, InputTrial trial) implements InputTrial {

        @Override
        public List<Problem> read(Path input) throws Exception {
            var file = input.resolveSibling("project.framewright");
            Files.copy(base, file, StandardCopyOption.REPLACE_EXISTING);
            try {
                RowMutator.apply(Files.readAllBytes(input), file);
                var before = Files.readAllBytes(file);
                var problems = trial.read(file);
                if (!(trial instanceof OpenedFile) && !Arrays.equals(before, Files.readAllBytes(file))) {
                    throw new AssertionError("changed the file that it only reads");
                }
                return problems;
            } finally {
                Files.deleteIfExists(file);
            }
        }

        @Override
        public List<Path> kept() {
            return trial.kept();
        }

        @Override
        public void restore() throws Exception {
            trial.restore();
        }

        @Override
        public void close() {
            trial.close();
        }
    }

    /// Opens a strange file, looks for problems, reads what the window and an export read.
    record OpenedFile(Path folder) implements InputTrial {

        @Override
        public List<Problem> read(Path input) throws IOException {
            var installation = TestProject.installation(folder);
            var _ = ProjectChecks.check(input, installation);
            try (var project = ProjectOpener.open(input, installation)) {
                read(project);
            }
            return List.of();
        }

        /// A refusal from here on is no refusal of the file: it may have been migrated.
        private void read(Project project) throws IOException {
            try {
                readAsTheWindowDoes(project);
                var _ = project.exports().exportAll(Files.createDirectories(folder.resolve("out")).resolve("data"));
            } catch (Refusal refused) {
                if (refused.problems().isEmpty()) {
                    throw new AssertionError("refused without a reason", refused);
                }
            }
        }

        private static void readAsTheWindowDoes(Project project) {
            for (var coder : project.study().coders()) {
                for (var round : project.study().rounds()) {
                    var coderRound = new CoderRound(coder, round);
                    var _ = project.worklist().progress(coderRound);
                    for (var article : project.corpus().articles()) {
                        var key = coderRound.key(article.id());
                        var _ = project.coding().article(key);
                        var _ = project.coding().codebook(key);
                        var _ = project.coding().snapshot(key);
                    }
                }
            }
            var _ = project.coding().actors();
        }
    }

    /// Salvages a damaged file; what comes of it is sound.
    record DamagedFile(Path folder) implements InputTrial {

        @Override
        public List<Problem> read(Path input) throws IOException {
            var out = Files.createDirectories(folder.resolve("out")).resolve("salvaged.framewright");
            var installation = TestProject.installation(folder);
            var _ = ProjectSalvage.salvage(input, Optional.of(out), SalvageSources.NOTHING, installation);
            // a version of the codebook that is lost leaves a gap in their numbers, and the later ones are kept all the
            // same
            requireNone(
                    ProjectChecks.check(out, installation).stream()
                            .filter(it -> !(it.code() instanceof RevisionProblem))
                            .toList());
            return List.of();
        }
    }

    private static void requireNone(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new AssertionError("not sound: " + problems);
        }
    }

    /// Reads a file into a project.
    @FunctionalInterface
    interface ProjectReading {

        /// @return why it was refused, where that is no [Refusal]
        List<Problem> read(Project project, Path input) throws Exception;
    }

    /// Reads a file into an open project, which is sound afterwards.
    static final class ChangedProject implements InputTrial {

        private final Path folder;
        private final Path file;
        private final byte[] whole;
        private final ProjectReading reading;
        private Project project;

        ChangedProject(Path folder, Path file, ProjectReading reading) throws IOException {
            this.folder = folder;
            this.file = file;
            this.whole = Files.readAllBytes(file);
            this.reading = reading;
            this.project = ProjectReaders.open(file, folder);
        }

        @Override
        public List<Problem> read(Path input) throws Exception {
            var problems = reading.read(project, input);
            if (problems.isEmpty()) {
                requireNone(project.check());
            }
            return problems;
        }

        @Override
        public List<Path> kept() {
            return List.of(file, Path.of(file + "-wal"));
        }

        @Override
        public void restore() throws IOException {
            project.close();
            Files.write(file, whole);
            project = ProjectReaders.open(file, folder);
        }

        @Override
        public void close() {
            project.close();
        }
    }
}
