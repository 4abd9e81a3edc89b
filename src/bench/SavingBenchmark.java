import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.change.CodingChange.AnnotationAdded;
import org.framewright.model.change.CodingChange.AnnotationChanged;
import org.framewright.model.change.CodingChange.AnnotationRemoved;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.CodingId;
import org.framewright.model.coding.Extent;
import org.framewright.project.Project;
import org.framewright.store.ProjectOpening;
import org.framewright.store.WriteGuard;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.query.CodingStore;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What saving and reading cost beside SQLite itself: coding a passage and moving its end, until they are on the disk, beside raw
/// JDBC that writes the same rows into a copy of the project with the same settings; and reading all that is coded in an article
/// beside raw JDBC that reads the same rows.
///
/// `java -cp CLASSES-AND-JARS SavingBenchmark.java CHECKOUT RUNS`: one JVM, runs of the two interleaved; four hundred more before them are not counted, while the JVM compiles; each
/// run's milliseconds into `docs/benchmarks/saving.csv`, a summary on stdout. [CodedArticles] has the generator and its seed.
final class SavingBenchmark {

    private static final int NOT_COUNTED = 400;
    private static final String JDBC = "JDBC";
    private static final String OURS = "Framewright";
    private static final String LEDGER = "the ledger alone";
    private static final List<CodedArticles.Size> SIZES =
            List.of(
                    new CodedArticles.Size(5_000, 50),
                    new CodedArticles.Size(25_000, 500),
                    new CodedArticles.Size(200_000, 2_000));

    private interface Work {
        void run() throws SQLException;
    }

    private final Map<String, Map<String, List<Double>>> series = new LinkedHashMap<>();
    private final List<String> rows = new ArrayList<>(List.of("task,annotations,run,program,milliseconds"));
    private int run;

