package org.framewright.export.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.export.ExportPreset;
import org.framewright.export.ExportShape;
import org.framewright.export.ExportedProject;
import org.framewright.export.selection.AnalysisRule;
import org.framewright.export.selection.ExportSelection;
import org.framewright.model.article.Article;
import org.framewright.model.change.ProjectChange.CodebookAdded;
import org.framewright.model.change.RoundChange.RoundAdded;
import org.framewright.model.change.RoundChange.RoundChanged;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;
import org.framewright.model.study.RoundId;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.support.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What `analysis.csv` takes when nothing is said: what a reviewer would accept.
final class AnalysisTableTest {

    private static final EntryAuthor SUPERVISOR = new EntryAuthor("supervisor", "test");
    private static final Value YES = new Value.Category("yes");
    private static final Value FOR = new Value.Category("for");
    private static final Value AGAINST = new Value.Category("against");

    @TempDir Path folder;

    private ExportedProject exported;
    private Article strike;
    private Article vote;

    @BeforeEach
    void open() {
        exported = new ExportedProject(folder);
        strike = exported.project.add(published("strike", "2024-03-04"));
        vote = exported.project.add(published("vote", "2024-12-01"));
    }

    @AfterEach
    void close() {
        exported.close();
    }

    @Test
    void disputedAnswersAndDisputedRelevanceAreSaidAndNobodyIsDrawn() {
        submit(desk("Ada", strike), FOR);
        submit(desk("Ben", strike), AGAINST);
        submit(desk("Ada", vote), FOR);
        exported.project.coding.submitNotRelevant(desk("Ben", vote), "an obituary");
        exported.export();

        assertThat(row("strike"))
                .containsEntry("value_origin", "majority")
                .containsEntry("status", "submitted")
                .containsEntry("frame__relevant", "1")
                .containsEntry("frame__tone", "-98");
        assertThat(row("vote"))
                .containsEntry("status", "disputed")
                .containsEntry("frame__relevant", "-98")
                .containsEntry("frame__tone", "-98")
                .containsEntry("frame__warning", "")
                .containsEntry("frame__warning__missing", "-98");
    }

    @Test
    void whatIsLeftOpenInAnArticleOutsideOfTheStudyIsNotAsked() {
        exported.project.coding.submitNotRelevant(desk("Ada", strike), "sports");
        exported.project.coding.submitNotRelevant(desk("Ben", strike), "sports");
        exported.project.coding.submitNotRelevant(desk("Ada", vote), "an obituary");
        exported.export();

        assertThat(List.of("strike", "vote"))
                .allSatisfy(article ->
                        assertThat(row(article))
                                .containsEntry("status", "not_relevant")
                                .containsEntry("frame__relevant", "-96")
                                .containsEntry("frame__tone", "-96")
                                .containsEntry("frame__warning__missing", "-96"));
    }

    @Test
    void referenceCountsWhereThereIsOne() {
        submit(desk("Ada", strike), FOR);
        submit(desk("Ben", strike), AGAINST);
        var reference = exported.project.study.addCoder("Gold", Coder.Kind.REFERENCE);
        submit(new CoderRound(reference, main()).key(strike.id()), AGAINST);
        exported.export();

        assertThat(row("strike")).containsEntry("value_origin", "reference").containsEntry("frame__tone", "0");
    }

    @Test
    void mainRoundIsNotPooledWithThePilot() {
        var pilot = new Round(new RoundId("pilot"), "Pilot", Round.Purpose.PILOT, 1);
        exported.project.ledger.append(SUPERVISOR, new RoundAdded(pilot));
        submit(desk("Ada", strike), FOR);
        submit(new CoderRound(coder("Ben"), pilot).key(vote.id()), AGAINST);
        var report = exported.export();

        assertThat(exported.table("analysis.csv"))
                .extracting(it -> it.get("article") + " " + it.get("round"))
                .containsExactly("strike Main");
        assertThat(report.leftOut()).extracting(it -> it.code() + " " + it.where()).containsExactly("OTHER_ROUNDS 1");

        exported.export(new ExportSelection(List.of("Pilot"), List.of(), false));
        assertThat(exported.table("analysis.csv"))
                .extracting(it -> it.get("article") + " " + it.get("round"))
                .containsExactly("vote Pilot");
    }

    @Test
    void articleIsKnownByOutletDateAndSection() {
        submit(desk("Ada", strike), FOR);
        exported.export(ExportSelection.STUDY, ExportShape.USUAL.with(ExportPreset.R));

        assertThat(row("strike"))
                .containsEntry("outlet", "Courier")
                .containsEntry("date", "2024-03-04")
                .containsEntry("section", "Politics");
        assertThat(exported.text("import.R")).contains("column(\"date\", \"date\"");
        exported.export(ExportSelection.STUDY, ExportShape.USUAL.with(ExportPreset.SPSS));
        assertThat(exported.text("import.sps")).contains("\n  date SDATE10");
        exported.export(ExportSelection.STUDY, ExportShape.USUAL.with(ExportPreset.STATA));
        assertThat(exported.text("import.do")).contains("format %td date");
    }

