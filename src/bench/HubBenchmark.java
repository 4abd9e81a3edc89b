import org.framewright.coding.state.CoderRound;
import org.framewright.hub.HubLogins;
import org.framewright.hub.HubService;
import org.framewright.hub.HubSync;
import org.framewright.hub.HubSync.IncomingFiles;
import org.framewright.model.ProgressListener;
import org.framewright.model.coding.Extent;
import org.framewright.model.study.Coder;
import org.framewright.project.CodebookSource;
import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.postgresql.PGConnection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// What a hub costs a team: packages sent, first joins in turn with `COPY` of the same bytes, work sent in turn and at once, synchronisations
/// with nothing new, and the room that the messages take.
///
/// `java -cp CLASSES-AND-JARS HubBenchmark.java CHECKOUT CODERS ARTICLES ANNOTATIONS`: one JVM and a PostgreSQL of its own on this
/// computer, without TLS; every coder codes all articles. Series into `docs/benchmarks/hub.csv`.
final class HubBenchmark {

    private static final long SEED = 20261126;
    private static final int MORE = 100;
    private static final int ROUNDS = 5;

    private final List<String> rows = new ArrayList<>(List.of("task,coders,articles,annotations,milliseconds,bytes"));
    private final Path work;
    private final HubServer server;
    private final int coders;
    private final int articles;
    private final int annotations;

    private HubBenchmark(Path work, HubServer server, int coders, int articles, int annotations) {
        this.work = work;
        this.server = server;
        this.coders = coders;
        this.articles = articles;
        this.annotations = annotations;
    }

    /// Work that is timed.
    private interface Task {
        void run() throws Exception;
    }

