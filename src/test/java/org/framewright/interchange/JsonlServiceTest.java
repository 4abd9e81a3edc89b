package org.framewright.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.framewright.export.ExportService;
import org.framewright.export.selection.ExportSelection;
import org.framewright.interchange.JsonlService.JsonlReport;
import org.framewright.model.Refusal;
import org.framewright.model.actor.Actor;
import org.framewright.model.article.Article;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.Extent;
import org.framewright.model.study.Round;
import org.framewright.store.integrity.IntegrityCheck;
import org.framewright.support.Samples;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Annotations in and out of a real project.
final class JsonlServiceTest {

    private static final Article ARTICLE =
            Samples.article("a", "😡 Ada said: “No 🚢,” and left.\nبيان: Jose\u0301 stayed.\nThe end.");

    private static final String CODING =
            "{\"article\":\"a\",\"coder\":\"Ada\",\"round\":\"Main\",\"codingVersion\":1,\"status\":\"submitted\",\"version\":1}\n";

    @TempDir private Path folder;
    private JsonlProject project;

    @BeforeEach
    void openProject() {
        project = JsonlProject.create(folder, "p").with(ARTICLE).withCoders("Ada", "Ben");
    }

    @AfterEach
    void closeProject() {
        project.close();
    }

    @Test
    void anAttributionComesInWithItsSourceAndGoesOutTheSame() {
        var source = words("s", "source", "Ada", ",\"values\":{\"naming\":\"named\",\"speaker\":\"Ada  Low\"}");
        var content =
                words(
                        "c",
                        "attribution",
                        "“No 🚢,”",
                        ",\"values\":{\"form\":\"direct\"},\"links\":{\"source\":[\"s\"]}");

        var report = project.read(content + source);

        assertThat(report).isEqualTo(new JsonlReport(2, 1, 0, 0, List.of("Ada Low")));
        assertThat(annotations("a", "Ada")).extracting(it -> it.extent().text()).containsExactly("“No 🚢,”", "Ada");
        assertThat(project.project.study.actors().all()).extracting(Actor::name).containsExactly("Ada Low");
        assertThat(project.written())
                .isEqualTo(
                        """
                        {"actor":"Ada Low","addedBy":"Ada"}
                        {"article":"a","coder":"Ada","round":"Main","codingVersion":1,"status":"open","version":1}
                        {"id":"s","article":"a","coder":"Ada","round":"Main","codingVersion":1,"tag":"source","fragments":[[2,5]],\
                        "values":{"naming":"named","speaker":"Ada Low"},"origin":"imported",\
                        "times":{"created":"2026-03-02T09:00:00Z","modified":"2026-03-02T09:00:00Z"}}
                        {"id":"c","article":"a","coder":"Ada","round":"Main","codingVersion":1,"tag":"attribution",\
                        "fragments":[[12,19]],"values":{"form":"direct"},"links":{"source":["s"]},"origin":"imported",\
                        "times":{"created":"2026-03-02T09:00:00Z","modified":"2026-03-02T09:00:00Z"}}
                        """);
    }

    @Test
    void codedAndFoundNothingSurvives() {
        var report = project.read(CODING);

        assertThat(report).isEqualTo(new JsonlReport(0, 1, 1, 0, List.of()));
        assertThat(coding("a", "Ada").isSubmitted()).isTrue();
        assertThat(project.written()).isEqualTo(CODING);
    }

    @Test
    void anImpliedSourceAndAnArticlesAnswersHaveNoWords() {
        project.read(
                """
                {"id":"i","article":"a","coder":"Ada","tag":"source","fragments":[],"values":{"naming":"unidentifiable"}}
                {"id":"w","article":"a","coder":"Ada","tag":"sourcing","values":{"origin":"own"},"unsure":true,"memo":"hm"}
                """);

        assertThat(annotations("a", "Ada"))
                .extracting(Annotation::extent)
                .containsExactly(new Extent.Implied(), new Extent.WholeArticle());
        assertThat(project.written())
                .contains("\"tag\":\"source\",\"fragments\":[],\"values\"")
                .contains(
                        "\"tag\":\"sourcing\",\"values\":{\"origin\":\"own\"},\"memo\":\"hm\",\"unsure\":true,\"origin\":\"imported\"");
    }

