package org.framewright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.support.Nightly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/// No build compiles the benchmarks unless it runs them, so that they would no longer fit the program one day.
final class BenchmarksTest {

    @Nightly
    @Test
    void everyBenchmarkCompiles(@TempDir Path classes) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var found = new DiagnosticCollector<JavaFileObject>();
        try (var benchmarks = Files.list(Path.of("src/bench"));
                var files = compiler.getStandardFileManager(found, Locale.ROOT, null)) {
            var sources = files.getJavaFileObjectsFromPaths(benchmarks.toList());
            compiler.getTask(null, files, found, options(classes), null, sources).call();
        }
        assertThat(found.getDiagnostics())
                .filteredOn(it -> it.getKind() == Diagnostic.Kind.ERROR)
                .as("errors in src/bench")
                .isEmpty();
    }

    private static List<String> options(Path classes) {
        var options = new ArrayList<>(classpath());
        options.addAll(List.of("-d", classes.toString()));
        return options;
    }

    /// The compiler's options, so that it finds what the tests find.
    static List<String> classpath() {
        var options = new ArrayList<>(List.of("-proc:none"));
        Stream.of("surefire.test.class.path", "java.class.path")
                .map(System::getProperty)
                .filter(it -> it != null)
                .findFirst()
                .ifPresent(it -> options.addAll(List.of("-cp", it)));
        var modules = System.getProperty("jdk.module.path");
        if (modules != null) {
            options.addAll(List.of("--module-path", modules, "--add-modules", "javafx.controls"));
        }
        return options;
    }
}
