package org.framewright.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.codebook.revision.CodebookDifference.Kind;
import org.framewright.codebook.revision.RevisionEffect;
import org.framewright.codebook.revision.RevisionProblem;
import org.framewright.codebook.revision.TranslatedCoding.UntranslatableEntry;
import org.framewright.coding.CodebookService.RevisionReport;
import org.framewright.coding.state.CodingKey;
import org.framewright.coding.state.CodingProblem;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.article.Article;
import org.framewright.model.change.RoundChange;
import org.framewright.model.coding.CodingId;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Round;
import org.framewright.safekeeping.ProjectCheck;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.store.query.StudyStore;
import org.framewright.support.Samples;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/// The codebook is changed while people are coding.
final class CodebookServiceTest {

    private static final String FIRST =
            """
            {"format": 2, "id": "moods", "version": 1, "title": "Moods", "tags": [
              {"id": "form", "unit": "article", "occurs": "once", "label": "Form", "variables": [
                {"id": "frame", "label": "Frame", "scale": "nominal", "required": true, "categories": [
                  {"id": "political", "code": 1, "label": "Political"}, {"id": "opinion", "code": 2, "label": "Opinion"},
                  {"id": "other", "code": 3, "label": "Other"}]},
                {"id": "tone", "label": "Tone", "scale": "boolean"}]}]}
            """;

    /// Renames, merges, retires and requires.
    private static final String SECOND =
            FIRST.replace(
                            "\"version\": 1",
                            """
                            "version": 2, "mapping": {"from": 1, "steps": [
                              {"step": "rename", "from": "form.frame", "to": "form.main"},
                              {"step": "merge", "from": ["form.frame.opinion"], "to": "form.main.political"}]}\
                            """)
                    .replace("\"id\": \"frame\"", "\"id\": \"main\"")
                    .replace("{\"id\": \"opinion\", \"code\": 2, \"label\": \"Opinion\"},", "")
                    .replace("\"label\": \"Other\"", "\"label\": \"Other\", \"retired\": true")
                    .replace("\"scale\": \"boolean\"", "\"scale\": \"boolean\", \"required\": true");

    @TempDir private Path folder;
    private TestProject project;
    private CodebookService codebook;
    private final AtomicInteger backups = new AtomicInteger();
    private Article first;
    private Article second;

