package org.framewright.cli.team;

import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.ProjectCommand;
import org.framewright.cli.option.PassphraseOption;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;

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
            UpdateOutput.print(console, report);
            return report.work().codings().isEmpty() ? 0 : new MergeFormatter(console).print(report.work());
        });
    }
}
