package org.framewright.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.fuzz.FuzzReaders.NamedReader;
import org.framewright.support.Nightly;
import org.framewright.support.Rigour;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Whatever somebody else's file holds, each reader accepts it, or refuses it in a sentence, within its bounds, and leaves the project as
/// it is: [FuzzRun] says what is required, [FuzzReaders] lists the readers.
///
/// A usual build tries all those on which a reader once failed; `mvn test -Pnightly -Dpart=fuzz` tries each
/// reader for ten minutes, or as many as `-Dfuzz.minutes` says: [JazzerProcess]. What is found lies in `target/fuzz`. An input whose fault
/// is mended is kept in `src/test/resources/fuzz`, in a folder of the reader's name. `-Dfuzz.readers`, `-Dfuzz.inputs` and `-Dfuzz.seed` choose others.
final class FuzzTest {

    private static final long SEED = Long.getLong("fuzz.seed", 20261123);

    @TempDir Path folder;

    static List<NamedReader> readers() {
        var chosen = List.of(System.getProperty("fuzz.readers", "").split(","));
        return FuzzReaders.all().stream()
                .filter(it -> chosen.equals(List.of("")) || chosen.contains(it.name()))
                .toList();
    }

    @Nightly
    @ParameterizedTest
    @MethodSource("readers")
    void anyInputIsReadOrRefusedInASentence(NamedReader named) throws Exception {
        int minutes = Integer.getInteger("fuzz.minutes", 0);
        try (var run = run(named, "run")) {
            if (minutes > 0 && run.reader().isGuided()) {
                var found = new JazzerProcess(named, place("jazzer")).run(SEED, Duration.ofMinutes(minutes));
                assertThat(found).as("findings, see %s", JazzerProcess.FOUND).isEmpty();
                return;
            }
            var report =
                    minutes > 0
                            ? run.run(SEED, Integer.MAX_VALUE, Duration.ofMinutes(minutes))
                            : run.run(
                                    SEED,
                                    Integer.getInteger("fuzz.inputs", run.reader().usual() / Rigour.draws(3, 1)),
                                    Duration.ofDays(1));
            report.write(JazzerProcess.FOUND.resolve(named.name()));
            if (minutes > 0) {
                JazzerProcess.print(report.toString());
            }
            assertThat(report.findings()).as("%s", report).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void inputsOnWhichAReaderOnceFailedAreReadOrRefused(NamedReader named) throws Exception {
        var inputs = FuzzReaders.findings(named.name());
        if (inputs.isEmpty()) {
            return;
        }
        try (var run = run(named, "kept")) {
            for (var input : inputs) {
                assertThat(run.read(Files.readAllBytes(input))).as("%s", input).isEmpty();
            }
        }
    }

    private FuzzRun run(NamedReader named, String name) throws Exception {
        var place = place(name);
        return new FuzzRun(named.maker().make(place), place);
    }

    /// Folders in folders, so that a path which climbs out of them is noticed.
    private Path place(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name).resolve("b").resolve("c").resolve("d"));
    }
}
