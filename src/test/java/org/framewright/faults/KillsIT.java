package org.framewright.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.model.ArticleSummary;
import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/// A process is killed (SIGKILL) at random moments of its work, again and again on the same files. After each kill the next
/// start has nothing to complain of, everything acknowledged is there, and the file is whole.
@DisabledOnOs(OS.WINDOWS)
final class KillsIT {

    private static final long SEED = 20261120;

    /// So many times as usual; the profile `faults` sets it.
    private static final int TIMES = Integer.getInteger("faults.times", 1);

    @TempDir static Path folder;

    private static Workers workers;

    private final Random random = new Random(SEED);

    @BeforeAll
    static void startWorkers() throws IOException {
        workers = new Workers(folder);
    }

    @AfterAll
    static void endWorkers() {
        workers.close();
    }

    /// Shown to fail without the protection: with a commit after every sixtieth change only, a coding was not as it had
    /// been shown.
    @Test
    void everythingAcknowledgedWhileCodingIsThereAfterEveryKill() throws IOException {
        for (int study = 0; study < 2 * TIMES; study++) {
            var file = make("coding-" + study);
            var told = told(file);
            for (int round = 0; round < 8; round++) {
                var worker = workers.take();
                worker.say("open", file);
                worker.say("code", random.nextInt(), 1_000_000);
                int until = told.count() + random.nextInt(30);
                while (told.count() < until) {
                    told.hear(worker.hear());
                }
                worker.pause(random.nextInt(15));
                told.hear(worker.kill());

                startAgain(file, told::assertKeptBy);
            }
        }
    }

    /// Shown to fail without the protection: with a transaction for each article, a part of an import was there.
    @Test
    void everyImportIsThereEntirelyOrNotAtAllAfterEveryKill() throws IOException {
        int each = 15;
        for (int study = 0; study < TIMES; study++) {
            var file = make("importing-" + study);
            var told = new ArrayList<String>();
            int part = 0;
            for (int round = 0; round < 8; round++) {
                var worker = workers.take();
                worker.say("open", file);
                for (int more = 0; more < 20; more++) {
                    var texts = Files.createDirectory(file.resolveSibling("part-%04d".formatted(part++)));
                    worker.say("import", Studies.texts(texts, each, texts.getFileName() + "-"));
                }
                int until = random.nextInt(3 * each);
                for (int heard = 0; heard < until; heard++) {
                    hear(worker.hear(), told);
                }
                worker.pause(random.nextInt(40));
                worker.kill().forEach(line -> hear(line, told));

                startAgain(
                        file,
                        project -> {
                            var names = project.coding().articles().stream().map(ArticleSummary::name).toList();
                            assertThat(names).containsAll(told);
                            assertThat((names.size() - Studies.ARTICLES) % each).isZero();
                        });
            }
        }
    }

    private static void hear(String line, List<String> added) {
        if (line.startsWith("added\t")) {
            added.add(line.substring("added\t".length()));
        }
    }

    /// The next start after a kill.
    private static void startAgain(Path file, Consumer<Project> look) {
        try (var project = Project.open(file, installation())) {
            look.accept(project);
            assertThat(project.check()).isEmpty();
        }
    }

    private static Acknowledged told(Path file) {
        try (var project = Project.open(file, installation())) {
            return new Acknowledged(project);
        }
    }

    private static Path make(String name) throws IOException {
        var file = Files.createDirectory(folder.resolve(name)).resolve("study.framewright");
        Studies.make(file, installation()).close();
        return file;
    }

    private static Installation installation() {
        return Installation.of(workers.state());
    }
}
