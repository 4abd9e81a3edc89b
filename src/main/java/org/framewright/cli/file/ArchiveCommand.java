package org.framewright.cli.file;

import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.ProjectCommand;
import org.framewright.cli.option.EncryptOption;
import org.framewright.cli.option.OutOption;
import org.framewright.export.archive.ArchiveService.TextChoice;
import org.framewright.model.Problem;
import org.framewright.model.study.CoderNames;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `archive`: writes a project as one file to be deposited.
@Command(name = "archive")
public final class ArchiveCommand extends ProjectCommand {

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "archive-out", required = true)
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private Path out;

    @ArgGroup private TextOption what = new TextOption();

    @Option(names = "--letters", descriptionKey = "archive-letters")
    private boolean letters;

    @Mixin private final EncryptOption encryption = new EncryptOption();

    private static final class TextOption {
        @Option(names = "--texts", descriptionKey = "archive-texts")
        private boolean texts;

        @Option(names = "--hashes", descriptionKey = "archive-hashes")
        private boolean hashes;

        TextChoice choice() {
            return texts && !hashes ? TextChoice.TEXTS : TextChoice.HASHES;
        }
    }

    private record Result(
            Path archive,
            long bytes,
            int files,
            String manifestSha256,
            List<Problem> leftOut,
            List<Problem> problems,
            Optional<Path> key) {}

    public ArchiveCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        OutOption.requireFolder(out);
        try (var project = view();
                var progress = console.progressPrinter("articles-read")) {
            var report =
                    project.archiver()
                            .withPassphrase(encryption.passphrase(console, out))
                            .withCoderNames(letters ? CoderNames.LETTERS : CoderNames.NAMES)
                            .write(out, what.choice(), console.wording(), progress::update);
            int files = report.manifest().files().size();
            if (json.isWanted()) {
                console.json(
                        new Result(
                                out,
                                report.bytes(),
                                files,
                                report.manifestSha256(),
                                report.leftOut(),
                                report.problems(),
                                report.key()));
            } else {
                console.printText("archived", out, files, report.manifestSha256());
                report.key().ifPresent(it -> console.printText("coder-key", it));
                console.report(report.leftOut());
                if (!report.problems().isEmpty()) {
                    console.report("archived-not-whole", file());
                    console.report(report.problems());
                }
            }
            return report.problems().isEmpty() ? 0 : 1;
        }
    }
}
