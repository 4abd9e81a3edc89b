package org.framewright.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A checkout of its own in a temporary folder, with the real launch script and a Maven that only copies what the real
/// one built, and counts how often it was called.
final class Checkout {
    private static final Path BUILT = Path.of("target").toAbsolutePath();

    private static final String MAVEN =
            """
            #!/bin/sh
            echo called >> "%1$s/maven-calls"
            mkdir -p .framewright/target
            cp "%2$s/framewright.jar" .framewright/target/
            cp -R "%2$s/lib" .framewright/target/
            """;

    private final Path root;
    private final Path tools;
    private final Map<String, String> environment = new HashMap<>();

    Checkout(Path root) throws IOException {
        this.root = Files.createDirectories(root);
        tools = Files.createDirectories(root.resolve("tools"));
        Files.createDirectories(root.resolve("src/build"));
        Files.createDirectories(root.resolve("annotation-schemas"));
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Files.copy(Path.of("src/build/Build.java"), root.resolve("src/build/Build.java"));
        script(root.resolve("framewright"), Files.readString(Path.of("framewright")));
        for (String tool : List.of("find", "readlink", "mkdir", "cp", "tail", "rm")) {
            script(tools.resolve(tool), "#!/bin/sh\nexec " + found(tool) + " \"$@\"\n");
        }
        maven(MAVEN.formatted(root, BUILT));
        environment.put("PATH", tools.toString());
        environment.put("HOME", Files.createDirectories(root.resolve("home")).toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        // programs that run for a second start in half the time with them
        // a training run takes as long as many starts
        environment.put("FRAMEWRIGHT_AOT", "off");
        environment.put("FRAMEWRIGHT_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    }

    private static Path found(String tool) {
        return Stream.of("/usr/bin", "/bin")
                .map(folder -> Path.of(folder, tool))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    Path script() {
        return root.resolve("framewright");
    }

    Path file(String name) {
        return root.resolve(name);
    }

    Path copies() {
        return root.resolve(".framewright/build");
    }

    String current() throws IOException {
        return Files.readString(root.resolve(".framewright/current")).strip();
    }

    void environment(String variable, String value) {
        environment.put(variable, value);
    }

    void without(String variable) {
        environment.remove(variable);
    }

    /// Replaces Maven by a script; `cp` and a few more are all it finds.
    void maven(String content) throws IOException {
        tool("mvn", content);
    }

    /// Replaces a tool, or adds one.
    void tool(String name, String content) throws IOException {
        script(tools.resolve(name), content);
    }

    void withoutMaven() throws IOException {
        Files.delete(tools.resolve("mvn"));
    }

    /// Has the launch script look for a JDK in these places instead of all the usual ones of a machine.
    void usualPlaces(Path... places) throws IOException {
        String text = Files.readString(script());
        int from = text.indexOf("/usr/lib/jvm/*");
        int to = text.indexOf("; do", from);
        String quoted = Stream.of(places).map(place -> "\"" + place + "\"").collect(Collectors.joining(" "));
        script(script(), text.substring(0, from) + quoted + text.substring(to));
    }

    /// A Maven whose every build gives another jar.
    void mavenThatBuildsSomethingNew() throws IOException {
        maven(MAVEN.formatted(root, BUILT) + "cp \"" + root + "/maven-calls\" .framewright/target/lib/calls.jar\n");
    }

    /// Copies what another checkout has built, as if it had been built here.
    void copyBuild(Checkout other) throws IOException {
        var from = other.root.resolve(".framewright");
        var to = Files.createDirectory(root.resolve(".framewright"));
        for (var folder : List.of("build", "build/" + other.current(), "build/" + other.current() + "/javafx")) {
            Files.createDirectory(to.resolve(folder));
        }
        try (var files = Files.walk(from.resolve("build"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
        Files.copy(from.resolve("current"), to.resolve("current"));
        // newer than the sources
        Files.createFile(to.resolve("stamp"));
    }

    int mavenCalls() throws IOException {
        var calls = root.resolve("maven-calls");
        return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
    }

    Started start(String... arguments) throws IOException {
        return start(script(), root, arguments);
    }

    Started start(Path script, Path folder, String... arguments) throws IOException {
        Path out = Files.createTempFile(root, "out", ".txt");
        Path err = Files.createTempFile(root, "err", ".txt");
        var command = command(script, folder, arguments).redirectOutput(out.toFile()).redirectError(err.toFile());
        return new Started(command.start(), out, err);
    }

    /// A start that whoever asks for it listens to.
    ProcessBuilder command(Path script, Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder;
    }

    /// The program's jars, as the launch script gives them to the JVM, with a class of the tests to start.
    ProcessBuilder java(Path folder, Path classes, String main) throws IOException {
        var copy = copies().resolve(current());
        var builder =
                new ProcessBuilder(
                                Path.of(environment.get("JAVA_HOME"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--module-path",
                                copy.resolve("javafx").toString(),
                                "--add-modules",
                                "javafx.controls",
                                "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                                "-cp",
                                copy + "/*:" + classes,
                                main)
                        .directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        // as the launch script does
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }

    private static void script(Path file, String content) throws IOException {
        Files.writeString(file, content);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("cannot make executable: " + file);
        }
    }

    /// A start of the launch script; the streams are files, so that nobody has to read them while it runs.
    record Started(Process process, Path out, Path err) {
        Ended end() throws IOException, InterruptedException {
            int exit = process.waitFor();
            return new Ended(exit, Files.readString(out), Files.readString(err));
        }
    }

    record Ended(int exit, String out, String err) {}
}
