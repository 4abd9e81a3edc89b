package org.framewright;

import org.framewright.ui.TrainingRobot;

import java.io.File;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Has the JVM make its cache of loaded classes (JEP 514) in a training run, a process of its own ([AotTrainingRun]). Started by the build,
/// by the packages and, in the background, by the first start of a portable archive. See decision 0004.
///
/// The cache fits the JVM, the modules and the class path that this process has. A start without it is slower, and nothing else.
final class AotCache {
    private static final int LONGEST_TRAINING_SECONDS = 180;

    private AotCache() {}

    /// Ends with 1 where there is no cache.
    ///
    /// @param args the cache's file
    public static void main(String[] args) {
        try {
            System.exit(make(Path.of(args[0]).toAbsolutePath()) ? 0 : 1);
        } catch (IOException failed) {
            System.err.println("framewright: no cache of classes could be made: " + failed);
            System.exit(1);
        } catch (InterruptedException ended) {
            System.exit(1);
        }
    }

    private static boolean make(Path cache) throws IOException, InterruptedException {
        var run = Files.createTempDirectory(cache.getParent(), "training-");
        try {
            var environment = environment(run);
            var state = StateFolder.of(System.getProperty("os.name"), run, environment);
            var project = TrainingRobot.makeProject(run, state);
            var made = run.resolve("made.aot");
            if (!train(command(project, made), environment) || !Files.exists(made)) {
                return false;
            }
            replace(made, cache);
            return true;
        } finally {
            delete(run);
        }
    }

    /// The run's own log and state, apart from the user's.
    private static Map<String, String> environment(Path run) {
        return Map.of("HOME", "" + run, "XDG_STATE_HOME", "" + run, "LOCALAPPDATA", "" + run);
    }

    private static boolean train(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        var training = new ProcessBuilder(command).inheritIO();
        training.environment().putAll(environment);
        var process = training.start();
        if (process.waitFor(LONGEST_TRAINING_SECONDS, TimeUnit.SECONDS)) {
            return process.exitValue() == 0;
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        return false;
    }

    /// The same options as the launch scripts', without which the JVM refuses the cache.
    private static List<String> command(Path project, Path made) {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:AOTCacheOutput=" + made,
                                "-XX:+UnlockDiagnosticVMOptions",
                                "-XX:-AOTRecordTraining",
                                "-XX:+UseSerialGC",
                                "-Xms48m",
                                "-Dglass.platform=Headless",
                                "-Dprism.order=sw",
                                "-Duser.home=" + made.getParent()));
        // a package has JavaFX in its own run-time
        var modules = System.getProperty("jdk.module.path");
        if (modules != null) {
            command.addAll(List.of("--module-path", modules, "--add-modules", "javafx.controls"));
        }
        command.addAll(
                List.of(
                        "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AotTrainingRun.class.getName(),
                        project.toString()));
        return command;
    }

    private static void replace(Path made, Path cache) throws IOException {
        try {
            Files.move(made, cache, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException apart) {
            Files.move(made, cache, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
