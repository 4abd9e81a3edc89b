package org.framewright.fuzz;

import org.framewright.fuzz.FuzzReaders.NamedReader;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Tries one reader in a process of its own, with inputs of Jazzer (Apache-2.0), which sees by the code that an input reaches whether it is
/// worth to be mutated further. The profile `fuzz` of the build fetches it; nothing else needs it.
///
/// @param place to work in
record JazzerProcess(NamedReader named, Path place) {

    /// Of all readers: a folder for each, and their lines.
    static final Path FOUND = Path.of("target", "fuzz");

    private static final String SANITIZERS = "com.code_intelligence.jazzer.sanitizers.";
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_DRAW = 400;
    private static final int DRAWS = 50;
    private static final Duration GRACE = Duration.ofMinutes(10);

    /// Runs, and prints a line.
    ///
    /// @return what was found; also where the process ended before its time
    List<String> run(long seed, Duration time) throws Exception {
        var found = Files.createDirectories(FOUND.resolve(named.name()).toAbsolutePath());
        var corpus = Files.createDirectories(found.resolve("corpus"));
        var report = found.resolve(JazzerTarget.REPORT);
        Files.deleteIfExists(report);
        var text = writeSeeds(corpus);
        var log = found.resolve("log.txt");
        var process =
                new ProcessBuilder(command(seed, time, corpus, found, text))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        if (!process.waitFor(time.plus(GRACE).toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        var faults = faults(found, report, log);
        var line = Files.exists(report) ? Files.readString(report) : named + " | ended before its time, see " + log;
        print(line);
        return faults;
    }

    /// Prints a reader's line, and adds it to those of all readers.
    static void print(String line) throws IOException {
        System.out.println(line);
        Files.createDirectories(FOUND);
        Files.writeString(
                FOUND.resolve(JazzerTarget.REPORT), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /// @return whether inputs are texts
    private boolean writeSeeds(Path corpus) throws Exception {
        var made = Files.createDirectories(place.resolve("seeds"));
        var reader = named.maker().make(made);
        reader.trial().close();
        int number = 0;
        for (var input : reader.isText() ? reader.seeds() : draws()) {
            Files.write(corpus.resolve("seed-" + number++), input);
        }
        return reader.isText();
    }

    /// Draws to begin with: of no bytes Jazzer would make long ones late.
    private static List<byte[]> draws() {
        var random = new Random(0);
        return Stream.generate(() -> new byte[LONGEST_DRAW]).limit(DRAWS).peek(random::nextBytes).toList();
    }

    private List<String> command(long seed, Duration time, Path corpus, Path found, boolean text) throws IOException {
        var work = Files.createDirectories(place.resolve("a").resolve("b").resolve("c").resolve("work"));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.language=en",
                "-Duser.country=GB",
                "-Duser.timezone=UTC",
                "-D" + JazzerTarget.READER + "=" + named.name(),
                "-D" + JazzerTarget.PLACE + "=" + work,
                "-D" + JazzerTarget.FOUND + "=" + found,
                "-D" + JazzerTarget.SEED + "=" + seed,
                "-cp",
                jazzer() + File.pathSeparator + System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + JazzerTarget.class.getName(),
                "--instrumentation_includes=org.framewright.**",
                "--instrumentation_excludes=org.framewright.fuzz.**",
                // the first reports each pattern of a codebook's highlight patterns or a database's rules, which are
                // regular
                // expressions; the second follows every expression, which takes five times as long
                "--disabled_hooks="
                        + SANITIZERS
                        + "RegexInjection"
                        + File.pathSeparator
                        + SANITIZERS
                        + "RegexRoadblocks",
                "--keep_going=20",
                "--reproducer_path=" + found,
                "-artifact_prefix=" + found + File.separator,
                "-seed=" + Math.floorMod(seed, Integer.MAX_VALUE),
                "-max_total_time=" + time.toSeconds(),
                "-max_len=" + (text ? LONGEST_TEXT : LONGEST_DRAW),
                "-len_control=0",
                "-rss_limit_mb=0",
                "-timeout=120",
                corpus.toString());
    }

    private static String jazzer() throws IOException {
        try (var jars = Files.list(Path.of("target", "jazzer"))) {
            return String.join(File.pathSeparator, jars.map(Path::toString).sorted().toList());
        }
    }

    private static List<String> faults(Path found, Path report, Path log) throws IOException {
        var faults = new ArrayList<String>();
        try (var files = Files.list(found)) {
            files.map(it -> it.getFileName().toString()).filter(it -> it.endsWith(".input")).forEach(faults::add);
        }
        // of Jazzer itself, such as a path that leads out of a folder
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            lines.filter(it -> it.startsWith("== Java Exception") || it.startsWith("== libFuzzer crashing"))
                    .distinct()
                    .forEach(faults::add);
        }
        if (!Files.exists(report)) {
            faults.add("ended before its time: " + log);
        }
        return faults;
    }
}