    @Test
    void dateThatIsNoDayKeepsTheColumnTextAndIsNamed() {
        exported.project.add(published("later", "March 2025"));
        submit(desk("Ada", strike), FOR);
        var report = exported.export(ExportSelection.STUDY, ExportShape.USUAL.with(ExportPreset.R));

        assertThat(exported.text("import.R")).contains("column(\"date\", \"text\"");
        assertThat(report.leftOut())
                .extracting(it -> it.code() + " " + it.where() + " " + it.details())
                .containsExactly("DATES_NOT_DAYS 1 [later, March 2025]");
    }

    @Test
    void answersUnderAnEarlierMeaningAreInNoTableUnlessAskedFor() {
        submit(desk("Ada", strike), FOR);
        redefineTone();
        submit(desk("Ada", vote), FOR);
        var report = exported.export();

        assertThat(row("strike"))
                .containsEntry("codebook_version", "1")
                .containsEntry("frame__relevant", "1")
                .containsEntry("frame__tone", "-100");
        for (var table : List.of("codings_long.csv", "spans.csv")) {
            assertThat(exported.table(table))
                    .as(table)
                    .extracting(it -> it.get("article") + " " + it.get("frame__tone"))
                    .containsExactly("strike -100", "vote 1");
        }
        assertThat(exported.table("spans.csv").getFirst()).containsEntry("frame__tone__label", "[earlier meaning]");
        assertThat(row("vote")).containsEntry("codebook_version", "2").containsEntry("frame__tone", "1");
        assertThat(report.leftOut())
                .extracting(it -> it.code() + " " + it.where() + " " + it.details())
                .containsExactly("MEANING_CHANGED frame.tone [2, 1]");

        var pooled = ExportShape.USUAL.with(AnalysisRule.USUAL.withPooling(true));
        assertThat(exported.export(ExportSelection.STUDY, pooled).leftOut()).isEmpty();
        assertThat(exported.table("codings_long.csv"))
                .extracting(it -> it.get("article") + " " + it.get("frame__tone"))
                .containsExactly("strike 1", "vote 1");
    }

    @Test
    void anOpenQuestionIsNotYetCodedUntilTheCodingIsSubmittedAndThenNotAnsweredOrNeverAsked() {
        var desk = desk("Ada", strike);
        exported.answer(desk, "topics", new Value.Categories(List.of("pay")));
        exported.export();
        assertThat(coding("strike")).containsEntry("frame__relevant", "-99").containsEntry("frame__tone", "-99");

        exported.project.coding.submit(desk, "left open");
        addQuestion();
        exported.export();
        assertThat(coding("strike"))
                .as("asked, and submitted without an answer")
                .containsEntry("frame__relevant", "-101")
                .containsEntry("frame__since__missing", "-101")
                .as("the answer is missing that decides whether it is asked")
                .containsEntry("frame__tone", "-102")
                .as("not yet in the codebook")
                .containsEntry("frame__later", "-102");
    }

    private Map<String, String> coding(String article) {
        return exported.table("codings_long.csv").stream()
                .filter(it -> it.get("article").equals(article))
                .findFirst()
                .orElseThrow();
    }

    private void addQuestion() {
        var changed =
                ExportedProject.CODEBOOK
                        .replace("\"version\": 1", "\"version\": 2")
                        .replace(
                                "{\"id\": \"since\"",
                                "{\"id\": \"later\", \"label\": \"Later\", \"scale\": \"boolean\"}, {\"id\": \"since\"");
        exported.project.ledger.append(new EntryAuthor("supervisor", "test"), new CodebookAdded(2, changed));
    }

    private void redefineTone() {
        var changed =
                ExportedProject.CODEBOOK.replace(
                        "\"version\": 1",
                        """
                        "version": 2, "mapping": {"from": 1, "steps": [{"step": "redefine", "what": "frame.tone"}]}\
                        """);
        exported.project.ledger.append(SUPERVISOR, new CodebookAdded(2, changed));
        exported.project.ledger.append(SUPERVISOR, new RoundChanged(main(), main().withCodebookVersion(2)));
    }

    private static Article published(String name, String date) {
        return Samples.article(
                name,
                "“We stay,” said Ana of the " + name + ".",
                Map.of(Article.OUTLET, "Courier", Article.SECTION, "Politics", Article.DATE, date));
    }

    private Round main() {
        return exported.project.study.round("Main");
    }

    private Coder coder(String name) {
        return exported.project.seat(name).coder();
    }

    private CodingKey desk(String coder, Article article) {
        return new CoderRound(coder(coder), main()).key(article.id());
    }

    private void submit(CodingKey key, Value tone) {
        exported.answer(key, "relevant", YES);
        exported.answer(key, "tone", tone);
        exported.project.coding.submit(key, "the rest is open");
    }

    private Map<String, String> row(String article) {
        return exported.table("analysis.csv").stream()
                .filter(it -> it.get("article").equals(article))
                .findFirst()
                .orElseThrow();
    }
}
