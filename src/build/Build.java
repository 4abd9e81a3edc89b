import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Builds the program for the launch scripts: `java Build.java CHECKOUT`, in a JDK that can compile it.
///
/// Under a lock of the operating system's, so that two starts build once and a killed one leaves nothing behind.
/// What `mvn verify` has built is taken; else Maven builds in a folder of its own. The jars are copied to `.framewright/build/<hash of the jars>`, where no later
/// build touches them; there is the JVM's cache, too. What is current is said by `.framewright/current`, how new by the time of `.framewright/stamp`.
final class Build {
    private static final List<String> SOURCES = List.of("pom.xml", "src", "annotation-schemas");

    private final Path checkout;
    private final Path state;
    private final Path log;
    private final Path stamp;

    private Build(Path checkout) {
        this.checkout = checkout;
        state = checkout.resolve(".framewright");
        log = state.resolve("build.log");
        stamp = state.resolve("stamp");
    }

    public static void main(String[] args) {
        try {
            new Build(Path.of(args[0])).unlessCurrent();
        } catch (Refused e) {
            fail(e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            fail("could not build in " + args[0] + ": " + e + ". Is the folder writable, the disk full?");
        } catch (InterruptedException e) {
            fail("interrupted while building.");
        }
    }

    private static void fail(String sentence) {
        System.err.println("framewright: " + sentence);
        System.exit(1);
    }

    private void unlessCurrent() throws IOException, InterruptedException, Refused {
        Files.createDirectories(state);
        try (var channel =
                        FileChannel.open(state.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            // another start may have built while this one waited for the lock
            if (!isCurrent()) {
                build();
            }
        }
    }

    private boolean isCurrent() throws IOException {
        var current = state.resolve("current");
        if (!Files.exists(current) || !Files.exists(stamp)) {
            return false;
        }
        FileTime built = Files.getLastModifiedTime(stamp);
        return Files.isDirectory(copies().resolve(Files.readString(current).strip()))
                && SOURCES.stream().allMatch(part -> isOlder(part, built));
    }

    /// Whether `mvn verify` or `mvn package` has built what lies here. Its resources come first and its jar comes last.
    private boolean isBuilt(Path target) throws IOException {
        Path first = target.resolve("classes/org/framewright/build.properties");
        Path last = target.resolve("framewright.jar");
        return Files.exists(first)
                && Files.exists(last)
                && isBuilt(Files.getLastModifiedTime(first), Files.getLastModifiedTime(last));
    }

    private boolean isBuilt(FileTime first, FileTime last) {
        return first.compareTo(last) <= 0 && SOURCES.stream().allMatch(part -> isOlder(part, first));
    }

    private boolean isOlder(String part, FileTime than) {
        try (var files = Files.walk(checkout.resolve(part))) {
            for (var all = files.iterator(); all.hasNext(); ) {
                if (Files.getLastModifiedTime(all.next()).compareTo(than) > 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void build() throws IOException, InterruptedException, Refused {
        Path verified = checkout.resolve("target");
        boolean built = isBuilt(verified);
        if (!built) {
            System.err.println("framewright: building the program first, details in " + log);
        }
        // before Maven reads anything: what changes while it runs must count as newer
        var started = state.resolve("stamp.new");
        Files.deleteIfExists(started);
        Files.createFile(started);
        if (!built) {
            runMaven();
        }
        Path copy = copyJars(built ? verified : state.resolve("target"));
        Path current = state.resolve("current");
        String before = Files.exists(current) ? Files.readString(current).strip() : "";
        Path next = Files.writeString(state.resolve("current.new"), copy.getFileName() + "\n");
        replace(next, current);
        replace(started, stamp);
        sweep(List.of(copy.getFileName().toString(), before));
        makeCache(copy);
    }

    /// Has the program make the JVM's cache of its classes. A start without it is slower, and nothing else: no failure here is
    /// one of the build.
    private void makeCache(Path copy) throws IOException, InterruptedException {
        Path cache = copy.resolve("jdk-" + System.getProperty("java.runtime.version") + ".aot");
        if (Files.exists(cache) || "off".equals(System.getenv("FRAMEWRIGHT_AOT"))) {
            return;
        }
        var made =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--module-path",
                                copy.resolve("javafx").toString(),
                                "--add-modules",
                                "javafx.controls",
                                "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                                "-cp",
                                copy + java.io.File.separator + "*",
                                "org.framewright.AotCache",
                                cache.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        if (made.waitFor() != 0) {
            System.err.println("framewright: starts will be slower than they could be, details in " + log);
        }
    }

    private void runMaven() throws IOException, InterruptedException, Refused {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        var maven =
                new ProcessBuilder(
                                windows ? "mvn.cmd" : "mvn",
                                "--batch-mode",
                                "-Dmaven.test.skip",
                                "-Dbuild.folder=.framewright/target",
                                "clean",
                                "package")
                        .directory(checkout.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .redirectInput(ProcessBuilder.Redirect.from(nothing(windows)));
        // the JDK that was found, wherever it lies; Maven would search again and know fewer places
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // where Maven runs on that JDK, it looks for the JDK's tools on the PATH
        String tools = Path.of(System.getProperty("java.home"), "bin") + java.io.File.pathSeparator;
        maven.environment().merge("PATH", tools, (path, _) -> tools + path);
        Process process;
        try {
            process = maven.start();
        } catch (IOException e) {
            throw new Refused(
                    "needs Maven to build and found no 'mvn' on the PATH: install it, for example"
                            + " with 'apt install maven', 'brew install maven' or from https://maven.apache.org.");
        }
        if (process.waitFor() != 0) {
            throw new Refused("could not be built; the reason is at the end of " + log);
        }
    }

    private static java.io.File nothing(boolean windows) {
        return new java.io.File(windows ? "NUL" : "/dev/null");
    }

    private Path copies() {
        return state.resolve("build");
    }

    /// Copies the program's jars aside and moves them in one step to the folder named by their hash.
    private Path copyJars(Path target) throws IOException, Refused {
        List<Path> jars =
                Stream.of(
                                Stream.of(target.resolve("framewright.jar")),
                                list(target.resolve("lib")),
                                list(target.resolve("lib/javafx")))
                        .flatMap(files -> files)
                        .filter(file -> file.toString().endsWith(".jar"))
                        .sorted()
                        .toList();
        Path copy = copies().resolve(hash(target, jars));
        if (Files.isDirectory(copy)) {
            return copy;
        }
        Files.createDirectories(copies());
        Path incomplete = Files.createTempDirectory(copies(), "incomplete-");
        Files.createDirectory(incomplete.resolve("javafx"));
        for (Path jar : jars) {
            boolean javafx = jar.getParent().endsWith("javafx");
            Files.copy(jar, (javafx ? incomplete.resolve("javafx") : incomplete).resolve(jar.getFileName()));
        }
        Files.move(incomplete, copy, StandardCopyOption.ATOMIC_MOVE);
        return copy;
    }

    private static Stream<Path> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList().stream();
        }
    }

    private static String hash(Path target, List<Path> jars) throws IOException, Refused {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Path jar : jars) {
                digest.update(target.relativize(jar).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(jar));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new Refused("needs a JDK that knows SHA-256; this one does not: " + System.getProperty("java.home"));
        }
    }

    private static void replace(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Deletes copies that no running program was started from; what cannot be deleted waits for the next build.
    private void sweep(List<String> kept) throws IOException {
        List<String> running =
                ProcessHandle.allProcesses().flatMap(process -> process.info().commandLine().stream()).toList();
        for (Path copy : list(copies()).toList()) {
            String name = copy.getFileName().toString();
            if (!kept.contains(name) && running.stream().noneMatch(command -> command.contains(name))) {
                delete(copy);
            }
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // in use, or not ours: it is swept another time
        }
    }

    /// What the person who started the program is told, in one sentence.
    private static final class Refused extends Exception {
        Refused(String sentence) {
            super(sentence);
        }
    }
}
