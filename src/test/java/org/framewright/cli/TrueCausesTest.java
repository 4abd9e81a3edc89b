package org.framewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.project.sample.SampleProject;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// An error names the file and its true cause, in words of the program.
final class TrueCausesTest {

    @TempDir Path folder;

    private Path project;

    @BeforeEach
    void make() throws IOException {
        project = folder.resolve("study.framewright");
        SampleProject.make(project, TestProject.installation(folder));
        write("texts/a1.txt", "An article about the strike vote.");
    }

    @Test
    void textWithTheNameOfAWorkbookIsSaidToBeNone() throws IOException {
        write("t.xlsx", "a,b\n1,2\n");

        assertThat(refused("agreement", at("t.xlsx")))
                .contains("t.xlsx is not an Excel file, although its name ends in .xlsx");
        assertThat(refused("import", project, at("t.xlsx"))).contains("t.xlsx is not an Excel file");
    }

    @Test
    void xmlIsReadAsACodebookOfAnotherProgram() throws IOException {
        write("bad.xml", "<a>nothing</a>");

        assertThat(refused("codebook", "import", at("bad.xml"))).contains("bad.xml is not a REFI-QDA codebook");
    }

    @Test
    void metadataWithoutNamesOfFilesAreSaidToLackThemWithTheirColumns() throws IOException {
        write("meta.csv", "headline,outlet\nA,B\n");
        write("profile.json", "{\"dates\": \"day-first\"}");

        assertThat(refused("import", project, at("texts"), "--metadata", at("meta.csv")))
                .contains(
                        "meta.csv has no column with the names of the articles’ files. Its columns: headline, outlet.");
        assertThat(refused("import", project, at("texts"), "--metadata", at("profile.json")))
                .contains("profile.json is not a table, but JSON.");
    }

    @Test
    void addressThatIsNoneIsSaidAsItWasTypedWithoutAPassword() {
        assertThat(refused("hub", "create", "http://foo", project)).contains("“http://foo” is not a valid hub address");
        assertThat(refused("hub", "create", "http://a@b/c/d", project)).contains("“http://b/c/d” is not a valid");
    }

    @Test
    void settingsAreRefusedWithWhatIsAllowed() throws IOException {
        write("table.json", "a,b\n1,2\n");
        write("dates.json", "{\"dates\": \"day-last\"}");
        write("broken.json", "{\"dates\" \"day-last\"}");

        assertThat(refused("import", project, at("texts"), "--profile", at("table.json")))
                .contains("table.json is not an import profile", "--metadata");
        assertThat(refused("import", project, at("texts"), "--profile", at("dates.json")))
                .contains("dates.json: the value of “dates” is not allowed. Allowed: day-first, month-first.");
        assertThat(refused("import", project, at("texts"), "--profile", at("broken.json")))
                .contains("broken.json: not valid JSON at column ")
                .doesNotContain("was expecting", "Unexpected");
        assertThat(refused("import", project, at("texts"), "--path", "{outlet}/{outlet}"))
                .contains("names the column “outlet” twice");
    }

    @Test
    void allErrorsOfACodebookAreListedBelowItsNameWithLinesWhereItHasSome() throws IOException {
        var codebook =
                """
                {"format": 2, "id": "Bad Id", "version": 1, "title": "T\\u0007", "language": "en", "extra": 1,
                 "tags": [{"id": "a", "label": "A", "unit": "article", "variables": [
                   {"id": "v", "label": "V", "scale": "nominal"}]}]}
                """;
        write("book.json", codebook);
        write("line.json", codebook.replace("\n", " "));

        var listed = said("codebook", "validate", at("book.json"));
        assertThat(listed)
                .contains("book.json can’t be used as a codebook. Correct these ")
                .contains("Bad Id", "extra", "Categories are missing", "can’t read", "(line 1)", "(line 3)");
        assertThat(said("codebook", "validate", at("line.json"))).contains("Bad Id").doesNotContain("(line");
        assertThat(refused("new", at("n.framewright"), "--codebook", at("book.json")))
                .contains("book.json can’t be used as a codebook.");
    }

