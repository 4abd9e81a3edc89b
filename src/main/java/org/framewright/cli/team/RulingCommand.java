package org.framewright.cli.team;

import org.framewright.cli.command.CliCommand;
import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.Console;
import org.framewright.cli.command.JsonOption;
import org.framewright.cli.command.ProjectArgument;
import org.framewright.coding.CodingRulings;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Value;
import org.framewright.project.Project;
import org.framewright.team.RulingService.CoderQuestion;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The commands `ruling …`: coders' questions, and the supervisor's rulings.
@Command(name = "ruling")
public final class RulingCommand extends CliCommand {

    private RulingCommand(CommandContext context) {
        super(context);
    }

    /// The command with its subcommands, in the order of the help.
    public static CommandLine line(CommandContext context) {
        return CommandContext.orderSubcommands(
                new CommandLine(new RulingCommand(context)).addSubcommand(new RulingAddCommand(context)),
                "questions",
                "add",
                "list",
                "remove");
    }

    @Command(name = "list")
    int list(@Mixin ProjectArgument file, @Mixin JsonOption json) {
        try (var project = context.view(file.file())) {
            List<RulingOutput> rulings = new ArrayList<>();
            project.team().rulings().list().forEach(it -> rulings.add(RulingOutput.of(rulings.size() + 1, it)));
            return json.printList(console, rulings, "no-rulings", it -> it.print(console));
        }
    }

    @Command(name = "remove")
    int remove(
            @Mixin ProjectArgument file,
            @Parameters(index = "1", paramLabel = "RULING", descriptionKey = "ruling-number") String ruling) {
        return context.work(
                file.file(),
                project -> {
                    var removed = project.team().rulings().remove(ruling);
                    console.printText("ruling-removed", CodingRulings.address(removed).toString(), removed.answer());
                    return 0;
                });
    }

    /// @param id for the command that answers the question
    /// @param tag empty for a question about the article
    /// @param answers the coder's answers, by the variables' ids
    private record QuestionResult(
            String id,
            String article,
            String coder,
            String round,
            String tag,
            String passage,
            Map<String, String> answers,
            String memo,
            boolean unsure) {}

    @Command(name = "questions")
    int questions(@Mixin ProjectArgument file, @Mixin JsonOption json) {
        try (var project = context.view(file.file())) {
            var asked = project.team().rulings().questions().stream().map(it -> toResult(project, it)).toList();
            return json.printList(console, asked, "no-questions", question -> print(console, question));
        }
    }

    private static void print(Console console, QuestionResult question) {
        var answers =
                question.answers().entrySet().stream()
                        .map(answer -> answer.getKey() + ": " + answer.getValue())
                        .collect(Collectors.joining(", "));
        console.printText(
                "question",
                question.article(),
                question.coder(),
                question.round(),
                question.tag().isEmpty() ? console.text("question-article") : question.tag(),
                question.passage(),
                answers,
                question.memo().isEmpty() ? console.text("question-unsure") : question.memo(),
                question.id(),
                question.passage().isEmpty() ? 0 : 1,
                answers.isEmpty() ? 0 : 1);
    }

    private static QuestionResult toResult(Project project, CoderQuestion question) {
        return new QuestionResult(
                question.id(),
                question.article(),
                question.coder(),
                question.round(),
                question.tag().orElse(""),
                question.annotation().map(it -> it.extent().text()).orElse(""),
                question.annotation().map(it -> answers(project, it)).orElse(Map.of()),
                question.memo(),
                question.unsure());
    }

    private static Map<String, String> answers(Project project, Annotation annotation) {
        var actors = project.study().actors();
        var words = new LinkedHashMap<String, String>();
        annotation
                .values()
                .forEach((variable, value) ->
                        words.put(
                                variable,
                                switch (value) {
                                    case Value.Category(var id) -> id;
                                    case Value.Categories(var ids) -> String.join("; ", ids);
                                    case Value.Numeric(var number) -> number.toPlainString();
                                    case Value.Actor _, Value.ActorSet _ ->
                                            value.actors().stream()
                                                    .map(actors::resolvedName)
                                                    .collect(Collectors.joining("; "));
                                    case Value.Text(var text) -> text;
                                    case Value.Day(var day) -> day.toString();
                                    case Value.NotCodable() -> "not codable";
                                }));
        return words;
    }
}
