package org.framewright.team;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.coding.CodingService;
import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.hub.CarrierResolver;
import org.framewright.model.Problem;
import org.framewright.model.ProblemCode;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Coder;
import org.framewright.model.study.DrawRecipe;
import org.framewright.project.CodebookSource;
import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.reliability.figures.AgreementReport.CoderArticles;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.safekeeping.SafekeepingContext;
import org.framewright.store.ProjectOpening;
import org.framewright.store.query.CodingStore;
import org.framewright.support.Carrier;
import org.framewright.support.NextVersion;
import org.framewright.support.Nightly;
import org.framewright.support.Rigour;
import org.framewright.team.assign.AssignmentService;
import org.framewright.team.assign.AssignmentTransfer;
import org.framewright.team.merge.MergeProblem;
import org.framewright.team.merge.MergeReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A study as it goes: one supervisor, six coders on laptops of their own, eight weeks. The codebook is revised in week three, a
/// laptop is late, a coder leaves, one has two computers, files come twice and under any name.
@ExtendWith(CarrierResolver.class)
final class EightWeeksTest {

    private static final Path SAMPLE = Path.of("src/main/resources/org/framewright/sample");
    private static final List<String> CODERS =
            List.of("Adaora", "Benedikt", "Cybele", "Desmond", "Eleonora", "Fernando");
    private static final String LATE = "Desmond";
    private static final String LEAVER = "Fernando";
    private static final String TWO_DEVICES = "Cybele";
    private static final int WEEKS = 8;
    private static final int EACH_WEEK = Rigour.draws(6, 8);
    private static final int OVERLAP = 2;

    @TempDir private Path folder;
    private Carrier carrier;
    private Path study;

    @Nightly
    @Test
    void nothingIsLostAndNobodySeesAnybody(Carrier carrier) throws IOException {
        this.carrier = carrier;
        study = study();
        for (int week = 1; week <= WEEKS; week++) {
            if (week == 4) {
                leave();
            }
            giveOut(week);
            handOut(week);
            for (var coder : CODERS) {
                codeAll(coder, week);
            }
            bringBack(week);
        }

        for (var coder : CODERS) {
            assertThat(work(study, coder)).as(coder).isEqualTo(work(laptop(coder), coder));
        }
        assertEverythingGivenIsSubmitted();
        var report = in(study, project -> project.agreement().report(AgreementQuery.ALL));
        assertThat(report.coders()).extracting(CoderArticles::coder).contains(LATE, TWO_DEVICES).doesNotContain(LEAVER);
        assertThat(report.codebookVersions()).containsExactly(2, 1);
        in(study, project -> project.team().rounds().close(ProjectOpener.FIRST_ROUND));
        correctFirst(laptop("Benedikt"), "Benedikt");
        var sent = carrier.toSupervisor("Benedikt", laptop("Benedikt"));
        var late = in(study, project -> project.team().merge().merge(List.of(sent)));
        assertThat(problems(late)).containsExactly(MergeProblem.ROUND_CLOSED);
        assertThat(in(study, Project::check)).isEmpty();
    }

    /// Nine articles of the sample, and as many made of their sentences as eight weeks need.
    private Path study() throws IOException {
        var file = folder.resolve("supervisor").resolve("study.framewright");
        var texts = Files.createDirectories(folder.resolve("texts"));
        var sentences = new ArrayList<String>();
        for (var name : Files.readAllLines(SAMPLE.resolve("index.txt"))) {
            Files.copy(SAMPLE.resolve(name), texts.resolve(name));
            Files.readAllLines(SAMPLE.resolve(name)).stream().filter(it -> it.length() > 80).forEach(sentences::add);
        }
        int made = WEEKS * EACH_WEEK - 9;
        for (int i = 0; i < made; i++) {
            var text = sentences.get(i % sentences.size()) + "\n\n" + sentences.get((i * 7 + 3) % sentences.size());
            Files.writeString(texts.resolve("made-%02d.txt".formatted(i)), "Report number " + i + "\n\n" + text + "\n");
        }
        Files.createDirectories(file.getParent());
        try (var project = ProjectOpener.create(file, CodebookSource.readJson("news-framing"), installation(file))) {
            project.corpus().importFiles(List.of(texts), Optional.empty(), ProgressListener.NONE);
            CODERS.forEach(name -> project.study().addCoder(name, Coder.Kind.CODER));
        }
        return file;
    }

