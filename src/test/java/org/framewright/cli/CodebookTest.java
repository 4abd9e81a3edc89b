package org.framewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;

import org.framewright.project.sample.SampleProject;
import org.framewright.support.NextVersion;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Codebooks on the command line.
final class CodebookTest {
    @TempDir Path folder;
    private Path study = Path.of("");
    private Path next = Path.of("");

    @BeforeEach
    void makeProject() throws IOException {
        study = folder.resolve("study.framewright");
        SampleProject.make(study, TestProject.installation(folder));
        next = Files.writeString(folder.resolve("next.json"), NextVersion.ofNewsFraming());
    }

    @Test
    void validCodebookSaysWhatIsInDoubtAndWhatIsOpen() {
        var typed = type("codebook", "validate", "policy-frames");

        assertThat(typed.exit()).isZero();
        assertThat(typed.err()).isEmpty();
        assertThat(typed.out())
                .startsWith("policy-frames: no errors. Codebook: policy-frames, version 1.")
                .contains("The project has to fill in 2 study definitions.")
                .contains("Study definition: ");
        assertThat(type("codebook", "validate", "attribution").out()).contains("Not confirmed, content.");
    }

    @Test
    void everyMistakeIsSaidWithItsPlaceAndLine() throws IOException {
        var wrong =
                Files.readString(next)
                        .replace("\"ordinal\"", "\"vague\"")
                        .replace("\"id\" : \"cue\"", "\"id\" : \"Cue\"");
        var file = Files.writeString(folder.resolve("wrong.json"), wrong);

        var typed = type("codebook", "validate", file);

        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err().lines()).first().asString().contains("wrong.json");
        assertThat(typed.err().lines().skip(1))
                .hasSizeGreaterThan(3)
                .allSatisfy(it -> assertThat(it).containsPattern("line \\d+"));
        var json = type("codebook", "validate", file, "--json");
        assertThat(json.exit()).isEqualTo(1);
        assertThat(new JsonMapper().readTree(json.out()).path("valid").booleanValue()).isFalse();
        assertThat(new JsonMapper().readTree(json.out()).path("problems")).isNotEmpty();
    }

    @Test
    void differencesAreSentences() {
        var typed = type("codebook", "diff", "news-framing", next);

        assertThat(typed.err()).isEmpty();
        assertThat(typed.exit()).isZero();
        assertThat(typed.out().lines()).first().isEqualTo("Version 1 to version 2: 4 differences.");
        assertThat(typed.out())
                .contains("“Witness or victim” merged into “Ordinary citizen” (source.source-type.citizen).")
                .contains("“Other” retired (source.source-type.other).")
                .contains("ID of “Tone” changed from tone to valence (framing.valence).")
                .contains("“Function” made required (source.function).");
    }

    @Test
    void codebookThatCannotFollowSaysWhy() {
        var typed = type("codebook", "diff", "news-framing", "policy-frames");

        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err()).contains("A new version must keep the ID.");
    }

    @Test
    void dryRunSaysWhatWouldHappenAndChangesNothing() throws IOException {
        var before = type("export", study, "--out", folder.resolve("before"));

        var typed = type("codebook", "apply", study, next, "--dry-run");

        assertThat(typed.exit()).isZero();
        assertThat(typed.out())
                .contains(
                        "“Witness or victim” merged into “Ordinary citizen” (source.source-type.citizen): 40 uses in ")
                .contains("Version 2 can be applied. 15 codings checked; nothing was changed.");
        assertThat(type("codebook", "versions", study).out().lines()).hasSize(1);
        assertThat(type("export", study, "--out", folder.resolve("after")).out())
                .isEqualTo(
                        before.out().replace(folder.resolve("before").toString(), folder.resolve("after").toString()));
        assertThat(
                        new JsonMapper()
                                .readTree(type("codebook", "apply", study, next, "--dry-run", "--json").out())
                                .path("effects"))
                .hasSize(4);
    }

    @Test
    void appliedVersionIsTheNewestUntilItIsDropped() {
        var applied = type("codebook", "apply", study, next);

        assertThat(applied.exit()).isZero();
        assertThat(applied.out()).contains("Version 2 applied.");
        assertThat(type("codebook", "versions", study).out().lines())
                .hasSize(3)
                .last()
                .asString()
                .contains("Simpler sources.");
        assertThat(type("codebook", "diff", study).out()).contains("Version 1 to version 2: 4 differences.");
        assertThat(type("codebook", "apply", study, next).exit()).as("not twice").isEqualTo(1);
        assertThat(type("agreement", study).out())
                .contains("Codings under version 1 of the codebook, interpreted under version 2.");
        assertThat(type("agreement", study, "--pool").out()).contains("are pooled");
        assertThat(type("agreement", study, "--csv").out().lines().skip(1)).allMatch(it -> it.startsWith("Main,2,"));

        assertThat(type("codebook", "drop", study))
                .isEqualTo(new Typed(0, "Version 2 reverted. The project’s codebook is version 1 again.\n", ""));
        assertThat(type("codebook", "versions", study).out().lines()).hasSize(1);
        assertThat(type("codebook", "drop", study).exit()).isEqualTo(1);
    }

    @Test
    void codebookGoesToOtherFormsAndComesBack() throws IOException {
        var csv = folder.resolve("book.csv");
        assertThat(type("codebook", "export", study, "--format", "csv", "--out", csv))
                .isEqualTo(new Typed(0, csv + " written.\n", ""));
        var json = folder.resolve("book.json");
        assertThat(type("codebook", "import", csv, "--out", json).exit()).isZero();
        assertThat(Files.readString(json)).isEqualTo(type("codebook", "export", "news-framing").out());

        var qdc = folder.resolve("book.qdc");
        assertThat(type("codebook", "export", "news-framing", "--format", "qdc", "--out", qdc).err())
                .contains("Not exported: ");
        assertThat(type("codebook", "import", qdc).out()).contains("\"id\" : \"frame-evidence\"");
    }

    @Test
    void existingFileIsLeftAsItIs() throws IOException {
        var mine = Files.writeString(folder.resolve("mine.html"), "mine");

        var typed = type("codebook", "document", "news-framing", "--out", mine);

        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.err()).contains("already exists");
        assertThat(mine).hasContent("mine");
    }

    @Test
    void codebookIsPrintedInBothForms() {
        var html = type("codebook", "document", study, "--codebook-version", "1");
        var markdown = type("codebook", "document", "news-framing", "--format", "md");

        assertThat(html.out()).startsWith("<!DOCTYPE html>").contains("<title>News framing (codebook)</title>");
        assertThat(markdown.out()).startsWith("# News framing\n");
        assertThat(type("codebook", "document").exit()).isEqualTo(2);
        assertThat(type("codebook", "document", "news-framing", "--codebook-version", "1").exit()).isEqualTo(2);
    }

    @Test
    void aProjectIsNamedInAllCommandsAlike() throws IOException {
        assertThat(type("codebook", "validate", study).out()).contains("Codebook: news-framing, version 1.");
        assertThat(type("codebook", "document", study).out()).startsWith("<!DOCTYPE html>");
        var elsewhere = Files.copy(study, folder.resolve("copy.db"));
        assertThat(type("codebook", "export", elsewhere)).isEqualTo(type("codebook", "export", study));
        assertThat(type("codebook", "diff", study, next).out()).contains("Version 1 to version 2: 4 differences.");
        var missing = type("codebook", "document", folder.resolve("none.framewright"));
        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.err()).contains("none.framewright");
    }

    @Test
    void aDiffThatComparesNothingIsAMistakeAndSaysWhatToDo() {
        var one = type("codebook", "diff", study);
        assertThat(one.exit()).isEqualTo(1);
        assertThat(one.err()).contains("only version 1").contains("Name the other codebook after the project");
        type("codebook", "apply", study, next);
        var none = type("codebook", "diff", study, "--from", "2", "--to", "2");
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err()).contains("Version 2 is not older than version 2").contains("--from");
        assertThat(type("codebook", "diff", study, "--from", "2", "--to", "1").exit()).isEqualTo(2);
        assertThat(type("codebook", "diff", study, "--from", "1", "--to", "3").exit()).isEqualTo(1);
        assertThat(type("codebook", "diff", study, next, "--from", "1").exit()).isEqualTo(2);
        assertThat(type("codebook", "diff", next).exit()).isEqualTo(2);
    }

    private Typed type(Object... words) {
        return Typed.in(folder, words);
    }
}
