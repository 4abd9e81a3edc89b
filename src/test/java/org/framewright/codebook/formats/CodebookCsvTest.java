package org.framewright.codebook.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookProblem;
import org.framewright.codebook.Codebooks;
import org.framewright.codebook.Variable.Scale;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.model.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A codebook goes to a spreadsheet and comes back.
final class CodebookCsvTest {

    private static final String SMALL =
            """
            kind,tag,variable,id,code,label,title,version,unit,occurs,scale
            codebook,,,small,,,Small,1,,,
            tag,,,framing,,Framing,,,article,once,
            variable,framing,,tone,,Tone,,,,,nominal
            category,framing,tone,for,1,For,,,,,
            category,framing,tone,against,2,Against,,,,,
            """;

    @TempDir Path folder;

    static Stream<Codebook> all() {
        return Stream.concat(Stream.of(Codebooks.EVERYTHING), Codebooks.shipped().stream())
                .map(json -> new CodebookReader().read(json));
    }

    @ParameterizedTest
    @MethodSource("all")
    void tableIsReadAsTheSameCodebook(Codebook codebook) throws IOException {
        var written = CodebookFormat.CSV.write(codebook);

        assertThat(written.losses()).isEmpty();
        assertThat(read(written.text())).isEqualTo(codebook);
    }

    @Test
    void eachCategoryIsARow() {
        var codebook = new CodebookReader().read(Codebooks.shipped("policy-frames"));

        var rows = CodebookFormat.CSV.write(codebook).text().lines().filter(it -> it.startsWith("category,")).count();

        assertThat(rows)
                .isEqualTo(
                        codebook.tags().stream()
                                .flatMap(tag -> tag.variables().stream())
                                .filter(it -> it.scale() != Scale.BOOLEAN)
                                .mapToLong(it -> it.categories().size())
                                .sum());
    }

    @Test
    void rowThatSomebodyAddsIsACategory() throws IOException {
        var read = read(SMALL + "category,framing,tone,mixed,3,Mixed,,,,,\n");

        assertThat(read.tags().getFirst().variables().getFirst().categories())
                .extracting(Category::id)
                .containsExactly("for", "against", "mixed");
    }

    @Test
    void spreadsheetsOfOtherCountriesAndTheirTrueAreRead() throws IOException {
        var read =
                read(SMALL.replace(",scale", ",scale,required").replace("nominal", "nominal,TRUE").replace(',', ';'));

        assertThat(read.tags().getFirst().variables().getFirst().required()).isTrue();
    }

    @Test
    void everyMistakeIsNamedWithItsRowAndColumn() {
        var refused =
                refusal(
                        SMALL.replace("nominal", "vague").replace("for,1", "for,one")
                                + "category,framing,tone,Mixed,2,Mixed,,,,,\n");

        assertThat(refused.problems())
                .extracting(it -> it.code() + " " + it.where())
                .containsExactlyInAnyOrder(
                        CodebookProblem.NOT_ONE_OF + " row 4, scale",
                        CodebookProblem.WRONG_TYPE + " row 5, code",
                        CodebookProblem.BAD_ID + " row 7, id",
                        CodebookProblem.REPEATED + " row 7, code");
    }

    @Test
    void whatIsNoTableOfACodebookIsRefusedAtOnce() {
        var refused =
                refusal(
                        SMALL.replace("scale", "scail").replace("codebook,,,small,,,Small,1", "book,,,small,,,Small,1")
                                + "category,framing,mood,glad,1,Glad,,,,,\n");

        assertThat(refused.problems())
                .extracting(it -> (Object) it.code())
                .containsExactly(
                        CodebookFormatProblem.COLUMN_UNKNOWN,
                        CodebookFormatProblem.KIND_UNKNOWN,
                        CodebookFormatProblem.PARENT_LACKING,
                        CodebookFormatProblem.CODEBOOK_ROW_LACKING);
        assertThat(refusal("id,label\na,b\n").problems().getFirst().code())
                .isEqualTo(CodebookFormatProblem.COLUMN_LACKING);
    }

    @Test
    void listsAndTextsThatLookLikeSomethingElseStayWhatTheyAre() throws IOException {
        var odd = List.of("[x]", "two\nlines", "=SUM(A1)", "a, \"b\"; c");
        var codebook = read(SMALL);
        var tag = codebook.tags().getFirst();
        var changed =
                codebook.withTags(
                        List.of(
                                tag.withGuidance(
                                        tag.guidance().withInclude(odd).withDescription("{\"no\": 1}\nnext"))));

        assertThat(read(CodebookFormat.CSV.write(changed).text())).isEqualTo(changed);
    }

    @Test
    void whiteSpaceThatIsLostIsSaid() throws IOException {
        var codebook = read(SMALL);
        var tag = codebook.tags().getFirst();

        var written = CodebookFormat.CSV.write(codebook.withTags(List.of(tag.withLabel(" Framing"))));

        assertThat(written.losses())
                .extracting(it -> (Object) it.code())
                .containsExactly(CodebookFormatProblem.WHITE_SPACE_LEFT_OUT);
    }

    private Codebook read(String csv) throws IOException {
        var file = Files.writeString(folder.resolve("codebook.csv"), csv);
        return new CodebookReader().read(CodebookFormat.read(file).text());
    }

    private Refusal refusal(String csv) {
        return catchThrowableOfType(Refusal.class, () -> read(csv));
    }
}
