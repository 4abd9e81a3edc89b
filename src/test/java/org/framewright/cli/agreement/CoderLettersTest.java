package org.framewright.cli.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderNames;
import org.framewright.model.study.StudyDescription;
import org.framewright.model.study.StudyDescription.StudyTopic;
import org.framewright.store.integrity.IntegrityCheck;
import org.framewright.store.query.StudyStore;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

final class CoderLettersTest {

    @TempDir Path folder;

    /// Whatever its id: so nobody who begins to adjudicate moves a coder's letter.
    @Test
    void referenceCodersHaveTheLastLetters() {
        try (var project = TestProject.create(folder)) {
            project.study.addCoder("Gus", Coder.Kind.REFERENCE);
            project.study.addCoder("Ada", Coder.Kind.CODER);
            project.study.addCoder("Ben", Coder.Kind.CODER);

            assertThat(new StudyStore(project.database).coderLetters())
                    .containsEntry("Gus", "C")
                    .containsOnlyKeys("Ada", "Ben", "Gus");
        }
    }

    @Test
    void whatIsSaidOfTheStudyNamesNobodyWhereCodersAreLetters() {
        try (var project = TestProject.create(folder)) {
            project.study.addCoder("Ada", Coder.Kind.CODER);
            project.study.addCoder("Zoë van Çelik", Coder.Kind.CODER);
            project.study.addCoder("أحمد علي", Coder.Kind.CODER);
            project.study.addCoder("coder1", Coder.Kind.CODER);
            var description =
                    StudyDescription.EMPTY.withText(
                            StudyTopic.CODERS,
                            "Two students, Zoe and Ada; Çelik took over in a van. Adamant. An ada is none of them, but Zoë çelik and zoe Celik are. أحمد, coder1");
            project.study.describe(_ -> description);

            var letters = new StudyStore(project.database).coderLetters();
            var lettered =
                    project.database.withSnapshot(
                            IntegrityCheck.ofRecords(), CoderNames.LETTERS, it -> new StudyStore(it).description());
            assertThat(lettered.text(StudyTopic.CODERS))
                    .isEqualTo(
                            "Two students, %1$s and %2$s; %1$s took over in a van. Adamant. An ada is none of them, but %1$s and %1$s are. %3$s, %4$s"
                                    .formatted(
                                            letters.get("Zoë van Çelik"),
                                            letters.get("Ada"),
                                            letters.get("أحمد علي"),
                                            letters.get("coder1")));
        }
    }
}
