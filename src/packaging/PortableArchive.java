import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/// A ZIP for one platform: the jars and the launch script, which finds a Java on the machine. The same commit gives the same bytes.
final class PortableArchive {
    private final PackageBuild build;
    private final Platform platform;
    private final String root;

    PortableArchive(PackageBuild build, Platform platform) {
        this.build = build;
        this.platform = platform;
        root = "framewright-" + build.version();
    }

    void make() throws IOException {
        var folder = build.workFolder(platform.label());
        fill(folder, platform.isWindows() ? "windows" : platform.isMac() ? "macos" : "linux");
        var archive = build.packages().resolve(root + "-" + platform.label() + ".zip");
        Files.deleteIfExists(archive);
        try (var zip =
                FileSystems.newFileSystem(archive, Map.of("create", "true", "enablePosixFileAttributes", "true"))) {
            copy(folder, zip);
        }
    }

    /// Puts the script, its jars, the licence and a README into a folder.
    ///
    /// @param readme whose, as in `portable/README-linux.txt`
    void fill(Path folder, String readme) throws IOException {
        var lib = Files.createDirectories(folder.resolve("lib"));
        build.copyJars(platform, lib);
        build.copyJavaFx(platform, Files.createDirectory(lib.resolve("javafx")));
        Files.copy(build.checkout().resolve("LICENSE"), folder.resolve("LICENSE"));
        if (platform.isWindows()) {
            writeForWindows(
                    folder.resolve("framewright.cmd"), Files.readString(build.checkout().resolve("framewright.cmd")));
        } else {
            Files.copy(
                    build.checkout().resolve("framewright"),
                    folder.resolve("framewright"),
                    StandardCopyOption.COPY_ATTRIBUTES);
        }
        if (platform.isMac()) {
            Files.copy(build.source("portable/Framewright.command"), folder.resolve("Framewright.command"));
        }
        String text =
                Files.readString(build.source("portable/README-" + readme + ".txt"))
                        .replace("@VERSION@", build.version());
        if (platform.isWindows()) {
            writeForWindows(folder.resolve("README.txt"), text);
        } else {
            Files.writeString(folder.resolve("README.txt"), text);
        }
    }

    /// With the ends of lines that its command interpreter wants, whatever the checkout's are.
    private static void writeForWindows(Path file, String text) throws IOException {
        Files.writeString(file, text.replace("\r\n", "\n").replace("\n", "\r\n"));
    }

    private void copy(Path folder, FileSystem zip) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted().toList()) {
                var entry = zip.getPath(root, folder.relativize(file).toString().replace('\\', '/'));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(entry);
                } else {
                    Files.write(entry, Files.readAllBytes(file));
                }
                boolean runs =
                        Files.isDirectory(file) || file.getFileName().toString().matches("framewright|.*\\.command");
                Files.setPosixFilePermissions(entry, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
                var time = FileTime.from(build.time());
                Files.getFileAttributeView(entry, BasicFileAttributeView.class).setTimes(time, time, time);
            }
        }
    }
}
