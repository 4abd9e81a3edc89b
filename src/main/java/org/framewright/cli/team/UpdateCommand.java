package org.framewright.cli.team;

import org.framewright.cli.CommandContext;
import org.framewright.cli.PassphraseOption;
import org.framewright.cli.ProjectCommand;
import org.framewright.team.packages.UpdateReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// `update`: reads a newer package into a coder's project.
@Command(name = "update")
public final class UpdateCommand extends ProjectCommand {

    @Parameters(index = "1", paramLabel = "PACKAGE", descriptionKey = "update-package")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private Path newer;

    @Mixin private final PassphraseOption passphrase = new PassphraseOption();

    public UpdateCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        return work(project -> {
            var report = project.team().packages().update(newer, passphrase.readFor(console, newer));
            if (json.isWanted()) {
                console.json(UpdateOutput.of(report));
                return 0;
            }
            print(report);
            return report.work().codings().isEmpty() ? 0 : new MergeFormatter(console).print(report.work());
        });
    }

    private void print(UpdateReport report) {
        console.printText("updated", report.number(), report.given(), report.withdrawn());
        if (report.kept() > 0) {
            console.printText("withdrawn-kept", report.kept());
        }
        if (!report.codebooks().isEmpty()) {
            console.printText(
                    "codebooks-came",
                    report.codebooks().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        if (report.rulings() > 0) {
            console.printText("rulings-came", report.rulings());
        }
    }

    /// The changes from a package, for `--json`.
    private record UpdateOutput(
            int number,
            int given,
            int withdrawn,
            int withdrawnWithWork,
            List<Integer> codebookVersions,
            int rulings,
            int references,
            MergeOutput.FileOutput work) {

        static UpdateOutput of(UpdateReport report) {
            return new UpdateOutput(
                    report.number(),
                    report.given(),
                    report.withdrawn(),
                    report.kept(),
                    report.codebooks(),
                    report.rulings(),
                    report.references(),
                    MergeOutput.of(report.work()));
        }
    }
}
