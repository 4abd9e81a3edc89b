package org.framewright.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// The completions of a command line for the shell fish, for which picocli writes none.
final class FishCompletion {

    private final String program;
    private final StringBuilder script = new StringBuilder();

    private FishCompletion(String program) {
        this.program = program;
    }

    /// The script for a program's command with its subcommands.
    static String script(CommandSpec root) {
        var completion = new FishCompletion(root.name());
        completion.addFunctions();
        completion.add(root, "");
        return completion.script.toString();
    }

    private void addFunctions() {
        script.append(
                """
                # Completions of %1$s for fish.

                # Whether these are the words before the cursor, and no others.
                function __%1$s_needs
                    set -l words (commandline -opc)
                    test "$words[2..]" = "$argv"
                end

                # Whether the words before the cursor begin with these.
                function __%1$s_within
                    set -l words (commandline -opc)
                    string match -q -- "$argv *" "$words[2..] "
                end

                """
                        .formatted(program));
    }

    /// @param words the words of the command, without the program's
    private void add(CommandSpec command, String words) {
        var needs = "__" + program + "_needs" + words;
        var within = words.isEmpty() ? needs : "__" + program + "_within" + words;
        command.subcommands()
                .forEach((name, line) ->
                        complete(needs, "-f -a " + quote(name), line.getCommandSpec().usageMessage().description()));
        command.positionalParameters().stream()
                .map(it -> candidates(it.completionCandidates()))
                .filter(it -> !it.isEmpty())
                .forEach(it -> complete(within, "-f -a " + quote(it)));
        command.options().stream()
                .filter(it -> !it.hidden())
                .forEach(it -> complete(within, option(it), it.description()));
        for (var line : command.subcommands().values()) {
            add(line.getCommandSpec(), words + " " + line.getCommandName());
        }
    }

    private static String option(OptionSpec option) {
        var names =
                Arrays.stream(option.names())
                        .map(it -> it.startsWith("--") ? "-l " + it.substring(2) : "-s " + it.substring(1))
                        .collect(Collectors.joining(" "));
        if (option.arity().max() == 0) {
            return names;
        }
        var candidates = candidates(option.completionCandidates());
        return names + (candidates.isEmpty() ? " -r" : " -x -a " + quote(candidates));
    }

    private static String candidates(@Nullable Iterable<String> candidates) {
        return candidates == null
                ? ""
                : StreamSupport.stream(candidates.spliterator(), false)
                        .map(it -> it.toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" "));
    }

    private void complete(String condition, String words, String... description) {
        script.append("complete -c %s -n %s %s".formatted(program, quote(condition), words));
        if (description.length > 0) {
            script.append(" -d ").append(quote(ManualPage.firstSentence(description)));
        }
        script.append('\n');
    }

    private static String quote(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
