import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// What the packages are made of, and where they are put.
///
/// @param checkout the folder of the pom
/// @param target the folder that Maven builds in: the program's jar, `lib` with the other jars, `javafx` with JavaFX's of all platforms
/// @param packages the folder for the packages
/// @param version the program's
/// @param time the date of everything in an archive
record PackageBuild(Path checkout, Path target, Path packages, String version, Instant time) {

    /// What ICU keeps for sorting, for names of languages, regions, zones, currencies and units, for spelling numbers, for
    /// transliteration, and for each language's numbers and dates: Framewright asks it for none of them, and they are more than
    /// half of its jar.
    private static final Pattern UNUSED_ICU_DATA =
            Pattern.compile(
                    "com/ibm/icu/impl/data/icudata/((coll|curr|lang|rbnf|region|translit|unit|zone)/.*|[a-z]{2,3}(_\\w+)?\\.res)");

    /// An empty folder for what is on the way.
    Path workFolder(String name) throws IOException {
        var folder = packages.resolveSibling("packaging").resolve(name);
        if (Files.exists(folder)) {
            delete(folder);
        }
        return Files.createDirectories(folder);
    }

    /// One of the files beside this class.
    Path source(String file) {
        return checkout.resolve("src/packaging").resolve(file);
    }

    /// Copies the program's jars, without the parts that a platform or the program has no use for.
    void copyJars(Platform platform, Path to) throws IOException {
        Files.copy(target.resolve("framewright.jar"), to.resolve("framewright.jar"));
        for (var jar : list(target.resolve("lib"))) {
            var name = jar.getFileName().toString();
            if (!name.endsWith(".jar")) {
                continue;
            }
            if (name.startsWith("sqlite-jdbc")) {
                String kept = "org/sqlite/native/" + platform.sqlite() + "/";
                copyJar(jar, to.resolve(name), it -> !it.startsWith("org/sqlite/native/") || it.startsWith(kept));
            } else if (name.startsWith("icu4j")) {
                copyJar(jar, to.resolve(name), UNUSED_ICU_DATA.asMatchPredicate().negate());
            } else {
                Files.copy(jar, to.resolve(name));
            }
        }
    }

    /// Copies JavaFX's jars of a platform.
    void copyJavaFx(Platform platform, Path to) throws IOException {
        var all = target.resolve("javafx");
        var jars =
                list(Files.isDirectory(all) ? all : target.resolve("lib/javafx")).stream()
                        .filter(it ->
                                it.getFileName()
                                        .toString()
                                        .matches("javafx-[a-z]+-([0-9.]+-)?" + platform.javafx() + "\\.jar"))
                        .toList();
        if (jars.isEmpty()) {
            throw new IOException("there are no jars of JavaFX for " + platform.label() + " in " + all);
        }
        for (var jar : jars) {
            Files.copy(jar, to.resolve(jar.getFileName()));
        }
    }

    private static void copyJar(Path from, Path to, Predicate<String> kept) throws IOException {
        try (var source = new ZipFile(from.toFile());
                var copy = new ZipOutputStream(Files.newOutputStream(to))) {
            for (var entry : source.stream().filter(it -> kept.test(it.getName())).toList()) {
                var next = new ZipEntry(entry.getName());
                next.setLastModifiedTime(entry.getLastModifiedTime());
                copy.putNextEntry(next);
                try (var in = source.getInputStream(entry)) {
                    in.transferTo(copy);
                }
            }
        }
    }

    /// Copies a folder, with the permissions of what is in it.
    static void copyFolder(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }

    /// Gives everything in a folder the date of this build.
    void date(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(time));
            }
        }
    }

    static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(PackageBuild::sizeOf).sum();
        }
    }

    static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is in a folder, by name.
    static List<Path> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    /// Whether a tool is on the PATH.
    static boolean isInstalled(String tool) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }

    /// Runs a tool and waits for its end.
    void run(List<String> command) throws IOException, InterruptedException {
        var tool = new ProcessBuilder(command).inheritIO();
        // for tools that write dates
        tool.environment().put("SOURCE_DATE_EPOCH", "" + time.getEpochSecond());
        if (tool.start().waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed");
        }
    }

    /// A tool of the JDK that runs this.
    static String jdkTool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
