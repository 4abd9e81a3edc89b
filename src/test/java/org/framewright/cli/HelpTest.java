package org.framewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.corpus.item.ImportItem.ImportItemStatus;
import org.framewright.model.ConstantName;
import org.framewright.model.article.ImportOmission.OmissionCause;
import org.framewright.project.CodebookSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every command, and everything it takes, is explained: in its help, and in the guide.
final class HelpTest {
    private static final Pattern ANSWER = Pattern.compile("\"([a-z-]+)\"");

    @TempDir Path folder;

    @Test
    void everyCommandAndParameterHasHelp() {
        all(Typed.commandLine(folder))
                .forEach(command -> {
                    var spec = command.getCommandSpec();
                    assertThat(spec.usageMessage().description()).as(spec.qualifiedName()).isNotEmpty();
                    assertThat(arguments(command))
                            .allSatisfy(it ->
                                    assertThat(it.description()).as(spec.qualifiedName() + " " + it).isNotEmpty());
                });
    }

    @Test
    void optionsStandInTheSameOrderWhateverTheLanguage() {
        var usual = Typed.in(folder, "import", "--help").out() + Typed.in(folder, "agreement", "--help").out();
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr"));

            assertThat(Typed.in(folder, "import", "--help").out() + Typed.in(folder, "agreement", "--help").out())
                    .isEqualTo(usual);
            assertThat(Locale.getDefault()).isEqualTo(Locale.of("tr"));
        } finally {
            Locale.setDefault(before);
        }
    }

    /// Seen to fail: `against` explained `--tag` by an option of another command, and `--coders` by what it does not take.
    @ParameterizedTest
    @ValueSource(strings = {"against", "disagreements"})
    void helpOfACommandForProjectsNamesNoOtherSource(String command) {
        assertThat(Typed.in(folder, command, "--help").out().replaceAll("\\s+", " "))
                .contains("Only this tag. ", "Only these coders. Default: all except reference coders. ")
                .doesNotContain("--passages", "in a project");
    }

    @Test
    void helpGoesToStdoutAndOpensNothing() {
        var typed = Typed.in(folder, "annotations", "import", "--help");

        assertThat(typed.exit()).isZero();
        assertThat(typed.out()).startsWith("Usage: framewright annotations import").contains("--ack");
        assertThat(typed.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "new", "annotations import", "coder"})
    void helpCanBeAskedForByItsWordAsWellAsByTheOption(String command) {
        var named = Stream.of(command.split(" ")).filter(it -> !it.isEmpty()).toList();
        var byWord = Typed.in(folder, Stream.concat(Stream.of("help"), named.stream()).toArray());

        assertThat(byWord).isEqualTo(Typed.in(folder, Stream.concat(named.stream(), Stream.of("--help")).toArray()));
        assertThat(byWord.out()).startsWith("Usage: framewright " + command);
    }

    @Test
    void everyCommandIsInTheGuideWithEverythingItTakes() throws IOException {
        var sections =
                Stream.of(Files.readString(Path.of("docs/guide/command-line.md")).split("(?m)^## `framewright ", -1))
                        .collect(
                                Collectors.toMap(
                                        section -> section.split("[`\\[A-Z]", 2)[0].strip(),
                                        section -> section,
                                        String::concat));

        all(Typed.commandLine(folder))
                .filter(command -> command.getSubcommands().isEmpty())
                .forEach(command -> {
                    var name = command.getCommandSpec().qualifiedName().replaceFirst("framewright ", "");
                    assertThat(sections).containsKey(name);
                    assertThat(arguments(command)).allSatisfy(it -> assertThat(sections.get(name)).contains(shown(it)));
                });
    }

    @Test
    void everyCodebookThatComesWithTheProgramIsNamed() throws IOException {
        var help = Typed.in(folder, "new", "--help").out().replaceAll("\\s+", " ");
        var guide = Files.readString(Path.of("docs/guide/command-line.md"));

        assertThat(CodebookSource.SHIPPED).allSatisfy(id -> assertThat(help).contains(id));
        assertThat(CodebookSource.SHIPPED).allSatisfy(id -> assertThat(guide).contains("| `" + id + "` |"));
    }

    @Test
    void noWordOfTheCommandLineIsMissingOrLeftOver() throws IOException {
        var keys = new HashSet<>(bundle().keySet());
        var answers = new HashSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java/org/framewright/cli"))) {
            for (var source : sources.filter(Files::isRegularFile).toList()) {
                ANSWER.matcher(Files.readString(source)).results().forEach(it -> answers.add("cli." + it.group(1)));
            }
            // its notes are said by their names
            var notes =
                    Files.readString(Path.of("src/main/java/org/framewright/reliability/figures/FigureSections.java"));
            ANSWER.matcher(notes).results().forEach(it -> answers.add("cli." + it.group(1)));
        }
        Stream.of(ImportItemStatus.values()).forEach(it -> answers.add("cli.import-status." + ConstantName.of(it)));
        Stream.of(OmissionCause.values()).forEach(it -> answers.add("cli.import-omission." + ConstantName.of(it)));
        var asked =
                keys.stream()
                        .map(key -> key.toString().replaceAll("\\.none$", ""))
                        .filter(key -> key.startsWith("cli."))
                        .toList();
        assertThat(answers).containsAll(asked);

        var help =
                all(Typed.commandLine(folder))
                        .flatMap(it -> it.getCommandSpec().args().stream())
                        .map(ArgSpec::descriptionKey)
                        .collect(Collectors.toSet());
        assertThat(keys.stream().map(String::valueOf).filter(key -> !key.contains(".") && !help.contains(key)))
                .as("help for nothing")
                .isEmpty();
    }

    private static Map<Object, Object> bundle() throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/org/framewright/wording/cli.properties"))) {
            properties.load(in);
        }
        return properties;
    }

    private static Stream<CommandLine> all(CommandLine command) {
        return Stream.concat(Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTest::all));
    }

    /// Without what every command has.
    private static Set<ArgSpec> arguments(CommandLine command) {
        return command.getCommandSpec().args().stream()
                .filter(it -> !(it instanceof OptionSpec option && (option.usageHelp() || option.versionHelp())))
                .collect(Collectors.toSet());
    }

    private static String shown(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
