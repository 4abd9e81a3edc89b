package org.framewright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.Main;
import org.framewright.project.CodebookSource;
import org.framewright.project.Installation;
import org.framewright.project.ProjectOpener;
import org.framewright.support.Nightly;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Several starts of the program by one user, in real processes without a display. The file of a project's lock says which process
/// has it open.
@Nightly
@Timeout(180)
@EnabledOnOs(OS.LINUX)
class SecondStartIT {

    private static final int PATIENCE = 60;

    @TempDir Path folder;

    private final List<Process> programs = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        for (var program : programs) {
            program.destroyForcibly();
            program.waitFor();
        }
    }

    @Test
    void aSecondStartOpensItsProjectInTheWindowThatIsThere() throws Exception {
        var harbour = project("Harbour strike");
        var election = project("Élection à Nîmes");
        var first = start(harbour);
        awaitHolder(harbour, first);

        assertThat(end(start(election))).isZero();
        awaitHolder(election, first);
        await(() -> holder(harbour).isEmpty());

        assertThat(end(start())).isZero();
        assertThat(first.isAlive()).isTrue();
    }

    @Test
    void aNewWindowIsAskedForAndEachProjectGoesToTheWindowThatHasIt() throws Exception {
        var harbour = project("Harbour strike");
        var election = project("Election");
        var first = start(harbour);
        awaitHolder(harbour, first);
        var second = start("--new-window", election);
        awaitHolder(election, second);

        assertThat(end(start(harbour))).isZero();

        assertThat(holder(harbour)).contains(first.pid());
        assertThat(holder(election)).contains(second.pid());
    }

    @Test
    void afterAKillTheNextStartOpensItsOwnWindow() throws Exception {
        var harbour = project("Harbour strike");
        var killed = start(harbour);
        awaitHolder(harbour, killed);
        killed.destroyForcibly().waitFor();

        awaitHolder(harbour, start(harbour));
    }

    @Test
    void twoStartsAtOnceLeaveAWindow() throws Exception {
        var harbour = project("Harbour strike");
        var both = List.of(start(harbour), start(harbour));

        await(() -> both.stream().anyMatch(it -> holder(harbour).filter(pid -> pid == it.pid()).isPresent()));
        assertThat(both).anyMatch(Process::isAlive);
    }

    private Path project(String name) {
        var file = folder.resolve(name + ".framewright");
        var codebook = CodebookSource.readJson(CodebookSource.SHIPPED.getFirst());
        ProjectOpener.create(file, codebook, Installation.of(folder.resolve("other"))).close();
        return file;
    }

    private Process start(Object... words) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--module-path",
                                System.getProperty("jdk.module.path"),
                                "--add-modules=javafx.controls",
                                "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                                "-Dglass.platform=Headless",
                                "-Dprism.order=sw",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()));
        Arrays.stream(words).map(String::valueOf).forEach(command::add);
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("out").toFile());
        builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        var program = builder.start();
        programs.add(program);
        return program;
    }

    private static int end(Process program) throws InterruptedException {
        assertThat(program.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        return program.exitValue();
    }

    private static void awaitHolder(Path project, Process program) throws InterruptedException {
        await(() -> holder(project).filter(pid -> pid == program.pid()).isPresent());
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < PATIENCE * 10 && !condition.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    /// The process that has a project open.
    private static Optional<Long> holder(Path project) {
        try {
            var lines = Files.readAllLines(Path.of(project + "-lock"));
            return lines.size() < 4 ? Optional.empty() : Optional.of(Long.parseLong(lines.get(3)));
        } catch (IOException closed) {
            return Optional.empty();
        }
    }
}
