import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The program with its own Java and the JVM's cache of its classes, for Windows or macOS, as jpackage makes it. Linux needs none:
/// there the launch script starts a Java that lies beside it ([LinuxPackages]).
final class ApplicationImage {
    static final String NAME = "Framewright";

    private static final String CACHE = "framewright.aot";

    private final PackageBuild build;
    private final Platform platform;
    private final Path output;

    ApplicationImage(PackageBuild build, Platform platform) {
        this.build = build;
        this.platform = platform;
        output = build.packages().resolveSibling("packaging").resolve("image");
    }

    /// A folder with an `.exe`, or an application of macOS.
    Path folder() {
        return output.resolve(platform.isMac() ? NAME + ".app" : NAME);
    }

    private Path app() {
        return folder().resolve(platform.isMac() ? "Contents/app" : "app");
    }

    private Path runtime() {
        return folder().resolve(platform.isMac() ? "Contents/runtime/Contents/Home" : "runtime");
    }

    void make() throws IOException, InterruptedException {
        build.workFolder("image");
        var jars = build.workFolder("jars");
        build.copyJars(platform, jars);
        var javafx = build.workFolder("javafx");
        build.copyJavaFx(platform, javafx);
        var runtime = build.workFolder("runtime").resolve("java");
        JavaRuntime.link(build, runtime, List.of(javafx), List.of("javafx.controls"));
        // as in the archives, so that the cache fits wherever the package is unpacked
        build.date(jars);
        build.run(image(jars, runtime));
        Files.deleteIfExists(app().resolve(".jpackage.xml"));
        makeCache();
    }

    private List<String> image(Path jars, Path runtime) {
        var command =
                new ArrayList<>(
                        List.of(
                                PackageBuild.jdkTool("jpackage"),
                                "--type",
                                "app-image",
                                "--name",
                                NAME,
                                "--app-version",
                                platform.isMac() ? Installer.macVersion(build.version()) : build.version(),
                                "--dest",
                                output.toString(),
                                "--input",
                                jars.toString(),
                                "--main-jar",
                                "framewright.jar",
                                "--main-class",
                                "org.framewright.Main",
                                "--runtime-image",
                                runtime.toString()));
        for (var option :
                List.of(
                        "-XX:+UseSerialGC",
                        "-Xms48m",
                        // as the launch script has it
                        "-XX:Tier4InvocationThreshold=250000",
                        "-XX:Tier4MinInvocationThreshold=30000",
                        "-XX:Tier4CompileThreshold=750000",
                        "-XX:Tier4BackEdgeThreshold=2000000",
                        "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                        "-XX:AOTCache=$APPDIR/" + CACHE,
                        "-Xlog:aot*=off",
                        "-Xlog:cds*=off")) {
            command.addAll(List.of("--java-options", option));
        }
        command.addAll(Installer.imageOptions(build, platform));
        return command;
    }

    /// The class path must be the launcher's, jar by jar.
    private void makeCache() throws IOException, InterruptedException {
        var classPath =
                Files.readAllLines(app().resolve(NAME + ".cfg")).stream()
                        .filter(it -> it.startsWith("app.classpath="))
                        .map(it -> it.substring("app.classpath=".length()).replace("$APPDIR", app().toString()))
                        .collect(Collectors.joining(java.io.File.pathSeparator));
        build.run(
                List.of(
                        runtime().resolve("bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                        "-cp",
                        classPath,
                        "org.framewright.AotCache",
                        app().resolve(CACHE).toString()));
    }
}
