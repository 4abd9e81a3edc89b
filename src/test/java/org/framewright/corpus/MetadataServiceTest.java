package org.framewright.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.framewright.coding.state.CodingKey;
import org.framewright.corpus.file.CorpusProblem;
import org.framewright.corpus.item.ArticleComposer;
import org.framewright.corpus.item.ImportSettings;
import org.framewright.corpus.metadata.MetadataService;
import org.framewright.corpus.metadata.MetadataService.MetadataCorrection;
import org.framewright.model.ProblemCode;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.Sha256;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;
import org.framewright.model.change.PackageChange;
import org.framewright.model.coding.Extent;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.RoundId;
import org.framewright.store.integrity.ProjectInspection;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.support.Nightly;
import org.framewright.support.Samples;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// The metadata of articles that are in a project.
final class MetadataServiceTest {

    private static final EntryAuthor SUPERVISOR = new EntryAuthor("supervisor", "test");

    @TempDir private Path folder;
    private TestProject project;
    private MetadataService metadata;

    @BeforeEach
    void openProject() {
        project = TestProject.create(folder);
        metadata = new MetadataService(project.articles, project.codings, project.ledger, SUPERVISOR);
        add("fog", Map.of("outlet", "Courier", "desk", "sea"));
        add("strike", Map.of("outlet", "Lantern", "date", "2024-03-04"));
        add("vote", Map.of());
    }

    @AfterEach
    void closeProject() {
        project.close();
    }

    @Test
    void aFieldOfSeveralArticlesIsChangedByOneEntryAndTheRestStays() {
        long before = project.ledger.lastRevision();

        var changed = describe(List.of("fog", "strike"), Map.of("outlet", "Island Post"));

        assertThat(changed).extracting(MetadataCorrection::name).containsExactly("fog", "strike");
        assertThat(project.ledger.lastRevision()).isEqualTo(before + 1);
        assertThat(values("fog")).containsEntry("outlet", "Island Post").containsEntry("desk", "sea");
        assertThat(values("strike")).containsEntry("outlet", "Island Post").containsEntry("date", "2024-03-04");
        assertThat(values("vote")).doesNotContainKey("outlet");
        requireReplay();
    }

    @Test
    void anEmptyValueRemovesAFieldAndAnEqualOneWritesNothing() {
        long before = project.ledger.lastRevision();
        assertThat(describe(List.of("fog"), Map.of("outlet", " Courier "))).isEmpty();
        assertThat(project.ledger.lastRevision()).isEqualTo(before);

        describe(List.of("fog"), Map.of("outlet", " "));
        assertThat(values("fog")).doesNotContainKey("outlet");
    }

    @Test
    void aDryRunSaysWhatWouldChangeAndWritesNothing() {
        long before = project.ledger.lastRevision();

        var corrections = metadata.dryRun(metadata.find(List.of("fog")), Map.of("URL", "x"), ImportSettings.USUAL);

        assertThat(corrections.getFirst().after()).containsEntry("url", "x");
        assertThat(project.ledger.lastRevision()).isEqualTo(before);
    }

    @Test
    void outletsGetTheNameThatTheImportGivesThemAndDatesTheirForm() {
        var settings = ImportSettings.USUAL.withOutlet("IP", "Island Post");

        metadata.describe(
                metadata.find(List.of("vote")),
                Map.of("outlet", "IP", "date", "31.12.2023"),
                settings,
                ProgressListener.NONE);

        assertThat(values("vote")).containsEntry("outlet", "Island Post").containsEntry("date", "2023-12-31");
    }

    @Test
    void undoGivesTheFormerMetadataBackExceptWhereTheyAreOthersByNow() {
        var changed = describe(List.of("fog", "strike", "vote"), Map.of("outlet", "Island Post"));
        describe(List.of("vote"), Map.of("outlet", "Lantern"));

        assertThat(metadata.undo(changed, ProgressListener.NONE)).isEqualTo(2);

        assertThat(values("fog")).containsEntry("outlet", "Courier");
        assertThat(values("strike")).containsEntry("outlet", "Lantern");
        assertThat(values("vote")).containsEntry("outlet", "Lantern");
        requireReplay();
    }

    @Test
    void aDayThatIsCertainIsKeptInOneForm() {
        var typed =
                Map.of(
                        "9 July 2024", "2024-07-09",
                        "20. März 2021", "2021-03-20",
                        "20 mai 2021", "2021-05-20",
                        "May 20, 2021", "2021-05-20",
                        "31/12/2023", "2023-12-31",
                        "2021-05-20", "2021-05-20");
        typed.forEach((words, day) -> {
            describe(List.of("fog"), Map.of("date", words));
            assertThat(values("fog")).containsEntry("date", day);
        });
    }

    @Test
    void aMonthOrAYearIsADateAndAnythingElseIsRefused() {
        describe(List.of("fog"), Map.of("date", "2024-03"));
        describe(List.of("fog"), Map.of("date", "2024"));

        refuses(CorpusProblem.BAD_DATE, Map.of("date", "2024-13"));
        refuses(CorpusProblem.BAD_DATE, Map.of("date", "spring"));
        refuses(CorpusProblem.BAD_DATE, Map.of("date", "03/04/2024"));
        assertThat(values("fog")).containsEntry("date", "2024");
    }