    /// Week three's articles go to somebody else, the one that was begun too; what was coded of them comes a week later.
    private void leave() {
        in(study, project -> project.team().members().markAsLeft(LEAVER));
        var mine =
                new AssignmentTransfer.TransferRequest(
                        ProjectOpener.FIRST_ROUND, LEAVER, Optional.of("Week 3"), List.of(), true);
        var moved = in(study, project -> project.team().transfers().reassign(mine, "Adaora"));
        assertThat(moved.report().moved()).isNotEmpty();
    }

    private void giveOut(int week) {
        var coders = CODERS.stream().filter(it -> week < 4 || !it.equals(LEAVER)).toList();
        var drawn =
                in(
                        study,
                        project ->
                                project.team()
                                        .assignments()
                                        .assign(
                                                new AssignmentService.AssignmentRequest(
                                                        ProjectOpener.FIRST_ROUND,
                                                        "Week " + week,
                                                        coders,
                                                        List.of(),
                                                        Optional.of(EACH_WEEK),
                                                        Integer.toString(OVERLAP),
                                                        2,
                                                        DrawRecipe.PairRule.ROTATING,
                                                        "",
                                                        20260300 + week)));
        assertThat(drawn.drawn()).hasSize(EACH_WEEK);
    }

    /// Packages under whatever name they get; the first is the laptop's project, each later one is taken in.
    private void handOut(int week) throws IOException {
        for (var coder : CODERS) {
            boolean away = coder.equals(LATE) && week >= 2 && week <= 5;
            boolean gone = coder.equals(LEAVER) && week >= 4;
            if (away || gone) {
                continue;
            }
            var file = week == 1 ? laptop(coder) : folder.resolve(coder).resolve("final (" + week + ").framewright");
            Files.createDirectories(file.getParent());
            var made =
                    in(
                            study,
                            project ->
                                    project.team().packages().make(project.study().coder(coder).orElseThrow(), file));
            carrier.toCoder(coder, file);
            assertHoldsNobodyBut(coder, file);
            if (week > 1) {
                var update = in(laptop(coder), project -> project.team().packages().update(file));
                assertThat(update.number()).isEqualTo(made.number());
                assertThat(update.withdrawn()).isZero();
            }
        }
    }

    private void assertHoldsNobodyBut(String coder, Path file) throws IOException {
        var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(bytes).contains(coder);
        for (var other : CODERS) {
            if (!other.equals(coder)) {
                var id = in(study, project -> project.study().coder(other).orElseThrow()).id();
                assertThat(bytes).doesNotContain(other).doesNotContain(id.value());
            }
        }
    }

    private void codeAll(String coder, int week) throws IOException {
        if (coder.equals(LEAVER) && week >= 4) {
            return;
        }
        in(
                laptop(coder),
                project -> {
                    var coderRound = seat(project, coder);
                    // whoever leaves after week three has begun just one of its articles
                    long most = coder.equals(LEAVER) && week == 3 ? 1 : Long.MAX_VALUE;
                    project.worklist().articles(coderRound).stream()
                            .map(it -> coderRound.key(it.id()))
                            .filter(it -> project.coding().snapshot(it).coding().isEmpty())
                            .limit(most)
                            .forEach(it -> code(project.coding(), it, coder));
                    return project;
                });
        if (coder.equals(TWO_DEVICES) && week == 5) {
            Files.createDirectories(atHome().getParent());
            Files.copy(laptop(coder), atHome());
        }
    }

    private static void code(CodingService coding, CodingKey key, String coder) {
        var words = new Extent.Passage(List.of(coding.article(key).fragment(0, 6)));
        var made = coding.code(key, "attribution", words, Optional.empty());
        coding.setMemo(key, made.id(), "noted by " + coder);
        coding.code(key, "source", words, Optional.empty());
        coding.undo(key);
        coding.answer(key, "sourcing", "origin", Optional.of(new Value.Category("own")));
        coding.submit(key, "the rest is open");
    }

    private static void correctFirst(Path file, String coder) {
        in(
                file,
                project -> {
                    var coderRound = seat(project, coder);
                    var key = coderRound.key(project.worklist().articles(coderRound).getFirst().id());
                    project.coding().correct(key);
                    project.coding().notes().setMemo(key, "looked at again by " + coder);
                    return project.coding().submit(key, "the rest is open");
                });
    }

