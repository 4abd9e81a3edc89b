package org.framewright.golden;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.cli.Typed;
import org.framewright.support.Nightly;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import picocli.CommandLine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the program says at the command line, and in the files that it writes, is what it said when the sessions in
/// `golden/said` were kept: of a study that a supervisor makes by commands alone, and of the sample.
///
/// What is meant to be said differently is kept anew with `-Dgolden.renew=true`; the commit then shows the difference.
@DisabledOnOs(OS.WINDOWS) // paths are named with slashes
final class CommandSessionsTest {

    private static final Path SAID = Path.of("src/test/resources/golden/said");
    private static final String MAKING = "StudyMaking.txt";

    /// Derives a key from a passphrase forty times.
    private static final String ENCRYPTION = "StudyEncryption.txt";

    private static final boolean RENEW = Boolean.getBoolean("golden.renew");
    private static final String HOW_TO_RENEW =
            "If that is meant, run this test with -Dgolden.renew=true, and look at what the commit changes.";

    @TempDir static Path made;
    private static CommandFolder study;
    private static String making;

    @TempDir Path folder;

    @BeforeAll
    static void makeTheStudy() throws IOException {
        study = new CommandFolder(made.toRealPath(), Instant.now());
        CommandFolder.copy(SAID.resolve("study"), study.folder());
        making = CommandSession.read(SAID.resolve(MAKING)).typedIn(study);
    }

    static List<String> sessions() throws IOException {
        try (var files = Files.list(SAID)) {
            return files.filter(Files::isRegularFile)
                    .map(it -> it.getFileName().toString())
                    .filter(it -> !it.equals(MAKING))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void studyIsMadeInTheSameWords() throws IOException {
        compare(MAKING, making);
    }

    static List<String> quickSessions() throws IOException {
        return sessions().stream().filter(it -> !it.equals(ENCRYPTION)).toList();
    }

    @ParameterizedTest
    @MethodSource("quickSessions")
    void sessionIsAnsweredInTheSameWords(String name) throws IOException {
        var copy = study.copyTo(folder.toRealPath());

        compare(name, CommandSession.read(SAID.resolve(name)).typedIn(copy));
    }

    @Nightly
    @Test
    void encryptionIsAnsweredInTheSameWords() throws IOException {
        sessionIsAnsweredInTheSameWords(ENCRYPTION);
    }

    @Test
    void everyCommandAnswersInWordsAsJsonAndByARefusal() throws IOException {
        var exchanges = new ArrayList<CommandSession.Exchange>();
        for (var name : sessions()) {
            exchanges.addAll(CommandSession.read(SAID.resolve(name)).exchanges());
        }
        exchanges.addAll(CommandSession.read(SAID.resolve(MAKING)).exchanges());
        var commands = commands(Typed.commandLine(folder)).toList();
        var byCommand = exchanges.stream().collect(Collectors.groupingBy(it -> command(it.typed(), commands)));

        var missing =
                commands.stream().filter(CommandSessionsTest::usesFiles).flatMap(it -> missing(it, byCommand)).toList();

        assertThat(missing).as("no session in %s has", SAID).isEmpty();
    }

    private static Stream<String> missing(CommandLine command, Map<String, List<CommandSession.Exchange>> exchanges) {
        var name = command.getCommandSpec().qualifiedName();
        var typed = exchanges.getOrDefault(name, List.of());
        boolean hasJson = command.getCommandSpec().findOption("--json") != null;
        var said = typed.stream().collect(Collectors.groupingBy(CommandSessionsTest::manner));
        return Stream.of("words", "--json", "refusal")
                .filter(it -> !said.containsKey(it) && (hasJson || !it.equals("--json")))
                .map(it -> name + ": " + it);
    }

    /// A command that uses none has nothing to refuse, and prints help or a script of picocli's: `HelpTest` and `CompletionTest`
    /// have what is ours of them.
    private static boolean usesFiles(CommandLine command) {
        return command.getCommandSpec().args().stream()
                .flatMap(it -> Stream.concat(Stream.of(it.type()), Stream.of(it.auxiliaryTypes())))
                .anyMatch(Path.class::equals);
    }

    private static String manner(CommandSession.Exchange exchange) {
        if (exchange.isRefusal()) {
            return "refusal";
        }
        return exchange.words().contains("--json") ? "--json" : "words";
    }

    /// The name of the command that a line begins with: `agreement plan` is not `agreement`.
    private static String command(String typed, List<CommandLine> commands) {
        return commands.stream()
                .map(it -> it.getCommandSpec().qualifiedName())
                .filter(it -> (typed + " ").startsWith(it + " "))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /// Those that do something.
    private static Stream<CommandLine> commands(CommandLine line) {
        var below = line.getSubcommands().values().stream().flatMap(CommandSessionsTest::commands);
        return Stream.concat(line.getCommand() instanceof Callable<?> ? Stream.of(line) : Stream.of(), below);
    }

    private static void compare(String name, String said) throws IOException {
        var file = SAID.resolve(name);
        if (RENEW) {
            Files.writeString(file, said);
            return;
        }
        var kept = Files.readAllLines(file);
        var now = said.lines().toList();
        var typed = "";
        for (int i = 0; i < Math.max(kept.size(), now.size()); i++) {
            var before = i < kept.size() ? kept.get(i) : "(the end)";
            var after = i < now.size() ? now.get(i) : "(the end)";
            typed = before.startsWith("$ ") ? before : typed;
            assertThat(after)
                    .as("%s:%d says something else now, in the answer to%n%s%n%s", file, i + 1, typed, HOW_TO_RENEW)
                    .isEqualTo(before);
        }
    }
}
