package org.framewright.files.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.files.Limits;
import org.framewright.files.database.rule.DatabaseRules;
import org.framewright.files.database.rule.OwnRule;
import org.framewright.files.database.rule.OwnRule.FittingLine;
import org.framewright.files.database.rule.OwnRule.LineMeaning;
import org.framewright.files.document.DocumentResult.ReadDocument;
import org.framewright.files.reader.DocumentReader;
import org.framewright.model.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A person divides a file that no rule knows by the line that begins each article.
final class OwnRuleTest {

    @TempDir Path folder;

    private static String digest(String line) {
        return IntStream.rangeClosed(1, 9)
                .mapToObj(it ->
                        line.formatted(it)
                                + "\n\nPier "
                                + it
                                + " stays closed\n\nThe pier stays closed [until Friday] (day "
                                + it
                                + ").\n")
                .collect(Collectors.joining("\n"));
    }

    @Test
    void numbersAndWordsOfALineMayBeAny() {
        var text = digest("Story %d of 9 (Tide)");

        assertThat(new OwnRule("Story # of 9 (Tide)", LineMeaning.DIVIDER).find(text)).hasSize(9);
        assertThat(new OwnRule("Story # of * (Tide)", LineMeaning.DIVIDER).find(text))
                .extracting(FittingLine::words)
                .startsWith("Story 1 of 9 (Tide)", "Story 2 of 9 (Tide)");
        assertThat(new OwnRule("Story 7 of 9 (Tide)", LineMeaning.DIVIDER).find(text)).hasSize(1);
        assertThat(new OwnRule("", LineMeaning.DIVIDER).find(text)).isEmpty();
        assertThat(new OwnRule("[a-z.]+ # of 9 (Tide)", LineMeaning.DIVIDER).find(text)).isEmpty();
    }

    @Test
    void lineThatComesFromTopToEndIsSuggested() {
        assertThat(OwnRule.suggest(digest("Story %d of 9"))).contains(new OwnRule("Story # of #", LineMeaning.DIVIDER));
        assertThat(OwnRule.suggest(digest("Monday, %d June 2031"))).contains(new OwnRule("*, # * #", LineMeaning.DATE));
        assertThat(OwnRule.suggest("One text.\n\nAnother paragraph.\n")).isEmpty();
    }

    @Test
    void keptRuleDividesTheFileAndOthersLikeIt() throws IOException {
        var file = Files.writeString(folder.resolve("digest.txt"), digest("Monday, %d June 2031"));
        var rule = new OwnRule("Monday, # June 2031", LineMeaning.DATE);
        Files.writeString(folder.resolve("own-digest.json"), rule.json("own-digest", "Digest"));

        var document = read(file, Map.of());

        assertThat(document.articles()).hasSize(9);
        var third = document.articles().get(2);
        assertThat(third.metadata())
                .containsEntry("headline", "Pier 3 stays closed")
                .containsEntry("date", "2031-06-03");
        assertThat(third.text()).isEqualTo("Pier 3 stays closed\n\nThe pier stays closed [until Friday] (day 3).\n");
        assertThat(document.use().orElseThrow().line()).isEqualTo("Monday, 1 June 2031");
    }

    /// A kept rule that can't be read would stop all imports of its project.
    @Test
    void lineThatIsTooLongForARuleIsRefusedBeforeItIsKept() {
        var tooLong = new OwnRule("# ".repeat(300), LineMeaning.DIVIDER);

        assertThatThrownBy(() -> tooLong.json("own-digest", "Digest: " + tooLong.line())).isInstanceOf(Refusal.class);
    }

    @Test
    void lineMayBeTheHeadline() throws IOException {
        var file = Files.writeString(folder.resolve("digest.txt"), digest("%d. The pier"));
        Files.writeString(
                folder.resolve("own-digest.json"),
                new OwnRule("#. *", LineMeaning.HEADLINE).json("own-digest", "Digest"));

        var third = read(file, Map.of()).articles().get(2);

        assertThat(third.metadata()).containsEntry("headline", "3. The pier");
        assertThat(third.text()).startsWith("3. The pier\n\nPier 3 stays closed\n\n");
    }

    @Test
    void personChoosesAnotherRuleForAFileOrNone() throws IOException {
        var file = Files.writeString(folder.resolve("digest.txt"), digest("Story %d of 9"));
        Files.writeString(
                folder.resolve("own-digest.json"),
                new OwnRule("Story # of 9", LineMeaning.DIVIDER).json("own-digest", "Digest"));

        assertThat(read(file, Map.of(file.toString(), "")).articles()).hasSize(1);
        var chosen = read(file, Map.of(file.toString(), "own-digest"));
        assertThat(chosen.articles()).hasSize(9);
        assertThat(chosen.use().orElseThrow().chosen()).isTrue();
        assertThat(read(file, Map.of("other.txt", "")).articles()).hasSize(9);
    }

    @Test
    void furtherRulesThatFitAndHalfARuleAreSaid() throws IOException {
        var nexis =
                "1 of 1 DOCUMENTS\n\nThe Tide\n\nJune 3, 2031\n\nPier closed\n\nLENGTH: 9 words\n\nThe pier is closed.\n";
        var file = Files.writeString(folder.resolve("nexis.txt"), nexis);
        Files.writeString(
                folder.resolve("own.json"), new OwnRule("# of # DOCUMENTS", LineMeaning.DIVIDER).json("own", "Mine"));

        assertThat(read(file, Map.of()).warnings())
                .filteredOn(it -> it.code() == DatabaseProblem.SEVERAL_RULES)
                .singleElement()
                .satisfies(it -> assertThat(it.details().getFirst()).isEqualTo("Mine"));

        var genios = "Pier geschlossen\n\nDer Steg ist zu.\n\n(c) GBI-Genios Deutsche Wirtschaftsdatenbank GmbH\n";
        var half = Files.writeString(folder.resolve("genios.txt"), genios);
        assertThat(read(half, Map.of()).warnings())
                .extracting(it -> it.code().name())
                .containsExactly("PARTLY_RECOGNISED");
    }

    @Test
    void lineOfSignsIsNoMarkOfADatabase() throws IOException {
        var rule = "_".repeat(60);
        var file =
                Files.writeString(
                        folder.resolve("page.txt"), "Pier closed\n\nIt is closed.\n\n" + rule + "\n\nSee you.\n");

        assertThat(read(file, Map.of()).warnings()).isEmpty();
    }

    private ReadDocument read(Path file, Map<String, String> chosen) {
        var reader =
                new DocumentReader(
                        DatabaseRules.shipped().with(folder), Optional.empty(), Optional.empty(), Limits.USUAL);
        return (ReadDocument) reader.choosing(chosen).read(file, file.toString(), () -> false);
    }
}
