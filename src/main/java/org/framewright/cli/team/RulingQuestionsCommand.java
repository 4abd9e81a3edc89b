package org.framewright.cli.team;

import org.framewright.cli.CommandContext;
import org.framewright.cli.Console;
import org.framewright.cli.JsonOption;
import org.framewright.cli.ProjectArgument;
import org.framewright.model.Annotation;
import org.framewright.model.Value;
import org.framewright.project.Project;
import org.framewright.team.CoderQuestion;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// `ruling questions`: says what coders ask and nobody has answered.
@Command(name = "questions")
final class RulingQuestionsCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Mixin private final JsonOption json = new JsonOption();

    RulingQuestionsCommand(CommandContext context) {
        this.context = context;
    }

    /// @param id to answer it by
    /// @param tag empty where it is about the article
    /// @param answers what the coder has answered, by the variables' ids
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

    @Override
    public Integer call() {
        try (var project = context.view(file.file())) {
            var console = context.console();
            var asked = project.rulings().questions().stream().map(it -> toResult(project, it)).toList();
            if (json.isWanted()) {
                console.json(asked);
            } else if (asked.isEmpty()) {
                console.printText("no-questions");
            } else {
                asked.forEach(question -> print(console, question));
            }
            return 0;
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
                                    case Value.Actor(var id) -> actors.resolvedName(id);
                                    case Value.Text(var text) -> text;
                                    case Value.Day(var day) -> day.toString();
                                    case Value.NotCodable() -> "not codable";
                                }));
        return words;
    }
}
