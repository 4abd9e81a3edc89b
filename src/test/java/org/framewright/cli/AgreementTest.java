package org.framewright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.framewright.agreement.UndefinedReason;
import org.framewright.cli.command.CliEnvironment;
import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.Console;
import org.framewright.project.sample.SampleProject;
import org.framewright.support.TestProject;
import org.framewright.wording.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/// `framewright agreement`, typed.
final class AgreementTest {

    /// Krippendorff (2011), data C.
    private static final String KRIPPENDORFF =
            """
            unit,A,B,C,D
            1,1,1,,1
            2,2,2,3,2
            3,3,3,3,3
            4,3,3,3,3
            5,2,2,2,2
            6,1,2,3,4
            7,4,4,4,4
            8,1,1,2,1
            9,2,2,2,2
            10,,5,5,5
            11,,,1,1
            12,,,3,
            """;

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"nominal, 0.743", "ordinal, 0.815", "interval, 0.849", "ratio, 0.797"})
    void alphaGoesByTheScale(String scale, double alpha) throws IOException {
        var answer = json("--ratings", file("r.csv", KRIPPENDORFF), "--scale", scale);

        assertThat(value(answer, "krippendorff-alpha")).isCloseTo(alpha, within(0.0006));
        assertThat(answer.get("units").asInt()).isEqualTo(12);
        assertThat(answer.get("coders").asInt()).isEqualTo(4);
        assertThat(answer.get("ratings").asInt()).isEqualTo(41);
        assertThat(answer.get("scale").asText()).isEqualTo(scale);
    }

    @Test
    void everyMeasureOfRatingsIsThereWithItsErrorOrTheReasonWhyNot() throws IOException {
        var measures = json("--ratings", file("r.csv", KRIPPENDORFF), "--scale", "nominal").get("measures");

        assertThat(measures.fieldNames())
                .toIterable()
                .containsExactly(
                        "krippendorff-alpha",
                        "percent-agreement",
                        "percent-agreement-pairable",
                        "percent-agreement-all",
                        "holsti",
                        "scott-pi",
                        "cohen-kappa",
                        "conger-kappa",
                        "fleiss-kappa",
                        "gwet-ac",
                        "brennan-prediger");
        assertThat(measures.get("gwet-ac").get("value").asDouble()).isCloseTo(0.77544, within(6e-6));
        assertThat(measures.get("gwet-ac").get("se").asDouble()).isCloseTo(0.14295, within(6e-6));
        assertThat(measures.get("gwet-ac").get("ci95").get(0).asDouble()).isCloseTo(0.461, within(0.0011));
        assertThat(measures.get("gwet-ac").get("ci95").get(1).asDouble()).isEqualTo(1);
        assertThat(measures.get("cohen-kappa").get("undefined").asText()).isEqualTo("only for two coders");
    }

    @Test
    void weightsAreForTheOthersAndAlphaKeepsItsScale() throws IOException {
        var file = file("r.csv", KRIPPENDORFF);

        var answer = json("--ratings", file, "--scale", "nominal", "--weights", "quadratic");

        assertThat(value(answer, "krippendorff-alpha")).isCloseTo(0.743, within(0.0006));
        assertThat(value(answer, "brennan-prediger")).isCloseTo(0.902, within(0.0011));
        assertThat(value(answer, "percent-agreement")).isCloseTo(0.8181818, within(6e-8));
    }

    @Test
    void nominalIdsAreTextAndNumbersAreNumbers() throws IOException {
        var file = file("r.csv", "unit,A,B\n1,01,1\n2,2,2.0\n3,3,3\n");

        assertThat(value(json("--ratings", file, "--scale", "nominal"), "percent-agreement"))
                .isCloseTo(1.0 / 3, within(1e-12));
        assertThat(value(json("--ratings", file, "--scale", "interval"), "percent-agreement")).isEqualTo(1);
    }

    @Test
    void setsCompareByJaccardOrMasiAndTheEmptySetIsAValue() throws IOException {
        var file = file("r.csv", "unit,A,B\n1,{},{}\n2,a|b,b|a\n3,a,a|b\n4,c,\n");

        var jaccard = json("--ratings", file, "--scale", "set");
        var masi = json("--ratings", file, "--scale", "set", "--weights", "masi");

        assertThat(jaccard.get("ratings").asInt()).isEqualTo(7);
        assertThat(value(jaccard, "percent-agreement")).isCloseTo(2.0 / 3, within(1e-12));
        // six pairable values: {} twice, {a} once, {a,b} three times. Expected: (2*2*4 of distance 1 + 2*3 of 0.5) / 30
        assertThat(value(jaccard, "krippendorff-alpha"))
                .isCloseTo(1 - (2 * 0.5 / 6) / ((16 + 6 * 0.5) / 30), within(1e-12));
        assertThat(value(masi, "krippendorff-alpha"))
                .isCloseTo(1 - (2 * (2.0 / 3) / 6) / ((16 + 6 * (2.0 / 3)) / 30), within(1e-12));
        assertThat(masi.get("metric").asText()).isEqualTo("masi");
    }

    @Test
    void sameSeedDrawsTheSameIntervals() throws IOException {
        var file = file("r.csv", KRIPPENDORFF);

        var once = json("--ratings", file, "--scale", "ordinal", "--bootstrap", 200, "--seed", 5);
        var again = json("--ratings", file, "--scale", "ordinal", "--bootstrap", 200, "--seed", 5);

        assertThat(again).isEqualTo(once);
        var alpha = once.get("measures").get("krippendorff-alpha");
        assertThat(alpha.get("bootstrap").get("by").asText()).isEqualTo("units");
        assertThat(alpha.get("bootstrap").get("seed").asInt()).isEqualTo(5);
        assertThat(alpha.get("krippendorff-bootstrap").get("draws").asInt()).isEqualTo(200);
        assertThat(alpha.get("bootstrap").get("below800").asDouble()).isBetween(0.0, 1.0);
        assertThat(once.get("measures").get("cohen-kappa").has("bootstrap")).isFalse();
    }

    @Test
    void perfectAgreementWithoutVariationIsUndefinedAndSaysWhy() throws IOException {
        var answer = json("--ratings", file("r.csv", "unit,A,B\n1,1,1\n2,1,1\n3,1,1\n"), "--scale", "nominal");

        assertThat(answer.get("measures").get("krippendorff-alpha").get("undefined").asText())
                .isEqualTo("no variation");
        assertThat(answer.get("measures").get("cohen-kappa").get("undefined").asText()).isEqualTo("no variation");
        assertThat(value(answer, "percent-agreement")).isEqualTo(1);
    }

    @Test
    void whatOnlyOneCoderRatedIsNoDisagreementToHolsti() throws IOException {
        var file = file("r.csv", "unit,A,B,C\n1,a,a,\n2,a,b,\n3,b,,b\n4,a,,\n5,a,,\n");

        // A and B agree on one of two, A and C on the only one, B and C share none
        assertThat(value(json("--ratings", file, "--scale", "nominal"), "holsti")).isEqualTo((0.5 + 1) / 2);
    }

    @Test
    void declaredCategoriesThatNobodyUsedCount() throws IOException {
        var file = file("r.csv", "unit,A,B\n1,x,x\n2,y,y\n3,x,y\n");

        var answer = json("--ratings", file, "--scale", "nominal", "--categories", "x,y,z,w");

        assertThat(answer.get("categories")).hasSize(4);
        assertThat(value(answer, "brennan-prediger")).isCloseTo((2.0 / 3 - 0.25) / 0.75, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "unit,A,B\\n1,a,b\\n1,a,b\\n ! --scale nominal ! line 3: the unit “1” already has a row on line 2",
                "unit,A,B\\n1,a,b\\n2,a,3\\n ! --scale interval ! “a” in the column “A” is not a number",
                "unit,A,B\\n1,a,b\\n ! --scale nominal --categories a,c ! line 2: “b” in the column “B” is not one of the categories",
                "unit,A,A\\n1,a,b\\n ! --scale nominal ! has the column “A” twice",
                "unit\\n1\\n ! --scale nominal ! has no column for a coder",
                "unit,A,B\\n,a,b\\n ! --scale nominal ! line 2: the unit has no name",
                "A,B,C\\n1,2,1\\n1,1,1\\n2,2,2\\n1,1,2\\n2,2,2\\n ! --scale nominal ! has 2 different values in 5 rows",
                "unit,A,B\\n1,a,b\\n ! --scale nominal --coders A,X ! has no coder “X”. Coders: A, B",
            })
    void wrongSpreadsheetIsASentenceWithItsLine(String rows, String options, String sentence) throws IOException {
        var typed = Typed.in(folder, words("--ratings", file("r.csv", rows.replace("\\n", "\n")), options.split(" ")));

        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err()).contains(sentence).contains("r.csv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "'' ! Name one source to compare",
                "--ratings r.csv ! Set the scale of the ratings",
                "--ratings r.csv --passages p.jsonl ! Name one source to compare",
                "--ratings r.csv --scale nominal --weights heavy ! no weights called “heavy”",
                "--ratings r.csv --scale nominal --weights masi ! for sets only",
                "--ratings r.csv --scale nominal --tag source ! --tag has no effect with --ratings. Use it with --passages, for a project",
                "--ratings r.csv --scale binary ! “binary” is not a scale. Use nominal",
                "p.framewright --overlap 0,5 ! “0,5” is not a number",
                "p.framewright --unmatched maybe ! not a valid choice. Use left-out or disagrees",
                "--ratings r.csv --scale nominal --bootstrap 2000000000 ! The number of bootstrap samples must be from 2 to 1,000,000, not",
                "--ratings r.csv --scale set --weights linear ! Sets have no order",
                "--ratings r.csv --scale nominal --measure gamma ! krippendorff-alpha, percent-agreement",
                "--passages p.jsonl --measure holsti ! alpha-u, gamma",
            })
    void wrongUsageSaysWhatThereIs(String options, String sentence) {
        var typed =
                Typed.in(
                        folder,
                        Stream.concat(Stream.of("agreement"), Stream.of(options.split(" ")).filter(it -> !it.isEmpty()))
                                .toArray());

        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.err()).contains(sentence);
    }

    @Test
    void whatLooksLikeAnotherProgramsMissingValueIsSaid() throws IOException {
        var typed =
                Typed.in(folder, words("--ratings", file("r.csv", "unit,A,B\n1,a,NA\n2,b,b\n"), "--scale", "nominal"));

        assertThat(typed.exit()).isZero();
        assertThat(typed.err()).contains("“NA” is treated as a rating").contains("--missing NA");
    }

    @ParameterizedTest
    @CsvSource({"99", "-9", ".", "NA"})
    void whatMeansMissingCanBeSaidAndIsAskedForWhereItIsNot(String code) throws IOException {
        var coded = file("coded.csv", KRIPPENDORFF.replaceAll(",(?=,|\n)", "," + code).replace(",,", "," + code + ","));
        var empty = file("r.csv", KRIPPENDORFF);

        assertThat(Typed.in(folder, words("--ratings", coded, "--scale", "nominal")).err())
                .contains("--missing " + code);
        assertThat(json("--ratings", coded, "--scale", "ordinal", "--missing=" + code))
                .isEqualTo(json("--ratings", empty, "--scale", "ordinal"));
    }

    @Test
    void columnsOfSomeCodersAreComparedAlone() throws IOException {
        var file = file("r.csv", KRIPPENDORFF);

        var two = json("--ratings", file, "--scale", "nominal", "--coders", "B, C");

        assertThat(two.get("coders").asInt()).isEqualTo(2);
        assertThat(two.get("measures").get("cohen-kappa").has("value")).isTrue();
    }

    @Test
    void spreadsheetOfAnotherCountryIsRead() throws IOException {
        var file = file("r.csv", "\"\";A;B\r\n1;1,5;1,5\r\n2;2,25;2\r\n3;3;3\r\n");

        var answer = json("--ratings", file, "--scale", "interval");

        assertThat(answer.get("categories")).hasSize(4);
        assertThat(answer.get("categories").get(0).asText()).isEqualTo("1.5");
    }

    @Test
    void wordsWithoutAnOrderOnAnOrdinalScaleAreWarnedAboutOn() throws IOException {
        var file = file("r.csv", "unit,A,B\n1,low,low\n2,high,medium\n");

        assertThat(Typed.in(folder, words("--ratings", file, "--scale", "ordinal")).err())
                .contains("high, low, medium")
                .contains("--categories");
    }

    @Test
    void openCodingsOfAFileAreSaidToBeOpen() throws IOException {
        var coding = "{\"article\":\"x\",\"coder\":\"%s\",\"status\":\"open\"}\n";
        var file =
                file(
                        "p.jsonl",
                        coding.formatted("ann")
                                + coding.formatted("bo")
                                + passage("ann", "c", 0, 9)
                                + passage("bo", "c", 0, 9));
        var codings = file("codings.csv", "article,coder\nx,ann\nx,bo\n");

        var refused = Typed.in(folder, words("--passages", file));

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("Nothing to compare: no coding in " + file + " is submitted");
        assertThat(value(json("--passages", file, "--codings", codings).get("overall"), "f1-exact")).isEqualTo(1);
    }

    @Test
    void linesAboutAFigureAreSetIn() throws IOException {
        var file = file("p.jsonl", passage("ann", "c", 0, 9) + passage("bo", "c", 2, 9));

        assertThat(Typed.in(folder, words("--passages", file, "--measure", "gamma")).out())
                .contains("\n    expected disorder from ");
    }

    @Test
    void thatNobodySaysWhoCodedWhatIsWarnedAboutOn() throws IOException {
        var file = file("p.jsonl", passage("ann", "c", 0, 9) + passage("bo", "c", 0, 9).replace("\"x\"", "\"y\""));

        assertThat(Typed.in(folder, words("--passages", file)).err()).contains("--codings");
    }

    @Test
    void aSingleUnitIsNotDrawnAgainAndAgain() throws IOException {
        var file = file("r.csv", "unit,A,B\n1,a,b\n");

        var agreement = json("--ratings", file, "--scale", "nominal", "--bootstrap", 50).get("measures");

        assertThat(agreement.get("percent-agreement").get("bootstrap").get("undefined").asText())
                .isEqualTo("no interval (fewer than 10 articles or units, or undefined in all samples)");
    }

    @Test
    void aResultThatNobodyCouldReadIsNoSuccess() throws IOException {
        var err = new ByteArrayOutputStream();
        var full =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("no space left");
                    }
                };
        var environment = new CliEnvironment(new Typed.NoScreens(), folder.resolve("state"), folder.resolve("log"));
        var context = new CommandContext(new Console(full, err, StandardCharsets.UTF_8), environment);
        var file = file("r.csv", KRIPPENDORFF).toString();

        int exit = FramewrightCommand.run(context, "agreement", "--ratings", file, "--scale", "nominal", "--json");

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("could not be written completely");
    }

    @Test
    void figuresAsCsvAreARowEach() throws IOException {
        var typed =
                Typed.in(
                        folder,
                        words(
                                "--ratings",
                                file("r.csv", KRIPPENDORFF),
                                "--scale",
                                "nominal",
                                "--csv",
                                "--measure",
                                "holsti,cohen-kappa"));

        assertThat(typed.out().lines())
                .satisfiesExactly(
                        header ->
                                assertThat(header)
                                        .isEqualTo(
                                                "measure,by,value,se,ci95_low,ci95_high,undefined,below667,below800,draws,seed,undefined_draws"),
                        holsti -> assertThat(holsti).matches("holsti,formula,0\\.\\d+,,,,,,,,,"),
                        kappa -> assertThat(kappa).isEqualTo("cohen-kappa,formula,,,,,only for two coders,,,,,"));
    }

    @Test
    void passagesOfAnyTagAreComparedTagByTagAndTogether() throws IOException {
        // Krippendorff (2004), chapter 11: the continuum begins at 150 and is 300 long
        var file =
                file(
                        "p.jsonl",
                        passage("ann", "c", 75, 145)
                                + passage("ann", "c", 220, 250)
                                + passage("bo", "c", 70, 150)
                                + passage("bo", "c", 205, 225)
                                + passage("bo", "c", 250, 270)
                                + passage("ann", "k", 30, 90)
                                + passage("ann", "k", 150, 200)
                                + passage("bo", "k", 30, 90)
                                + passage("bo", "k", 150, 200));
        var lengths = file("lengths.csv", "article,length\nx,300\n");

        var answer = json("--passages", file, "--lengths", lengths);

        assertThat(value(answer.get("tags").get("c"), "alpha-u")).isCloseTo(0.7286, within(0.0005));
        assertThat(value(answer.get("tags").get("k"), "alpha-u")).isEqualTo(1);
        assertThat(value(answer.get("overall"), "alpha-u")).isCloseTo(0.8591, within(0.0005));
        assertThat(answer.get("overall").get("measures").fieldNames())
                .toIterable()
                .containsExactly(
                        "alpha-u", "gamma", "f1", "f1-exact", "f1-overlap", "f1-character", "token-alpha", "agr");
    }

    @Test
    void withoutLengthsWhatNeedsThemIsUndefined() throws IOException {
        var file = file("p.jsonl", passage("ann", "c", 0, 10) + passage("bo", "c", 0, 10));

        var measures = json("--passages", file).get("overall").get("measures");

        assertThat(measures.get("alpha-u").get("undefined").asText()).isEqualTo("needs article lengths");
        assertThat(measures.get("gamma").get("samples").asInt()).isGreaterThanOrEqualTo(30);
        assertThat(measures.get("f1-exact").get("value").asDouble()).isEqualTo(1);
    }

    @Test
    void whoCodedAndFoundNothingDisagreesAndWhoDidNotCodeIsMissing() throws IOException {
        var file = file("p.jsonl", passage("ann", "c", 0, 10) + passage("bo", "c", 0, 10) + passage("cy", "d", 5, 6));
        var twoCoded = file("two.csv", "article,coder\nx,ann\nx,bo\nx,cy\n".replace("x,cy\n", "y,cy\n"));

        var contradiction = Typed.in(folder, words("--passages", file, "--codings", twoCoded));
        assertThat(contradiction.exit()).isEqualTo(1);
        assertThat(contradiction.err()).contains("p.jsonl, line 3: “cy” has marked something in “x”");

        var found = file("f.jsonl", passage("ann", "c", 0, 10) + passage("bo", "c", 0, 10));
        var all = file("all.csv", "article,coder\nx,ann\nx,bo\nx,cy\n");
        var two = file("both.csv", "article,coder\nx,ann\nx,bo\ny,cy\n");
        assertThat(value(json("--passages", found, "--codings", all).get("overall"), "f1-exact"))
                .isCloseTo(1.0 / 3, within(1e-12));
        assertThat(value(json("--passages", found, "--codings", two).get("overall"), "f1-exact")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "{\"article\":\"x\",\"coder\":\"a\",\"tag\":\"t\",\"fragments\":[[5,5]]} ! p.jsonl, line 1: the fragments",
                "{\"article\":\"x\",\"coder\":\"a\",\"tag\":\"t\",\"fragments\":[[0,5],[4,6]]} ! p.jsonl, line 1: the fragments",
                "{\"article\":\"x\",\"coder\":\"a\",\"tag\":\"t\",\"fragments\":[[0,500]]} ! ends at 500, but the article has 300",
                "{\"article\":\"x\",\"tag\":\"t\",\"fragments\":[[0,5]]} ! the property “coder” is missing",
                "{\"article\":\"x\",\"coder\":\" \",\"tag\":\"t\",\"fragments\":[[0,5]]} ! “coder” is blank",
                "nonsense ! p.jsonl, line 1: not valid JSON at column ",
                "{\"article\":\"x\",\"coder\":\"a\",\"label\":\"t\"} ! the property “tag” is missing",
            })
    void wrongPassageIsASentenceWithItsLine(String line, String sentence) throws IOException {
        var lengths = file("lengths.csv", "article,length\nx,300\n");

        var typed = Typed.in(folder, words("--passages", file("p.jsonl", line + "\n"), "--lengths", lengths));

        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.err()).contains(sentence);
    }

    @Test
    void whatAProjectExportsIsComparedAsTheProjectIs() throws IOException {
        var project = folder.resolve("study.framewright");
        SampleProject.make(project, TestProject.installation(folder));
        Typed.in(folder, "export", project, "--format", "jsonl", "--out", folder);

        var fromFile = json("--passages", folder.resolve("annotations.jsonl"), "--measure", "f1-exact");
        var fromProject = json(project, "--tag", "attribution", "--measure", "f1-exact");

        var found = fromProject.get("tags").get(0).get("found").get("figures");
        assertThat(found.get("f1-exact").get("value").asDouble()).isBetween(0.0, 1.0);
        assertThat(fromFile.get("tags").get("attribution").get("measures").get("f1-exact").has("value")).isTrue();
    }

    @Test
    void aProjectIsAnsweredInWordsAndCsvToo() {
        var project = folder.resolve("study.framewright");
        SampleProject.make(project, TestProject.installation(folder));

        var words = Typed.in(folder, "agreement", project, "--tag", "attribution");
        var csv = Typed.in(folder, "agreement", project, "--tag", "attribution", "--csv");

        assertThat(words.err()).isEqualTo("Only this part of the codebook was compared, as selected: Attribution.\n");
        assertThat(words.out())
                .contains("attribution, found (Ada, Ben)")
                .contains("attribution, form, nominal (Ada, Ben)")
                .contains("More measures");
        assertThat(csv.out().lines().findFirst())
                .contains(
                        "round,harmonised_to,tag,about,compared_as,coders,compared,units,measure,by,value,se,ci95_low,ci95_high,undefined,below667,below800,draws,seed,undefined_draws");
        assertThat(csv.out().lines())
                .anySatisfy(it -> assertThat(it).startsWith("Main,1,attribution,form,nominal,Ada; Ben,"));
    }

    @ParameterizedTest
    @EnumSource(UndefinedReason.class)
    void everyReasonHasItsWords(UndefinedReason reason) {
        assertThat(new Texts(Locale.ENGLISH).get("agreement.reason." + reason.name())).isNotBlank();
    }

    private static String passage(String coder, String tag, int start, int end) {
        return "{\"article\":\"x\",\"coder\":\"%s\",\"tag\":\"%s\",\"fragments\":[[%d,%d]]}\n"
                .formatted(coder, tag, start, end);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static Object[] words(Object... words) {
        return Stream.concat(
                        Stream.of("agreement"),
                        Stream.of(words)
                                .flatMap(it -> it instanceof String[] several ? Stream.of(several) : Stream.of(it)))
                .toArray();
    }

    private JsonNode json(Object... words) {
        var typed = Typed.in(folder, Stream.concat(Stream.of(words(words)), Stream.of("--json")).toArray());
        assertThat(typed.exit()).as(typed.err()).isZero();
        try {
            return new ObjectMapper().readTree(typed.out());
        } catch (JsonProcessingException broken) {
            throw new AssertionError(typed.out(), broken);
        }
    }

    private static double value(JsonNode answer, String measure) {
        return answer.get("measures").get(measure).get("value").asDouble();
    }
}
