package org.framewright.support;

import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Temporary folders for the tests of screens that have the same name in every run: screens show paths, and the pictures of two runs
/// shall differ in nothing but what was changed between them. Where another run has the folder, it gets another name.
public final class TestFolders implements TempDirFactory {

    private static final String SCREENS = "org.framewright.ui";

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws Exception {
        var test = context.getRequiredTestClass();
        return test.getPackageName().startsWith(SCREENS)
                ? named(test.getSimpleName())
                : Standard.INSTANCE.createTempDirectory(element, context);
    }

    private static Path named(String name) throws IOException {
        var folder = Path.of(System.getProperty("java.io.tmpdir"), name);
        for (int number = 2; ; number++) {
            try {
                return Files.createDirectory(folder);
            } catch (FileAlreadyExistsException taken) {
                folder = folder.resolveSibling(name + "-" + number);
            }
        }
    }
}