    @Test
    void exportedTablesSayWhatWasImportedByWhomWhenAndFromWhichFile() throws IOException {
        project.project.study.changeSettings("Main", it -> new Round.Settings(false, true, it.order()));
        project.read(words("s", "source", "Ada", "") + CODING);
        project.read(CODING.replace("Ada", "Ben").replace("\"version\":1", "\"version\":1,\"seconds\":30"));
        var one = folder.resolve("one");
        var other = folder.resolve("other");
        var exports = new ExportService(project.project.database, IntegrityCheck.ofRecords());

        exports.export(one, ExportSelection.STUDY, List.of());
        exports.export(other, ExportSelection.STUDY.withLetters(true), List.of());

        assertThat(Files.readString(one.resolve("spans.csv"))).contains(",0,imported,2026");
        assertThat(Files.readAllLines(one.resolve("coding_versions.csv")))
                .satisfiesExactly(
                        head -> assertThat(head).endsWith("seconds,annotations,imported_by,imported_at,imported_from"),
                        ada -> assertThat(ada).endsWith(",,1,supervisor,2026-03-02T09:00:00Z,x.jsonl"),
                        ben -> assertThat(ben).endsWith(",30,0,supervisor,2026-03-02T09:00:00Z,x.jsonl"));
        assertThat(Files.readAllLines(other.resolve("coding_versions.csv")))
                .satisfiesExactly(
                        head -> assertThat(head).endsWith("imported_from"),
                        ada -> assertThat(ada).endsWith(",,1,,2026-03-02T09:00:00Z,"),
                        ben -> assertThat(ben).endsWith(",30,0,,2026-03-02T09:00:00Z,"));
    }

    @Test
    void anArticleMayBeNamedByTheHashOfItsText() {
        var report = project.read(words("s", "source", "Ada", "").replace("\"a\"", "\"" + ARTICLE.textSha256() + "\""));

        assertThat(report.annotations()).isEqualTo(1);
        assertThat(annotations("a", "Ada")).hasSize(1);
    }

    @Test
    void whatIsThereIsSkippedWhateverItsTimesAndOrder() {
        var lines = words("s", "source", "Ada", ",\"values\":{\"naming\":\"named\"}") + CODING;
        project.read(lines);
        var before = project.entries().size();
        var again =
                words(
                        "s",
                        "source",
                        "Ada",
                        ",\"values\":{\"naming\":\"named\"},\"times\":{\"created\":\"2020-01-01T00:00:00Z\"}");

        var report = project.read(CODING + again + again);

        assertThat(report).isEqualTo(new JsonlReport(0, 0, 0, 3, List.of()));
        assertThat(project.entries()).hasSize(before);
    }

    @Test
    void anIdWithOtherContentIsRefused() {
        project.read(words("s", "source", "Ada", ""));

        assertRefused(words("s", "source", "said", ""), "ID_IN_USE x.jsonl:1");
        assertRefused(words("t", "cue", "said", "") + words("t", "cue", "left", ""), "ID_IN_USE x.jsonl:2");
        assertThat(project.read(words("s", "source", "said", "").replace("Ada", "Ben")).annotations()).isEqualTo(1);
    }

    @Test
    void aSubmittedCodingTakesNoMoreAnnotations() {
        project.read(CODING + words("s", "source", "Ada", ""));

        assertRefused(words("t", "cue", "said", ""), "CODING_SUBMITTED x.jsonl:1");
        assertRefused(CODING.replace("submitted", "open"), "CODING_DIFFERS x.jsonl:1");
    }

