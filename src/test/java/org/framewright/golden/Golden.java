package org.framewright.golden;

import org.framewright.adjudication.AdjudicationCase;
import org.framewright.coding.state.CoderRound;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.Decision;
import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.store.ledger.StoredNames;
import org.framewright.support.TestProject;
import org.framewright.team.merge.MergeReport.MergeOutcome;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The golden files as tests use them: project files as copies, the others as their lines.
final class Golden {

    static final Path FOLDER = Path.of("src", "test", "resources", "golden", "stored");
    static final String STUDY = "study.framewright";
    static final String PACKAGE = "package.framewright";
    static final String RETURNED = "returned.framewright";
    static final String SALVAGED = "salvaged.framewright";
    static final List<String> PROJECTS = List.of(STUDY, PACKAGE, RETURNED, SALVAGED);

    private Golden() {}

    /// A copy to work with.
    static Path copy(String name, Path folder) {
        try {
            return Files.copy(FOLDER.resolve(name), folder.resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> lines(String name) {
        try {
            return Files.readAllLines(FOLDER.resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The words that files have, by their place in files.
    static Map<String, List<String>> words() {
        return lines("words.txt").stream()
                .map(it -> it.split(": ", 2))
                .collect(Collectors.toMap(it -> it[0], it -> List.of(it[1].split(", "))));
    }

    static <T> T in(Path file, Function<Project, T> work) {
        try (var project = ProjectOpener.open(file, installation(file))) {
            return work.apply(project);
        }
    }

    static Installation installation(Path file) {
        return TestProject.installation(file.toAbsolutePath().getParent());
    }

    /// The keys of what was entered about each coding.
    static List<String> keys(Path file) {
        try (var project = TestProject.open(file)) {
            var codings = project.codings.all().stream().map(Coding::id).toList();
            return project.ledger.histories(codings).stream()
                    .flatMap(history -> history.entries().stream().map(it -> history.coding() + " " + it.key()))
                    .toList();
        }
    }

    /// What a file brings that came back, coding by coding.
    static List<String> brought(Path study, Path returned) {
        return in(
                study,
                project ->
                        project.team().merge().merge(List.of(returned)).files().stream()
                                .flatMap(it -> it.codings().stream())
                                .map(it ->
                                        it.article()
                                                + ", "
                                                + it.coder()
                                                + ", "
                                                + it.round()
                                                + ": "
                                                + it.outcome().map(Golden::joined).orElse("refused " + it.problems()))
                                .toList());
    }

    private static String joined(MergeOutcome it) {
        var counts = it.counts();
        var clashes = it.conflicts().stream().map(clash -> clash.what() + " " + clash.here() + "/" + clash.there());
        return "%d added, %d changed, %d removed, clashes %s"
                .formatted(counts.added(), counts.changed(), counts.removed(), clashes.toList());
    }

    /// How the reference came about, and whether each decision still rests on what coders say.
    static List<String> cases(Path study) {
        return in(
                study,
                project -> {
                    var judge = project.study().coder(GoldenStudy.REFERENCE).orElseThrow();
                    var coderRound = new CoderRound(judge, project.study().round(GoldenStudy.COMPARED));
                    var cases = new ArrayList<String>();
                    for (var article : project.worklist().articles(coderRound)) {
                        if (project.coding().snapshot(coderRound.key(article.id())).coding().isPresent()) {
                            project.adjudication().readCases(coderRound.key(article.id())).cases().stream()
                                    .map(Golden::line)
                                    .forEach(cases::add);
                        }
                    }
                    var kept = project.team().rounds().closedAgreement(GoldenStudy.CLOSED).orElseThrow();
                    cases.add("figures kept rest on what there is: " + kept.same());
                    return cases;
                });
    }

    private static String line(AdjudicationCase it) {
        var item = it.item();
        var way = it.decision().map(Decision::way).map(StoredNames::of).orElse("none");
        return "%s.%s: %s, %s".formatted(item.tag(), item.variable(), it.isOpen() ? "open" : "decided", way);
    }

    /// Whether a file of an export holds data: the others tell of the program and the day.
    static boolean isOfData(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".csv") || name.endsWith(".jsonl");
    }

    /// Exports tables and annotations.
    static Path export(Path study, Path into) {
        return in(study, project -> project.exports().exportAll(into)).folder();
    }
}
