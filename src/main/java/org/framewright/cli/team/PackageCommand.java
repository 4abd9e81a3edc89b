package org.framewright.cli.team;

import org.framewright.cli.command.CliProblem;
import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.ProjectCommand;
import org.framewright.cli.option.EncryptOption;
import org.framewright.model.Problem;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.team.TeamProblem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;

/// `package`: makes one coder's file.
@Command(name = "package")
public final class PackageCommand extends ProjectCommand {

    @Option(names = "--coder", paramLabel = "NAME", descriptionKey = "package-coder", required = true)
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private String coder;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "package-out", required = true)
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private Path out;

    @Mixin private final EncryptOption encryption = new EncryptOption();

    public PackageCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        return work(project -> {
            var recipient =
                    project.study().coder(coder).orElseThrow(() -> new Refusal(CliProblem.NO_SUCH_CODER, coder));
            var openToAll =
                    project.team().rounds().list().stream()
                            .filter(it -> it.isOpenToAll() && it.articles() > 0)
                            .map(it -> Problem.of(TeamProblem.OPEN_TO_ALL, it.round().name(), it.articles()))
                            .toList();
            var made =
                    project.team()
                            .packages()
                            .make(recipient, out, encryption.passphrase(console, out), ProgressListener.NONE);
            console.report(openToAll);
            if (json.isWanted()) {
                console.json(made);
            } else {
                console.printText(
                        "package-made",
                        made.number(),
                        made.coder(),
                        made.articles(),
                        made.codings(),
                        out.getFileName());
            }
            return 0;
        });
    }
}
