package org.framewright.cli.team;

import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.ProjectCommand;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.team.RulingService.RulingRequest;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.Optional;

/// `ruling add`: adds a ruling about a tag, a question or an answer, for all coders.
@Command(name = "add")
final class RulingAddCommand extends ProjectCommand {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private CommandSpec spec;

    @Option(names = "--tag", paramLabel = "TAG", descriptionKey = "ruling-tag")
    private Optional<String> tag = Optional.empty();

    @Option(names = "--variable", paramLabel = "VARIABLE", descriptionKey = "ruling-variable")
    private Optional<String> variable = Optional.empty();

    @Option(names = "--category", paramLabel = "CATEGORY", descriptionKey = "ruling-category")
    private Optional<String> category = Optional.empty();

    @Option(names = "--question", paramLabel = "TEXT", descriptionKey = "ruling-question")
    private String question = "";

    @Option(names = "--answer", paramLabel = "TEXT", descriptionKey = "ruling-answer", required = true)
    private String answer = "";

    @Option(names = "--about", paramLabel = "ID", descriptionKey = "ruling-about")
    private Optional<String> about = Optional.empty();

    @Option(names = "--coder", paramLabel = "CODER", descriptionKey = "ruling-coder")
    private Optional<String> coder = Optional.empty();

    RulingAddCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        var request = new RulingRequest(place(), question, answer, about, coder);
        return work(project -> {
            var added = project.team().rulings().add(request);
            var shown = RulingOutput.of(project.team().rulings().list().size(), added);
            if (json.isWanted()) {
                console.json(shown);
            } else {
                shown.print(console);
            }
            return 0;
        });
    }

    private Optional<CodebookAddress> place() {
        if ((variable.isPresent() && tag.isEmpty()) || (category.isPresent() && variable.isEmpty())) {
            throw new ParameterException(spec.commandLine(), console.text("ruling-place-alone"));
        }
        return tag.map(it ->
                variable.<CodebookAddress>map(of ->
                                category.<CodebookAddress>map(one -> new CategoryAddress(it, of, one))
                                        .orElseGet(() -> new VariableAddress(it, of)))
                        .orElseGet(() -> new TagAddress(it)));
    }
}
