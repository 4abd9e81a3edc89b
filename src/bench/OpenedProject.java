import org.framewright.coding.state.CoderRound;
import org.framewright.model.ProgressListener;
import org.framewright.model.coding.Extent;
import org.framewright.model.study.Coder;
import org.framewright.project.CodebookSource;
import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.ui.controls.job.JobList;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.shell.navigation.CoderRoundId;
import org.framewright.ui.workspace.WorkspaceViewModel;
import org.framewright.wording.Texts;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/// What [OpenBenchmark] starts: makes a project of made-up articles, or opens one as the window does and says how long it
/// took.
final class OpenedProject {
    private static final long SEED = 20261120;
    private static final int WORDS = 6_000;
    private static final int CODED_OF_TEN = 3;

    private final Random random = new Random(SEED);
    private final List<String> words = new ArrayList<>();
    private final boolean shortTexts;

    private OpenedProject(boolean shortTexts) {
        this.shortTexts = shortTexts;
    }

    public static void main(String[] args) throws IOException {
        var file = Path.of(args[1]);
        var installation = Installation.of(file.resolveSibling("state"));
        if (args[0].equals("make")) {
            new OpenedProject(args.length > 3 && args[3].equals("short"))
                    .make(file, Integer.parseInt(args[2]), installation);
        } else {
            System.out.println(opened(file, installation));
        }
    }

    /// Milliseconds from before the file is looked at until the list of articles is filled, by the clock and of the
    /// processor's time in this thread. What the list does next, opening the article to begin with, is not part of it.
    private static String opened(Path file, Installation installation) {
        var threads = ManagementFactory.getThreadMXBean();
        long startCpu = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        try (var project = ProjectOpener.open(file, installation)) {
            var seat = new CoderRound(project.study().coders().getFirst(), project.study().rounds().getFirst());
            var atOnce = new TaskRunner(Runnable::run, Runnable::run);
            var workspace =
                    new WorkspaceViewModel(
                            project,
                            CoderRoundId.of(seat),
                            atOnce,
                            new ScreenJobs(new JobList(), atOnce),
                            new Texts(Locale.ENGLISH),
                            Clock.systemUTC());
            var filled = new ArrayList<Long>();
            Runnable note = () -> filled.addAll(List.of(System.nanoTime(), threads.getCurrentThreadCpuTime()));
            workspace.articles.all.subscribe(note);
            workspace.load();
            // an empty list does not change when it is filled
            note.run();
            return (filled.get(0) - start) / 1e6 + " " + (filled.get(1) - startCpu) / 1e6;
        }
    }

    private void make(Path file, int articles, Installation installation) throws IOException {
        for (int i = 0; i < WORDS; i++) {
            words.add(word());
        }
        var codebook = CodebookSource.readJson(CodebookSource.SHIPPED.getFirst());
        try (var project = ProjectOpener.create(file, codebook, installation)) {
            project.study().addCoder("Ada", Coder.Kind.CODER);
            if (articles == 0) {
                return;
            }
            var report =
                    project.corpus()
                            .importFiles(
                                    List.of(texts(file, articles)),
                                    Optional.of(file.resolveSibling("metadata.csv")),
                                    ProgressListener.NONE);
            if (!report.problems().isEmpty()) {
                throw new IllegalStateException("not all articles were imported");
            }
            code(project);
        }
    }

    /// Three articles in ten have a passage coded.
    private void code(Project project) {
        var seat = new CoderRound(project.study().coders().getFirst(), project.study().rounds().getFirst());
        for (var summary : project.corpus().articles()) {
            if (random.nextInt(10) < CODED_OF_TEN) {
                var desk = seat.key(summary.id());
                var words = project.coding().article(desk).fragment(0, 5);
                project.coding().code(desk, "cue", new Extent.Passage(List.of(words)), Optional.empty());
            }
        }
    }

    private Path texts(Path file, int articles) throws IOException {
        var folder = Files.createDirectory(file.resolveSibling("texts"));
        var rows = new ArrayList<String>(List.of("filename,headline,outlet,date,byline,section,url,language"));
        for (int i = 0; i < articles; i++) {
            var name = String.format(Locale.ROOT, "%s-%05d", words.get(random.nextInt(40)), i);
            Files.writeString(folder.resolve(name + ".txt"), text());
            rows.add(
                    String.join(
                            ",",
                            name + ".txt",
                            sentence(9).replace(",", ""),
                            "The " + words.get(random.nextInt(30)) + " Herald",
                            LocalDate.of(2024, 1, 1).plusDays(random.nextInt(700)).toString(),
                            "By " + words.get(random.nextInt(200)) + " " + words.get(random.nextInt(900)),
                            words.get(random.nextInt(12)),
                            "https://www.herald.example/" + words.get(random.nextInt(12)) + "/2024/" + name + ".html",
                            "en"));
        }
        Files.write(file.resolveSibling("metadata.csv"), rows);
        return folder;
    }

    /// Between 6 and 25 paragraphs of one to four sentences: 4,400 characters on average; of short texts, one.
    private String text() {
        var text = new StringBuilder(sentence(8)).append("\n\n");
        int paragraphs = shortTexts ? 1 : 6 + random.nextInt(20);
        for (int i = 0; i < paragraphs; i++) {
            int sentences = 1 + random.nextInt(4);
            for (int j = 0; j < sentences; j++) {
                text.append(sentence(10 + random.nextInt(18))).append(j + 1 < sentences ? ". " : ".\n\n");
            }
        }
        return text.toString();
    }

    private String sentence(int length) {
        var sentence = new StringBuilder();
        for (int i = 0; i < length; i++) {
            // few words make up most of a text
            var word = words.get((int) (WORDS * Math.pow(random.nextDouble(), 3)));
            sentence.append(i == 0 ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : " " + word);
        }
        return sentence.toString();
    }

    private String word() {
        var word = new StringBuilder();
        int syllables = 1 + random.nextInt(3);
        for (int i = 0; i < syllables; i++) {
            word.append("bdfghklmnprstvw".charAt(random.nextInt(15))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.append("nrstl".charAt(random.nextInt(5))).toString();
    }
}
