package org.framewright.support;

import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Temporary folders, in memory where this computer has room for it there: waiting for the disk is most of the time of many tests.
/// Tests of faults need a disk.
///
/// Those for the tests of screens have the same name in every run: screens show paths, and the pictures of two runs shall differ in
/// nothing but what was changed between them. Where another run has the folder, it gets another name.
public final class TestFolders implements TempDirFactory {

    private static final String SCREENS = "org.framewright.ui";
    private static final String FAULTS = "org.framewright.faults";
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ROOM = 2L << 30;

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws Exception {
        var test = context.getRequiredTestClass().getPackageName();
        var root =
                test.startsWith(FAULTS) || !isRoomInMemory() ? Path.of(System.getProperty("java.io.tmpdir")) : MEMORY;
        return test.startsWith(SCREENS)
                ? named(root.resolve(context.getRequiredTestClass().getSimpleName()))
                : Files.createTempDirectory(root, "framewright");
    }

    private static boolean isRoomInMemory() throws IOException {
        return Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ROOM;
    }

    private static Path named(Path first) throws IOException {
        var folder = first;
        for (int number = 2; ; number++) {
            try {
                return Files.createDirectory(folder);
            } catch (FileAlreadyExistsException taken) {
                folder = first.resolveSibling(first.getFileName() + "-" + number);
            }
        }
    }
}
