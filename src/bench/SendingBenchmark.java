import javafx.application.Platform;
import javafx.scene.input.KeyCode;

import org.framewright.coding.state.CoderRound;
import org.framewright.hub.HubLogins;
import org.framewright.hub.HubService;
import org.framewright.hub.HubSync;
import org.framewright.hub.HubSync.IncomingFiles;
import org.framewright.model.ProgressListener;
import org.framewright.model.article.ArticleId;
import org.framewright.model.coding.Extent;
import org.framewright.model.study.Coder;
import org.framewright.project.CodebookSource;
import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;

/// How long it takes from a key until what it does is on the disk and drawn, without a hub and while a thread sends the file to one.
///
/// `java -cp CLASSES-AND-JARS -Dglass.platform=Headless -Dprism.order=sw SendingBenchmark.java CHECKOUT ARTICLES ANNOTATIONS RUNS`: one JVM
/// and a PostgreSQL of its own on this computer; annotations of each article; runs of five keys of the three ways in turn, five runs not
/// counted. Series into `docs/benchmarks/sending-ARTICLES.csv`, medians and the slowest twentieth on stdout.
final class SendingBenchmark {

    private static final long SEED = 20261127;
    private static final int NOT_COUNTED = 5;
    private static final int KEYS = 5;
    private static final String CODER = CodedArticles.CODER;

    /// A window pauses after a send for ten times as long as it took.
    private static final int PAUSE = 10;

    private final Path work;
    private final int articles;
    private final int annotations;
    private final List<String> rows = new ArrayList<>(List.of("way,key,run,milliseconds"));
    private final List<Key> keys = new ArrayList<>();
    private volatile Way way = Way.NO_HUB;
    private volatile boolean sending;
    private int sends;

    private enum Way {
        NO_HUB,
        WITHOUT_PAUSE,
        WITH_PAUSE
    }

    private record Key(Way way, String what, double milliseconds) {}

    private SendingBenchmark(Path work, int articles, int annotations) {
        this.work = work;
        this.articles = articles;
        this.annotations = annotations;
    }