    private void bringBack(int week) throws IOException {
        var back = new ArrayList<Path>();
        for (var coder : CODERS) {
            boolean away = coder.equals(LATE) && week <= 4;
            boolean gone = coder.equals(LEAVER) && week != 1 && week != 2 && week != 5;
            if (!away && !gone) {
                var sent = carrier.toSupervisor(coder, laptop(coder));
                back.add(renamed(sent, week, CODERS.indexOf(coder)));
            }
        }
        if (week == 6) {
            // a copy of the week before, worked on at home
            correctFirst(atHome(), TWO_DEVICES);
            back.add(carrier.toSupervisor(TWO_DEVICES, atHome()));
        }
        if (week == 7) {
            // the same files once more, under other names
            back.add(renamed(back.get(0), 70, 0));
            back.add(renamed(back.get(1), 70, 1));
            back.add(folder.resolve("returned").resolve("2").resolve("project-1.framewright"));
        }
        var tried = in(study, project -> project.team().merge().preview(back, ProgressListener.NONE).report());
        var report = in(study, project -> project.team().merge().merge(back));
        assertThat(report).isEqualTo(tried);
        assertThat(problems(report)).as("week " + week).isEmpty();
        assertThat(report.files().getFirst().codings()).as("week " + week).isNotEmpty();
        if (week == 7) {
            assertThat(report.files().subList(back.size() - 3, back.size()))
                    .allSatisfy(it -> assertThat(it.codings()).isEmpty());
        }
        if (week == 3) {
            var next = NextVersion.ofNewsFraming();
            in(study, project -> project.codebook().apply(next));
        }
        assertThat(in(study, Project::check)).isEmpty();
    }

    /// Files come back under names that say nothing.
    private Path renamed(Path file, int week, int number) throws IOException {
        var copy =
                folder.resolve("returned")
                        .resolve(Integer.toString(week))
                        .resolve("project-" + number + ".framewright");
        Files.createDirectories(copy.getParent());
        return Files.copy(file, copy);
    }

    private void assertEverythingGivenIsSubmitted() {
        in(
                study,
                project -> {
                    var given = project.team().assignments().list();
                    assertThat(given).hasSize(WEEKS * (EACH_WEEK + OVERLAP));
                    for (var assignment : given) {
                        var coder =
                                project.study().coders().stream()
                                        .filter(it -> it.id().equals(assignment.coder()))
                                        .findFirst()
                                        .orElseThrow();
                        var key = seat(project, coder.name()).key(assignment.article());
                        assertThat(project.coding().snapshot(key).coding().orElseThrow().isSubmitted()).isTrue();
                    }
                    return given;
                });
    }

    private Path laptop(String coder) {
        return folder.resolve(coder).resolve("project.framewright");
    }

    private Path atHome() {
        return folder.resolve("at home").resolve("project.framewright");
    }

    private static CoderRound seat(Project project, String coder) {
        return new CoderRound(project.study().coder(coder).orElseThrow(), project.study().rounds().getFirst());
    }

    private static List<ProblemCode> problems(MergeReport report) {
        return report.files().stream()
                .flatMap(it -> it.codings().stream())
                .flatMap(it -> it.problems().stream())
                .map(Problem::code)
                .toList();
    }

    /// A coder's codings, each with its annotations.
    private static Map<Coding, List<Annotation>> work(Path file, String coder) {
        var id = in(file, project -> project.study().coder(coder).orElseThrow().id());
        try (var state = ProjectOpening.view(file)) {
            var store = new CodingStore(state);
            return store.all().stream()
                    .filter(it -> it.coder().equals(id))
                    .collect(Collectors.toMap(it -> it, it -> store.annotations(it.id())));
        }
    }

    private static <T> T in(Path file, Function<Project, T> work) {
        try (var project = ProjectOpener.open(file, installation(file))) {
            return work.apply(project);
        } catch (Refusal refused) {
            throw new AssertionError(file + ": " + refused.problems(), refused);
        }
    }

    private static Installation installation(Path file) {
        var state = file.resolveSibling("state");
        return new Installation(
                "at " + file.getParent().getFileName(), new SafekeepingContext(state, Clock.systemUTC()));
    }
}