    @Test
    void patternsOfACodebookAreRefusedInTheWordsOfTheProgram() throws IOException {
        write("book.json", said("codebook", "export", "attribution").replaceFirst("\"pattern\" *: *\"", "$0("));

        assertThat(said("codebook", "validate", at("book.json")))
                .contains("is not a regular expression.")
                .doesNotContain("group");
    }

    @Test
    void fileInAFolderThatIsMissingIsRefusedByEveryCommand() {
        var missing = "the folder " + folder.resolve("missing") + " doesn’t exist";
        assertThat(refused("new", at("missing/n.framewright"))).contains(missing);
        assertThat(refused("archive", project, "--out", at("missing/a.zip"))).contains(missing);
        assertThat(refused("article", "print", project, "--out", at("missing/a.html"))).contains(missing);
        assertThat(refused("agreement", project, "--report", at("missing/r.html"))).contains(missing);
        assertThat(refused("codebook", "export", "attribution", "--out", at("missing/c.json"))).contains(missing);
        assertThat(refused("article", "flow", project, "--left-out", at("missing/l.csv"))).contains(missing);
        assertThat(refused("package", project, "--coder", "Ada", "--out", at("missing/p.framewright")))
                .contains(missing);
        assertThat(refused("backup", project, "--out", at("missing/b.framewright"))).contains(missing);
        assertThat(folder.resolve("missing")).doesNotExist();
    }

    @Test
    void onlyTheUnknownOptionIsNamedWithTheOneThatWasMeant() {
        assertThat(said("agreement", project, "--rond", "Main"))
                .startsWith("Unknown option: “--rond”. Did you mean --round?")
                .doesNotContain("Main");
        assertThat(said("agreement", project, "--bogus=3", "extra"))
                .startsWith("Unknown option: “--bogus”")
                .doesNotContain("extra", "mean");
    }

    @Test
    void optionThatWasTypedTwiceIsNamed() {
        assertThat(said("agreement", project, "--report", at("a.html"), "--report", at("b.html")))
                .startsWith("Use --report only once.");
        assertThat(said("agreement", project, "--seed=1", "--seed", 2)).startsWith("Use --seed only once.");
        assertThat(said("agreement", project, "--json", "--csv"))
                .contains("--json", "--csv")
                .doesNotContain("only once");
    }

    @Test
    void wordTooManyIsNamedWithWhatMayBeMeant() {
        assertThat(said("export", project, "out", "more"))
                .startsWith("Unexpected word: “out”. Options start with --; names with spaces need quotation marks.");
    }

    @Test
    void fileThatIsNoProjectIsRefusedBeforeAnOptionThatWouldFitAnother() throws IOException {
        write("articles.json", "[]");

        assertThat(refused("agreement", at("articles.json"), "--scale", "nominal"))
                .contains("articles.json is not a Framewright project")
                .doesNotContain("--scale");
        assertThat(said("agreement", project, "--scale", "nominal")).startsWith("--scale has no effect");
    }

    @Test
    void numbersAndPeriodsAreRefusedAsTheyWereTyped() {
        assertThat(refused("agreement", project, "--overlap", "150")).contains("minimum overlap of 150.");
        assertThat(refused("agreement", project, "--from", "2024-12-31", "--to", "2024-01-01"))
                .contains("The period ends (2024-01-01) before it starts (2024-12-31).");
    }

    @Test
    void roundThatIsClosedIsNotClosedAgain() {
        said("round", "close", project, "Main");

        assertThat(refused("round", "close", project, "Main")).contains("The round “Main” is already closed.\n");
    }

    private Path at(String name) {
        return folder.resolve(name);
    }

    private void write(String name, String text) throws IOException {
        var file = at(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String refused(Object... words) {
        var typed = Typed.in(folder, words);
        assertThat(typed.exit()).as(typed.out()).isEqualTo(1);
        return typed.err();
    }

    private String said(Object... words) {
        var typed = Typed.in(folder, words);
        return typed.err() + typed.out();
    }
}
