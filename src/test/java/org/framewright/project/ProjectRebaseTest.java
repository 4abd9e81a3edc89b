package org.framewright.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.coding.actors.ActorDetails;
import org.framewright.coding.actors.ActorEditor;
import org.framewright.coding.state.CoderRound;
import org.framewright.corpus.item.ImportSettings;
import org.framewright.corpus.metadata.MetadataService;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.actor.Actor;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.change.Change;
import org.framewright.model.change.ProjectChange.ProjectNamed;
import org.framewright.model.change.StudyChange;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.CodingId;
import org.framewright.model.study.Coder;
import org.framewright.model.study.DrawRecipe;
import org.framewright.model.study.Round;
import org.framewright.safekeeping.ProjectFiles;
import org.framewright.safekeeping.SafekeepingContext;
import org.framewright.store.ProjectOpening;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.query.CodingStore;
import org.framewright.support.NextVersion;
import org.framewright.support.Nightly;
import org.framewright.support.RandomCoder;
import org.framewright.support.RandomCoder.Daring;
import org.framewright.support.UsualCases;
import org.framewright.team.SentPackage;
import org.framewright.team.assign.AssignmentService.AssignmentRequest;
import org.framewright.team.merge.MergeReport.RebaseReport;
import org.framewright.wording.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;

/// Two supervisors work apart, each in a copy of the project; then one is brought up to date by the other.
final class ProjectRebaseTest {

    private static final Path TEXTS = Path.of("src", "main", "resources", "org", "framewright", "sample");
    private static final List<String> NAMES = List.of("Second", "Third", "Fourth");

    /// Each supervisor codes with one of them.
    private static final List<String> CODERS = List.of("Ada", "Ben");

    @TempDir private Path folder;

    private Path file(String supervisor) {
        return folder.resolve(supervisor).resolve("study.framewright");
    }

    private <T> T in(String supervisor, Function<Project, T> work) {
        var state = new SafekeepingContext(folder.resolve(supervisor).resolve("state"), Clock.systemUTC());
        try (var project = ProjectOpener.open(file(supervisor), new Installation(supervisor, state))) {
            return work.apply(project);
        }
    }

    private void makeTwo() throws IOException {
        Files.createDirectories(file("grace").getParent());
        Files.createDirectories(file("helen").getParent());
        var state = new SafekeepingContext(folder.resolve("state"), Clock.systemUTC());
        try (var project =
                ProjectOpener.create(
                        file("grace"), CodebookSource.readJson("news-framing"), new Installation("maker", state))) {
            var texts = List.of(TEXTS.resolve("01-wire-report.txt"), TEXTS.resolve("04-tabloid.txt"));
            project.corpus().importFiles(texts, Optional.empty(), ProgressListener.NONE);
            CODERS.forEach(it -> project.study().addCoder(it, Coder.Kind.CODER));
        }
        Files.copy(file("grace"), file("helen"));
    }

    private RebaseReport rebase(String supervisor, String newest) throws IOException {
        var scratch = Files.createDirectories(folder.resolve("scratch"));
        var copy = Files.copy(file(newest), scratch.resolve(UUID.randomUUID() + ".framewright"));
        return in(supervisor, project -> project.rebase(copy));
    }

