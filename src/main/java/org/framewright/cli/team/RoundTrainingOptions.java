package org.framewright.cli.team;

import org.framewright.cli.CliProblem;
import org.framewright.model.CoderId;
import org.framewright.model.Refusal;
import org.framewright.model.RoundId;
import org.framewright.model.RoundTraining;
import org.framewright.model.RoundTraining.PassMark;
import org.framewright.project.Project;

import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a round is to have to do with training; what is not named stays.
final class RoundTrainingOptions {

    /// In place of a round's name: none.
    private static final String NOTHING = "none";

    @Option(names = "--mark", paramLabel = "PERCENT", descriptionKey = "round-mark")
    private Optional<Integer> mark = Optional.empty();

    @Option(names = "--mark-of", paramLabel = "VARIABLE=PERCENT", descriptionKey = "round-mark-of")
    private Map<String, Integer> marks = Map.of();

    @Option(names = "--after", paramLabel = "TRAINING", descriptionKey = "round-after")
    private Optional<String> after = Optional.empty();

    @Option(names = "--let-in", paramLabel = "CODER", descriptionKey = "round-let-in")
    private List<String> letIn = List.of();

    @Option(names = "--keep-out", paramLabel = "CODER", descriptionKey = "round-keep-out")
    private List<String> keepOut = List.of();

    boolean isEmpty() {
        return mark.isEmpty() && marks.isEmpty() && after.isEmpty() && letIn.isEmpty() && keepOut.isEmpty();
    }

    /// A share that can't be one; nothing where all can.
    Optional<Integer> invalidShare() {
        return Stream.concat(mark.stream(), marks.values().stream())
                .filter(it -> !RoundTraining.isShare(it))
                .findFirst();
    }

    RoundTraining apply(Project project, RoundTraining training) {
        var others = new ArrayList<>(training.marks().stream().filter(it -> !marks.containsKey(it.at())).toList());
        marks.forEach((at, share) -> others.add(new PassMark(at, share)));
        var coders = new ArrayList<>(training.letIn());
        coders.removeAll(ids(project, keepOut));
        ids(project, letIn).stream().filter(it -> !coders.contains(it)).forEach(coders::add);
        var follows =
                after.map(it -> it.equals(NOTHING) ? List.<RoundId>of() : List.of(project.study().round(it).id()))
                        .orElse(training.after());
        return training.withMarks(mark.orElse(training.mark()), others).withPrerequisites(follows).withLetIn(coders);
    }

    private static List<CoderId> ids(Project project, List<String> names) {
        return names.stream()
                .map(it -> project.study().coder(it).orElseThrow(() -> new Refusal(CliProblem.NO_SUCH_CODER, it)).id())
                .toList();
    }
}
