import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextField;

import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.Guidance;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.codebook.VersionMapping;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.codebook.json.CodebookWriter;
import org.framewright.codebook.revision.CodebookVersions;
import org.framewright.codebook.revision.RevisionRules;
import org.framewright.coding.state.CoderRound;
import org.framewright.model.ProgressListener;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Coder;
import org.framewright.project.CodebookSource;
import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.ui.controls.form.Picker;
import org.framewright.ui.controls.job.JobList;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.shell.navigation.CoderRoundId;
import org.framewright.ui.workspace.WorkspaceViewModel;
import org.framewright.ui.workspace.coding.CodingPanelView;
import org.framewright.wording.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;

/// What a codebook of 100 variables and 500 categories costs beside the one that comes with the program: read, checked as a
/// next version, the coding panel opened (its controls made, styled and laid out), a question answered until the panel shows
/// it, an annotation brought forward.
///
/// `java -cp CLASSES-AND-JARS -Dglass.platform=Headless -Dprism.order=sw LargeCodebookBenchmark.java CHECKOUT RUNS`: one JVM,
/// runs of the two codebooks interleaved, the first five not counted; each run's milliseconds into
/// `docs/benchmarks/large-codebook.csv`, a summary on stdout. Everything runs on one thread, writing to the disk included.
final class LargeCodebookBenchmark {

    private static final int WARM_UP = 5;
    private static final int TAGS = 4;
    private static final int VARIABLES = 25;
    private static final int CATEGORIES = 5;
    private static final int ANNOTATIONS = 100;

    private final Map<String, List<Double>> series = new LinkedHashMap<>();
    private final List<String> rows = new ArrayList<>(List.of("task,codebook,run,milliseconds"));
    private int run;

    public static void main(String[] args) throws Exception {
        var work = Files.createTempDirectory("codebook-benchmark");
        var benchmark = new LargeCodebookBenchmark();
        try {
            Platform.startup(() -> Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet()));
            var names = List.of("news-framing", "100 variables, 500 categories");
            var studies =
                    List.of(
                            new Study(CodebookSource.readJson("news-framing"), work.resolve("small")),
                            new Study(new CodebookWriter().write(made()), work.resolve("large")));
            for (int i = 0; i < Integer.parseInt(args[1]) + WARM_UP; i++) {
                benchmark.run = i - WARM_UP + 1;
                for (int j = 0; j < names.size(); j++) {
                    benchmark.measure(names.get(j), studies.get(j));
                }
            }
            studies.forEach(it -> it.project.close());
            Files.write(Path.of(args[0], "docs/benchmarks/large-codebook.csv"), benchmark.rows);
            benchmark.print();
        } finally {
            try (var files = Files.walk(work)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
            Platform.exit();
        }
    }

    /// A project with a codebook and one article, and its desk.
    private static final class Study {
        private final String json;
        private final Project project;
        private final CodebookVersions versions;
        private final List<Annotation> annotations;

        private Study(String json, Path folder) throws IOException {
            this.json = json;
            Files.createDirectories(folder);
            var article = Files.writeString(folder.resolve("article.txt"), "A headline\n\nOne paragraph of words.\n");
            this.project =
                    ProjectOpener.create(
                            folder.resolve("study.framewright"), json, Installation.of(folder.resolve("state")));
            project.study().addCoder("Ada", Coder.Kind.CODER);
            project.corpus().importFiles(List.of(article), Optional.empty(), ProgressListener.NONE);
            var codebook = new CodebookReader().read(json);
            var next = codebook.withVersion(codebook.version() + 1, new VersionMapping(codebook.version(), List.of()));
            this.versions = new CodebookVersions(List.of(codebook, next));
            this.annotations = IntStream.range(0, ANNOTATIONS).mapToObj(it -> answered(codebook, it)).toList();
        }

        /// An annotation with every choice of its tag answered.
        private static Annotation answered(Codebook codebook, int number) {
            var tag = codebook.tags().get(number % codebook.tags().size());
            var annotation =
                    Annotation.of(new AnnotationId("a" + number), tag.id(), new Extent.Implied(), Instant.EPOCH);
            for (var variable : tag.variables()) {
                if (variable.scale().isChoice()) {
                    var value = new Value.Category(variable.categories().getFirst().id());
                    annotation = annotation.withValue(variable.id(), value, Instant.EPOCH);
                }
            }
            return annotation;
        }
    }

