import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/// What Linux installs: the launch script, its jars and a Java of their own, as a `.tar.xz` to unpack anywhere and, where their tools
/// are there, as a `.deb` and an `.rpm` of one tree of files. The JVM's cache of classes is made where the program lies: by the
/// package's installation, or by the first start.
final class LinuxPackages {
    private static final String PROGRAM = "usr/lib/framewright";
    private static final String METAINFO = "org.framewright.Framewright.metainfo.xml";

    private final PackageBuild build;
    private final Platform platform;

    LinuxPackages(PackageBuild build, Platform platform) {
        this.build = build;
        this.platform = platform;
    }

    void make() throws IOException, InterruptedException {
        var program = build.workFolder("linux").resolve("framewright-" + build.version());
        Files.createDirectories(program);
        new PortableArchive(build, platform).fill(program, "tar");
        JavaRuntime.link(build, program.resolve("runtime"), List.of(), List.of());
        makeTar(program);
        var tree = build.workFolder("tree");
        fill(tree, program);
        if (PackageBuild.isInstalled("dpkg-deb")) {
            makeDeb(tree);
        } else {
            System.out.println("no .deb: there is no dpkg-deb here");
        }
        if (PackageBuild.isInstalled("rpmbuild")) {
            makeRpm(tree);
        } else {
            System.out.println("no .rpm: there is no rpmbuild here");
        }
    }

    private void makeTar(Path program) throws IOException, InterruptedException {
        var folder = build.workFolder("tar").resolve(program.getFileName());
        PackageBuild.copyFolder(program, folder);
        addDesktopFiles(folder.resolve("share"), program);
        build.run(
                List.of(
                        "tar",
                        "--sort=name",
                        "--mtime=@" + build.time().getEpochSecond(),
                        "--owner=0",
                        "--group=0",
                        "--numeric-owner",
                        "--mode=u+rw,go=rX",
                        "-C",
                        folder.getParent().toString(),
                        "-cJf",
                        build.packages().resolve(program.getFileName() + "-" + platform.label() + ".tar.xz").toString(),
                        program.getFileName().toString()));
        measure(folder);
    }

    /// Says how much room the program takes with the cache that is made where it lies.
    private void measure(Path folder) throws IOException, InterruptedException {
        var script = new ProcessBuilder(folder.resolve("framewright").toString()).inheritIO();
        script.environment().put("FRAMEWRIGHT_AOT", "make");
        if (script.start().waitFor() != 0) {
            throw new IOException("the cache of classes could not be made in " + folder);
        }
        System.out.printf(Locale.ROOT, "installed  %.1f MB%n", PackageBuild.size(folder) / 1e6);
    }

