package org.framewright.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.Problem;
import org.framewright.model.ProgressListener;
import org.framewright.model.study.Coder;
import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.safekeeping.SafekeepingProblem;
import org.framewright.support.Samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Small studies to do harm to: a few articles, and Ada, who codes them.
final class Studies {

    /// How many articles a study begins with.
    static final int ARTICLES = 6;

    private Studies() {}

    static Project make(Path file, Installation installation) {
        var project = ProjectOpener.create(file, Samples.newsFraming(), installation);
        try {
            var texts = texts(Files.createTempDirectory(file.getParent(), "texts"), ARTICLES, "article-");
            project.corpus().importFiles(List.of(texts), Optional.empty(), ProgressListener.NONE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        project.study().addCoder("Ada", Coder.Kind.CODER);
        return project;
    }

    /// Article files, numbered.
    static Path texts(Path folder, int count, String name) throws IOException {
        for (int i = 0; i < count; i++) {
            var text = "%s%d. “We 🚢 have waited,” Maren Holt of the union said.\n".formatted(name, i);
            Files.writeString(folder.resolve(name + i + ".txt"), text.repeat(8));
        }
        return folder;
    }

    /// The next start after a kill.
    static void startAgain(Path file, Installation installation, Consumer<Project> look) {
        try (var project = ProjectOpener.open(file, installation)) {
            assertThat(project.warnings()).extracting(Problem::code).isSubsetOf(SafekeepingProblem.MIGRATED);
            assertThat(project.isReadOnly()).isFalse();
            look.accept(project);
            assertThat(project.check()).isEmpty();
        }
    }

    static List<CodingKey> desks(Project project) {
        var coderRound =
                new CoderRound(project.study().coder("Ada").orElseThrow(), project.study().rounds().getFirst());
        return project.corpus().articles().stream().map(article -> coderRound.key(article.id())).toList();
    }
}
