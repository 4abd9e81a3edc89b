package org.framewright.cli.team;

import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.ProjectCommand;
import org.framewright.model.ConstantName;
import org.framewright.model.study.StudyDescription;
import org.framewright.model.study.StudyDescription.StudyTopic;
import org.framewright.project.Project;
import org.framewright.reliability.overview.AlphaThresholds;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// The commands `study …`: the facts about a study that only its supervisor knows.
@Command(name = "study")
public final class StudyCommand {

    private StudyCommand() {}

    /// The command with its subcommands, in the order of the help.
    public static CommandLine line(CommandContext context) {
        var set = new CommandLine(new SetCommand(context));
        for (var topic : StudyTopic.values()) {
            set.getCommandSpec()
                    .addOption(
                            OptionSpec.builder("--" + ConstantName.of(topic))
                                    .paramLabel("TEXT")
                                    .type(String.class)
                                    .descriptionKey("study-" + ConstantName.of(topic))
                                    .build());
        }
        return CommandContext.orderSubcommands(
                new CommandLine(new StudyCommand()).addSubcommand(new ShowCommand(context)).addSubcommand(set),
                "show",
                "set");
    }

    /// The description for words and for `--json`, with the options' names for topics.
    private record StudyOutput(
            SequencedMap<String, String> statements, @Nullable Double tentative, @Nullable Double reliable) {

        static StudyOutput of(StudyDescription description) {
            var statements = new LinkedHashMap<String, String>();
            description.statements().forEach(it -> statements.put(ConstantName.of(it.topic()), it.text()));
            return new StudyOutput(statements, description.tentative(), description.reliable());
        }
    }

    private abstract static class DescriptionCommand extends ProjectCommand {

        DescriptionCommand(CommandContext context) {
            super(context);
        }

        int show(StudyDescription description) {
            return json.print(console, StudyOutput.of(description), () -> print(description));
        }

        private void print(StudyDescription description) {
            if (description.equals(StudyDescription.EMPTY)) {
                console.printText("study-empty");
            }
            description
                    .statements()
                    .forEach(it -> console.printText("study-statement", ConstantName.of(it.topic()), it.text()));
            AlphaThresholds.of(description)
                    .ifPresent(it -> console.printText("study-thresholds-set", it.tentative(), it.reliable()));
        }
    }

    /// `study show`: shows the description.
    @Command(name = "show")
    private static final class ShowCommand extends DescriptionCommand {

        ShowCommand(CommandContext context) {
            super(context);
        }

        @Override
        public Integer call() {
            try (var project = view()) {
                return show(project.study().description());
            }
        }
    }

    /// `study set`: changes the description; a topic without an option stays.
    @Command(name = "set")
    private static final class SetCommand extends DescriptionCommand {

        /// The word for no thresholds, in place of two numbers.
        private static final String NOTHING = "none";

        @Option(names = "--thresholds", paramLabel = "LOW,HIGH", descriptionKey = "study-thresholds")
        private Optional<String> thresholds = Optional.empty();

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli's to fill
        private CommandSpec spec;

        SetCommand(CommandContext context) {
            super(context);
        }

        @Override
        public Integer call() {
            var texts = new LinkedHashMap<StudyTopic, String>();
            for (var topic : StudyTopic.values()) {
                String typed = spec.findOption("--" + ConstantName.of(topic)).getValue();
                if (typed != null) {
                    texts.put(topic, typed);
                }
            }
            if (texts.isEmpty() && thresholds.isEmpty()) {
                throw new ParameterException(spec.commandLine(), console.text("study-nothing-set"));
            }
            var numbers = thresholds.filter(it -> !it.equals(NOTHING)).map(this::parse);
            return work(project -> show(change(project, texts, numbers)));
        }

        private AlphaThresholds parse(String typed) {
            var numbers = typed.split(",", -1);
            return Optional.of(numbers)
                    .filter(it -> it.length == 2)
                    .flatMap(it -> AlphaThresholds.parse(it[0], it[1]))
                    .orElseThrow(() ->
                            new ParameterException(spec.commandLine(), console.text("study-bad-thresholds", typed)));
        }

        private StudyDescription change(
                Project project, Map<StudyTopic, String> texts, Optional<AlphaThresholds> numbers) {
            return project.study()
                    .describe(before -> {
                        var after = before;
                        for (var each : texts.entrySet()) {
                            after = after.withText(each.getKey(), each.getValue());
                        }
                        return thresholds.isEmpty()
                                ? after
                                : after.withThresholds(
                                        numbers.map(AlphaThresholds::tentative).orElse(null),
                                        numbers.map(AlphaThresholds::reliable).orElse(null));
                    });
        }
    }
}
