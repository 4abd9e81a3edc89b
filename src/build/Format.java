import com.google.googlejavaformat.java.Main;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs google-java-format over every Java file below a folder, in the JDK that can read their syntax.
///
/// `java -cp formatter/* Format.java --check|--apply FOLDER`; part of the build, not of the program.
final class Format {
    private static final List<String> STYLE =
            List.of("--aosp", "--max-line-length=120", "--skip-javadoc-formatting", "--skip-reflowing-long-strings");

    public static void main(String[] args) throws Exception {
        boolean apply = args[0].equals("--apply");
        List<String> options = new ArrayList<>(STYLE);
        options.addAll(apply ? List.of("--replace") : List.of("--dry-run"));
        try (var files = Files.walk(Path.of(args[1]))) {
            files.filter(f -> f.toString().endsWith(".java")).map(Path::toString).sorted().forEach(options::add);
        }
        var out = new StringWriter();
        var err = new StringWriter();
        int exit =
                new Main(new PrintWriter(out, true), new PrintWriter(err, true), System.in)
                        .format(options.toArray(String[]::new));
        System.err.print(err);
        if (exit != 0) {
            System.err.println("The files named above cannot be parsed as Java.");
            System.exit(exit);
        }
        if (!apply && !out.toString().isBlank()) {
            System.err.print(out);
            System.err.println("These files are not formatted. Run: mvn -q process-sources -Pformat");
            System.exit(1);
        }
    }
}
