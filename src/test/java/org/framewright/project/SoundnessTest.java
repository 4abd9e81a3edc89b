package org.framewright.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.model.Refusal;
import org.framewright.reliability.Selection;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A project is looked over before figures are made of it: once for each state that it is in.
class SoundnessTest {

    @TempDir Path folder;

    @Test
    void whatIsDamagedAfterItWasLookedOverIsFoundBeforeTheNextFigure() throws SQLException {
        var file = folder.resolve(SampleProject.NAME);
        SampleProject.make(file, TestProject.installation(folder));
        try (var project = Project.open(file, TestProject.installation(folder))) {
            assertThat(project.agreement().report(Selection.ALL).articles()).isEqualTo(6);
            assertThat(project.agreement().report(Selection.ALL).articles()).as("nothing has changed").isEqualTo(6);

            try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
                    var statement = other.createStatement()) {
                statement.execute("UPDATE annotation SET body = '{}' WHERE id = (SELECT min(id) FROM annotation)");
            }

            assertThatThrownBy(() -> project.agreement().report(Selection.ALL)).isInstanceOf(Refusal.class);
        }
    }
}
