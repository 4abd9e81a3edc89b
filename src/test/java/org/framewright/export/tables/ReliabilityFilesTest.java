package org.framewright.export.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.framewright.export.ExportProblem.ACTORS_OF_ONE_NAME;
import static org.framewright.export.ExportProblem.RATINGS_UNDER_NEWEST;
import static org.framewright.support.Samples.words;

import org.framewright.coding.actors.ActorEditor;
import org.framewright.coding.state.CodingKey;
import org.framewright.export.ExportPreset;
import org.framewright.export.ExportShape;
import org.framewright.export.ExportedProject;
import org.framewright.export.selection.AnalysisRule;
import org.framewright.export.selection.AnalysisRule.UnitRule;
import org.framewright.export.selection.ExportSelection;
import org.framewright.export.selection.VariableFilter;
import org.framewright.model.Problem;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.article.Article;
import org.framewright.model.change.ActorChange.ActorAdded;
import org.framewright.model.change.ProjectChange.CodebookAdded;
import org.framewright.model.change.RoundChange.RoundChanged;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Value;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.support.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Units as rows, coders as columns; and what counts where several have coded a unit.
final class ReliabilityFilesTest {

    private static final Article STRIKE = Samples.article("strike", "“We stay,” said Ana, and “we go,” said Bo.");
    private static final Article VOTE = Samples.article("vote", "“We vote,” said Sam Lee to Bo.");
    private static final EntryAuthor SUPERVISOR = new EntryAuthor("supervisor", "test");
    private static final Value YES = new Value.Category("yes");

    @TempDir Path folder;

    private ExportedProject exported;

    @BeforeEach
    void codeByTwo() {
        exported = new ExportedProject(folder);
        exported.project.add(STRIKE);
        exported.project.add(VOTE);
        var ada = exported.desk("Ada", STRIKE);
        var ben = exported.desk("Ben", STRIKE);
        for (var key : List.of(ada, ben)) {
            exported.answer(key, "relevant", YES);
            exported.code(key, "mark", words(STRIKE, "“We stay,”"));
        }
        exported.answer(ada, "tone", new Value.Category("for"));
        exported.answer(ben, "tone", new Value.Category("against"));
        exported.answer(ada, "degrees", new Value.Numeric(new BigDecimal("-1.5")));
        exported.answer(ben, "degrees", new Value.Numeric(new BigDecimal("2")));
        exported.answer(ada, "warning", new Value.Text("same"));
        exported.answer(ben, "warning", new Value.Text("same"));
        exported.answer(ada, "topics", new Value.Categories(List.of("pay")));
        exported.code(ben, "mark", words(STRIKE, "“we go,”"));
        submit(ada, ben);
    }

    @AfterEach
    void close() {
        exported.close();
    }

    private void submit(CodingKey... desks) {
        for (var key : desks) {
            exported.project.coding.submit(key, "the rest is open");
        }
    }

    @Test
    void aVariableHasTheCodersAsColumnsAndItsUnitsBeside() {
        exported.export();

        assertThat(exported.text("reliability/frame__tone.csv")).isEqualTo("Ada,Ben\r\n1,0\r\n");
        assertThat(exported.text("reliability/frame__tone_units.csv"))
                .isEqualTo("unit_id,article,round,unit,unit_number,coders\r\nstrike,strike,Main,article,,2\r\n");
        assertThat(exported.text("reliability/frame__degrees.csv")).isEqualTo("Ada,Ben\r\n-1.5,2\r\n");
        assertThat(exported.text("reliability/frame__topics__pay.csv")).isEqualTo("Ada,Ben\r\n1,\r\n");
        assertThat(exported.text("reliability/frame__warning.csv")).isEqualTo("Ada,Ben\r\n1,1\r\n");
        assertThat(exported.text("reliability/frame__warning_values.csv")).isEqualTo("code,value,actor\r\n1,same,\r\n");
    }

