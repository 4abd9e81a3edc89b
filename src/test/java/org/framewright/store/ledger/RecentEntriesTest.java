package org.framewright.store.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.model.change.ArticleChange.ArticleAdded;
import org.framewright.model.change.CompoundChange;
import org.framewright.support.Samples;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

final class RecentEntriesTest {

    @Test
    void whatWasEnteredBeforeAnImportIsNotKeptWithoutItsTexts(@TempDir Path folder) {
        try (var project = TestProject.create(folder)) {
            var entries = new RecentEntries(0);
            project.seat("Ada");
            project.ledger.append(
                    new EntryAuthor("supervisor", "test"),
                    new CompoundChange(
                            List.of(
                                    new ArticleAdded(Samples.article("first", "One.")),
                                    new ArticleAdded(Samples.article("second", "Two.")))));
            project.seat("Ben");

            project.database.read(handle -> {
                entries.update(handle);
                return true;
            });

            assertThat(entries.base()).as("the import's revision").isEqualTo(entries.last() - 1);
        }
    }
}
