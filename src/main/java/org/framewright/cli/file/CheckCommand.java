package org.framewright.cli.file;

import org.framewright.cli.CommandContext;
import org.framewright.cli.OutputWords;
import org.framewright.cli.ProjectCommand;
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

    private record Result(Path project, List<Problem> problems, List<RemarkResult> remarks) {}

    private record RemarkResult(
            String article, String coder, String round, String tag, String words, String kind, String sentence) {}

    @Override
    public Integer call() {
        var problems = ProjectChecks.check(file(), installation());
        var remarks = coding && problems.isEmpty() ? findRemarks() : List.<RemarkResult>of();
        if (json.isWanted()) {
            console.json(new Result(file(), problems, remarks));
        } else if (problems.isEmpty()) {
            console.printText("nothing-wrong", file());
        } else {
            console.report(problems);
        }
        if (coding && !json.isWanted()) {
            remarks.forEach(it ->
                    console.printText(
                            "coding-remark",
                            it.article(),
                            it.coder(),
                            it.round(),
                            OutputWords.shorten(it.words()),
                            it.sentence()));
            console.printText("coding-remarks", remarks.size());
            remarks.stream()
                    .collect(Collectors.groupingBy(RemarkResult::coder, TreeMap::new, Collectors.toList()))
                    .forEach((coder, own) -> console.printText("coding-remarks-of", coder, countKinds(own)));
        }
        return problems.isEmpty() ? 0 : 1;
    }

    private String countKinds(List<RemarkResult> remarks) {
        return remarks.stream()
                .collect(Collectors.groupingBy(RemarkResult::kind, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(it -> console.words("remarks.kind." + it.getKey()) + " " + it.getValue())
                .collect(Collectors.joining(", "));
    }

    private List<RemarkResult> findRemarks() {
        var found = new ArrayList<RemarkResult>();
        try (var project = view()) {
            project.codingRemarks()
                    .forEach(
                            ProgressListener.NONE,
                            it ->
                                    found.add(
                                            new RemarkResult(
                                                    it.article().name(),
                                                    it.coder(),
                                                    it.round(),
                                                    it.tag().id(),
                                                    it.words(),
                                                    it.remark().kind().id(),
                                                    console.words(
                                                            it.remark().textKey(), it.remark().details().toArray()))));
        }
        return found;
    }
}
