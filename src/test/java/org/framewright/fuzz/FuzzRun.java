package org.framewright.fuzz;

import com.sun.management.ThreadMXBean;

import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.wording.Texts;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tries a reader with inputs, one after the other. Of each input is required:
///
/// - it is accepted, or refused in sentences; nothing else is thrown;
/// - nothing is written outside the folder for results;
/// - the bytes that are allocated stay within a bound that grows with the input;
/// - a refused input leaves itself and the project as they are, byte for byte.
///
/// An input that is refused as none was before becomes one of those that others are made of.
final class FuzzRun implements AutoCloseable {

    /// In which a reader may write: `state` is the program's own folder, `out` is for results.
    static final Set<String> WRITABLE = Set.of("state", "out");

    /// Only to find what never ends: how long reading takes is no subject here.
    private static final Duration HANGS_AFTER = Duration.ofSeconds(60);

    private static final long LEAST_BYTES = 200_000_000;
    private static final long BYTES_PER_BYTE = 20_000;
    private static final int LONGEST_SENTENCE = 20_000;
    private static final String COSTLY = "allocates too much";
    private static final String HANGS = "hangs";
    private static final int MOST_KINDS = 20;
    private static final int MOST_GROWN = 400;

    private final FuzzReader reader;
    private final Path folder;
    private final Path input;
    private final Texts texts = Texts.ofCommands(Locale.ENGLISH);
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private final List<byte[]> corpus;
    private final Set<String> answers = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> kinds = new HashSet<>();
    private final long begun = System.nanoTime();
    private long inputs;
    private long refused;
    private long accepted;

    /// @param folder nothing else is in it; `given` holds the input
    FuzzRun(FuzzReader reader, Path folder) throws IOException {
        this.reader = reader;
        this.folder = folder;
        this.input = Files.createDirectories(folder.resolve("given")).resolve("input" + reader.ending());
        this.corpus = new ArrayList<>(reader.seeds());
    }

    /// An input that broke a requirement.
    ///
    /// @param kind the same for inputs that break it at the same place
    record Finding(byte[] input, String kind, String details) {

        @Override
        public String toString() {
            return kind + "\n" + details;
        }
    }

    FuzzReader reader() {
        return reader;
    }

    /// The result of a run.
    record FuzzReport(
            String reader, long seed, long inputs, long refused, long accepted, long seconds, List<Finding> findings) {

        /// Writes the findings into a folder: each input, and what it broke.
        void write(Path folder) throws IOException {
            for (var finding : findings) {
                Files.createDirectories(folder);
                var name = "%08x".formatted(finding.kind().hashCode());
                Files.write(folder.resolve(name + ".input"), finding.input());
                Files.writeString(folder.resolve(name + ".txt"), finding.toString());
            }
        }

        @Override
        public String toString() {
            return "%s | seed %d | %d s | %d inputs | %d refused | %d accepted | %d findings"
                    .formatted(reader, seed, seconds, inputs, refused, accepted, findings.size());
        }
    }

    /// Tries inputs of a seeded draw.
    ///
    /// @param most the number of inputs, the seeds among them
    /// @param time after which it ends in any case
    FuzzReport run(long seed, int most, Duration time) throws Exception {
        var random = new Random(seed);
        long end = System.nanoTime() + time.toNanos();
        for (int i = 0; i < most && System.nanoTime() < end && !isHopeless(); i++) {
            note(i < reader.seeds().size() ? reader.seeds().get(i) : draw(random));
        }
        return report(seed);
    }

    /// Draws an input.
    byte[] draw(Random random) {
        return reader.mutator().mutate(pick(random), pick(random), random);
    }

    /// Tries one input, and notes what it has broken.
    void note(byte[] bytes) throws Exception {
        inputs++;
        read(bytes).filter(it -> kinds.add(it.kind())).ifPresent(findings::add);
    }

    /// Whether a reader hangs, or fails at every turn.
    boolean isHopeless() {
        return kinds.size() >= MOST_KINDS || kinds.contains(HANGS);
    }

    /// What came of all inputs so far.
    FuzzReport report(long seed) {
        long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
        return new FuzzReport(reader.name(), seed, inputs, refused, accepted, seconds, List.copyOf(findings));
    }

    private byte[] pick(Random random) {
        return corpus.get(random.nextInt(corpus.size()));
    }

    /// Tries one input; once more, where it allocates too much: the first time may also load classes.
    ///
    /// @return what it has broken
    Optional<Finding> read(byte[] bytes) throws Exception {
        var finding = readOnce(bytes);
        return finding.filter(it -> it.kind().equals(COSTLY)).isPresent() ? readOnce(bytes) : finding;
    }

