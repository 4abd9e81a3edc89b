package org.framewright.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.export.archive.ArchiveCheck;
import org.framewright.export.archive.ArchiveService.TextChoice;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.Sha256;
import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.framewright.project.ProjectChecks;
import org.framewright.project.ProjectOpener;
import org.framewright.reliability.report.ReportWording;
import org.framewright.support.NextVersion;
import org.framewright.wording.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a supervisor does with a project besides looking at it: each verb takes a file or folder, or makes it.
enum Verb {
    /// Takes a folder of texts.
    IMPORT,
    /// Takes Ada's returned file.
    MERGE,
    /// Takes the next version of the codebook.
    REVISE,
    /// Makes a folder of tables and the file of codings.
    EXPORT,
    /// Makes a ZIP file.
    ARCHIVE,
    /// Makes a file for Ada.
    PACKAGE;

    /// The name under which a [Worker] knows it.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it writes to the project; the others make files of it.
    boolean writes() {
        return this != EXPORT && this != ARCHIVE;
    }

    /// @return the names of the articles that it has added
    List<String> run(Project project, Path path) throws IOException {
        switch (this) {
            case IMPORT -> {
                var report = project.corpus().importFiles(List.of(path), Optional.empty(), ProgressListener.NONE);
                if (!report.problems().isEmpty()) {
                    throw new Refusal(report.problems());
                }
                return report.added();
            }
            case MERGE -> project.team().merge().merge(List.of(path));
            case REVISE -> project.codebook().apply(Files.readString(path));
            case EXPORT -> project.exports().exportAll(path);
            case ARCHIVE -> project.archiver().write(path, TextChoice.TEXTS, wording(), ProgressListener.NONE);
            case PACKAGE -> project.team().packages().make(project.study().coder("Ada").orElseThrow(), path);
        }
        return List.of();
    }

    /// Looks at all files that it has made in a folder, whether each is whole.
    void assertWhole(Path folder, Installation installation) throws IOException {
        var list = folder.resolve("files.sha256");
        // nothing is there where the first export was killed early
        var listed = this == EXPORT && Files.exists(list) ? Files.readAllLines(list) : List.of();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = file.getFileName().toString();
                switch (this) {
                    case EXPORT ->
                            assertThat(
                                            name.equals("files.sha256")
                                                    || listed.contains(
                                                            Sha256.hex(Files.readAllBytes(file)) + "  " + name))
                                    .as(name)
                                    .isTrue();
                    case ARCHIVE ->
                            assertThat(ArchiveCheck.check(file, ProgressListener.NONE).problems()).as(name).isEmpty();
                    default -> assertThat(ProjectChecks.check(file, installation)).as(name).isEmpty();
                }
            }
        }
    }

    private static ReportWording wording() {
        var texts = new Texts(Locale.UK);
        return new ReportWording(texts, "test");
    }

    /// The paths that the verbs take.
    ///
    /// @param folder where they lie
    /// @param returned Ada's file, again and again, each time with more work
    /// @param revisions the versions of the codebook from the second
    record Inputs(Path folder, List<Path> returned, List<Path> revisions) {

        /// Gives Ada a file and lets her work in it.
        static Inputs make(Project project, Path folder, Installation installation, int count) throws IOException {
            Studies.texts(Files.createDirectories(folder.resolve("more")), 3, "new-");
            var own = folder.resolve("ada.framewright");
            PACKAGE.run(project, own);
            var returned = new ArrayList<Path>();
            var revisions = new ArrayList<Path>();
            try (var coders = ProjectOpener.open(own, installation)) {
                for (int i = 0; i < count; i++) {
                    work(coders, i);
                    returned.add(
                            coders.team()
                                    .packages()
                                    .copyToSendBack(
                                            Files.createDirectory(folder.resolve("sent-" + i)),
                                            Optional.empty(),
                                            ProgressListener.NONE));
                    revisions.add(
                            Files.writeString(
                                    folder.resolve("codebook-" + (i + 2) + ".json"), NextVersion.titled(i + 2)));
                }
            }
            return new Inputs(folder, returned, revisions);
        }

        private static void work(Project coders, int seed) {
            var desks = Studies.desks(coders);
            var hands = new Hands(coders, seed, _ -> {});
            for (int gesture = 0; gesture < 5; gesture++) {
                hands.gesture(desks.get((seed + gesture / 3) % desks.size()));
            }
        }

        /// What a verb takes first, or makes in a folder.
        Path path(Verb verb, Path out) {
            return switch (verb) {
                case IMPORT -> folder.resolve("more");
                case MERGE -> returned.getFirst();
                case REVISE -> revisions.getFirst();
                case EXPORT -> out.resolve("export");
                case ARCHIVE -> out.resolve("study.zip");
                case PACKAGE -> out.resolve("for-ada.framewright");
            };
        }
    }
}
