package org.framewright.cli.round;

import org.framewright.cli.command.CliProblem;
import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.ProjectCommand;
import org.framewright.model.Refusal;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.Round;
import org.framewright.model.study.RoundId;
import org.framewright.model.study.RoundTraining;
import org.framewright.model.study.RoundTraining.PassMark;
import org.framewright.project.Project;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// `round set`: changes the settings of a round.
@Command(name = "set")
final class RoundSetCommand extends ProjectCommand {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private CommandSpec spec;

    @Parameters(index = "1", paramLabel = "ROUND", descriptionKey = "round-name")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(names = "--codebook-version", paramLabel = "N", descriptionKey = "round-follows")
    private Optional<Integer> version = Optional.empty();

    @Option(names = "--purpose", paramLabel = "training|pilot|reliability|main", descriptionKey = "round-serves")
    private Optional<Round.Purpose> purpose = Optional.empty();

    @Mixin private final RoundOptions options = new RoundOptions();

    @Mixin private final RoundTrainingOptions training = new RoundTrainingOptions();

    RoundSetCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        if (options.isEmpty() && version.isEmpty() && purpose.isEmpty() && training.isEmpty()) {
            throw new ParameterException(spec.commandLine(), console.text("round-nothing-set"));
        }
        training.invalidShare()
                .ifPresent(it -> {
                    throw new ParameterException(spec.commandLine(), console.text("round-bad-mark", it));
                });
        return work(project -> {
            var rounds = project.team().rounds();
            purpose.ifPresent(it -> rounds.setPurpose(name, it));
            version.ifPresent(it -> rounds.setCodebookVersion(name, it));
            if (!training.isEmpty()) {
                project.team().training().update(name, it -> training.apply(project, it));
            }
            var round = project.study().changeSettings(name, options::apply);
            return RoundOutput.of(rounds.state(round)).show(console, json);
        });
    }

    /// The training settings of a round; a setting without an option stays.
    private static final class RoundTrainingOptions {

        /// The word for no round, in place of a round's name.
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

        /// The first share outside 0 to 100 per cent; empty where all are within.
        Optional<Integer> invalidShare() {
            return Stream.concat(mark.stream(), marks.values().stream())
                    .filter(it -> !RoundTraining.isShare(it))
                    .findFirst();
        }

        RoundTraining apply(Project project, RoundTraining training) {
            var others = new ArrayList<>(training.marks().stream().filter(it -> !marks.containsKey(it.at())).toList());
            marks.forEach((at, share) -> others.add(new PassMark(at, share)));
            var coders = new ArrayList<>(training.exempt());
            coders.removeAll(ids(project, keepOut));
            ids(project, letIn).stream().filter(it -> !coders.contains(it)).forEach(coders::add);
            var follows =
                    after.map(it -> it.equals(NOTHING) ? List.<RoundId>of() : List.of(project.study().round(it).id()))
                            .orElse(training.after());
            return training.withMarks(mark.orElse(training.mark()), others)
                    .withPrerequisites(follows)
                    .withExempt(coders);
        }

        private static List<CoderId> ids(Project project, List<String> names) {
            return names.stream()
                    .map(it ->
                            project.study().coder(it).orElseThrow(() -> new Refusal(CliProblem.NO_SUCH_CODER, it)).id())
                    .toList();
        }
    }
}
