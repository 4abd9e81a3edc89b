package org.framewright.codebook.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.Codebooks;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.Scale;
import org.framewright.codebook.formats.CodebookFormat.ConversionResult;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.files.FilesProblem;
import org.framewright.model.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;

/// Codebooks go to QDA programs and come from them.
final class QdcTest {

    private static final String FOREIGN =
            """
            <?xml version="1.0" encoding="utf-8"?>
            <CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Another program">
              <Codes>
                <Code guid="{00000000-0000-4000-8000-000000000001}" name="Frames" isCodable="true" color="#b86200">
                  <Description>What it is about.</Description>
                  <Code guid="00000000-0000-4000-8000-000000000002" name="Economy &amp; jobs" isCodable="true">
                    <Code guid="00000000-0000-4000-8000-000000000003" name="Wages" isCodable="true"/>
                  </Code>
                  <Code guid="00000000-0000-4000-8000-000000000004" name="Łódź" isCodable="true"/>
                  <Code guid="00000000-0000-4000-8000-000000000005" name="Tone" isCodable="false">
                    <Code guid="00000000-0000-4000-8000-000000000006" name="For" isCodable="true"/>
                    <Code guid="00000000-0000-4000-8000-000000000007" name="For" isCodable="true"/>
                  </Code>
                </Code>
                <Code guid="00000000-0000-4000-8000-000000000008" name="Quotation" isCodable="true"/>
              </Codes>
              <Sets>
                <Set guid="00000000-0000-4000-8000-000000000009" name="Mine">
                  <MemberCode guid="00000000-0000-4000-8000-000000000001"/>
                </Set>
                <Set guid="00000000-0000-4000-8000-000000000010" name="Mixed">
                  <MemberCode guid="00000000-0000-4000-8000-000000000003"/>
                </Set>
              </Sets>
            </CodeBook>
            """;

    @TempDir Path folder;

