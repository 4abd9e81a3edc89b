import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A Java with what Framewright needs of it and nothing else, linked by the JDK that runs this.
final class JavaRuntime {
    /// What the program and its libraries use of the JDK (`jdeps --print-module-deps`); text files come in any charset.
    private static final String MODULES = "java.desktop,java.logging,java.naming,java.sql,jdk.charsets,jdk.localedata";

    /// The languages of dates and of the order of names; elsewhere they are as in English.
    private static final String LANGUAGES = "ar,cs,da,de,en,es,fi,fr,he,it,ja,ko,nb,nl,pl,pt,ru,sv,tr,uk,zh";

    /// Of the JDK's window toolkit, which only makes the demo's PNG files: what draws in windows, reads fonts and JPEG, plays sound;
    /// and what only tools read.
    private static final List<String> UNUSED_FILES =
            List.of(
                    "libawt_xawt.so",
                    "libfontmanager.so",
                    "libfreetype.so",
                    "libjavajpeg.so",
                    "libjawt.so",
                    "libjsound.so",
                    "liblcms.so",
                    "libmlib_image.so",
                    "libsplashscreen.so",
                    "jrt-fs.jar",
                    "classlist",
                    "psfont*");

    private JavaRuntime() {}

    /// @param modules folders of jars that become part of it, too
    /// @param roots the modules of those jars
    static void link(PackageBuild build, Path folder, List<Path> modules, List<String> roots)
            throws IOException, InterruptedException {
        var command =
                new ArrayList<>(
                        List.of(
                                PackageBuild.jdkTool("jlink"),
                                "--add-modules",
                                MODULES + roots.stream().map(it -> "," + it).collect(Collectors.joining()),
                                "--include-locales",
                                LANGUAGES,
                                "--strip-java-debug-attributes",
                                "--no-header-files",
                                "--no-man-pages",
                                "--compress",
                                "zip-9",
                                "--exclude-files="
                                        + UNUSED_FILES.stream().map(it -> "**/" + it).collect(Collectors.joining(",")),
                                "--output",
                                folder.toString()));
        for (var jars : modules) {
            command.addAll(List.of("--module-path", jars.toString()));
        }
        build.run(command);
        var machine = folder.resolve("lib/server/libjvm.so");
        if (PackageBuild.isInstalled("strip") && Files.exists(machine)) {
            // the names of its functions, a sixth of the file
            build.run(List.of("strip", "--strip-unneeded", machine.toString()));
        }
    }
}
