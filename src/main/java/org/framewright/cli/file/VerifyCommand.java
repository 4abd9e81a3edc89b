package org.framewright.cli.file;

import org.framewright.cli.CommandContext;
import org.framewright.cli.JsonCommand;
import org.framewright.cli.ProblemOutput;
import org.framewright.export.archive.ArchiveCheck;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;

/// `verify`: looks whether an archive is what its manifest says.
@Command(name = "verify")
public final class VerifyCommand extends JsonCommand {

    @Parameters(index = "0", paramLabel = "ARCHIVE", descriptionKey = "archive")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private Path archive;

    private record Result(String archive, int files, String manifestSha256, List<ProblemOutput> problems) {}

    public VerifyCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        try (var progress = console.progressPrinter("files-read")) {
            var checked = ArchiveCheck.check(archive, progress::update);
            int files = checked.manifest().files().size();
            var problems = checked.problems();
            if (json.isWanted()) {
                var shown = problems.stream().map(console::problemOutput).toList();
                console.json(new Result(archive.toString(), files, checked.manifestSha256(), shown));
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
