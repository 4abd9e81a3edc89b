package org.framewright.codebook.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.Tag;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.model.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Lists of tags as Taguette exports them.
final class TaguetteTagsTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tag,description\nHarbour,Ships & quays\nStrike,\n\n",
                "Tag,Description,number of highlights\nHarbour,Ships & quays,12\nStrike,,3\n",
                "name;description\nHarbour;Ships & quays\nStrike;\n",
                "path,parent,description\nHarbour,,Ships & quays\nStrike,gone,\n",
            })
    void tagsAreReadWithTheirDescriptions(String table) throws IOException {
        var codebook = read(table);

        assertThat(codebook.title()).isEqualTo("My tags");
        assertThat(codebook.tags()).extracting(Tag::id).containsExactly("harbour", "strike");
        assertThat(codebook.tags().getFirst().guidance().description()).isEqualTo("Ships & quays");
    }

    @Test
    void tagsBelowATagAreItsCategories() throws IOException {
        var codebook =
                read(
                        "tag,parent,description\nHarbour,,\nQuay,Harbour,\nCrane,Quay,Lifts\nHarbour,Crane,\nLoop,Loop,\n");

        assertThat(codebook.tags()).extracting(Tag::label).containsExactly("Harbour", "Loop");
        assertThat(codebook.tags().getFirst().variables().getFirst().categories())
                .extracting(it -> it.id() + " " + it.parent())
                .containsExactly("quay ", "crane quay", "harbour crane");
        assertThat(codebook.tags().getFirst().variables().getFirst().categories())
                .extracting(Category::code)
                .doesNotHaveDuplicates();
    }

    @Test
    void tableThatIsNoListOfTagsIsStillAskedForItsKinds() {
        assertThat(refused("tag,headline\nHarbour,x\n")).isEqualTo(CodebookFormatProblem.COLUMN_LACKING);
        assertThat(refused("tag,description\n,\n,none\n")).isEqualTo(CodebookFormatProblem.NO_CODES);
    }

    @Test
    void tagsNestedWithoutEndAreRefused() {
        var rows = new StringBuilder("tag,parent,description\n");
        for (int i = 1; i < 10_000; i++) {
            rows.append("t").append(i).append(",t").append(i - 1).append(",\n");
        }

        assertThat(refused(rows.toString())).isEqualTo(CodebookFormatProblem.TOO_DEEP);
    }

    private Object refused(String table) {
        return catchThrowableOfType(Refusal.class, () -> read(table)).problems().getFirst().code();
    }

    private Codebook read(String table) throws IOException {
        var file = Files.writeString(folder.resolve("My tags.csv"), table);
        return new CodebookReader().read(CodebookFormat.read(file).text());
    }
}