    @BeforeEach
    void study() {
        project = TestProject.create(folder, FIRST);
        codebook =
                new CodebookService(
                        project.study,
                        new CodebookService.CodebookStores(
                                new StudyStore(project.database), project.codings, project.articles),
                        project.ledger,
                        new EntryAuthor("supervisor", "test"),
                        backups::incrementAndGet);
        first = project.add(Samples.article("first", "One."));
        second = project.add(Samples.article("second", "Two."));
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void thePreviewCountsWhatAVersionDoesAndChangesNothing() {
        answer("Ada", first, "frame", "political");
        project.coding.submit(desk("Ada", first));
        answer("Ben", first, "frame", "opinion");
        answer("Ben", second, "frame", "other");
        answer("Ben", second, "tone", "yes");
        project.coding.submit(desk("Ben", second));

        var report = codebook.preview(new CodebookReader().read(SECOND));

        assertThat(report.problems()).isEmpty();
        assertThat(report.codings()).isEqualTo(3);
        var renamed = effect(report, Kind.RENAMED, "form.main");
        assertThat(renamed.uses()).isEqualTo(3);
        assertThat(renamed.articles()).isEqualTo(2);
        var merged = effect(report, Kind.MERGED, "form.main.political");
        assertThat(merged.uses()).isEqualTo(2);
        assertThat(merged.articles()).isEqualTo(1);
        assertThat(merged.together()).isEqualTo(1);
        assertThat(effect(report, Kind.RETIRED, "form.main.other").uses()).isEqualTo(1);
        // Ada's is submitted without a tone, Ben's second has one, and his first is still open
        assertThat(effect(report, Kind.REQUIRED, "form.tone").questions()).isEqualTo(1);
        assertThat(codebook.newest().version()).isEqualTo(1);
        assertThat(backups).hasValue(0);
    }

    /// Seen to fail in a trial: a round that was closed before anything was coded in it stayed at the old version.
    @Test
    void aClosedRoundKeepsItsVersionOnlyWhereSomethingIsCodedInIt() {
        closeRound();
        codebook.apply(SECOND);
        assertThat(project.study.rounds().getFirst().codebookVersion()).isEqualTo(2);
        codebook.dropNewest();

        change(Round::reopen);
        answer("Ada", first, "frame", "political");
        closeRound();
        codebook.apply(SECOND);
        assertThat(project.study.rounds().getFirst().codebookVersion()).isEqualTo(1);
    }

    private void closeRound() {
        change(it -> it.close(Instant.EPOCH));
    }

    private void change(UnaryOperator<Round> verb) {
        var round = project.study.rounds().getFirst();
        project.ledger.append(
                new EntryAuthor("supervisor", "test"), new RoundChange.RoundChanged(round, verb.apply(round)));
    }

    @Test
    void whatCanNotFollowIsRefusedWithTheReasonAndNothingIsWritten() {
        var dropped = FIRST.replace("\"version\": 1", "\"version\": 2").replace("\"id\": \"tone\"", "\"id\": \"mood\"");

        assertThat(codebook.preview(new CodebookReader().read(dropped)).canBeApplied()).isFalse();
        assertThatThrownBy(() -> codebook.apply(dropped)).isInstanceOf(Refusal.class);
        assertThat(codebook.versions()).hasSize(1);
        assertThat(backups).hasValue(0);
    }

    /// The code 2 stood for "Opinion" until the second version.
    @Test
    void aCodeThatAnEarlierVersionRetiredIsNotUsedAgain() {
        codebook.apply(SECOND);
        var third =
                FIRST.replace("\"version\": 1", "\"version\": 3")
                        .replace("\"id\": \"frame\"", "\"id\": \"main\"")
                        .replace(
                                "{\"id\": \"opinion\", \"code\": 2, \"label\": \"Opinion\"}",
                                "{\"id\": \"sport\", \"code\": 2, \"label\": \"Sport\"}")
                        .replace("\"scale\": \"boolean\"", "\"scale\": \"boolean\", \"required\": true");

        assertThat(codebook.preview(new CodebookReader().read(third)).problems())
                .containsExactly(Problem.of(RevisionProblem.CODE_REUSED, "form.main.sport", 2, "opinion"));
        assertThatThrownBy(() -> codebook.apply(third)).isInstanceOf(Refusal.class);
        assertThat(codebook.apply(third.replace("\"code\": 2", "\"code\": 4")).version()).isEqualTo(3);
    }

    @Test
    void codingsStayAsTheyWereAndAreSeenUnderTheNewVersion() {
        answer("Ada", first, "frame", "opinion");
        project.coding.submit(desk("Ada", first));
        var stored = project.codings.annotations(coding("Ada", first));

        codebook.apply(SECOND);

        assertThat(backups).hasValue(1);
        assertThat(project.codings.annotations(coding("Ada", first))).isEqualTo(stored);
        var snapshot = project.coding.snapshot(desk("Ada", first));
        assertThat(snapshot.findFirst("form").orElseThrow().value("main")).contains(new Value.Category("political"));
        assertThat(snapshot.openQuestions()).hasSize(1);
        assertThat(ProjectCheck.check(project.database).problems()).isEmpty();
    }

    @Test
    void anOpenCodingGoesOnUnderTheNewVersionAndUndoStopsThere() {
        answer("Ben", first, "frame", "opinion");
        codebook.apply(SECOND);
        assertThat(project.coding.snapshot(desk("Ben", first)).undo().canUndo()).isTrue();

        answer("Ben", first, "tone", "yes");

        var latest = project.codings.findByArticle(first.id()).getFirst();
        assertThat(latest.codebookVersion()).isEqualTo(2);
        assertThat(project.codings.annotations(latest.id()).getFirst().value("main"))
                .contains(new Value.Category("political"));
        assertThat(project.coding.undo(desk("Ben", first)).undo().canUndo()).isFalse();
        assertThat(project.coding.redo(desk("Ben", first)).openQuestions()).isEmpty();
        assertThat(project.coding.submit(desk("Ben", first)).coding().orElseThrow().codebookVersion()).isEqualTo(2);
        assertThat(ProjectCheck.check(project.database).problems()).isEmpty();
    }

    @Test
    void whatIsAskedAgainIsOpenAndSaysWhatItWas() {
        answer("Ada", first, "frame", "other");
        project.coding.submit(desk("Ada", first));
        codebook.apply(
                FIRST.replace(
                        "\"version\": 1",
                        """
                        "version": 2, "mapping": {"from": 1, "steps": [{"step": "ask-again", "what": "form.frame"}]}\
                        """));

        var snapshot = project.coding.snapshot(desk("Ada", first));
        assertThat(snapshot.openQuestions()).hasSize(1);
        assertThat(snapshot.untranslatable())
                .extracting(UntranslatableEntry::value)
                .containsExactly(new Value.Category("other"));

        var corrected = project.coding.correct(desk("Ada", first));
        assertThat(corrected.coding().orElseThrow().codebookVersion()).isEqualTo(2);
        assertThat(corrected.openQuestions()).hasSize(1);
        assertThat(corrected.untranslatable())
                .extracting(UntranslatableEntry::value)
                .containsExactly(new Value.Category("other"));
    }

    @Test
    void aCorrectionIsAskedAgainWhatMeansSomethingElse() {
        answer("Ada", first, "frame", "other");
        project.coding.submit(desk("Ada", first));
        codebook.apply(
                FIRST.replace(
                        "\"version\": 1",
                        """
                        "version": 2, "mapping": {"from": 1, "steps": [{"step": "redefine", "what": "form.frame"}]}\
                        """));

        assertThat(project.coding.snapshot(desk("Ada", first)).openQuestions())
                .as("what was submitted stands")
                .isEmpty();
        assertThat(project.coding.correct(desk("Ada", first)).openQuestions()).hasSize(1);
    }

    @Test
    void aCorrectionThatIsContinuedUnderANewerVersionIsNotTakenForUnchanged() {
        answer("Ada", first, "frame", "other");
        project.coding.submit(desk("Ada", first));
        assertThat(project.coding.correct(desk("Ada", first)).isUnchangedCorrection()).isTrue();
        project.coding.notes().setMemo(desk("Ada", first), "on second thoughts");
        codebook.apply(FIRST.replace("\"version\": 1", "\"version\": 2"));

        var continued = project.coding.notes().addSeconds(desk("Ada", first), 30);
        assertThat(continued.undo().canUndo()).isFalse();
        assertThat(continued.isUnchangedCorrection()).isFalse();
    }

    @Test
    void theAnswersOfTheStudyStayWithTheNextVersion() {
        var asking = "\"questions\": [{\"id\": \"pole\", \"question\": \"Which pole?\"%s}], \"tags\"";
        codebook.apply(
                FIRST.replace("\"version\": 1", "\"version\": 2")
                        .replace("\"tags\"", asking.formatted(", \"answer\": \"More pay\"")));
        codebook.apply(FIRST.replace("\"version\": 1", "\"version\": 3").replace("\"tags\"", asking.formatted("")));

        assertThat(codebook.newest().questions().getFirst().answer()).isEqualTo("More pay");
    }

    @Test
    void aVersionIsDroppedAgainAsLongAsNobodyCodedUnderIt() {
        answer("Ada", first, "frame", "opinion");
        codebook.apply(SECOND);

        codebook.dropNewest();
        assertThat(codebook.versions()).hasSize(1);
        assertThat(project.coding.snapshot(desk("Ada", first)).findFirst("form").orElseThrow().value("frame"))
                .contains(new Value.Category("opinion"));

        codebook.apply(SECOND.replace("\"label\": \"Tone\"", "\"label\": \"Mood\""));
        assertThat(codebook.newest().requireTag("form").variable("tone").orElseThrow().label()).isEqualTo("Mood");
        answer("Ada", first, "tone", "no");
        assertThatThrownBy(codebook::dropNewest)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.problems().getFirst().code()).isEqualTo(CodingProblem.CODEBOOK_IN_USE));
        assertThat(ProjectCheck.check(project.database).problems()).isEmpty();
    }

    @Test
    void theFirstVersionCanNotBeDropped() {
        assertThatThrownBy(codebook::dropNewest).isInstanceOf(Refusal.class);
    }

    private static RevisionEffect effect(RevisionReport report, Kind kind, String at) {
        var address = CodebookAddress.parse(at).orElseThrow();
        return report.effects().stream()
                .filter(it -> it.difference().kind() == kind && it.difference().address().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private void answer(String coder, Article article, String variable, String category) {
        project.coding.answer(desk(coder, article), "form", variable, Optional.of(new Value.Category(category)));
    }

    private CodingKey desk(String coder, Article article) {
        return project.seat(coder).key(article.id());
    }

    private CodingId coding(String coder, Article article) {
        var of = project.study.coder(coder).orElseThrow().id();
        return project.codings.findByArticle(article.id()).stream()
                .filter(it -> it.coder().equals(of))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