    @Test
    void whatTwoCodersFoundInTheSamePlaceIsOneUnit() {
        exported.export();

        assertThat(exported.table("spans.csv"))
                .filteredOn(row -> row.get("tag").equals("mark"))
                .extracting(row -> row.get("coder") + " " + row.get("unit_id"))
                .containsExactly("Ada strike/Main/mark/1", "Ben strike/Main/mark/1", "Ben strike/Main/mark/2");
        assertThat(exported.table("codings_long.csv"))
                .filteredOn(row -> row.get("tag").equals("mark"))
                .extracting(row -> row.get("unit_id") + " " + row.get("coding_no"))
                .containsExactly("strike/Main/mark/1 1", "strike/Main/mark/1 2", "strike/Main/mark/2 1");
    }

    @Test
    void oneOfSeveralCodersIsDrawnAndTheSameSeedDrawsTheSame() {
        var drawn = ExportShape.USUAL.with(AnalysisRule.USUAL.withUnitRule(UnitRule.RANDOM, 1));
        exported.export(ExportSelection.STUDY, drawn);
        var first = exported.table("analysis.csv").getFirst();
        assertThat(first).containsEntry("value_origin", "random coder").containsEntry("coders", "2");
        assertThat(first.get("frame__tone")).isEqualTo("Ada".equals(first.get("value_coder")) ? "1" : "0");

        exported.export(ExportSelection.STUDY, drawn);
        assertThat(exported.table("analysis.csv").getFirst()).isEqualTo(first);
    }

    @Test
    void whereNoAnswerHasMoreThanHalfTheCodersDisagree() {
        exported.export(
                ExportSelection.STUDY, ExportShape.USUAL.with(AnalysisRule.USUAL.withUnitRule(UnitRule.MAJORITY, 1)));

        assertThat(exported.table("analysis.csv").getFirst())
                .containsEntry("value_origin", "majority")
                .containsEntry("value_coder", "")
                .containsEntry("frame__relevant", "1")
                .containsEntry("frame__tone", "-98")
                .containsEntry("frame__degrees", "")
                .containsEntry("frame__degrees__missing", "-98")
                .containsEntry("frame__warning", "same")
                .containsEntry("frame__warning__missing", "")
                .containsEntry("frame__since__missing", "-101")
                .as("who has not answered says nothing")
                .containsEntry("frame__topics__pay", "1");
    }

    @Test
    void numbersHaveAMean() {
        exported.export(
                ExportSelection.STUDY, ExportShape.USUAL.with(AnalysisRule.USUAL.withUnitRule(UnitRule.MEAN, 1)));

        assertThat(exported.table("analysis.csv").getFirst())
                .containsEntry("frame__degrees", "0.25")
                .containsEntry("frame__degrees__missing", "")
                .containsEntry("frame__tone", "-98");
    }

    @Test
    void lettersStandForTheCodersEverywhere() throws Exception {
        exported.export(ExportSelection.STUDY.withLetters(true), ExportShape.USUAL);

        assertThat(exported.text("reliability/frame__tone.csv")).startsWith("A,B\r\n");
        try (var files = Files.walk(exported.folder)) {
            for (var file : files.filter(it -> it.toString().endsWith(".csv")).toList()) {
                assertThat(Files.readString(file)).doesNotContain("Ada", "Ben");
            }
        }
    }

    @Test
    void onlyTheTagsAndVariablesThatAreAskedForAreWritten() {
        exported.export(
                ExportSelection.STUDY.withVariables(new VariableFilter(List.of("frame.tone"))), ExportShape.USUAL);

        assertThat(exported.table("spans.csv")).extracting(row -> row.get("tag")).containsOnly("frame");
        assertThat(exported.table("analysis.csv").getFirst())
                .containsKey("frame__tone")
                .doesNotContainKey("frame__relevant");
        assertThat(exported.folder.resolve("reliability/frame__degrees.csv")).doesNotExist();
    }

