package org.framewright.golden;

import org.framewright.adjudication.AdjudicationCase;
import org.framewright.adjudication.ArticleCases;
import org.framewright.adjudication.DecisionChoice;
import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.ProgressListener;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.article.Fragment;
import org.framewright.model.article.Segment;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Coder;
import org.framewright.model.study.DrawRecipe;
import org.framewright.model.study.Round;
import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.safekeeping.SafekeepingContext;
import org.framewright.support.EveryKind;
import org.framewright.support.SetClock;
import org.framewright.support.TestProject;
import org.framewright.team.assign.AssignmentService;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The study of the golden files, as people do one: on top of [EveryKind] a second version of the codebook, a package, what two
/// devices of its coder and two more coders do, a merge, a reference, a round that is closed. What a third device has done
/// meanwhile is in a file of its own.
final class GoldenStudy {

    static final String COMPARED = "Reliability";
    static final String WEEKLY = "Weekly";
    static final String CLOSED = "Check";
    static final String REFERENCE = "Judge";

    private static final String TIDE = "tide";
    private static final String QUAY = "quay";
    private static final String TEXT = "\n\n“We stay 🚢,” Maren Holt said. “We go,” the union said. Rain fell.\n";

    private final Path folder;
    private final SetClock clock = new SetClock(TestProject.CLOCK.instant());
    final Path study;
    final Path handedOut;
    final Path returned;

    private GoldenStudy(Path folder, Path study) {
        this.folder = folder;
        this.study = study;
        this.handedOut = folder.resolve("package.framewright");
        this.returned = folder.resolve("returned.framewright");
    }

    /// Makes the study's files in a folder.
    static GoldenStudy make(Path folder) throws IOException {
        var made = new GoldenStudy(folder, EveryKind.makeToWorkWith(folder));
        made.begin();
        made.work();
        made.bringTogether();
        made.compare();
        return made;
    }

    /// A codebook that asks something only of what is relevant, and calls something otherwise.
    private static String secondVersion() {
        return EveryKind.codebook(2)
                .replace(
                        "\"label\": \"Degrees\",",
                        "\"label\": \"Degrees\", \"when\": {\"variable\": \"relevant\", \"is\": [\"yes\"]},")
                .replace("\"id\": \"warning\", \"label\": \"Warning\"", "\"id\": \"comment\", \"label\": \"Comment\"")
                .replaceFirst(
                        "}$",
                        """
                        , "changes": [{"version": 2, "note": "Degrees only of what is relevant."}],
                         "mapping": {"from": 1, "steps": [{"step": "rename", "from": "frame.warning", "to": "frame.comment"}]}}\
                        """);
    }

    private void begin() throws IOException {
        var texts = Files.createDirectories(folder.resolve("texts"));
        for (var name : List.of(TIDE, QUAY)) {
            Files.writeString(texts.resolve(name + ".txt"), "About the " + name + TEXT);
        }
        in(
                study,
                "office",
                project -> {
                    project.corpus().importFiles(List.of(texts), Optional.empty(), ProgressListener.NONE);
                    project.codebook().apply(secondVersion());
                    var rounds = project.team().rounds();
                    var settings = new Round.Settings(true, true, Round.ArticleOrder.RANDOM);
                    rounds.add(COMPARED, Round.Purpose.RELIABILITY, Optional.empty(), Round.Settings.PLAIN);
                    rounds.add(CLOSED, Round.Purpose.PILOT, Optional.empty(), Round.Settings.PLAIN);
                    rounds.add(WEEKLY, Round.Purpose.MAIN, Optional.empty(), settings);
                    project.study().addCoder("Cleo", Coder.Kind.CODER);
                    give(project, COMPARED, DrawRecipe.PairRule.ALL);
                    give(project, WEEKLY, DrawRecipe.PairRule.ROTATING);
                    // goes on under the newer version
                    project.coding().notes().resume(desk(project, "Ada", "Main", "strike"));
                    project.team().packages().make(coder(project, "Ada"), handedOut);
                });
    }

    private static void give(Project project, String round, DrawRecipe.PairRule pairs) {
        var coders = List.of("Ada", "Bén 🚢", "Cleo");
        project.team()
                .assignments()
                .assign(
                        new AssignmentService.AssignmentRequest(
                                round,
                                "All of " + round,
                                coders,
                                List.of(TIDE, QUAY),
                                Optional.empty(),
                                "100%",
                                coders.size(),
                                pairs,
                                "",
                                4711));
    }

    private void work() throws IOException {
        var first = Files.copy(handedOut, folder.resolve("first.framewright"));
        in(
                first,
                "ada-at-work",
                project -> {
                    compared(project, "Ada", "direct", false, List.of("pay"));
                    quote(project, desk(project, "Ada", WEEKLY, QUAY), "direct");
                });
        var second = Files.copy(first, folder.resolve("second.framewright"));
        Files.copy(first, returned);
        in(
                first,
                "ada-at-work",
                project -> {
                    var key = desk(project, "Ada", WEEKLY, QUAY);
                    answer(project, key, "topics", new Value.Categories(List.of("pay")));
                    project.coding().undo(key);
                    project.coding().redo(key);
                });
        in(
                second,
                "ada-at-home",
                project -> {
                    var key = desk(project, "Ada", WEEKLY, QUAY);
                    answer(project, key, "topics", new Value.Categories(List.of("nights")));
                    project.coding().notes().setMemo(key, "at home");
                });
        in(
                returned,
                "ada-on-the-train",
                project -> {
                    var key = desk(project, "Ada", WEEKLY, QUAY);
                    var there = project.coding().snapshot(key).annotations().getFirst().id();
                    project.coding().answer(key, there, "form", Optional.of(new Value.Category("indirect")));
                    project.coding().code(key, "quote", passage(project, key, "“We go,”"), Optional.empty());
                    answer(project, key, "topics", new Value.Categories(List.of("nights", "pay")));
                    quote(project, desk(project, "Ada", WEEKLY, TIDE), "indirect");
                });
        in(
                study,
                "office",
                project -> {
                    compared(project, "Bén 🚢", "direct", true, List.of("pay", "nights"));
                    compared(project, "Cleo", "indirect", true, List.of("pay"));
                    for (var coder : List.of("Bén 🚢", "Cleo")) {
                        var key = desk(project, coder, CLOSED, QUAY);
                        claim(project, key);
                        project.coding().submit(key, "nothing else was asked");
                    }
                });
    }

