package org.framewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.support.Nightly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/// The scripts for shells and the manual page have every command and option.
final class CompletionTest {

    @TempDir Path folder;

    @Nightly
    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void theScriptHasEveryCommandAndOption(String shell) {
        var typed = Typed.in(folder, "completion", shell);

        assertThat(typed.exit()).isZero();
        assertThat(typed.err()).isEmpty();
        assertThat(names().filter(it -> !typed.out().contains(it.replaceFirst("^--", "")))).isEmpty();
    }

    @Test
    void fishIsToldOfEachOptionWithinItsCommand() {
        var script = Typed.in(folder, "completion", "fish").out();

        assertThat(script)
                .contains("complete -c framewright -n '__framewright_needs' -f -a 'coder' -d '")
                .contains("complete -c framewright -n '__framewright_needs coder' -f -a 'add' -d '")
                .contains(
                        "complete -c framewright -n '__framewright_within coder add' -l kind -x -a 'coder reference' -d '")
                .contains("complete -c framewright -n '__framewright_within import' -l metadata -r -d '")
                .contains("complete -c framewright -n '__framewright_within completion' -f -a 'bash zsh fish'");
    }

    /// A quote that is open would take the next lines with it.
    @Test
    void eachLineForFishEndsItsQuotes() {
        var lines = Typed.in(folder, "completion", "fish").out().lines().filter(it -> it.startsWith("complete "));

        assertThat(lines.map(it -> it.replace("\\\\", "").replace("\\'", "").replaceAll("[^']", "").length()))
                .allMatch(quotes -> quotes % 2 == 0);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void bashCompletesWithTheScript() throws IOException, InterruptedException {
        assertThat(completed("framewright coder add --k")).isEqualTo("--kind");
        assertThat(completed("framewright coder ")).isEqualTo("add list leave return");
        assertThat(completed("framewright --n")).isEqualTo("--new-window");
    }

    private String completed(String typed) throws IOException, InterruptedException {
        var words = Arrays.asList(typed.split(" ", -1));
        var script =
                Typed.in(folder, "completion", "bash").out()
                        + "COMP_WORDS=(%s)\n"
                                .formatted(String.join(" ", words.stream().map(it -> "'" + it + "'").toList()))
                        + "COMP_CWORD=%d\n_complete_framewright\necho \"${COMPREPLY[@]}\"\n"
                                .formatted(words.size() - 1);
        var file = Files.writeString(folder.resolve("complete.sh"), script);
        var bash = new ProcessBuilder("bash", "--norc", file.toString()).redirectErrorStream(true).start();
        var answer = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).isZero();
        return answer.lines().reduce((_, last) -> last).orElse("").strip();
    }

    @Test
    void theManualPageHasEveryCommandAndOption() {
        var page = Typed.in(folder, "man").out();

        assertThat(page).startsWith(".TH FRAMEWRIGHT 1 ");
        assertThat(names().filter(it -> !page.contains(it.replace("-", "\\-")))).isEmpty();
        assertThat(page.lines().filter(it -> it.startsWith(".")))
                .allMatch(it -> it.matches("\\.(TH|SH|SS|PP|TP|B)( .*)?"));
    }

    private Stream<String> names() {
        return names(Typed.commandLine(folder));
    }

    private static Stream<String> names(CommandLine line) {
        var spec = line.getCommandSpec();
        return Stream.of(
                        Stream.of(spec.name()),
                        spec.options().stream().map(OptionSpec::longestName),
                        line.getSubcommands().values().stream().flatMap(CompletionTest::names))
                .flatMap(it -> it);
    }
}
