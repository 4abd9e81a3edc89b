package org.framewright.cli;

import org.framewright.model.ProgramVersion;

import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import java.util.Locale;
import java.util.stream.Stream;

/// The manual page of the program with all its commands, in the macros of `man`. Picocli's own generator writes
/// AsciiDoc; a program of 30 MB would have to convert it.
final class ManualPage {

    private final StringBuilder page = new StringBuilder();

    private ManualPage() {}

    static String of(CommandLine root) {
        var manual = new ManualPage();
        manual.write(root);
        return manual.page.toString();
    }

    /// A description in one line.
    static String text(String... description) {
        return String.join(" ", description).replace("%n", " ").replace("%%", "%").strip();
    }

    static String firstSentence(String... description) {
        return text(description).split("(?<=\\.) ", 2)[0];
    }

    private void write(CommandLine root) {
        var spec = root.getCommandSpec();
        var description = text(spec.usageMessage().description());
        // without a day, so that each build of a version writes the same page
        page.append(
                ".TH %s 1 \"\" \"%s\"\n".formatted(spec.name().toUpperCase(Locale.ROOT), ProgramVersion.ofProgram()));
        section("NAME");
        line(spec.name() + " - " + firstSentence(spec.usageMessage().description()));
        section("SYNOPSIS");
        line(synopsis(root));
        section("DESCRIPTION");
        line(description);
        arguments(spec, spec.args().stream());
        section("COMMANDS");
        root.getSubcommands().values().forEach(this::command);
        section("EXIT STATUS");
        line(text(spec.usageMessage().footerHeading()));
    }

    private void command(CommandLine command) {
        var spec = command.getCommandSpec();
        if (command.getSubcommands().isEmpty() || !spec.args().stream().allMatch(ManualPage::isCommon)) {
            page.append(".SS \"").append(escape(spec.qualifiedName())).append("\"\n");
            line(synopsis(command));
            page.append(".PP\n");
            line(text(spec.usageMessage().description()));
            arguments(spec, spec.args().stream().filter(it -> !isCommon(it)));
        }
        command.getSubcommands().values().forEach(this::command);
    }

    private static boolean isCommon(ArgSpec argument) {
        return argument instanceof OptionSpec option && (option.usageHelp() || option.versionHelp());
    }

    private static String synopsis(CommandLine command) {
        return command.getHelp().synopsis(0).replaceAll("\\s+", " ").strip();
    }

    private void arguments(CommandSpec spec, Stream<ArgSpec> arguments) {
        arguments
                .filter(it -> !it.hidden())
                .forEach(it -> {
                    page.append(".TP\n.B ").append(escape(label(it, spec))).append('\n');
                    line(text(it.description()));
                });
    }

    private static String label(ArgSpec argument, CommandSpec spec) {
        if (argument instanceof OptionSpec option) {
            var names = String.join(", ", option.names());
            return option.arity().max() == 0 ? names : names + spec.parser().separator() + option.paramLabel();
        }
        return argument.paramLabel();
    }

    private void section(String heading) {
        page.append(".SH ").append(heading).append('\n');
    }

    /// Adds a line of words. A point or an apostrophe at the beginning does not make it a macro.
    private void line(String words) {
        page.append(words.matches("(?s)[.'].*") ? "\\&" : "").append(escape(words)).append('\n');
    }

    private static String escape(String words) {
        return words.replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq");
    }
}
