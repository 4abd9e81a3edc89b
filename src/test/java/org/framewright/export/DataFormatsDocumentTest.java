package org.framewright.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.codebook.MissingCodes;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.export.columns.ExportColumn;
import org.framewright.export.dictionary.DataDictionary;
import org.framewright.export.dictionary.DataFile;
import org.framewright.export.dictionary.MissingCode;
import org.framewright.export.selection.AnalysisRule;
import org.framewright.export.selection.VariableFilter;
import org.framewright.model.article.Article;
import org.framewright.support.Samples;
import org.framewright.wording.Texts;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `docs/data-formats.md` says of every file and column what the dictionary says. Its lists are written by this test where the system
/// property `framewright.write` is set.
class DataFormatsDocumentTest {

    private static final Path DOCUMENT = Path.of("docs", "data-formats.md");
    private static final Pattern LIST =
            Pattern.compile("(<!-- dictionary: (.*?) -->\n)(.*?)(<!-- end -->)", Pattern.DOTALL);
    private static final DataDictionary SAMPLE =
            new DataDictionary(
                    new CodebookReader().read(Samples.newsFraming()),
                    List.of(),
                    Set.of(Article.DATE),
                    VariableFilter.EVERYTHING);

    @Test
    void theDocumentSaysWhatTheDictionarySays() throws IOException {
        var document = Files.readString(DOCUMENT);
        var written = LIST.matcher(document).replaceAll(list -> Matcher.quoteReplacement(list(list)));
        if (Boolean.getBoolean("framewright.write")) {
            Files.writeString(DOCUMENT, written);
        }

        assertThat(Files.readString(DOCUMENT)).isEqualTo(written);
        assertThat(SAMPLE.files())
                .allSatisfy(file -> assertThat(written).contains("<!-- dictionary: " + file.name() + " -->"));
    }

    @Test
    void documentSaysWhoseAnswersTheAnalysisHasInTheWordsOfScreenAndCommand() throws IOException {
        var sentence = new Texts(Locale.ENGLISH).get("export.analysis." + AnalysisRule.USUAL.id());

        assertThat(Files.readString(DOCUMENT)).contains(sentence);
    }

    @Test
    void everyCodeIsExplained() throws IOException {
        var document = Files.readString(DOCUMENT);
        assertThat(List.of(MissingCode.values()))
                .allSatisfy(code ->
                        assertThat(document)
                                .contains(
                                        "| "
                                                + code.code(MissingCodes.USUAL).replace('-', '−')
                                                + " | `"
                                                + code.label()
                                                + "` |"));
    }

    private static String list(MatchResult list) {
        return list.group(1)
                + switch (list.group(2)) {
                    case "files" -> files();
                    case "roles of analysis_passages.csv" ->
                            columns(
                                    SAMPLE.analysisPassages().columns().stream()
                                            .filter(DataFormatsDocumentTest::isRole),
                                    true);
                    case "codebook" -> columns(SAMPLE.answers().list().stream().map(it -> it.column()), true);
                    default -> file(list.group(2));
                }
                + list.group(4);
    }

    private static String files() {
        return "| file | a row is |\n|---|---|\n"
                + SAMPLE.files().stream()
                        .map(it ->
                                "| [`%s`](#%s) | %s |\n"
                                        .formatted(it.name(), it.name().replaceAll("[^a-z_]", ""), row(it)))
                        .collect(Collectors.joining());
    }

    /// Whether no other file has such a column.
    private static boolean isRole(ExportColumn column) {
        return !column.about().isEmpty()
                && SAMPLE.answers().list().stream().noneMatch(it -> it.column().name().equals(column.name()));
    }

    private static String row(DataFile file) {
        return new Texts(Locale.ENGLISH).constant("export.row-of.", file.row());
    }

    /// Of a file what does not come from the codebook; of one that has other columns than all of the codebook's, these too.
    private static String file(String name) {
        var file = SAMPLE.files().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
        boolean own = name.equals("attributions.csv");
        return "A row is "
                + row(file)
                + ".\n\n"
                + columns(file.columns().stream().filter(it -> own || it.about().isEmpty()), false);
    }

    private static String columns(Stream<ExportColumn> columns, boolean withCodes) {
        return (withCodes
                        ? "| column | is | holds | codes |\n|---|---|---|---|\n"
                        : "| column | is | holds |\n|---|---|---|\n")
                + columns.map(it ->
                                "| `%s` | %s | %s |%s\n"
                                        .formatted(
                                                it.name(),
                                                kind(it),
                                                it.label().replace("|", "\\|"),
                                                withCodes ? " " + codes(it.meanings()) + " |" : ""))
                        .collect(Collectors.joining());
    }

    private static String kind(ExportColumn column) {
        return switch (column.kind()) {
            case TEXT -> "text";
            case DATE -> "date";
            case TIME -> "time";
            case COUNT -> "whole number";
            case NUMBER -> "number";
            case CODE -> column.level() == ExportColumn.ColumnLevel.ORDINAL ? "code, ordered" : "code";
        };
    }

    private static String codes(SequencedMap<Integer, String> codes) {
        return codes.entrySet().stream()
                .map(it -> it.getKey() + " " + it.getValue())
                .collect(Collectors.joining("; "))
                .replace("|", "\\|");
    }
}
