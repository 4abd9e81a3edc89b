package org.framewright.export.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.framewright.support.Samples.words;

import org.framewright.coding.CodingKey;
import org.framewright.export.ExportShape;
import org.framewright.export.ExportedProject;
import org.framewright.export.dictionary.VariableFilter;
import org.framewright.export.selection.AnalysisRule;
import org.framewright.export.selection.AnalysisRule.UnitRule;
import org.framewright.export.selection.ExportSelection;
import org.framewright.model.Article;
import org.framewright.model.Value;
import org.framewright.support.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Units as rows, coders as columns; and what counts where several have coded a unit.
final class ReliabilityFilesTest {

    private static final Article STRIKE = Samples.article("strike", "“We stay,” said Ana, and “we go,” said Bo.");
    private static final Value YES = new Value.Category("yes");

    @TempDir Path folder;

    private ExportedProject exported;

    @BeforeEach
    void codeByTwo() {
        exported = new ExportedProject(folder);
        exported.project.add(STRIKE);
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
        exported.answer(ada, "remark", new Value.Text("same"));
        exported.answer(ben, "remark", new Value.Text("same"));
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
        assertThat(exported.text("reliability/frame__remark.csv")).isEqualTo("Ada,Ben\r\n1,1\r\n");
        assertThat(exported.text("reliability/frame__remark_values.csv")).isEqualTo("code,value\r\n1,same\r\n");
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
                .containsEntry("frame__remark", "same")
                .containsEntry("frame__remark__missing", "")
                .containsEntry("frame__since__missing", "-99")
                .as("who has not answered yet says nothing")
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
}