    /// Shown to fail when actors were numbered by their names.
    @Test
    void actorsOfOneNameHaveNumbersOfTheirOwnAndJoinedActorsHaveOne() {
        var ada = exported.desk("Ada", VOTE);
        var ben = exported.desk("Ben", VOTE);
        var adas = addActor(ada, "sam-1", "Sam Lee");
        var bens = addActor(ben, "sam-2", "Sam Lee");
        var other = addActor(ben, "bo", "Bo Reis");
        speaker(ada, "Sam Lee", adas);
        speaker(ben, "Sam Lee", bens);
        speaker(ada, "Bo", adas);
        speaker(ben, "Bo", other);
        submit(ada, ben);
        var report = exported.export();

        assertThat(exported.text("reliability/speaker__name.csv")).isEqualTo("Ada,Ben\r\n1,2\r\n1,3\r\n");
        assertThat(exported.text("reliability/speaker__name_values.csv"))
                .isEqualTo("code,value,actor\r\n1,Sam Lee,sam-1\r\n2,Sam Lee,sam-2\r\n3,Bo Reis,bo\r\n");
        assertThat(report.leftOut()).contains(Problem.of(ACTORS_OF_ONE_NAME, "speaker__name", 1, 2));

        exported.project.actors.match(new ActorEditor.Supervisor(), bens, adas);
        report = exported.export();
        assertThat(exported.text("reliability/speaker__name.csv")).isEqualTo("Ada,Ben\r\n1,1\r\n1,2\r\n");
        assertThat(report.leftOut()).extracting(Problem::code).doesNotContain(ACTORS_OF_ONE_NAME);
    }

    @Test
    void filesForAProgramNameTheActorsOfTheNumbersToo() {
        var ada = exported.desk("Ada", VOTE);
        var ben = exported.desk("Ben", VOTE);
        speaker(ada, "Sam Lee", addActor(ada, "sam-1", "Sam Lee"));
        speaker(ben, "Sam Lee", addActor(ben, "sam-2", "Sam Lee"));
        submit(ada, ben);
        var report = exported.export(ExportSelection.STUDY, ExportShape.USUAL.with(ExportPreset.KALPHA));

        assertThat(exported.text("kalpha/speaker__name.csv")).isEqualTo("Ada,Ben\n1,2\n");
        assertThat(exported.text("kalpha/speaker__name_values.csv"))
                .isEqualTo("code,value,actor\n1,Sam Lee,sam-1\n2,Sam Lee,sam-2\n");
        assertThat(report.leftOut()).contains(Problem.of(ACTORS_OF_ONE_NAME, "speaker__name", 1, 2));
    }

    @Test
    void closedRoundThatItsReportReadsUnderAnOlderVersionIsNamed() {
        var round = exported.project.seat("Ada").round();
        exported.project.ledger.append(SUPERVISOR, new RoundChanged(round, round.close(Instant.EPOCH)));
        assertThat(exported.export().leftOut()).extracting(Problem::code).doesNotContain(RATINGS_UNDER_NEWEST);

        var next =
                ExportedProject.CODEBOOK.replace(
                        "\"version\": 1", "\"version\": 2, \"mapping\": {\"from\": 1, \"steps\": []}");
        exported.project.ledger.append(SUPERVISOR, new CodebookAdded(2, next));

        assertThat(exported.export().leftOut()).contains(Problem.of(RATINGS_UNDER_NEWEST, round.name(), 1, 2));
    }

    /// Adds an actor as merging does, which looks at no names.
    private ActorId addActor(CodingKey key, String id, String name) {
        var actor = Actor.of(new ActorId(id), name).withOwner(key.coder().id());
        exported.project.ledger.append(SUPERVISOR, new ActorAdded(actor));
        return actor.id();
    }

    private void speaker(CodingKey key, String words, ActorId actor) {
        var found = new AnnotationId(exported.code(key, "speaker", words(VOTE, words)));
        exported.project.coding.answer(key, found, "named", Optional.of(YES));
        exported.project.coding.answer(key, found, "name", Optional.of(new Value.Actor(actor)));
    }
}
