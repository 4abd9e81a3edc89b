package org.framewright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.support.Nightly;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.attribute.LineNumberTableAttribute;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/// The ZIP that a coder unpacks: made as `mvn -Ppackage package` makes it, of what Maven built. With that profile, all platforms';
/// else the one that JavaFX's jars are there for.
@Nightly
@EnabledOnOs(OS.LINUX)
final class PortableArchiveIT {
    private static final Path ALL_PLATFORMS = Path.of("target/javafx");

    /// The platforms, and in which folders of the jars their native libraries are.
    private static final Map<String, List<String>> LIBRARIES =
            new TreeMap<>(
                    Map.of(
                            "linux-x64", List.of("Linux/x86_64", "-linux.jar", "libglassgtk3.so"),
                            "linux-aarch64", List.of("Linux/aarch64", "-linux-aarch64.jar", "libglassgtk3.so"),
                            "macos-x64", List.of("Mac/x86_64", "-mac.jar", "libglass.dylib"),
                            "macos-aarch64", List.of("Mac/aarch64", "-mac-aarch64.jar", "libglass.dylib"),
                            "windows-x64", List.of("Windows/x86_64", "-win.jar", "glass.dll")));

    @TempDir static Path built;

    @TempDir Path folder;

    private Checkout machine;

    @BeforeAll
    static void makeArchives() throws Exception {
        make(built, platforms());
    }

    private static List<String> platforms() {
        if (Files.isDirectory(ALL_PLATFORMS)) {
            return List.copyOf(LIBRARIES.keySet());
        }
        return List.of(ofThisMachine());
    }

    private static String ofThisMachine() {
        return System.getProperty("os.arch").equals("aarch64") ? "linux-aarch64" : "linux-x64";
    }