    /// Codes the article that coders are compared by, each in a somewhat other way.
    private static void compared(Project project, String coder, String form, boolean relevant, List<String> topics) {
        var key = desk(project, coder, COMPARED, TIDE);
        var quote = quote(project, key, form);
        var speaker =
                project.coding().code(key, "speaker", passage(project, key, "Maren Holt"), Optional.of(quote)).id();
        project.coding().answer(key, speaker, "named", Optional.of(new Value.Category("yes")));
        project.coding().answer(key, speaker, "name", Optional.of(project.coding().findOrAddActor(key, "Maren Holt")));
        answer(project, key, "relevant", new Value.Category(relevant ? "yes" : "no"));
        answer(project, key, "topics", new Value.Categories(topics));
        answer(project, key, "share", new Value.Numeric(new BigDecimal("12.5")));
        if (relevant) {
            answer(project, key, "degrees", new Value.NotCodable());
        }
        if (coder.equals("Cleo")) {
            answer(project, key, "comment", new Value.Text("“so” 🚢"));
        }
        claim(project, key);
        project.coding().submit(key, "the rest is open");
    }

    private static void claim(Project project, CodingKey key) {
        var sentence = new Extent.OfSegment(Segment.Kind.SENTENCE, 2);
        project.coding().answer(key, "gist", sentence, "claim", Optional.of(new Value.Category("yes")));
    }

    private void bringTogether() {
        in(
                study,
                "office",
                project -> {
                    project.team()
                            .merge()
                            .merge(List.of(folder.resolve("first.framewright"), folder.resolve("second.framewright")));
                    project.team().packages().make(coder(project, "Bén 🚢"), folder.resolve("another.framewright"));
                });
    }

    private void compare() {
        in(
                study,
                "office",
                project -> {
                    var judge = project.adjudication().adjudicator(REFERENCE);
                    var key = new CoderRound(judge, project.study().round(COMPARED)).key(article(project, TIDE).id());
                    var service = project.adjudication();
                    service.decideUndisputed(key);
                    service.decideByMajority(key, it -> it.variable().equals("topics"), "as most say 🚢");
                    service.decide(key, open(service.readCases(key), "relevant"), take(project, "Bén 🚢"), "it is");
                    service.decide(
                            key,
                            open(service.readCases(key), "degrees"),
                            new DecisionChoice.OwnAnswer(new Value.Numeric(new BigDecimal("3"))),
                            "");
                    service.undo(key);
                    service.redo(key);
                    for (var left : service.readCases(key).cases().stream().filter(AdjudicationCase::isOpen).toList()) {
                        var choice = left.item().isQuestion() ? new DecisionChoice.RejectAll() : take(project, "Ada");
                        service.decide(key, left, choice, "“else” 🚢");
                    }
                    service.finish(key, "the rest is open");
                    project.team().rounds().close(CLOSED);
                });
    }

    private static DecisionChoice take(Project project, String coder) {
        return new DecisionChoice.CoderAnswer(coder(project, coder));
    }

    private static AdjudicationCase open(ArticleCases cases, String variable) {
        return cases.cases().stream()
                .filter(it -> it.isOpen() && it.item().variable().equals(variable))
                .findFirst()
                .orElseThrow();
    }

    private static AnnotationId quote(Project project, CodingKey key, String form) {
        var quote = project.coding().code(key, "quote", passage(project, key, "“We stay 🚢,”"), Optional.empty()).id();
        project.coding().answer(key, quote, "form", Optional.of(new Value.Category(form)));
        return quote;
    }

    private static void answer(Project project, CodingKey key, String variable, Value value) {
        project.coding().answer(key, "frame", variable, Optional.of(value));
    }

    private static Extent.Passage passage(Project project, CodingKey key, String words) {
        var text = project.coding().article(key).text();
        int start = text.indexOf(words);
        return new Extent.Passage(List.of(new Fragment(start, start + words.length(), words)));
    }

    private static Coder coder(Project project, String name) {
        return project.study().coder(name).orElseThrow();
    }

    private static CodingKey desk(Project project, String coder, String round, String article) {
        return new CoderRound(coder(project, coder), project.study().round(round)).key(article(project, article).id());
    }

    private static ArticleSummary article(Project project, String name) {
        return project.corpus().articles().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }

    private void in(Path file, String device, Consumer<Project> work) {
        clock.pass(Duration.ofMinutes(10));
        var installation = new Installation(device, new SafekeepingContext(folder.resolve(device), clock));
        try (var project = ProjectOpener.open(file, installation)) {
            work.accept(project);
        }
    }
}