    private static String digest(Project project) {
        return project.ledger().digest(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @UsualCases(4)
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whateverBothHaveDoneIsThereOrNamed(int seed) throws IOException {
        makeTwo();
        var random = new Random(seed);
        long common = in("grace", it -> it.ledger().lastRevision());
        for (var supervisor : List.of("grace", "helen")) {
            var coder = supervisor.equals("grace") ? "Ada" : "Ben";
            in(
                    supervisor,
                    project -> {
                        for (int i = 0; i < 15; i++) {
                            workAtStudy(project, coder, random);
                        }
                        return project;
                    });
        }
        var first = in("grace", ProjectRebaseTest::digest);
        long last = in("grace", it -> it.ledger().lastRevision());
        var own = in("helen", it -> studyChanges(it, common));
        var coded = work("helen", "Ben");

        var report = rebase("helen", "grace");

        String begins = in("helen", it -> it.ledger().digest(last));
        assertThat(begins).as("all of the first, in its order").isEqualTo(first);
        assertThat(in("helen", Project::check)).isEmpty();
        var now = in("helen", it -> studyChanges(it, common));
        var missing = own.stream().filter(it -> !now.contains(it)).toList();
        assertThat(report.leftOut().isEmpty()).as(report.leftOut().toString()).isEqualTo(missing.isEmpty());
        if (report.codings().stream().allMatch(it -> it.problems().isEmpty())) {
            assertThat(work("helen", "Ben")).isEqualTo(coded);
        }

        var newer = rebase("grace", "helen");
        assertThat(newer.problems()).isEmpty();
        assertThat(newer.codings()).isEmpty();
        String same = in("helen", ProjectRebaseTest::digest);
        assertThat(this.<String>in("grace", ProjectRebaseTest::digest)).isEqualTo(same);
        assertThat(in("grace", Project::check)).isEmpty();
    }

    /// One thing that a supervisor does, or tries to.
    private void workAtStudy(Project project, String coder, Random random) {
        var name = NAMES.get(random.nextInt(NAMES.size()));
        var articles = project.corpus().articles();
        var article = articles.get(random.nextInt(articles.size()));
        try {
            switch (random.nextInt(14)) {
                case 0, 1 ->
                        project.team().rounds().add(name, Round.Purpose.MAIN, Optional.empty(), Round.Settings.PLAIN);
                case 2 -> project.team().rounds().close(name);
                case 3 -> project.team().rounds().reopen(name);
                case 4 -> project.study().addCoder("Coder " + name, Coder.Kind.CODER);
                case 5 -> project.team().members().exclude(List.of(article.name()), name);
                case 6 -> project.team().members().include(List.of(article.name()));
                case 7 ->
                        project.actors()
                                .add(
                                        new ActorEditor.Supervisor(),
                                        new ActorDetails(name, Actor.Kind.PERSON, "", List.of()));
                case 8 ->
                        project.team()
                                .assignments()
                                .assign(
                                        new AssignmentRequest(
                                                name,
                                                "Batch " + random.nextInt(1_000),
                                                List.of(coder),
                                                List.of(article.name()),
                                                Optional.empty(),
                                                "0",
                                                1,
                                                DrawRecipe.PairRule.ALL,
                                                "",
                                                1));
                case 9 -> project.codebook().apply(NextVersion.asking("asked-" + random.nextInt(100), name));
                case 10 ->
                        project.team()
                                .packages()
                                .make(
                                        project.study().coder(coder).orElseThrow(),
                                        folder.resolve(UUID.randomUUID() + ".framewright"));
                case 11 -> project.team().members().markAsLeft("Coder " + name);
                default ->
                        new RandomCoder(
                                        project.coding(),
                                        new CoderRound(
                                                project.study().coder(coder).orElseThrow(),
                                                project.study().rounds().getFirst()),
                                        random,
                                        Daring.CORRECTS)
                                .work(articles, 6);
            }
        } catch (Refusal notNow) {
            // tried, as people do
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Change> studyChanges(Project project, long after) {
        var changes = new ArrayList<Change>();
        project.ledger()
                .forEachSince(
                        after,
                        it ->
                                SentPackage.flatten(it.change())
                                        .filter(StudyChange.class::isInstance)
                                        .forEach(changes::add));
        return changes;
    }

    private Map<CodingId, List<Annotation>> work(String supervisor, String coder) {
        try (var database = ProjectOpening.view(file(supervisor))) {
            var codings = new CodingStore(database);
            var id = in(supervisor, it -> it.study().coder(coder).orElseThrow().id());
            var work = new HashMap<CodingId, List<Annotation>>();
            codings.all().stream()
                    .filter(it -> it.coder().equals(id))
                    .forEach(it -> work.put(it.id(), codings.annotations(it.id())));
            return work;
        }
    }

    @Test
    void entryThatComesMeanwhileIsNotLost() throws IOException {
        makeTwo();
        in("helen", it -> it.study().addCoder("Hal", Coder.Kind.CODER));
        var state = new SafekeepingContext(folder.resolve("grace").resolve("state"), Clock.systemUTC());
        try (var opened = ProjectFiles.open(file("grace"), state)) {
            long revision = opened.database().revision();
            new Ledger(opened.database(), Clock.systemUTC())
                    .append(new EntryAuthor("supervisor", "grace"), new ProjectNamed("study", "Meanwhile"));
            assertThatThrownBy(() -> opened.replaceContents(file("helen"), revision))
                    .hasMessageContaining("CHANGED_MEANWHILE");
        }
        String name = in("grace", Project::name);
        assertThat(name).isEqualTo("Meanwhile");
        assertThat(in("grace", Project::check)).isEmpty();
    }

    @Test
    void openProjectReadsTheNewCodebookOfTheSameNumber() throws IOException {
        makeTwo();
        in("grace", it -> apply(it, "asked-by-grace"));
        in("helen", it -> apply(it, "asked-by-helen"));
        String newest = in("grace", ProjectRebaseTest::digest);
        var copy = Files.copy(file("grace"), folder.resolve("newest.framewright"));
        in(
                "helen",
                project -> {
                    assertThat(project.study().versions().newest().toString()).contains("asked-by-helen");
                    assertThat(digest(project)).isNotEqualTo(newest);
                    assertThat(project.rebase(copy).leftOut()).isNotEmpty();
                    assertThat(project.study().versions().newest().toString()).contains("asked-by-grace");
                    assertThat(digest(project)).isEqualTo(newest);
                    return project;
                });
    }

    private static Project apply(Project project, String id) {
        try {
            project.codebook().apply(NextVersion.asking(id, "What is asked"));
            return project;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void articleThatBothHaveDescribedStaysAsItWasSentFirst() throws IOException {
        makeTwo();
        in("grace", it -> describe(it, "outlet", "Harbour Post"));
        in("helen", it -> describe(it, "author", "H. Hale"));

        var report = rebase("helen", "grace");

        assertThat(report.leftOut()).hasSize(1);
        var metadata = in("helen", it -> it.metadata().articles().getFirst().toString());
        assertThat(metadata).contains("Harbour Post").doesNotContain("H. Hale");
    }

    @Test
    void stepThatIsLeftOutSaysHowManyThingsItHas() throws IOException {
        makeTwo();
        in("grace", it -> excludeAll(it, "off topic"));
        in("helen", it -> excludeAll(it, "doubled"));

        var report = rebase("helen", "grace");

        assertThat(report.leftOut())
                .map(new Texts(Locale.ENGLISH)::problem)
                .singleElement()
                .asString()
                .startsWith("Your change to an article (01-wire-report) was not applied, nor was 1 related change: ");
    }

    private static List<String> excludeAll(Project project, String reason) {
        var names = project.corpus().articles().stream().map(ArticleSummary::name).toList();
        return project.team().members().exclude(names, reason);
    }

    private static List<MetadataService.MetadataCorrection> describe(Project project, String field, String value) {
        var article = project.corpus().articles().getFirst();
        return project.metadata()
                .describe(List.of(article.id()), Map.of(field, value), ImportSettings.USUAL, ProgressListener.NONE);
    }

    @Test
    void otherSupervisorsEntryOfTheSameRevisionIsNotUndone() throws IOException {
        makeTwo();
        in("grace", it -> it.study().addCoder("Gus", Coder.Kind.CODER));
        var copy = Files.copy(file("grace"), folder.resolve("newest.framewright"));
        in(
                "helen",
                project -> {
                    var editor = new ActorEditor.Supervisor();
                    var added = project.actors().add(editor, new ActorDetails("Hal", Actor.Kind.PERSON, "", List.of()));
                    project.rebase(copy);
                    assertThatThrownBy(() -> project.actors().undo(editor, added.revision()))
                            .hasMessageContaining("CHANGED_MEANWHILE");
                    assertThat(project.study().coder("Gus")).isPresent();
                    return project;
                });
    }

    /// SQLite's driver tells nothing of it.
    @Nightly
    @Test
    void contentsThatTheDiskDoesNotTakeAreRefused() throws IOException, SQLException {
        makeTwo();
        in("grace", it -> it.study().addCoder("Gus", Coder.Kind.CODER));
        var copy = Files.copy(file("grace"), folder.resolve("newest.framewright"));
        String before = in("helen", ProjectRebaseTest::digest);
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + file("helen"));
                var statement = other.createStatement()) {
            in(
                    "helen",
                    project -> {
                        lock(statement);
                        assertThatThrownBy(() -> project.rebase(copy)).isInstanceOf(Refusal.class);
                        unlock(statement);
                        return project;
                    });
        }
        assertThat(this.<String>in("helen", ProjectRebaseTest::digest)).isEqualTo(before);
    }

    private static void lock(Statement statement) {
        execute(statement, "BEGIN IMMEDIATE");
    }

    private static void unlock(Statement statement) {
        execute(statement, "ROLLBACK");
    }

    private static void execute(Statement statement, String sql) {
        try {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void fileOfAnotherProjectIsRefused() throws IOException {
        makeTwo();
        var other = folder.resolve("other.framewright");
        var state = new SafekeepingContext(folder.resolve("state"), Clock.systemUTC());
        ProjectOpener.create(other, CodebookSource.readJson("news-framing"), new Installation("maker", state)).close();
        var before = in("grace", ProjectRebaseTest::digest);

        in(
                "grace",
                project -> {
                    assertThatThrownBy(() -> project.rebase(other)).hasMessageContaining("OTHER_PROJECT");
                    return project;
                });

        assertThat(this.<String>in("grace", ProjectRebaseTest::digest)).isEqualTo(before);
    }
}