    private Optional<Finding> readOnce(byte[] bytes) throws Exception {
        Files.write(input, bytes);
        var kept = kept();
        var before = files();
        long allocated = threads.getTotalThreadAllocatedBytes();
        List<Problem> problems;
        try {
            problems = worker.submit(() -> reader.trial().read(input)).get(HANGS_AFTER.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException hangs) {
            return Optional.of(new Finding(bytes, HANGS, ""));
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof Refusal refusal) || refusal.problems().isEmpty()) {
                restore();
                return Optional.of(thrown(bytes, failed.getCause()));
            }
            problems = refusal.problems();
        }
        allocated = threads.getTotalThreadAllocatedBytes() - allocated;
        var finding = check(bytes, problems, allocated, kept, before);
        if (problems.isEmpty() || finding.isPresent()) {
            restore();
        }
        clear();
        count(bytes, problems);
        return finding;
    }

    /// Counts an answer; an input with an answer that none has had becomes one of those that others are made of.
    private void count(byte[] bytes, List<Problem> problems) {
        if (problems.isEmpty()) {
            accepted++;
        } else {
            refused++;
        }
        var answer = problems.stream().map(it -> it.code().name()).distinct().sorted().collect(Collectors.joining(" "));
        if (answers.add(answer) && corpus.size() < reader.seeds().size() + MOST_GROWN) {
            corpus.add(bytes);
        }
    }

    private Optional<Finding> check(
            byte[] bytes, List<Problem> problems, long allocated, List<byte[]> kept, Set<String> before)
            throws IOException {
        var broken = new ArrayList<String>();
        if (allocated > LEAST_BYTES + BYTES_PER_BYTE * bytes.length) {
            broken.add(COSTLY);
        }
        var after = files();
        if (!after.equals(before)) {
            after.removeAll(before);
            broken.add("files " + after);
        }
        if (!problems.isEmpty() && !equal(kept, kept())) {
            broken.add("changed by a refused input");
        }
        for (var problem : problems) {
            var sentence = texts.problem(problem);
            if (sentence.isBlank() || sentence.length() > LONGEST_SENTENCE) {
                broken.add("sentence of " + problem.code().name());
            }
        }
        return broken.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Finding(
                                bytes, broken.getFirst(), "%s, %d bytes, %s".formatted(broken, allocated, problems)));
    }

    private static Finding thrown(byte[] bytes, Throwable thrown) {
        var trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        var at =
                Stream.of(thrown.getStackTrace())
                        .filter(it -> it.getClassName().startsWith("org.framewright"))
                        .map(StackTraceElement::toString)
                        .findFirst()
                        .orElse("");
        return new Finding(bytes, thrown.getClass().getName() + " " + at, trace.toString());
    }

    private List<byte[]> kept() throws IOException {
        var all = new ArrayList<byte[]>();
        for (var file : Stream.concat(Stream.of(input), reader.trial().kept().stream()).toList()) {
            all.add(Files.exists(file) ? Files.readAllBytes(file) : new byte[0]);
        }
        return all;
    }

    private static boolean equal(List<byte[]> one, List<byte[]> other) {
        for (int i = 0; i < one.size(); i++) {
            if (!Arrays.equals(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    /// All files, of the folder and around it, without those that a reader may write.
    private Set<String> files() throws IOException {
        var names = new TreeSet<String>();
        var top = folder.getParent().getParent().getParent();
        try (var all = Files.walk(top)) {
            all.filter(it -> !isWritable(it)).forEach(it -> names.add(top.relativize(it).toString()));
        }
        return names;
    }

    private boolean isWritable(Path file) {
        var name = file.getFileName().toString();
        if (file.startsWith(input.getParent()) && (name.endsWith("-wal") || name.endsWith("-shm"))) {
            // SQLite's own, which it leaves beside a file that is too damaged to be closed
            return true;
        }
        return file.startsWith(folder)
                && file.getNameCount() > folder.getNameCount()
                && WRITABLE.contains(file.getName(folder.getNameCount()).toString());
    }

    private void restore() throws Exception {
        worker.submit(
                        () -> {
                            reader.trial().restore();
                            return true;
                        })
                .get();
    }

    /// Deletes what was left beside the input, and the results.
    private void clear() throws IOException {
        for (var name : List.of("given", "out")) {
            var cleared = folder.resolve(name);
            if (Files.exists(cleared)) {
                try (var all = Files.walk(cleared)) {
                    for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                        if (!file.equals(cleared)) {
                            Files.delete(file);
                        }
                    }
                }
            }
        }
    }

    @Override
    public void close() {
        var closed = worker.submit(reader.trial()::close);
        worker.shutdown();
        try {
            closed.get(HANGS_AFTER.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
