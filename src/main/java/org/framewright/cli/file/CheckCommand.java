package org.framewright.cli.file;

import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.OutputWords;
import org.framewright.cli.command.ProjectCommand;
import org.framewright.model.Problem;
import org.framewright.model.ProgressListener;
import org.framewright.project.ProjectChecks;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// `check`: checks whether a project file is sound.
@Command(name = "check")
public final class CheckCommand extends ProjectCommand {

    @Option(names = "--coding", descriptionKey = "check-coding")
    private boolean coding;

    public CheckCommand(CommandContext context) {
        super(context);
    }

    private record Result(Path project, List<Problem> problems, List<WarningResult> warnings) {}

    private record WarningResult(
            String article, String coder, String round, String tag, String words, String kind, String sentence) {}

    @Override
    public Integer call() {
        var problems = ProjectChecks.check(file(), installation());
        var warnings = coding && problems.isEmpty() ? findWarnings() : List.<WarningResult>of();
        if (json.isWanted()) {
            console.json(new Result(file(), problems, warnings));
        } else if (problems.isEmpty()) {
            console.printText("nothing-wrong", file());
        } else {
            console.report(problems);
        }
        if (coding && !json.isWanted()) {
            warnings.forEach(it ->
                    console.printText(
                            "coding-warning",
                            it.article(),
                            it.coder(),
                            it.round(),
                            OutputWords.shorten(it.words()),
                            it.sentence()));
            console.printText("coding-warnings", warnings.size());
            warnings.stream()
                    .collect(Collectors.groupingBy(WarningResult::coder, TreeMap::new, Collectors.toList()))
                    .forEach((coder, own) -> console.printText("coding-warnings-of", coder, countKinds(own)));
        }
        return problems.isEmpty() ? 0 : 1;
    }

    private String countKinds(List<WarningResult> warnings) {
        return warnings.stream()
                .collect(Collectors.groupingBy(WarningResult::kind, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(it -> console.words("warnings.kind." + it.getKey()) + " " + it.getValue())
                .collect(Collectors.joining(", "));
    }

    private List<WarningResult> findWarnings() {
        var found = new ArrayList<WarningResult>();
        try (var project = view()) {
            project.codingWarnings()
                    .forEach(
                            ProgressListener.NONE,
                            it ->
                                    found.add(
                                            new WarningResult(
                                                    it.article().name(),
                                                    it.coder(),
                                                    it.round(),
                                                    it.tag().id(),
                                                    it.words(),
                                                    it.warning().kind().id(),
                                                    console.words(
                                                            it.warning().textKey(),
                                                            it.warning().details().toArray()))));
        }
        return found;
    }
}
