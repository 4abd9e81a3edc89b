import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a benchmark has measured, run by run: a CSV file in the checkout's `docs/benchmarks`, or in the folder of
/// `-Dseries.folder`, where a short run shall not replace what is there.
final class RawSeries {

    private RawSeries() {}

    static void write(Path checkout, String name, List<String> rows) throws IOException {
        var folder = System.getProperty("series.folder");
        Files.write((folder == null ? checkout.resolve("docs/benchmarks") : Path.of(folder)).resolve(name), rows);
    }
}
