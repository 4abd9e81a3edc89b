import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The installer of Windows (`.msi`, which needs WiX) or macOS (`.dmg`), made by jpackage on that system. On macOS a project that is
/// opened by a double click would not reach the program, since such files don't come as arguments: none are associated there.
final class Installer {
    private final PackageBuild build;
    private final ApplicationImage image;

    Installer(PackageBuild build, ApplicationImage image) {
        this.build = build;
        this.image = image;
    }

    /// What jpackage has to know when it makes the image.
    static List<String> imageOptions(PackageBuild build, Platform platform) {
        if (platform.isMac()) {
            return List.of(
                    "--icon",
                    build.source("icon/framewright.icns").toString(),
                    "--mac-package-identifier",
                    "org.framewright.Framewright");
        }
        return List.of(
                "--icon",
                build.source("icon/framewright.ico").toString(),
                // a second program, for those who type commands
                "--add-launcher",
                "framewright-cli=" + build.source("windows/framewright-cli.properties"));
    }

    /// macOS wants a version that does not begin with 0.
    static String macVersion(String version) {
        return version.startsWith("0.") ? "1" + version.substring(1) : version;
    }

    void make() throws IOException, InterruptedException {
        boolean mac = Platform.ofThisMachine().isMac();
        var command =
                new ArrayList<>(
                        List.of(
                                PackageBuild.jdkTool("jpackage"),
                                "--type",
                                mac ? "dmg" : "msi",
                                "--app-image",
                                image.folder().toString(),
                                "--name",
                                ApplicationImage.NAME,
                                "--app-version",
                                mac ? macVersion(build.version()) : build.version(),
                                "--license-file",
                                build.checkout().resolve("LICENSE").toString(),
                                "--dest",
                                build.packages().toString()));
        if (!mac) {
            command.addAll(
                    List.of(
                            "--win-per-user-install",
                            "--win-menu",
                            "--win-shortcut-prompt",
                            // the same in each version, so that a new one replaces the old one
                            "--win-upgrade-uuid",
                            "6c1f1b1e-3d0b-4f43-9a0f-2f5b8f6d4a11",
                            "--file-associations",
                            build.source("file-associations.properties").toString()));
        }
        build.run(command);
    }
}
