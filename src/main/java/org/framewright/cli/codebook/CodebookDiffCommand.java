package org.framewright.cli.codebook;

import org.framewright.cli.command.CliProblem;
import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.JsonCommand;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.document.RevisionSentences;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.codebook.revision.CodebookComparison;
import org.framewright.codebook.revision.CodebookDifference;
import org.framewright.codebook.revision.RevisionRules;
import org.framewright.coding.CodebookService;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.project.CodebookSource;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `codebook diff`: the differences of two versions of a codebook, and whether the second may follow the first.
@Command(name = "diff")
final class CodebookDiffCommand extends JsonCommand {

    @Parameters(index = "0", paramLabel = "PROJECT|OLDER", descriptionKey = "codebook-older")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private String older;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NEWER", descriptionKey = "codebook-newer")
    private Optional<String> newer = Optional.empty();

    @Option(names = "--from", paramLabel = "N", descriptionKey = "codebook-from")
    private Optional<Integer> from = Optional.empty();

    @Option(names = "--to", paramLabel = "N", descriptionKey = "codebook-to")
    private Optional<Integer> to = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private CommandSpec spec;

    CodebookDiffCommand(CommandContext context) {
        super(context);
    }

    /// A version and its predecessor.
    private record Pair(Codebook older, Codebook newer) {}

    private record Result(
            int from, int to, List<DifferenceResult> differences, List<String> beside, List<Problem> problems) {}

    private record DifferenceResult(
            CodebookDifference.Kind kind, String at, List<String> from, String before, String after, String sentence) {}

    @Override
    public Integer call() {
        var pairs = pairs();
        var answers = new ArrayList<Result>();
        boolean follow = true;
        for (var pair : pairs) {
            var problems = RevisionRules.problems(pair.older(), pair.newer());
            follow &= problems.isEmpty();
            var sentences = RevisionSentences.ofCommands(pair.older(), pair.newer(), console.texts());
            var differences =
                    problems.isEmpty()
                            ? CodebookComparison.between(pair.older(), pair.newer())
                            : List.<CodebookDifference>of();
            var beside = problems.isEmpty() ? sentences.sectionSentences() : List.<String>of();
            if (json.isWanted()) {
                answers.add(
                        new Result(
                                pair.older().version(),
                                pair.newer().version(),
                                differences.stream().map(difference -> toResult(difference, sentences)).toList(),
                                beside,
                                problems));
            } else if (problems.isEmpty()) {
                console.printText(
                        "codebook-differs",
                        pair.older().version(),
                        pair.newer().version(),
                        differences.size() + beside.size());
                differences.forEach(difference -> console.print(sentences.sentence(difference)));
                beside.forEach(console::print);
            } else {
                console.report(problems);
            }
        }
        if (json.isWanted()) {
            console.json(answers);
        }
        return follow ? 0 : 1;
    }

    private static DifferenceResult toResult(CodebookDifference difference, RevisionSentences sentences) {
        return new DifferenceResult(
                difference.kind(),
                difference.address().toString(),
                difference.from().stream().map(Object::toString).toList(),
                difference.oldValue(),
                difference.newValue(),
                sentences.sentence(difference));
    }

    private List<Pair> pairs() {
        if (newer.isPresent()) {
            if (from.isPresent() || to.isPresent()) {
                throw wrong("codebook-versions-of-project");
            }
            return List.of(new Pair(read(older), read(newer.orElseThrow())));
        }
        var project = CodebookSource.findProject(older).orElseThrow(() -> wrong("codebook-two"));
        try (var opened = context.view(project)) {
            return pairs(opened.codebook());
        }
    }

    private Codebook read(String name) {
        return CodebookSource.read(name, context.codebook(name));
    }

    private List<Pair> pairs(CodebookService codebooks) {
        var all = codebooks.versions();
        int last = to.orElse(all.getLast().version());
        int first = from.orElse(Math.max(last - 1, all.getFirst().version()));
        if (all.size() == 1 && from.isEmpty() && to.isEmpty()) {
            throw new Refusal(CliProblem.ONE_VERSION, older, last);
        }
        if (first >= last) {
            throw wrong("codebook-not-older", first, last);
        }
        // a version that is not there is refused by its own number
        List.of(first, last).forEach(codebooks::json);
        var pairs = new ArrayList<Pair>();
        for (int version = first; version < last; version++) {
            pairs.add(
                    new Pair(
                            new CodebookReader().readStored(codebooks.json(version)),
                            new CodebookReader().readStored(codebooks.json(version + 1))));
        }
        return pairs;
    }

    private ParameterException wrong(String key, Object... details) {
        return new ParameterException(spec.commandLine(), console.text(key, details));
    }
}
