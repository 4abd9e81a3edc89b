package org.framewright.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.coding.state.CodingKey;
import org.framewright.corpus.file.CorpusProblem;
import org.framewright.corpus.item.ArticleComposer;
import org.framewright.model.ProblemCode;
import org.framewright.model.Refusal;
import org.framewright.model.Sha256;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticlePart;
import org.framewright.model.article.ArticlePart.Kind;
import org.framewright.model.article.Segment;
import org.framewright.model.change.PackageChange;
import org.framewright.model.coding.Extent;
import org.framewright.model.study.CoderId;
import org.framewright.store.integrity.ProjectInspection;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.support.Samples;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Parts of articles that are in a project.
final class PartServiceTest {

    private static final EntryAuthor SUPERVISOR = new EntryAuthor("supervisor", "test");
    private static final String TEXT =
            "Pilots vote\n\nFog at sea\nNo ferry leaves, the board said. (dpa)\nLerwin - quiet. It rains.";

    @TempDir private Path folder;
    private TestProject project;
    private PartService parts;

    @BeforeEach
    void openProject() {
        project = TestProject.create(folder);
        parts = new PartService(project.articles, project.codings, project.ledger, SUPERVISOR);
        project.add(
                ArticleComposer.compose(
                        new ArticleId("vote"), "vote", TEXT, Sha256.hex(TEXT), "", new LinkedHashMap<>(), List.of()));
    }

    @AfterEach
    void closeProject() {
        project.close();
    }

    @Test
    void linesAreListedWithTheirParts() {
        assertThat(parts.lines(parts.find("vote")).stream().map(it -> it.kind().map(Kind::name).orElse("")))
                .containsExactly("HEADLINE", "", "CREDIT", "");
    }

    @Test
    void aLineIsWhatItIsSaidToBeAndTheRestStays() {
        parts.correct("vote", Map.of(2, Optional.of(Kind.SUBHEAD), 3, Optional.empty(), 4, Optional.of(Kind.DATELINE)));

        var article = parts.find("vote");
        assertThat(words(article)).containsExactly("Pilots vote", "Fog at sea", "Lerwin -");
        assertThat(article.segments()).isEqualTo(composed().segments());
        assertThat(article.metadata()).containsEntry(Article.PART_RULES, "parts/8, corrected");
        requireReplay();
    }

    @Test
    void anotherHeadlineNumbersParagraphsAnewAndUndoNumbersThemAsBefore() {
        parts.correct("vote", Map.of(2, Optional.of(Kind.HEADLINE)));

        var article = parts.find("vote");
        assertThat(words(article)).containsExactly("Fog at sea", "(dpa)");
        assertThat(article.segments(Segment.Kind.HEADLINE)).hasSize(1);
        assertThat(article.segment(Segment.Kind.PARAGRAPH, 1).orElseThrow().start()).isZero();
        assertThat(project.articles.summaries().getFirst().title()).isEqualTo("Fog at sea");
        requireReplay();

        project.ledger.undo(SUPERVISOR, project.database.revision());
        assertThat(parts.find("vote")).isEqualTo(composed());
        requireReplay();
    }

    @Test
    void whatIsSaidAlreadyWritesNothing() {
        long before = project.database.revision();

        parts.correct("vote", Map.of(1, Optional.of(Kind.HEADLINE), 2, Optional.empty()));

        assertThat(project.database.revision()).isEqualTo(before);
    }

    @Test
    void anArticleOfTheFirstRulesIsSaidToBeCorrected() {
        project.add(Samples.article("old", "Pilots vote. It rains."));

        parts.correct("old", Map.of(1, Optional.of(Kind.CORRECTION)));

        assertThat(parts.find("old").metadata()).containsEntry(Article.PART_RULES, "parts/1, corrected");
    }

    @Test
    void aCodedArticleKeepsItsParts() {
        var words = new Extent.Passage(List.of(composed().fragment(0, 6)));
        var seat = project.seat("Ada");
        project.coding.code(
                new CodingKey(new ArticleId("vote"), seat.coder(), seat.round()), "cue", words, Optional.empty());

        refuses(CorpusProblem.PARTS_CODED, Map.of(2, Optional.of(Kind.SUBHEAD)));
        assertThat(parts.find("vote")).isEqualTo(composed());
    }

    @Test
    void onceAPackageWasMadeTheHeadlineStays() {
        project.ledger.append(SUPERVISOR, new PackageChange.PackageCreated(new CoderId("ada"), 1, "", ""));

        refuses(CorpusProblem.HEADLINE_SENT, Map.of(2, Optional.of(Kind.HEADLINE)));
        refuses(CorpusProblem.HEADLINE_SENT, Map.of(1, Optional.empty()));
        parts.correct("vote", Map.of(2, Optional.of(Kind.SUBHEAD)));
        assertThat(words(parts.find("vote"))).contains("Fog at sea");
    }

    @Test
    void aCodersOwnFileKeepsAllParts() {
        project.ledger.append(SUPERVISOR, new PackageChange.PackageUpdated(new CoderId("ada"), 1, ""));

        refuses(CorpusProblem.PARTS_IN_PACKAGE, Map.of(2, Optional.of(Kind.SUBHEAD)));
    }

    @Test
    void whatIsNotThereIsRefused() {
        refuses(CorpusProblem.NO_SUCH_LINE, Map.of(5, Optional.of(Kind.SUBHEAD)));
        refuses(CorpusProblem.NO_SUCH_LINE, Map.of(0, Optional.empty()));
        refuses(CorpusProblem.TWO_HEADLINES, Map.of(1, Optional.of(Kind.HEADLINE), 2, Optional.of(Kind.HEADLINE)));
        assertThatThrownBy(() -> parts.find("nobody")).isInstanceOf(Refusal.class);
    }

    private void refuses(ProblemCode code, Map<Integer, Optional<ArticlePart.Kind>> kinds) {
        assertThatThrownBy(() -> parts.correct("vote", kinds))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.problems()).extracting("code").containsExactly(code));
    }

    private static Article composed() {
        return ArticleComposer.compose(
                new ArticleId("vote"), "vote", TEXT, Sha256.hex(TEXT), "", new LinkedHashMap<>(), List.of());
    }

    private static List<String> words(Article article) {
        return article.parts().stream().map(it -> article.text().substring(it.start(), it.end())).toList();
    }

    private void requireReplay() {
        try (var inspection = ProjectInspection.of(project.database)) {
            var replayed = inspection.replay();
            assertThat(replayed.faults()).isEmpty();
            assertThat(replayed.differences()).isEmpty();
        }
    }
}
