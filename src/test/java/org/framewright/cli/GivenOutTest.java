package org.framewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.support.LargerStudy;
import org.framewright.support.Nightly;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What is said of work that is given out, and where nothing is.
final class GivenOutTest {

    @TempDir Path folder;

    private Path file;

    @BeforeEach
    void study() {
        file = folder.resolve("study.framewright");
        LargerStudy.make(file, LargerStudy.ARTICLES);
    }

    @Test
    void flowSaysThatNothingIsGivenOutWhereNothingIs() {
        assertThat(Typed.in(folder, "article", "flow", file).out())
                .contains("Main: no assignments, so everyone codes all 16; 16 submitted");

        Typed.in(folder, "round", "close", file, "Main");
        assertThat(Typed.in(folder, "article", "flow", file).out()).contains("Main: none assigned, 16 submitted");
    }

    @Test
    void whatWasWithdrawnAndIsDoneCountsAmongAll() {
        draw("10");
        assertThat(Typed.in(folder, "assign", "list", file, "--json").out()).contains("\"pairs\" : \"rotating\"");
        Typed.in(folder, "assign", "withdraw", file, "--round", "Main", "--coder", "Ada", "--also-begun");

        assertThat(Typed.in(folder, "progress", file).out()).doesNotContain(" of 0 submitted").contains("Main, Ada: ");
    }

    @Test
    void aFileThatIsRefusedIsListedAndTheOthersAreMerged() throws IOException {
        Typed.in(folder, "coder", "add", file, "Eve");
        var eve = folder.resolve("eve.framewright");
        Typed.in(folder, "package", file, "--coder", "Eve", "--out", eve);
        var letter = Files.writeString(folder.resolve("letter.framewright"), "Dear all,");

        var merged = Typed.in(folder, "merge", file, letter, eve);

        assertThat(merged.exit()).isOne();
        assertThat(merged.out()).startsWith("eve.framewright (Eve): no codings. Nothing was merged.");
        assertThat(merged.err()).contains("letter.framewright").doesNotContain("eve.framewright");
        var json = Typed.in(folder, "merge", file, letter, eve, "--dry-run", "--json");
        assertThat(json.exit()).isOne();
        assertThat(json.out()).contains("\"refused\" : [ {", "letter.framewright");
    }

    @Nightly
    @Test
    void packageThatNobodyHasWorkedInIsCalledSo() {
        Typed.in(folder, "coder", "add", file, "Eve");
        var eve = folder.resolve("eve.framewright");
        Typed.in(folder, "package", file, "--coder", "Eve", "--out", eve);

        assertThat(Typed.in(folder, "merge", file, eve).out())
                .startsWith("eve.framewright (Eve): no codings. Nothing was merged.");
    }

    @Nightly
    @Test
    void packageThatCarriesAllArticlesSaysSo() {
        var made = Typed.in(folder, "package", file, "--coder", "Ada", "--out", folder.resolve("ada.framewright"));

        assertThat(made.exit()).isZero();
        assertThat(made.err()).contains("contains all articles of the round “Main” (16)");
        draw("10");
        var other = Typed.in(folder, "package", file, "--coder", "Ben", "--out", folder.resolve("ben.framewright"));
        assertThat(other.err()).isEmpty();
    }

    @Nightly
    @Test
    void overlapStandsForTheArticlesOfItsBatch() {
        assertThat(draw("10").out())
                .contains(
                        "If coders agreed on 80% of these 16 articles, the overlap would estimate this with a margin of ±15.7 percentage points");
    }

    @Nightly
    @Test
    void overlapOfAllArticlesLeavesNothingToEstimate() {
        assertThat(draw("100%").out()).contains("All 16 articles are double-coded").doesNotContain("±");
    }

    @Nightly
    @Test
    void articlesOfAnEarlierRoundAreCounted() {
        assertThat(draw("10").out()).doesNotContain("another round");
        Typed.in(folder, "round", "close", file, "Main");
        Typed.in(folder, "round", "add", file, "Second");

        assertThat(draw("Second", "10").out()).contains("16 of these articles were already assigned in another round");
    }

    private Typed draw(String overlap) {
        return draw("Main", overlap);
    }

    private Typed draw(String round, String overlap) {
        return Typed.in(
                folder,
                "assign",
                "draw",
                file,
                "--round",
                round,
                "--batch",
                "W1",
                "--coder",
                "Ada",
                "--coder",
                "Ben",
                "--seed",
                5,
                "--overlap",
                overlap);
    }
}
