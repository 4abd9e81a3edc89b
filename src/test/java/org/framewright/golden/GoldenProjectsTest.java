package org.framewright.golden;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.coding.state.CoderRound;
import org.framewright.model.ProgressListener;
import org.framewright.model.study.AgreementSnapshot;
import org.framewright.project.Project;
import org.framewright.project.ProjectChecks;
import org.framewright.project.ProjectSalvage;
import org.framewright.safekeeping.ProjectFiles;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.ledger.LedgerEntry;
import org.framewright.store.query.StudyStore;
import org.framewright.support.Contents;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Project files that people have are read as on the day on which they were made, and written as on that day.
final class GoldenProjectsTest {

    static final List<String> PROJECTS = Golden.PROJECTS;

    @TempDir private Path folder;

    @ParameterizedTest
    @FieldSource("PROJECTS")
    void itsLedgerGivesWhatItsTablesHold(String name) {
        var file = Golden.copy(name, folder);

        assertThat(Golden.in(file, Project::check)).isEmpty();
        assertThat(ProjectChecks.check(file, Golden.installation(file))).isEmpty();
    }

    /// A name that is read under an older spelling and written under another one would pass the others.
    @ParameterizedTest
    @ValueSource(strings = {Golden.STUDY, Golden.PACKAGE, Golden.RETURNED})
    void whatIsEnteredAgainIsWrittenToTheSameByte(String name) {
        var file = Golden.copy(name, folder);
        var again = folder.resolve("again.framewright");
        var entries = new ArrayList<LedgerEntry>();
        String identity;
        try (var project = TestProject.open(file)) {
            project.ledger.forEach(entries::add);
            identity = new StudyStore(project.database).identity();
        }

        ProjectFiles.create(
                again,
                identity,
                Instant.EPOCH,
                database ->
                        entries.forEach(entry -> {
                            var ledger = new Ledger(database, Clock.fixed(entry.at(), ZoneOffset.UTC));
                            if (entry.undoes().isPresent()) {
                                ledger.undo(entry.author(), entry.undoes().get());
                            } else {
                                ledger.append(entry.author(), entry.change());
                            }
                        }));

        assertThat(rows(again)).containsExactlyInAnyOrderElementsOf(rows(file));
    }

    @Test
    void entriesHaveTheKeysByWhichOtherFilesKnowThem() {
        assertThat(Golden.keys(Golden.copy(Golden.STUDY, folder)))
                .as("two devices' files come together by these keys")
                .isEqualTo(Golden.lines("chain-keys.txt"));
    }

    @Test
    void returnedFileBringsWhatItBrought() {
        var study = Golden.copy(Golden.STUDY, folder);
        var returned = Golden.copy(Golden.RETURNED, folder);

        assertThat(Golden.brought(study, returned)).isEqualTo(Golden.lines("merge.txt"));

        Golden.in(study, project -> project.team().merge().merge(List.of(returned)));
        assertThat(Golden.brought(study, returned)).isEmpty();
        assertThat(Golden.in(study, Project::check)).isEmpty();
    }

    @Test
    void packageIsItsCodersAndTheStudyKnowsIt() {
        var own = Golden.in(Golden.copy(Golden.PACKAGE, folder), project -> project.team().packages().coderFile());

        assertThat(own).hasValueSatisfying(it -> assertThat(it.coder() + it.number()).isEqualTo("Ada2"));
    }

    @Test
    void decisionsAndFiguresRestOnWhatCodersSay() {
        assertThat(Golden.cases(Golden.copy(Golden.STUDY, folder))).isEqualTo(Golden.lines("cases.txt"));
    }

    @Test
    void figuresThatWereKeptAreCalledAsFiguresAreNow() {
        Golden.in(
                Golden.copy(Golden.STUDY, folder),
                project -> {
                    var kept = project.team().rounds().closedAgreement(GoldenStudy.CLOSED).orElseThrow().agreement();
                    var now =
                            project.agreement()
                                    .snapshot(project.study().round(GoldenStudy.CLOSED), ProgressListener.NONE);
                    // figures have been added since that file was written
                    assertThat(names(now)).containsSubsequence(names(kept));
                    return true;
                });
    }

    /// What nobody had answered, or no two of the same unit, was said to need two coders in files as old as these.
    private static List<String> names(AgreementSnapshot agreement) {
        return agreement.figures().stream()
                .map(it ->
                        it.tag()
                                + " "
                                + it.about()
                                + " "
                                + it.coders()
                                + " "
                                + it.measure()
                                + " "
                                + it.undefined().replaceAll("NOBODY_ANSWERED|NO_SHARED_UNIT", "NEEDS_TWO_CODERS"))
                .toList();
    }

    @Test
    void whatWasDoneOnTheDayCanBeUndoneToTheFirstAndDoneAgain() {
        Golden.in(
                Golden.copy(Golden.RETURNED, folder),
                project -> {
                    var ada = project.study().coder("Ada").orElseThrow();
                    var coderRound = new CoderRound(ada, project.study().round(GoldenStudy.WEEKLY));
                    for (var article : project.worklist().articles(coderRound)) {
                        var key = coderRound.key(article.id());
                        var before = project.coding().snapshot(key);
                        var undone = before;
                        while (undone.undo().canUndo()) {
                            undone = project.coding().undo(key);
                        }
                        assertThat(undone.annotations()).isEmpty();
                        while (undone.undo().canRedo()) {
                            undone = project.coding().redo(key);
                        }
                        assertThat(undone.annotations()).isEqualTo(before.annotations()).isNotEmpty();
                    }
                    return true;
                });
    }

    /// A new column is meant: `-Dgolden.renew=true` writes the files anew, and the diff shows what became of them.
    @Test
    void exportIsTheSameToTheByte() throws IOException {
        var exported = Golden.export(Golden.copy(Golden.STUDY, folder), folder.resolve("export"));
        var golden = Golden.FOLDER.resolve("export");
        if (Boolean.getBoolean("golden.renew")) {
            for (var name : data(exported)) {
                Files.copy(exported.resolve(name), golden.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }

        assertThat(data(exported)).isEqualTo(data(golden));
        for (var name : data(golden)) {
            assertThat(Files.readString(exported.resolve(name)))
                    .as(name)
                    .isEqualTo(Files.readString(golden.resolve(name)));
        }
    }

    @Test
    void itsPagesAreRecognisedWhereTheFileIsDamaged() {
        var file = Golden.copy(Golden.STUDY, folder);

        var report =
                ProjectSalvage.salvage(
                        file, Optional.empty(), ProjectSalvage.SalvageSources.NOTHING, Golden.installation(file));

        assertThat(report.losses()).isEmpty();
        assertThat(report.mended()).isZero();
        // the salvaged project has the tables of the present version, and so has the file once it was opened
        assertThat(Golden.in(file, Project::check)).isEmpty();
        assertThat(rows(report.project())).containsExactlyInAnyOrderElementsOf(rows(file));
    }

    private static List<String> data(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Golden::isOfData).map(it -> it.getFileName().toString()).sorted().toList();
        }
    }

    /// What people have put into a file: not when it was made.
    private static List<String> rows(Path file) {
        return Contents.of(file).rows().stream()
                .filter(it -> it != null && !it.startsWith("identity|") && !it.startsWith("flyway_schema_history|"))
                .toList();
    }
}