    private void measure(String name, Study study) throws Exception {
        time("read and check the JSON", name, () -> new CodebookReader().read(study.json));
        var codebook = study.versions.newest();
        time(
                "check it as a next version",
                name,
                () -> RevisionRules.problems(study.versions.all().getFirst(), codebook));
        time(
                "bring 100 annotations forward",
                name,
                () -> study.versions.translate(study.annotations, codebook.version() - 1, codebook.version()));
        onScreen(() -> {
            var atOnce = new TaskRunner(Runnable::run, Runnable::run);
            var texts = new Texts(Locale.ENGLISH);
            var seat =
                    new CoderRound(
                            study.project.study().coders().getFirst(), study.project.study().rounds().getFirst());
            var workspace =
                    new WorkspaceViewModel(
                            study.project,
                            CoderRoundId.of(seat),
                            atOnce,
                            new ScreenJobs(new JobList(), atOnce),
                            texts,
                            Clock.systemUTC());
            workspace.load();
            workspace.session.showPassages();
            time(
                    "open the panel",
                    name,
                    () -> {
                        var panel = new CodingPanelView(workspace.session, texts, () -> {});
                        var scene = new Scene(panel, 400, 800);
                        workspace.session.showArticle();
                        scene.getRoot().applyCss();
                        scene.getRoot().layout();
                        if (panel.lookupAll(".question").size() < 5) {
                            throw new IllegalStateException("the panel asks nothing");
                        }
                        return panel;
                    });
            var panel = new CodingPanelView(workspace.session, texts, () -> {});
            var scene = new Scene(panel, 400, 800);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            workspace.session.goToOpenQuestion();
            if (workspace.session.focusProperty().get().question().isEmpty()) {
                throw new IllegalStateException("no question is open");
            }
            time(
                    "answer a question, saved and shown",
                    name,
                    () -> {
                        var before = workspace.session.content().snapshot().annotations();
                        workspace.session.answerActions().chooseCategory(Math.floorMod(run, 2));
                        if (before.equals(workspace.session.content().snapshot().annotations())) {
                            throw new IllegalStateException("nothing was answered");
                        }
                        scene.getRoot().applyCss();
                        scene.getRoot().layout();
                        return panel;
                    });
            var picker = new Picker("", "", () -> {});
            var pickerScene = new Scene(picker, 1280, 300);
            workspace.page.selection.selectText(List.of(workspace.session.content().article().fragment(0, 3)));
            time(
                    "open the picker",
                    name,
                    () -> {
                        picker.open("", workspace.picks());
                        pickerScene.getRoot().applyCss();
                        pickerScene.getRoot().layout();
                        return picker;
                    });
            var field = (TextField) pickerScene.lookup("#picker-field");
            time(
                    "type three letters into it",
                    name,
                    () -> {
                        for (var typed : List.of("c", "ca", "cat")) {
                            field.setText(typed);
                            pickerScene.getRoot().applyCss();
                            pickerScene.getRoot().layout();
                        }
                        field.clear();
                        return field;
                    });
            return panel;
        });
    }

    private interface Work<T> {
        T done() throws Exception;
    }

    private static <T> T onScreen(Work<T> work) throws InterruptedException, ExecutionException {
        var task = new FutureTask<T>(work::done);
        Platform.runLater(task);
        return task.get();
    }

    private <T> void time(String task, String codebook, Work<T> work) throws Exception {
        long start = System.nanoTime();
        var result = work.done();
        double milliseconds = (System.nanoTime() - start) / 1e6;
        if (result == null) {
            throw new IllegalStateException(task);
        }
        if (run > 0) {
            series.computeIfAbsent(task + "|" + codebook, key -> new ArrayList<>()).add(milliseconds);
            rows.add(String.format(Locale.ROOT, "%s,\"%s\",%d,%.3f", task, codebook, run, milliseconds));
        }
    }

    private void print() {
        System.out.println(
                "| task | runs | news-framing, median ms | 100 variables, 500 categories, median ms | times |");
        System.out.println("|---|---|---|---|---|");
        series.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('|')))
                .distinct()
                .forEach(task -> {
                    double small = median(series.getOrDefault(task + "|news-framing", List.of()));
                    double large = median(series.getOrDefault(task + "|100 variables, 500 categories", List.of()));
                    int runs = series.getOrDefault(task + "|news-framing", List.of()).size();
                    System.out.printf(
                            Locale.ROOT, "| %s | %d | %.2f | %.2f | %.1f |%n", task, runs, small, large, large / small);
                });
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0
                ? Double.NaN
                : Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElseThrow();
    }

    /// Four tags, two of them forms about the article; each with 25 variables of five categories with rules.
    private static Codebook made() {
        var base = new CodebookReader().read(CodebookSource.readJson("news-framing"));
        var tags = new ArrayList<Tag>();
        for (int i = 0; i < TAGS; i++) {
            var variables = new ArrayList<Variable>();
            for (int j = 0; j < VARIABLES; j++) {
                variables.add(variable(j));
            }
            boolean form = i % 2 == 0;
            tags.add(
                    new Tag(
                            "tag-" + i,
                            "Tag number " + i,
                            form ? (char) 0 : (char) ('A' + i),
                            Tag.Colour.values()[i],
                            form ? Tag.Unit.ARTICLE : Tag.Unit.PASSAGE,
                            form ? Tag.Records.ONCE : Tag.Records.MANY,
                            Tag.PassageRules.ANY,
                            "",
                            null,
                            false,
                            guidance("tag", i),
                            List.of(),
                            variables));
        }
        return new Codebook(
                "large",
                1,
                base.about(),
                List.of(),
                tags,
                List.of(),
                List.of(),
                List.of(),
                base.warnings(),
                base.missingCodes(),
                List.of(),
                null);
    }

    private static Variable variable(int number) {
        var categories =
                IntStream.range(0, CATEGORIES)
                        .mapToObj(it ->
                                new Category(
                                        "category-" + it,
                                        it,
                                        "",
                                        "Category number " + it,
                                        "",
                                        true,
                                        false,
                                        guidance("category", it)))
                        .toList();
        return new Variable(
                "variable-" + number,
                "Variable number " + number,
                Variable.Scale.NOMINAL,
                true,
                null,
                Variable.NotCodableRule.MISSING,
                Variable.NumberRange.ANY,
                "",
                false,
                guidance("variable", number),
                categories);
    }

    private static Guidance guidance(String of, int number) {
        return new Guidance(
                "What the " + of + " with the number " + number + " is about, in one sentence.",
                "Code it where the article says so in its own words, and not where a reader could only conclude it.",
                List.of("An example of what belongs here"),
                List.of("An example of what does not"),
                "");
    }
}
