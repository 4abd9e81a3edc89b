package org.framewright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.support.Nightly;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

@DisabledOnOs(OS.WINDOWS)
final class LaunchScriptIT {
    @TempDir static Path shared;

    /// A checkout that was built, for tests of later starts.
    private static Checkout built;

    @TempDir Path folder;

    private Checkout checkout;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        built = new Checkout(shared.resolve("built"));
        built.start("--version").end();
    }

    @BeforeEach
    void checkOut() throws IOException {
        checkout = new Checkout(folder.resolve("a checkout with spaces"));
    }

    @Test
    void firstStartSaysInOneLineThatItBuildsAndPrintsNothingButTheResult() throws Exception {
        var first = checkout.start("--version").end();

        assertThat(first.exit()).isZero();
        assertThat(first.out()).isEqualTo(builtVersion() + "\n");
        assertThat(first.err()).startsWith("framewright: building").containsOnlyOnce("\n");
    }

    @Nightly
    @Test
    void laterStartNeedsNoMaven() throws Exception {
        checkout.start("--version").end();
        checkout.withoutMaven();

        var second = checkout.start("--version").end();

        assertThat(second.exit()).isZero();
        assertThat(second.out()).isEqualTo(builtVersion() + "\n");
        assertThat(second.err()).isEmpty();
    }

    @Nightly
    @Test
    void newerSourceIsBuilt() throws Exception {
        checkout.start("--version").end();
        Files.writeString(checkout.file("annotation-schemas/new.json"), "{}");

        checkout.start("--version").end();
        checkout.start("--version").end();

        assertThat(checkout.mavenCalls()).isEqualTo(2);
    }

    @Nightly
    @Test
    void parallelStartsBuildOnce() throws Exception {
        var starts = new ArrayList<Checkout.Started>();
        for (int i = 0; i < 4; i++) {
            starts.add(checkout.start("--version"));
        }

        for (var start : starts) {
            var ended = start.end();
            assertThat(ended.exit()).isZero();
            assertThat(ended.out()).isEqualTo(builtVersion() + "\n");
        }
        assertThat(checkout.mavenCalls()).isEqualTo(1);
    }

    @Nightly
    @Test
    void worksThroughASymbolicLinkAndFromAnotherFolder() throws Exception {
        var elsewhere = Files.createDirectories(folder.resolve("else where"));
        Files.createSymbolicLink(elsewhere.resolve("relative"), Path.of("../a checkout with spaces/framewright"));
        Files.createSymbolicLink(elsewhere.resolve("fw"), Path.of("relative"));

        var ended = checkout.start(Path.of("./fw"), elsewhere, "--version").end();

        assertThat(ended.err()).startsWith("framewright: building");
        assertThat(ended.out()).isEqualTo(builtVersion() + "\n");
    }

    @Nightly
    @Test
    void missingMavenIsASentence() throws Exception {
        checkout.withoutMaven();

        var ended = checkout.start("--version").end();

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines().reduce((_, last) -> last).orElseThrow())
                .startsWith("framewright: needs Maven to build and found no 'mvn'");
    }

    @Nightly
    @Test
    void failedBuildNamesItsLogAndIsTriedAgain() throws Exception {
        checkout.maven("#!/bin/sh\necho the reason\nexit 1\n");

        var ended = checkout.start("--version").end();

        var log = checkout.file(".framewright/build.log");
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).endsWith("could not be built; the reason is at the end of " + log + "\n");
        assertThat(log).content().isEqualTo("the reason\n");
        assertThat(checkout.start("--version").end().err()).contains("framewright: building");
    }

    @Nightly
    @Test
    void buildThatWasKilledIsNoObstacle() throws Exception {
        checkout.maven("#!/bin/sh\necho called >> '" + checkout.file("maven-calls") + "'\nexec tail -f /dev/null\n");
        var killed = checkout.start("--version");
        while (checkout.mavenCalls() == 0) {
            Thread.onSpinWait();
        }
        killed.process().descendants().forEach(ProcessHandle::destroyForcibly);
        killed.process().destroyForcibly();
        killed.end();

        checkout.mavenThatBuildsSomethingNew();
        var next = checkout.start("--version").end();

        assertThat(next.exit()).isZero();
        assertThat(next.out()).isEqualTo(builtVersion() + "\n");
    }

    @Nightly
    @Test
    void missingJdkIsASentence() throws Exception {
        checkout.without("JAVA_HOME");
        checkout.usualPlaces(folder.resolve("no-jdk-here"));

        var ended = checkout.start("--version").end();

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .startsWith("framewright: needs a JDK 25 or newer and found none: install one")
                .containsOnlyOnce("\n");
    }

    @Nightly
    @Test
    void olderJdksArePassedOverForANewerOneInAUsualPlace() throws Exception {
        var jdks = Files.createDirectories(folder.resolve("jdks"));
        pretendJdk(jdks.resolve("a-17"), "17.0.15");
        pretendJdk(jdks.resolve("b-21"), "21.0.7");
        checkout.usualPlaces(jdks.resolve("b-21"), Path.of(System.getProperty("java.home")));
        checkout.environment("JAVA_HOME", jdks.resolve("a-17").toString());

        var ended = checkout.start("--version").end();

        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).isEqualTo(builtVersion() + "\n");
    }

    @Nightly
    @Test
    void optionsForTheJvmAreHandedOn() throws Exception {
        checkout.copyBuild(built);
        checkout.environment("FRAMEWRIGHT_JAVA_OPTIONS", "-Xmx200m -XshowSettings:vm");

        var ended = checkout.start("--version").end();

        assertThat(ended.out()).isEqualTo(builtVersion() + "\n");
        assertThat(ended.err()).contains("Max. Heap Size: 200.00M");
    }

    @Nightly
    @Test
    @EnabledOnOs(OS.LINUX)
    void secondCompilerIsLateForAWindowAndForNoCommand() throws Exception {
        checkout.copyBuild(built);
        checkout.environment("FRAMEWRIGHT_JAVA_OPTIONS", "-XX:+PrintCommandLineFlags");

        assertThat(checkout.start().end().out()).contains("Tier4BackEdgeThreshold");
        assertThat(checkout.start("study.framewright").end().out()).contains("Tier4BackEdgeThreshold");
        assertThat(checkout.start("check", "study.framewright").end().out())
                .contains("UseSerialGC")
                .doesNotContain("Tier4");
    }

    @Nightly
    @Test
    void classesComeFromTheCacheAsLongAsItIsWhole() throws Exception {
        checkout.without("FRAMEWRIGHT_AOT");
        var build = checkout.start("--version").end();
        assertThat(build.out()).isEqualTo(builtVersion() + "\n");
        assertThat(build.err()).containsOnlyOnce("\n");
        var copy = checkout.copies().resolve(checkout.current());
        var cache = copy.resolve("jdk-" + System.getProperty("java.runtime.version") + ".aot");
        assertThat(loadsMainFrom("shared objects file")).isTrue();

        // JDK-8377932: with a cache the JVM would run the old classes of a jar that has changed
        Files.setLastModifiedTime(copy.resolve("framewright.jar"), FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(loadsMainFrom("framewright.jar")).isTrue();

        Files.setLastModifiedTime(copy.resolve("framewright.jar"), FileTime.fromMillis(0));
        Files.writeString(cache, "no cache");
        var broken = checkout.start("coder", "--help").end();
        assertThat(broken.out()).startsWith("Usage: framewright coder");
        assertThat(broken.err()).isEmpty();

        Files.delete(cache);
        var missing = checkout.start("coder", "--help").end();
        assertThat(missing.out()).isEqualTo(broken.out());
        assertThat(missing.err()).isEmpty();
    }

    private boolean loadsMainFrom(String source) throws Exception {
        checkout.environment("FRAMEWRIGHT_JAVA_OPTIONS", "-Xlog:class+load:file=loaded.txt");
        checkout.start("coder", "--help").end();
        checkout.without("FRAMEWRIGHT_JAVA_OPTIONS");
        return Files.readAllLines(checkout.file("loaded.txt")).stream()
                .anyMatch(line -> line.contains(" org.framewright.Main source") && line.contains(source));
    }

    @Nightly
    @Test
    void trainingThatFailsIsNoFailureOfTheBuild() throws Exception {
        checkout.without("FRAMEWRIGHT_AOT");
        // as a Java that ends at once: too old a project, too little memory, a library that is missing
        checkout.environment("JDK_JAVA_OPTIONS", "-XX:AOTMode=off");

        var ended = checkout.start("--version").end();

        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).isEqualTo(builtVersion() + "\n");
        assertThat(checkout.copies().resolve(checkout.current()).toFile().list()).noneMatch(it -> it.endsWith(".aot"));
    }

    @Nightly
    @Test
    void copiesAreSweptUnlessAProgramRunsFromThem() throws Exception {
        checkout.mavenThatBuildsSomethingNew();
        var copies = new ArrayList<String>();
        build(copies);
        // as good as a window that stays open: what is looked at is the command line
        var running = new ProcessBuilder("cat", "-", checkout.copies().resolve(copies.getFirst()).toString()).start();
        try {
            build(copies);
            build(copies);
            build(copies);
        } finally {
            running.destroyForcibly();
        }

        assertThat(checkout.copies().toFile().list())
                .containsExactlyInAnyOrder(copies.get(0), copies.get(2), copies.get(3));
    }

    @Nightly
    @Test
    @EnabledOnOs(OS.LINUX)
    void librariesLogToTheFileOfThisUserAndNowhereElse() throws Exception {
        checkout.copyBuild(built);

        var made = checkout.start("new", "study.framewright").end();

        assertThat(made.exit()).isZero();
        assertThat(made.out()).containsOnlyOnce("\n");
        assertThat(made.err()).isEmpty();
        assertThat(checkout.file("home/.local/state/framewright/framewright.log")).content().contains("flyway");
    }

    @Nightly
    @Test
    void homeThatCannotBeWrittenIsNoObstacle() throws Exception {
        checkout.copyBuild(built);
        checkout.environment("HOME", "/dev/null");

        var made = checkout.start("new", "study.framewright").end();

        assertThat(made.exit()).isZero();
        assertThat(made.err()).isEmpty();
    }

    @Nightly
    @Test
    @EnabledOnOs(OS.LINUX)
    void windowWithoutADisplayIsASentence() throws Exception {
        checkout.copyBuild(built);

        var ended = checkout.start().end();

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).startsWith("Can’t open a window").containsOnlyOnce("\n");
    }

    private void build(List<String> copies) throws IOException, InterruptedException {
        Files.writeString(checkout.file("src/changed"), "" + copies.size());
        checkout.start("--version").end();
        copies.add(checkout.current());
    }

    private static void pretendJdk(Path jdk, String version) throws IOException {
        Files.createDirectories(jdk.resolve("bin"));
        for (String tool : List.of("java", "javac")) {
            Files.copy(Path.of("/bin/sh"), jdk.resolve("bin").resolve(tool));
        }
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    private static String builtVersion() throws IOException {
        var build = new Properties();
        try (var in = Files.newInputStream(Path.of("target/classes/org/framewright/build.properties"))) {
            build.load(in);
        }
        return build.getProperty("version");
    }
}