    @Test
    void anOpenCodingCanBeSubmittedByItsLine() {
        project.read(CODING.replace("submitted", "open") + words("s", "source", "Ada", ""));

        var report = project.read(words("t", "cue", "said", "") + CODING);

        assertThat(report).isEqualTo(new JsonlReport(1, 0, 1, 0, List.of()));
        assertThat(coding("a", "Ada").isSubmitted()).isTrue();
        assertThat(annotations("a", "Ada")).hasSize(2);
    }

    @Test
    void twoLinesMustSayTheSameOfACoding() {
        assertRefused(CODING + CODING.replace("submitted", "open"), "CODING_DIFFERS x.jsonl:2");
        assertThat(project.read(CODING + CODING).skipped()).isEqualTo(1);
    }

    @Test
    void aLaterVersionNeedsALineAndASubmittedVersionBeforeIt() {
        var second = CODING.replace("\"codingVersion\":1", "\"codingVersion\":2").replace("submitted", "open");
        var annotation = words("s2", "source", "Ada", ",\"codingVersion\":2");

        assertRefused(second, "UNKNOWN_CODING_VERSION x.jsonl:1");
        assertRefused(CODING + annotation, "UNKNOWN_CODING_VERSION x.jsonl:2");
        assertRefused(CODING.replace("submitted", "open") + second, "UNKNOWN_CODING_VERSION x.jsonl:2");
        assertThat(project.read(annotation + second + CODING).codings()).isEqualTo(2);
        assertThat(project.written().lines().filter(line -> line.contains("\"status\""))).hasSize(2);
    }

    @Test
    void theVersionOfACodingMayHaveItsOlderName() {
        var second = CODING.replace("\"codingVersion\":1", "\"pass\":2");

        assertRefused(second, "UNKNOWN_CODING_VERSION x.jsonl:1");
        assertThat(project.read(words("s2", "source", "Ada", ",\"pass\":2") + second + CODING).codings()).isEqualTo(2);
        assertThat(project.written()).contains("\"codingVersion\":2").doesNotContain("\"pass\"");
    }

    @Test
    void theRoundMustBeSaidWhereThereAreSeveral() {
        project.withSecondRound();

        assertRefused(words("s", "source", "Ada", ""), "ROUND_MISSING x.jsonl:1");
        assertThat(project.read(words("s", "source", "Ada", ",\"round\":\"Main\"")).annotations()).isEqualTo(1);
    }

    @Test
    void actorsAreTheSameInWhateverCase() {
        project.read(words("s", "source", "Ada", ",\"values\":{\"speaker\":\"Ada Low\"}"));

        var report = project.read(words("t", "source", "left", ",\"values\":{\"speaker\":\"ADA LOW\"}"));

        assertThat(report.actors()).isEmpty();
        assertThat(project.project.study.actors().all()).hasSize(1);
    }

    @Test
    void everythingWrongIsNamedWithItsLineAndNothingWritten() {
        var before = project.entries().size();

        assertRefused(
                "\n"
                        + words("ok", "source", "Ada", "")
                        + words("s", "nonsense", "Ada", "")
                        + "{\n"
                        + words("l", "attribution", "Ada", ",\"links\":{\"source\":[\"none\"]}")
                        + words("v", "cue", "said", ",\"values\":{\"stance\":\"nonsense\"}"),
                "UNKNOWN_TAG x.jsonl:3",
                "NOT_JSON x.jsonl:4",
                "UNKNOWN_LINK x.jsonl:5",
                "UNKNOWN_CATEGORY x.jsonl:6");
        assertThat(project.entries()).hasSize(before);
        assertThat(project.written()).isEmpty();
    }

    @Test
    void undoTakesBackWhatAFileBroughtToOneCoding() {
        project.with(Samples.article("b", "Ada stayed."));
        var other = words("o", "source", "Ada", "").replace("\"a\"", "\"b\"").replace("[2,5]", "[0,3]");
        project.read(words("s", "source", "Ada", "") + words("t", "cue", "said", "") + other);
        var key = project.project.seat("Ada").key(ARTICLE.id());

        assertThat(project.project.coding.undo(key).annotations()).isEmpty();
        assertThat(annotations("b", "Ada")).hasSize(1);
        assertThat(project.project.coding.redo(key).annotations()).hasSize(2);
    }