    private static void make(Path build, List<String> platforms) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "src/packaging/Packages.java",
                                Path.of("").toAbsolutePath().toString(),
                                Path.of("target").toAbsolutePath().toString(),
                                build.resolve("packages").toString(),
                                "1.2.3",
                                "2026-01-01T00:00:00Z"));
        command.addAll(platforms);
        var out = build.resolve("out.txt");
        var ended =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start().waitFor();
        assertThat(ended).as(Files.readString(out)).isZero();
    }

    private static Path archive(Path build, String platform) {
        return build.resolve("packages/framewright-1.2.3-" + platform + ".zip");
    }

    @BeforeEach
    void findAMachineWithoutMaven() throws IOException {
        machine = new Checkout(folder.resolve("machine"));
        machine.withoutMaven();
    }

    @Test
    void twoBuildsGiveTheSameBytes() throws Exception {
        var again = Files.createDirectory(folder.resolve("again"));
        make(again, List.of(ofThisMachine()));

        assertThat(archive(again, ofThisMachine())).hasSameBinaryContentAs(archive(built, ofThisMachine()));
    }

    @Test
    void hasTheNativeLibrariesOfItsPlatformAndOfNoOther() throws Exception {
        for (var platform : platforms()) {
            var libraries = LIBRARIES.get(platform);
            var unpacked = unpack(platform, folder.resolve(platform)).resolve("lib");
            assertThat(entries(only(unpacked, "sqlite-jdbc")))
                    .filteredOn(it -> it.startsWith("org/sqlite/native/") && !it.endsWith("/"))
                    .isNotEmpty()
                    .allMatch(it -> it.startsWith("org/sqlite/native/" + libraries.getFirst() + "/"));
            assertThat(unpacked.resolve("javafx").toFile().list())
                    .hasSize(3)
                    .allMatch(it -> it.endsWith(libraries.get(1)));
            assertThat(entries(only(unpacked.resolve("javafx"), "javafx-graphics"))).contains(libraries.get(2));
        }
    }

    @Test
    void jarsKeepTheirCodeTheirLinesAndTheirLicencesAndLoseTheNamesOfLocalVariables() throws Exception {
        var unpacked = unpack(ofThisMachine(), folder).resolve("lib");
        for (var jar : List.of("flyway-core", "icu4j", "jackson-databind", "pdfbox-3", "sqlite-jdbc")) {
            try (var original = new ZipFile(only(Path.of("target/lib"), jar).toFile());
                    var packed = new ZipFile(only(unpacked, jar).toFile())) {
                assertThat(names(packed))
                        .containsAll(names(original).stream().filter(it -> it.startsWith("META-INF/")).toList());
                for (var name : names(packed).stream().filter(it -> it.endsWith(".class")).toList()) {
                    var methods = methods(packed, name);
                    assertThat(lines(methods)).as(jar + " " + name).isEqualTo(lines(methods(original, name)));
                    assertThat(methods)
                            .as(jar + " " + name)
                            .noneMatch(it -> it.findAttribute(Attributes.localVariableTable()).isPresent());
                }
            }
        }
    }

    @Test
    void startsWithoutMavenFromAFolderWithSpacesAndAccents() throws Exception {
        var script = unpackHere().resolve("framewright");

        var project = folder.resolve("Étude nº 1 العربية.framewright").toString();
        var made = machine.start(script, folder, "new", project).end();

        assertThat(made.err()).isEmpty();
        assertThat(made.exit()).isZero();
        assertThat(Path.of(project)).isNotEmptyFile();
    }

    @Test
    void missingJavaIsASentence() throws Exception {
        machine.usualPlaces(folder.resolve("no-java-here"));
        machine.without("JAVA_HOME");
        var script = unpackHere().resolve("framewright");
        Files.copy(machine.script(), script, StandardCopyOption.REPLACE_EXISTING);

        var ended = machine.start(script, folder, "--version").end();

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err()).startsWith("framewright: needs a JDK 25").contains("https://adoptium.net");
    }

    @Test
    void aJavaWithoutACompilerWillDo() throws Exception {
        var java = Files.createDirectories(folder.resolve("a java/bin"));
        Files.writeString(
                java.resolve("java"), "#!/bin/sh\nexec '" + System.getProperty("java.home") + "/bin/java' \"$@\"\n");
        assertThat(java.resolve("java").toFile().setExecutable(true)).isTrue();
        Files.writeString(java.resolveSibling("release"), "JAVA_VERSION=\"25\"\n");
        machine.usualPlaces(folder.resolve("no-java-here"));
        machine.environment("JAVA_HOME", java.getParent().toString());

        var ended = machine.start(unpackHere().resolve("framewright"), folder, "--version").end();

        assertThat(ended.err()).isEmpty();
        assertThat(ended.exit()).isZero();
    }

    @Test
    void theFirstStartHasTheCacheMadeAndNoLaterOne() throws Exception {
        var calls = folder.resolve("calls");
        machine.tool("nohup", "#!/bin/sh\necho \"$*\" >> '" + calls + "'\n");
        machine.without("FRAMEWRIGHT_AOT");
        var script = unpackHere().resolve("framewright");

        machine.start(script, folder, "coder", "--help").end();
        machine.start(script, folder, "coder", "--help").end();

        assertThat(Files.readAllLines(calls)).hasSize(1).first().asString().contains("org.framewright.AotCache");
    }

    @Test
    void aNewerVersionUnpackedOverAnOlderOneHasItsCacheMadeAnew() throws Exception {
        var calls = folder.resolve("calls");
        machine.tool("nohup", "#!/bin/sh\necho called >> '" + calls + "'\n");
        machine.without("FRAMEWRIGHT_AOT");
        var script = unpackHere().resolve("framewright");
        machine.start(script, folder, "coder", "--help").end();

        unpackHere();
        machine.start(script, folder, "coder", "--help").end();

        assertThat(Files.readAllLines(calls)).hasSize(2);
    }

    private Path unpackHere() throws IOException {
        return unpack(ofThisMachine(), folder.resolve("où j’ai mis ça"));
    }

    private static Path unpack(String platform, Path to) throws IOException {
        try (var zip =
                        FileSystems.newFileSystem(
                                archive(built, platform), Map.of("enablePosixFileAttributes", "true"));
                var files = Files.walk(root(zip))) {
            for (var file : files.toList()) {
                var copy = to.resolve(file.toString().substring(1));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
                    Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(file));
                }
            }
        }
        return to.resolve("framewright-1.2.3");
    }

    private static Path root(FileSystem zip) {
        return zip.getPath("/");
    }

    private static Path only(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(it -> it.getFileName().toString().startsWith(prefix)).findFirst().orElseThrow();
        }
    }

    private static List<String> entries(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            return names(zip);
        }
    }

    private static List<String> names(ZipFile jar) {
        return jar.stream().map(Object::toString).toList();
    }

    private static List<CodeAttribute> methods(ZipFile jar, String name) throws IOException {
        try (var in = jar.getInputStream(jar.getEntry(name))) {
            return ClassFile.of().parse(in.readAllBytes()).methods().stream()
                    .flatMap(it -> it.findAttribute(Attributes.code()).stream())
                    .toList();
        }
    }

    /// The instructions of methods, and their lines in the source.
    private static List<String> lines(List<CodeAttribute> methods) {
        return methods.stream()
                .map(it ->
                        HexFormat.of().formatHex(it.codeArray())
                                + it.findAttribute(Attributes.lineNumberTable())
                                        .map(LineNumberTableAttribute::lineNumbers)
                                        .orElse(List.of()))
                .toList();
    }
}
