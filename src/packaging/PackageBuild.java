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
import java.util.stream.Stream;

/// What the packages are made of, and where they are put.
///
/// @param checkout the folder of the pom
/// @param target the folder that Maven builds in: the program's jar, `lib` with the other jars, `javafx` with JavaFX's of all platforms
/// @param packages the folder for the packages
/// @param version the program's
/// @param time the date of everything in an archive
record PackageBuild(Path checkout, Path target, Path packages, String version, Instant time) {
    private static final String TRIMMED = "trimmed";

    /// An empty folder for what is on the way.
    Path workFolder(String name) throws IOException {
        var folder = packaging().resolve(name);
        if (Files.exists(folder)) {
            delete(folder);
        }
        return Files.createDirectories(folder);
    }

    private Path packaging() {
        return packages.resolveSibling("packaging");
    }

    /// One of the files beside this class.
    Path source(String file) {
        return checkout.resolve("src/packaging").resolve(file);
    }

    /// Copies the program's jars into a work folder, without the parts that no platform has a use for.
    void trimJars() throws IOException {
        var trimmed = workFolder(TRIMMED);
        JarTrimmer.trim(target.resolve("framewright.jar"), trimmed.resolve("framewright.jar"));
        for (var jar : list(target.resolve("lib"))) {
            if (jar.toString().endsWith(".jar")) {
                JarTrimmer.trim(jar, trimmed.resolve(jar.getFileName()));
            }
        }
    }

    /// Copies the trimmed jars, without other platforms' libraries.
    void copyJars(Platform platform, Path to) throws IOException {
        String library = "org/sqlite/native/";
        for (var jar : list(packaging().resolve(TRIMMED))) {
            var copy = to.resolve(jar.getFileName());
            if (jar.getFileName().toString().startsWith("sqlite-jdbc")) {
                JarTrimmer.select(
                        jar, copy, it -> !it.startsWith(library) || it.startsWith(library + platform.sqlite() + "/"));
            } else {
                Files.copy(jar, copy);
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
