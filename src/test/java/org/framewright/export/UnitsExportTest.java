package org.framewright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.framewright.model.coding.Value;
import org.framewright.support.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What is coded of headlines, paragraphs and sentences, as the tables have it.
final class UnitsExportTest {

    @TempDir Path folder;

    @Test
    void eachTableSaysWhichSegmentAnAnswerIsAbout() {
        try (var exported = new ExportedProject(folder, Units.CODEBOOK)) {
            var article = exported.project.add(Units.article("strike"));
            var ada = exported.desk("Ada", article);
            var ben = exported.desk("Ben", article);
            Units.answerTheRest(exported.project, ada, "for");
            Units.techniques(exported.project, ada, 2, "fear");
            exported.project.coding.code(ben, "fact", Units.sentence(2), Optional.empty());
            exported.export();

            var span = of(exported, "spans.csv", "technique").findFirst().orElseThrow();
            assertThat(span)
                    .contains(entry("extent", "paragraph"), entry("unit_number", "2"), entry("text", "Talks go on."))
                    .contains(entry("start_cp", "53"), entry("end_cp", "65"), entry("technique__which__fear", "1"));

            // not begun by Ben, and there for every coder of the article; paragraphs only where they were begun
            assertThat(units(exported, "headline"))
                    .extracting(row -> row.get("coder") + row.get("unit_id") + row.get("headline_tone__tone"))
                    .containsExactly("Adastrike/h12", "Benstrike/h1-99");
            assertThat(units(exported, "paragraph"))
                    .extracting(row ->
                            row.get("coder")
                                    + row.get("unit_number")
                                    + row.get("technique__which__fear")
                                    + row.get("technique__which__doubt"))
                    .containsExactly("Ada210", "Ben2-99-99");
        }
    }

    @Test
    void scoresAreComputedForEachCodingAndSayWhyThereIsNone() {
        var codebook =
                """
                {"format": 2, "id": "scored", "version": 1, "title": "Scored", "tags": [
                  {"id": "frame", "label": "Frame", "unit": "article", "occurs": "once", "variables": [
                     {"id": "blame", "label": "Blame", "scale": "boolean"}, {"id": "fight", "label": "Fight", "scale": "boolean"}]}],
                 "scores": [
                  {"id": "conflict", "label": "Conflict", "of": "mean", "items": ["frame.blame", "frame.fight"], "answered": 1},
                  {"id": "strict", "label": "Strict", "of": "mean", "items": ["frame.blame", "frame.fight"]},
                  {"id": "rest", "label": "Rest", "of": "difference", "minuend": "conflict", "subtrahend": "strict"}]}\
                """;
        try (var exported = new ExportedProject(folder, codebook)) {
            var ada = exported.desk("Ada", exported.project.add(Units.article("strike")));
            exported.answer(ada, "blame", new Value.Category("yes"));
            exported.export();

            assertThat(exported.table("scores.csv"))
                    .extracting(row -> String.join(",", row.values().stream().skip(9).toList()))
                    .containsExactly(
                            "conflict,Conflict,1,1,2,1,",
                            "strict,Strict,,1,2,2,too few answered",
                            "rest,Rest,,,,,needs strict");
            assertThat(exported.table("codebook.csv"))
                    .filteredOn(row -> row.get("kind").equals("score"))
                    .extracting(row -> row.get("formula"))
                    .containsExactly(
                            "mean(frame.blame, frame.fight)", "mean(frame.blame, frame.fight)", "conflict - strict");
        }
    }

    private static Stream<Map<String, String>> units(ExportedProject exported, String unit) {
        return exported.table("codings_long.csv").stream()
                .filter(row -> row.get("unit").equals(unit) && row.get("tag").isEmpty());
    }

    private static Stream<Map<String, String>> of(ExportedProject exported, String file, String tag) {
        return exported.table(file).stream().filter(row -> row.get("tag").equals(tag));
    }
}