    static Stream<Codebook> all() {
        return CodebookCsvTest.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatIsWrittenIsAsTheStandardDemands(Codebook codebook) throws SAXException {
        var written = CodebookFormat.QDC.write(codebook);

        assertThatCode(() -> standard().validate(new StreamSource(new StringReader(written.text()))))
                .doesNotThrowAnyException();
        assertThat(CodebookFormat.QDC.write(codebook)).as("the same every time").isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("all")
    void tagsVariablesAndCategoriesComeBackWithTheirGuidance(Codebook codebook) throws IOException {
        var read = read(CodebookFormat.QDC.write(codebook).text());

        assertThat(read.groups()).isEqualTo(codebook.groups());
        assertThat(read.tags()).map(QdcTest::held).isEqualTo(codebook.tags().stream().map(QdcTest::held).toList());
    }

    /// What the form holds of a tag.
    private static List<Object> held(Tag tag) {
        return List.of(
                tag.id(),
                tag.label(),
                tag.key(),
                tag.colour(),
                tag.unit(),
                tag.occurs(),
                tag.group(),
                tag.retired(),
                tag.guidance(),
                tag.variables().stream()
                        .map(it -> List.of(it.id(), it.label(), it.scale(), it.retired(), it.guidance(), sorted(it)))
                        .toList());
    }

    /// Categories come back with those below right after them.
    private static List<Category> sorted(Variable variable) {
        return variable.categories().stream().sorted(Comparator.comparingInt(Category::code)).toList();
    }

    @Test
    void everythingThatIsLeftOutIsSaid() {
        var written = CodebookFormat.QDC.write(new CodebookReader().read(Codebooks.EVERYTHING));

        assertThat(written.losses())
                .extracting(it -> (Object) it.code())
                .containsExactly(
                        CodebookFormatProblem.CONDITIONS_LEFT_OUT,
                        CodebookFormatProblem.ROLES_LEFT_OUT,
                        CodebookFormatProblem.ANSWER_RULES_LEFT_OUT,
                        CodebookFormatProblem.PASSAGE_RULES_LEFT_OUT,
                        CodebookFormatProblem.SCORES_LEFT_OUT,
                        CodebookFormatProblem.HIGHLIGHT_PATTERNS_LEFT_OUT,
                        CodebookFormatProblem.SUGGESTIONS_LEFT_OUT,
                        CodebookFormatProblem.QUESTIONS_LEFT_OUT,
                        CodebookFormatProblem.ABOUT_LEFT_OUT,
                        CodebookFormatProblem.MAPPING_LEFT_OUT);
    }

    @Test
    void codesOfAnotherProgramBecomeTagsVariablesAndCategories() throws IOException {
        var file = Files.writeString(folder.resolve("My codes.qdc"), FOREIGN);

        var converted = CodebookFormat.read(file);
        var codebook = new CodebookReader().read(converted.text());

        assertThat(codebook.id()).isEqualTo("my-codes");
        assertThat(codebook.title()).isEqualTo("My codes");
        assertThat(codebook.tags()).extracting(Tag::id).containsExactly("frames", "quotation");
        var frames = codebook.tags().getFirst();
        assertThat(frames.colour()).isEqualTo(Tag.Colour.ORANGE);
        assertThat(frames.guidance().description()).isEqualTo("What it is about.");
        assertThat(frames.group()).isEqualTo("mine");
        assertThat(frames.variables()).extracting(Variable::label).containsExactly("Tone", "Frames");
        assertThat(frames.variables()).extracting(Variable::scale).containsOnly(Scale.SET);
        assertThat(frames.variables().getFirst().categories()).extracting(Category::id).containsExactly("for", "for-2");
        assertThat(frames.variables().getLast().categories())
                .extracting(it -> it.id() + " " + it.code() + " " + it.parent())
                .containsExactly("economy-jobs 1 ", "wages 2 economy-jobs", "odz 3 ");
        assertThat(converted.losses())
                .extracting(it -> (Object) it.code())
                .containsExactly(CodebookFormatProblem.SETS_LEFT_OUT, CodebookFormatProblem.SCALES_SUPPOSED);
    }

    @Test
    void whatADraftCanDoWithoutRefusesNothing() throws IOException {
        var careless =
                FOREIGN.replace("isCodable=\"false\"", "isCodable=\"perhaps\"")
                        .replace(" name=\"Wages\"", "")
                        .replace("000000000007", "000000000006")
                        .replace("guid=\"00000000-0000-4000-8000-000000000004\" ", "guid=\"four\" ")
                        .replace(" guid=\"00000000-0000-4000-8000-000000000008\"", "");

        var converted = convert(careless);
        var codebook = new CodebookReader().read(converted.text());

        assertThat(codebook.tags()).extracting(Tag::label).containsExactly("Frames", "Quotation");
        assertThat(codebook.tags().getFirst().variables().getFirst().categories())
                .extracting(Category::label)
                .containsExactly("Economy & jobs", "Code 3", "Łódź", "Tone", "For", "For");
        assertThat(converted.losses())
                .extracting(it -> it.code().name() + " " + it.details())
                .containsExactly("SETS_LEFT_OUT [Mixed]", "SCALES_SUPPOSED [Frames]", "NAMES_GIVEN [Code 3]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "#B86200 ! ORANGE",
                "#B862007F ! ORANGE",
                "b86200 ! ORANGE",
                "rgb(184, 98, 0) ! ORANGE",
                "rgba(184,98,0,0.5) ! ORANGE",
                "rgb(184 98 0 / 50%) ! ORANGE",
                "rgb(999, 0, 0) ! RED",
            })
    void coloursAreReadInEverySpelling(String colour, Tag.Colour expected) throws IOException {
        var converted = convert(FOREIGN.replace("#b86200", colour));

        assertThat(new CodebookReader().read(converted.text()).tags().getFirst().colour()).isEqualTo(expected);
        assertThat(converted.losses()).extracting(it -> it.code().name()).doesNotContain("COLOURS_LEFT_OUT");
    }

    @Test
    void colourThatCantBeReadIsLeftOutAndThatIsSaid() throws IOException {
        var converted = convert(FOREIGN.replace("#b86200", "burnt umber"));

        assertThat(new CodebookReader().read(converted.text()).tags().getFirst().colour()).isEqualTo(Tag.Colour.GREY);
        assertThat(converted.losses())
                .extracting(it -> it.code().name() + " " + it.details())
                .contains("COLOURS_LEFT_OUT [burnt umber]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE CodeBook [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>",
                "<!DOCTYPE CodeBook [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE CodeBook SYSTEM \"http://localhost:1/codebook.dtd\">",
                "<!DOCTYPE CodeBook [<!ENTITY % p SYSTEM \"http://localhost:1/p\"> %p;]>"
            })
    void documentTypesAreRefusedBeforeAnythingIsFetchedOrUnfolded(String type) {
        var refused = refusal(FOREIGN.replace("<CodeBook", type + "\n<CodeBook").replace("&amp;", "&a;"));

        assertThat(refused.problems().getFirst().code()).isEqualTo(CodebookFormatProblem.DOCTYPE);
    }

    @Test
    void whatIsNoCodebookIsRefusedInASentence() {
        assertThat(code("<html/>")).isEqualTo(CodebookFormatProblem.NOT_A_CODEBOOK);
        assertThat(code("<Project/>")).isEqualTo(FilesProblem.QDA_PROJECT);
        assertThat(code("<CodeBook><Codes/></CodeBook>")).isEqualTo(CodebookFormatProblem.NO_CODES);
        assertThat(code("<CodeBook><Codes>")).isEqualTo(CodebookFormatProblem.NOT_XML);
        assertThat(code("not XML at all")).isEqualTo(CodebookFormatProblem.NOT_XML);
        assertThat(code("<CodeBook>" + "<Codes>".repeat(10_000))).isEqualTo(CodebookFormatProblem.TOO_DEEP);
    }

    @Test
    void controlCharactersDontMakeTheFileUnreadable() throws IOException {
        var codebook = new CodebookReader().read(Codebooks.EVERYTHING);
        var tag = codebook.tags().getFirst().withLabel("Bell\u0007 <b>&amp;</b> \uD800 \uD83D\uDE00");

        var read = read(CodebookFormat.QDC.write(codebook.withTags(List.of(tag))).text());

        assertThat(read.tags().getFirst().label()).isEqualTo("Bell <b>&amp;</b>  \uD83D\uDE00");
    }

    private Object code(String xml) {
        return refusal(xml).problems().getFirst().code();
    }

    private Codebook read(String xml) throws IOException {
        return new CodebookReader().read(convert(xml).text());
    }

    private ConversionResult convert(String xml) throws IOException {
        return CodebookFormat.read(Files.writeString(folder.resolve("codebook.qdc"), xml));
    }

    private Refusal refusal(String xml) {
        return catchThrowableOfType(Refusal.class, () -> read(xml));
    }

    private static Validator standard() throws SAXException {
        var schema = QdcTest.class.getResource("refi-qda-codebook.xsd");
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(schema).newValidator();
    }
}
