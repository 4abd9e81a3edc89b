import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
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

    /// Folders of classes that could only run with the files above (Swing, windows of X11, sound), and of those that transform XML
    /// (XSLT), which nothing here does.
    private static final List<String> UNUSED_CLASSES =
            List.of(
                    "java.desktop/com/sun/java/swing",
                    "java.desktop/com/sun/media/sound",
                    "java.desktop/com/sun/swing",
                    "java.desktop/java/awt/doc-files",
                    "java.desktop/javax/sound",
                    "java.desktop/javax/swing",
                    "java.desktop/sun/awt/X11",
                    "java.desktop/sun/swing",
                    "java.xml/com/sun/org/apache/bcel",
                    "java.xml/com/sun/org/apache/xalan/internal/xsltc");

    private JavaRuntime() {}

    /// @param modules folders of jars that become part of it, too
    /// @param roots the modules of those jars
    static void link(PackageBuild build, Path folder, List<Path> modules, List<String> roots)
            throws IOException, InterruptedException {
        var unused = Files.write(build.workFolder("unused-classes").resolve("list.txt"), unusedClasses());
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
                                "--exclude-resources=@" + unused,
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

    /// The files in the folders of unused classes, but of each folder its smallest file: jlink wants every package of a module.
    private static List<String> unusedClasses() throws IOException {
        var modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules");
        var unused = new ArrayList<String>();
        // other systems have other windows
        for (var root : UNUSED_CLASSES.stream().map(modules::resolve).filter(Files::exists).toList()) {
            try (var folders = Files.walk(root).filter(Files::isDirectory)) {
                for (var folder : folders.toList()) {
                    PackageBuild.list(folder).stream()
                            .filter(Files::isRegularFile)
                            .sorted(Comparator.comparing(PackageBuild::sizeOf))
                            .skip(1)
                            .forEach(it -> unused.add("/" + modules.relativize(it)));
                }
            }
        }
        return unused;
    }
}