    @Test
    void whatTheProgramSaysAndWhatIsNoNameIsRefused() {
        refuses(CorpusProblem.FIELD_OF_PROGRAM, Map.of(Article.PART_RULES, "mine"));
        refuses(CorpusProblem.BAD_FIELD_NAME, Map.of(" ", "value"));
        assertThatThrownBy(() -> metadata.find(List.of("nobody"))).isInstanceOf(Refusal.class);
    }

    @Test
    void aCodersOwnFileKeepsItsMetadata() {
        project.ledger.append(SUPERVISOR, new PackageChange.PackageUpdated(new CoderId("ada"), 1, ""));

        refuses(CorpusProblem.METADATA_IN_PACKAGE, Map.of("outlet", "Island Post"));
    }

    @Test
    void wordsAreCountedAsInAnExport() {
        var text = "The tide’s 3.5 metres weren’t high-water.";
        project.add(Samples.article("tide", text));

        assertThat(metadata.words()).containsEntry(new ArticleId("article-tide"), 7);
    }

    @Test
    void wordsAndRoundsAreSaidOfEachArticle() {
        var ada = project.study.addCoder("Ada", Coder.Kind.CODER);
        var round = project.study.rounds().getFirst();
        project.coding.code(
                new CodingKey(new ArticleId("fog"), ada, round),
                "cue",
                new Extent.Passage(List.of(project.articles.article(new ArticleId("fog")).fragment(0, 9))),
                Optional.empty());

        assertThat(metadata.words()).containsEntry(new ArticleId("vote"), 12);
        assertThat(metadata.rounds()).containsOnly(Map.entry(new ArticleId("fog"), Set.of(new RoundId("main"))));
        assertThat(metadata.articles().getFirst().textBytes()).isPositive();
    }

    @Nightly
    @Test
    void aThousandArticlesAreDescribedInAFewEntriesAndAllOrNone() {
        var names = addArticles(1_000);
        long before = project.ledger.lastRevision();

        describe(names, Map.of("outlet", "Island Post"));

        assertThat(project.ledger.lastRevision() - before).isEqualTo(5);
        assertThat(metadata.articles().stream().filter(it -> it.article().outlet().equals("Island Post")))
                .hasSize(1_000);
    }

    @Test
    void correctionsThatAreCancelledLeaveNothingBehindAtAnyPoint() {
        var names = addArticles(600);
        for (int part = 0; part <= 3; part++) {
            var progress = new ProgressUntil(200 * part);
            assertStopped(() ->
                    metadata.describe(metadata.find(names), Map.of("outlet", "X"), ImportSettings.USUAL, progress));
            assertThat(progress.parts).endsWith(200 * part + " of 600");
        }

        var changed = describe(names, Map.of("outlet", "Island Post"));
        assertStopped(() -> metadata.undo(changed, new ProgressUntil(400)));
        assertThat(names).allMatch(it -> "Island Post".equals(values(it).get("outlet")));
        requireReplay();
    }

    private void assertStopped(ThrowingCallable work) {
        long before = project.ledger.lastRevision();
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.problems()).extracting("code").containsExactly(CorpusProblem.STOPPED));
        assertThat(project.ledger.lastRevision()).isEqualTo(before);
    }

    /// A listener that cancels the work once a number of articles is reported.
    private static final class ProgressUntil implements ProgressListener {

        private final int last;
        private final List<String> parts = new ArrayList<>();
        private boolean cancelled;

        ProgressUntil(int last) {
            this.last = last;
        }

        @Override
        public void update(int done, int total) {
            parts.add(done + " of " + total);
            cancelled = done >= last;
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }

    private List<String> addArticles(int count) {
        var names = IntStream.range(0, count).mapToObj(it -> "n" + it).toList();
        names.forEach(it -> add(it, Map.of()));
        return names;
    }

    private void add(String name, Map<String, String> values) {
        var text = "Ferry stays in port in " + name + ".\n\nNobody leaves, the board said again.";
        project.add(
                ArticleComposer.compose(
                        new ArticleId(name), name, text, Sha256.hex(text), "", new LinkedHashMap<>(values), List.of()));
    }

    private List<MetadataCorrection> describe(List<String> names, Map<String, String> values) {
        return metadata.describe(metadata.find(names), values, ImportSettings.USUAL, ProgressListener.NONE);
    }

    private Map<String, String> values(String name) {
        return project.articles.findByName(name).orElseThrow().metadata();
    }

    private void refuses(ProblemCode code, Map<String, String> values) {
        assertThatThrownBy(() -> describe(List.of("fog"), values))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.problems()).extracting("code").containsExactly(code));
    }

    private void requireReplay() {
        try (var inspection = ProjectInspection.of(project.database)) {
            assertThat(inspection.replay().differences()).isEmpty();
        }
    }
}
