package org.framewright.export.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.export.ExportProblem;
import org.framewright.export.ExportedProject;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleExclusion;
import org.framewright.model.change.ArticleChange.ArticleExcluded;
import org.framewright.model.change.CoderChange.CoderChanged;
import org.framewright.model.coding.Value;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.support.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Whose codings an export holds, and what it says of those it leaves out.
final class ExportSelectionTest {

    private static final EntryAuthor SUPERVISOR = new EntryAuthor("supervisor", "test");
    private static final Article STRIKE = Samples.article("strike", "“We stay,” she said.");
    private static final Article OPINION = Samples.article("opinion", "I think they should.");

    @TempDir private Path folder;
    private ExportedProject exported;

    @BeforeEach
    void codeByTwo() {
        exported = new ExportedProject(folder);
        for (var article : List.of(STRIKE, OPINION)) {
            exported.project.add(article);
            for (var coder : List.of("Ada", "Ben")) {
                exported.code(exported.desk(coder, article), "mark", article.fragment(0, 4));
            }
        }
    }

    @AfterEach
    void close() {
        exported.close();
    }

    @Test
    void whoHasLeftIsNotExportedUnlessAskedForAndThatIsSaid() {
        var ben = exported.project.study.coder("Ben").orElseThrow();
        exported.project.ledger.append(
                SUPERVISOR, new CoderChanged(ben, ben.leave(Instant.parse("2026-03-09T08:00:00Z"))));

        assertThat(exported.export().leftOut()).containsExactly(Problem.of(ExportProblem.CODERS_LEFT, "Ben"));
        assertThat(column("spans.csv", "coder")).containsExactly("Ada", "Ada");
        assertThat(column("codings_long.csv", "coder")).containsOnly("Ada");
        assertThat(exported.export(new ExportSelection(List.of(), List.of("Ben"), false)).leftOut()).isEmpty();
        assertThat(column("spans.csv", "coder")).containsExactly("Ben", "Ben");
        assertThat(exported.export(new ExportSelection(List.of(), List.of(), true)).leftOut()).isEmpty();
        assertThat(column("spans.csv", "coder")).contains("Ada", "Ben");
    }

    @Test
    void excludedArticleIsListedWithItsReasonAndItsCodingsAreLeftOut() {
        exported.project.ledger.append(
                SUPERVISOR, new ArticleExcluded(new ArticleExclusion(OPINION.id(), "an opinion piece")));

        assertThat(exported.export().leftOut()).containsExactly(Problem.of(ExportProblem.ARTICLES_EXCLUDED, "1"));

        assertThat(column("spans.csv", "article")).containsOnly("strike");
        assertThat(column("articles.csv", "article")).containsExactly("opinion", "strike");
        assertThat(column("articles.csv", "excluded")).containsExactly("an opinion piece", "");
        exported.export(new ExportSelection(List.of(), List.of(), true));
        assertThat(column("spans.csv", "article")).contains("opinion");
    }

    @Test
    void codersAndRoundsAreChosenByNameAndAMistypedNameWritesNothing() {
        exported.export(new ExportSelection(List.of("Main"), List.of("Ada"), false));
        assertThat(column("spans.csv", "coder")).containsExactly("Ada", "Ada");

        assertRefused(new ExportSelection(List.of("Pilot"), List.of(), false), ExportProblem.NO_SUCH_ROUND);
        assertRefused(new ExportSelection(List.of(), List.of("Eve"), false), ExportProblem.NO_SUCH_CODER);
        assertThat(Files.exists(folder.resolve("data").resolve("spans.csv"))).isTrue();
        assertThat(column("spans.csv", "coder")).containsExactly("Ada", "Ada");
    }

    @Test
    void correctionThatIsBegunCountsForNothingUntilItIsSubmitted() {
        var ada = exported.desk("Ada", STRIKE);
        exported.answer(ada, "warning", new Value.Text("first"));
        exported.project.coding.submit(ada, "the rest is open");
        exported.project.coding.correct(ada);
        exported.answer(ada, "warning", new Value.Text("corrected"));

        exported.export();
        assertThat(answers("warning")).containsExactly("first");
        assertThat(exported.table("coding_versions.csv"))
                .filteredOn(row -> row.get("article").equals("strike") && row.get("coder").equals("Ada"))
                .extracting(row -> row.get("coding_version") + row.get("latest") + row.get("status"))
                .containsExactly("11submitted", "20open");

        exported.project.coding.submit(ada, "the rest is open");
        exported.export();
        assertThat(answers("warning")).containsExactly("corrected");
    }

    @Test
    void everyTableSaysTheSameOfAnArticleThatIsNotRelevantOrSetAside() {
        exported.project.coding.submitNotRelevant(exported.desk("Ada", STRIKE), "an obituary");
        exported.project.coding.notes().setAside(exported.desk("Ben", STRIKE), "asked");

        exported.export();

        assertThat(exported.table("codings_long.csv"))
                .filteredOn(row -> row.get("article").equals("strike"))
                .extracting(row -> row.get("coder") + " " + row.get("status"))
                .contains("Ada not_relevant", "Ben set_aside");
    }

    /// Ada's, of the article about the strike.
    private List<String> answers(String variable) {
        return exported.table("codings_long.csv").stream()
                .filter(row -> row.get("unit_id").equals("strike") && row.get("coder").equals("Ada"))
                .map(row -> row.get("frame__" + variable))
                .toList();
    }

    private void assertRefused(ExportSelection selection, ExportProblem why) {
        assertThatThrownBy(() -> exported.export(selection))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems()).extracting(Problem::code).containsExactly(why));
    }

    private List<String> column(String file, String name) {
        return exported.table(file).stream().map((Map<String, String> row) -> row.get(name)).toList();
    }
}
