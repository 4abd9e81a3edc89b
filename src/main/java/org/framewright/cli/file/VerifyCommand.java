package org.framewright.cli.file;

import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.JsonCommand;
import org.framewright.cli.option.PassphraseOption;
import org.framewright.export.archive.ArchiveCheck;
import org.framewright.model.Problem;
import org.framewright.model.ProgressListener;
import org.framewright.safekeeping.encryption.FileEncryption;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;

/// `verify`: checks an archive against its manifest.
@Command(name = "verify")
public final class VerifyCommand extends JsonCommand {

    @Parameters(index = "0", paramLabel = "ARCHIVE", descriptionKey = "archive")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private Path archive;

    @Mixin private final PassphraseOption passphrase = new PassphraseOption();

    private record Result(Path archive, int files, String manifestSha256, List<Problem> problems) {}

    public VerifyCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        try (var progress = console.progressPrinter("files-read")) {
            var checked =
                    passphrase
                            .readFor(console, archive)
                            .map(it -> new FileEncryption(it, installation().safekeeping(), ProgressListener.NONE))
                            .map(it -> it.read(archive, clear -> ArchiveCheck.check(clear, progress::update)))
                            .orElseGet(() -> ArchiveCheck.check(archive, progress::update));
            int files = checked.manifest().files().size();
            var problems = checked.problems();
            if (json.isWanted()) {
                console.json(new Result(archive, files, checked.manifestSha256(), problems));
            } else if (problems.isEmpty()) {
                console.printText("verified", archive, files, checked.manifestSha256());
                if (!checked.manifest().problems().isEmpty()) {
                    console.printText("verified-not-whole", String.join(", ", checked.manifest().problems().keySet()));
                }
            } else {
                console.report(problems);
            }
            return problems.isEmpty() ? 0 : 1;
        }
    }
}