    public static void main(String[] args) throws Exception {
        var work = Files.createTempDirectory("saving-benchmark");
        var benchmark = new SavingBenchmark();
        try {
            try (var project = CodedArticles.project(work, SIZES)) {
                var seat =
                        new CoderRound(
                                project.study().coder(CodedArticles.CODER).orElseThrow(),
                                project.study().rounds().getFirst());
                var ids =
                        project.corpus().articles().stream()
                                .collect(Collectors.toMap(ArticleSummary::name, ArticleSummary::id));
                for (var size : SIZES) {
                    benchmark.measure(project, seat.key(ids.get(size.name())), size, work, Integer.parseInt(args[1]));
                }
            }
            RawSeries.write(Path.of(args[0]), "saving.csv", benchmark.rows);
            benchmark.print();
        } finally {
            try (var files = Files.walk(work)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private void measure(Project project, CodingKey desk, CodedArticles.Size size, Path work, int runs)
            throws SQLException, IOException {
        var copy = work.resolve("copy-" + size.annotations() + ".framewright");
        var another = work.resolve("another-" + size.annotations() + ".framewright");
        try (var ours = connection(project.file())) {
            copy(ours, copy);
            copy(ours, another);
            try (var store = ProjectOpening.open(copy, WriteGuard.NONE);
                    var ledgers = ProjectOpening.open(another, WriteGuard.NONE);
                    var theirs = connection(copy);
                    var peer = new Jdbc(ours, theirs)) {
                var coding = project.coding().snapshot(desk).coding().orElseThrow().id();
                var codings = new CodingStore(store);
                var ledger = new Ledger(ledgers, Clock.systemUTC());
                var author = new EntryAuthor(desk.coder().id().value(), "benchmark");
                var article = project.coding().article(desk);
                for (run = 1 - NOT_COUNTED; run <= runs; run++) {
                    int start =
                            article.text().indexOf(' ', (int) ((run + NOT_COUNTED) * 37L % (size.characters() - 500)));
                    var words = passage(article, start + 1, 4);
                    var longer = passage(article, start + 1, 5);
                    var made = new ArrayList<AnnotationId>();
                    time(
                            "code a passage",
                            size,
                            OURS,
                            () ->
                                    made.add(
                                            project.coding()
                                                    .code(desk, "frame-evidence", words, Optional.empty())
                                                    .id()));
                    peer.prepare(made.getFirst());
                    time("code a passage", size, JDBC, peer::insert);
                    var fresh = project.coding().snapshot(desk).annotation(made.getFirst()).orElseThrow();
                    time(
                            "code a passage",
                            size,
                            LEDGER,
                            () -> ledger.append(author, new AnnotationAdded(coding, fresh)));
                    time("move its end", size, OURS, () -> project.coding().setWords(desk, made.getFirst(), longer));
                    peer.prepare(made.getFirst());
                    time("move its end", size, JDBC, peer::update);
                    var moved = fresh.withExtent(longer, Instant.now());
                    time(
                            "move its end",
                            size,
                            LEDGER,
                            () -> ledger.append(author, new AnnotationChanged(coding, fresh, moved)));
                    ledger.append(author, new AnnotationRemoved(coding, moved));
                    var seen = new ArrayList<Integer>();
                    time("read the annotations", size, JDBC, () -> seen.add(peer.read(coding)));
                    time("read the annotations", size, OURS, () -> seen.add(codings.annotations(coding).size()));
                    time(
                            "read the annotations, JDBC parsing their JSON",
                            size,
                            JDBC,
                            () -> seen.add(peer.parse(coding)));
                    time(
                            "read the annotations, JDBC parsing their JSON",
                            size,
                            OURS,
                            () -> seen.add(codings.annotations(coding).size()));
                    time("read them and find what is open", size, JDBC, () -> seen.add(peer.read(coding)));
                    time(
                            "read them and find what is open",
                            size,
                            OURS,
                            () -> seen.add(project.coding().snapshot(desk).annotations().size()));
                    if (seen.stream().distinct().count() > 1) {
                        throw new IllegalStateException("not the same rows: " + seen);
                    }
                    project.coding().undo(desk);
                    project.coding().undo(desk);
                    peer.remove(made.getFirst());
                }
            }
        }
    }

    private static Extent.Passage passage(Article article, int start, int words) {
        int end = start;
        for (int i = 0; i < words; i++) {
            end = article.text().indexOf(' ', end + 1);
        }
        return new Extent.Passage(List.of(article.fragment(start, end)));
    }

    private static void copy(Connection project, Path to) throws SQLException {
        try (var statement = project.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, to.toString());
            statement.execute();
        }
    }

    /// As the program's own connections are.
    private static Connection connection(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setBusyTimeout(5_000);
        config.enforceForeignKeys(true);
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        var connection = DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
        try (var statement = connection.createStatement()) {
            for (var pragma :
                    List.of(
                            "trusted_schema = OFF",
                            "cell_size_check = ON",
                            "fullfsync = ON",
                            "checkpoint_fullfsync = ON")) {
                statement.execute("PRAGMA " + pragma);
            }
        }
        return connection;
    }

    /// The same rows by JDBC alone, every statement prepared beforehand.
    private static final class Jdbc implements AutoCloseable {
        private final JsonMapper mapper = new JsonMapper();
        private final Connection target;
        private final PreparedStatement annotation;
        private final PreparedStatement entry;
        private final PreparedStatement insert;
        private final PreparedStatement update;
        private final PreparedStatement enter;
        private final PreparedStatement remove;
        private final PreparedStatement read;
        private final List<Object> row = new ArrayList<>();
        private final List<Object> entered = new ArrayList<>();

        /// @param source the project in which the program has written
        /// @param target its copy
        private Jdbc(Connection source, Connection target) throws SQLException {
            this.target = target;
            target.setAutoCommit(false);
            annotation =
                    source.prepareStatement(
                            "SELECT coding_id, id, coder_id, tag, body, revision FROM annotation WHERE id = ?");
            entry =
                    source.prepareStatement(
                            "SELECT at, who, installation, kind, coding, undoes, change FROM ledger ORDER BY revision DESC LIMIT 1");
            insert =
                    target.prepareStatement(
                            "INSERT INTO annotation (coding_id, id, coder_id, tag, body, revision) VALUES (?, ?, ?, ?, ?, ?)");
            update =
                    target.prepareStatement(
                            "UPDATE annotation SET body = ?, revision = ? WHERE coding_id = ? AND id = ?");
            enter =
                    target.prepareStatement(
                            "INSERT INTO ledger (at, who, installation, kind, coding, undoes, change) VALUES (?, ?, ?, ?, ?, ?, ?)");
            remove = target.prepareStatement("DELETE FROM annotation WHERE id = ?");
            read =
                    source.prepareStatement(
                            "SELECT body FROM annotation WHERE coding_id = (SELECT id FROM coding WHERE uuid = ?) ORDER BY id");
        }

        /// Takes the rows that the program has written last.
        private void prepare(AnnotationId id) throws SQLException {
            annotation.setString(1, id.value());
            take(annotation, row);
            take(entry, entered);
        }

        private static void take(PreparedStatement statement, List<Object> into) throws SQLException {
            into.clear();
            try (var result = statement.executeQuery()) {
                result.next();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    into.add(result.getObject(i));
                }
            }
        }

        private void insert() throws SQLException {
            execute(insert, row);
            execute(enter, entered);
            target.commit();
        }

        private void update() throws SQLException {
            execute(update, List.of(row.get(4), row.get(5), row.get(0), row.get(1)));
            execute(enter, entered);
            target.commit();
        }

        private void remove(AnnotationId id) throws SQLException {
            execute(remove, List.of(id.value()));
            target.commit();
        }

        private static void execute(PreparedStatement statement, List<Object> values) throws SQLException {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            if (statement.executeUpdate() != 1) {
                throw new SQLException("not one row");
            }
        }

        private int read(CodingId coding) throws SQLException {
            return bodies(coding).size();
        }

        private List<String> bodies(CodingId coding) throws SQLException {
            read.setString(1, coding.value());
            var bodies = new ArrayList<String>();
            try (var result = read.executeQuery()) {
                while (result.next()) {
                    bodies.add(result.getString(1));
                }
            }
            return bodies;
        }

        /// The same, into Jackson's trees.
        private int parse(CodingId coding) throws SQLException {
            var trees = new ArrayList<JsonNode>();
            for (var body : bodies(coding)) {
                try {
                    trees.add(mapper.readTree(body));
                } catch (JsonProcessingException broken) {
                    throw new SQLException(broken);
                }
            }
            return trees.size();
        }

        @Override
        public void close() throws SQLException {
            for (var statement : List.of(annotation, entry, insert, update, enter, remove, read)) {
                statement.close();
            }
        }
    }

    private void time(String task, CodedArticles.Size size, String program, Work work) throws SQLException {
        long start = System.nanoTime();
        work.run();
        double milliseconds = (System.nanoTime() - start) / 1e6;
        if (run > 0) {
            series.computeIfAbsent(task + " | " + size.annotations(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(program, _ -> new ArrayList<>())
                    .add(milliseconds);
            rows.add(
                    String.format(
                            Locale.ROOT, "\"%s\",%d,%d,%s,%.3f", task, size.annotations(), run, program, milliseconds));
        }
    }

    private void print() {
        System.out.println(
                "| task | annotations | runs | JDBC, median ms | program | median ms | quartiles ms | times |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        series.forEach((task, programs) -> {
            var jdbc = programs.getOrDefault(JDBC, List.of());
            programs.forEach((program, times) -> {
                if (!program.equals(JDBC)) {
                    System.out.printf(
                            Locale.ROOT,
                            "| %s | %d | %.2f | %s | %.2f | %.2f to %.2f | %.1f |%n",
                            task,
                            times.size(),
                            quantile(jdbc, 0.5),
                            program,
                            quantile(times, 0.5),
                            quantile(times, 0.25),
                            quantile(times, 0.75),
                            quantile(times, 0.5) / quantile(jdbc, 0.5));
                }
            });
        });
    }

    private static double quantile(List<Double> times, double share) {
        var sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }
}
