package org.framewright.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.export.columns.ExportColumn;
import org.framewright.export.columns.ExportColumn.Kind;
import org.framewright.export.dictionary.DataDictionary;
import org.framewright.export.dictionary.DataFile;
import org.framewright.export.dictionary.MissingCode;
import org.framewright.export.selection.ExportSelection;
import org.framewright.export.selection.VariableFilter;
import org.framewright.model.coding.Value;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.Study;
import org.framewright.support.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// `import.do`, read by [StataDo].
final class StataScriptTest {

    private static final Map<String, String> LETTERS =
            Map.of(
                    MissingCode.NOT_ASKED.label(),
                    ".n",
                    MissingCode.NOT_CODABLE.label(),
                    ".d",
                    MissingCode.DISAGREEMENT.label(),
                    ".x",
                    MissingCode.NOT_YET_CODED.label(),
                    ".u",
                    MissingCode.NOT_ANSWERED.label(),
                    ".a",
                    MissingCode.NEVER_ASKED.label(),
                    ".l");

    @TempDir Path folder;

    @Test
    void stataFindsLabelsAndMissingValuesOfEveryScale() {
        check(ExportedProject.CODEBOOK, text -> text);
    }

    @Test
    void whatMeansSomethingToStataMeansNothingInALabel() {
        var codebook =
                ExportedProject.CODEBOOK
                        .replace("\"label\": \"Frame\"", "\"label\": \"`Frame' costs $5\"")
                        .replace("\"label\": \"Against\"", "\"label\": \"`\\\"Against\\\"' or \\\\$not, \\\"so\\\"\"")
                        .replace("\"label\": \"For\"", "\"label\": \"/* for */ see // or /// http://example.org/*\"")
                        .replace("\"label\": \"Pay\"", "\"label\": \"Zahlung für Ärzte, „Löhne“ 🙂 \\\\\"")
                        .replace("\"label\": \"Night work\"", "\"label\": \"" + "ü€".repeat(60) + "\"");
        assertThat(codebook).contains("costs $5", "so\\\"", "http", "Ärzte", "ü€ü€");

        check(
                codebook,
                text ->
                        text.replace("`Frame' costs", "'Frame' costs")
                                .replace("`\"Against\"' or \\$not", "'\"Against\" ' or \\ $not")
                                .replace(
                                        "/* for */ see // or /// http://example.org/*",
                                        "/ * for */ see / or / http://example.org/ *"));
    }

    private interface Reading {
        String of(String label);
    }

    /// @param reading what Stata has in place of a label
    private void check(String codebook, Reading reading) {
        try (var exported = new ExportedProject(folder, codebook)) {
            var strike = Samples.article("strike", "“We stay,”\nsaid Ana. =1+1");
            exported.project.add(strike);
            var ada = exported.desk("Ada", strike);
            exported.code(ada, "mark", Samples.words(strike, "“We stay,”\nsaid"));
            exported.answer(ada, "degrees", new Value.Numeric(new BigDecimal("-1.1")));
            exported.project.coding.submit(ada, "the rest is open");
            exported.export(ExportSelection.STUDY, ExportShape.USUAL.with(ExportPreset.STATA));

            var saved =
                    StataDo.run(
                            exported.text("import.do"),
                            file -> List.of(exported.text(file).lines().findFirst().orElseThrow().split(",")));

            var files = dictionary(exported).files().stream().filter(it -> saved.containsKey(it.bareName())).toList();
            assertThat(files.size()).isEqualTo(saved.size()).isGreaterThan(5);
            files.forEach(file -> check(file, saved.get(file.bareName()), reading));
        }
    }

    private static DataDictionary dictionary(ExportedProject exported) {
        var state = exported.project.database;
        return new DataDictionary(
                Study.load(state).newest(),
                new ArticleStore(state).metadataNames(),
                new ArticleStore(state).metadataDays(),
                VariableFilter.EVERYTHING);
    }

    private static void check(DataFile file, StataDo.Saved saved, Reading reading) {
        for (var column : file.columns()) {
            var name = column.name();
            assertThat(saved.numeric().contains(name))
                    .as(name)
                    .isEqualTo(column.kind().isNumeric() || column.kind() == Kind.DATE);
            assertThat(saved.labels().get(name)).as(name).isNotEmpty();
            assertThat(reading.of(column.label())).as(name).startsWith(saved.labels().get(name));
            var missing =
                    column.missing().entrySet().stream()
                            .collect(Collectors.toMap(it -> it.getKey().toString(), it -> LETTERS.get(it.getValue())));
            assertThat(saved.missing().getOrDefault(name, Map.of())).as(name).isEqualTo(missing);
            if (!column.meanings().isEmpty()) {
                assertThat(saved.values().get(name)).as(name).containsAllEntriesOf(expected(column, reading));
            }
        }
    }

    private static Map<String, String> expected(ExportColumn column, Reading reading) {
        var expected = new TreeMap<String, String>();
        column.values().forEach((code, label) -> expected.put(code.toString(), reading.of(label)));
        column.missing().values().forEach(label -> expected.put(LETTERS.get(label), label));
        return expected;
    }
}