    private void fill(Path tree, Path program) throws IOException, InterruptedException {
        Files.createDirectories(tree.resolve("usr/lib"));
        PackageBuild.copyFolder(program, tree.resolve(PROGRAM));
        Files.delete(tree.resolve(PROGRAM).resolve("README.txt"));
        Files.delete(tree.resolve(PROGRAM).resolve("LICENSE"));
        Files.createDirectories(tree.resolve("usr/bin"));
        Files.createSymbolicLink(tree.resolve("usr/bin/framewright"), Path.of("../lib/framewright/framewright"));
        addDesktopFiles(tree.resolve("usr/share"), program);
        var documents = tree.resolve("usr/share/doc/framewright");
        copy(build.source("linux/copyright"), documents.resolve("copyright"));
        copy(build.checkout().resolve("CHANGELOG.md"), documents.resolve("changelog"));
        zip(documents.resolve("changelog"));
        try (var files = Files.walk(tree)) {
            for (var file : files.filter(it -> !Files.isSymbolicLink(it)).toList()) {
                boolean runs = Files.isDirectory(file) || Files.isExecutable(file);
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
        build.date(tree);
    }

    /// The menu entry, the icons, the kind of file, the manual page and what shells complete; see `linux/README.md`.
    private void addDesktopFiles(Path share, Path program) throws IOException, InterruptedException {
        copy(build.source("linux/framewright.desktop"), share.resolve("applications/framewright.desktop"));
        copy(build.source("linux/framewright-mime.xml"), share.resolve("mime/packages/framewright.xml"));
        copy(build.source("linux/" + METAINFO), share.resolve("metainfo").resolve(METAINFO));
        var icons = share.resolve("icons/hicolor");
        for (var icon : PackageBuild.list(build.checkout().resolve("src/main/resources/org/framewright/ui/icon"))) {
            var size = icon.getFileName().toString().replace(".png", "");
            copy(icon, icons.resolve(size + "x" + size).resolve("apps/framewright.png"));
        }
        copy(build.source("icon/framewright.svg"), icons.resolve("scalable/apps/framewright.svg"));
        print(program, share.resolve("man/man1/framewright.1"), "man");
        zip(share.resolve("man/man1/framewright.1"));
        print(program, share.resolve("bash-completion/completions/framewright"), "completion", "bash");
        print(program, share.resolve("zsh/vendor-completions/_framewright"), "completion", "zsh");
        print(program, share.resolve("zsh/site-functions/_framewright"), "completion", "zsh");
        print(program, share.resolve("fish/vendor_completions.d/framewright.fish"), "completion", "fish");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }

    /// What the program that is being packed answers.
    private static void print(Path program, Path to, String... words) throws IOException, InterruptedException {
        Files.createDirectories(to.getParent());
        var command = new ArrayList<>(List.of(program.resolve("framewright").toString()));
        command.addAll(List.of(words));
        var asked =
                new ProcessBuilder(command).redirectOutput(to.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
        // whoever packs it wants no cache of it
        asked.environment().put("FRAMEWRIGHT_AOT", "off");
        if (asked.start().waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed");
        }
    }

    private static void zip(Path file) throws IOException {
        try (var zipped =
                new GZIPOutputStream(Files.newOutputStream(file.resolveSibling(file.getFileName() + ".gz")))) {
            Files.copy(file, zipped);
        }
        Files.delete(file);
    }

    private void makeDeb(Path tree) throws IOException, InterruptedException {
        var folder = build.workFolder("deb").resolve("tree");
        PackageBuild.copyFolder(tree, folder);
        var control = Files.createDirectories(folder.resolve("DEBIAN"));
        for (var script : List.of("postinst", "prerm")) {
            Files.copy(build.source("linux").resolve(script), control.resolve(script));
            Files.setPosixFilePermissions(control.resolve(script), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.writeString(
                control.resolve("control"),
                Files.readString(build.source("linux/control"))
                        .replace("@VERSION@", build.version())
                        .replace("@ARCHITECTURE@", isArm() ? "arm64" : "amd64")
                        .replace("@SIZE@", "" + PackageBuild.size(tree) / 1024));
        Files.writeString(control.resolve("md5sums"), checksums(tree));
        build.run(
                List.of(
                        "dpkg-deb",
                        "--root-owner-group",
                        "-Zxz",
                        "--build",
                        folder.toString(),
                        build.packages()
                                .resolve(
                                        "framewright_" + build.version() + "_" + (isArm() ? "arm64" : "amd64") + ".deb")
                                .toString()));
    }

    private void makeRpm(Path tree) throws IOException, InterruptedException {
        var folder = build.workFolder("rpm");
        var files = new ArrayList<String>();
        files.add("/" + PROGRAM);
        files.add("/usr/bin/framewright");
        for (var file : checksummed(tree).keySet()) {
            if (!file.startsWith(PROGRAM)) {
                files.add("/" + file);
            }
        }
        var spec = folder.resolve("framewright.spec");
        Files.writeString(
                spec,
                Files.readString(build.source("linux/framewright.spec"))
                        .replace("@VERSION@", build.version())
                        .replace("@TREE@", tree.toString())
                        .replace("@FILES@", String.join("\n", files)));
        build.run(
                List.of(
                        "rpmbuild",
                        "-bb",
                        "--quiet",
                        "--define",
                        "_topdir " + folder.toAbsolutePath(),
                        "--define",
                        "_rpmdir " + build.packages().toAbsolutePath(),
                        "--define",
                        "_rpmfilename framewright-"
                                + build.version()
                                + "-1."
                                + (isArm() ? "aarch64" : "x86_64")
                                + ".rpm",
                        spec.toString()));
    }

    private boolean isArm() {
        return platform == Platform.LINUX_AARCH64;
    }

    private static String checksums(Path tree) throws IOException {
        var lines = new StringBuilder();
        checksummed(tree).forEach((file, sum) -> lines.append(sum).append("  ").append(file).append('\n'));
        return lines.toString();
    }

    private static Map<String, String> checksummed(Path tree) throws IOException {
        var sums = new TreeMap<String, String>();
        try (var files = Files.walk(tree)) {
            for (var file : files.filter(it -> Files.isRegularFile(it, LinkOption.NOFOLLOW_LINKS)).toList()) {
                // what dpkg --verify reads
                byte[] sum = MessageDigest.getInstance("MD5").digest(Files.readAllBytes(file));
                sums.put(tree.relativize(file).toString(), "%032x".formatted(new BigInteger(1, sum)));
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
        return sums;
    }
}
