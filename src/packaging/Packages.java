import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/// Makes the packages that people install, of what Maven has built: `java Packages.java CHECKOUT TARGET PACKAGES VERSION TIME
/// [PLATFORM...]`.
///
/// A [PortableArchive] for each platform; with no platform named also what this machine's system installs, with a Java of its own
/// ([LinuxPackages], [Installer]). TIME dates all entries, so that two builds of one commit give the same archives.
final class Packages {
    private Packages() {}

    public static void main(String[] args) throws InterruptedException {
        try {
            make(args);
        } catch (IOException failed) {
            System.err.println("packages: " + failed.getMessage());
            System.exit(1);
        }
    }

    private static void make(String... args) throws IOException, InterruptedException {
        // a ZIP's times are local ones
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        var build =
                new PackageBuild(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), args[3], Instant.parse(args[4]));
        var platforms = List.of(args).subList(5, args.length);
        Files.createDirectories(build.packages());
        build.trimJars();
        for (var platform : Platform.values()) {
            if (platforms.isEmpty() || platforms.contains(platform.label())) {
                new PortableArchive(build, platform).make();
            }
        }
        if (platforms.isEmpty()) {
            makeForThisSystem(build);
        }
        for (var made : PackageBuild.list(build.packages())) {
            System.out.printf(Locale.ROOT, "%s  %.1f MB%n", made.getFileName(), Files.size(made) / 1e6);
        }
    }

    private static void makeForThisSystem(PackageBuild build) throws IOException, InterruptedException {
        var platform = Platform.ofThisMachine();
        if (platform.isWindows() || platform.isMac()) {
            var image = new ApplicationImage(build, platform);
            image.make();
            new Installer(build, image).make();
        } else {
            new LinuxPackages(build, platform).make();
        }
    }
}