    public static void main(String[] args) throws Exception {
        var work = Files.createTempDirectory("hub-benchmark");
        try (var server = HubServer.start(work)) {
            var benchmark =
                    new HubBenchmark(
                            work,
                            server,
                            Integer.parseInt(args[1]),
                            Integer.parseInt(args[2]),
                            Integer.parseInt(args[3]));
            benchmark.measure();
            RawSeries.write(Path.of(args[0]), "hub-%s-%s.csv".formatted(args[1], args[2]), benchmark.rows);
        } finally {
            try (var files = Files.walk(work)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private void measure() throws Exception {
        System.out.println("| task | coders | articles | ms | kB |");
        System.out.println("|---|---|---|---|---|");
        make();
        var service = new HubService(logins(-1));
        try (var project = open(study(), -1)) {
            service.create(project, server.owner());
            for (int coder = 0; coder < coders; coder++) {
                service.invite(project, name(coder), invitation(coder));
            }
            time("first packages of all", () -> sync(project, -1));
        }
        for (int round = 0; round < ROUNDS; round++) {
            measureJoins(round);
        }
        // not timed, and most of the work
        IntStream.range(0, coders).parallel().forEach(coder -> code(coder, articles * annotations));
        time("all work sent, in turn", () -> each(this::send));
        each(coder -> code(coder, MORE));
        time(MORE + " annotations each, sent in turn", () -> each(this::send));
        each(coder -> code(coder, MORE));
        time(MORE + " annotations each, sent at once", this::sendAtOnce);
        time("nothing new, in turn", () -> each(this::send));
        time("nothing new, at once", this::sendAtOnce);
        try (var project = open(study(), -1)) {
            time("the supervisor takes in all", () -> sync(project, -1));
            time("the supervisor, nothing new", () -> sync(project, -1));
        }
        addRow("room of the messages' table", 0, bytes("pg_total_relation_size('framewright_hub.message')"));
        addRow("the study's file", 0, Files.size(study()));
        measureSupervisors(service);
    }

    /// The first round is of the devices that work later.
    private void measureJoins(int round) throws Exception {
        time("all contents by COPY in text", () -> copyContents("text"));
        time("all contents by COPY in binary", () -> copyContents("binary"));
        time(
                "first joins, in turn",
                () -> {
                    for (int coder = 0; coder < coders; coder++) {
                        int device = round == 0 ? coder : coders * (round + 1) + coder;
                        Files.createDirectories(home(device));
                        new HubService(logins(device)).join(invitation(coder), home(device), installation(device));
                    }
                });
    }

    /// A further supervisor, with the number after those of the coders.
    private void measureSupervisors(HubService service) throws Exception {
        int second = coders;
        try (var project = open(study(), -1)) {
            var statements = service.inviteSupervisor(project, "Second", invitation(second)).statement().orElse("");
            server.execute("hub", statements);
            time("the study sent for another supervisor", () -> sync(project, -1));
        }
        Files.createDirectories(home(second));
        time(
                "the other supervisor joins",
                () -> new HubService(logins(second)).join(invitation(second), home(second), installation(second)));
        each(coder -> code(coder, MORE));
        each(this::send);
        try (var project = open(study(), -1)) {
            time(MORE + " annotations each taken in, and the study sent", () -> sync(project, -1));
        }
        try (var project = open(home(second).resolve("study.framewright"), second)) {
            time("the other supervisor takes in the study", () -> sync(project, second));
            time("the other supervisor, nothing new", () -> sync(project, second));
            project.study().addCoder("Late", Coder.Kind.CODER);
            time("the other supervisor sends a change", () -> sync(project, second));
        }
        try (var project = open(study(), -1)) {
            project.study().addCoder("Later", Coder.Kind.CODER);
            time("a change of each: taken in and entered anew", () -> sync(project, -1));
        }
    }

    private void make() throws Exception {
        var texts = Files.createDirectory(work.resolve("texts"));
        CodedArticles.texts(
                texts,
                IntStream.rangeClosed(1, articles).mapToObj(it -> new CodedArticles.Size(4_000, 0, it)).toList());
        Files.createDirectories(home(-1));
        var codebook = CodebookSource.readJson(CodebookSource.SHIPPED.getFirst());
        try (var project = ProjectOpener.create(study(), codebook, installation(-1))) {
            project.corpus().importFiles(List.of(texts), Optional.empty(), ProgressListener.NONE);
            for (int coder = 0; coder < coders; coder++) {
                project.study().addCoder(name(coder), Coder.Kind.CODER);
            }
        }
    }

    private void code(int coder, int count) {
        var random = new Random(SEED + coder);
        try (var project = open(file(coder), coder)) {
            var coding = project.coding();
            var round =
                    new CoderRound(
                            project.study().coder(name(coder)).orElseThrow(), project.study().rounds().getFirst());
            var summaries = project.worklist().articles(round);
            for (int i = 0; i < count; i++) {
                var key = round.key(summaries.get((int) ((long) i * summaries.size() / count)).id());
                var article = coding.article(key);
                int start = random.nextInt(article.text().length() - 40);
                var words = new Extent.Passage(List.of(article.fragment(start, start + 30)));
                coding.code(key, "attribution", words, Optional.empty());
            }
        }
    }

    private void send(int coder) {
        try (var project = open(file(coder), coder)) {
            new HubSync(project, logins(coder)).send();
        }
    }

    private void sendAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(coders)) {
            for (var sent : threads.invokeAll(IntStream.range(0, coders).mapToObj(this::sending).toList())) {
                sent.get();
            }
        }
    }

    private Callable<Boolean> sending(int coder) {
        return () -> {
            send(coder);
            return true;
        };
    }

    private void sync(Project project, int person) {
        new HubSync(project, logins(person)).run(IncomingFiles.NEW, ProgressListener.NONE);
    }

    private void each(IntConsumer task) {
        IntStream.range(0, coders).forEach(task);
    }

    private void copyContents(String format) throws SQLException, IOException {
        try (var connection = server.connect("hub")) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "COPY (SELECT content FROM framewright_hub.message) TO STDOUT (FORMAT " + format + ")",
                            new ByteArrayOutputStream());
        }
    }

    /// The bytes of all messages, and those that their table takes.
    private long bytes(String expression) throws SQLException {
        try (var connection = server.connect("hub");
                var statement = connection.createStatement();
                var sum = statement.executeQuery("SELECT " + expression)) {
            sum.next();
            return sum.getLong(1);
        } catch (SQLException noHubYet) {
            return 0;
        }
    }

    private void time(String task, Task timed) throws Exception {
        System.gc();
        long start = System.nanoTime();
        timed.run();
        double milliseconds = (System.nanoTime() - start) / 1e6;
        addRow(task, milliseconds, bytes("coalesce(sum(length(content)), 0) FROM framewright_hub.message"));
    }

    private void addRow(String task, double milliseconds, long bytes) {
        rows.add(
                String.format(
                        Locale.ROOT,
                        "%s,%d,%d,%d,%.1f,%d",
                        task.replace(",", ""),
                        coders,
                        articles,
                        annotations,
                        milliseconds,
                        bytes));
        System.out.printf(
                Locale.ROOT, "| %s | %d | %d | %,.0f | %,d |%n", task, coders, articles, milliseconds, bytes / 1_000);
    }

    private static Project open(Path file, int person) {
        return ProjectOpener.open(file, installation(file, person));
    }

    private static Installation installation(Path file, int person) {
        return Installation.of(file.resolveSibling("state-" + person));
    }

    private Installation installation(int person) {
        return Installation.of(home(person).resolve("state-" + person));
    }

    private HubLogins logins(int person) {
        return new HubLogins(installation(person).safekeeping().folder());
    }

    private static String name(int coder) {
        return "Coder" + (coder + 1);
    }

    private Path home(int person) {
        return work.resolve("home-" + person);
    }

    private Path study() {
        return home(-1).resolve("study.framewright");
    }

    private Path file(int coder) {
        return home(coder).resolve("study-" + name(coder) + ".framewright");
    }

    private Path invitation(int coder) {
        return work.resolve(name(coder) + ".invitation");
    }
}
