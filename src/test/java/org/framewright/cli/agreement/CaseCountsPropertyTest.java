package org.framewright.cli.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.framewright.cli.Typed;
import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Round;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.support.Nightly;
import org.framewright.support.Rigour;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// The numbers of cases at every place, of studies that are drawn by seeds, against the listed cases counted one by one.
final class CaseCountsPropertyTest {

    @TempDir Path folder;

    @Nightly
    @Test
    void everyPlaceCountsTheSameCases() throws IOException {
        for (int seed = 1; seed <= Rigour.draws(1, 40); seed++) {
            var home = Files.createDirectories(folder.resolve("study-" + seed));
            var study = RandomStudy.make(home, seed);
            correct(home, study, new Random(seed));
            for (var round : Rigour.isFull() ? List.of("Pilot", "Main") : List.of("Main")) {
                check(home, study, round, "seed " + seed + ", " + round);
            }
            takeUndisputed(home, study, "seed " + seed);
        }
    }

    /// Coders correct what was decided, and an adjudicator opens decided cases again.
    private static void correct(Path home, RandomStudy study, Random random) {
        try (var project = ProjectOpener.open(study.file(), TestProject.installation(home))) {
            var round = project.study().round("Main");
            var ada = project.study().coder("Ada").orElseThrow();
            for (var article : project.corpus().articles()) {
                try {
                    switch (random.nextInt(4)) {
                        case 0 -> answer(project, new CoderRound(ada, round).key(article.id()));
                        case 1 -> withdraw(project, round, article.name());
                        default -> {}
                    }
                } catch (Refusal notThere) {
                    // not coded, or nothing was decided there
                }
            }
        }
    }

    private static void answer(Project project, CodingKey key) {
        if (project.coding().snapshot(key).isSubmitted()) {
            project.coding().correct(key);
            project.coding().answer(key, "article", "tone", Optional.of(new Value.Category("mixed")));
            project.coding().submit(key, "that is all");
        }
    }

    private static void withdraw(Project project, Round round, String name) {
        var service = project.adjudication();
        var article = project.corpus().findByName(name).orElseThrow();
        var key = new CoderRound(service.adjudicator("Gold"), round).key(article.id());
        service.withdraw(key, service.readCases(key).cases().getLast());
    }

    private static void check(Path home, RandomStudy study, String round, String where) throws IOException {
        var report = report(home, study, round);
        var listed = run(home, "adjudication", "list", study.file(), "--round", round, "--json");
        var json = new ObjectMapper().readTree(listed);
        var cases = StreamSupport.stream(json.get("cases").spliterator(), false).toList();
        int unstated = unstated(home, study, round);
        int disagreements = count(cases, it -> it.get("disputed").asBoolean());
        int unanimous = cases.size() - disagreements - unstated;
        int changed = count(cases, it -> it.get("state").asText().equals("changed"));
        int decidedUnanimous = count(cases, it -> !it.get("disputed").asBoolean() && isDecided(it));
        int decided = count(cases, CaseCountsPropertyTest::isDecided);
        var counts =
                "%d of %s decided (unanimous: %d of %d; disagreements: %d of %d%s%s)"
                        .formatted(
                                decided,
                                worded(cases.size(), "case"),
                                decidedUnanimous,
                                unanimous,
                                decided - decidedUnanimous,
                                disagreements,
                                changed == 0 ? "" : "; " + changed + " changed since the decision",
                                unstated == 0 ? "" : ", " + unstated + " of these no longer answered by any coder");

        assertThat(run(home, "adjudication", "list", study.file(), "--round", round).lines().findFirst().orElseThrow())
                .as(where)
                .endsWith(": " + counts + ".");
        assertThat(json.at("/counts/unanimous/decided").asInt(-1)).as(where).isEqualTo(decidedUnanimous);
        assertThat(json.at("/counts/unanimous/all").asInt(-1)).as(where).isEqualTo(unanimous);
        assertThat(json.at("/counts/disagreements/all").asInt(-1)).as(where).isEqualTo(disagreements);
        assertThat(json.at("/counts/changed").asInt(-1)).as(where).isEqualTo(changed);
        if (decided > 0 || disagreements > 0 || changed > 0) {
            assertThat(report).as(where).contains(counts + ".");
        }
        differencesAreInDisagreements(home, study, round, cases, where);
    }

    /// In these studies a difference is one of answers, and so a case of its own.
    private static void differencesAreInDisagreements(
            Path home, RandomStudy study, String round, List<JsonNode> cases, String where) throws IOException {
        var disputed = new HashSet<String>();
        cases.stream()
                .filter(it -> it.get("disputed").asBoolean())
                .forEach(it ->
                        disputed.add(it.get("article").asText() + " " + it.get("tag").asText() + it.get("variable")));
        var output = run(home, "disagreements", study.file(), "--round", round, "--json");
        for (var it : new ObjectMapper().readTree(output).get("disagreements")) {
            var item = it.get("article").asText() + " " + it.get("tag").asText() + it.get("about");
            // after the decision on an article's relevance, or before it, there may be no other case
            if (disputed.stream().anyMatch(each -> each.startsWith(it.get("article").asText() + " article"))) {
                assertThat(disputed).as(where).contains(item);
            }
        }
    }

    /// The open unanimous cases are those that the command takes over.
    private static void takeUndisputed(Path home, RandomStudy study, String where) {
        var before = openUnanimous(home, study);
        var taken = run(home, "adjudication", "accept-unanimous", study.file(), "--as", "Gold", "--round", "Main");
        assertThat(taken)
                .as(where)
                .startsWith("Main: " + (before == 0 ? "no unanimous case" : worded(before, "unanimous case")));
        assertThat(openUnanimous(home, study)).as(where).isZero();
    }

    private static int openUnanimous(Path home, RandomStudy study) {
        var line = run(home, "adjudication", "list", study.file(), "--round", "Main");
        var found = Pattern.compile("\\((\\d+) of (\\d+) unanimous").matcher(line);
        assertThat(found.find()).as(line).isTrue();
        return Integer.parseInt(found.group(2)) - Integer.parseInt(found.group(1));
    }

    /// The decided cases without a statement.
    private static int unstated(Path home, RandomStudy study, String round) {
        try (var project = ProjectOpener.open(study.file(), TestProject.installation(home))) {
            var service = project.adjudication();
            return service.adjudicators().stream()
                    .map(it ->
                            service.readQueue(new CoderRound(it, project.study().round(round)), ProgressListener.NONE))
                    .flatMap(it -> it.articles().stream())
                    .flatMap(it -> it.cases().stream())
                    .mapToInt(it -> it.item().statements().isEmpty() ? 1 : 0)
                    .sum();
        }
    }

    private static boolean isDecided(JsonNode it) {
        return it.get("state").asText().equals("decided");
    }

    private static int count(List<JsonNode> cases, Predicate<JsonNode> which) {
        return (int) cases.stream().filter(which).count();
    }

    private static String worded(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String report(Path home, RandomStudy study, String round) throws IOException {
        var file = home.resolve(round + ".md");
        run(home, "agreement", study.file(), "--round", round, "--report", file, "--bootstrap", 10);
        return Files.readString(file).replace("\\", "");
    }

    private static String run(Path home, Object... words) {
        var typed = Typed.in(home, words);
        assertThat(typed.exit()).as(List.of(words) + ": " + typed.err()).isZero();
        return typed.out();
    }
}