    public static void main(String[] args) throws Exception {
        var work = Files.createTempDirectory("sending-benchmark");
        try (var server = HubServer.start(work)) {
            var benchmark = new SendingBenchmark(work, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
            var logins = new HubLogins(installation(work, "coder").safekeeping().folder());
            try (var project = ProjectOpener.open(benchmark.join(server, logins), installation(work, "coder"))) {
                var middle = benchmark.code(project);
                new HubSync(project, logins).send();
                var sender = Thread.ofPlatform().daemon().start(() -> benchmark.send(new HubSync(project, logins)));
                Platform.startup(() -> {});
                var measuring =
                        new FutureTask<>(() -> {
                            benchmark.measure(new CoderDesk(project, CODER), middle, Integer.parseInt(args[3]));
                            return true;
                        });
                Platform.runLater(measuring);
                measuring.get();
                sender.interrupt();
                sender.join();
            }
            RawSeries.write(Path.of(args[0]), "sending-" + args[1] + ".csv", benchmark.rows);
            benchmark.print();
        } finally {
            Platform.exit();
            try (var files = Files.walk(work)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private Path join(HubServer server, HubLogins logins) throws Exception {
        var texts = Files.createDirectory(work.resolve("texts"));
        CodedArticles.texts(
                texts,
                IntStream.rangeClosed(1, articles).mapToObj(it -> new CodedArticles.Size(4_000, 0, it)).toList());
        var invitation = work.resolve("coder.invitation");
        var lead = installation(work, "lead");
        var leads = new HubLogins(lead.safekeeping().folder());
        var codebook = CodebookSource.readJson(CodebookSource.SHIPPED.getFirst());
        try (var project = ProjectOpener.create(work.resolve("study.framewright"), codebook, lead)) {
            project.corpus().importFiles(List.of(texts), Optional.empty(), ProgressListener.NONE);
            project.study().addCoder(CODER, Coder.Kind.CODER);
            new HubService(leads).create(project, server.owner());
            new HubService(leads).invite(project, CODER, invitation);
            new HubSync(project, leads).run(IncomingFiles.NEW, ProgressListener.NONE);
        }
        var home = Files.createDirectory(work.resolve("home"));
        return new HubService(logins).join(invitation, home, installation(work, "coder")).file();
    }

    /// Codes all articles.
    ///
    /// @return the middle one
    private ArticleId code(Project project) {
        var random = new Random(SEED);
        var round = new CoderRound(project.study().coder(CODER).orElseThrow(), project.study().rounds().getFirst());
        var list = project.worklist().articles(round);
        for (var summary : list) {
            var article = project.coding().article(round.key(summary.id()));
            for (int i = 0; i < annotations; i++) {
                int start = random.nextInt(article.text().length() - 40);
                var words = new Extent.Passage(List.of(article.fragment(start, start + 30)));
                project.coding().code(round.key(summary.id()), "attribution", words, Optional.empty());
            }
        }
        return list.get(list.size() / 2).id();
    }

    /// Sends what is new, as long as it may.
    private void send(HubSync sync) {
        long sent = sync.revision();
        try {
            while (true) {
                Thread.sleep(1);
                long revision = sync.revision();
                sending = true;
                if (way != Way.NO_HUB && revision != sent) {
                    long start = System.nanoTime();
                    sync.send();
                    sent = revision;
                    sends++;
                    sending = false;
                    pause(System.nanoTime() - start);
                }
                sending = false;
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void pause(long took) throws InterruptedException {
        long end = System.nanoTime() + PAUSE * took;
        while (way == Way.WITH_PAUSE && System.nanoTime() < end) {
            Thread.sleep(1);
        }
    }

    private void measure(CoderDesk desk, ArticleId article, int runs) throws InterruptedException {
        desk.open(article);
        desk.settle();
        for (int run = 1 - NOT_COUNTED; run <= runs; run++) {
            for (var next : Way.values()) {
                way = next;
                for (int key = 0; key < KEYS; key++) {
                    desk.goTo(((run + NOT_COUNTED) * KEYS + key) % 37 / 37.0);
                    time(run, "code a passage", () -> desk.key(KeyCode.A, false));
                    time(run, "undo", () -> desk.key(KeyCode.Z, true));
                    Thread.sleep(60);
                }
                way = Way.NO_HUB;
                awaitEndOfSend();
            }
        }
    }

    /// A send that runs must not be counted with the next way.
    private void awaitEndOfSend() throws InterruptedException {
        do {
            Thread.sleep(20);
        } while (sending);
    }

    private void time(int run, String what, Runnable key) {
        long start = System.nanoTime();
        key.run();
        double milliseconds = (System.nanoTime() - start) / 1e6;
        if (run > 0) {
            keys.add(new Key(way, what, milliseconds));
            rows.add(String.format(Locale.ROOT, "%s,%s,%d,%.2f", way, what, run, milliseconds));
        }
    }

    private void print() {
        System.out.println("| way | key | keys | median ms | slowest twentieth, ms | times |");
        System.out.println("|---|---|---|---|---|---|");
        for (var what : List.of("code a passage", "undo")) {
            for (var each : Way.values()) {
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %s | %d | %.1f | %.1f | %.2f |%n",
                        each,
                        what,
                        times(each, what).size(),
                        quantile(each, what, 0.5),
                        quantile(each, what, 0.95),
                        quantile(each, what, 0.5) / quantile(Way.NO_HUB, what, 0.5));
            }
        }
        System.out.println(sends + " sends");
    }

    private List<Double> times(Way wanted, String what) {
        return keys.stream()
                .filter(it -> it.way() == wanted && it.what().equals(what))
                .map(Key::milliseconds)
                .sorted()
                .toList();
    }

    private double quantile(Way wanted, String what, double share) {
        var times = times(wanted, what);
        return times.get((int) Math.round(share * (times.size() - 1)));
    }

    private static Installation installation(Path work, String person) {
        return Installation.of(work.resolve("state-" + person));
    }
}