    @Test
    void atMostAHundredProblemsAreListed() {
        var refusal = catchThrowableOfType(Refusal.class, () -> project.read("x\n".repeat(250)));

        assertThat(refusal.problems()).hasSize(101);
        assertThat(refusal.problems().getLast().code()).isEqualTo(InterchangeProblem.MORE);
        assertThat(refusal.problems().getLast().details()).containsExactly("150");
    }

    @Test
    void replayCommitsLineByLineAndStopsAtABadOne() throws IOException {
        var file = folder.resolve("replay.jsonl");
        Files.writeString(
                file,
                words("s", "source", "Ada", ",\"values\":{\"speaker\":\"Ada Low\"}")
                        + words("c", "attribution", "No", ",\"links\":{\"source\":[\"s\"]}")
                        + words("s", "source", "Ada", ",\"values\":{\"speaker\":\"Ada Low\"}")
                        + words("bad", "attribution", "left", ",\"links\":{\"source\":[\"later\"]}")
                        + words("later", "source", "Ada", ""));
        var heard = new ArrayList<String>();

        assertThatThrownBy(() ->
                        project.jsonl.replay(
                                file,
                                id -> {
                                    heard.add(id.value());
                                    assertThat(stored(id)).isTrue();
                                }))
                .isInstanceOf(Refusal.class)
                .satisfies(refused ->
                        assertThat(list((Refusal) refused))
                                .containsExactly("UNKNOWN_LINK " + file + ":4", "LINES_TAKEN " + file));
        assertThat(heard).containsExactly("s", "c", "s");
        assertThat(annotations("a", "Ada")).hasSize(2);
    }

    @Test
    void replayAppliesALinesSubmissionWhereItStands() throws IOException {
        var file = folder.resolve("replay.jsonl");
        Files.writeString(file, words("s", "source", "Ada", "") + CODING);

        project.jsonl.replay(file, _ -> {});

        assertThat(coding("a", "Ada").isSubmitted()).isTrue();
    }

    @Test
    void aMissingFileIsRefused() {
        var missing = folder.resolve("missing.jsonl");

        assertThat(list(catchThrowableOfType(Refusal.class, () -> project.jsonl.importFile(missing))))
                .containsExactly("MISSING " + missing);
        assertThat(list(catchThrowableOfType(Refusal.class, () -> project.jsonl.importFile(folder))))
                .containsExactly("UNREADABLE " + folder);
    }

    private boolean stored(AnnotationId id) {
        // another connection sees only what is committed
        try (var other = TestProject.openUnguarded(project.project.database.file())) {
            var ada = other.study.coder("Ada").orElseThrow();
            return !other.codings.usedIds(ada.id(), List.of(id.value())).isEmpty();
        }
    }

    private static String words(String id, String tag, String words, String more) {
        int start = ARTICLE.text().indexOf(words);
        int from = ARTICLE.text().codePointCount(0, start);
        int to = from + words.codePointCount(0, words.length());
        return "{\"id\":\"%s\",\"article\":\"a\",\"coder\":\"Ada\",\"tag\":\"%s\",\"fragments\":[[%d,%d]]%s}\n"
                .formatted(id, tag, from, to, more);
    }

    private void assertRefused(String lines, String... problems) {
        var refusal = catchThrowableOfType(Refusal.class, () -> project.read(lines));
        assertThat(list(refusal)).containsExactly(problems);
    }

    private static List<String> list(Refusal refusal) {
        return refusal.problems().stream().map(problem -> problem.code().name() + " " + problem.where()).toList();
    }

    private Coding coding(String article, String coder) {
        var id = project.project.articles.findByName(article).orElseThrow().id();
        var ada = project.project.study.coder(coder).orElseThrow();
        return project.project.codings.findByArticle(id).stream()
                .filter(it -> it.coder().equals(ada.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<Annotation> annotations(String article, String coder) {
        return project.project.codings.annotations(coding(article, coder).id());
    }
}
