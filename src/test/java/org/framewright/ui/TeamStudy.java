package org.framewright.ui;

import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.ProgressListener;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Coder;
import org.framewright.model.study.DrawRecipe.PairRule;
import org.framewright.model.study.Round;
import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.safekeeping.SafekeepingContext;
import org.framewright.support.SetClock;
import org.framewright.support.TestProject;
import org.framewright.team.assign.AssignmentService.AssignmentRequest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A study of six coders in its third week, with sixty articles: somebody has done nothing for long, somebody is much faster
/// than the others, somebody has left. Nothing depends on the day on which it is looked at but the days themselves.
final class TeamStudy {

    static final List<String> CODERS = List.of("Ada", "Ben", "Chidi", "Dorothea", "Emre", "Femke");

    private static final int ARTICLES = 60;
    private static final String[] OUTLETS = {"Lerwin Courier", "The Sound", "Northern Daily", "Graysound Wire"};
    private static final String[] SECTIONS = {"Home", "Business", "Opinion"};
    private static final String CODEBOOK =
            """
            {"format": 2, "id": "tone", "version": 1, "title": "Tone", "tags": [
              {"id": "article", "label": "Article", "unit": "article", "occurs": "once", "variables": [
                {"id": "tone", "label": "Tone", "scale": "nominal", "required": true, "categories": [
                  {"id": "for", "code": 1, "label": "For the strike"},
                  {"id": "against", "code": 2, "label": "Against it"}]}]}]}\
            """;

    private final TestWindow window;
    private final SetClock clock = new SetClock(TestProject.CLOCK.instant().minus(Duration.ofDays(20)));
    private final Installation then;

    TeamStudy(TestWindow window) {
        this.window = window;
        this.then =
                new Installation(
                        window.installation.id(), new SafekeepingContext(window.folder.resolve("state"), clock));
    }

    /// A project with nothing in it but a codebook and a round.
    static Path empty(TestWindow window) {
        var file = window.folder.resolve("Dockers.framewright");
        ProjectOpener.create(file, CODEBOOK, window.installation).close();
        return file;
    }

    /// With articles, and without anybody who codes.
    static Path withArticles(TestWindow window) {
        var file = empty(window);
        try (var project = ProjectOpener.open(file, window.installation)) {
            project.corpus()
                    .importFiles(
                            List.of(texts(window.folder)), Optional.of(metadata(window.folder)), ProgressListener.NONE);
        }
        return file;
    }

    /// With coders, and nothing given out.
    static Path withCoders(TestWindow window) {
        var file = withArticles(window);
        try (var project = ProjectOpener.open(file, window.installation)) {
            CODERS.forEach(it -> project.study().addCoder(it, Coder.Kind.CODER));
        }
        return file;
    }

    /// In its third week.
    Path inTheThirdWeek() {
        var file = withCoders(window);
        try (var project = ProjectOpener.open(file, then)) {
            project.study().changeSettings("Main", it -> new Round.Settings(it.suggestions(), true, it.order()));
            give(project, "Week 1", 18, "6");
            submit(project, 2, 300);
            clock.pass(Duration.ofDays(7));
            give(project, "Week 2", 18, "20%");
            work(project);
            project.team().members().markAsLeft("Femke");
            for (int i = 1; i <= 3; i++) {
                for (var coder : project.study().coders().subList(0, 5)) {
                    project.team()
                            .packages()
                            .make(coder, window.folder.resolve(coder.name() + "-" + i + ".framewright"));
                }
            }
            clock.pass(Duration.ofDays(11));
            submit(project, "Ada", 3, 280);
            submit(project, "Chidi", 4, 90);
            submit(project, "Dorothea", 2, 340);
        }
        return file;
    }

    private void work(Project project) {
        submit(project, "Ben", 2, 420);
        submit(project, "Chidi", 3, 80);
        submit(project, "Emre", 1, 300);
        var ben = articles(project, "Ben");
        project.coding().notes().setAside(begin(project, "Ben", ben.getFirst(), 120), "ask about the second byline");
        var other = begin(project, "Ben", ben.get(1), 60);
        project.coding().notes().setUnsure(other, true);
        project.coding().notes().setMemo(other, "Is an editorial framed at all?");
        var ada = articles(project, "Ada");
        project.coding().submit(begin(project, "Ada", ada.getFirst(), 240), "the text breaks off");
        project.coding()
                .submitNotRelevant(
                        begin(project, "Dorothea", articles(project, "Dorothea").getFirst(), 40), "an obituary");
    }

    static void give(Project project, String name, int number, String overlap) {
        project.team()
                .assignments()
                .assign(
                        new AssignmentRequest(
                                "Main",
                                name,
                                CODERS,
                                List.of(),
                                Optional.of(number),
                                overlap,
                                2,
                                PairRule.ROTATING,
                                "outlet",
                                20260302));
    }

    private static void submit(Project project, int each, long seconds) {
        CODERS.forEach(it -> submit(project, it, each, it.equals("Chidi") ? seconds / 4 : seconds));
    }

    private static void submit(Project project, String coder, int number, long seconds) {
        for (int i = 0; i < number; i++) {
            var left = articles(project, coder);
            if (left.isEmpty()) {
                return;
            }
            var key = begin(project, coder, left.getFirst(), seconds + 7L * i);
            project.coding().answer(key, "article", "tone", Optional.of(new Value.Category("for")));
            project.coding().submit(key);
        }
    }

    /// Nothing is answered in it yet.
    private static CodingKey begin(Project project, String coder, String article, long seconds) {
        var coderRound = seat(project, coder);
        var id =
                project.worklist().articles(coderRound).stream()
                        .filter(it -> it.name().equals(article))
                        .findFirst()
                        .orElseThrow()
                        .id();
        var key = coderRound.key(id);
        project.coding().notes().setUnsure(key, true);
        project.coding().notes().setUnsure(key, false);
        project.coding().notes().addSeconds(key, seconds);
        return key;
    }

    private static CoderRound seat(Project project, String coder) {
        return new CoderRound(project.study().coder(coder).orElseThrow(), project.study().round("Main"));
    }

    /// What a coder has not begun.
    private static List<String> articles(Project project, String coder) {
        var coderRound = seat(project, coder);
        var begun = project.worklist().progress(coderRound).keySet();
        return project.worklist().articles(coderRound).stream()
                .filter(it -> !begun.contains(it.id()))
                .map(it -> it.name())
                .toList();
    }

    private static Path texts(Path folder) {
        try {
            var texts = Files.createDirectories(folder.resolve("texts"));
            for (int i = 1; i <= ARTICLES; i++) {
                Files.writeString(
                        texts.resolve("%02d.txt".formatted(i)),
                        "Day %d at the port of Lerwin\n\nThe dockers of Lerwin stayed out on day %d. The union said: “We can wait.”\n"
                                .formatted(i, i));
            }
            return texts;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Path metadata(Path folder) {
        try {
            var lines = new ArrayList<>(List.of("file,headline,outlet,section,date"));
            for (int i = 1; i <= ARTICLES; i++) {
                lines.add(
                        "%02d.txt,Day %d at the port of Lerwin,%s,%s,2024-%02d-%02d"
                                .formatted(
                                        i,
                                        i,
                                        OUTLETS[i % OUTLETS.length],
                                        SECTIONS[i % SECTIONS.length],
                                        3 + i / 28,
                                        1 + i % 28));
            }
            return Files.write(folder.resolve("articles.csv"), lines);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
