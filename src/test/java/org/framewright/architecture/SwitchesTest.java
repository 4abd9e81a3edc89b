package org.framewright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;

import org.framewright.support.Nightly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.tools.ToolProvider;

/// A new case of a sealed type has to be decided on wherever the type is switched over, before it compiles.
@Nightly
final class SwitchesTest {

    @TempDir private Path folder;

    @Test
    void noSwitchOverASealedTypeOfOursHasADefault() throws IOException {
        try (var tree = Files.walk(Path.of("src/main/java"))) {
            assertThat(defaults(tree.filter(SwitchesTest::hasDefault).toList())).isEmpty();
        }
    }

    /// The others need no compiler: it finds their types among the classes.
    private static boolean hasDefault(Path file) {
        try {
            return file.toString().endsWith(".java") && Files.readString(file).contains("default");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void aDefaultIsFound() throws IOException {
        var shown =
                Files.writeString(
                        folder.resolve("Shown.java"),
                        """
                        package org.framewright;
                        sealed interface Shown {
                            record One() implements Shown {}
                            record Two() implements Shown {}
                            static int number(Shown it) {
                                return switch (it) { case One() -> 1; default -> 2; };
                            }
                        }
                        """);
        assertThat(defaults(List.of(shown))).containsExactly("Shown.java:6");
    }

    /// The switches with a default, by file and line.
    private static List<String> defaults(List<Path> files) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var found = new ArrayList<String>();
        try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            var options = BenchmarksTest.classpath();
            var task =
                    (JavacTask)
                            compiler.getTask(
                                    null, manager, _ -> {}, options, null, manager.getJavaFileObjectsFromPaths(files));
            var units = new ArrayList<CompilationUnitTree>();
            task.parse().forEach(units::add);
            task.analyze();
            units.forEach(unit -> new Scanner(Trees.instance(task), unit, found).scan(unit, null));
        }
        return found;
    }

    private static final class Scanner extends TreePathScanner<Void, Void> {

        private final Trees trees;
        private final CompilationUnitTree unit;
        private final List<String> found;

        private Scanner(Trees trees, CompilationUnitTree unit, List<String> found) {
            this.trees = trees;
            this.unit = unit;
            this.found = found;
        }

        @Override
        public Void visitSwitch(SwitchTree tree, Void nothing) {
            look(tree.getExpression(), tree.getCases());
            return super.visitSwitch(tree, nothing);
        }

        @Override
        public Void visitSwitchExpression(SwitchExpressionTree tree, Void nothing) {
            look(tree.getExpression(), tree.getCases());
            return super.visitSwitchExpression(tree, nothing);
        }

        private void look(ExpressionTree expression, List<? extends CaseTree> cases) {
            var value = expression instanceof ParenthesizedTree it ? it.getExpression() : expression;
            var type = trees.getTypeMirror(new TreePath(getCurrentPath(), value));
            boolean hasDefault =
                    cases.stream()
                            .flatMap(it -> it.getLabels().stream())
                            .anyMatch(it -> it instanceof DefaultCaseLabelTree);
            if (hasDefault && type instanceof DeclaredType declared && isSealed((TypeElement) declared.asElement())) {
                var start = trees.getSourcePositions().getStartPosition(unit, value);
                var name = Path.of(unit.getSourceFile().getName()).getFileName();
                found.add(name + ":" + unit.getLineMap().getLineNumber(start));
            }
        }

        private static boolean isSealed(TypeElement type) {
            return type.getModifiers().contains(Modifier.SEALED)
                    && type.getQualifiedName().toString().startsWith("org.framewright.");
        }
    }
}
